import { z } from 'zod';
import type { SeatRow } from '../../licensing/lookups/lookups.ts';
import { tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { seatNotes } from '../seat-notes.ts';
import { percent } from '../seat-views.ts';

const row = z.strictObject({
  product: z.string(),
  /** How many are available; red where there are none. */
  free: z.string(),
  scarce: z.boolean(),
  /** False where the numbers are not known. */
  bar: z.boolean(),
  /** The length of the bar, where a client has one; the numbers stand beside it in words. */
  assignedPercent: z.int().min(0).max(100),
  /** How many are assigned, and what else has to be said. */
  detail: z.string(),
});

export const seats = defineCard(
  'seats',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    none: z.string(),
    rows: z.array(row),
    /** Shown on demand. */
    rest: z.array(row),
    more: z.string(),
    hint: z.string(),
    labels: z.strictObject({ product: z.string(), available: z.string(), rest: z.string() }),
  }),
);

const shown = 10;
const most = 30;

/**
 * Available and assigned licenses per product, summed over its subscriptions (licensing-rules S2, S3), the scarcest first.
 * @param inChat whether the reader can type to us where they see it
 */
export function seatsCard(found: readonly SeatRow[], reader: Reader, inChat = true): AdaptiveCard {
  const { text } = reader;
  const { title, none, hint, labels } = text.lists.seats;
  const rows = tidy(found.toSorted(byScarcity).slice(0, most)).map((one) => viewRow(one, reader));
  return seats.render({
    title,
    fallbackText: title,
    none: found.length === 0 ? none : '',
    rows: rows.slice(0, shown),
    rest: rows.slice(shown),
    more: found.length > most ? text.general.andMore(found.length - most) : '',
    hint: found.length === 0 || !inChat ? '' : hint,
    labels: { ...labels, rest: text.general.showRest(rows.length - shown) },
  });
}

/** What is short comes first; what nobody can run out of, or cannot be assigned here, comes last. */
function byScarcity(one: SeatRow, other: SeatRow): number {
  return last(one) - last(other) || one.seats.free - other.seats.free;
}

/** Free viral products and what users bought themselves. */
function last({ product, seats: { unknown } }: SeatRow): number {
  return unknown ? 2 : product.selfService || product.purchase === 'viral' ? 1 : 0;
}

function viewRow({ product, seats: one }: SeatRow, { text, format }: Reader) {
  const words = text.lists.seats;
  const total = one.enabled + one.warning;
  const notes = seatNotes(one, product, text);
  if (one.unknown)
    return {
      product: product.name,
      free: '?',
      scarce: false,
      bar: false,
      assignedPercent: 0,
      detail: notes.join(' · '),
    };
  const details: [number, (n: number) => string][] = [
    [-one.free, words.over],
    [one.suspended, words.suspended],
    [one.lockedOut, words.lockedOut],
    [one.promised, words.promised],
  ];
  return {
    product: product.name,
    free: format.number(Math.max(0, one.free)),
    scarce: one.free <= 0,
    bar: true,
    assignedPercent: percent(one.consumed, total),
    detail: [
      words.row(one.consumed, total),
      ...notes,
      ...details.filter(([n]) => n > 0).map(([n, say]) => say(n)),
    ].join(' · '),
  };
}
