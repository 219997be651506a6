import { z } from 'zod';
import type { SubscriptionRow } from '../../licensing/lookups/lookups.ts';
import { tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';

const row = z.strictObject({
  product: z.string(),
  seats: z.string(),
  state: z.string(),
  style: z.enum(['Good', 'Warning', 'Attention', 'Subtle']),
  detail: z.string(),
});

export const subscriptions = defineCard(
  'subscriptions',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    none: z.string(),
    rows: z.array(row),
    /** Shown on demand. */
    rest: z.array(row),
    more: z.string(),
    labels: z.strictObject({ product: z.string(), seats: z.string(), rest: z.string() }),
  }),
);

const shown = 10;
const most = 40;

const styles: Record<string, z.infer<typeof row>['style']> = {
  Enabled: 'Good',
  Warning: 'Warning',
  Suspended: 'Attention',
  LockedOut: 'Attention',
};

/** One row per subscription (licensing-rules S3). */
export function subscriptionsCard(found: readonly SubscriptionRow[], reader: Reader): AdaptiveCard {
  const { text } = reader;
  const { title, none, labels } = text.lists.subscriptions;
  const rows = tidy(found.slice(0, most)).map((one) => viewRow(one, reader));
  return subscriptions.render({
    title,
    fallbackText: title,
    none: found.length === 0 ? none : '',
    rows: rows.slice(0, shown),
    rest: rows.slice(shown),
    more: found.length > most ? text.general.andMore(found.length - most) : '',
    labels: { ...labels, rest: text.general.showRest(rows.length - shown) },
  });
}

function viewRow(one: SubscriptionRow, { text, format }: Reader) {
  const words = text.lists.subscriptions;
  return {
    product: one.product.name,
    seats: one.seats === null ? '?' : format.number(one.seats),
    state: words.statuses[one.status] ?? one.status,
    style: styles[one.status] ?? 'Subtle',
    detail: [
      one.isTrial ? words.trial : '',
      one.seats === null ? text.lists.seats.unknown : '',
      one.product.selfService ? words.selfService : '',
      one.product.purchase === 'viral' ? text.lists.seats.purchases.viral : '',
      one.renewsAt ? nextDate(one, format.date(one.renewsAt), words.dates) : '',
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

/** What Graph's `nextLifecycleDateTime` is the date of depends on the state: it then goes on to the next one. */
function nextDate(
  { status, isTrial }: SubscriptionRow,
  on: string,
  dates: Reader['text']['lists']['subscriptions']['dates'],
): string {
  if (status === 'Warning') return dates.disabled(on);
  if (status === 'Suspended' || status === 'LockedOut') return dates.deleted(on);
  if (status === 'Enabled') return isTrial ? dates.ends(on) : dates.renewsOrEnds(on);
  return dates.next(on);
}
