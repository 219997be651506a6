import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { buttonsOf, type Desk, openDesk, wordsOf } from '../support/teams.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const { ada } = PEOPLE;
const hear = async (text: string, locale: string) => wordsOf(await desk.say(ada, text, locale));

describe('a question that waits is no trap', () => {
  it.each([
    [
      'en-US',
      'assign visio',
      /Who should get/,
      'remove e3 from megan',
      /let go of .*Assign Visio Plan 2 to ….*Unassign .* from/,
    ],
    [
      'nl-NL',
      'wijs visio toe',
      /Wie moet/,
      'trek e3 in bij megan',
      /laten vallen .*Visio Plan 2 toewijzen aan ….*intrekken bij/,
    ],
  ])('in %s, a new request is made, and it is said what was dropped', async (locale, first, asked, next, told) => {
    expect(await hear(first, locale)).toMatch(asked);
    expect(await hear(next, locale)).toMatch(told);
    await hear('cancel', locale);
  });

  it.each([
    ['en-US', 'assign visio to nora until the end of january', 'everyone in Legal except zoe, from next week monday'],
    [
      'nl-NL',
      'visio toewijzen aan nora tot eind januari',
      'iedereen van Legal, behalve zoe, vanaf volgende week maandag',
    ],
  ])('in %s, the day of a sentence about others is no day of it', async (locale, first, about) => {
    const asked = await hear(first, locale);
    expect(asked).toMatch(/31 (January|januari) 2027/);
    expect(await hear(about, locale)).not.toMatch(/(visio|Visio).*(23|30) [nN]ovember/);
    await hear('cancel', locale);
  });

  it.each([
    ['en-US', 'assign visio', 'unassign a license', /let go of .*Assign Visio Plan 2.*From whom/],
    ['nl-NL', 'wijs visio toe', 'licentie intrekken', /laten vallen .*Visio Plan 2 toewijzen.*Bij wie/],
  ])('in %s, even one that names nobody and nothing yet', async (locale, first, next, told) => {
    await hear(first, locale);
    expect(await hear(next, locale)).toMatch(told);
    await hear('cancel', locale);
  });

  it.each([
    ['en-US', 'assign a license to omar', /Which product/, 'assign visio', 'Omar El Amrani', /let go/],
    ['nl-NL', 'wijs een licentie toe aan omar', /Welk product/, 'wijs visio toe', 'Omar El Amrani', /laten vallen/],
  ])(
    'in %s, the same order with what was asked for is the answer',
    async (locale, first, asked, answer, who, dropped) => {
      expect(await hear(first, locale)).toMatch(asked);
      const card = await hear(answer, locale);
      expect(card).toContain(who);
      expect(card).not.toMatch(dropped);
      await hear('cancel', locale);
    },
  );

  it.each([
    [
      'en-US',
      'assign power bi pro to sofie',
      /In which country/,
      'remove e3 from megan',
      /let go of .*Sofie.*Unassign/,
    ],
    [
      'nl-NL',
      'wijs power bi pro toe aan sofie',
      /In welk land/,
      'trek e3 in bij megan',
      /laten vallen .*Sofie.*intrekken/,
    ],
  ])('in %s, of a country as well', async (locale, first, asked, next, told) => {
    expect(await hear(first, locale)).toMatch(asked);
    expect(await hear(next, locale)).toMatch(told);
    await hear('cancel', locale);
  });

  it.each([
    ['en-US', 'who has visio', /Visio Plan 2.*Who should get/],
    ['nl-NL', 'wie heeft visio', /Visio Plan 2.*Wie moet/],
  ])('in %s, a look-up is answered, and the question stands again', async (locale, lookUp, heard) => {
    await hear(locale === 'en-US' ? 'assign visio' : 'wijs visio toe', locale);
    expect(await hear(lookUp, locale)).toMatch(heard);
    await hear('cancel', locale);
  });

  it.each([
    [
      'en-US',
      ['assign visio', 'remove visio from jan de boer', 'assign a license to omar', 'assign power bi pro to sofie'],
    ],
    [
      'nl-NL',
      [
        'wijs visio toe',
        'trek visio in bij jan de boer',
        'wijs een licentie toe aan omar',
        'wijs power bi pro toe aan sofie',
      ],
    ],
  ])('in %s, every question says how to stop or has a button for it', async (locale, sentences) => {
    for (const sentence of sentences) {
      const asked = await desk.say(ada, sentence, locale);
      const cancel = buttonsOf(asked).find(({ data }) => data?.dialog === 'cancel');
      if (!cancel) expect(wordsOf(asked), sentence).toMatch(/“cancel”|“annuleren”/);
      const stopped = cancel ? await desk.submit(ada, cancel.data, locale) : await desk.say(ada, 'cancel', locale);
      expect(wordsOf(stopped), sentence).toMatch(/I have stopped|ik ben gestopt/);
    }
  });
});
