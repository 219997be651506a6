// Starts License Desk in the folder given, as a newcomer does, twice: it answers, ends on Ctrl-C, and remembers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const [folder] = process.argv.slice(2);
const ada = 'a0000000-0000-4000-8000-000000000001';
const tenant = { id: 'd0000000-0000-4000-8000-000000000001' };
const [port, sandboxPort] = [await freePort(), await freePort()];
const bot = `http://127.0.0.1:${port}`;

await run(async () => {
  expect(await say('licenses of megan'), /Megan Bowen[\s\S]*Microsoft 365 E3/);
  expect(await say('licenties van megan', 'nl-NL'), /rechtstreeks|groep/);
  expect(await say('remove Microsoft 365 E3 from zoe'), /Zoë van den Berg[\s\S]*plan\.confirm/);
});
await run(async () => {
  expect(await say('history'), /Zoë van den Berg/);
});
if (existsSync(`${folder}/node_modules/@microsoft/m365agentsplayground`)) {
  // Four ports in a row, far from those that the system hands out: a window for each of three people, and the page to drop files at.
  await run(
    async (printed) => {
      await until('all addresses are printed', () => printed().includes('Ctrl-C ends it.'));
      const addresses = printed().match(/http:\/\/localhost:\d+/g) ?? [];
      if (addresses.length !== 4) throw new Error(`Four addresses are expected: ${addresses.join(' ')}`);
      for (const address of addresses) {
        if (!(await fetch(address)).ok) throw new Error(`Nothing answers at ${address}`);
      }
    },
    { PLAYGROUND: 'on', PLAYGROUND_PORT: '23150' },
  );
}
console.log('Fresh start: it answered in both languages, ended on Ctrl-C each time, and remembered.');

async function run(story, more = { PLAYGROUND: 'off' }) {
  const env = { ...process.env, PORT: String(port), SANDBOX_PORT: String(sandboxPort), ...more };
  // A group of its own, so that Ctrl-C reaches npm and what npm started, as in a terminal.
  const child = spawn('npm', ['start'], { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
    process.stdout.write(chunk);
  });
  try {
    await until(`${bot}/ready answers`, async () => (await fetch(`${bot}/ready`)).ok);
    await story(() => printed);
  } finally {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGINT');
    await Promise.race([ended, wait(20_000, undefined, { ref: false })]);
  }
  if (child.exitCode === null && child.signalCode === null) {
    process.kill(-child.pid, 'SIGKILL');
    throw new Error('It did not end within 20 seconds of Ctrl-C');
  }
  for (const closed of [port, sandboxPort, Number(more.PLAYGROUND_PORT ?? port)]) {
    await until(`port ${closed} is free`, () =>
      fetch(`http://127.0.0.1:${closed}`).then(
        () => false,
        () => true,
      ),
    );
  }
}

/** What the bot answers, as one text with its cards. */
async function say(text, locale = 'en-US') {
  const activity = {
    type: 'message',
    id: `fresh-${Date.now()}`,
    text,
    locale,
    channelId: 'msteams',
    deliveryMode: 'expectReplies',
    serviceUrl: 'http://127.0.0.1:9',
    from: { id: `29:${ada}`, name: 'Ada de Wit', aadObjectId: ada },
    recipient: { id: '28:license-desk', name: 'License Desk' },
    conversation: { id: 'fresh', conversationType: 'personal', tenantId: tenant.id },
    channelData: { tenant },
  };
  const response = await fetch(`${bot}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
  return `${response.status} ${JSON.stringify(await response.json())}`;
}

function expect(answer, pattern) {
  if (!pattern.test(answer)) throw new Error(`The answer lacks ${pattern}: ${answer.slice(0, 3000)}`);
}

async function until(what, condition) {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (
      await Promise.resolve()
        .then(condition)
        .catch(() => false)
    )
      return;
    await wait(200);
  }
  throw new Error(`Not within a minute: ${what}`);
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address();
  server.close();
  await once(server, 'close');
  return free;
}
