import type { Language } from '../text/language.ts';
import { type Acts, findActs } from './acts.ts';
import { takeGivingClauses, takeKept } from './clauses.ts';
import { clean } from './clean.ts';
import { findLeftovers } from './doubts.ts';
import { findRuns, type Run } from './people.ts';
import { takeCondition, takeList, takeOtherDates, takeReason, takeSame, takeUntil } from './phrases.ts';
import { nothingRead, type Reading, type ReadOptions } from './reading.ts';
import { classifyRuns, type Roles } from './roles.ts';
import { findSpans } from './spans.ts';
import { is, tagTokens } from './tags.ts';
import { findThings, type Thing } from './things.ts';
import { type Token, tokenize } from './tokens.ts';
import { fold } from './words/words.ts';

/** What a sentence holds, before it is decided what it wants. */
export interface Found {
  tokens: Token[];
  acts: Acts;
  roles: Roles;
  /** Without a catalogue the end of a name is a guess: "megan visio". */
  knowsCatalogue: boolean;
  /** The slots that are the same whatever the intent. */
  base: Reading;
  /** Parts that no reading can account for: conditions, starting dates, days that could be several. */
  doubts: string[];
}

/** Midnight UTC of the reader's calendar day. */
function todayOf({ now = new Date(0), timeZone = 'UTC' }: ReadOptions): Date {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return new Date(`${format.format(now)}T00:00:00Z`);
}

function languageOf(tokens: readonly Token[]): Language {
  const count = (language: Language) => tokens.filter((token) => token.language === language).length;
  return count('nl') > count('en') ? 'nl' : 'en';
}

/** The words of a sentence with what each of them means, and the slots that need no grammar. */
export function findWords(sentence: string, options: ReadOptions): { text: string; tokens: Token[]; base: Reading } {
  const text = clean(sentence);
  const all = tagTokens(tokenize(text, findSpans(text, options)), text);
  const ticket = all.find((token) => token.kind === 'ticket')?.text ?? null;
  for (const [index, token] of all.entries()) {
    if (is(token, 'label') && (ticket !== null || all[index + 1]?.text === ':')) token.used = true;
  }
  return { text, tokens: all, base: { ...nothingRead, language: languageOf(all), ticket } };
}

/** Lists after "without" and "except", taken out before names are looked for. */
function takeLists(tokens: readonly Token[]): { without: string[]; except: string[] } {
  const taken = { without: [] as string[], except: [] as string[] };
  for (const [index, token] of tokens.entries()) {
    if (token.used || !is(token, 'without', 'except')) continue;
    const complete = tokens.some((each) => is(each, 'all', 'everything', 'license'));
    if (token.norm === 'but' && !tokens.some((each) => is(each, 'all', 'everything'))) continue;
    const names = takeList(tokens, index).map((at) => tokens[at]?.text ?? '');
    taken[is(token, 'except') && (complete || !is(token, 'without')) ? 'except' : 'without'].push(...names);
  }
  return taken;
}

/** Phrases, verbs and names, in the order in which one makes the next recognisable. */
export function findParts(text: string, words: Token[], options: ReadOptions, base: Reading): Found {
  const today = todayOf(options);
  const reason = takeReason(words, text);
  // A ticket ends a reason, and is in nothing's way after that.
  const tokens = words.filter((token) => token.kind !== 'ticket');
  const until = takeUntil(tokens, text, today);
  const condition = takeCondition(tokens, text);
  const dates = takeOtherDates(tokens, text, today);
  const kept = takeKept(tokens, text);
  const given = takeGivingClauses(tokens, text);
  const sameAt = takeSame(tokens);
  const { without, except } = takeLists(tokens);
  const acts = findActs(tokens);
  const knowsCatalogue = options.findProductSpans !== undefined;
  const roles = classifyRuns(tokens, findRuns(tokens, text), acts, sameAt, knowsCatalogue);
  // "remove everything, keep e3 until friday": the day belongs to what stays.
  const unclear = until !== null && (until.day === null || kept.except.length > 0) ? until.text : null;
  return {
    tokens,
    acts,
    roles,
    knowsCatalogue,
    doubts: [
      condition,
      ...dates.slice(1).map(({ text }) => text),
      ...kept.doubts,
      ...given,
      reason?.doubt ?? null,
      unclear,
    ].filter((doubt) => doubt !== null),
    base: {
      ...base,
      reason: reason?.text ?? null,
      when: { at: dates[0] ?? null, until: until && { ...until, alternatives: [] } },
      until: until?.text ?? null,
      untilDay: until?.day ?? null,
      servicePlans: without.map((name) => ({ text: name, on: false })),
      allExcept: [...except, ...kept.except],
      sameAs: roles.sameAs?.text ?? null,
    },
  };
}

/** Each text once, however it is spelled; the first spelling stays. */
export function distinct(texts: readonly string[]): string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const known = seen.has(fold(text));
    seen.add(fold(text));
    return !known;
  });
}

export function textsOf(runs: readonly Run[]): string[] {
  return distinct(runs.map((run) => run.text));
}

/** Names and things that have found their place in a reading are no leftovers. */
export function account(tokens: readonly Token[], runs: readonly Run[], things: readonly Thing[]): void {
  const spans = [...runs, ...things.map(({ index, last }) => ({ first: index, last }))];
  for (const { first, last } of spans) for (const token of tokens.slice(first, last + 1)) token.used = true;
}

/** The products, services and product-like names that are not yet part of another phrase. */
export function thingsOf({ tokens, roles }: Found): Thing[] {
  return findThings(tokens, roles.products);
}

/**
 * Completes a reading: it is sure only if every word is accounted for and nothing else is in doubt.
 * @param lenient for questions about facts, where an unknown small word changes nothing
 */
export function complete(
  found: Found,
  reading: Partial<Reading> & Pick<Reading, 'intent'>,
  doubts: readonly string[],
  lenient = false,
): Reading {
  const unread = distinct([...findLeftovers(found.tokens, lenient), ...found.doubts]);
  const { users = [], allExcept = [] } = { ...found.base, ...reading };
  const guessed =
    !found.knowsCatalogue &&
    [...users, ...allExcept].some((name) => /\s\P{Lu}*$/u.test(name) || allExcept.includes(name));
  const sure =
    reading.intent !== 'unknown' &&
    unread.length === 0 &&
    found.base.when.at === null &&
    doubts.length === 0 &&
    !guessed;
  return { ...found.base, ...reading, unread, confidence: sure ? 'sure' : 'ask' };
}
