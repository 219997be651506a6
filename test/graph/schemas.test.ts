import { describe, expect, it } from 'vitest';
import { parseAnswer, skuSchema, subscriptionSchema, userSchema } from '../../src/graph/schemas.ts';
import { defaultTenant } from '../../src/sandbox/tenant/tenant.ts';
import { BODIES } from '../data/graph-answers.ts';

const state = { skuId: 'e3', assignedByGroup: null, disabledPlans: [], state: 'Active', error: null };

function user(more: object) {
  return parseAnswer(userSchema, { id: 'u1', userPrincipalName: 'ada@contoso.example', ...more }, 'a user');
}

describe('a user', () => {
  it('may lack everything but an id', () => {
    expect(parseAnswer(userSchema, { id: 'u1' }, 'a user')).toEqual({
      id: 'u1',
      displayName: 'u1',
      userPrincipalName: '',
      mail: null,
      department: null,
      jobTitle: null,
      userType: null,
      accountEnabled: true,
      usageLocation: null,
      onPremisesSyncEnabled: null,
      preferredLanguage: null,
      assignedLicenses: [],
      licenseAssignmentStates: [],
      manager: null,
    });
  });

  it('has the same shape when all of that is null', () => {
    const empty = {
      mail: null,
      accountEnabled: null,
      assignedLicenses: null,
      licenseAssignmentStates: null,
      manager: null,
    };
    expect(user(empty)).toEqual(user({}));
  });

  it('keeps what is said of him', () => {
    const said = {
      displayName: 'Ada de Wit',
      mail: 'ada@x.example',
      accountEnabled: false,
      onPremisesSyncEnabled: true,
      usageLocation: 'NL',
      manager: { id: 'm', displayName: 'Boss', usageLocation: 'BE' },
    };
    expect(user(said)).toMatchObject(said);
  });

  it('without a display name is shown under his UPN', () => {
    expect(user({ displayName: '' }).displayName).toBe('ada@contoso.example');
  });

  it.each([null, '', 'None', undefined])('has no license error when it is %j', (error) => {
    const { error: _, ...withoutError } = state;
    const given = error === undefined ? withoutError : { ...state, error };
    expect(user({ licenseAssignmentStates: [given] }).licenseAssignmentStates).toEqual([state]);
  });

  it('keeps a license error', () => {
    const states = [{ ...state, state: 'Error', error: 'CountViolation', assignedByGroup: 'g1' }];
    expect(user({ licenseAssignmentStates: states }).licenseAssignmentStates).toEqual(states);
  });
});

it.each([
  [null, 'the answer itself'],
  ['text', 'the answer itself'],
  [{}, 'id'],
  [{ id: 'u1', assignedLicenses: [{ skuId: 5 }] }, 'assignedLicenses.0.skuId'],
  [{ id: 'u1', licenseAssignmentStates: {} }, 'licenseAssignmentStates'],
])('%j is refused with the place, never the value', (body, place) => {
  expect(() => parseAnswer(userSchema, body, 'a user')).toThrow(
    expect.objectContaining({
      name: 'GraphError',
      code: 'malformedAnswer',
      message: `Microsoft Graph's answer cannot be read: a user, at ${place}`,
    }),
  );
});

describe('what Graph documents', () => {
  it.each(BODIES.skus.value)('a product that is $capabilityStatus is read', (sku) => {
    expect(parseAnswer(skuSchema, sku, 'a SKU')).toMatchObject({ skuId: sku.skuId });
  });

  it('a user with the default properties only is read', () => {
    const { id, displayName } = BODIES.user;
    expect(parseAnswer(userSchema, BODIES.user, 'a user')).toMatchObject({ id, displayName });
  });

  it.each(defaultTenant().subscriptions)('the subscription $id of the sandbox is read', (one) => {
    expect(parseAnswer(subscriptionSchema, one, 'a subscription')).toMatchObject({ id: one.id, skuId: one.skuId });
  });

  it('of a SKU without numbers it is said that they are unknown, and a subscription without them has none', () => {
    const sku = { skuId: 'a', consumedUnits: 0, prepaidUnits: { enabled: 0 } };
    expect(parseAnswer(skuSchema, sku, 'a SKU')).not.toHaveProperty('unitsUnknown');
    expect(parseAnswer(skuSchema, { ...sku, prepaidUnits: null }, 'a SKU')).toMatchObject({ unitsUnknown: true });
    expect(parseAnswer(skuSchema, { ...sku, consumedUnits: undefined }, 'a SKU')).toMatchObject({ unitsUnknown: true });
    expect(parseAnswer(subscriptionSchema, { skuId: 'a' }, 'a subscription')).toMatchObject({ totalLicenses: null });
    expect(parseAnswer(subscriptionSchema, { skuId: 'a', totalLicenses: 0 }, 'a subscription').totalLicenses).toBe(0);
  });
});
