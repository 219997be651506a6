import { distance } from 'fastest-levenshtein';
import type { Product } from '../model.ts';
import { nicknamesOf } from './catalogue.ts';
import { isDistinguishing, keyOf, splitWords, type Word } from './product-words.ts';

/** What is looked up for a list of products, made once per list. */
export interface ProductIndex {
  /** skuId and part number, literally but for case. */
  literals: ReadonlyMap<string, Product[]>;
  /** Whole names and nicknames. */
  aliases: ReadonlyMap<string, Product[]>;
  /** Parts of names that say which product is meant: "power automate" of "Power Automate per user plan". */
  parts: ReadonlyMap<string, Product[]>;
  /** The words of each product's name. */
  words: ReadonlyMap<Product, ReadonlySet<string>>;
  /** Words that a misspelling may be corrected to. */
  vocabulary: readonly string[];
}

/** Words that occur in so many names, or so often outside them, that on their own they mean no product. */
const general = new Set(
  `microsoft office 365 windows online plan for and or the per of to in at with no eea user users account resource
  business enterprise apps app free power service services vcpu departments standard new only edition team trial teams
  members data shared devices` // biome-ignore format: a list of words
    .split(/\s+/),
);

/** A part of a name neither begins nor ends with one of these: in a sentence they belong to what stands beside it. */
const connectives = new Set(['for', 'and', 'or', 'the', 'per', 'of', 'to', 'in', 'at', 'with']);

/** Ordinary words and names close to a product's name: never read as a misspelling of it. */
const ordinary = new Set([
  'planned',
  'plannen',
  'officer',
  'vision',
  'visie',
  'visies',
  'projects',
  'projecten',
  'fabrice',
]);

/** Builds the look-up tables of a list of products. */
export function indexProducts(products: readonly Product[]): ProductIndex {
  const literals = new Map<string, Product[]>();
  const aliases = new Map<string, Product[]>();
  const parts = new Map<string, Product[]>();
  const words = new Map<Product, Set<string>>();
  const vocabulary = new Set<string>();
  for (const product of products) {
    add(literals, product.skuId.toLowerCase(), product);
    add(literals, product.skuPartNumber.toLowerCase(), product);
    const nameWords = splitWords(product.name);
    const phrases = [nameWords, ...nicknamesOf(product).map(splitWords)];
    for (const phrase of phrases) {
      add(aliases, keyOf(phrase), product);
      if (phrase[0]?.spelling === 'microsoft') add(aliases, keyOf(phrase.slice(1)), product);
    }
    // A part number has parts as well, but they mean something else: O365_BUSINESS_PREMIUM is Business Standard.
    const named = product.name !== product.skuPartNumber;
    if (named) for (const part of tellingParts(nameWords)) add(parts, part, product);
    words.set(product, new Set(named ? nameWords.map((word) => word.spelling) : []));
    for (const { spelling } of phrases.flat()) if (!isDistinguishing(spelling)) vocabulary.add(spelling);
  }
  return { literals, aliases, parts, words, vocabulary: [...vocabulary] };
}

function add(map: Map<string, Product[]>, key: string, product: Product): void {
  if (key === '') return;
  const products = map.get(key);
  if (products === undefined) map.set(key, [product]);
  else if (!products.includes(product)) products.push(product);
}

/** Runs of words of a name with at least one that is not general. */
function tellingParts(words: readonly Word[]): string[] {
  const parts: string[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const run = words.slice(from, to);
      const whole = !connectives.has(run[0]?.spelling ?? '') && !connectives.has(run.at(-1)?.spelling ?? '');
      if (whole && run.some((word) => isTelling(word.spelling))) parts.push(keyOf(run));
    }
  }
  return parts;
}

function isTelling(spelling: string): boolean {
  return /^[a-z]\d$/.test(spelling)
    ? !spelling.startsWith('p')
    : spelling.length > 2 && !general.has(spelling) && /\D/.test(spelling);
}

/**
 * The words of the index that a word may be a misspelling of; the word itself where it is right, distinguishing or ordinary.
 * One mistake is allowed from five letters, two from eight.
 */
export function correct(spelling: string, index: ProductIndex): string[] {
  if (isDistinguishing(spelling) || ordinary.has(spelling)) return [spelling];
  let least = spelling.length < 8 ? 1 : 2;
  let nearest: string[] = [];
  for (const word of index.vocabulary) {
    if (Math.abs(word.length - spelling.length) > least) continue;
    const mistakes = countMistakes(spelling, word);
    if (mistakes < least) nearest = [];
    if (mistakes > least) continue;
    least = mistakes;
    nearest.push(word);
  }
  return nearest.length > 0 ? nearest : [spelling];
}

/** Edit distance, where two letters typed in the wrong order are one mistake. */
function countMistakes(left: string, right: string): number {
  const plain = distance(left, right);
  if (plain !== 2 || left.length !== right.length) return plain;
  const at = [...left].findIndex((letter, position) => letter !== right[position]);
  return left[at] === right[at + 1] && left[at + 1] === right[at] ? 1 : plain;
}
