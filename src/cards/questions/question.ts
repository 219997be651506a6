import { z } from 'zod';
import { inert, plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import type { Choice } from './choices.ts';

export const question = defineCard(
  'question',
  z.strictObject({
    fallbackText: z.string(),
    question: z.string(),
    asked: z.string(),
    /** How to stop. */
    hint: z.string(),
    answers: z.array(z.strictObject({ title: z.string(), value: z.string() })).max(6),
  }),
);

/**
 * A question with at most six suggested answers as buttons; one that is pressed arrives as `{ dialog: 'pick', question, value }`.
 * @param asking `question`: the id of the question; `asked`: its words
 */
export function questionCard(
  asking: { question: string; asked: string; choices: readonly Choice[] },
  { text }: Reader,
): AdaptiveCard {
  const asked = plain(asking.asked, 500);
  return question.render({
    fallbackText: asked,
    question: asking.question,
    asked,
    hint: text.questions.orCancel,
    answers: asking.choices.slice(0, 6).map(({ label, value }) => ({ title: inert(plain(label, 60)), value })),
  });
}
