import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const START = fileURLToPath(new URL('../src/start.js', import.meta.url));
const NODE = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));

/** `npm start` with this command line and no settings. */
function start(args: string[]) {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(NODE, [START, ...args], { env: { PATH: process.env.PATH } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

describe('npm start', { timeout: 180_000 }, () => {
  it('has a help with every setting and flag', async () => {
    const { code, out } = await start(['--help']);
    expect(code).toBe(0);
    for (const name of ['SANDBOX_URL', 'GRAPH_CLOUD', '--faults', '--quota', '--delay']) expect(out).toContain(name);
  });

  it('refuses a flag that it does not know, in one line', async () => {
    const { code, out, err } = await start(['--fault', '429:1']);
    expect([code, out, err.trim().split('\n')]).toEqual([1, '', [expect.stringMatching(/^Unknown option '--fault'/)]]);
  });
});
