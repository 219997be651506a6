import { describe, expect, test } from 'vitest';
import { hoursLater } from '../../../src/bot/chat/moving-time.ts';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import { openChatRoom } from '../../support/chat-room.ts';
import { PEOPLE } from '../../support/sandbox.ts';

describe('moving the clock', () => {
  test.each([
    ['later 8d', 192],
    ['Later 3h', 3],
    ['later 3u', 3],
    ['later 2 weken', 336],
    ['later 1 day', 24],
    ['later 10 dagen.', 240],
    ['later', null],
    ['later today', null],
    ['remove visio from megan later 8d', null],
    ['later -8d', null],
  ])('“%s” is so many hours: %s', (text, hours) => {
    expect(hoursLater(text)).toBe(hours);
  });

  test('with a real tenant nobody moves time', async () => {
    const room = openChatRoom({ namesKnown: async () => null } as unknown as Licensing, {});
    expect(await room.say(PEOPLE.ada, 'later 8d')).toContain('Only in the sandbox can time be moved on.');
    expect(await room.say(PEOPLE.bram, 'later 8d', 'nl-NL')).toContain('Alleen in de sandbox');
  });
});
