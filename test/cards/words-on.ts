import type { AdaptiveCard } from '../../src/cards/card.ts';

/** What a person can read on a card, line by line, in the order of reading; hidden parts are not read. */
export function wordsOn(card: AdaptiveCard): string[] {
  return [...lines(card.body), ...lines(card.actions ?? [])];
}

function lines(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(lines);
  if (typeof value !== 'object' || value === null || ('isVisible' in value && value.isVisible === false)) return [];
  const { type, text, title, inlines, items, columns, choices, fallback } = value as Record<string, unknown>;
  if (type === 'RichTextBlock') return [(inlines as { text: string }[]).map((inline) => inline.text).join('')];
  const own = [text, title].filter((words): words is string => typeof words === 'string');
  return [
    ...own,
    ...lines(items),
    ...lines(columns),
    ...lines(choices),
    ...(fallback === 'drop' ? [] : lines(fallback)),
  ];
}
