import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { buttonsOf, type Desk, openDesk, planIdOf, wordsOf } from '../support/teams.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const { ada, bram, nora, petra, karin, gerda, megan, zoe, sofie, isaiah } = PEOPLE;

async function directSkus(user: string): Promise<string[]> {
  const { licenseAssignmentStates } = await desk.graph(`/users/${user}?$select=licenseAssignmentStates`);
  return licenseAssignmentStates
    .filter(({ assignedByGroup }: { assignedByGroup: string | null }) => assignedByGroup === null)
    .map(({ skuId }: { skuId: string }) => skuId);
}

describe('an administrator removes a licence by one sentence', () => {
  it('in English: the card says what goes, stays and is lost on which day; Confirm does it once', async () => {
    const card = await desk.say(ada, 'remove Microsoft 365 E3 from megan');
    const words = wordsOf(card);
    expect(words).toContain('Unassign Microsoft 365 E3 from Megan Bowen');
    expect(words).toContain('Marketing manager · Marketing');
    expect(words).toContain('megan@contoso.example');
    expect(words).toMatch(/‼ {2}Mailbox deleted on \d{1,2} \w+ \d{4}/);
    expect(words).toContain('Visio Plan 2 (from the group LIC Security)');
    expect(words).toMatch(/On \d{1,2} \w+ \d{4}, after 30 days, the mailbox is permanently deleted/);
    expect(words).toMatch(/22 of 60 available, 23 afterwards/);
    expect(words).not.toContain('Cloud PC');

    const done = wordsOf(await desk.press(ada, 'plan.confirm', { planId: planIdOf(card) }));
    expect(done).toContain('Microsoft 365 shows the change');
    expect(done).toContain('remove them from the subscription');
    expect(done).toMatch(/Microsoft 365 E3: +37 of 60 assigned · 23 available/);
    expect(await directSkus(megan)).not.toContain(SKUS.e3);

    const again = wordsOf(await desk.press(ada, 'plan.confirm', { planId: planIdOf(card) }));
    expect(again).toContain('Nothing was done just now');
  });

  it('in Dutch: the mailbox of somebody who keeps Exchange Plan 1 is not lost, and may shrink', async () => {
    const card = await desk.say(bram, 'trek Microsoft 365 E3 in bij Zoë van den Berg', 'nl-NL');
    expect(wordsOf(card)).toContain('Het postvak kan krimpen tot 50 GB (was 100 GB)');
    expect(wordsOf(card)).not.toContain('komt terug bij de afzender');
    expect(wordsOf(card)).not.toContain('definitief verwijderd');
    const done = wordsOf(await desk.press(bram, 'plan.confirm', { planId: planIdOf(card) }, 'nl-NL'));
    expect(done).toContain('Voltooid');
    expect(await directSkus(zoe)).toEqual([SKUS.exchange1]);
  });

  it('shows no mailbox warning when only Visio goes', async () => {
    const words = wordsOf(await desk.say(ada, 'remove visio from megan'));
    expect(words).toContain('Visio Plan 2');
    expect(words).not.toMatch(/mailbox/i);
  });
});

describe('asked one question at a time', () => {
  it('asks for user and product, tells namesakes apart, and takes the answer typed or pressed', async () => {
    expect(wordsOf(await desk.say(ada, 'unassign a license'))).toContain('From whom');
    const choice = await desk.say(ada, 'jan de boer');
    expect(wordsOf(choice)).toContain('jan.deboer2@contoso.example · Team lead · Warehouse');
    const question = buttonsOf(choice)[0]?.data.question;
    const products = await desk.submit(ada, { question, value: PEOPLE.jan2 });
    expect(wordsOf(products)).toContain('Which product');
    expect(wordsOf(await desk.say(ada, 'f3'))).toContain('jan.deboer2@contoso.example');
    expect(wordsOf(await desk.submit(ada, { question, value: PEOPLE.jan }))).toContain('earlier question');
  });

  it('keeps its place when something else is asked in between, and lets go on cancel', async () => {
    await desk.say(ada, 'assign');
    const seats = await desk.say(ada, 'seats');
    expect(wordsOf(seats)).toContain('Microsoft 365 Business Premium 11 of 13 assigned 2');
    expect(wordsOf(seats)).toContain('Who should get the license?');
    const ofOne = wordsOf(await desk.say(ada, 'how many business premium licenses are left?'));
    expect(ofOne).toContain('Microsoft 365 Business Premium 11 of 13 assigned 2');
    expect(ofOne).not.toContain('Visio');
    expect(wordsOf(await desk.say(ada, 'hoeveel visio licenties zijn er nog?', 'nl-NL'))).toMatch(
      /Visio(?!.*Business Premium)/,
    );
    expect(wordsOf(await desk.say(ada, 'cancel'))).toContain('I have stopped');
    expect(wordsOf(await desk.say(ada, 'cancel'))).toContain('nothing to cancel');
  });

  it('never invents a usage location: asks with a proposal and its source', async () => {
    const question = await desk.say(ada, 'assign power bi pro to sofie');
    expect(wordsOf(question)).toContain(
      'My proposal is Netherlands, because that is the usage location of the manager',
    );
    expect(wordsOf(await desk.say(ada, 'Atlantis'))).toContain('not a country that I know');
    const card = await desk.say(ada, 'België');
    expect(wordsOf(card)).toContain('Is set to Belgium first');
    await desk.press(ada, 'plan.confirm', { planId: planIdOf(card) });
    expect(await desk.graph(`/users/${sofie}?$select=usageLocation`)).toMatchObject({ usageLocation: 'BE' });
    expect(await directSkus(sofie)).toEqual([SKUS.powerBi]);
  });

  it('says who is not known and what to do', async () => {
    await desk.say(ada, 'cancel');
    expect(wordsOf(await desk.say(ada, 'remove e3 from xqzzyx'))).toContain('I can’t find “xqzzyx”');
    await desk.say(ada, 'cancel');
  });
});

describe('who may do what', () => {
  it.each([
    ['no role', nora, 'You have no active role'],
    ['a role that is only eligible', petra, 'You have no active role'],
    ['a role in another unit', karin, 'Your role covers one administrative unit'],
  ])('refuses %s and says which roles may', async (_what, who, sentence) => {
    const words = wordsOf(await desk.say(who, 'remove e3 from lidia'));
    expect(words).toContain(sentence);
    expect(words).toContain('License Administrator');
  });

  it('keeps guests for Global Administrators (R2)', async () => {
    const question = wordsOf(await desk.say(ada, 'assign power bi pro to isaiah'));
    expect(question).toMatch(/Only a Global Administrator may change licenses of guests.*In which country/);
    const asked = await desk.say(ada, 'yes');
    expect(wordsOf(asked)).toContain('Only a Global Administrator may change licenses of guests');
    expect(buttonsOf(asked).map(({ verb }) => verb)).not.toContain('plan.confirm');
    expect(wordsOf(await desk.say(gerda, 'assign power bi pro to isaiah'))).not.toContain('Global Administrator');
    const card = await desk.say(gerda, 'ja');
    await desk.press(gerda, 'plan.confirm', { planId: planIdOf(card) });
    expect(await directSkus(isaiah)).toEqual([SKUS.powerBi]);
  });

  it('gives somebody else’s press, a forged id and an unknown verb each an answer of its own', async () => {
    const planId = planIdOf(await desk.say(ada, 'remove power bi pro from adele'));
    expect(wordsOf(await desk.press(bram, 'plan.confirm', { planId }))).toContain('belongs to');
    const forged = '00000000-0000-4000-8000-000000000000';
    expect(wordsOf(await desk.press(ada, 'plan.confirm', { planId: forged }))).toContain('I do not know this plan');
    expect(wordsOf(await desk.press(ada, 'plan.confirm', { planId: 'x' }))).toContain('I do not know this plan');
    expect(wordsOf(await desk.press(ada, 'plan.explode', { planId }))).toContain('did not understand');
    expect(wordsOf(await desk.press(ada, 'plan.cancel', { planId }))).toContain('Cancelled');
    expect(wordsOf(await desk.press(ada, 'plan.confirm', { planId }))).toContain('already cancelled');
  });
});

describe('the words behind the buttons', () => {
  it('confirms and cancels a plan by its number', async () => {
    const number = /#(\d+)/.exec(wordsOf(await desk.say(ada, 'assign visio to lidia')))?.[1];
    expect(wordsOf(await desk.say(ada, `approve ${number}`))).toMatch(new RegExp(`#${number}`));
    expect(wordsOf(await desk.say(ada, `status ${number}`))).toContain('Assign Visio Plan 2 to Lidia Holloway');
    const other = /#(\d+)/.exec(wordsOf(await desk.say(ada, 'assign power bi pro to lidia')))?.[1];
    expect(wordsOf(await desk.say(ada, `cancel ${other}`))).toContain('Cancelled');
  });
});
