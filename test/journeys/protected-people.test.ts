import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { buttonsOf, type Desk, openDesk, wordsOf } from '../support/teams.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk({ PROTECTED: `zoe@contoso.example,${PEOPLE.megan}` });
});
afterAll(() => desk.close());

it.each([
  {
    locale: 'en-US',
    order: 'remove e3 from zoë',
    send: 'because she asked for it',
    why: /Zoë .+ is protected by your organization: a change needs the agreement of a second person/,
    need: 'Your organization protects somebody in this plan',
    fourEyes: 'somebody else has to decide it',
    approve: 'approve',
    done: 'Done',
  },
  {
    locale: 'nl-NL',
    order: 'trek e3 in bij megan',
    send: 'omdat zij erom vroeg',
    why: /Megan .+ wordt door uw organisatie beschermd: een wijziging heeft de instemming van een tweede persoon nodig/,
    need: 'Iemand in dit plan wordt door uw organisatie beschermd',
    fourEyes: 'zelf aangevraagd',
    approve: 'keur goed',
    done: 'Voltooid',
  },
])('a Global Administrator cannot change a protected person alone, $locale', async ({ locale, ...words }) => {
  const proposed = await desk.say(PEOPLE.gerda, words.order, locale);
  expect(wordsOf(proposed)).toMatch(words.why);
  expect(wordsOf(proposed)).toContain(words.need);
  const [button] = buttonsOf(proposed).filter(({ verb }) => verb === 'plan.send');
  const planId = button?.data.planId;
  const sent = await desk.press(PEOPLE.gerda, 'plan.send', { planId, reason: words.send, ticket: '' }, locale);
  const number = /#(\d+)/.exec(wordsOf(sent))?.[1] ?? '';
  expect(wordsOf(await desk.press(PEOPLE.gerda, 'plan.approve', { planId }, locale))).toContain(words.fourEyes);
  const seen = await desk.say(PEOPLE.ada, `status ${number}`, locale);
  expect(wordsOf(seen)).toMatch(words.why);
  await desk.press(PEOPLE.ada, 'plan.approve', { planId }, locale);
  await expect
    .poll(async () => wordsOf(await desk.say(PEOPLE.gerda, `status ${number}`, locale)), { timeout: 60_000 })
    .toContain(words.done);
});
