import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyOfPrepared } from './support/storage.ts';
import { type Desk, openDesk } from './support/teams.ts';

// Each test starts processes: on a busy machine that takes long.
vi.setConfig({ testTimeout: 180_000 });

const src = join(import.meta.dirname, '../src');

/** A command as npm runs it. */
function run(script: string, env: Record<string, string>, ...args: string[]) {
  const { PATH = '' } = process.env;
  return new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [join(src, script), ...args], { env: { PATH, ...env } }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

let dataDir: string;
let desk: Desk;
beforeAll(async () => {
  dataDir = await copyOfPrepared();
  desk = await openDesk();
});
afterAll(async () => {
  await desk.close();
  await rm(dataDir, { recursive: true, force: true });
});

test('on the sandbox every line is ok', async () => {
  const { code, out } = await run('doctor.ts', { DATA_DIR: dataDir, PORT: '0' });
  expect(out.match(/^ok +(\S.*?) {2}/gm)?.length).toBe(8);
  expect(out).not.toMatch(/^(no|note)/m);
  expect(code).toBe(0);
});

test('beside a running bot it asks that one about the database', async () => {
  const port = new URL(desk.app.url).port;
  const { code, out } = await run('doctor.ts', { DATA_DIR: desk.config.dataDir, PORT: port });
  expect(out).toContain('is in use by the bot on port');
  expect(out).toContain(`the bot answers at http://127.0.0.1:${port}/api/messages`);
  expect(code).toBe(0);
});

test('a port that something else has, and settings that are wrong, are said with the next step', async () => {
  const server = createServer((_request, response) => {
    response.statusCode = 404;
    response.end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const taken = await run('doctor.ts', { DATA_DIR: dataDir, PORT: String(port) });
  server.close();
  expect(taken.out).toMatch(/^no +messaging endpoint.*something else.*\n.*set another PORT/m);
  expect(taken.code).toBe(1);
  const wrong = await run('doctor.ts', { PORT: 'x', LOG_LEVEL: 'loud' });
  expect(wrong.out.match(/^no +settings/gm)).toHaveLength(2);
  expect(wrong.code).toBe(1);
});

test.each(['doctor.ts', 'package.ts', 'audit-verify.ts'])(
  '%s refuses an argument that it does not know',
  async (script) => {
    const { code, err } = await run(script, { DATA_DIR: dataDir }, '--verbose');
    expect(err).toMatch(/takes no "--verbose"/);
    expect(code).toBe(1);
  },
);
