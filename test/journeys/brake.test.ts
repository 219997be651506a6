import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { buttonsOf, type Desk, openDesk, planIdOf, wordsOf } from '../support/teams.ts';

let desk: Desk;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'license-desk-brake-'));
  const file = join(folder, 'approvals.json');
  await writeFile(file, JSON.stringify({ aloneUpToUsersADay: 1 }));
  desk = await openDesk({ APPROVALS: file });
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true });
});

it.each([
  {
    by: PEOPLE.ada,
    locale: 'en-US',
    first: 'assign power bi pro to youssef',
    second: 'assign power bi pro to patti',
    need: 'you would have changed so many users in 24 hours',
  },
  {
    by: PEOPLE.bram,
    locale: 'nl-NL',
    first: 'wijs power bi pro toe aan joni',
    second: 'wijs power bi pro toe aan omar',
    need: 'zou u in 24 uur zonder iemand anders zoveel gebruikers hebben gewijzigd',
  },
])('who has changed as many as one may alone in a day needs a second person, $locale', async (words) => {
  const { by, locale } = words;
  await desk.press(by, 'plan.confirm', { planId: planIdOf(await desk.say(by, words.first, locale)) }, locale);
  const braked = await desk.say(by, words.second, locale);
  expect(wordsOf(braked)).toContain(words.need);
  expect(buttonsOf(braked).map(({ verb }) => verb)).toContain('plan.send');
  expect(buttonsOf(braked).map(({ verb }) => verb)).not.toContain('plan.confirm');
});
