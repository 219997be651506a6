import { directionsOf } from '../sentence/lexicon.ts';
import type { Item } from '../sentence/tokens.ts';
import { is } from '../sentence/words.ts';

export const textOf = (items: readonly Item[], text: string): string => text.slice(items[0]?.start, items.at(-1)?.end);
export const separates = (item: Item | undefined) =>
  item !== undefined && (/^[,;&+/]$/.test(item.text) || is(item, 'and'));
export const acts = (item: Item): boolean =>
  directionsOf(item.tags).length > 0 || is(item, 'approve', 'reject', 'withdrawRequest');
export const closes = (item: Item) => item.kind === 'line' || item.kind === 'end';
