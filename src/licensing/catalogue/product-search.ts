import type { Product } from '../model.ts';
import { nameKnownProducts } from './catalogue.ts';
import { correct, indexProducts, type ProductIndex } from './product-index.ts';
import type { ProductNames } from './product-names.ts';
import { keyOf, splitWords, type Word } from './product-words.ts';

/** A piece of a sentence that names a product. */
export interface ProductSpan {
  /** Every product it may mean: more than one has to be asked. */
  products: Product[];
  text: string;
  start: number;
  end: number;
  ambiguous: boolean;
  /** True where a misspelling was forgiven: weaker than a user's name at the same place. */
  guessed: boolean;
}

interface Indexes {
  owned: ProductIndex;
  known: ProductIndex;
}

const ownedIndexes = new WeakMap<readonly Product[], ProductIndex>();
const knownIndexes = new WeakMap<ProductNames, ProductIndex>();

function indexOf(owned: readonly Product[], names: ProductNames): Indexes {
  return {
    owned: once(ownedIndexes, owned, () => indexProducts(owned)),
    known: once(knownIndexes, names, () => indexProducts(nameKnownProducts(names))),
  };
}

function once<K extends object>(made: WeakMap<K, ProductIndex>, key: K, make: () => ProductIndex): ProductIndex {
  const index = made.get(key) ?? make();
  made.set(key, index);
  return index;
}

const fillers = new Set(['the', 'a', 'an', 'de', 'het', 'een']);

/**
 * Products by what people call them: skuId, part number, name, nickname, part of a name, small misspellings.
 * All equally good candidates are returned, for the caller to ask; products that are not owned only where no owned one fits.
 * @param owned what the tenant owns; the same array is indexed once, so it must not be changed afterwards.
 */
export function findProducts(text: string, owned: readonly Product[], names: ProductNames): Product[] {
  const index = indexOf(owned, names);
  const literal = text.trim().toLowerCase();
  const words = withPlanNumber(splitWords(text).filter((word) => !fillers.has(word.spelling)));
  if (words.length === 0) return [];
  const key = keyOf(words);
  const attempts: (() => Product[] | undefined)[] = [
    () => index.owned.literals.get(literal) ?? index.known.literals.get(literal),
    () => index.owned.aliases.get(key),
    () => withAllWords(words, index.owned),
    () => index.known.aliases.get(key),
    () => withCorrections(words, index.owned),
    () => withPrefixes(words, index.owned),
    () => withCorrections(words, index.known),
  ];
  for (const attempt of attempts) {
    const products = attempt();
    if (products !== undefined && products.length > 0) return [...products];
  }
  return [];
}

/** "project 3" is Plan 3; within a name, as in "2 vCPU, 4 GB", a number is only a number. */
function withPlanNumber(words: Word[]): Word[] {
  return words.map((word, at) =>
    at > 0 && at === words.length - 1 && /^[1-5]$/.test(word.spelling)
      ? { ...word, spelling: `p${word.spelling}` }
      : word,
  );
}

function withAllWords(words: readonly Word[], index: ProductIndex): Product[] {
  return [...index.words]
    .filter(([, own]) => words.every((word) => own.has(word.spelling)))
    .map(([product]) => product);
}

function withCorrections(words: readonly Word[], index: ProductIndex): Product[] {
  const corrected = words.map((word) => correct(word.spelling, index));
  const named = spellOut(corrected).flatMap((key) => index.aliases.get(key) ?? []);
  if (named.length > 0) return [...new Set(named)];
  return [...index.words]
    .filter(([, own]) => corrected.every((spellings) => spellings.some((spelling) => own.has(spelling))))
    .map(([product]) => product);
}

/** What somebody is still typing: "prem", "vis". */
function withPrefixes(words: readonly Word[], index: ProductIndex): Product[] {
  const begins = (own: ReadonlySet<string>, { spelling }: Word) =>
    own.has(spelling) ||
    (spelling.length > 2 && !/\d/.test(spelling) && [...own].some((word) => word.startsWith(spelling)));
  return [...index.words].filter(([, own]) => words.every((word) => begins(own, word))).map(([product]) => product);
}

/** The ways to read a run of words of which each has some possible spellings: not all, for each word multiplies them. */
function spellOut(corrected: readonly string[][]): string[] {
  return corrected.reduce<string[]>(
    (keys, spellings) => keys.flatMap((key) => spellings.map((spelling) => key + spelling)).slice(0, 9),
    [''],
  );
}

/** No product has a name or nickname of more words. */
const longestPhrase = 12;

/**
 * The longest phrases in a sentence that name a product, in order: "remove visio and e3 from megan" has two.
 * Misspellings are forgiven only for products that are owned.
 * @param owned empty where it is not known what the tenant owns: every known product then counts
 */
export function matchProductsIn(sentence: string, owned: readonly Product[], names: ProductNames): ProductSpan[] {
  const both = indexOf(owned, names);
  // Parts of names say too little among hundreds of products.
  const index = owned.length > 0 ? both : { owned: { ...both.known, parts: new Map() }, known: both.known };
  const spans = matchLiterals(sentence, index);
  const words = splitWords(sentence).filter(
    (word) => !spans.some((span) => word.start < span.end && span.start < word.end),
  );
  const corrected = words.map((word) => correct(word.spelling, index.owned));
  for (let from = 0; from < words.length; ) {
    const found = matchAt(words, corrected, from, index, owned.length > 0);
    if (found !== null) spans.push(spanOf(sentence, found.start, found.end, found.products, found.guessed));
    from = found?.to ?? from + 1;
  }
  return spans.sort((left, right) => left.start - right.start);
}

/** Part numbers and ids contain signs that words do not, so they are looked for first. */
function matchLiterals(sentence: string, index: Indexes): ProductSpan[] {
  const spans: ProductSpan[] = [];
  for (const { 0: whole, index: start } of sentence.matchAll(/[^\s,;.!?:'"“”‘’]+/g)) {
    // A part number of letters only may be an ordinary word, so where it is not owned it has to stand in capitals.
    const isSpecial = /[_\d]/.test(whole) || whole === whole.toUpperCase();
    const known = isSpecial ? index.known.literals.get(whole.toLowerCase()) : undefined;
    const products = index.owned.literals.get(whole.toLowerCase()) ?? known;
    if (products === undefined) continue;
    spans.push(spanOf(sentence, start, start + whole.length, products, false));
  }
  return spans;
}

interface Found {
  products: Product[];
  start: number;
  end: number;
  /** The word after it. */
  to: number;
  guessed: boolean;
}

function matchAt(
  words: readonly Word[],
  corrected: readonly string[][],
  from: number,
  { owned, known }: Indexes,
  knowsOwned: boolean,
): Found | null {
  for (let to = Math.min(words.length, from + longestPhrase); to > from; to--) {
    const phrase = words.slice(from, to);
    const where = { start: phrase[0]?.start ?? 0, end: phrase.at(-1)?.end ?? 0, to };
    const key = keyOf(phrase);
    // "e3 without teams" is a product only where it is owned; else the name ends before it, and a service is switched off (S5).
    const onlyOwned = phrase.some(({ leavesOut }) => leavesOut);
    if (onlyOwned && !knowsOwned) continue;
    const products = owned.aliases.get(key) ?? owned.parts.get(key) ?? (onlyOwned ? undefined : known.aliases.get(key));
    if (products !== undefined) return { ...where, products, guessed: false };
    const near = spellOut(corrected.slice(from, to)).flatMap(
      (spelling) => owned.aliases.get(spelling) ?? owned.parts.get(spelling) ?? [],
    );
    if (near.length > 0) return { ...where, products: [...new Set(near)], guessed: true };
  }
  return null;
}

function spanOf(sentence: string, start: number, lastEnd: number, products: Product[], guessed: boolean): ProductSpan {
  const open = sentence.slice(start, lastEnd).includes('(') && sentence[lastEnd] === ')';
  const end = open ? lastEnd + 1 : lastEnd;
  const text = sentence.slice(start, end);
  return { products: [...products], text, start, end, ambiguous: products.length > 1, guessed };
}
