import { inert, plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { type Choice, choicesSchema } from './choices.ts';

export const pickProduct = defineCard('pick-product', choicesSchema);

/** More are found by typing. */
export const productsShown = 20;

/**
 * Which of several products? The answer's `value` is the skuId.
 * @param asking `question`: the id of the question; `asked`: its words; `choices`: by skuId, the most likely first
 */
export function pickProductCard(
  {
    question,
    asked,
    choices,
    multiple,
  }: { question: string; asked: string; choices: readonly Choice[]; multiple: boolean },
  { text }: Reader,
): AdaptiveCard {
  const words = plain(asked, 300);
  return pickProduct.render({
    fallbackText: words,
    question,
    asked: words,
    multiple,
    choices: choices.slice(0, productsShown).map(({ label, value }) => ({ title: inert(plain(label, 100)), value })),
    more: choices.length > productsShown ? text.general.andMore(choices.length - productsShown) : '',
    labels: {
      choices: text.questions.products,
      required: text.questions.required,
      choose: text.general.choose,
      cancel: text.general.cancel,
    },
  });
}
