import { gives } from './clauses.ts';
import { languages } from './languages.ts';
import type { Extent } from './reading.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';

/** An extent and the items that name it. */
export interface FoundExtent {
  extent: Extent;
  items: Item[];
}

function countOf(typed: string | undefined, counts: Record<string, number>): number | null {
  if (typed === undefined) return null;
  return /^\d+$/.test(typed) ? Number(typed) : (counts[typed.toLowerCase()] ?? null);
}

/** A name goes on only with a capital or a number, and a bare number takes the word before it along: *ward 4*. */
function nameOf({ 0: whole, index, groups }: RegExpExecArray): { text: string; end: number } | null {
  const typed = groups?.name;
  if (typed === undefined) return null;
  const at = whole.lastIndexOf(typed);
  const words = typed.split(' ');
  const stop = words.findIndex((word, place) => place > 0 && !/^[\p{Lu}\d]/u.test(word));
  const name = words.slice(0, stop < 0 ? words.length : stop).join(' ');
  const unit = /^\d+$/.test(name) ? (/(\p{L}+) $/u.exec(whole.slice(0, at))?.[1] ?? '') : '';
  const end = stop < 0 ? index + whole.length : index + at + name.length;
  return { text: `${unit} ${name}`.trim(), end };
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
export function findExtent(items: readonly Item[], typed: string): FoundExtent | null {
  // No name of a group goes on into what is something else.
  const known = items.filter(({ kind }) => kind === 'product' || kind === 'mail' || kind === 'date');
  const text = known.reduce(
    (left, { start, end }) => left.slice(0, start) + '·'.repeat(end - start) + left.slice(end),
    typed,
  );
  for (const { patterns, counts, holding } of languages.map((language) => language.extents)) {
    for (const [kind, pattern] of patterns) {
      const match = pattern.exec(text);
      if (!match) continue;
      const name = nameOf(match);
      const start = match.index;
      const end = name ? name.end : start + match[0].length;
      const named = items.filter((item) => item.start < end && start < item.end);
      const asked = !items.some(gives) && named.some((item) => is(item, 'who'));
      const owner = /^['’]s?\b/.test(text.slice(end));
      if (asked || owner) continue;
      const held = kind === 'listed' ? [] : holdingAfter(items, end, holding);
      const taken = [...named, ...held];
      const whole = typed.slice(start, Math.max(end, held.at(-1)?.end ?? 0));
      const extent = {
        kind,
        name: name?.text ?? null,
        count: countOf(match.groups?.count, counts),
        except: [],
        holding: held.find((item) => item.kind === 'product')?.text ?? null,
        text: whole,
      };
      return { extent, items: taken };
    }
  }
  return null;
}
