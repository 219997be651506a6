import { describe, expect, it } from 'vitest';
import { predictConflicts } from '../../src/licensing/dependencies.ts';
import type { HeldLicense, Product } from '../../src/licensing/model.ts';
import {
  callingPlan,
  direct,
  exchangePlan1,
  m365E3,
  m365F3,
  owned,
  plans,
  productOf,
  projectPlan3,
  visioPlan2,
} from './tenant-products.ts';

const sku = ({ skuId, servicePlans }: Product) => ({
  skuId,
  servicePlans: servicePlans.map(({ id, name }) => ({
    servicePlanId: id,
    servicePlanName: name,
    appliesTo: 'User',
    provisioningStatus: 'Success',
  })),
});

const predict = (after: HeldLicense[], products: readonly Product[] = owned) =>
  predictConflicts({ after, products, tenantSkus: [m365E3, visioPlan2].map(sku) });

describe('predictConflicts', () => {
  it('foresees that Project’s SharePoint plan lacks SharePoint Plan 2, and says which product mends it', () => {
    expect(predict([direct(projectPlan3, 'SHAREPOINTENTERPRISE', 'SHAREPOINTWAC')])).toEqual([
      {
        kind: 'dependency',
        plan: { id: plans.SHAREPOINT_PROJECT, label: 'Project Online service' },
        needs: [{ id: plans.SHAREPOINTENTERPRISE, label: 'SharePoint (Plan 2)' }],
        mendedBy: [m365E3.skuId],
      },
    ]);
  });

  it('foresees nothing where another licence brings what is needed, by whatever source', () => {
    expect(predict([direct(projectPlan3, 'SHAREPOINTENTERPRISE'), direct(m365E3)])).toEqual([]);
    expect(predict([direct(projectPlan3)])).toEqual([]);
  });

  it('is content with one of several: Office for the web with any SharePoint or OneDrive plan', () => {
    const web = productOf('w', 'WEB', ['SHAREPOINTWAC']);
    const alone = predict([direct(web)], [web, ...owned]);
    expect(alone).toMatchObject([
      { kind: 'dependency', plan: { label: 'Office for the web' }, mendedBy: [m365E3.skuId, visioPlan2.skuId] },
    ]);
    for (const other of [m365E3, m365F3, visioPlan2])
      expect(predict([direct(web), direct(other)], [web, ...owned])).toEqual([]);
  });

  it('foresees that two calling plans exclude each other', () => {
    const international = {
      ...callingPlan,
      skuId: 'mcopstn2',
      servicePlans: [
        {
          id: '5a10155d-f5c1-411a-a8ec-e99aae125390',
          name: 'MCOPSTN2',
          label: 'International Calling Plan',
          appliesTo: 'User' as const,
        },
      ],
    };
    expect(predict([direct(callingPlan), direct(international)], [...owned, international])).toEqual([
      {
        kind: 'mutuallyExclusive',
        plan: { id: plans.MCOPSTN1, label: 'Domestic Calling Plan' },
        excludes: [{ id: '5a10155d-f5c1-411a-a8ec-e99aae125390', label: 'International Calling Plan' }],
      },
    ]);
  });

  it('lets Exchange plans be combined, as Exchange does since 2023', () => {
    expect(predict([direct(m365E3), direct(exchangePlan1), direct(m365F3)])).toEqual([]);
  });

  it('foresees nothing for whoever holds nothing', () => {
    expect(predict([])).toEqual([]);
  });
});
