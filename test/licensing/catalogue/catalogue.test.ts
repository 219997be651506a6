import { describe, expect, it } from 'vitest';
import {
  describeProduct,
  describeProducts,
  labelOfPlan,
  nameKnownProducts,
  nameOfProduct,
  nicknamesOf,
} from '../../../src/licensing/catalogue/catalogue.ts';
import { isShouted, noProductNames, type ProductNames } from '../../../src/licensing/catalogue/product-names.ts';
import { cataloguePlans, catalogueProducts } from '../../../src/licensing/catalogue/published-products.ts';
import { publishedProducts } from '../../data/products.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const e3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';
const exchange2 = 'efb87545-963c-4e0d-99df-69c6916d9eb0';

const loaded: ProductNames = {
  products: new Map([[e3, { skuPartNumber: 'SPE_E3', name: 'Microsoft 365 E3 (loaded)' }]]),
  plans: new Map([
    [exchange2, 'EXCHANGE ONLINE (PLAN 2)'],
    ['a23b959c-7ce8-4e57-9140-b90eb88a9e97', 'Sway (loaded)'],
    ['00000000-0000-4000-8000-000000000009', 'ONLY IN THE FILE'],
  ]),
};

function nameOf(skuPartNumber: string): string | undefined {
  return catalogueProducts.find(([, partNumber]) => partNumber === skuPartNumber)?.[2];
}

describe('the catalogue', () => {
  it.each([
    ['O365_BUSINESS_PREMIUM', 'Microsoft 365 Business Standard'],
    ['SPB', 'Microsoft 365 Business Premium'],
    ['SPE_F1', 'Microsoft 365 F3'],
    ['M365_F1', 'Microsoft 365 F1'],
    ['O365_BUSINESS_ESSENTIALS', 'Microsoft 365 Business Basic'],
    ['STANDARDPACK', 'Office 365 E1'],
    ['ENTERPRISEPACK', 'Office 365 E3'],
    ['DESKLESSPACK', 'Office 365 F3'],
    ['POWER_BI_STANDARD', 'Microsoft Fabric (Free)'],
    ['MCOEV', 'Microsoft Teams Phone Standard'],
  ])('is not misled by the part number %s: it is %s', (partNumber, name) => {
    expect(nameOf(partNumber)).toBe(name);
  });

  it('lists every product and every service plan once, by a valid id', () => {
    for (const list of [catalogueProducts, cataloguePlans]) {
      const ids = list.map(([id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(guid);
    }
  });

  it('gives every service plan a label of its own, written for people', () => {
    const labels = cataloguePlans.map(([, label]) => label);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels.filter(isShouted)).toEqual([]);
  });
});

describe('names', () => {
  it('come from the loaded file first, then from the catalogue, then from the part number', () => {
    expect(nameOfProduct(e3, 'SPE_E3', loaded)).toBe('Microsoft 365 E3 (loaded)');
    expect(nameOfProduct(e3.toUpperCase(), 'SPE_E3', noProductNames)).toBe('Microsoft 365 E3');
    expect(nameOfProduct('00000000-0000-4000-8000-000000000001', 'BRAND_NEW', loaded)).toBe('BRAND_NEW');
  });

  it('of a service plan are the loaded ones unless those are shouted and the catalogue knows better', () => {
    expect(labelOfPlan('a23b959c-7ce8-4e57-9140-b90eb88a9e97', 'SWAY', loaded)).toBe('Sway (loaded)');
    expect(labelOfPlan(exchange2, 'EXCHANGE_S_ENTERPRISE', loaded)).toBe('Exchange Online (Plan 2)');
    expect(labelOfPlan('00000000-0000-4000-8000-000000000009', 'X', loaded)).toBe('ONLY IN THE FILE');
    expect(labelOfPlan('00000000-0000-4000-8000-000000000010', 'SOME_PLAN', loaded)).toBe('SOME_PLAN');
  });

  it.each([
    ['CPC_E_4C_16GB_256GB', 'Windows 365 Enterprise 4 vCPU, 16 GB, 256 GB'],
    ['CPC_B_2C_4RAM_64GB', 'Windows 365 Business 2 vCPU, 4 GB, 64 GB'],
    ['CPC_S_8C_32GB_512GB', 'Windows 365 Shared Use 8 vCPU, 32 GB, 512 GB'],
    ['CPC_B_16C_64GB_1TB', 'Windows 365 Business 16 vCPU, 64 GB, 1 TB'],
    ['CPC_B_4C_16RAM_128GB_WHB', 'Windows 365 Business 4 vCPU, 16 GB, 128 GB (with Windows Hybrid Benefit)'],
    ['CPC_SOMETHING', 'CPC_SOMETHING'],
  ])('of the Cloud PC %s are read from its part number', (partNumber, name) => {
    expect(nameOfProduct('00000000-0000-4000-8000-000000000002', partNumber, noProductNames)).toBe(name);
    expect(labelOfPlan('00000000-0000-4000-8000-000000000003', partNumber, noProductNames)).toBe(name);
  });

  it('that people type include those of the family, for products nobody listed', () => {
    expect(nicknamesOf({ skuId: e3, skuPartNumber: 'SPE_E3' })).toContain('e3');
    expect(nicknamesOf({ skuId: 'x', skuPartNumber: 'CPC_E_8C_32GB_512GB' })).toContain('cloud pc');
    expect(nicknamesOf({ skuId: 'x', skuPartNumber: 'VISIO_PLAN1_DEPT' })).toContain('visio');
    expect(nicknamesOf({ skuId: 'x', skuPartNumber: 'BRAND_NEW' })).toEqual([]);
  });
});

describe('describeProduct', () => {
  const plan = (servicePlanId: string, servicePlanName: string, appliesTo: string) => ({
    servicePlanId,
    servicePlanName,
    appliesTo,
    provisioningStatus: 'Success',
  });

  it('takes the service plans from the tenant’s own SKU', () => {
    const servicePlans = [plan(exchange2, 'EXCHANGE_S_ENTERPRISE', 'User'), plan('p2', 'TENANT_WIDE', 'Company')];
    expect(
      describeProduct({ skuId: e3, skuPartNumber: 'SPE_E3', appliesTo: 'User', servicePlans }, noProductNames),
    ).toEqual({
      skuId: e3,
      skuPartNumber: 'SPE_E3',
      name: 'Microsoft 365 E3',
      servicePlans: [
        { id: exchange2, name: 'EXCHANGE_S_ENTERPRISE', label: 'Exchange Online (Plan 2)', appliesTo: 'User' },
        { id: 'p2', name: 'TENANT_WIDE', label: 'TENANT_WIDE', appliesTo: 'Company', unknown: true },
      ],
      selfService: false,
      assignable: true,
    });
  });

  it('keeps apart what Microsoft has not switched on yet, and what no list names', () => {
    const servicePlans = [
      { ...plan(exchange2, 'EXCHANGE_S_ENTERPRISE', 'User'), provisioningStatus: 'PendingProvisioning' },
      plan('00000000-0000-4000-8000-000000000039', 'CPC_E_4C_16GB_256GB', 'User'),
    ];
    const product = describeProduct(
      { skuId: 'x', skuPartNumber: 'NEW', appliesTo: 'User', servicePlans },
      noProductNames,
    );
    expect(product.servicePlans[0]).toMatchObject({ pending: true });
    expect(product.servicePlans[1]).not.toHaveProperty('unknown');
  });

  it('says what is no ordinary purchase, trials by their subscription (G15)', () => {
    const sku = (skuId: string, skuPartNumber: string) => ({
      skuId,
      skuPartNumber,
      appliesTo: 'User',
      capabilityStatus: 'Enabled',
      consumedUnits: 0,
      prepaidUnits: { enabled: 1, warning: 0, suspended: 0, lockedOut: 0 },
      servicePlans: [],
      subscriptionIds: [],
    });
    const skus = [sku('a', 'SPE_E5'), sku('b', 'SPE_E3'), sku('c', 'FLOW_FREE'), sku('d', 'VISIO_PLAN2_DEPT')];
    const trial = { id: 's', skuId: 'a', skuPartNumber: 'SPE_E5', status: 'Enabled', totalLicenses: 25, isTrial: true };
    const unsaid = { createdDateTime: null, nextLifecycleDateTime: null, ownerType: null, ownerId: null };
    const subscriptions = [{ ...trial, ...unsaid, ownerTenantId: null }];
    const purchases = (known: typeof subscriptions | null) =>
      describeProducts(skus, known, noProductNames).map(({ purchase }) => purchase);
    expect(purchases(subscriptions)).toEqual(['trial', undefined, 'viral', 'selfService']);
    expect(purchases(null)).toEqual([undefined, undefined, 'viral', 'selfService']);
  });

  it('knows what cannot be assigned: a tenant-wide product, a self-service purchase; a trial of the organization can', () => {
    const describe_ = (skuPartNumber: string, appliesTo: string, trial: boolean) =>
      describeProduct({ skuId: 'x', skuPartNumber, appliesTo, servicePlans: [] }, noProductNames, { trial });
    expect(describe_('SHAREPOINTSTORAGE', 'Company', false)).toMatchObject({ assignable: false, selfService: false });
    expect(describe_('VISIO_PLAN2_DEPT', 'User', false)).toMatchObject({ assignable: true, selfService: true });
    expect(describe_('VISIO_PLAN2_DEPT', 'User', true)).toMatchObject({ selfService: true });
    expect(describe_('SPE_E5', 'User', true)).toMatchObject({ assignable: true, selfService: false });
  });

  it('names what is known but not owned, from the catalogue and from the loaded file', () => {
    const names = {
      products: new Map([['00000000-0000-4000-8000-000000000005', { skuPartNumber: 'NEW', name: 'Something new' }]]),
      plans: new Map(),
    };
    const known = nameKnownProducts(names);
    expect(known).toHaveLength(catalogueProducts.length + 1);
    expect(known.find(({ skuPartNumber }) => skuPartNumber === 'NEW')?.name).toBe('Something new');
  });
});

it('the catalogue has every published product under the same part number, and a label for each service plan', () => {
  const partNumbers = new Map(catalogueProducts.map(([skuId, partNumber]) => [skuId, partNumber]));
  const labels = new Map(cataloguePlans);
  for (const { skuId, skuPartNumber, plans } of publishedProducts()) {
    expect(partNumbers.get(skuId)).toBe(skuPartNumber);
    for (const { id } of plans) expect(labels.has(id), `${skuPartNumber} ${id}`).toBe(true);
  }
});
