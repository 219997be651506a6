import { describe, expect, it } from 'vitest';
import { businessLimitWarnings } from '../../../src/licensing/plan/business-limit.ts';
import { makePlan } from '../../../src/licensing/plan/plan.ts';
import { direct, e3, factsOf, give, person, request, seatsOf, subject } from '../../support/tenant-facts.ts';
import { madeProduct } from '../made-products.ts';

const premium = madeProduct('Business Premium', ['EXCHANGE_S_STANDARD'], { skuPartNumber: 'SPB' });
const basic = madeProduct('Business Basic', ['TEAMS1'], { skuPartNumber: 'O365_BUSINESS_ESSENTIALS' });

const seats = (skuId: string, consumed: number) => ({ ...seatsOf(skuId, 20), consumed });

/** Whether each of the users gets the warning, when they are given these products. */
function limits(asked: Parameters<typeof request>[0], consumed: number, users = ['a'], held = [direct('e3')]) {
  const facts = factsOf(
    users.map((id) => subject(held, { person: person(id) })),
    {
      products: [e3, premium, basic],
      seats: [seats(premium.skuId, consumed), seats(basic.skuId, 299), seats('e3', 900)],
    },
  );
  return makePlan(request({ ...asked, userIds: users }), facts).changes.map(({ warnings }) =>
    warnings.filter(({ code }) => code === 'businessLimit'),
  );
}

describe('Business products for more than 300 users (D48)', () => {
  const swap = { operation: 'replace' as const, remove: ['e3'], add: give(premium.skuId) };

  it('is said softly from the 301st user on, with how many have it then', () => {
    expect(limits(swap, 299)).toEqual([[]]);
    expect(limits(swap, 300)).toMatchObject([
      [{ severity: 'info', rules: ['D48'], products: ['Business Premium'], limit: { most: 300, used: 301 } }],
    ]);
  });

  it('counts the whole plan, and says it of each who gets the product', () => {
    expect(limits(swap, 299, ['a', 'b'])).toMatchObject([[{ limit: { used: 301 } }], [{ limit: { used: 301 } }]]);
    expect(limits(swap, 298, ['a', 'b'])).toEqual([[], []]);
  });

  it('counts each product by itself, and never one that is taken', () => {
    const both = { operation: 'assign' as const, add: [...give(premium.skuId), ...give(basic.skuId)] };
    expect(limits(both, 250)).toEqual([[]]);
    expect(limits(both, 300)).toMatchObject([[{ products: ['Business Premium'] }]]);
    expect(limits({ remove: [premium.skuId] }, 320, ['a'], [direct(premium.skuId)])).toEqual([[]]);
  });

  it('says nothing where Microsoft 365 gave no numbers, nor of E3', () => {
    const change = { change: 1 };
    expect([...businessLimitWarnings([{ ...seats(premium.skuId, 400), ...change, unknown: true }], [premium])]).toEqual(
      [],
    );
    expect([...businessLimitWarnings([{ ...seats('e3', 400), ...change }], [e3])]).toEqual([]);
  });

  it.each([
    ...[
      'SPB',
      'SMB_BUSINESS',
      'SMB_BUSINESS_ESSENTIALS',
      'SMB_BUSINESS_PREMIUM',
      'O365_BUSINESS',
      'O365_BUSINESS_PREMIUM',
    ],
    ...['Microsoft_365_ Business_ Premium_(no Teams)', 'Microsoft_365_Business_Premium_Donation_(Non_Profit_Pricing)'],
    ...['Microsoft_365_Business_Basic_EEA_(no_Teams)', 'MICROSOFT_365_BUSINESS_STANDARD_NO_TEAMS'],
    ...['Office_365_w/o_Teams_Bundle_Business_Premium', 'Office_365_w/o_Teams_Bundle_Business_Standard'],
  ])('knows %s of Microsoft’s list as one of the family', (skuPartNumber) => {
    expect(saidOf(skuPartNumber)).toBe(true);
  });

  it.each([
    ...['SPE_E3', 'MDE_SMB', 'INTUNE_SMB', 'MCOEVSMB_1', 'BUSINESS_VOICE', 'CPC_B_2C_4RAM_128GB', 'SMB_APPS'],
    ...['DYN365_FINANCIALS_BUSINESS_SKU', 'FLOW_BUSINESS_PROCESS', 'O365_w/o Teams Bundle_M3', 'LITEPACK'],
  ])('and %s as none', (skuPartNumber) => {
    expect(saidOf(skuPartNumber)).toBe(false);
  });
});

function saidOf(skuPartNumber: string): boolean {
  const product = madeProduct('made', [], { skuPartNumber });
  return businessLimitWarnings([{ ...seats(product.skuId, 300), change: 1 }], [product]).size > 0;
}
