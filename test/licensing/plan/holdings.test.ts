import { describe, expect, it } from 'vitest';
import type { LicenseAssignmentState } from '../../../src/graph/types.ts';
import { enabledPlans, grantsOf, heldFromGraph } from '../../../src/licensing/plan/holdings.ts';
import { both, direct, inherited, m365E3, owned, plans, unknownSource, visioPlan2 } from '../tenant-products.ts';

const group = '60000000-0000-4000-8000-000000000001';
const otherGroup = '60000000-0000-4000-8000-000000000002';
const names = new Map([[group, 'LIC Retail E3']]);

function state(changes: Partial<LicenseAssignmentState> = {}): LicenseAssignmentState {
  return { skuId: 'e3', assignedByGroup: null, disabledPlans: [], state: 'Active', error: null, ...changes };
}

function held(licenseAssignmentStates: LicenseAssignmentState[], assigned: string[] = []) {
  const assignedLicenses = assigned.map((skuId) => ({ skuId, disabledPlans: [] }));
  return heldFromGraph({ licenseAssignmentStates, assignedLicenses }, names);
}

describe('heldFromGraph', () => {
  it('tells direct from inherited, with the name of the group where it may be read', () => {
    const states = [
      state({ disabledPlans: ['sway'] }),
      state({ assignedByGroup: group }),
      state({ assignedByGroup: otherGroup, disabledPlans: ['yammer'] }),
      state({ skuId: 'visio', assignedByGroup: group }),
    ];
    expect(held(states, ['e3', 'visio'])).toEqual([
      {
        skuId: 'e3',
        direct: { disabledPlans: ['sway'] },
        groups: [
          { id: group, name: 'LIC Retail E3', disabledPlans: [], error: null },
          { id: otherGroup, name: null, disabledPlans: ['yammer'], error: null },
        ],
        sourceUnknown: false,
      },
      {
        skuId: 'visio',
        direct: null,
        groups: [{ id: group, name: 'LIC Retail E3', disabledPlans: [], error: null }],
        sourceUnknown: false,
      },
    ]);
  });

  it('says so where Graph lists a licence without its source', () => {
    expect(held([], ['e3'])).toEqual([{ skuId: 'e3', direct: null, groups: [], sourceUnknown: true }]);
  });

  it('counts an assignment with an error that still gives the licence, and keeps the error', () => {
    const error = 'DependencyViolation';
    expect(held([state({ assignedByGroup: group, state: 'ActiveWithError', error })], ['e3'])).toEqual([
      {
        skuId: 'e3',
        direct: null,
        groups: [{ id: group, name: 'LIC Retail E3', disabledPlans: [], error }],
        sourceUnknown: false,
      },
    ]);
  });

  it.each(['Error', 'Disabled'])('does not count an assignment in state %s, which gives nothing', (failed) => {
    expect(held([state({ assignedByGroup: group, state: failed, error: 'CountViolation' })])).toEqual([]);
    const half = held([state(), state({ assignedByGroup: group, state: failed, error: 'CountViolation' })], ['e3']);
    expect(half).toEqual([{ skuId: 'e3', direct: { disabledPlans: [] }, groups: [], sourceUnknown: false }]);
  });

  it('names a group once, though Graph lists it twice', () => {
    const [license] = held([state({ assignedByGroup: group }), state({ assignedByGroup: group })]);
    expect(license?.groups).toHaveLength(1);
  });

  it('hands out lists of its own', () => {
    const original = state({ disabledPlans: ['sway'] });
    held([original])[0]?.direct?.disabledPlans.push('more');
    expect(original.disabledPlans).toEqual(['sway']);
  });
});

describe('enabledPlans', () => {
  const sway = plans.SWAY;
  const isOn = (...licenses: Parameters<typeof enabledPlans>[0]) => enabledPlans(licenses, owned).has(sway);

  it('has a plan that is on, with its label and products, and not one that is switched off', () => {
    expect(enabledPlans([direct(m365E3)], owned).get(sway)).toEqual({ label: 'Sway', skuIds: [m365E3.skuId] });
    expect(isOn(direct(m365E3, 'SWAY'))).toBe(false);
    expect(isOn(inherited(m365E3, 'SWAY'))).toBe(false);
  });

  it('has a plan that any source has on: off directly, on by the group', () => {
    const license = { ...inherited(m365E3), direct: { disabledPlans: [sway] } };
    expect(isOn(license)).toBe(true);
    expect(isOn({ ...inherited(m365E3, 'SWAY'), direct: { disabledPlans: [sway] } })).toBe(false);
  });

  it('counts a licence of unknown source as all on', () => {
    expect(isOn(unknownSource(m365E3))).toBe(true);
  });

  it('names every product that brings a plan, once', () => {
    const foundation = enabledPlans([both(visioPlan2), direct(m365E3)], owned).get(plans.EXCHANGE_S_FOUNDATION);
    expect(foundation?.skuIds).toEqual([visioPlan2.skuId]);
  });

  it('knows nothing of a product that is not given, and nothing of nobody', () => {
    expect(enabledPlans([direct(m365E3)], [visioPlan2])).toEqual(new Map());
    expect(enabledPlans([], owned)).toEqual(new Map());
  });
});

describe('grantsOf', () => {
  it('lists each source apart, so that one can go while another stays', () => {
    const sources = grantsOf([both(visioPlan2)], owned).filter(({ plan }) => plan.id === plans.ONEDRIVE_BASIC);
    expect(sources.map(({ source }) => source)).toEqual(['direct', inherited(visioPlan2).groups[0]?.id]);
  });
});
