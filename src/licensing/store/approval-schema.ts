import { z } from 'zod';
import { type Approval, type Difference, deadlineEvents, type PlanDigest, warningCodes } from '../model.ts';
import { leftAlone } from './change-schema.ts';
import { ids, moment } from './json-fields.ts';

/** An approval without what was shown of each user. */
export type KeptApproval = Omit<Approval, 'digest'> & { digest: Omit<PlanDigest, 'users'> };

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

/** What is otherwise than people saw it. */
export const difference = z.object({
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

/** What stands of an approval in the body of a plan. */
export const approval = z.object({
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
