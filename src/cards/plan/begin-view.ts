import { z } from 'zod';
import { startOf } from '../../licensing/approval/agreeing.ts';
import type { Plan } from '../../licensing/model.ts';
import type { Reader } from '../../text/text.ts';

/** The field of a card that lets a plan begin now, when work is over, or on a day and at a time that are picked. */
export const beginView = z.strictObject({
  title: z.string(),
  day: z.string(),
  today: z.string(),
  time: z.string(),
  pick: z.string(),
  tonight: z.string(),
  /** Empty where it begins now anyway. */
  now: z.string(),
});

export function viewBegin(plan: Plan, { text }: Reader): z.infer<typeof beginView> {
  const { begin } = text.schedules;
  const fixed = plan.ends || plan.replaces || plan.heldBack || plan.needsApproval === 'self';
  return {
    ...begin,
    title: fixed ? '' : begin.title,
    today: plan.createdAt.slice(0, 10),
    now: startOf(plan) === null ? '' : begin.now,
  };
}
