import type { Plan } from '../licensing/model.ts';
import type { Reader } from '../text/text.ts';
import { Names } from './plan/change-groups.ts';
import { seatNotes } from './seat-notes.ts';

/** Available seats of every product that a plan touches, before and after it (licensing-rules G5). */
export function viewSeats(plan: Pick<Plan, 'seats' | 'products'>, { text, format }: Reader): { text: string }[] {
  const names = new Names(plan.products);
  const { labels } = text.plans;
  return plan.seats.map(({ skuId, enabled, warning, free, promised, change, price, unknown }) => ({
    text: `${names.product(skuId)}: ${[
      unknown
        ? ''
        : seatsThen(
            { free, total: enabled + warning, after: Math.max(Math.min(free, 0), free - change) },
            { text, format },
          ),
      ...seatNotes(
        { warning, ...(unknown ? { unknown } : {}) },
        plan.products.find((product) => product.skuId === skuId),
        text,
      ),
      promised > 0 && change > 0 ? labels.promised(promised) : '',
      price ? labels.seatCosts(format.money(price.amount, price.currency)) : '',
    ]
      .filter(Boolean)
      .join(' · ')}`,
  }));
}

/** Nobody reads of fewer licenses than none, nor twice of none: what is short is said elsewhere. */
function seatsThen(
  { free, total, after }: Record<'free' | 'total' | 'after', number>,
  { text, format }: Pick<Reader, 'text' | 'format'>,
) {
  const now = format.number(Math.max(0, free));
  if (after <= 0 && free <= 0) return text.plans.labels.freeNow(now, format.number(total));
  return text.plans.labels.freeBeforeAfter(now, format.number(after), format.number(total));
}

/** A share in whole percents, for a bar: never below nothing nor above everything. */
export function percent(part: number, whole: number): number {
  if (whole <= 0) return part > 0 ? 100 : 0;
  return Math.min(100, Math.max(0, Math.round((part / whole) * 100)));
}
