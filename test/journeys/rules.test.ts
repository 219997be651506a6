import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { buttonsOf, type Desk, openDesk, planIdOf, wordsOf } from '../support/teams.ts';
import { defaultSpeaker, otherProofs, ruleStories } from './rules.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const root = join(import.meta.dirname, '../..');
const { ada, megan } = PEOPLE;
const lastQuestion = (heard: Awaited<ReturnType<Desk['say']>>) => buttonsOf(heard)[0]?.data.question;

describe('every rule of the admin pages by a sentence', () => {
  for (const { rule, who = defaultSpeaker, en, nl } of ruleStories) {
    it.each([
      ['en-US', en],
      ['nl-NL', nl],
    ])(`${rule} in %s`, async (locale, { type, answer, read }) => {
      const heard = await desk.say(who, type, locale);
      expect(wordsOf(answer === undefined ? heard : await desk.say(who, answer, locale))).toMatch(read);
      await desk.say(who, 'cancel', locale);
    });
  }

  it('docs/evidence.md says what to type for each, and which test proves it', () => {
    const evidence = readFileSync(join(root, 'docs/evidence.md'), 'utf8');
    for (const { rule, en, nl, proof } of ruleStories) {
      const short = (sentence: string) => sentence.replace(/user0@.*/, '… (more than 20 people)');
      expect(evidence).toContain(`| ${rule} | ${short(en.type)} | ${short(nl.type)} | [${proof}](../${proof}) |`);
      expect(() => readFileSync(join(root, proof))).not.toThrow();
    }
    for (const [rule, how, proof] of otherProofs) {
      expect(evidence).toContain(`| ${rule} | ${how} | | [${proof}](../${proof}) |`);
      expect(() => readFileSync(join(root, proof))).not.toThrow();
    }
  });
});

describe('from product to users and back (S8, S9, S21)', () => {
  it('takes a product from the holders that were ticked', async () => {
    const question = lastQuestion(await desk.say(ada, 'unassign power automate free'));
    const card = await desk.submit(ada, { dialog: 'pick', question, value: `${PEOPLE.youssef},${megan}` });
    expect(wordsOf(card)).toMatch(/Youssef.*Megan|Megan.*Youssef/);
    const done = wordsOf(await desk.press(ada, 'plan.confirm', { planId: planIdOf(card) }));
    expect(done).toContain('Done');
  });

  it('gives and takes in one go what was ticked and cleared for one user', async () => {
    const question = lastQuestion(await desk.say(ada, 'change the licenses of megan'));
    const ticks = { [SKUS.powerBi]: 'true', [SKUS.visio]: 'false', [SKUS.e3]: 'true' };
    const card = await desk.submit(ada, { dialog: 'set', question, userId: megan, ...ticks });
    expect(wordsOf(card)).toMatch(/Removed.*Visio.*Added.*Power BI Pro/);
    await desk.press(ada, 'plan.confirm', { planId: planIdOf(card) });
    const { licenseAssignmentStates } = await desk.graph(`/users/${megan}?$select=licenseAssignmentStates`);
    expect(JSON.stringify(licenseAssignmentStates)).toContain(SKUS.powerBi);
  });

  it('switches apps of one user on a card, and shows the quick start after an assignment with Office', async () => {
    const given = await desk.say(ada, 'assign microsoft 365 e3 to eline schouten');
    expect(wordsOf(await desk.press(ada, 'plan.confirm', { planId: planIdOf(given) }))).toContain('install');
    const question = lastQuestion(await desk.say(ada, 'change the apps of the e3 of eline schouten'));
    const teams = '57ff2da0-773e-42df-b2af-ffb7a2317929';
    const card = await desk.submit(ada, { dialog: 'services', question, skuId: SKUS.e3, [teams]: 'false' });
    expect(wordsOf(card)).toContain('switched off: Microsoft Teams');
  });
});
