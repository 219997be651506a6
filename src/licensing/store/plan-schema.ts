import { z } from 'zod';
import {
  approvalNeeds,
  type Decision,
  decisionVerbs,
  heldBackReasons,
  type Item,
  type KeptLargePlan,
  type Order,
  type Plan,
  type Product,
  type Request,
  type Seats,
  warningCodes,
} from '../model.ts';
import { operationNames } from '../operations.ts';
import { approval, difference, type KeptApproval } from './approval-schema.ts';
import { ids, moment } from './json-fields.ts';
import { actor, largePlan } from './large-plan-schema.ts';

/** What only some plans have: it stands in the body where it is there. */
export const planExtras = [
  'undoes',
  'heldBack',
  'ends',
  'endedBy',
  'replaces',
  'holdsSeats',
  'meets',
  'superseded',
  'difference',
  'filedBy',
  'line',
] as const;

export type PlanExtra = (typeof planExtras)[number];

/**
 * What stands in the body of a plan: nothing that is of one user, which stands in the rows of its changes. `jsonb` is read as
 * carefully as anything that comes from outside; a default stands only for what earlier versions of License Desk did not keep yet.
 */
export type PlanBody = { request: Omit<Request, 'items'>; approval: KeptApproval | null } & Pick<
  Plan,
  'asker' | 'products' | 'seats' | 'seatsAfter' | 'decisions' | 'needsApproval' | 'retryOf' | PlanExtra
> & { large?: KeptLargePlan };

const order = z.object({
  operation: z.enum(operationNames),
  add: z.array(z.object({ skuId: z.string(), disabledPlans: ids.nullable(), copied: z.boolean().exactOptional() })),
  remove: z.union([z.literal('all'), ids]),
  except: ids,
  services: z.array(z.object({ skuId: z.string(), on: ids, off: ids })),
  at: moment.nullable(),
  until: moment.nullable(),
  lasts: z.iso.duration().exactOptional(),
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
  filedBy: z.object({ id: z.string(), name: z.string(), fingerprint: z.string() }).exactOptional(),
  line: z
    .object({
      other: z.object({ id: z.string(), number: z.number(), people: z.number() }).exactOptional(),
      heldUntil: moment.exactOptional(),
    })
    .exactOptional(),
  ends: z
    .object({
      id: z.string(),
      number: z.number(),
      told: z.array(moment),
      letEnd: z.object({ id: z.string(), name: z.string(), at: moment }).exactOptional(),
    })
    .exactOptional(),
  endedBy: z.array(z.object({ id: z.string(), number: z.number(), at: moment })).exactOptional(),
  replaces: z.object({ id: z.string(), number: z.number(), at: moment }).exactOptional(),
  holdsSeats: z.literal(true).exactOptional(),
  meets: z.array(z.object({ number: z.number(), at: moment.nullable() })).exactOptional(),
  superseded: z.array(z.object({ userId: z.string(), by: z.number() })).exactOptional(),
  difference: difference.exactOptional(),
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
