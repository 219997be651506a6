import { z } from 'zod';
import type { SeatRow } from '../../licensing/lookups/lookups.ts';
import type { HeldLicense, LeftAlone, Person } from '../../licensing/model.ts';
import { explainLeftAlone } from '../../text/explain.ts';
import { inert, tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { personView, viewPerson } from '../person.ts';
import { seatNotes } from '../seat-notes.ts';

export const tickAndClear = defineCard(
  'tick-and-clear',
  personView.extend({
    title: z.string(),
    fallbackText: z.string(),
    question: z.string(),
    userId: z.string(),
    hint: z.string(),
    toggles: z.array(z.strictObject({ id: z.string(), title: z.string(), value: z.enum(['true', 'false']) })),
    fixed: z.array(z.strictObject({ mark: z.string(), product: z.string(), reason: z.string() })),
    more: z.string(),
    labels: z.strictObject({
      canChange: z.string(),
      cannotChange: z.string(),
      review: z.string(),
      cancel: z.string(),
    }),
  }),
);

/** A product that stays as it is, and why; for one without free licenses `code` is null. */
type Fixed = { row: SeatRow; code: LeftAlone['code'] | null };

const shown = 60;

/**
 * All products for one user: ticked where held, in words where they cannot be changed (licensing-rules S9). The answer
 * arrives as `{ dialog: 'set', question, userId, [skuId]: 'true' | 'false' }`.
 */
export function tickAndClearCard(
  asked: { question: string; user: Person; held: readonly HeldLicense[]; rows: readonly SeatRow[] },
  reader: Reader,
): AdaptiveCard {
  const { text } = reader;
  const words = text.services;
  const { user, held, rows } = tidy({ ...asked, rows: asked.rows.slice(0, shown) });
  const license = new Map(held.map((one) => [one.skuId, one]));
  const judged = rows.map((row) => ({ row, fixed: fixedBecause(row, license.get(row.product.skuId)) }));
  return tickAndClear.render({
    ...viewPerson(user, text),
    title: words.tickTitle,
    fallbackText: words.tickTitle,
    question: asked.question,
    userId: user.id,
    hint: words.tickHint,
    toggles: judged
      .filter(({ fixed }) => fixed === undefined)
      .map(({ row: { product, seats } }) => ({
        id: product.skuId,
        title: [inert(product.name), seatsInWords(seats, text), ...seatNotes(seats, product, text)]
          .filter(Boolean)
          .join(' · '),
        value: license.get(product.skuId)?.direct ? 'true' : 'false',
      })),
    fixed: judged.flatMap(({ row, fixed }) =>
      fixed ? [viewFixed(fixed, license.get(row.product.skuId), reader)] : [],
    ),
    more: asked.rows.length > shown ? text.general.andMore(asked.rows.length - shown) : '',
    labels: {
      canChange: words.canChange,
      cannotChange: words.cannotChange,
      review: words.review,
      cancel: text.general.cancel,
    },
  });
}

function seatsInWords({ unknown, free }: SeatRow['seats'], { services }: Reader['text']): string {
  if (unknown) return '';
  return free > 0 ? services.available(free) : services.noneAvailable;
}

function fixedBecause(row: SeatRow, held: HeldLicense | undefined): Fixed | undefined {
  const { product, seats } = row;
  if (product.selfService) return { row, code: 'selfService' };
  if (!product.assignable) return { row, code: 'notAssignable' };
  if (held?.direct) return undefined;
  if (held && held.groups.length > 0) return { row, code: 'inherited' };
  if (held) return { row, code: 'sourceUnknown' };
  return seats.unknown || seats.free - seats.promised > 0 ? undefined : { row, code: null };
}

function viewFixed({ row, code }: Fixed, held: HeldLicense | undefined, reader: Reader) {
  const { name, skuId } = row.product;
  const groups = (held?.groups ?? []).map((group) => ({ id: group.id, name: group.name, alsoGives: [] }));
  return {
    mark: held ? '☑' : '☐',
    product: name,
    reason: code ? explainLeftAlone({ skuId, code, groups }, name, reader) : reader.text.services.noneAvailable,
  };
}
