import type { Span } from './tokens.ts';

const determined = /\b(?:the|our|their|a|de|het|onze|hun|een)\s+$/i;
const counted =
  /\b(?:both|two|three|several|other|all|between|across|beide|twee|drie|alle|andere|verschillende|tussen)\s+(?:the\s+|de\s+)?$/i;
const means = /\b(?:from|in|via|with|within|through|using|over|vanuit|met|binnen|door)\s+$/i;
const joining = /^\s*(?:,|&|\+|and|en|\/)\s*$/i;
const asProduct = /^\s*(?:app|apps|licen[cs]e|licenties?|plan|service)\b/i;

/** Where words stand that may be everyday ones, whether or not a product of that name is owned. */
export const everydayWords = (text: string): Span[] =>
  [...text.matchAll(/(?<![\p{L}\p{N}])(?:teams|stores?|planners?|streams?)(?![\p{L}\p{N}])/giu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));

/**
 * Words that name a product or an app and also something of every day. Beside another product they are read as the everyday
 * thing where they stand as one: somebody's job, a shop, groups of people, or what a longer product name is used in.
 */
export function isEveryday({ start, end, text: typed }: Span, sentence: string, products: readonly Span[]): boolean {
  const others = products.filter((each) => each.start !== start);
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  const word = typed.toLowerCase();
  if (typed === 'teams' && counted.test(before)) return true;
  const longer = others.some(({ text }) => text.toLowerCase().startsWith(`${word} `));
  if (longer && means.test(before)) return true;
  const listed = others.some(
    (each) =>
      joining.test(sentence.slice(end, Math.max(each.start, end))) || joining.test(sentence.slice(each.end, start)),
  );
  const job = /^(?:stores?|planners?|streams?)$/.test(typed);
  return job && others.length > 0 && !listed && determined.test(before) && !asProduct.test(after);
}
