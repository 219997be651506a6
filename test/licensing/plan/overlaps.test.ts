import { describe, expect, it } from 'vitest';
import type { HeldLicense, Product, ServicePlan } from '../../../src/licensing/model.ts';
import { isCovered } from '../../../src/licensing/plan/ladders.ts';
import { overlapsOf, overlapWarnings } from '../../../src/licensing/plan/overlaps.ts';
import { publishedProducts } from '../../data/products.ts';
import * as tenant from '../tenant-products.ts';
import { direct, inherited, owned } from '../tenant-products.ts';

const published = new Map(
  publishedProducts().map(({ skuId, skuPartNumber, plans }): [string, Product] => [
    skuPartNumber,
    {
      skuId,
      skuPartNumber,
      name: skuPartNumber,
      servicePlans: plans.map(({ id, name }): ServicePlan => ({ id, name, label: name, appliesTo: 'User' })),
      selfService: false,
      assignable: true,
    },
  ]),
);
const productNamed = (partNumber: string): Product => {
  const found = published.get(partNumber);
  if (!found) throw new Error(`${partNumber} is not among the published products`);
  return found;
};
const has = (product: Product): HeldLicense => direct(product);
const isIn = (inner: string, outer: string) => {
  const [one, other] = [productNamed(inner), productNamed(outer)];
  return overlapsOf([has(one), has(other)], [one, other]).some((overlap) => overlap.inner === one.skuId);
};

describe('what is contained, by the plans that are on (D44, D45)', () => {
  it.each([
    ['SPE_F1', 'SPE_E3'],
    ['EXCHANGESTANDARD', 'SPE_E3'],
    ['EXCHANGESTANDARD', 'SPB'],
    ['O365_BUSINESS', 'SPE_E3'],
    ['MCOEV', 'ENTERPRISEPREMIUM'],
    ['MCOMEETADV', 'ENTERPRISEPREMIUM'],
  ])('%s is in %s', (inner, outer) => {
    expect(isIn(inner, outer)).toBe(true);
  });

  it.each([
    ['SPE_E3', 'SPE_F1'],
    ['SPB', 'SPE_E3'],
    ['SPE_E3', 'SPB'],
    ['VISIOCLIENT', 'SPE_E3'],
    ['PBI_PREMIUM_PER_USER', 'ENTERPRISEPREMIUM'],
    // A number, a Cloud PC: never redundant.
    ['MCOPSTN1', 'ENTERPRISEPREMIUM'],
  ])('%s is not in %s', (inner, outer) => {
    expect(isIn(inner, outer)).toBe(false);
  });

  it('compares what is on, not the product: what E5 has switched off it does not contain', () => {
    const held = [direct(tenant.powerBiPro), direct(tenant.m365E5, 'BI_AZURE_P2')];
    expect(overlapsOf(held, owned)).toEqual([]);
    expect(overlapsOf([direct(tenant.powerBiPro), direct(tenant.m365E5)], owned)).toEqual([
      { inner: tenant.powerBiPro.skuId, outer: tenant.m365E5.skuId },
    ]);
  });

  it('counts nothing that Microsoft has not switched on yet', () => {
    const servicePlans = tenant.m365E5.servicePlans.map((plan) => ({ ...plan, pending: true as const }));
    const pending = { ...tenant.m365E5, servicePlans };
    expect(overlapsOf([direct(tenant.powerBiPro), direct(pending)], [tenant.powerBiPro, pending])).toEqual([]);
  });

  it('names one of two that contain each other, and no purchase of users, which nobody can take away', () => {
    const twin = { ...tenant.powerBiPro, skuId: 'twin', name: 'Twin' };
    const products = [tenant.powerBiPro, twin, tenant.powerBiProDept];
    expect(overlapsOf([direct(tenant.powerBiPro), direct(twin)], products)).toHaveLength(1);
    expect(overlapsOf([direct(tenant.powerBiProDept), direct(twin)], products)).toEqual([
      { inner: 'twin', outer: tenant.powerBiProDept.skuId },
    ]);
  });

  it('compares only what users have of their own: tenant-wide plans and those of every product tell nothing (D45)', () => {
    const named = (skuId: string, ...servicePlans: ServicePlan[]): Product => ({
      ...tenant.powerBiPro,
      skuId,
      servicePlans,
    });
    const app = (name: string, appliesTo: ServicePlan['appliesTo'] = 'User') => ({
      id: name,
      name,
      label: name,
      appliesTo,
    });
    const contained = (inner: Product, outer: Product) =>
      overlapsOf([direct(inner), direct(outer)], [inner, outer]).some((found) => found.inner === inner.skuId);
    const outer = named('outer', app('SWAY'), app('TEAMS1'));
    expect(contained(named('inner', app('SWAY'), app('DLP', 'Company'), app('EXCHANGE_S_FOUNDATION')), outer)).toBe(
      true,
    );
    expect(contained(named('inner', app('SWAY'), app('M365_LIGHTHOUSE_PARTNER_PLAN1')), outer)).toBe(true);
    expect(contained(named('inner', app('SWAY'), app('VISIOONLINE')), outer)).toBe(false);
    expect(contained(named('inner', app('EXCHANGE_S_FOUNDATION')), outer)).toBe(false);
  });

  it.each(['MCOPSTN1', 'CPC_E_2C_8GB_128GB', 'POWERAUTOMATE_CAPACITY', 'EXTRA_STORAGE', 'AI_CREDITS', 'MCOPSTNC'])(
    'never says so of what carries a number, a machine or a capacity: %s (D45a)',
    (name) => {
      const plan: ServicePlan = { id: name, name, label: name, appliesTo: 'User' };
      const sway: ServicePlan = { id: 'SWAY', name: 'SWAY', label: 'Sway', appliesTo: 'User' };
      const inner: Product = { ...tenant.powerBiPro, skuId: 'inner', servicePlans: [plan, sway] };
      const outer: Product = {
        ...tenant.powerBiPro,
        skuId: 'outer',
        servicePlans: [plan, sway, { ...sway, id: 'X', name: 'X' }],
      };
      expect(overlapsOf([direct(inner), direct(outer)], [inner, outer])).toEqual([]);
    },
  );

  it('names each of three that contain each other once, so that one always stays', () => {
    const [one, two, three] = ['one', 'two', 'three'].map((skuId) => ({ ...tenant.powerBiPro, skuId, name: skuId }));
    if (!one || !two || !three) throw new Error('three');
    const found = overlapsOf([direct(one), direct(two), direct(three)], [one, two, three]);
    expect(new Set(found.map(({ inner }) => inner)).size).toBeLessThan(3);
  });

  it('says nothing of a product of which nothing is on', () => {
    expect(overlapsOf([direct(tenant.powerBiPro, 'BI_AZURE_P2'), direct(tenant.m365E3)], owned)).toEqual([]);
  });
});

describe('what is said at assignment', () => {
  const e5 = direct(tenant.m365E5);

  it.each([
    ['the smaller comes', [e5], [e5, direct(tenant.powerBiPro)]],
    ['the larger comes', [direct(tenant.powerBiPro)], [direct(tenant.powerBiPro), e5]],
    ['it is held by a group', [], [inherited(tenant.m365E5), direct(tenant.powerBiPro)]],
  ])('%s: E5 already contains Power BI Pro', (_, before, after) => {
    expect(overlapWarnings(before, after, owned)).toMatchObject([
      {
        code: 'overlap',
        severity: 'info',
        rules: ['D43', 'D44'],
        deadlines: [],
        plans: ['Microsoft 365 E5'],
        products: ['Power BI Pro'],
      },
    ]);
  });

  it('nothing of what was so before', () => {
    const both = [e5, direct(tenant.powerBiPro)];
    expect(overlapWarnings(both, [...both, direct(tenant.cloudPc)], owned)).toEqual([]);
  });
});

describe('a ladder', () => {
  const plan = (name: string) => ({ id: name, name });

  it('is climbed to its top, and from one to the next', () => {
    expect(isCovered(plan('EXCHANGE_S_DESKLESS'), [plan('EXCHANGE_S_ENTERPRISE')])).toBe(true);
    expect(isCovered(plan('EXCHANGE_S_ENTERPRISE'), [plan('EXCHANGE_S_STANDARD')])).toBe(false);
    expect(isCovered(plan('ONEDRIVESTANDARD'), [plan('SHAREPOINTENTERPRISE')])).toBe(true);
    expect(isCovered(plan('SWAY'), [plan('SWAY')])).toBe(true);
    expect(isCovered(plan('SWAY'), [])).toBe(false);
  });
});
