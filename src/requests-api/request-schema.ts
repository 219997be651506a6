import { z } from 'zod';

const who = z.string().trim().min(1).max(120);
const product = z.string().trim().min(1).max(100);
/** S4: more is for lists and groups. */
const mostPeople = 20;
const mostProducts = 20;

/** What `POST /api/requests` takes. docs/requests-api.json is made from it. */
export const requestBody = z
  .strictObject({
    requester: who.describe('In whose name: object id or user principal name. They must be allowed to ask for it.'),
    people: z
      .array(who)
      .min(1)
      .max(mostPeople)
      .describe('Whose licenses are to change: object ids or user principal names.'),
    assign: z.array(product).max(mostProducts).default([]).describe('Products to assign: part numbers or skuIds.'),
    remove: z
      .union([z.literal('all'), z.array(product).max(mostProducts)])
      .default([])
      .describe('Products to take, or "all". With `assign` it is a replacement: both happen, or neither.'),
    reason: z.string().trim().min(1).max(1_000).describe('What the approvers read.'),
    ticket: z.string().trim().min(1).max(100).nullable().default(null).describe('Number of the ticket.'),
    at: z.iso.datetime({ offset: true }).nullable().default(null).describe('When it begins; at once where left out.'),
    until: z.iso.datetime({ offset: true }).nullable().default(null).describe('When it ends by itself.'),
  })
  .refine(({ assign, remove }) => assign.length > 0 || remove.length > 0, {
    path: ['assign'],
    error: 'must name a product, or remove must',
  });

/** `Idempotency-Key`: the same twice is one request. */
export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,200}$/);

/** Where a request stands; more than these there are not. */
export const statuses = [
  ...['proposed', 'preparing', 'waiting', 'scheduled', 'queued', 'approved', 'applying', 'paused'],
  ...['done', 'partly', 'failed', 'refused', 'cancelled', 'expired'],
] as const;

/** What both methods answer with, and what webhooks tell. */
export const requestAnswer = z.strictObject({
  id: z.uuid(),
  number: z.int().describe('How people call it in the chat.'),
  status: z.string().describe(`One of ${statuses.join(', ')}.`),
  requester: z.strictObject({ id: z.string(), name: z.string() }),
  filedBy: z.strictObject({ id: z.string(), name: z.string() }),
  ticket: z.string().nullable(),
  decision: z
    .strictObject({
      verb: z.enum(['approve', 'reject']),
      by: z.string(),
      reason: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
  people: z.array(
    z.strictObject({
      id: z.string(),
      userPrincipalName: z.string(),
      status: z.string().describe('planned, sent, done, failed or skipped.'),
      failure: z.string().nullable().describe('A code, where it failed.'),
    }),
  ),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export type RequestAnswer = z.output<typeof requestAnswer>;

/** Every error, as Microsoft Graph writes its own. */
export const errorAnswer = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string() }),
});
