import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isGuid } from '../guid.ts';

const guid = z
  .string()
  .refine(isGuid, 'must be a GUID')
  .transform((id) => id.toLowerCase());
const text = z.string().nullish().default(null);
const licenses = z
  .array(z.object({ skuId: guid, disabledPlans: z.array(guid).default([]) }))
  .nullish()
  .transform((list) => list ?? []);
const seats = z.number().int().min(0).default(0);
const bytes = z.number().int().min(0).nullish().default(null);

/** Microsoft's clouds, as GRAPH_CLOUD names them. */
const CLOUDS = ['worldwide', 'usgov', 'dod', 'china'] as const;

const servicePlan = z.object({
  servicePlanId: guid,
  servicePlanName: z.string(),
  appliesTo: z.string().default('User'),
  provisioningStatus: z.string().default('Success'),
});

const subscribedSku = z.object({
  skuId: guid,
  skuPartNumber: z.string(),
  appliesTo: z.string().default('User'),
  capabilityStatus: z.string().optional(),
  prepaidUnits: z.object({ enabled: seats, warning: seats, suspended: seats, lockedOut: seats }).optional(),
  subscriptionIds: z.array(z.string()).optional(),
  servicePlans: z.array(servicePlan).default([]),
});

const subscription = z.object({
  id: z.string(),
  commerceSubscriptionId: text,
  skuId: guid,
  skuPartNumber: z.string(),
  status: z.string().default('Enabled'),
  totalLicenses: seats,
  isTrial: z.boolean().nullish().default(false),
  ownerType: text,
  ownerId: text,
  ownerTenantId: text,
  createdDateTime: text,
  nextLifecycleDateTime: text,
});

// Loose: whatever else the file says of a user is shown if it is a property that Graph has.
const user = z.looseObject({
  id: guid,
  displayName: z.string(),
  userPrincipalName: z.string().min(1),
  mail: text,
  usageLocation: text,
  userType: z.string().nullish().default('Member'),
  accountEnabled: z
    .boolean()
    .nullish()
    .transform((enabled) => enabled ?? true),
  manager: guid.nullish().default(null),
  licenses,
  /** Bytes of mail and of OneDrive, for the usage reports; whoever has no number is in no such report. */
  mailboxUsage: bytes,
  oneDriveUsage: bytes,
  /** When the user last signed in and used what they have; null: no record of it. */
  lastActiveDaysAgo: z.number().int().min(0).nullish().default(null),
});

const group = z.looseObject({
  id: guid,
  displayName: z.string(),
  members: z.array(guid).default([]),
  owners: z.array(guid).default([]),
  assignedLicenses: licenses,
  membershipRule: text,
  onPremisesSyncEnabled: z.boolean().nullish().default(null),
});

const roleAssignment = z.object({
  principalId: guid,
  roleDefinitionId: guid,
  directoryScopeId: z.string().startsWith('/').default('/'),
  assignmentType: z.enum(['Assigned', 'Activated', 'Eligible']).default('Assigned'),
});

const organization = z.object({
  id: guid,
  displayName: z.string(),
  countryLetterCode: text,
  preferredLanguage: text,
  verifiedDomains: z.array(z.looseObject({ name: z.string() })).default([]),
  /** Which of Microsoft's clouds holds the tenant; without it the one that whoever starts the sandbox names. */
  cloud: z.enum(CLOUDS).nullish().default(null),
  /** As the tenant's OpenID configuration says it: GCC, DODCON (GCC High), DOD; nothing where it is commercial. */
  tenant_region_sub_scope: text,
});

const tenantFile = z
  .object({
    organization,
    subscriptions: z.array(subscription).default([]),
    subscribedSkus: z.array(subscribedSku).default([]),
    groups: z.array(group).default([]),
    administrativeUnits: z
      .array(z.object({ id: guid, displayName: z.string(), members: z.array(guid).default([]) }))
      .default([]),
    users: z.array(user),
    deletedUsers: z.array(user.extend({ deletedDateTime: z.string() })).default([]),
    roleAssignments: z.array(roleAssignment).default([]),
    /** Ids of the organization's own apps in the Teams app catalog. */
    teamsApps: z.array(guid).default([]),
    /** Application permissions that an administrator consented to; without it all that anything here needs. */
    grantedPermissions: z.array(z.string()).nullish().default(null),
    /** Microsoft conceals names in usage reports unless an administrator turns it off. */
    reportSettings: z.object({ displayConcealedNames: z.boolean() }).default({ displayConcealedNames: true }),
  })
  .superRefine((tenant, context) => {
    refuseTwice(context, 'users', 'id', [...tenant.users, ...tenant.deletedUsers]);
    refuseTwice(context, 'users', 'userPrincipalName', tenant.users);
    refuseTwice(context, 'groups', 'id', tenant.groups);
    refuseTwice(context, 'administrativeUnits', 'id', tenant.administrativeUnits);
    refuseTwice(context, 'subscribedSkus', 'skuId', tenant.subscribedSkus);
  });

/** What may stand in a tenant file: optional fields may be missing. */
export type TenantInput = z.input<typeof tenantFile>;
/** A tenant file as read, with every optional field filled in. */
export type TenantFile = z.output<typeof tenantFile>;
export type TenantCloud = (typeof CLOUDS)[number];
export type TenantUser = TenantFile['users'][number];
export type TenantGroup = TenantFile['groups'][number];
export type TenantSku = TenantFile['subscribedSkus'][number];
export type TenantSubscription = TenantFile['subscriptions'][number];
export type TenantUnit = TenantFile['administrativeUnits'][number];
export type TenantRole = TenantFile['roleAssignments'][number];

/** A tenant file, a state file or an option that the sandbox cannot use; the message is one line for people. */
export class SandboxError extends Error {
  override name = 'SandboxError';
}

/** Checks parsed JSON; throws a SandboxError that names the first broken place, `users[3].licenses[0].skuId`. */
export function parseTenant(json: unknown, source = 'the tenant'): TenantFile {
  const result = tenantFile.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new SandboxError(
    `${source} is not a tenant file: ${place(issue?.path ?? [])}: ${issue?.message ?? 'unreadable'}`,
  );
}

/** Reads a tenant file; throws a SandboxError where it is missing, not JSON or not a tenant. */
export function loadTenant(path: string | URL): TenantFile {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    throw new SandboxError(`Cannot read the tenant file ${path}: ${(error as NodeJS.ErrnoException).code}`);
  }
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    throw new SandboxError(`${path} is not JSON: ${(error as Error).message}`);
  }
  return parseTenant(json, String(path));
}

/** The tenant in the cloud that whoever starts the sandbox names; throws a SandboxError where its file names another one. */
export function inCloud(tenant: TenantFile, cloud: TenantCloud | null): TenantFile {
  const own = tenant.organization.cloud;
  if (cloud === null || own === cloud) return tenant;
  if (own !== null)
    throw new SandboxError(
      `GRAPH_CLOUD: the sandbox's tenant is in the cloud ${own}, as its file says, not in ${cloud}.`,
    );
  return { ...tenant, organization: { ...tenant.organization, cloud } };
}

/** Contoso, the tenant of `npm start` without settings. */
export function defaultTenant(): TenantFile {
  return loadTenant(new URL('../contoso.json', import.meta.url));
}

function refuseTwice<K extends string>(
  context: z.RefinementCtx,
  list: string,
  key: K,
  rows: readonly Record<K, string>[],
): void {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const value = row[key].toLowerCase();
    if (seen.has(value))
      context.addIssue({ code: 'custom', path: [list, index, key], message: `${value} stands there twice` });
    seen.add(value);
  }
}

function place(path: readonly PropertyKey[]): string {
  const named = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return named.replace(/^\./, '') || 'the whole file';
}
