import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { HELP, parseCommand } from '../../src/sandbox/command.ts';

const MAIN = fileURLToPath(new URL('../../src/sandbox/main.ts', import.meta.url));
const NODE = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));

describe('parseCommand', () => {
  it('reads every option', () => {
    const line = '--port 0 --tenant t.json --state s.json --latency 5 --delay 6 --quota 7 --faults 429:0.5@users';
    expect(parseCommand(line.split(' '))).toEqual({
      help: false,
      port: 0,
      tenant: 't.json',
      stateFile: 's.json',
      latencyMs: 5,
      delayMs: 6,
      quota: 7,
      faults: [{ kind: '429', rate: 0.5, path: 'users' }],
    });
  });

  it('names every option in its help', () => {
    for (const option of ['port', 'tenant', 'state', 'latency', 'delay', 'quota', 'faults', 'help'])
      expect(HELP).toContain(`--${option}`);
  });

  it.each([
    [['--prot', '1'], /Unknown option '--prot'.* See --help\.$/],
    [['--port', 'x'], /^--port: "x" is not a whole number from 0 to 65535\.$/],
    [['--port', '70000'], /--port/],
    [['--latency', '-5'], /--latency/],
    [['--quota', '0'], /--quota/],
    [['--faults', '42:1'], /--faults: "42" is not one of/],
    [['stray'], /Unexpected argument 'stray'/],
  ])('refuses %j in one line', (args, message) => {
    expect(() => parseCommand(args)).toThrow(message);
  });
});

function run(args: string[], onOutput: (text: string, kill: () => void) => void = () => {}) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(NODE, [MAIN, ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      onOutput(out, () => child.kill('SIGINT'));
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe('npm run sandbox', () => {
  it('prints its address, answers there, and ends on Ctrl-C', async () => {
    let status = 0;
    const { code, out, err } = await run(['--port', '0'], (text, kill) => {
      const url = /http:\S+/.exec(text)?.[0];
      if (url && status === 0) {
        status = -1;
        void fetch(`${url}/organization`, { headers: { authorization: 'Bearer x' } }).then((response) => {
          status = response.status;
          kill();
        });
      }
    });
    expect([code, status, err]).toEqual([0, 200, '']);
    expect(out).toMatch(/^Contoso answers at http:\/\/127\.0\.0\.1:\d+\/v1\.0/);
  });

  it('says in one line what is wrong, with exit code 1', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as AddressInfo;
    try {
      for (const args of [['--port', String(port)], ['--tenant', '/nowhere.json'], ['--typo']]) {
        const { code, out, err } = await run(args);
        expect([code, out, err.trim().split('\n').length]).toEqual([1, '', 1]);
      }
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('has a help', async () => {
    expect(await run(['--help'])).toEqual({ code: 0, out: `${HELP}\n`, err: '' });
  });
});
