import { z } from 'zod';
import type { Plan } from '../licensing/model.ts';
import type { Reader } from '../text/text.ts';
import { Names } from './change-groups.ts';

export const seatView = z.strictObject({ product: z.string(), text: z.string() });

export type SeatView = z.infer<typeof seatView>;

/** Available seats of every product that a plan touches, before and after it (licensing-rules G5). */
export function viewSeats(plan: Pick<Plan, 'seats' | 'products'>, { text, format }: Reader): SeatView[] {
  const names = new Names(plan.products);
  const { labels } = text.plans;
  return plan.seats.map(({ skuId, enabled, warning, free, promised, change }) => ({
    product: names.product(skuId),
    text: [
      labels.freeBeforeAfter(format.number(free), format.number(free - change), format.number(enabled + warning)),
      promised > 0 ? labels.promised(promised) : '',
    ]
      .filter(Boolean)
      .join(' · '),
  }));
}
