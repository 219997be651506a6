import type { AdaptiveCard } from '../../cards/card.ts';
import { productServicesCard } from '../../cards/lists/product-services.ts';
import { recordCard } from '../../cards/lists/record.ts';
import { findApps } from '../../licensing/catalogue/app-search.ts';
import type { Product } from '../../licensing/model.ts';
import { Refusal } from '../../licensing/refusal.ts';
import type { Asking } from './look-ups.ts';

const dayMs = 24 * 60 * 60_000;

/** What is looked back where nobody says since when. */
const daysBack = 7;

/** What one product consists of, or what two have and have not in common. @throws Refusal `unknownProduct` */
export async function showServices({ licensing, actor, reader, reading }: Asking): Promise<AdaptiveCard> {
  const named = await Promise.all(reading.products.map(({ text }) => licensing.findProducts(actor, text)));
  const [one, other] = named.map((found, index) => firstOf(found, reading.products[index]?.text ?? ''));
  if (!one) throw new Refusal('unknownProduct', { text: '' });
  return productServicesCard(reading.intent === 'compare' && other ? [one, other] : [one], reader);
}

/** Whether the apps that were asked about are in the product, one line for each. */
export async function servicesInWords({ licensing, actor, reader, reading }: Asking): Promise<string[]> {
  const { intent, servicePlans, products } = reading;
  if (intent !== 'contains' || servicePlans.length === 0) return [];
  const text = products[0]?.text ?? '';
  const product = firstOf(await licensing.findProducts(actor, text), text);
  const words = reader.text.lists.services;
  return servicePlans.map((app) =>
    findApps(app.text, product).length > 0 ? words.holds(app.text, product.name) : words.lacks(app.text, product.name),
  );
}

/** What was changed in a time, by everybody; the last days where no time is said. */
export async function showChanges({ licensing, actor, reader, reading, now }: Asking): Promise<AdaptiveCard> {
  const { at, until } = reading.when;
  const since = at?.day ? new Date(at.day) : new Date(now.getTime() - daysBack * dayMs);
  const end = until?.day ? new Date(Date.parse(until.day) + dayMs) : now;
  const title = reader.text.record.titleOfTime(reader.format.date(since), reader.format.date(end));
  return recordCard(await licensing.historyOf(actor, { since, until: end }), { title }, reader);
}

/** Of several that go by a name, the first is the likeliest: nothing but a look depends on it. */
function firstOf([product]: readonly Product[], text: string): Product {
  if (!product) throw new Refusal('unknownProduct', { text });
  return product;
}
