import { type Entity, filterRules, withNulls } from '../odata/entity.ts';
import { signInActivity } from '../tenant/activity.ts';
import { assignedLicenses, inEffect } from '../tenant/held-licenses.ts';
import type { SandboxUser, TenantState, UserRecord } from '../tenant/tenant-state.ts';

export interface UserRow {
  user: SandboxUser;
  /** As reads show it at this moment. */
  record: UserRecord;
  state: TenantState;
}

/** What comes without `$select` (graph-api 1.10). */
const DEFAULTS = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

/** Properties that are only what the tenant file says of them, null where it says nothing. */
const FROM_FILE = [
  'id',
  'displayName',
  'givenName',
  'surname',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'userPrincipalName',
  'accountEnabled',
  'ageGroup',
  'city',
  'companyName',
  'consentProvidedForMinor',
  'country',
  'createdDateTime',
  'creationType',
  'deletedDateTime',
  'department',
  'employeeHireDate',
  'employeeId',
  'employeeType',
  'externalUserState',
  'externalUserStateChangeDateTime',
  'faxNumber',
  'isResourceAccount',
  'lastPasswordChangeDateTime',
  'legalAgeGroupClassification',
  'mailNickname',
  'onPremisesDistinguishedName',
  'onPremisesDomainName',
  'onPremisesExtensionAttributes',
  'onPremisesImmutableId',
  'onPremisesLastSyncDateTime',
  'onPremisesSamAccountName',
  'onPremisesSecurityIdentifier',
  'onPremisesSyncEnabled',
  'onPremisesUserPrincipalName',
  'passwordPolicies',
  'postalCode',
  'preferredDataLocation',
  'securityIdentifier',
  'showInAddressList',
  'state',
  'streetAddress',
  'userType',
];
const LISTS_FROM_FILE = [
  'businessPhones',
  'identities',
  'imAddresses',
  'otherMails',
  'proxyAddresses',
  'onPremisesProvisioningErrors',
];

/** Graph's user: license properties are worked out, the rest is the tenant file's. */
export const USER: Entity<UserRow> = {
  type: 'user',
  set: 'users',
  properties: {
    ...Object.fromEntries(FROM_FILE.map((name) => [name, (row: UserRow) => row.user.profile[name] ?? null])),
    ...Object.fromEntries(LISTS_FROM_FILE.map((name) => [name, (row: UserRow) => row.user.profile[name] ?? []])),
    usageLocation: (row) => row.record.usageLocation,
    assignedLicenses: (row) => assignedLicenses(row.record.assignments),
    licenseAssignmentStates: (row) => row.record.assignments.map((assignment) => ({ ...assignment })),
    assignedPlans,
    signInActivity: ({ user, state }) => signInActivity(state, user),
  },
  defaults: DEFAULTS,
  filters: {
    ...filterRules('guid', ['id'], ['eq', 'in'], ['ne', 'not']),
    ...withNulls({
      ...filterRules(
        'string',
        ['displayName', 'givenName', 'surname', 'department', 'jobTitle', 'mailNickname'],
        ['eq', 'in', 'startswith'],
        ['ne', 'not'],
      ),
      ...filterRules(
        'string',
        ['userType', 'country', 'city', 'state', 'employeeId'],
        ['eq', 'in'],
        ['ne', 'not', 'startswith'],
      ),
      ...filterRules('string', ['companyName', 'officeLocation'], [], ['eq', 'in', 'startswith', 'ne', 'not']),
    }),
    ...filterRules('string', ['employeeType'], [], ['eq', 'in', 'startswith', 'ne', 'not']),
    // Nobody without a usage location can be found by it (graph-api 1.10).
    ...filterRules('string', ['usageLocation'], ['eq', 'in', 'startswith'], ['ne', 'not']),
    ...filterRules('string', ['mail', 'userPrincipalName'], ['eq', 'in', 'startswith'], ['ne', 'not', 'endswith']),
    ...filterRules('boolean', ['accountEnabled', 'onPremisesSyncEnabled'], ['eq', 'in'], ['ne', 'not']),
  },
  collections: {
    assignedLicenses: filterRules('guid', ['skuId'], ['eq'], ['not']),
    assignedPlans: filterRules('guid', ['servicePlanId'], ['eq'], ['not']),
  },
  searches: {
    displayName: 'tokens',
    mail: 'start',
    userPrincipalName: 'start',
    givenName: 'start',
    surname: 'start',
    mailNickname: 'start',
  },
  sorts: ['displayName', 'userPrincipalName'],
};

export function userRow(state: TenantState, user: SandboxUser): UserRow {
  return { user, record: state.seen(user), state };
}

/** One entry per plan that is on; what Graph calls `service` is only known to the sandbox as the plan's name. */
function assignedPlans({ record, state }: UserRow): unknown[] {
  const plans = new Map<string, unknown>();
  for (const { skuId, disabledPlans } of assignedLicenses(record.assignments)) {
    const given = record.assignments.find((assignment) => assignment.skuId === skuId && inEffect(assignment));
    for (const { servicePlanId, servicePlanName } of state.sku(skuId)?.servicePlans ?? []) {
      if (disabledPlans.includes(servicePlanId)) continue;
      const assignedDateTime = given?.lastUpdatedDateTime ?? null;
      plans.set(servicePlanId, {
        assignedDateTime,
        capabilityStatus: 'Enabled',
        service: servicePlanName,
        servicePlanId,
      });
    }
  }
  return [...plans.values()];
}
