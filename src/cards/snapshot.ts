import type { Reader } from '../text/text.ts';
import type { AdaptiveCard } from './card.ts';

/** A card for a chat of others: how things stood at a moment, since nobody brings it up to date there. */
export function snapshotCard(card: AdaptiveCard, at: Date, { text, format }: Reader): AdaptiveCard {
  const words = text.composeBox.asOf(format.dateTime(at));
  const inlines = [{ type: 'TextRun', text: words, isSubtle: true }];
  return { ...card, body: [...card.body, { type: 'RichTextBlock', inlines, separator: true }] };
}
