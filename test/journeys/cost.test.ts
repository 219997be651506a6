import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { type Desk, openDesk, planIdOf, wordsOf } from '../support/teams.ts';

let priced: Desk;
let plain: Desk;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-prices-'));
  const file = join(folder, 'approvals.json');
  const prices = { currency: 'EUR', perMonth: { SPE_E3: 38.5, SPE_E5: 57, VISIOCLIENT: 15 } };
  await writeFile(file, JSON.stringify({ prices }));
  [priced, plain] = await Promise.all([openDesk({ APPROVALS: file, IDLE_SEATS: 'on' }), openDesk()]);
});
afterAll(async () => {
  await Promise.all([priced.close(), plain.close()]);
  await rm(folder, { recursive: true });
});

const { ada, nora, patti } = PEOPLE;

describe('what licenses cost', () => {
  it.each([
    ['en-US', 'cost', /What licenses cost a month.*€[\d,.]+ a month for.*Microsoft 365 E3.*€/],
    ['nl-NL', 'kosten', /Wat licenties per maand kosten.*€\s[\d,.]+ per maand voor.*Microsoft 365 E3.*€/],
    ['en-US', 'what do we pay per department?', /department.*Legal.*people.*€/],
    ['nl-NL', 'kosten per afdeling', /afdeling.*Legal.*personen.*€/],
  ])('in %s: %s', async (locale, asked, answer) => {
    expect(wordsOf(await priced.say(ada, asked, locale))).toMatch(answer);
  });

  it('is told in seats where nobody has said what they cost', async () => {
    const words = wordsOf(await plain.say(ada, 'cost'));
    expect(words).toMatch(/Licenses by product.*licenses in all.*No prices are configured/);
    expect(words).not.toMatch(/€|\$/);
  });

  it('is shown to nobody without a role', async () => {
    expect(wordsOf(await priced.say(nora, 'cost'))).toMatch(/no active role/);
  });
});

describe('unused licenses', () => {
  it('are looked for only where the organization allows it', async () => {
    expect(wordsOf(await plain.say(ada, 'unused'))).toMatch(/has not allowed me to look for unused licenses/);
  });

  it.each([
    [
      'en-US',
      'unused licenses',
      /Licenses that may be of no use.*Accounts that are blocked.*Patti.*Take back: blocked.*No sign-in for 90 days.*Contained in another license.*Bought, and nobody has them/,
      'take back blocked',
      /Patti Fernandez/,
    ],
    [
      'nl-NL',
      'ongebruikte licenties',
      /Licenties die misschien niet nodig zijn.*Geblokkeerde accounts.*Patti.*Terugnemen: geblokkeerde.*Geen aanmelding in 90 dagen.*Zit in een andere licentie.*Gekocht en bij niemand in gebruik/,
      'neem terug geblokkeerde',
      /Patti Fernandez/,
    ],
  ])('in %s are shown by kind, and become a plan', async (locale, asked, answer, takeBack, plan) => {
    expect(wordsOf(await priced.say(ada, asked, locale))).toMatch(answer);
    const heard = await priced.say(ada, takeBack, locale);
    expect(wordsOf(heard)).toMatch(plan);
    await priced.press(ada, 'plan.cancel', { planId: planIdOf(heard) }, locale);
    const { assignedLicenses } = await priced.graph(`/users/${patti}?$select=assignedLicenses`);
    expect(JSON.stringify(assignedLicenses)).toContain(SKUS.exchange1);
  });

  it('are given as a file that can be sent back as a list', async () => {
    const [offer] = await priced.say(ada, 'unused as a file');
    expect(offer?.attachments?.[0]?.content.description).toMatch(/Mend it and send it back/);
  });
});
