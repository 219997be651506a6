import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk, wordsOf } from '../support/teams.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const { ada } = PEOPLE;
const hear = async (text: string, locale: string) => wordsOf(await desk.say(ada, text, locale));

describe('somebody leaves', () => {
  it.each([
    ['en-US', 'her last day is 31 december', /block sign-in.*nothing is planned for 31 December \d{4}/s],
    ['en-US', 'megan is leaving on 31 december', /block sign-in.*nothing is planned for 31 December \d{4}/s],
    ['nl-NL', 'haar laatste werkdag is 31 december', /blokkeer het aanmelden.*31 december \d{4} is .*niets gepland/s],
    ['nl-NL', 'megan haar laatste dag is 31 december', /blokkeer het aanmelden.*31 december \d{4} is .*niets gepland/s],
    ['nl-NL', 'megan gaat per 31 december uit dienst', /blokkeer het aanmelden.*31 december \d{4} is .*niets gepland/s],
  ])('in %s, “%s” is told that nothing is planned for that day', async (locale, sentence, told) => {
    expect(await hear(sentence, locale)).toMatch(told);
  });

  it.each([
    ['en-US', 'megan is leaving', /block sign-in/, /planned for/],
    ['nl-NL', 'megan gaat uit dienst', /blokkeer het aanmelden/, /gepland/],
  ])('in %s, no day is spoken of where none was said', async (locale, sentence, told, silent) => {
    const heard = await hear(sentence, locale);
    expect(heard).toMatch(told);
    expect(heard).not.toMatch(silent);
  });

  it.each([
    [
      'en-US',
      'remove all licenses from megan, her last day is 31 december',
      /Unassign all licenses from megan.*31 Dec/,
    ],
    [
      'nl-NL',
      'trek alle licenties in bij megan, haar laatste werkdag is 31 december',
      /Alle licenties intrekken.*31 dec/,
    ],
  ])('in %s, an order that says why is an order for that day', async (locale, sentence, asked) => {
    expect(await hear(sentence, locale)).toMatch(asked);
    await hear('cancel', locale);
  });

  it.each([
    [
      'en-US',
      'remove all licenses from megan on 31 December 2026',
      /Unassign all licenses from megan.*31 December 2026/,
    ],
    ['nl-NL', 'trek alle licenties in van megan per 31 december 2026', /intrekken bij megan.*31 december 2026/],
  ])('in %s, what they are told to type is understood', async (locale, sentence, asked) => {
    desk.config.clockOffsetMs = Date.parse('2026-11-21T10:00:00Z') - Date.now();
    expect(await hear(sentence, locale)).toMatch(asked);
    await hear('cancel', locale);
  });
});
