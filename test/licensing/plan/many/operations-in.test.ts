import { expect, it } from 'vitest';
import { fits } from '../../../../src/licensing/approval/routing.ts';
import { parseApprovalSettings } from '../../../../src/licensing/approval/settings-file.ts';
import { drawPlan } from '../../../../src/licensing/plan/plan.ts';
import { requestOf } from '../../../../src/licensing/plan/request.ts';
import { onePerPerson } from '../../../../src/licensing/plan/unambiguous.ts';
import { orderFor } from '../../../support/licensing.ts';
import { direct, factsOf, give, person, subject } from '../../../support/tenant-facts.ts';

const {
  needsApproval: [rule = expect.unreachable()],
} = parseApprovalSettings({
  needsApproval: [{ operations: ['unassign'] }],
});

/** Two orders of one sentence for one person. */
function both(...orders: Parameters<typeof orderFor>[0][]) {
  const request = onePerPerson(requestOf(...orders.map((order) => orderFor({ userIds: ['ann'], ...order }))), []);
  const facts = factsOf([subject([direct('e3'), direct('visio')], { person: person('ann') })]);
  return { request, ...drawPlan(request, facts) };
}

it('a rule about taking licenses is for two orders of one person of which one takes some', () => {
  const plan = both({ operation: 'unassign', remove: ['visio'] }, { operation: 'assign', add: give('e5') });
  expect(plan.request.items.map(({ operation }) => operation)).toEqual(['set']);
  expect(fits(rule, plan)).toBe(true);
});

it('and for none where both give', () => {
  expect(fits(rule, both({ operation: 'assign', add: give('e5') }))).toBe(false);
});
