import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { type Persona, windowConfig } from './window-config.ts';

export interface PlaygroundOptions {
  /** One window each, in this order. */
  personas: Persona[];
  /** Everybody who may appear in the windows; five besides the persona are taken. */
  others: Persona[];
  tenantId: string;
  /** The bot's address without path, like http://127.0.0.1:3978. */
  botUrl: string;
  /** The first window's port; the others take the next ones. 0: any free ones. */
  basePort: number;
  /** Where the windows' configuration and logs are kept. */
  dataDir: string;
  log: Log;
}

export interface Playgrounds {
  windows: { name: string; url: string }[];
  close(): Promise<void>;
}

const patience = 60_000;

/** Whether the playground is installed; a container without devDependencies does not have it. */
export function playgroundInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens one window per persona, each a process that ends with this one, and waits until all can be opened in a browser.
 * @throws Error of one line where a port is taken or a window does not start; nothing is left running then.
 */
export async function startPlaygrounds(options: PlaygroundOptions): Promise<Playgrounds> {
  const folder = join(options.dataDir, 'playground');
  mkdirSync(folder, { recursive: true });
  const children: ChildProcess[] = [];
  const close = async () => {
    await Promise.all(children.map(end));
  };
  try {
    const windows = await Promise.all(
      options.personas.map(async (persona, index) => {
        const port = options.basePort === 0 ? 0 : options.basePort + index;
        const child = startWindow(persona, port, folder, options);
        children.push(child);
        return { name: persona.name, url: `http://localhost:${await listening(child, port)}` };
      }),
    );
    for (const [index, child] of children.entries()) {
      child.once('exit', (code) => {
        if (!child.killed) options.log.warn({ window: windows[index]?.name, code }, 'a chat window ended by itself');
      });
    }
    return { windows, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function startWindow(persona: Persona, port: number, folder: string, options: PlaygroundOptions): ChildProcess {
  const config = join(folder, `${persona.id}.yml`);
  // JSON is YAML too.
  writeFileSync(config, JSON.stringify(windowConfig(persona, options.others, options.tenantId), null, 2));
  const language = persona.locale ? `?locale=${encodeURIComponent(persona.locale)}` : '';
  const endpoint = `${options.botUrl}/api/messages${language}`;
  const serviceUrl = port === 0 ? [] : ['--service-url', `http://127.0.0.1:${port}/_connector`];
  const environment = {
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
    M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, `${persona.id}.log`),
    TEAMSAPPTESTER_BROWSER: 'none',
    SEND_INSTALLATION_ACTIVITY: 'true',
    // The telemetry library counts itself even where telemetry is disabled.
    APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
  };
  const playground = [
    'start',
    '-e',
    endpoint,
    '-c',
    'msteams',
    '-p',
    String(port),
    ...serviceUrl,
    '--disable-telemetry',
  ];
  return fork(new URL('./window.ts', import.meta.url), [JSON.stringify(environment), ...playground], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/** The port that the window listens on. The playground takes another port silently where its own is taken: that is refused. */
async function listening(child: ChildProcess, wanted: number): Promise<number> {
  let said = '';
  const port = new Promise<number>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-2000);
      const found = /Listening on (\d+)/.exec(said);
      if (found) resolve(Number(found[1]));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`A chat window did not start: ${said.trim().split('\n').at(-1)}`)));
    setTimeout(() => reject(new Error('A chat window did not start within a minute')), patience).unref();
  });
  const actual = await port;
  if (wanted !== 0 && actual !== wanted) {
    throw new Error(`PLAYGROUND_PORT: ${wanted} is taken; choose another, or set PLAYGROUND=off`);
  }
  return actual;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
