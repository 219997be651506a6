import { z } from 'zod';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';

/** What a message may be cut to: the template's `maxLength`. */
export const longestRequest = 2_000;

export const askDesk = defineCard(
  'ask-desk',
  z.strictObject({
    fallbackText: z.string(),
    understood: z.string(),
    unsure: z.string(),
    sentence: z.string().max(longestRequest),
    colleague: z.union([z.uuid(), z.literal('')]),
    labels: z.strictObject({ sentence: z.string(), required: z.string(), next: z.string(), go: z.string() }),
  }),
);

/**
 * What was understood of somebody's message, and its words to be changed before they become a request. They come back as
 * `{ dialog: 'ask', colleague, sentence }`.
 * @param read `request`: in one line, null where none was found; `colleague`: the object id of who wrote it, or nothing
 */
export function askDeskCard(
  read: { request: string | null; unsure: boolean; sentence: string; colleague: string },
  { text }: Reader,
): AdaptiveCard {
  const words = text.composeBox.ask;
  const { request, unsure, sentence, colleague } = read;
  const understood = request === null ? words.notFound : words.understood(plain(request, 300));
  return askDesk.render({
    fallbackText: words.title,
    understood,
    unsure: unsure ? words.unsure : '',
    sentence: sentence.toWellFormed().slice(0, longestRequest),
    colleague,
    labels: { sentence: words.sentence, required: words.sentenceRequired, next: words.next, go: words.go },
  });
}
