import { z } from 'zod';
import type { Person, Product } from '../../licensing/model.ts';
import { plain, tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { personView, viewPerson } from '../person.ts';

export const whoHas = defineCard(
  'who-has',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    summary: z.string(),
    people: z.array(personView),
    more: z.string(),
  }),
);

const shown = 40;

export function whoHasCard(
  found: { product: Pick<Product, 'name'>; users: readonly Person[] },
  { text }: Reader,
): AdaptiveCard {
  const { product, users } = found;
  const words = text.lists.whoHas;
  const title = words.title(plain(product.name, 100));
  const summary = users.length === 0 ? words.none : words.count(users.length);
  return whoHas.render({
    title,
    fallbackText: `${title}: ${summary}`,
    summary,
    people: users.slice(0, shown).map((person) => viewPerson(tidy(person, 60), text)),
    more: users.length > shown ? text.general.andMore(users.length - shown) : '',
  });
}
