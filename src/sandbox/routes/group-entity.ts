import { type Entity, filterRules } from '../odata/entity.ts';
import type { SandboxGroup, TenantState } from '../tenant/tenant-state.ts';

export interface GroupRow {
  group: SandboxGroup;
  state: TenantState;
}

const FROM_FILE = [
  'id',
  'deletedDateTime',
  'classification',
  'createdDateTime',
  'description',
  'displayName',
  'expirationDateTime',
  'isAssignableToRole',
  'mail',
  'mailNickname',
  'membershipRule',
  'onPremisesLastSyncDateTime',
  'onPremisesSecurityIdentifier',
  'onPremisesSyncEnabled',
  'preferredDataLocation',
  'preferredLanguage',
  'renewedDateTime',
  'securityIdentifier',
  'theme',
  'visibility',
];

/** Graph's group. A group of the tenant file is a security group unless the file says otherwise. */
export const GROUP: Entity<GroupRow> = {
  type: 'group',
  set: 'groups',
  properties: {
    ...Object.fromEntries(FROM_FILE.map((name) => [name, ({ group }: GroupRow) => group.profile[name] ?? null])),
    groupTypes: ({ group }) =>
      group.profile.groupTypes ?? (group.profile.membershipRule === null ? [] : ['DynamicMembership']),
    mailEnabled: ({ group }) => group.profile.mailEnabled ?? false,
    securityEnabled: ({ group }) => group.profile.securityEnabled ?? true,
    proxyAddresses: ({ group }) => group.profile.proxyAddresses ?? [],
    membershipRuleProcessingState: ({ group }) => (group.profile.membershipRule === null ? null : 'On'),
    assignedLicenses: ({ group }) => group.licenses.map(({ skuId, disabledPlans }) => ({ disabledPlans, skuId })),
    licenseProcessingState: ({ group }) => (group.licenses.length > 0 ? { state: 'ProcessingComplete' } : null),
    hasMembersWithLicenseErrors: ({ group, state }) => hasErrors(state, group),
  },
  defaults: [
    ...FROM_FILE,
    'groupTypes',
    'mailEnabled',
    'securityEnabled',
    'proxyAddresses',
    'membershipRuleProcessingState',
  ],
  filters: {
    ...filterRules('guid', ['id'], ['eq', 'in'], ['ne', 'not']),
    ...filterRules('string', ['displayName', 'mail', 'mailNickname'], ['eq', 'in', 'startswith'], ['ne', 'not']),
    ...filterRules(
      'boolean',
      ['securityEnabled', 'mailEnabled', 'onPremisesSyncEnabled', 'hasMembersWithLicenseErrors'],
      ['eq'],
      ['ne', 'not'],
    ),
  },
  collections: {
    assignedLicenses: filterRules('guid', ['skuId'], ['eq'], ['not']),
    groupTypes: filterRules('string', [''], ['eq'], ['not']),
  },
  searches: { displayName: 'tokens', description: 'tokens', mail: 'start' },
  sorts: ['displayName'],
};

/** Members whose licenses of this group did not arrive, `membersWithLicenseErrors`. */
export function membersWithErrors(state: TenantState, group: SandboxGroup) {
  return [...state.users.values()].filter((user) =>
    state
      .seen(user)
      .assignments.some(({ assignedByGroup, error }) => assignedByGroup === group.profile.id && error !== 'None'),
  );
}

function hasErrors(state: TenantState, group: SandboxGroup): boolean {
  return membersWithErrors(state, group).length > 0;
}
