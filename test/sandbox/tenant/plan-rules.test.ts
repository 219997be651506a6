import { describe, expect, it } from 'vitest';
import { planViolations } from '../../../src/sandbox/tenant/plan-rules.ts';
import { publishedProducts } from '../../data/products.ts';

const EXCHANGE_1 = '9aaf7827-d63c-4b61-89c3-182f06f82e5c';
const EXCHANGE_2 = 'efb87545-963c-4e0d-99df-69c6916d9eb0';
const EXCHANGE_KIOSK = '4a82b400-a79f-41a4-b4e2-e94f5787b113';
const SHAREPOINT_2 = '5dbe027f-2339-4123-9542-606e4d348a72';
const SHAREPOINT_KIOSK = '902b47e5-dcb2-4fdc-858b-c63a90a2bdb9';
const SHAREPOINT_PROJECT = 'fe71d6c3-a2ea-4499-9778-da042bf08063';
const CALLING_1 = '4ed3ff63-69d7-4fb7-b984-5aec7f605ca8';
const CALLING_2 = '5a10155d-f5c1-411a-a8ec-e99aae125390';
const OFFICE_WEB = 'e95bec33-7c88-4a70-8e19-b10bd9d0c014';

describe('planViolations', () => {
  it.each([
    ['nothing', [], []],
    ['Exchange 1 beside Exchange 2', [EXCHANGE_1, EXCHANGE_2], []],
    ['a kiosk mailbox beside Exchange 2', [EXCHANGE_KIOSK, EXCHANGE_2], []],
    ['a kiosk mailbox beside Exchange 1', [EXCHANGE_KIOSK, EXCHANGE_1], []],
    ['two calling plans', [CALLING_1, CALLING_2], ['MutuallyExclusiveViolation']],
    ['Project with SharePoint 2', [SHAREPOINT_PROJECT, SHAREPOINT_2], []],
    ['Project with another SharePoint', [SHAREPOINT_PROJECT, SHAREPOINT_KIOSK], ['DependencyViolation']],
    ['Office for the web with any SharePoint', [OFFICE_WEB, SHAREPOINT_KIOSK], []],
    ['Office for the web alone', [OFFICE_WEB], ['DependencyViolation']],
    ['both kinds at once', [OFFICE_WEB, CALLING_1, CALLING_2], ['MutuallyExclusiveViolation', 'DependencyViolation']],
  ])('judges %s', (_, plans, errors) => {
    expect(planViolations(new Set(plans)).map(({ error }) => error)).toEqual(errors);
  });
});

it('no product breaks a rule by itself', () => {
  const products = publishedProducts();
  const broken = products.filter(({ plans }) => planViolations(new Set(plans.map(({ id }) => id))).length > 0);
  expect(broken.map(({ skuPartNumber }) => skuPartNumber)).toEqual([]);
  expect(products.length).toBeGreaterThan(15);
});
