import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { buttonsOf, type Desk, openDesk, wordsOf } from '../support/teams.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const { ada } = PEOPLE;

describe.each([
  {
    locale: 'en-US',
    misspelt: 'remove visio from megna',
    asked: 'I can’t find “megna”. Do you mean one of these?',
    confirm: 'Unassign Visio Plan 2 from Megan',
    cancel: 'cancel',
    nobody: 'remove visio from xylophone',
    notFound: 'I can’t find “xylophone”.',
  },
  {
    locale: 'nl-NL',
    misspelt: 'trek visio in bij megna',
    asked: 'Ik kan “megna” niet vinden. Bedoelt u een van deze personen?',
    confirm: 'Visio Plan 2 intrekken bij Megan',
    cancel: 'annuleren',
    nobody: 'trek visio in bij xylofoon',
    notFound: '“xylofoon”',
  },
])('a name that nobody has, $locale', ({ locale, misspelt, asked, confirm, cancel, nobody, notFound }) => {
  it('is answered in one short message, with at most three near names as buttons', async () => {
    const heard = await desk.say(ada, misspelt, locale);
    expect(heard).toHaveLength(1);
    expect(wordsOf(heard)).toContain(asked);
    expect(wordsOf(heard).split(/\s+/).length).toBeLessThanOrEqual(40);
    const near = buttonsOf(heard).filter(({ title }) => /^Meg/.test(title));
    expect(near.length).toBeGreaterThan(0);
    expect(buttonsOf(heard).length).toBeLessThanOrEqual(4);
    expect(wordsOf(heard)).not.toMatch(/@contoso/);

    const chosen = near.find(({ title }) => title.startsWith('Megan Bowen'));
    expect(wordsOf(await desk.submit(ada, chosen?.data, locale))).toContain(confirm);
    // Pressed again it does nothing.
    expect(wordsOf(await desk.submit(ada, chosen?.data, locale))).not.toContain(confirm);
  });

  it('is said to be unknown where no name is near', async () => {
    const heard = await desk.say(ada, nobody, locale);
    expect(wordsOf(heard)).toContain(notFound);
    expect(wordsOf(heard)).not.toMatch(/Do you mean|Bedoelt u/);
    await desk.say(ada, cancel, locale);
  });
});
