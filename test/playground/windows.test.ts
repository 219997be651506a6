import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttp } from '../../src/http.ts';
import { createLog } from '../../src/log.ts';
import type { Persona } from '../../src/playground/window-config.ts';
import { type Playgrounds, playgroundInstalled, startPlaygrounds } from '../../src/playground/windows.ts';

const tenantId = 'd0000000-0000-4000-8000-000000000001';
const log = createLog('silent');
const people: Persona[] = ['Ada', 'Bram', 'Hanna', 'Megan', 'Adele', 'Lidia', 'Omar'].map((name, index) => ({
  id: `a0000000-0000-4000-8000-00000000000${index + 1}`,
  name: `${name} Test`,
  upn: `${name}@contoso.example`.toLowerCase(),
  locale: index === 0 ? 'en-US' : 'nl-NL',
}));

const dataDir = mkdtempSync(join(tmpdir(), 'license-desk-windows-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function answers(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port, timeout: 2000 });
  try {
    return await new Promise((resolve) => {
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
      socket.once('timeout', () => resolve(false));
    });
  } finally {
    socket.destroy();
  }
}

describe.skipIf(!playgroundInstalled())('three windows', () => {
  type Heard = {
    type: string;
    text?: string;
    locale: string;
    from: { aadObjectId: string };
    conversation: { id: string };
  };
  const heard: Heard[] = [];
  let bot: { url: string; close(): Promise<void> };
  let playgrounds: Playgrounds;

  beforeAll(async () => {
    bot = await createHttp({
      host: '127.0.0.1',
      port: 0,
      log,
      localeFromQuery: true,
      readiness: async () => ({}),
      messages: async (req, res) => {
        heard.push(req.body as unknown as Heard);
        res.send(200);
      },
    });
    playgrounds = await startPlaygrounds({
      personas: people.slice(0, 3),
      others: people,
      tenantId,
      botUrl: bot.url,
      basePort: 0,
      dataDir,
      log,
    });
  });

  afterAll(async () => {
    await playgrounds.close();
    await bot.close();
  });

  test('each shows its own persona in the tenant', async () => {
    const shown = await Promise.all(
      playgrounds.windows.map(async ({ url }) => {
        const { config } = (await (await fetch(`${url}/_internal/v1/config`)).json()) as {
          config: Record<string, unknown>;
        };
        return config;
      }),
    );
    expect(playgrounds.windows.map(({ name }) => name)).toEqual(['Ada Test', 'Bram Test', 'Hanna Test']);
    expect(shown).toMatchObject(people.slice(0, 3).map(({ id }) => ({ tenantId, currentUser: { aadObjectId: id } })));
  });

  test("what is typed reaches the bot as that person, in that person's language and a conversation of his own", async () => {
    for (const [index, { url }] of playgrounds.windows.entries()) {
      const id = people[index]?.id;
      const response = await fetch(`${url}/_conversation/v1/conversations/personal-${id}/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ type: 'text', text: 'seats', textFormat: 'plain', from: { id: `29:${id}` } }),
      });
      expect(response.ok).toBe(true);
    }
    // The window answers before it has delivered.
    const messages = () => heard.filter(({ type }) => type === 'message');
    await expect.poll(() => messages().length).toBe(3);
    expect(
      messages()
        .map(({ from, locale, text }) => [from.aadObjectId, locale, text])
        .sort(),
    ).toEqual([
      [people[0]?.id, 'en-US', 'seats'],
      [people[1]?.id, 'nl-NL', 'seats'],
      [people[2]?.id, 'nl-NL', 'seats'],
    ]);
    expect(new Set(messages().map(({ conversation }) => conversation.id)).size).toBe(3);
  });

  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal);
  test.skipIf(!outside)('they cannot be reached from another machine', async () => {
    const port = Number(new URL(playgrounds.windows[0]?.url ?? '').port);
    expect(await answers('127.0.0.1', port)).toBe(true);
    expect(await answers(outside?.address ?? '', port)).toBe(false);
  });

  test('a taken port is one line that names the setting, and no window is left behind', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const personas = people.slice(0, 1);
    const start = startPlaygrounds({
      personas,
      others: people,
      tenantId,
      botUrl: bot.url,
      basePort: port,
      dataDir,
      log,
    });
    await expect(start).rejects.toThrow(/^PLAYGROUND_PORT: \d+ is taken; .*$/);
    taken.close();
  });

  test('they end when the process that opened them is killed', async () => {
    const parent = fork(new URL('./opener.ts', import.meta.url), [dataDir], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [ports] = (await once(parent, 'message')) as [number[]];
    expect(await Promise.all(ports.map((port) => answers('127.0.0.1', port)))).toEqual([true, true]);
    parent.kill('SIGKILL');
    await expect.poll(() => Promise.all(ports.map((port) => answers('127.0.0.1', port)))).toEqual([false, false]);
  });

  test('closing ends them', async () => {
    const ports = playgrounds.windows.map(({ url }) => Number(new URL(url).port));
    await playgrounds.close();
    expect(await Promise.all(ports.map((port) => answers('127.0.0.1', port)))).toEqual([false, false, false]);
  });
});
