import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk, wordsOf } from '../support/teams.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const { ada } = PEOPLE;

describe('two people of one name, told apart in the sentence itself', () => {
  it.each([
    ['en-US', 'Jan de Boer, the one in the warehouse, needs Visio', 'yes', 'jan.deboer2@contoso.example'],
    [
      'nl-NL',
      'Jan de Boer van financiën moet Visio hebben, niet die van het magazijn',
      'ja',
      'jan.deboer@contoso.example',
    ],
  ])('in %s: %s', async (locale, sentence, yes, account) => {
    await desk.say(ada, sentence, locale);
    const card = wordsOf(await desk.say(ada, yes, locale));
    expect(card).toContain(account);
  });
});

describe('several numbers that no plan has', () => {
  it.each([
    ['en-US', 'approve 901 and 902, but reject 903', 'I do not know plans 901, 902, 903'],
    ['nl-NL', 'keur 901 en 902 goed, maar wijs 903 af', 'De plannen 901, 902, 903 ken ik niet'],
  ])('are all named, in %s', async (locale, sentence, answer) => {
    expect(wordsOf(await desk.say(ada, sentence, locale))).toContain(answer);
  });
});

describe('somebody who is known beside a word that is not', () => {
  it.each([
    ['en-US', 'sack megan', 'Show what megan has'],
    ['nl-NL', 'ontsla megan', 'Laten zien wat megan heeft'],
  ])('is offered to be looked at, in %s', async (locale, sentence, offer) => {
    expect(wordsOf(await desk.say(ada, sentence, locale))).toContain(offer);
  });
});
