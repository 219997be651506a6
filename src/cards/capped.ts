import type { Text } from '../text/text.ts';

/** The first items and, in words, how many more there are: a card stays readable and below its weight. */
export function capped(items: readonly string[], max: number, text: Text): string[] {
  if (items.length <= max) return [...items];
  return [...items.slice(0, max), text.general.andMore(items.length - max)];
}
