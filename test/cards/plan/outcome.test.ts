import { describe, expect, test } from 'vitest';
import type { AdaptiveCard } from '../../../src/cards/card.ts';
import { recordCard } from '../../../src/cards/lists/record.ts';
import { outcomeCard } from '../../../src/cards/plan/outcome.ts';
import type { Change, ChangeState, Failure, PlanState } from '../../../src/licensing/model.ts';
import { readerFor } from '../../../src/text/text.ts';
import { e3, fromGroup, held, sampleChange, samplePerson, samplePlan, visio } from '../samples.ts';
import { wordsOn } from '../words-on.ts';

const english = readerFor({ locale: 'en-GB', timeZone: 'UTC' });
const dutch = readerFor({ locale: 'nl-NL', timeZone: 'UTC' });
const failure: Failure = { code: 'noSeats', message: '', conflict: null, graphRequestId: null };

/** Users called after their place in the plan. */
function users(...states: ChangeState[]): Change[] {
  return states.map((state, index) =>
    sampleChange(samplePerson(`User ${index + 1}`), { state, failure: state === 'failed' ? failure : null }),
  );
}

const draw = (state: PlanState, changes: Change[], reader = english) =>
  outcomeCard(samplePlan('unassign', changes, state), reader);
const said = (state: PlanState, changes: Change[], reader = english) => wordsOn(draw(state, changes, reader));
const buttons = ({ actions }: AdaptiveCard) => (actions as { verb?: string; title: string }[]).map(({ verb }) => verb);

describe('a plan of several users', () => {
  test('says for how many it went through and for how many not, and those not first', () => {
    const words = said('partly', users('done', 'failed', 'done', 'failed'));
    expect(words).toContain('✖ Failed: 2 · ✔ Done: 2');
    const order = words.map((line) => /^[✖✔] \w+: (User \d)/.exec(line)?.[1]).filter(Boolean);
    expect(order).toEqual(['User 2', 'User 4', 'User 1', 'User 3']);
  });

  test('says how far it is and whose turn it is, and shows nothing as done that is only sent', () => {
    const changes = users('done', 'sent', 'failed', 'planned', 'planned', 'skipped');
    const words = said('applying', changes);
    expect(words).toContain('3 of 5 users handled. Now: User 4.');
    expect(words).toContain('✖ Failed: 1 · ○ Not done yet: 2 · … Sent: 1 · ✔ Done: 1 · ○ Nothing to do: 1');
    expect(words.filter((line) => line.startsWith('✔'))).toEqual([expect.stringContaining('✔ Done: User 1')]);
    expect(said('applying', changes, dutch)).toContain('3 van 5 gebruikers behandeld. Nu: User 4.');
  });

  test('keeps its order while it is carried out, and gives no next steps before it is over', () => {
    const words = said('applying', users('done', 'failed', 'planned'));
    const order = words.map((line) => /User \d/.exec(/^[✖✔○]/.test(line) ? line : '')?.[0]).filter(Boolean);
    expect(order).toEqual(['User 1', 'User 2', 'User 3']);
    expect(words).not.toContain('Next steps');
  });

  test('names the one whose turn it is also where an earlier one was turned away', () => {
    expect(said('applying', users('planned', 'sent', 'planned'))).toContain('1 of 3 users handled. Now: User 3.');
    expect(said('applying', users('planned', 'sent', 'sent'))).toContain('2 of 3 users handled. Now: User 1.');
  });

  test('says nothing of progress where there is none to tell', () => {
    for (const words of [said('applying', users('planned')), said('applying', users('sent', 'sent'))])
      expect(words.join()).not.toContain('handled');
  });
});

describe('the button to retry', () => {
  test('is there where something has failed and all is over', () => {
    for (const state of ['partly', 'failed'] as const) {
      const card = draw(state, users('failed', 'failed'));
      expect(buttons(card)[0]).toBe('plan.retry');
      expect(card.actions).toContainEqual(
        expect.objectContaining({ title: 'Retry what failed', data: { planId: samplePlan('unassign', []).id } }),
      );
    }
  });

  test('is not there otherwise', () => {
    for (const card of [
      draw('done', users('done')),
      draw('applying', users('failed', 'planned')),
      draw('cancelled', users('planned')),
    ])
      expect(buttons(card)).not.toContain('plan.retry');
  });
});

describe('the next steps', () => {
  const megan = samplePerson('Megan Bowen');
  const stepsAfter = (...changes: Partial<Change>[]) =>
    said(
      'done',
      changes.map((more) => sampleChange(megan, { state: 'done', ...more })),
    ).join('\n');
  const fewerLicenses = /Buy fewer licenses/;
  const installOffice = /Install the Office apps/;
  const teams = String(e3.servicePlans.find(({ name }) => name === 'TEAMS1')?.id);
  const office = String(e3.servicePlans.find(({ name }) => name === 'OFFICESUBSCRIPTION')?.id);
  const e3Without = (...disabledPlans: string[]) => held(e3, { direct: { disabledPlans } });
  const switched = (before: string[], after: string[]) => ({
    add: [{ skuId: e3.skuId, disabledPlans: after }],
    remove: [],
    before: [e3Without(...before)],
    after: [e3Without(...after)],
  });

  test('are to buy fewer licenses only where a seat has become free', () => {
    const taken = { remove: [visio.skuId], before: [held(visio, { groups: fromGroup })] };
    expect(stepsAfter({ ...taken, after: [] })).toMatch(fewerLicenses);
    expect(stepsAfter({ ...taken, after: [held(visio, { direct: null, groups: fromGroup })] })).not.toMatch(
      fewerLicenses,
    );
    const passedOn = { remove: [], add: [{ skuId: visio.skuId, disabledPlans: [] }], before: [], after: [held(visio)] };
    expect(stepsAfter({ ...taken, after: [] }, passedOn)).not.toMatch(fewerLicenses);
  });

  test('are to install Office only where it has come', () => {
    expect(
      stepsAfter({ add: [{ skuId: e3.skuId, disabledPlans: [] }], remove: [], before: [], after: [held(e3)] }),
    ).toMatch(installOffice);
    expect(stepsAfter(switched([office], []))).toMatch(installOffice);
    expect(stepsAfter(switched([], [teams]))).not.toMatch(installOffice);
    expect(stepsAfter(switched([], [office]))).not.toMatch(installOffice);
  });
});

test('another’s plan waits for its asker, not for whoever reads', () => {
  const plan = samplePlan('unassign', users('planned'));
  expect(wordsOn(outcomeCard(plan, english, { own: false })).join()).toContain('Waiting for Ada de Wit to confirm');
  expect(wordsOn(outcomeCard(plan, dutch, { own: false })).join()).toContain('Wacht op bevestiging door Ada de Wit');
  expect(wordsOn(recordCard([{ plan, entries: [] }], plan.number, english)).join()).not.toContain('for you');
});
