import { z } from 'zod';
import type { Person, Product } from '../../licensing/model.ts';
import { inert, plain, tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { personView, toldApart, viewPerson } from '../person.ts';

const row = personView.extend({ open: z.string(), says: z.string() });

export const whoHas = defineCard(
  'who-has',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    summary: z.string(),
    rows: z.array(row),
    /** Shown on demand. */
    rest: z.array(row),
    more: z.string(),
    labels: z.strictObject({ name: z.string(), more: z.string(), rest: z.string() }),
  }),
);

const shown = 10;
const most = 40;

/** Who has a product; each name opens what else that person holds. */
export function whoHasCard(
  found: { product: Pick<Product, 'name'>; users: readonly Person[] },
  { text }: Reader,
): AdaptiveCard {
  const { product, users } = found;
  const words = text.lists.whoHas;
  const title = inert(words.title(plain(product.name, 100)));
  const summary = users.length === 0 ? words.none : words.count(users.length);
  const people = users.slice(0, most).map((person) => {
    const view = viewPerson(tidy(person, 60), text);
    return {
      ...view,
      open: text.general.open,
      says: text.says.licensesOf(person.userPrincipalName.slice(0, 200)),
    };
  });
  const rows = toldApart(people);
  return whoHas.render({
    title,
    fallbackText: `${title}: ${summary}`,
    summary,
    rows: rows.slice(0, shown),
    rest: rows.slice(shown),
    more: users.length > most ? text.general.andMore(users.length - most) : '',
    labels: { ...words.labels, rest: text.general.showRest(rows.length - shown) },
  });
}
