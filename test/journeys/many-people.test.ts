import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE, SKUS } from '../support/sandbox.ts';
import { wordsOf as allWordsOf, buttonsOf, type Desk, type Heard, openDesk } from '../support/teams.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const wordsOf = (heard: Heard[]) => allWordsOf(heard).replace(/\s+/g, ' ');

const { ada, bram } = PEOPLE;
const count = 24;

interface Holder {
  userPrincipalName: string;
  userType: string;
  assignedLicenses: { skuId: string }[];
  licenseAssignmentStates: { skuId: string; assignedByGroup: string | null }[];
}

/** People who hold E3 directly, and have a mailbox by nothing else. */
async function holders(): Promise<Holder[]> {
  const select = 'id,userPrincipalName,userType,assignedLicenses,licenseAssignmentStates';
  const { value } = await desk.graph(`/users?$top=200&$select=${select}`);
  return (value as Holder[]).filter(
    ({ userType, assignedLicenses, licenseAssignmentStates }) =>
      userType === 'Member' &&
      assignedLicenses.length === 1 &&
      licenseAssignmentStates.some(({ skuId, assignedByGroup }) => skuId === SKUS.e3 && assignedByGroup === null),
  );
}

const languages = [
  {
    locale: 'en-US',
    action: 'unassign',
    header: 'user;product;action',
    lost: /24 users.*Mailbox deleted on .*Who loses something for good: .*Removed: Microsoft 365 E3: 24 people/,
    needed: /Type 24 to agree.*approve \d+ with 24/,
    approve: (plan: string, n: number) => `approve ${plan} with ${n}`,
    refused: /24 people lose something for good/,
    pilot: /Paused.*The first 5 people are done.*19 people follow.*Done: 5/,
    resume: (plan: string) => `resume ${plan}`,
    done: /Done: 24/,
    file: (plan: string) => `plan ${plan} as a file`,
    offered: /24 lines/,
    undo: (plan: string) => `undo ${plan}`,
    undoes: /Undoes #.*Added: Microsoft 365 E3: 24 people/,
  },
  {
    locale: 'nl-NL',
    action: 'intrekken',
    header: 'gebruiker;licentie;actie',
    lost: /24 gebruikers.*Postvak .* op .*Wie definitief iets kwijtraakt: .*Verwijderd: Microsoft 365 E3: 24 personen/,
    needed: /Typ 24 om in te stemmen.*keur \d+ goed met 24/,
    approve: (plan: string, n: number) => `keur ${plan} goed met ${n}`,
    refused: /24 personen raken/,
    pilot: /Gepauzeerd.*De eerste 5 personen zijn gedaan.*19 personen volgen.*Voltooid: 5/,
    resume: (plan: string) => `hervat ${plan}`,
    done: /Voltooid: 24/,
    file: (plan: string) => `plan ${plan} als bestand`,
    offered: /24 regels/,
    undo: (plan: string) => `maak ${plan} ongedaan`,
    undoes: /Maakt #.*Toegevoegd: Microsoft 365 E3: 24 personen/,
  },
];

describe.each(languages)('a plan of more people than one card shows, $locale', (words) => {
  const { locale } = words;
  const status = (user: string, plan: string) => desk.say(user, `status ${plan}`, locale).then(wordsOf);
  const reaches = (user: string, plan: string, state: RegExp) =>
    expect.poll(() => status(user, plan), { timeout: 60_000 }).toMatch(state);
  const planIn = (heard: Heard[]) => ({
    number: /#(\d+)/.exec(wordsOf(heard))?.[1] ?? '',
    planId: buttonsOf(heard).find(({ data }) => data?.planId)?.data.planId as string,
  });

  it('is summed up, approved with the number typed, begun with five, looked at, finished, and undone', async () => {
    const people = (await holders()).slice(0, count);
    expect(people).toHaveLength(count);
    const rows = people.map(({ userPrincipalName }) => `${userPrincipalName};E3;${words.action}`);
    const heard = await desk.drop(ada, 'class.csv', [words.header, ...rows].join('\r\n'), locale);
    expect(wordsOf(heard)).toMatch(words.lost);
    const { number, planId } = planIn(heard);
    // More than one may change alone: somebody else has to agree.
    expect(buttonsOf(heard).map(({ verb }) => verb)).toContain('plan.send');
    await desk.press(ada, 'plan.send', { planId, reason: 'the class has ended' }, locale);

    expect(wordsOf(await desk.say(bram, `status ${number}`, locale))).toMatch(words.needed);
    expect(wordsOf(await desk.press(bram, 'plan.approve', { planId }, locale))).toMatch(words.refused);
    expect(wordsOf(await desk.say(bram, words.approve(number, 23), locale))).toMatch(words.refused);
    expect((await holders()).length).toBeGreaterThanOrEqual(count);
    await desk.say(bram, words.approve(number, 24), locale);

    await reaches(ada, number, words.pilot);
    const gone = people.length - (await holders()).filter((one) => isAmong(one, people)).length;
    expect(gone).toBe(5);
    await desk.say(ada, words.resume(number), locale);
    await reaches(ada, number, words.done);
    expect((await holders()).filter((one) => isAmong(one, people))).toEqual([]);

    const [offer] = await desk.say(ada, words.file(number), locale);
    expect(offer?.attachments?.[0]?.content.description).toMatch(words.offered);

    const back = await desk.say(ada, words.undo(number), locale);
    expect(wordsOf(back)).toMatch(words.undoes);
    const undoing = planIn(back);
    await desk.press(ada, 'plan.send', { planId: undoing.planId, reason: 'it has not' }, locale);
    await desk.press(bram, 'plan.approve', { planId: undoing.planId }, locale);
    await reaches(ada, undoing.number, words.pilot);
    await desk.press(ada, 'plan.resume', { planId: undoing.planId }, locale);
    await reaches(ada, undoing.number, words.done);
    expect((await holders()).filter((one) => isAmong(one, people))).toHaveLength(count);
  }, 240_000);
});

function isAmong({ userPrincipalName }: Holder, people: readonly Holder[]): boolean {
  return people.some((one) => one.userPrincipalName === userPrincipalName);
}
