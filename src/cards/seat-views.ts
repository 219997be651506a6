import { z } from 'zod';
import type { Plan } from '../licensing/model.ts';
import type { Reader } from '../text/text.ts';
import { Names } from './plan/change-groups.ts';

/** Seats of a product in words; and the length of the bar beside them, where a client has one. */
export const seatView = z.strictObject({
  product: z.string(),
  text: z.string(),
  assignedPercent: z.int().min(0).max(100),
});

export type SeatView = z.infer<typeof seatView>;

/** Available seats of every product that a plan touches, before and after it (licensing-rules G5). */
export function viewSeats(plan: Pick<Plan, 'seats' | 'products'>, { text, format }: Reader): SeatView[] {
  const names = new Names(plan.products);
  const { labels } = text.plans;
  return plan.seats.map(({ skuId, enabled, warning, free, promised, change, price }) => ({
    product: names.product(skuId),
    text: [
      labels.freeBeforeAfter(format.number(free), format.number(free - change), format.number(enabled + warning)),
      inGrace(free, warning) > 0 ? labels.inGrace(inGrace(free, warning)) : '',
      promised > 0 ? labels.promised(promised) : '',
      price ? labels.seatCosts(format.money(price.amount, price.currency)) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    assignedPercent: percent(enabled + warning - free + change, enabled + warning),
  }));
}

/** Of the available seats those of subscriptions that have expired: they will go (licensing-rules G5). */
function inGrace(free: number, warning: number): number {
  return Math.max(0, Math.min(free, warning));
}

/** A share in whole percents, for a bar: never below nothing nor above everything. */
export function percent(part: number, whole: number): number {
  if (whole <= 0) return part > 0 ? 100 : 0;
  return Math.min(100, Math.max(0, Math.round((part / whole) * 100)));
}
