import { z } from 'zod';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';

export const findUser = defineCard(
  'find-user',
  z.strictObject({
    fallbackText: z.string(),
    question: z.string(),
    asked: z.string(),
    labels: z.strictObject({
      colleagues: z.string(),
      account: z.string(),
      name: z.string(),
      hint: z.string(),
      choose: z.string(),
      cancel: z.string(),
    }),
  }),
);

/**
 * Whom is it about? Only for Teams itself: `value` is filled by its people picker, which takes several but leaves out people who
 * may not sign in; `account` by our own search (`application/search`), which finds everybody. Both send object ids.
 * @param asking `question`: the id of the question; `asked`: its words
 */
export function findUserCard(asking: { question: string; asked: string }, { text }: Reader): AdaptiveCard {
  const { questions, general } = text;
  const asked = plain(asking.asked, 300);
  return findUser.render({
    fallbackText: asked,
    question: asking.question,
    asked,
    labels: {
      colleagues: questions.find.colleagues,
      account: questions.find.account,
      name: questions.find.name,
      hint: questions.find.orType,
      choose: general.choose,
      cancel: general.cancel,
    },
  });
}
