import { z } from 'zod';
import { malformed } from './error.ts';

/** Absent and null read as `fallback`. */
function or<T, F>(schema: z.ZodType<T>, fallback: F) {
  return schema.nullish().transform((value): T | F => value ?? fallback);
}

/** Absent, null and "" are the same to License Desk. */
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value || null);

const text = or(z.string(), '');
const count = or(z.number(), 0);
const no = or(z.boolean(), false);

function listOf<T>(item: z.ZodType<T>) {
  return or(z.array(item), [] as T[]);
}

const ids = listOf(z.string());

const stateSchema = z.object({
  skuId: z.string(),
  assignedByGroup: optionalText,
  disabledPlans: ids,
  state: text,
  // Microsoft's own scripts compare with "None" (G8).
  error: optionalText.transform((value) => (value === 'None' ? null : value)),
});

const personFields = {
  id: z.string().min(1),
  displayName: optionalText,
  userPrincipalName: text,
  mail: optionalText,
  department: optionalText,
  jobTitle: optionalText,
  userType: optionalText,
  // Graph leaves it out only where it was not selected.
  accountEnabled: or(z.boolean(), true),
  usageLocation: optionalText,
  onPremisesSyncEnabled: or(z.boolean(), null),
};

const holderFields = { ...personFields, licenseAssignmentStates: listOf(stateSchema) };

export const managerSchema = z.object({ id: z.string().min(1), displayName: text, usageLocation: optionalText });

/** A user without a display name is shown under the name that they sign in with. */
function named<T extends { displayName: string | null; userPrincipalName: string; id: string }>(user: T) {
  return { ...user, displayName: user.displayName ?? (user.userPrincipalName || user.id) };
}

export const personSchema = z.object(personFields).transform(named);

export const peopleSchema = z.object({ value: z.array(personSchema) });

export const licenseHolderSchema = z.object(holderFields).transform(named);

export const userSchema = z
  .object({
    ...holderFields,
    preferredLanguage: optionalText,
    assignedLicenses: listOf(z.object({ skuId: z.string(), disabledPlans: ids })),
    manager: or(managerSchema, null),
  })
  .transform(named);

const signIns = z.object({
  lastSuccessfulSignInDateTime: optionalText,
  lastSignInDateTime: optionalText,
  lastNonInteractiveSignInDateTime: optionalText,
});

export const licensedUserSchema = z
  .object({
    ...holderFields,
    preferredLanguage: optionalText,
    assignedLicenses: listOf(z.object({ skuId: z.string(), disabledPlans: ids })),
    companyName: optionalText,
    createdDateTime: optionalText,
    signInActivity: or(signIns, null),
  })
  .transform(({ signInActivity, ...user }) => ({
    ...named(user),
    lastSignIn: signInActivity && lastOf(signInActivity),
  }));

/** A success counts for more than an attempt; no record is not "never" (D57). */
function lastOf(activity: z.output<typeof signIns>): string | null {
  const attempts = [activity.lastSignInDateTime, activity.lastNonInteractiveSignInDateTime].flatMap((at) => at ?? []);
  return activity.lastSuccessfulSignInDateTime ?? attempts.sort().at(-1) ?? null;
}

const noUnits = { enabled: 0, warning: 0, suspended: 0, lockedOut: 0 };

export const skuSchema = z
  .object({
    skuId: z.string(),
    skuPartNumber: text,
    appliesTo: or(z.string(), 'User'),
    capabilityStatus: text,
    consumedUnits: or(z.number(), null),
    prepaidUnits: or(z.object({ enabled: count, warning: count, suspended: count, lockedOut: count }), null),
    servicePlans: listOf(
      z.object({ servicePlanId: z.string(), servicePlanName: text, appliesTo: text, provisioningStatus: text }),
    ),
    subscriptionIds: ids,
  })
  .transform(({ consumedUnits, prepaidUnits, ...sku }) => ({
    ...sku,
    consumedUnits: consumedUnits ?? 0,
    prepaidUnits: prepaidUnits ?? noUnits,
    // An unknown number is never taken for 0 (G5).
    ...(consumedUnits === null || prepaidUnits === null ? { unitsUnknown: true as const } : {}),
  }));

export const subscriptionSchema = z.object({
  id: text,
  skuId: z.string(),
  skuPartNumber: text,
  status: text,
  totalLicenses: or(z.number(), null),
  isTrial: no,
  createdDateTime: optionalText,
  nextLifecycleDateTime: optionalText,
  ownerType: optionalText,
  ownerId: optionalText,
  ownerTenantId: optionalText,
});

export const organizationSchema = z.object({ countryLetterCode: optionalText });

export const groupSchema = z.object({ id: z.string(), displayName: optionalText });

export const memberSchema = z.object({ id: z.string() });

const { id, displayName, userPrincipalName, accountEnabled } = personFields;
export const directoryPersonSchema = z.object({ id, displayName, userPrincipalName, accountEnabled }).transform(named);

export const memberGroupsSchema = z.object({ value: z.array(z.string()) });

export const scheduleInstanceSchema = z.object({ roleDefinitionId: z.string(), directoryScopeId: optionalText });

export const principalSchema = z.object({ principalId: z.string() });

export const directoryRoleSchema = z.object({ roleTemplateId: z.string() });

/** An answer as one of our types. Throws a GraphError that names `what` and the property, never its value. */
export function parseAnswer<T extends z.ZodType>(schema: T, body: unknown, what: string): z.infer<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') || 'the answer itself';
  throw malformed(`${what}, at ${where}`);
}
