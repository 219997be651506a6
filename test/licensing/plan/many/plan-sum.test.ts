import { describe, expect, it } from 'vitest';
import { startSum } from '../../../../src/licensing/plan/many/plan-sum.ts';
import { drawPlan } from '../../../../src/licensing/plan/plan.ts';
import { direct, factsOf, give, person, request, seatsOf, subject } from '../../../support/tenant-facts.ts';

const userIds = Array.from({ length: 450 }, (_, index) => `user-${index}`);
const asked = request({ operation: 'replace', userIds, remove: ['e3'], add: give('e5') });
// Every third has nothing to replace.
const subjects = userIds.map((id, index) => subject(index % 3 === 0 ? [] : [direct('e3')], { person: person(id) }));
const facts = factsOf(subjects, { seats: [seatsOf('e3', 5), seatsOf('e5', 1_000)] });
const draft = drawPlan(asked, facts);
const rows = draft.changes.map((change, index) => ({ change, item: asked.items[index] ?? expect.unreachable() }));

function summed(slice: number) {
  const sum = startSum();
  for (let at = 0; at < rows.length; at += slice) sum.add(rows.slice(at, at + slice));
  return sum;
}

describe('what a plan of many comes to', () => {
  it('is the same in slices of any size', () => {
    expect(summed(7).sum()).toEqual(summed(450).sum());
    expect(summed(7).seats(facts.seats)).toEqual(draft.seats);
  });

  it('counts who gets, loses and is left alone, and names nobody', () => {
    const sum = summed(200).sum();
    expect(sum).toMatchObject({
      planned: 300,
      operations: ['replace'],
      gives: [{ skuId: 'e5', people: 300 }],
      takes: [{ skuId: 'e3', people: 300 }],
    });
    expect(sum.leftAlone).toEqual([{ code: 'notHeld', people: 150 }]);
    expect(JSON.stringify(sum)).not.toContain('user-');
  });

  it('says each loss once, with how many and the earliest day', () => {
    const early = request({ operation: 'unassign', userIds: ['a', 'b'], remove: ['e3'] });
    const held = ['a', 'b'].map((id) => subject([direct('e3')], { person: person(id) }));
    const later = new Date(factsOf(held).at.getTime() + 86_400_000);
    const sum = startSum();
    const [one, other] = [drawPlan(early, factsOf(held)), drawPlan(early, { ...factsOf(held), at: later })];
    const item = early.items[0] ?? expect.unreachable();
    sum.add([other, one].map(({ changes: [change = expect.unreachable()] }) => ({ change, item })));
    const [first = expect.unreachable()] = one.changes;
    expect(sum.sum().losses.map(({ code, people }) => [code, people])).toEqual(
      first.warnings.map(({ code }) => [code, 2]),
    );
    expect(sum.sum().losses[0]?.deadlines).toEqual(first.warnings[0]?.deadlines);
    expect(sum.sum().danger).toBe(first.warnings.some(({ severity }) => severity === 'danger') ? 2 : 0);
  });
});
