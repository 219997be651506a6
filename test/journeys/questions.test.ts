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

describe('what would happen', () => {
  it.each([
    [
      'en-US',
      'what happens if I remove e3 from megan?',
      /What would happen.*Mailbox/,
      'Make this a request',
      'Unassign E3 from Megan',
    ],
    [
      'nl-NL',
      'wat gebeurt er als ik e3 bij megan intrek?',
      /Wat er zou gebeuren.*Postvak/,
      'Hier een aanvraag van maken',
      'E3 intrekken bij Megan',
    ],
  ])(
    'in %s is shown without a way to confirm it, and can be made a request once',
    async (locale, ask, shown, make, confirm) => {
      const heard = await desk.say(ada, ask, locale);
      expect(wordsOf(heard)).toMatch(shown);
      expect(wordsOf(heard)).not.toContain(confirm);
      const button = buttonsOf(heard).find(({ title }) => title === make);
      expect(wordsOf(await desk.submit(ada, button?.data, locale))).toContain(confirm);
      expect(wordsOf(await desk.submit(ada, button?.data, locale))).toMatch(/earlier question|eerdere vraag/);
      await hear('cancel', locale);
    },
  );
});

describe('questions', () => {
  it.each([
    ['en-US', 'what does e3 contain?', /Apps and services of Microsoft 365 E3.*Exchange Online/],
    ['nl-NL', 'wat zit er in e3?', /Apps en services van Microsoft 365 E3.*Exchange Online/],
    ['en-US', 'compare e3 and e5', /Microsoft 365 E3 and Microsoft 365 E5.*Only in Microsoft 365 E5.*In both/],
    ['nl-NL', 'vergelijk e3 en e5', /Microsoft 365 E3 en Microsoft 365 E5.*Alleen in Microsoft 365 E5.*In beide/],
    ['en-US', 'why does adele have e3?', /Adele Vance.*Microsoft 365 E3.*Inherited from the group/],
    ['nl-NL', 'waarom heeft adele een e3 licentie?', /Adele Vance.*Microsoft 365 E3.*Overgenomen van de groep/],
    ['en-US', 'who has microsoft 365 e3 and visio', /Who has Microsoft 365 E3 and Visio Plan 2.*Megan Bowen/],
    ['nl-NL', 'wie heeft microsoft 365 e3 en visio', /Microsoft 365 E3 en Visio Plan 2.*Megan Bowen/],
    ['en-US', 'how many e5 left', /Available.*Microsoft 365 E5 3 of 6 assigned 3/],
    ['nl-NL', 'hoeveel e5 over', /Beschikbaar.*Microsoft 365 E5 3 van 6 toegewezen 3/],
  ])('in %s: %s', async (locale, asked, answer) => {
    expect(await hear(asked, locale)).toMatch(answer);
  });

  it.each([
    [
      'en-US',
      'what did we change last week?',
      'assign power bi pro to omar',
      /What was changed from .* to .*Power BI Pro.*Omar/,
    ],
    ['nl-NL', 'what did we change last week?', 'wijs power bi pro toe aan omar', /Wat er is gewijzigd van .* tot .*/],
  ])('in %s: what was changed', async (locale, asked, order, answer) => {
    await hear(order, locale);
    await hear('cancel', locale);
    expect(await hear(asked, locale)).toMatch(answer);
  });
});
