import { describe, expect, it } from 'vitest';
import type { Change, Conflict, Product, Warning, WarningCode } from '../../../src/licensing/model.ts';
import { idleAfter, takingToo } from '../../../src/licensing/plan/take-too.ts';
import {
  everyConflict,
  everyWarning,
  fromGroup,
  held,
  megan,
  sampleChange,
  samplePerson,
  samplePlan,
} from '../../cards/samples.ts';
import { madeProduct } from '../made-products.ts';

const suite = madeProduct('Suite', ['TEAMS1', 'EXCHANGE_S_ENTERPRISE']);
const phone = madeProduct('Phone', ['MCOEV']);
const bought: Product = { ...madeProduct('Bought', ['MCOEV']), selfService: true };
const products = [suite, phone, bought];

const alone = (code: WarningCode, ...names: string[]): Warning[] =>
  everyWarning.slice(0, 1).map((one) => ({ ...one, code, products: names }));
const refused = (kind: Conflict['kind'], ...names: string[]): Conflict[] =>
  everyConflict.slice(0, 1).map((one) => ({ ...one, kind, plan: { ...one.plan, products: names } }));

/** What is left behind doing nothing by one change, which takes the suite from whoever holds it and these. */
function idle(more: Partial<Change>, left: Product[] = [phone], remove: 'all' | string[] = [suite.skuId]) {
  const change = sampleChange(megan, {
    remove: [suite.skuId],
    after: left.map((one) => held(one)),
    warnings: [],
    conflicts: [],
    ...more,
  });
  const { request } = samplePlan('unassign', [change]);
  const items = request.items.map((item) => ({ ...item, remove }));
  return [...idleAfter({ request: { ...request, items }, changes: [change], products })];
}

describe('what a plan leaves behind doing nothing', () => {
  it.each<WarningCode>(['teamsAddOns', 'callingPlanAlone', 'copilotAlone', 'archivingAlone', 'intuneSuiteAlone'])(
    'is what a warning names as such: %s',
    (code) => {
      expect(idle({ warnings: alone(code, 'Phone') })).toEqual([[megan.id, [phone.skuId]]]);
    },
  );

  it('is that for which Microsoft 365 would refuse the change', () => {
    expect(idle({ conflicts: refused('dependency', 'Phone') })).toEqual([[megan.id, [phone.skuId]]]);
    expect(idle({ conflicts: refused('mutuallyExclusive', 'Phone') })).toEqual([]);
  });

  it('is nothing that is named for another reason, or not named', () => {
    expect(idle({ warnings: alone('mailbox', 'Phone') })).toEqual([]);
    expect(idle({ warnings: alone('teamsAddOns', 'Another') })).toEqual([]);
    expect(
      idle({ warnings: everyWarning.slice(0, 1).map((one) => ({ ...one, code: 'copilotAlone' as const })) }),
    ).toEqual([]);
  });

  it('is nothing that cannot be taken: of a group, bought by a user, a suite, or not held any more', () => {
    const named = { warnings: alone('teamsAddOns', 'Phone', 'Bought', 'Suite') };
    expect(idle({ ...named, after: [held(phone, { direct: null, groups: fromGroup })] })).toEqual([]);
    expect(idle(named, [bought])).toEqual([]);
    expect(idle(named, [suite])).toEqual([]);
    expect(idle(named, [])).toEqual([]);
  });

  it('is nothing where everything is taken but what was excepted, or the change is not to be made', () => {
    const named = { warnings: alone('teamsAddOns', 'Phone') };
    expect(idle(named, [phone], 'all')).toEqual([]);
    expect(idle({ ...named, state: 'skipped' })).toEqual([]);
  });
});

it('is told for each user by what was asked for them', () => {
  const left = { after: [held(phone)], warnings: alone('teamsAddOns', 'Phone'), conflicts: [] };
  const changes = [megan, samplePerson('Other Person')].map((user) => sampleChange(user, left));
  const { request } = samplePlan('unassign', changes);
  const items = request.items.map((item) => (item.userId === megan.id ? { ...item, remove: 'all' as const } : item));
  const found = idleAfter({ request: { ...request, items }, changes, products });
  expect([...found.keys()]).toEqual([samplePerson('Other Person').id]);
});

describe('an item that takes these as well', () => {
  const [item] = samplePlan('unassign', [sampleChange(megan)]).request.items;
  if (!item) throw new Error('The sample has no item');

  it('stays an order that takes', () => {
    const taken = takingToo(item, [phone.skuId]);
    expect(taken).toEqual({ ...item, remove: [...item.remove, phone.skuId] });
  });

  it('becomes one of several where it only gave', () => {
    const given = { ...item, operation: 'assign' as const, remove: [] };
    expect(takingToo(given, [phone.skuId])).toEqual({ ...given, operation: 'set', remove: [phone.skuId] });
  });

  it('is the same where there is nothing to take, or all is taken', () => {
    expect(takingToo(item, [])).toBe(item);
    const all = { ...item, remove: 'all' as const };
    expect(takingToo(all, [phone.skuId])).toBe(all);
  });
});
