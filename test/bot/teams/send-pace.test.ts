import { describe, expect, test } from 'vitest';
import { createSendPace } from '../../../src/bot/teams/send-pace.ts';

/** A clock that only waiting moves; when each message was sent. */
function paceOnClock() {
  let time = 1_000_000;
  const start = time;
  const pace = createSendPace(
    () => time,
    async (ms) => {
      time += ms;
    },
  );
  return {
    async send(conversation: string) {
      await pace.take(conversation);
      return time - start;
    },
    pass: (ms: number) => {
      time += ms;
    },
  };
}

/** The most that fell into any window of this length. */
function most(times: number[], withinMs: number): number {
  return Math.max(...times.map((time) => times.filter((other) => other >= time && other < time + withinMs).length));
}

describe('what the bot says by itself keeps within what Teams takes', () => {
  test('in one conversation: 7 a second, 8 in two, 60 in half a minute, and no slower than that', async () => {
    const clock = paceOnClock();
    const times: number[] = [];
    for (let i = 0; i < 130; i++) times.push(await clock.send('a'));
    expect(most(times, 1_000)).toBe(7);
    expect(most(times, 2_000)).toBe(8);
    expect(most(times, 30_000)).toBe(60);
    expect(times.at(-1)).toBeLessThan(75_000);
  });

  test('in all conversations together: 50 a second', async () => {
    const clock = paceOnClock();
    const times: number[] = [];
    for (let i = 0; i < 170; i++) times.push(await clock.send(`chat ${i}`));
    expect(most(times, 1_000)).toBe(50);
    expect(times.at(-1)).toBe(3_000);
  });

  test('who waits in one conversation keeps nobody waiting in another', async () => {
    const clock = paceOnClock();
    for (let i = 0; i < 7; i++) await clock.send('a');
    expect(await clock.send('b')).toBe(0);
  });

  test('what was long ago counts no more', async () => {
    const clock = paceOnClock();
    for (let i = 0; i < 7; i++) await clock.send('a');
    clock.pass(40_000);
    expect(await clock.send('a')).toBe(40_000);
  });

  test('several that ask at the same moment are sent one after the other', async () => {
    const waited: number[] = [];
    const pace = createSendPace(
      () => 0,
      async (ms) => {
        waited.push(ms);
      },
    );
    await Promise.all(Array.from({ length: 9 }, () => pace.take('a')));
    expect(waited).toEqual([1_000, 2_000]);
  });
});
