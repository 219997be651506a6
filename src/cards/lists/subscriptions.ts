import { z } from 'zod';
import type { SubscriptionRow } from '../../licensing/lookups.ts';
import { tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';

export const subscriptions = defineCard(
  'subscriptions',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    none: z.string(),
    rows: z.array(z.strictObject({ product: z.string(), detail: z.string() })),
    more: z.string(),
  }),
);

const shown = 50;

/** One row per subscription (licensing-rules S3). */
export function subscriptionsCard(rows: readonly SubscriptionRow[], reader: Reader): AdaptiveCard {
  const { text } = reader;
  const { title, none } = text.lists.subscriptions;
  return subscriptions.render({
    title,
    fallbackText: title,
    none: rows.length === 0 ? none : '',
    rows: tidy(rows.slice(0, shown)).map((row) => ({ product: row.product.name, detail: detail(row, reader) })),
    more: rows.length > shown ? text.general.andMore(rows.length - shown) : '',
  });
}

function detail(row: SubscriptionRow, { text, format }: Reader): string {
  const words = text.lists.subscriptions;
  return [
    row.seats === null ? text.lists.seats.unknown : words.total(row.seats),
    words.statuses[row.status] ?? row.status,
    row.isTrial ? words.trial : '',
    row.product.selfService ? words.selfService : '',
    row.product.purchase === 'viral' ? text.lists.seats.purchases.viral : '',
    row.renewsAt ? words.renews(format.date(row.renewsAt)) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
