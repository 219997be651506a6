import { z } from 'zod';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';

export const findProduct = defineCard(
  'find-product',
  z.strictObject({
    fallbackText: z.string(),
    question: z.string(),
    asked: z.string(),
    labels: z.strictObject({
      choices: z.string(),
      name: z.string(),
      required: z.string(),
      hint: z.string(),
      choose: z.string(),
      cancel: z.string(),
    }),
  }),
);

/**
 * Which of more products than a card can list? Only for Teams itself, which searches while somebody types (`application/search`).
 * @param asking `question`: the id of the question; `asked`: its words
 */
export function findProductCard(asking: { question: string; asked: string }, { text }: Reader): AdaptiveCard {
  const { questions, general } = text;
  const asked = plain(asking.asked, 300);
  return findProduct.render({
    fallbackText: asked,
    question: asking.question,
    asked,
    labels: {
      choices: questions.products,
      name: questions.find.product,
      required: questions.required,
      hint: questions.find.orType,
      choose: general.choose,
      cancel: general.cancel,
    },
  });
}
