import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PEOPLE } from '../support/sandbox.ts';
import { common, openDesk } from '../support/teams.ts';

/** How long after a message the first sign of life, the typing indicator or an answer, reaches the channel. */
const limitMs = 500;
const rounds = 20;

let heard: (() => void) | null = null;
const channel = createServer((request, response) => {
  heard?.();
  request.resume();
  response.setHeader('content-type', 'application/json');
  response.end('{"id":"1"}');
});
channel.listen(0, '127.0.0.1');
await once(channel, 'listening');
const serviceUrl = `http://127.0.0.1:${(channel.address() as AddressInfo).port}`;
const desk = await openDesk();

/** Milliseconds until the first sign, and until the answer is complete. */
async function say(text: string): Promise<{ first: number; all: number }> {
  const { deliveryMode: _, ...activity } = common(PEOPLE.ada);
  const started = performance.now();
  let first = Number.POSITIVE_INFINITY;
  heard = () => {
    first = Math.min(first, performance.now() - started);
  };
  await desk.post({ ...activity, serviceUrl, type: 'message', text });
  return { first, all: performance.now() - started };
}

const dialog = ['assign a license', 'adele', 'power bi pro'];
const sentences = ['help', 'seats', 'licenses of megan', 'who has e3', 'remove visio from megan', ...dialog];
const firsts = new Map<string, number[]>();
const wholes = new Map<string, number[]>();
for (let round = 0; round < rounds; round++) {
  for (const sentence of sentences) {
    const { first, all } = await say(sentence);
    firsts.set(sentence, [...(firsts.get(sentence) ?? []), first]);
    wholes.set(sentence, [...(wholes.get(sentence) ?? []), all]);
  }
  await say('cancel');
}
for (const sentence of sentences) {
  const [cold = 0] = firsts.get(sentence) ?? [];
  const slowest = Math.max(...(firsts.get(sentence) ?? []));
  const whole = Math.max(...(wholes.get(sentence) ?? []));
  console.log(
    `${sentence}: first sign after ${slowest.toFixed(0)} ms at most (${cold.toFixed(0)} ms the first time), ` +
      `all of it after ${whole.toFixed(0)} ms at most`,
  );
  if (slowest > limitMs) process.exitCode = 1;
}
console.log(process.exitCode === 1 ? `MISSED: ${limitMs} ms` : `Every first sign came within ${limitMs} ms`);
await desk.close();
channel.close();
