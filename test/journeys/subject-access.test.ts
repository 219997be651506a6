import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk, wordsOf } from '../support/teams.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

it.each([
  {
    locale: 'en-US',
    order: 'remove e3 from megan',
    ask: 'export all about megan',
    offer: 'Everything that I keep of this person',
    refused: 'Global Administrator',
  },
  {
    locale: 'nl-NL',
    order: 'trek e3 in bij megan',
    ask: 'exporteer alles over megan',
    offer: 'Alles wat ik van deze persoon bewaar',
    refused: 'globale beheerder',
  },
])('an administrator exports all about somebody, $locale', async ({ locale, order, ask, offer, refused }) => {
  await desk.say(PEOPLE.ada, order, locale);
  const offered = await desk.say(PEOPLE.gerda, ask, locale);
  expect(JSON.stringify(offered)).toContain(offer);
  expect(JSON.stringify(offered)).toContain(PEOPLE.megan);
  expect(wordsOf(await desk.say(PEOPLE.hanna, ask, locale))).toContain(refused);
});
