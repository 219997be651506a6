import { languages } from './languages.ts';
import type { Extent } from './reading.ts';
import type { Item } from './sentence/tokens.ts';
import type { ExtentWords } from './vocabulary.ts';

/** An extent and the items that name it. */
export interface FoundExtent {
  extent: Extent;
  items: Item[];
}

/** Stands for each letter of a product in what the patterns see. */
const mask = '‡';

function countOf(typed: string | undefined, counts: Record<string, number>): number | null {
  if (typed === undefined) return null;
  return /^\d+$/.test(typed) ? Number(typed) : (counts[typed.toLowerCase()] ?? null);
}

/** A name goes on only with a capital or a number, and a bare number takes the word before it along: *ward 4*. */
function nameOf(whole: string, typed: string | undefined): { text: string; end: number } | null {
  if (typed === undefined) return null;
  const at = whole.lastIndexOf(typed);
  const words = typed.split(' ');
  const stop = words.findIndex((word, place) => place > 0 && !/^[\p{Lu}\d]|^(?:van|de|den|der|el)$/u.test(word));
  const name = words.slice(0, stop < 0 ? words.length : stop).join(' ');
  const unit = /^\d+$/.test(name) ? (/(\p{L}+) $/u.exec(whole.slice(0, at))?.[1] ?? '') : '';
  return { text: `${unit} ${name}`.trim(), end: stop < 0 ? whole.length : at + name.length };
}

/** What the patterns see: no name of a group goes on into a product, an address or a day. */
function masked(items: readonly Item[], typed: string): string {
  return items.reduce((text, { kind, start, end }) => {
    const sign = kind === 'product' ? mask : kind === 'mail' || kind === 'date' ? '·' : null;
    return sign === null ? text : text.slice(0, start) + sign.repeat(end - start) + text.slice(end);
  }, typed);
}

type Found = { kind: Extent['kind']; match: RegExpExecArray; language: ExtentWords };

/** The head that stands first; *the lot of them* only where no other names them. */
function headIn(text: string, isSomebody: (name: string) => boolean): Found | null {
  const found = languages.flatMap(({ extents: language }) =>
    language.heads.flatMap(([kind, pattern]): Found[] => {
      const match = pattern.exec(text);
      const end = match
        ? match.index + (nameOf(match[0], match.groups?.name ?? match.groups?.person)?.end ?? match[0].length)
        : 0;
      const taken = kind === 'department' && match?.groups?.name !== undefined && isSomebody(match.groups.name);
      return match && !taken && !/^['’]s?\b/.test(text.slice(end)) ? [{ kind, match, language }] : [];
    }),
  );
  const named = found.filter(({ kind }) => kind !== 'listed');
  const [first = null] = (named.length > 0 ? named : found).sort((a, b) => a.match.index - b.match.index);
  return first;
}

/** The first extent of a sentence: a head (*everyone*, *all F3 users*, *the whole of Sales*), and what narrows it. */
/** @param directory whether the directory has said which names it knows: a department is called by none of them */
export function findExtent(items: readonly Item[], typed: string, directory: boolean): FoundExtent | null {
  const text = masked(items, typed);
  const productIn = (from: number, to: number) =>
    items.find(({ kind, start, end }) => kind === 'product' && start >= from && end <= to)?.text ?? null;
  const somebody = (name: string) =>
    directory && items.some(({ kind, doubt, text: run }) => kind === 'run' && doubt === null && run === name);
  const head = headIn(text, somebody);
  if (head === null) return null;
  const { kind, match, language } = head;
  const start = match.index;
  const name = nameOf(match[0], match.groups?.name ?? match.groups?.person);
  let end = start + (name?.end ?? match[0].length);
  const extent: Extent = {
    kind,
    name: name?.text ?? null,
    count: countOf(match.groups?.count, language.counts),
    except: [],
    holding: productIn(start, end),
    lacking: null,
    within: [],
    text: '',
  };
  const narrowed = (): boolean =>
    language.narrowing.some(([how, narrower]) => {
      const more = narrower.exec(text.slice(end));
      if (!more || more[0] === '') return false;
      const named = nameOf(more[0], more.groups?.name ?? more.groups?.person);
      const to = end + (named?.end ?? more[0].length);
      const product = productIn(end, to) ?? 'any';
      if (how === 'lacking') extent.lacking = product;
      else if (how === 'holding') extent.holding = product;
      else extent.within.push({ kind: how, name: named?.text ?? null });
      end = to;
      return true;
    });
  while (kind !== 'listed' && narrowed());
  const [only, ...others] = extent.within;
  const whole = kind === 'everyone' && only ? { ...extent, ...only, within: others } : extent;
  const named = items.filter((item) => item.start < end && start < item.end);
  return { extent: { ...whole, text: typed.slice(start, end).trim() }, items: named };
}
