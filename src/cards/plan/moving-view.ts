import { z } from 'zod';
import { startOf } from '../../licensing/approval/agreeing.ts';
import type { Plan } from '../../licensing/model.ts';
import type { Reader } from '../../text/text.ts';

/** The field that moves a scheduled plan to another day, and *let it end*; titles are empty of other plans. */
export const movingView = {
  move: z.strictObject({ title: z.string(), label: z.string(), day: z.string(), min: z.string(), send: z.string() }),
  letEnd: z.string(),
};

/** What is temporary may be extended by others than its asker, whose rights are read when they press; any other plan by its asker. */
export function viewMoving(plan: Plan, { text }: Reader, own: boolean) {
  const { schedules } = text;
  const at = plan.state === 'scheduled' && (own || plan.ends) ? startOf(plan) : null;
  return {
    move: {
      title: at === null ? '' : plan.ends ? schedules.extend : schedules.move,
      label: plan.ends ? schedules.extendTo : schedules.moveTo,
      day: at?.toISOString().slice(0, 10) ?? '',
      min: plan.createdAt.slice(0, 10),
      send: schedules.showMoved,
    },
    letEnd: at !== null && plan.ends && !plan.ends.letEnd ? schedules.letEndButton : '',
  };
}
