import { largePlanCard, type PlanOfMany } from '../../src/cards/plan/large-plan.ts';
import { type Change, type LargePlan, leftAloneCodes, type PlanState } from '../../src/licensing/model.ts';
import { startSum } from '../../src/licensing/plan/many/plan-sum.ts';
import type { Exhibit } from './gallery.ts';
import {
  e3,
  everyConflict,
  everyWarning,
  held,
  oddPeople,
  oddProduct,
  sampleApproval,
  sampleChange,
  samplePlan,
  twentyPeople,
} from './samples.ts';

const people = 340;

/** Every kind of loss, and every reason to leave somebody alone. */
const changes: Change[] = [...oddPeople, ...twentyPeople].slice(0, 20).map((user, index) =>
  sampleChange(user, {
    before: [held(e3)],
    remove: [e3.skuId],
    add: index % 2 ? [{ skuId: oddProduct.skuId, disabledPlans: [] }] : [],
    warnings: everyWarning,
    conflicts: everyConflict,
    leftAlone: leftAloneCodes.map((code) => ({ skuId: null, code, groups: [] })),
  }),
);

function planOfMany(state: PlanState, more: Partial<LargePlan> = {}, rows = changes): PlanOfMany {
  const plan = samplePlan('unassign', rows, state);
  const summing = startSum();
  summing.add(rows.map((change) => ({ change, item: plan.request.items[0] as (typeof plan.request.items)[number] })));
  return {
    ...plan,
    ...(state === 'waiting' ? { approval: sampleApproval } : {}),
    large: {
      people,
      counts: { planned: people },
      sum: summing.sum(),
      losing: oddPeople.slice(0, 5).map(({ displayName }) => displayName),
      preparing: null,
      pilot: { places: [0, 1, 2, 3, 4], over: true },
      since: { tried: 0, failed: 0, at: null },
      secondsLeft: null,
      halted: null,
      changed: 0,
      notAgreed: null,
      ...more,
    },
  } as PlanOfMany;
}

const failed = changes.map((change) => ({
  ...change,
  state: 'failed' as const,
  failure: { code: 'noSeats' as const, message: '', conflict: null, graphRequestId: null },
}));

/** Plans of more people than one card shows. */
export function largeExhibits(): Exhibit[] {
  const show = (state: string, plan: PlanOfMany, view: 'asker' | 'approver' = 'asker'): Exhibit => ({
    card: 'large-plan',
    state,
    render: (reader) => largePlanCard(plan, reader, { view, sandbox: true }),
  });
  return [
    show('to be confirmed with a number', planOfMany('proposed')),
    show('to be sent for approval', { ...planOfMany('proposed'), needsApproval: 'users' }),
    show('for who decides', planOfMany('waiting'), 'approver'),
    show('something has changed', planOfMany('proposed', { changed: 3 })),
    show('being read', planOfMany('preparing', { sum: null, losing: [] })),
    show(
      'no seats',
      planOfMany('cancelled', { notAgreed: { code: 'noSeats', product: e3.name, free: 3, needed: 40 } }),
    ),
    show('on its way', planOfMany('applying', { counts: { planned: 200, done: 130, failed: 10 }, secondsLeft: 300 })),
    show('after the first five', planOfMany('paused', { counts: { planned: 335, done: 5 }, halted: 'pilot' })),
    show(
      'stopped by itself',
      planOfMany('paused', { counts: { planned: 280, done: 50, failed: 10 }, halted: 'failures' }, failed),
    ),
    show('partly done', planOfMany('partly', { counts: { done: 330, failed: 10 } }, failed)),
  ];
}
