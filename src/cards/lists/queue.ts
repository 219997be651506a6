import { z } from 'zod';
import type { Place } from '../../licensing/proposing/places.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { summarizePlan } from '../plan/plan-summary.ts';

export const queue = defineCard(
  'queue',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    note: z.string(),
    none: z.string(),
    rows: z.array(
      z.strictObject({
        planId: z.string(),
        product: z.string(),
        place: z.string(),
        number: z.string(),
        summary: z.string(),
        facts: z.string(),
        leave: z.string(),
        first: z.string(),
      }),
    ),
    more: z.string(),
    /** The label of the field for the reason; empty where the reader may change no place. */
    reason: z.string(),
    hint: z.string(),
  }),
);

const shown = 12;

/** Who waits for seats, product by product, with when they may come (licensing-rules U12). @param note what was done just now */
export function queueCard(places: readonly Place[], reader: Reader, note = ''): AdaptiveCard {
  const { text, format } = reader;
  const { queue: words } = text;
  const rows = places.slice(0, shown);
  return queue.render({
    title: words.title,
    fallbackText: note || (places.length > 0 ? words.title : words.none),
    note,
    none: places.length === 0 ? words.none : '',
    rows: rows.map((one, index) => {
      const { plan, product, place, seats, since, heldUntil, expected, mayLeave, mayPutFirst } = one;
      const when = heldUntil
        ? words.heldUntil(format.dateTime(heldUntil))
        : expected
          ? words.expected(format.date(expected))
          : words.unexpected;
      return {
        planId: plan.id,
        product: rows[index - 1]?.skuId === one.skuId ? '' : plain(product, 60),
        place: words.place(place),
        number: text.general.planNumber(plan.number),
        summary: plain(summarizePlan(plan, reader), 200),
        facts: [
          words.seats(seats),
          words.since(format.dateTime(since)),
          when,
          words.asker(plain(plan.asker.name, 60) || plan.asker.id),
        ].join(' · '),
        leave: mayLeave ? words.buttons.leave : '',
        first: mayPutFirst ? words.buttons.first : '',
      };
    }),
    more: places.length > shown ? text.general.andMore(places.length - shown) : '',
    reason: rows.some(({ mayPutFirst }) => mayPutFirst) ? words.reason : '',
    hint: places.length > 0 ? words.hint : '',
  });
}
