import { gives } from './clauses.ts';
import { extentsEn } from './en/extents.ts';
import { extentsNl } from './nl/extents.ts';
import type { Extent } from './reading.ts';
import type { Item } from './tokens.ts';
import { is } from './words.ts';

/** How a language names people who are not named one by one; the groups `name` and `count` say which and how many. */
export interface ExtentWords {
  patterns: [Extent['kind'], RegExp][];
  counts: Record<string, number>;
  holding: RegExp;
}

/** An extent and the items that name it. */
export interface FoundExtent {
  extent: Extent;
  items: Item[];
}

const languages = [extentsEn, extentsNl];

function countOf(typed: string | undefined, counts: Record<string, number>): number | null {
  if (typed === undefined) return null;
  return /^\d+$/.test(typed) ? Number(typed) : (counts[typed.toLowerCase()] ?? null);
}

/** *… with E3*: the product that narrows an extent. */
function holdingAfter(items: readonly Item[], end: number, holding: RegExp): Item[] {
  const at = items.findIndex(({ start }) => start >= end);
  const stop = items.findIndex((item, index) => index >= at && item.kind === 'product');
  const lead = items.slice(at, stop);
  const reads = lead.map(({ norm }) => norm).join(' ');
  if (at < 0 || stop < 0 || !holding.test(reads)) return [];
  const after = items[stop + 1];
  return [...items.slice(at, stop + 1), ...(after && is(after, 'license', 'have') ? [after] : [])];
}

/** The first extent of a sentence. */
export function findExtent(items: readonly Item[], text: string): FoundExtent | null {
  for (const { patterns, counts, holding } of languages) {
    for (const [kind, pattern] of patterns) {
      const match = pattern.exec(text);
      if (!match) continue;
      const [start, end] = [match.index, match.index + match[0].length];
      const named = items.filter((item) => item.start < end && start < item.end);
      const asked = !items.some(gives) && named.some((item) => is(item, 'who'));
      const owner = /^['’]s?\b/.test(text.slice(end));
      if (asked || owner || named.some(({ kind: each }) => each === 'product' || each === 'mail')) continue;
      const held = kind === 'listed' ? [] : holdingAfter(items, end, holding);
      const taken = [...named, ...held];
      const whole = text.slice(start, Math.max(end, held.at(-1)?.end ?? 0));
      const name = match.groups?.name?.trim() ?? null;
      const extent = {
        kind,
        name,
        count: countOf(match.groups?.count, counts),
        holding: held.find((item) => item.kind === 'product')?.text ?? null,
        text: whole,
      };
      return { extent, items: taken };
    }
  }
  return null;
}
