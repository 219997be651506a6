import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../support/sandbox.ts';
import { buttonsOf, type Desk, openDesk, planIdOf, wordsOf } from '../support/teams.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Omar's Project needs what only their E3 brings: Microsoft 365 refuses to take it. */
describe.each([
  {
    locale: 'en-US',
    sentence: 'remove microsoft 365 e3 from omar',
    again: 'retry',
    foreseen: 'Microsoft 365 will probably refuse this',
    needs: /needs SharePoint \(Plan 2\) \(part of Microsoft 365 E3\), and that would be missing/,
    retryOf: 'Retry of: ',
    nothing: 'There is nothing to retry in plan',
  },
  {
    locale: 'nl-NL',
    sentence: 'verwijder microsoft 365 e3 van omar',
    again: 'opnieuw',
    foreseen: 'Microsoft 365 weigert dit waarschijnlijk',
    needs: /heeft SharePoint \(Plan 2\) \(onderdeel van Microsoft 365 E3\) nodig, en dat zou dan ontbreken/,
    retryOf: 'Nieuwe poging voor: ',
    nothing: 'is niets om opnieuw te proberen',
  },
])('a change that Microsoft 365 refuses, $locale', ({ locale, sentence, again, foreseen, needs, retryOf, nothing }) => {
  it('is foreseen, explained when it is refused, and tried again as one new plan', async () => {
    const proposed = await desk.say(PEOPLE.ada, sentence, locale);
    expect(wordsOf(proposed)).toContain(foreseen);
    expect(wordsOf(proposed)).toMatch(needs);
    expect(JSON.stringify(proposed)).toContain('Connect-MgGraph');

    const planId = planIdOf(proposed);
    const refused = await desk.press(PEOPLE.ada, 'plan.confirm', { planId }, locale);
    expect(wordsOf(refused)).toMatch(needs);
    expect(buttonsOf(refused)).toContainEqual(expect.objectContaining({ verb: 'plan.retry', data: { planId } }));
    const number = /#(\d+)/.exec(wordsOf(refused))?.[1] ?? '';

    const retried = await desk.press(PEOPLE.ada, 'plan.retry', { planId }, locale);
    const next = planIdOf(retried);
    expect(next).not.toBe(planId);
    expect(wordsOf(retried)).toMatch(new RegExp(`${retryOf}\\s*#${number}\\b`));

    expect(planIdOf(await desk.press(PEOPLE.ada, 'plan.retry', { planId }, locale))).toBe(next);
    expect(planIdOf(await desk.say(PEOPLE.ada, `${again} ${number}`, locale))).toBe(next);
    expect(wordsOf(await desk.say(PEOPLE.ada, `${again} ${Number(number) + 1}`, locale))).toContain(nothing);
    expect(wordsOf(await desk.press(PEOPLE.bram, 'plan.retry', { planId }, locale))).toContain('Somebody');
  });
});
