import { createHash } from 'node:crypto';
import { type Entity, filterRules } from '../odata/entity.ts';
import type { TenantFile, TenantRole, TenantSku, TenantSubscription, TenantUnit } from '../tenant/tenant.ts';
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

export interface RoleRow {
  role: TenantRole;
  /** The user or group who has it. */
  principalId: string;
  memberType: 'Direct' | 'Group';
}

/** Graph's unifiedRoleAssignmentScheduleInstance: a role that is active now (graph-api 1.11). */
export const ROLE_INSTANCE: Entity<RoleRow> = {
  type: 'unifiedRoleAssignmentScheduleInstance',
  set: 'roleManagement/directory/roleAssignmentScheduleInstances',
  properties: {
    id: (row) => derivedGuid('instance', row.principalId, row.role.roleDefinitionId, row.role.directoryScopeId),
    principalId: (row) => row.principalId,
    roleDefinitionId: (row) => row.role.roleDefinitionId,
    directoryScopeId: (row) => row.role.directoryScopeId,
    appScopeId: () => null,
    startDateTime: () => null,
    endDateTime: () => null,
    assignmentType: (row) => row.role.assignmentType,
    memberType: (row) => row.memberType,
    roleAssignmentOriginId: (row) =>
      derivedGuid('origin', row.role.principalId, row.role.roleDefinitionId, row.role.directoryScopeId),
    roleAssignmentScheduleId: (row) =>
      derivedGuid('schedule', row.role.principalId, row.role.roleDefinitionId, row.role.directoryScopeId),
  },
  defaults: null,
  filters: {
    ...filterRules('guid', ['principalId', 'roleDefinitionId'], ['eq']),
    ...filterRules('string', ['directoryScopeId', 'assignmentType', 'memberType'], ['eq']),
  },
  collections: {},
  searches: {},
  sorts: [],
};

const ROLE_NAMES: Readonly<Record<string, string>> = {
  '62e90394-69f5-4237-9190-012177145e10': 'Global Administrator',
  '4d6ac14f-3453-41d0-bef9-a3e0c569773a': 'License Administrator',
  'fe930be7-5e62-47db-91af-98c3a49a38b1': 'User Administrator',
  'b0f54661-2d74-4c50-afa3-1ec803f12efe': 'Billing Administrator',
  '729827e3-9c14-49f7-bb1b-9608f156bbb8': 'Helpdesk Administrator',
  'f2ef992c-3afb-46b9-b7cf-a126ee74c451': 'Global Reader',
  '88d8e3e3-8f55-4a1e-953a-9b9898b8876b': 'Directory Readers',
  '9360feb5-f418-4baa-8175-e2a00bac4301': 'Directory Writers',
  'fdd7a751-b60b-444a-984c-02652fe8fa1c': 'Groups Administrator',
  'e8611ab8-c189-46e8-94e1-60213ab1f814': 'Privileged Role Administrator',
  '29232cdf-9323-42fd-ade2-1d097af3e4de': 'Exchange Administrator',
};

/** Graph's directoryRole, by its template id. Its `id` is the tenant's own: compare `roleTemplateId` (graph-api 1.11). */
export const DIRECTORY_ROLE: Entity<string> = {
  type: 'directoryRole',
  set: 'directoryRoles',
  properties: {
    id: (templateId) => derivedGuid('directoryRole', templateId),
    deletedDateTime: () => null,
    description: () => null,
    displayName: (templateId) => ROLE_NAMES[templateId] ?? null,
    roleTemplateId: (templateId) => templateId,
  },
  defaults: null,
  filters: filterRules('guid', ['id', 'roleTemplateId'], ['eq']),
  collections: {},
  searches: {},
  sorts: [],
};

function capability(units: { enabled: number; warning: number; suspended: number; lockedOut: number }): string {
  if (units.enabled > 0) return 'Enabled';
  if (units.warning > 0) return 'Warning';
  if (units.suspended > 0) return 'Suspended';
  return units.lockedOut > 0 ? 'LockedOut' : 'Enabled';
}

function derivedGuid(...parts: string[]): string {
  const hash = createHash('sha256').update(parts.join('|')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
