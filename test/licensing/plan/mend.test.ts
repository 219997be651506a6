import { describe, expect, it } from 'vitest';
import type { Change, Conflict } from '../../../src/licensing/model.ts';
import { mendOf, servicesMended } from '../../../src/licensing/plan/mend.ts';
import { everyConflict, megan, sampleChange, samplePerson, samplePlan } from '../../cards/samples.ts';

const off = (id: string): Conflict => ({
  ...(everyConflict[0] as Conflict),
  switchedOff: [
    { plan: { id, label: `Service ${id}` }, skuId: 'project', product: 'Project Plan 3' },
    { plan: { id: 'other', label: 'Another' }, skuId: 'visio', product: 'Visio' },
  ],
});
const hopeless = everyConflict[0] as Conflict;
const plan = (...changes: Partial<Change>[]) =>
  samplePlan(
    'unassign',
    changes.map((more, index) => sampleChange(index === 0 ? megan : samplePerson(`User ${index}`), more)),
  );

describe('what mends a plan', () => {
  it('is to switch on one of the services that are needed, for each conflict', () => {
    const twice = plan({ conflicts: [off('a'), off('b')] });
    expect(mendOf(twice)).toEqual([{ skuId: 'project', on: ['a', 'b'], off: [] }]);
    expect(mendOf(plan({ conflicts: [off('a'), off('a')] }))).toEqual([{ skuId: 'project', on: ['a'], off: [] }]);
    expect(servicesMended(twice)).toEqual(['Service a', 'Service b']);
  });

  it('is the same for all whom it changes; who is left out needs none', () => {
    expect(mendOf(plan({ conflicts: [off('a')] }, { conflicts: [off('a')] }))).toHaveLength(1);
    expect(mendOf(plan({ conflicts: [off('a')] }, { conflicts: [], state: 'skipped' }))).toHaveLength(1);
    expect(mendOf(plan({ conflicts: [off('a')] }, { conflicts: [] }))).toBeNull();
    expect(mendOf(plan({ conflicts: [off('a')] }, { conflicts: [off('b')] }))).toBeNull();
  });

  it('is nothing where a conflict stays, there is none, or a product is replaced', () => {
    expect(mendOf(plan({ conflicts: [off('a'), hopeless] }))).toBeNull();
    expect(mendOf(plan({ conflicts: [] }))).toBeNull();
    const { request, changes } = plan({ conflicts: [off('a')] });
    const items = request.items.map((item) => ({ ...item, operation: 'replace' as const }));
    expect(mendOf({ request: { ...request, items }, changes })).toBeNull();
  });
});
