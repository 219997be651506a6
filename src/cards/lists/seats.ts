import { z } from 'zod';
import type { SeatRow } from '../../licensing/lookups.ts';
import { tidy } from '../../text/markdown.ts';
import type { Reader, Text } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { seatNotes } from '../seat-notes.ts';
import { percent } from '../seat-views.ts';

export const seats = defineCard(
  'seats',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    none: z.string(),
    rows: z.array(
      z.strictObject({
        product: z.string(),
        free: z.string(),
        detail: z.string(),
        /** False where the numbers are not known. */
        bar: z.boolean(),
        /** The length of the bar, where a client has one; the numbers stand beside it in words. */
        assignedPercent: z.int().min(0).max(100),
      }),
    ),
    more: z.string(),
    hint: z.string(),
  }),
);

const shown = 30;

/**
 * Available and assigned licenses per product, summed over its subscriptions (licensing-rules S2, S3).
 * @param inChat whether the reader can type to us where they see it
 */
export function seatsCard(rows: readonly SeatRow[], { text }: Reader, inChat = true): AdaptiveCard {
  const { title, none, hint } = text.lists.seats;
  return seats.render({
    title,
    fallbackText: title,
    none: rows.length === 0 ? none : '',
    rows: tidy(rows.slice(0, shown)).map((row) => viewRow(row, text)),
    more: rows.length > shown ? text.general.andMore(rows.length - shown) : '',
    hint: rows.length === 0 || !inChat ? '' : hint,
  });
}

function viewRow({ product, seats: one }: SeatRow, text: Text) {
  const words = text.lists.seats;
  const total = one.enabled + one.warning;
  const notes = seatNotes(one, product, text);
  if (one.unknown)
    return { product: product.name, free: '', detail: notes.join(' · '), bar: false, assignedPercent: 0 };
  const details: [number, (n: number) => string][] = [
    [one.suspended, words.suspended],
    [one.lockedOut, words.lockedOut],
    [one.promised, words.promised],
  ];
  return {
    product: product.name,
    free: one.free >= 0 ? words.free(one.free) : words.over(-one.free),
    detail: [
      words.row(one.consumed, total),
      ...notes,
      ...details.filter(([n]) => n > 0).map(([n, say]) => say(n)),
    ].join(' · '),
    bar: true,
    assignedPercent: percent(one.consumed, total),
  };
}
