import { describe, expect, it } from 'vitest';
import type { Product, ServicePlan } from '../../../src/licensing/model.ts';
import { mapDisabledPlans } from '../../../src/licensing/plan/disabled-plans.ts';
import { m365E3 } from '../tenant-products.ts';

const product = (skuId: string, names: readonly string[], appliesTo: ServicePlan['appliesTo'] = 'User'): Product => ({
  ...m365E3,
  skuId,
  servicePlans: names.map((name) => ({ id: `${skuId} ${name}`, name, label: name, appliesTo })),
});
const holds = (one: Product, off: readonly string[] = []) => ({
  skuId: one.skuId,
  direct: { disabledPlans: off.map((name) => `${one.skuId} ${name}`) },
  groups: [],
  sourceUnknown: false,
});
/** What is off in a product with these services, after one is replaced in which some were off. */
function offAfter(target: Product, ...old: [product: Product, off: string[]][]): string[] {
  const products = new Map(old.map(([one]) => [one.skuId, one]));
  const off = mapDisabledPlans(
    old.map(([one, names]) => holds(one, names)),
    products,
    target,
  );
  return off.map((id) => id.replace(`${target.skuId} `, ''));
}
const turnsOff = (was: string, becomes: string) =>
  offAfter(product('new', [becomes]), [product('old', [was]), [was]]).length === 1;

describe('what stays switched off when a product is replaced (G3)', () => {
  it.each([
    ['EXCHANGE_S_STANDARD', 'EXCHANGE_S_ENTERPRISE'],
    ['SHAREPOINTENTERPRISE', 'SHAREPOINTDESKLESS'],
    ['ONEDRIVESTANDARD', 'ONEDRIVEENTERPRISE'],
    ['OFFICE_BUSINESS', 'OFFICESUBSCRIPTION'],
    ['YAMMER_MIDSIZE', 'YAMMER_ENTERPRISE'],
    ['STREAM_O365_E3', 'STREAM_O365_SMB'],
    ['FLOW_O365_P2', 'FLOW_O365_S1'],
    ['FORMS_PLAN_E1', 'FORMS_PLAN_E5'],
    ['FORMS_PLAN_K', 'FORMS_PLAN_E5'],
    ['BPOS_S_TODO_1', 'BPOS_S_TODO_3'],
    ['PROJECT_O365_P1', 'PROJECT_O365_F3'],
    ['DYN365_CDS_O365_F1', 'DYN365_CDS_O365_P2'],
    ['SWAY', 'sway'],
  ])('%s, and so %s', (was, becomes) => {
    expect(turnsOff(was, becomes)).toBe(true);
  });

  it.each([
    ['EXCHANGE_S_STANDARD', 'EXCHANGE_S_FOUNDATION'],
    ['SHAREPOINTENTERPRISE', 'SHAREPOINTWAC'],
    ['SHAREPOINTENTERPRISE', 'EXCHANGE_S_ENTERPRISE'],
    ['ONEDRIVESTANDARD', 'OFFICESUBSCRIPTION'],
    ['YAMMER_ENTERPRISE', 'STREAM_O365_E3'],
    ['FLOW_O365_P2', 'POWERAPPS_O365_P2'],
    ['FLOW_O365_P2', 'FLOW_O365_P2_EXTRA'],
    ['TEAMS1', 'SWAY'],
    ['SWAY_P1', 'SWAY_P2'],
    ['NO_EXCHANGE_S_STANDARD', 'EXCHANGE_S_STANDARD'],
    ['MY_SHAREPOINTSTANDARD', 'SHAREPOINTSTANDARD'],
    ['MY_ONEDRIVE', 'ONEDRIVEBASIC'],
    ['MY_YAMMER', 'YAMMER'],
    ['MY_STREAM', 'STREAM'],
    ['MY_OFFICE_BUSINESS', 'OFFICE_BUSINESS'],
    ['MY_FORMS_PLAN_E1', 'MY_FORMS_PLAN_E5'],
  ])('%s, but not %s', (was, becomes) => {
    expect(turnsOff(was, becomes)).toBe(false);
  });

  it('is not what another of the replaced products had switched on, by id or by service', () => {
    const target = product('new', ['EXCHANGE_S_ENTERPRISE', 'SWAY']);
    const small: [Product, string[]] = [
      product('small', ['EXCHANGE_S_DESKLESS', 'SWAY']),
      ['EXCHANGE_S_DESKLESS', 'SWAY'],
    ];
    expect(offAfter(target, small)).toEqual(['EXCHANGE_S_ENTERPRISE', 'SWAY']);
    expect(offAfter(target, small, [product('mail', ['EXCHANGE_S_STANDARD']), []])).toEqual(['SWAY']);
  });

  it('is the same plan by its id, whatever it is called there', () => {
    const target = product('new', ['TEAMS1']);
    const renamed = {
      ...target,
      skuId: 'old',
      servicePlans: target.servicePlans.map((plan) => ({ ...plan, name: 'OTHER' })),
    };
    const held = [{ skuId: 'old', direct: { disabledPlans: ['new TEAMS1'] }, groups: [], sourceUnknown: false }];
    expect(mapDisabledPlans(held, new Map([['old', renamed]]), target)).toEqual(['new TEAMS1']);
  });

  it('is nothing that cannot be switched, and nothing where nothing is known of the old product', () => {
    const old: [Product, string[]] = [product('old', ['SWAY']), ['SWAY']];
    expect(offAfter(product('new', ['SWAY'], 'Company'), old)).toEqual([]);
    expect(mapDisabledPlans([holds(old[0], ['SWAY'])], new Map(), product('new', ['SWAY']))).toEqual([]);
  });

  it('is nothing of a license that was on by a group', () => {
    const old = product('old', ['SWAY']);
    const inherited = { skuId: 'old', direct: null, groups: [], sourceUnknown: false };
    expect(mapDisabledPlans([inherited], new Map([['old', old]]), product('new', ['SWAY']))).toEqual([]);
  });
});
