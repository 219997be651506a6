import { type App, startApp } from './app.ts';
import { type Config, describeConfig, readConfig } from './config.ts';
import { captureConsole, createLog, type Log } from './log.ts';
import { startFileDrop } from './playground/file-drop.ts';
import { choosePersonas, personaOf } from './playground/personas.ts';
import { type Playgrounds, playgroundInstalled, startPlaygrounds } from './playground/windows.ts';
import { DEMONSTRATION_HELP, parseStart } from './sandbox/demonstration.ts';
import { settingsHelp } from './settings.ts';

const sentences = [
  '  remove Microsoft 365 E3 from megan      trek E3 in bij zoë',
  '  assign power bi pro to zoë              wijs visio toe aan sofie',
  '  seats                                   wie heeft visio',
  '',
  'Ctrl-C ends it.',
];

await run(process.argv.slice(2)).catch((error: unknown) => {
  // The start fails with a sentence for the person who started it; the stack would only hide it.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

async function run(args: string[]): Promise<void> {
  const { help, demonstration } = parseStart(args);
  if (help) return console.log(`${settingsHelp()}\n\nFlags, for demonstrations on the sandbox\n${DEMONSTRATION_HELP}`);
  const config = readConfig();
  const log = createLog(config.logLevel);
  captureConsole(log);
  log.info({ settings: describeConfig(config) }, 'starting');
  const stop = stopOnSignal(log);
  const app = await startApp(config, log, demonstration);
  stop.ends.push(app);
  if (stop.asked) return stop.now();
  const windows = await openWindows(config, app, log).catch(async (error: unknown) => {
    await stop.now();
    throw error;
  });
  // The windows end first: nobody types into a bot that is closing.
  if (windows) stop.ends.unshift(windows.playgrounds);
  if (stop.asked) return stop.now();
  console.log([...greeting(config, app), ...(windows?.lines ?? [])].join('\n'));
}

/** Ctrl-C ends everything in the opposite order of its start; a second one ends the process at once. */
function stopOnSignal(log: Log) {
  const stop = {
    asked: false,
    ends: [] as { close(): Promise<void> }[],
    async now() {
      for (const part of stop.ends.splice(0)) await part.close();
    },
  };
  const hear = () => {
    if (stop.asked) process.exit(130);
    stop.asked = true;
    stop.now().catch((error: unknown) => {
      log.error({ err: error }, 'ending failed');
      process.exitCode = 1;
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, hear);
  return stop;
}

async function openWindows(
  { tenant, dataDir }: Config,
  { sandbox, url, handFile }: App,
  log: Log,
): Promise<{ playgrounds: Playgrounds; lines: string[] } | null> {
  if (tenant.kind !== 'sandbox' || tenant.playgroundPort === null || !sandbox) return null;
  if (!playgroundInstalled()) {
    console.log('The chat windows are not installed (no devDependencies): PLAYGROUND=off says that this is meant.');
    return null;
  }
  const personas = choosePersonas(sandbox.tenant);
  const playgrounds = await startPlaygrounds({
    personas,
    others: sandbox.tenant.users.map(personaOf),
    tenantId: sandbox.tenant.organization.id,
    botUrl: url,
    basePort: tenant.playgroundPort,
    dataDir,
    log,
  });
  const drop = await startFileDrop({
    personas,
    hand: handFile,
    port: tenant.playgroundPort === 0 ? 0 : tenant.playgroundPort + personas.length,
  }).catch(async (error: unknown) => {
    await playgrounds.close();
    throw error;
  });
  const close = async () => {
    await drop.close();
    await playgrounds.close();
  };
  const lines = playgrounds.windows.map(
    (window, index) =>
      `  ${window.url}  ${window.name}, ${personas[index]?.role} (${personas[index]?.locale ?? 'en-US'})`,
  );
  const dropping = `  ${drop.url}  drop a list of people here (CSV or Excel); “template” gives an example`;
  return {
    playgrounds: { ...playgrounds, close },
    lines: ['', 'Open a window and type a sentence:', ...lines, dropping, '', ...sentences],
  };
}

function greeting({ tenant, dataDir, databaseUrl }: Config, { sandbox, url }: App): string[] {
  const data = databaseUrl ? 'PostgreSQL' : dataDir;
  if (tenant.kind === 'real') return [`License Desk answers at ${url}/api/messages. Data: ${data}.`];
  return [
    `License Desk answers at ${url}/api/messages. Data: ${data}.`,
    `Sandbox tenant ${sandbox?.tenant.organization.displayName}: ${sandbox?.url}/v1.0 (any bearer token).`,
  ];
}
