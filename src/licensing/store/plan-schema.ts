import { z } from 'zod';
import {
  type Approval,
  approvalNeeds,
  type Change,
  type Conflict,
  changeStates,
  type Decision,
  type Difference,
  deadlineEvents,
  decisionVerbs,
  failureCodes,
  type HeldLicense,
  heldBackReasons,
  type Item,
  type KeptLargePlan,
  type LeftAlone,
  leftAloneCodes,
  type Order,
  type Person,
  type Plan,
  type PlanDigest,
  type PlanSum,
  type Product,
  type Request,
  type Seats,
  segments,
  severities,
  unseens,
  type Warning,
  warningCodes,
} from '../model.ts';
import { operationNames } from '../operations.ts';

/** An approval without what was shown of each user. */
export type KeptApproval = Omit<Approval, 'digest'> & { digest: Omit<PlanDigest, 'users'> };

/**
 * What stands in the body of a plan: nothing that is of one user, which stands in the rows of its changes. `jsonb` is read as
 * carefully as anything that comes from outside; a default stands only for what earlier versions of License Desk did not keep yet.
 */
export type PlanBody = { request: Omit<Request, 'items'>; approval: KeptApproval | null } & Pick<
  Plan,
  'asker' | 'products' | 'seats' | 'seatsAfter' | 'decisions' | 'needsApproval' | 'retryOf' | 'undoes' | 'heldBack'
> & { large?: KeptLargePlan };

const ids = z.array(z.string());
const moment = z.iso.datetime();

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
  unseen: z.array(z.enum(unseens)).exactOptional(),
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

const leftAlone = z.object({ skuId: z.string().nullable(), code: z.enum(leftAloneCodes) });

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

const order = z.object({
  operation: z.enum(operationNames),
  add: z.array(z.object({ skuId: z.string(), disabledPlans: ids.nullable(), copied: z.boolean().exactOptional() })),
  remove: z.union([z.literal('all'), ids]),
  except: ids,
  services: z.array(z.object({ skuId: z.string(), on: ids, off: ids })),
  at: moment.nullable(),
  until: moment.nullable(),
}) satisfies z.ZodType<Order>;

/** What was asked for one user. */
export const itemBody = order.extend({
  userId: z.string(),
  usageLocation: z.string().nullable(),
}) satisfies z.ZodType<Item>;

/** Of a request what is not of one user. */
const request = z.object({
  operation: z.enum(operationNames),
  reason: z.string().nullable(),
  ticket: z.string().nullable(),
}) satisfies z.ZodType<Omit<Request, 'items'>>;

const product = z.object({
  skuId: z.string(),
  skuPartNumber: z.string(),
  name: z.string(),
  servicePlans: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      label: z.string(),
      appliesTo: z.enum(['User', 'Company']),
      pending: z.literal(true).exactOptional(),
      unknown: z.literal(true).exactOptional(),
    }),
  ),
  selfService: z.boolean(),
  assignable: z.boolean(),
  purchase: z.enum(['trial', 'selfService', 'selfServiceTrial', 'viral']).exactOptional(),
}) satisfies z.ZodType<Product>;

const seats = z.object({
  skuId: z.string(),
  enabled: z.number(),
  warning: z.number(),
  suspended: z.number(),
  lockedOut: z.number(),
  consumed: z.number(),
  promised: z.number(),
  free: z.number(),
  unknown: z.literal(true).exactOptional(),
  price: z.object({ amount: z.number(), currency: z.string() }).exactOptional(),
}) satisfies z.ZodType<Seats>;

const decision = z.object({
  verb: z.enum(decisionVerbs),
  actorId: z.string(),
  actorName: z.string(),
  roles: ids,
  reason: z.string().nullable(),
  at: moment,
}) satisfies z.ZodType<Decision>;

/** What was shown of one user when the plan was sent for approval. */
export const userDigest = z.object({
  userId: z.string(),
  displayName: z.string(),
  held: ids,
  add: ids,
  remove: ids,
  leftAlone: z.array(leftAlone),
  warnings: z.array(z.enum(warningCodes)),
  deadlines: z
    .array(z.object({ code: z.enum(warningCodes), event: z.enum(deadlineEvents), at: moment }))
    .exactOptional(),
  fingerprint: z.string(),
}) satisfies z.ZodType<PlanDigest['users'][number]>;

const digest = z.object({
  at: moment,
  seats: z.array(z.object({ skuId: z.string(), left: z.number() })),
}) satisfies z.ZodType<Omit<PlanDigest, 'users'>>;

const difference = z.object({
  since: moment,
  at: moment,
  users: z.array(
    z.object({
      userId: z.string(),
      displayName: z.string(),
      gained: ids,
      lost: ids,
      nowAdds: ids,
      nowRemoves: ids,
      noLongerAdds: ids,
      noLongerRemoves: ids,
      newWarnings: z.array(z.enum(warningCodes)),
      goneWarnings: z.array(z.enum(warningCodes)),
      newlyLeftAlone: z.array(leftAlone),
      daysLater: z.number().default(0),
      otherwise: z.boolean(),
    }),
  ),
  seats: z.array(z.object({ skuId: z.string(), before: z.number(), now: z.number() })),
}) satisfies z.ZodType<Difference>;

const approval = z.object({
  sentAt: moment,
  expiresAt: moment,
  rule: z.string().nullable(),
  exclusive: z.boolean(),
  asked: z.array(
    z.object({
      kind: z.enum(['person', 'channel']),
      id: z.string(),
      name: z.string(),
      as: z.enum(['approver', 'standIn']),
      step: z.number(),
      at: moment,
    }),
  ),
  endorsement: z.object({ id: z.string(), name: z.string(), at: moment.nullable() }).exactOptional(),
  step: z.number(),
  remarks: z.array(
    z.object({
      kind: z.enum(['question', 'answer']),
      actorId: z.string(),
      actorName: z.string(),
      text: z.string(),
      at: moment,
    }),
  ),
  remindedAt: moment.nullable(),
  seenBy: ids,
  digest,
  difference: difference.nullable(),
}) satisfies z.ZodType<KeptApproval>;

const actor = z.object({ id: z.string(), name: z.string(), locale: z.string(), timeZone: z.string() });
const counted = z.array(z.object({ skuId: z.string(), people: z.number() }));

const planSum = z.object({
  planned: z.number(),
  danger: z.number(),
  protected: z.number(),
  guests: z.number(),
  losses: z.array(warning.extend({ people: z.number() })),
  gives: counted,
  takes: counted,
  switches: counted,
  conflicts: z.number(),
  leftAlone: z.array(z.object({ code: z.enum(leftAloneCodes), people: z.number() })),
  operations: z.array(z.enum(operationNames)),
  departments: ids,
}) satisfies z.ZodType<PlanSum>;

/** What a plan of many people keeps beside its changes. */
const largePlan = z.object({
  sum: planSum.nullable(),
  preparing: z
    .object({ step: z.enum(['propose', 'confirm', 'approve']), actor, next: z.number(), changed: z.number() })
    .nullable(),
  pilot: z.object({ places: z.array(z.number()), over: z.boolean() }).nullable(),
  since: z.object({ tried: z.number(), failed: z.number() }),
  halted: z.enum(['pilot', 'failures']).nullable(),
  changed: z.number(),
  notAgreed: z
    .union([
      z.object({ code: z.literal('noSeats'), product: z.string(), free: z.number(), needed: z.number() }),
      z.object({ code: z.enum(['nothingToDo', 'notAllowed', 'productNotOwned', 'unreadable']) }),
    ])
    .nullable(),
}) satisfies z.ZodType<KeptLargePlan>;

export const planBody = z.object({
  asker: actor,
  request,
  products: z.array(product),
  seats: z.array(seats.extend({ change: z.number() })),
  seatsAfter: z.array(seats).nullable().default(null),
  decisions: z.array(decision),
  needsApproval: z.enum(approvalNeeds).nullable().default(null),
  approval: approval.nullable().default(null),
  retryOf: z.object({ id: z.string(), number: z.number() }).nullable().default(null),
  heldBack: z.enum(heldBackReasons).exactOptional(),
  large: largePlan.exactOptional(),
  undoes: z
    .object({
      id: z.string(),
      number: z.number(),
      gone: z.array(z.enum(warningCodes)),
      changed: ids,
      location: z.boolean(),
    })
    .exactOptional(),
}) satisfies z.ZodType<PlanBody>;
