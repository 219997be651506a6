import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE } from '../../support/sandbox.ts';
import { type Desk, type Heard, openDesk } from '../../support/teams.ts';

const { ada, hanna, rob, megan, nora } = PEOPLE;

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ SELF_REQUESTS: 'on' });
});
afterAll(() => desk.close());

const suggested = (heard: Heard[]) =>
  (heard.at(-1) as { suggestedActions?: { to: string[]; actions: { type: string; title: string; value: string }[] } })
    .suggestedActions;
const titles = (heard: Heard[]) => suggested(heard)?.actions.map(({ title }) => title);

test.each([
  [ada, 'seats', ['Subscriptions', 'Assign a license', 'Waiting for me']],
  [hanna, 'seats', ['Subscriptions', 'Ask for somebody']],
  [rob, 'subscriptions', ['Available licenses']],
  [hanna, 'my requests', ['Ask for somebody']],
  [megan, 'what do I have', ['Ask for a license', 'History', 'My requests']],
])('%s, who said %s, is offered what is for their role', async (user, sentence, expected) => {
  expect(titles(await desk.say(user, sentence))).toEqual(expected);
});

test('what is offered is said in the reader’s language, by that person, and is understood', async () => {
  const next = suggested(await desk.say(ada, 'voorraad', 'nl-NL'));
  expect(next?.to).toEqual([`29:${ada}`]);
  expect(next?.actions.every(({ type }) => type === 'imBack')).toBe(true);
  expect(next?.actions[0]).toMatchObject({ title: 'Abonnementen', value: 'abonnementen' });
  expect(JSON.stringify(await desk.say(ada, next?.actions[0]?.value ?? '', 'nl-NL'))).toContain('Abonnementen');
});

test.each(['help', 'remove visio from megan', 'assign a license'])(
  'after %s there is enough to press',
  async (sentence) => {
    expect(suggested(await desk.say(ada, sentence))).toBeUndefined();
    await desk.say(ada, 'cancel');
  },
);

test('a refusal offers nothing', async () => {
  expect(suggested(await desk.say(nora, 'seats'))).toBeUndefined();
});
