import { type Entity, filterRules } from '../odata/entity.ts';
import type { TenantFile, TenantSku, TenantSubscription, TenantUnit } from '../tenant/tenant.ts';
import type { TenantState } from '../tenant/tenant-state.ts';

const UNFILTERED = { filters: {}, collections: {}, searches: {}, sorts: [] };

export interface SkuRow {
  sku: TenantSku;
  state: TenantState;
}

/** Graph's subscribedSku: one entry per product, summed over its subscriptions (graph-api 1.7). */
export const SKU: Entity<SkuRow> = {
  type: 'subscribedSku',
  set: 'subscribedSkus',
  properties: {
    accountName: ({ state }) => state.organization.displayName,
    accountId: ({ state }) => state.organization.id,
    appliesTo: ({ sku }) => sku.appliesTo,
    capabilityStatus: ({ sku, state }) => sku.capabilityStatus ?? capability(state.prepaidUnits(sku.skuId)),
    consumedUnits: ({ sku, state }) => state.consumedSeen(sku.skuId),
    id: ({ sku, state }) => `${state.organization.id}_${sku.skuId}`,
    prepaidUnits: ({ sku, state }) => state.prepaidUnits(sku.skuId),
    servicePlans: ({ sku }) => sku.servicePlans,
    skuId: ({ sku }) => sku.skuId,
    skuPartNumber: ({ sku }) => sku.skuPartNumber,
    subscriptionIds: ({ sku, state }) => sku.subscriptionIds ?? state.subscriptionsOf(sku.skuId).map(({ id }) => id),
  },
  defaults: null,
  ...UNFILTERED,
};

/** Graph's companySubscription (graph-api 1.8). */
export const SUBSCRIPTION: Entity<{ subscription: TenantSubscription; state: TenantState }> = {
  type: 'companySubscription',
  set: 'directory/subscriptions',
  properties: {
    id: ({ subscription }) => subscription.id,
    commerceSubscriptionId: ({ subscription }) => subscription.commerceSubscriptionId,
    createdDateTime: ({ subscription }) => subscription.createdDateTime,
    isTrial: ({ subscription }) => subscription.isTrial,
    nextLifecycleDateTime: ({ subscription }) => subscription.nextLifecycleDateTime,
    ownerId: ({ subscription }) => subscription.ownerId,
    ownerTenantId: ({ subscription }) => subscription.ownerTenantId,
    ownerType: ({ subscription }) => subscription.ownerType,
    serviceStatus: ({ subscription, state }) => state.sku(subscription.skuId)?.servicePlans ?? [],
    skuId: ({ subscription }) => subscription.skuId,
    skuPartNumber: ({ subscription }) => subscription.skuPartNumber,
    status: ({ subscription }) => subscription.status,
    totalLicenses: ({ subscription }) => subscription.totalLicenses,
  },
  defaults: null,
  ...UNFILTERED,
};

export const ORGANIZATION: Entity<TenantFile['organization']> = {
  type: 'organization',
  set: 'organization',
  properties: {
    id: (organization) => organization.id,
    displayName: (organization) => organization.displayName,
    countryLetterCode: (organization) => organization.countryLetterCode,
    preferredLanguage: (organization) => organization.preferredLanguage,
    verifiedDomains: (organization) => organization.verifiedDomains,
  },
  defaults: null,
  ...UNFILTERED,
};

export const UNIT: Entity<TenantUnit> = {
  type: 'administrativeUnit',
  set: 'directory/administrativeUnits',
  properties: {
    id: (unit) => unit.id,
    deletedDateTime: () => null,
    displayName: (unit) => unit.displayName,
    description: () => null,
    visibility: () => null,
  },
  defaults: null,
  filters: {
    ...filterRules('guid', ['id'], ['eq', 'in']),
    ...filterRules('string', ['displayName'], ['eq', 'in', 'startswith'], ['ne', 'not']),
  },
  collections: {},
  searches: { displayName: 'tokens' },
  sorts: ['displayName'],
};

function capability(units: { enabled: number; warning: number; suspended: number; lockedOut: number }): string {
  if (units.enabled > 0) return 'Enabled';
  if (units.warning > 0) return 'Warning';
  if (units.suspended > 0) return 'Suspended';
  return units.lockedOut > 0 ? 'LockedOut' : 'Enabled';
}
