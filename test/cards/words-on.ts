import type { AdaptiveCard } from '../../src/cards/card.ts';

/** What a person can read on a card, line by line, in the order of reading; hidden parts are not read. */
export function wordsOn(card: AdaptiveCard): string[] {
  return [...lines(card.body, false), ...lines(card.actions ?? [], false)];
}

/** The same with what is hidden until somebody asks for Details. */
export function wordsBehind(card: AdaptiveCard): string[] {
  return lines(card.body, true);
}

function lines(value: unknown, all: boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => lines(one, all));
  if (typeof value !== 'object' || value === null || (!all && 'isVisible' in value && value.isVisible === false))
    return [];
  const { type, text, title, label, inlines, items, columns, choices, rows, cells, actions, style, fallback } =
    value as Record<string, unknown>;
  if (type === 'RichTextBlock') return [(inlines as { text: string }[]).map((inline) => inline.text).join('')];
  const own = [text, title, String(type).startsWith('Input.') && label].filter(
    (words): words is string => typeof words === 'string',
  );
  return [
    ...own,
    ...(style === 'filtered' || style === 'compact' ? [] : lines(choices, all)),
    ...lines(items, all),
    ...lines(rows, all),
    ...lines(cells, all),
    ...lines(type === 'Table' ? [] : columns, all),
    ...lines(type === 'ActionSet' ? actions : [], all),
    ...(own.length > 0 ? [] : lines(fallback, all)),
  ];
}

/** Signs that stand before a word are not read as words. */
export function wordCount(card: AdaptiveCard): number {
  return wordsOn(card).flatMap((line) => line.match(/[\p{L}\p{N}#][^\s·]*/gu) ?? []).length;
}

/** Names are data: each counts as one word. */
const names = /Microsoft 365 \w+|SharePoint \(Plan \d\)|Project Plan \d|Project Online service/g;

/** What people write, and what Microsoft says, is theirs. */
const theirs = /\*\*|evil\.example|x{20}|N{20}|P{20}|Microsoft says/;

/** The sentences of a card that are ours. */
export function sentencesOn(card: AdaptiveCard): string[] {
  return wordsOn(card)
    .filter((line) => !theirs.test(line))
    .flatMap((line) => line.replace(names, 'Product').split(/(?<=[.?!:;]”?) | · /))
    .map((sentence) => sentence.trim());
}
