import type { Product, Seats } from '../licensing/model.ts';
import type { Text } from '../text/text.ts';

/** What has to be said beside the number of seats, wherever it is shown: how many are in grace, and what was no ordinary purchase (G5, G15). */
export function seatNotes(
  { warning, unknown }: Pick<Seats, 'warning' | 'unknown'>,
  product: Pick<Product, 'purchase'> | undefined,
  { lists }: Text,
): string[] {
  return [
    unknown ? lists.seats.unknown : '',
    !unknown && warning > 0 ? lists.seats.warning(warning) : '',
    product?.purchase ? lists.seats.purchases[product.purchase] : '',
  ].filter(Boolean);
}
