import { z } from 'zod';
import { type KeptLargePlan, leftAloneCodes, type PlanSum } from '../model.ts';
import { operationNames } from '../operations.ts';
import { warning } from './change-schema.ts';
import { ids, moment } from './json-fields.ts';

/** Whoever asked, or agrees. */
export const actor = z.object({ id: z.string(), name: z.string(), locale: z.string(), timeZone: z.string() });
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
export const largePlan = z.object({
  sum: planSum.nullable(),
  preparing: z
    .object({ step: z.enum(['propose', 'confirm', 'approve']), actor, next: z.number(), changed: z.number() })
    .nullable(),
  pilot: z.object({ places: z.array(z.number()), over: z.boolean() }).nullable(),
  since: z.object({ tried: z.number(), failed: z.number(), at: moment.nullable() }),
  secondsLeft: z.number().nullable(),
  halted: z.enum(['pilot', 'failures']).nullable(),
  changed: z.number(),
  notAgreed: z
    .union([
      z.object({ code: z.literal('noSeats'), product: z.string(), free: z.number(), needed: z.number() }),
      z.object({ code: z.enum(['nothingToDo', 'notAllowed', 'productNotOwned', 'unreadable']) }),
    ])
    .nullable(),
}) satisfies z.ZodType<KeptLargePlan>;
