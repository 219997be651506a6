import type { AdaptiveCard } from '../../cards/card.ts';
import { historyCard } from '../../cards/lists/history.ts';
import { seatsCard } from '../../cards/lists/seats.ts';
import { subscriptionsCard } from '../../cards/lists/subscriptions.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor } from '../../licensing/model.ts';
import type { Reader } from '../../text/text.ts';
import type { Reading } from '../../understanding/recognizer.ts';
import type { ServedTenant } from '../plans/plan-cards.ts';
import { showAtRisk } from '../plans/risk-actions.ts';
import { firstCard } from './first-card.ts';
import { showChanges, showServices } from './product-questions.ts';
import type { OwnSettings } from './settings.ts';

/** What a look-up needs to know. */
export interface Asking {
  licensing: Licensing;
  actor: Actor;
  reader: Reader;
  reading: Reading;
  tenant: ServedTenant;
  settings: OwnSettings;
  now: Date;
}

/** Sentences that are answered with one card and change nothing, not even the conversation. */
export const lookUps: Partial<Record<Reading['intent'], (asking: Asking) => Promise<AdaptiveCard>>> = {
  help: (asking) => firstCard(asking),
  greeting: (asking) => firstCard(asking),
  settings: ({ settings, actor, reader }) => settings.show(actor, reader),
  language: ({ settings, actor, reader }) => settings.show(actor, reader),
  seats: showSeats,
  subscriptions: async ({ licensing, actor, reader }) =>
    subscriptionsCard(await licensing.subscriptions(actor), reader),
  history: async ({ licensing, actor, reader }) => historyCard(await licensing.history(actor), reader),
  contains: showServices,
  compare: showServices,
  changes: showChanges,
  scheduled: async ({ licensing, actor, reader }) => historyCard(await licensing.scheduled(actor), reader, 'schedules'),
  atRisk: ({ licensing, actor, reader, reading, now }) =>
    showAtRisk({ licensing, actor, reader, now: () => now }, reading.quantity ?? 1),
  status: async ({ licensing, actor, reader }) => historyCard(await licensing.history(actor), reader),
};

/** All products, or those that were named. */
async function showSeats({ licensing, actor, reader, reading }: Asking): Promise<AdaptiveCard> {
  const rows = await licensing.seats(actor);
  const named = await Promise.all(reading.products.map(({ text }) => licensing.findProducts(actor, text)));
  const wanted = new Set(named.flat().map(({ skuId }) => skuId));
  const chosen = rows.filter(({ product }) => wanted.has(product.skuId));
  return seatsCard(chosen.length > 0 ? chosen : rows, reader);
}
