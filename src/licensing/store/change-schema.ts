import { z } from 'zod';
import {
  type Change,
  type Conflict,
  changeStates,
  deadlineEvents,
  failureCodes,
  type HeldLicense,
  type LeftAlone,
  leftAloneCodes,
  type Person,
  segments,
  severities,
  unseens,
  type Warning,
  warningCodes,
} from '../model.ts';
import { ids, moment } from './json-fields.ts';

const held = z.object({
  skuId: z.string(),
  direct: z.object({ disabledPlans: ids }).nullable(),
  groups: z.array(
    z.object({ id: z.string(), name: z.string().nullable(), disabledPlans: ids, error: z.string().nullable() }),
  ),
  sourceUnknown: z.boolean(),
}) satisfies z.ZodType<HeldLicense>;

/** What the record holds of a user's licenses before and after. */
export const heldLicenses = z.array(held);

/** What is known of somebody. */
export const person = z.object({
  id: z.string(),
  displayName: z.string(),
  userPrincipalName: z.string(),
  mail: z.string().nullable(),
  department: z.string().nullable(),
  jobTitle: z.string().nullable(),
  guest: z.boolean(),
  blocked: z.boolean(),
  synced: z.boolean(),
  usageLocation: z.string().nullable(),
}) satisfies z.ZodType<Person>;

const deadline = z.object({
  event: z.enum(deadlineEvents),
  at: moment,
  days: z.number(),
  zone: z.string().exactOptional(),
});

const size = z.object({
  before: z.number().nullable(),
  after: z.number().nullable(),
  used: z.object({ gb: z.number(), on: z.string() }).exactOptional(),
});

/** What is said of one kind of data. */
export const warning = z.object({
  code: z.enum(warningCodes),
  severity: z.enum(severities),
  rules: ids,
  deadlines: z.array(deadline),
  plans: ids,
  size: size.exactOptional(),
  segment: z.enum(segments).exactOptional(),
  products: ids.exactOptional(),
  limit: z.object({ most: z.number(), used: z.number() }).exactOptional(),
  unseen: z.array(z.enum(unseens)).exactOptional(),
  back: moment.exactOptional(),
}) satisfies z.ZodType<Warning>;

const conflictingPlan = z.object({ id: z.string(), label: z.string(), products: ids });

export const conflictSchema = z.object({
  kind: z.enum(['dependency', 'mutuallyExclusive']),
  plan: conflictingPlan,
  others: z.array(conflictingPlan),
  mendedBy: ids,
  switchedOff: z
    .array(z.object({ plan: z.object({ id: z.string(), label: z.string() }), skuId: z.string(), product: z.string() }))
    .default([]),
  seenAt: moment.exactOptional(),
}) satisfies z.ZodType<Conflict>;

/** What stays, without the groups that give it. */
export const leftAlone = z.object({ skuId: z.string().nullable(), code: z.enum(leftAloneCodes) });

export const leftAloneSchema = leftAlone.extend({
  groups: z.array(z.object({ id: z.string(), name: z.string().nullable(), alsoGives: ids })),
}) satisfies z.ZodType<LeftAlone>;

/** What stands in the body of one change of a plan. */
export const changeBody = z.object({
  user: person,
  protected: z.literal(true).exactOptional(),
  before: heldLicenses,
  add: z.array(z.object({ skuId: z.string(), disabledPlans: ids })),
  remove: ids,
  usageLocation: z.string().nullable(),
  after: heldLicenses,
  leftAlone: z.array(leftAloneSchema),
  warnings: z.array(warning),
  conflicts: z.array(conflictSchema).default([]),
  state: z.enum(changeStates),
  failure: z
    .object({
      code: z.enum(failureCodes),
      message: z.string(),
      conflict: conflictSchema.nullable(),
      graphRequestId: z.string().nullable(),
    })
    .nullable(),
  clientRequestId: z.string().nullable().default(null),
  graphRequestId: z.string().nullable(),
}) satisfies z.ZodType<Change>;
