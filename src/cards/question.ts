import { z } from 'zod';
import { plain } from '../text/markdown.ts';
import { type AdaptiveCard, defineCard } from './card.ts';

export const question = defineCard(
  'question',
  z.strictObject({
    fallbackText: z.string(),
    question: z.string(),
    hint: z.string(),
    answers: z.array(z.strictObject({ title: z.string(), value: z.string() })).max(6),
  }),
);

/** A question with at most six suggested answers as buttons; pressing one arrives as `{ dialog: 'pick', value }`. */
export function questionCard(
  asked: string,
  answers: readonly { title: string; value: string }[],
  hint = '',
): AdaptiveCard {
  return question.render({
    fallbackText: plain(asked, 500),
    question: plain(asked, 500),
    hint: plain(hint, 500),
    answers: answers.slice(0, 6).map(({ title, value }) => ({ title: plain(title, 60), value })),
  });
}
