import type { Language } from '../../text/language.ts';
import { languages } from '../languages.ts';
import type { Concept } from '../vocabulary.ts';
import { isName } from './names.ts';
import type { Item } from './tokens.ts';
import { is } from './words.ts';

/**
 * One line of a frame: words, `a|b` for alternatives, `?a` for what may be missing, `~a` for what must stand there and keeps its own meaning, `<need>` for a heading of the vocabulary,
 * `{product}`, `{person}`, `{app}` or `{thing}` (a product, an app or a word that leans on one), `…` for anything between.
 */
type Part =
  | { gap: true }
  | { gap: false; optional: boolean; claims: boolean; slot: string | null; concepts: Concept[]; words: Set<string> };

interface Frame {
  means: Concept;
  language: Language;
  parts: Part[];
}

/** How far the second half of a verb may stand from the first. */
const longestGap = 30;

function partOf(element: string): Part {
  if (element === '…') return { gap: true };
  const optional = element.startsWith('?');
  const claims = !element.startsWith('~');
  const options = element.replace(/^[?~]/, '').split('|');
  const slot = /^\{(\w+)\}$/.exec(options[0] ?? '')?.[1] ?? null;
  const concepts = options.flatMap((option) => /^<(\w+)>$/.exec(option)?.[1] ?? []) as Concept[];
  const words = new Set(options.filter((option) => !/^[<{]/.test(option)).map((option) => option.replaceAll('_', ' ')));
  return { gap: false, optional, claims: claims && slot === null, slot, concepts, words };
}

const compiled: readonly Frame[] = languages.flatMap(({ language, frames: list }) =>
  list.flatMap(({ means, lines }) =>
    lines
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ means, language, parts: line.trim().split(/\s+/).map(partOf) })),
  ),
);

const isTransparent = (item: Item) =>
  is(item, 'filler', 'article', 'license', 'possessive', 'plea') || item.text === ',';

function fits(part: Part & { gap: false }, item: Item): boolean {
  switch (part.slot) {
    case 'product':
      return item.kind === 'product' || is(item, 'family');
    case 'person':
      // *It* is no person, *them* may be.
      return isName(item) || (is(item, 'pronoun', 'self') && (is(item, 'leanUser') || !is(item, 'leanProduct')));
    case 'app':
      return is(item, 'servicePlan');
    case 'thing':
      return item.kind === 'product' || is(item, 'family', 'servicePlan', 'license', 'leanProduct');
    default:
      return item.kind !== 'product' && !isName(item) && (part.words.has(item.norm) || is(item, ...part.concepts));
  }
}

/** The items that the words of a frame stand for, from `at` on; null where it does not fit. */
function match(parts: readonly Part[], items: readonly Item[], at: number, gap: number): Item[] | null {
  const [part, ...rest] = parts;
  if (part === undefined) return [];
  if (part.gap) return match(rest, items, at, longestGap);
  const item = items[at];
  if (item !== undefined && item.kind !== 'end' && fits(part, item)) {
    const more = match(rest, items, at + 1, 0);
    if (more !== null) return part.claims ? [item, ...more] : more;
  }
  if (part.optional) {
    const without = match(rest, items, at, gap);
    if (without !== null) return without;
  }
  if (item === undefined || item.kind === 'end') return null;
  if (gap > 0) return match(parts, items, at + 1, gap - 1);
  return isTransparent(item) ? match(parts, items, at + 1, 0) : null;
}

interface Found {
  frame: Frame;
  words: Item[];
}

/** The most words first, then those that stand closest together, then what is plain. */
function byFit(a: Found, b: Found): number {
  const length = ({ words }: Found) => (words.at(-1)?.end ?? 0) - (words[0]?.start ?? 0);
  const isWeak = ({ frame }: Found) => Number(frame.means.endsWith('Weak'));
  const parts = b.frame.parts.length - a.frame.parts.length;
  return b.words.length - a.words.length || parts || length(a) - length(b) || isWeak(a) - isWeak(b);
}

/** Whether each word that a frame cannot do without stands anywhere in the sentence. */
const mayFit = ({ parts }: Frame, norms: ReadonlySet<string>): boolean =>
  parts.every(
    (part) =>
      part.gap ||
      part.optional ||
      part.slot !== null ||
      part.concepts.length > 0 ||
      [...part.words].some((word) => norms.has(word)),
  );

/** The first word of each frame that fits means what the frame means; its other words are particles of it. */
export function applyFrames(items: readonly Item[]): Item[] {
  const norms = new Set(items.map(({ norm }) => norm));
  const found = compiled
    .filter((frame) => mayFit(frame, norms))
    .flatMap((frame) =>
      items.flatMap((item, at) => {
        const [first] = frame.parts;
        if (first === undefined || first.gap || !fits(first, item)) return [];
        const words = match(frame.parts, items, at, 0);
        return words && words.length > 0 ? [{ frame, words }] : [];
      }),
    );
  const meant = new Map<Item, { tags: ReadonlySet<Concept>; language: Language | null }>();
  for (const { frame, words } of found.toSorted(byFit)) {
    if (words.some((word) => meant.has(word))) continue;
    for (const [index, word] of words.entries()) {
      const meaning = index === 0 ? frame.means : 'particle';
      // What is denied stays denied, also where the frame has taken the word for it.
      const tags = new Set<Concept>(is(word, 'not') ? [meaning, 'denied'] : [meaning]);
      meant.set(word, { tags, language: frame.language });
    }
  }
  return items.map((item) => ({ ...item, ...meant.get(item) }));
}
