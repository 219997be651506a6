import type { Product } from '../licensing/model.ts';
import { inert, plain } from '../text/markdown.ts';
import type { Reader } from '../text/text.ts';
import { type AdaptiveCard, defineCard } from './card.ts';
import { choicesSchema } from './choices.ts';

export const pickProduct = defineCard('pick-product', choicesSchema);

const shown = 20;

/**
 * Which of several products? The answer's `value` is the skuId.
 * @param question for example `text.questions.severalProducts(typed, n)` or `text.questions.product.unassign`
 */
export function pickProductCard(question: string, products: readonly Product[], { text }: Reader): AdaptiveCard {
  const asked = plain(question, 200);
  return pickProduct.render({
    fallbackText: asked,
    question: asked,
    choices: products.slice(0, shown).map(({ skuId, name, skuPartNumber }) => ({
      title: inert(name === skuPartNumber ? plain(name, 100) : `${plain(name, 100)} (${plain(skuPartNumber, 60)})`),
      value: skuId,
    })),
    more: products.length > shown ? text.general.andMore(products.length - shown) : '',
    labels: { choices: text.questions.products, required: text.questions.required, choose: text.general.choose },
  });
}
