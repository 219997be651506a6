import type { Language } from './language.ts';
import { type Acts, findActs } from './recognizer-acts.ts';
import { clean, longestSentence } from './recognizer-clean.ts';
import { commandOf, wantedLanguage } from './recognizer-commands.ts';
import { decisionOf, planNumbers } from './recognizer-decisions.ts';
import { findLeftovers, isNegated, isQuestion } from './recognizer-doubts.ts';
import { type Order, readOrder } from './recognizer-order.ts';
import { findRuns, type Run } from './recognizer-people.ts';
import { takeCondition, takeList, takeOtherDates, takeReason, takeSame, takeUntil } from './recognizer-phrases.ts';
import { questionAbout } from './recognizer-questions.ts';
import { classifyRuns, type Roles } from './recognizer-roles.ts';
import { is, tagTokens } from './recognizer-tags.ts';
import { findThings } from './recognizer-things.ts';
import { type Span, type Token, tokenize } from './recognizer-tokens.ts';
import { fold } from './words.ts';

export { answerList, answerUser } from './recognizer-users.ts';

export type Intent =
  | 'assign'
  | 'unassign'
  | 'unassignAll'
  | 'replace'
  | 'replaceAll'
  | 'services'
  | 'set'
  | 'seats'
  | 'subscriptions'
  | 'licensesOf'
  | 'whoHas'
  | 'history'
  | 'approvals'
  | 'approve'
  | 'reject'
  | 'withdraw'
  | 'remind'
  | 'myRequests'
  | 'status'
  | 'undo'
  | 'help'
  | 'cancel'
  | 'greeting'
  | 'thanks'
  | 'yes'
  | 'no'
  | 'back'
  | 'startOver'
  | 'language'
  | 'unknown';

/** What a sentence says. Names are as typed: who and what they are is for the directory and the catalogue to find. */
export interface Reading {
  intent: Intent;
  /** Of the sentence; for the intent `language`, the language asked for. */
  language: Language;
  users: string[];
  /** Role `add` also for products that are only asked about, and for the product whose services are changed. */
  products: { text: string; role: 'add' | 'remove' }[];
  servicePlans: { text: string; on: boolean }[];
  allExcept: string[];
  /** Plan numbers. */
  numbers: number[];
  reason: string | null;
  ticket: string | null;
  /** The phrase as typed, and the day it means (ISO 8601); null where it could mean several. */
  until: string | null;
  untilDay: string | null;
  /** A colleague whose licences are the example. */
  sameAs: string | null;
  /** `ask`: something was not accounted for and could change the meaning. Never act on it without asking. */
  confidence: 'sure' | 'ask';
  leftover: string[];
}

export interface ReadOptions {
  /** Where products are named in a sentence; without it, places in the sentence decide. */
  findProductSpans?: (sentence: string) => Span[];
  now?: Date;
  /** Decides which day "tomorrow" is; UTC without it. */
  timeZone?: string;
  ticketPattern?: RegExp;
}

/** The user phrase that stands for whoever is typing: "give me visio", "mijn licenties". */
export const self = 'me';

const usualTickets = /\b(?:INC|REQ|RITM|TASK|SCTASK|CHG|CHANGE|SR|CS|TOPdesk)[- ]?\d{4,}\b/gi;
const productShape = /\b(?:(?:microsoft|office|ms|m|o)\s?365\s?)?[aefgk][1-5]\b|\b[A-Z0-9]{2,}_[A-Z0-9_]+\b/gi;

function spansOf(text: string, options: ReadOptions): (Span & { kind: 'product' | 'ticket' })[] {
  const pattern = options.ticketPattern ?? usualTickets;
  const all = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
  const spans = (source: RegExp) =>
    [...text.matchAll(source)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    }));
  const products = options.findProductSpans?.(text) ?? spans(productShape);
  return [
    ...spans(all).map((span) => ({ ...span, kind: 'ticket' as const })),
    ...products.map((span) => ({ ...span, kind: 'product' as const })),
  ];
}

/** Midnight UTC of the reader's calendar day. */
function todayOf({ now = new Date(0), timeZone = 'UTC' }: ReadOptions): Date {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
  return new Date(`${parts}T00:00:00Z`);
}

function languageOf(tokens: readonly Token[]): Language {
  const count = (language: Language) => tokens.filter((token) => token.language === language).length;
  return count('nl') > count('en') ? 'nl' : 'en';
}

const distinct = (texts: readonly string[]) =>
  [...new Map(texts.map((text) => [fold(text), text] as const).reverse()).values()].reverse();

/** Lists after "without" and "except", taken out before names are looked for. */
function takeLists(tokens: readonly Token[]): { without: string[]; except: string[] } {
  const taken = { without: [] as string[], except: [] as string[] };
  for (const [index, token] of tokens.entries()) {
    if (token.used || !is(token, 'without', 'except')) continue;
    const complete = tokens.some((each) => is(each, 'all', 'everything', 'license'));
    const butOnly = token.norm === 'but' && !tokens.some((each) => is(each, 'all', 'everything'));
    if (butOnly) continue;
    const names = takeList(tokens, index).map((at) => tokens[at]?.text ?? '');
    taken[is(token, 'except') && (complete || !is(token, 'without')) ? 'except' : 'without'].push(...names);
  }
  return taken;
}

/** Everything found before the intent is decided. */
interface Found {
  text: string;
  tokens: Token[];
  acts: Acts;
  roles: Roles;
  base: Reading;
  doubts: string[];
}

function lookThrough(sentence: string, options: ReadOptions): { text: string; tokens: Token[]; base: Reading } {
  const text = clean(sentence);
  const all = tagTokens(tokenize(text, spansOf(text, options)), text);
  const tickets = all.filter((token) => token.kind === 'ticket').map((token) => token.text);
  const tokens = all.filter((token) => token.kind !== 'ticket');
  const base: Reading = {
    intent: 'unknown',
    language: languageOf(all),
    users: [],
    products: [],
    servicePlans: [],
    allExcept: [],
    numbers: [],
    reason: null,
    ticket: tickets[0] ?? null,
    until: null,
    untilDay: null,
    sameAs: null,
    confidence: 'ask',
    leftover: [],
  };
  return { text, tokens, base };
}

function findParts(text: string, tokens: Token[], options: ReadOptions, base: Reading): Found {
  const today = todayOf(options);
  const reason = takeReason(tokens, text);
  const until = takeUntil(tokens, text, today);
  const condition = takeCondition(tokens, text);
  const dates = takeOtherDates(tokens, text, today);
  const sameAt = takeSame(tokens);
  const { without, except } = takeLists(tokens);
  const acts = findActs(tokens);
  const roles = classifyRuns(tokens, findRuns(tokens, text), acts, sameAt);
  const doubts = [
    ...(condition === null ? [] : [condition]),
    ...dates,
    ...(reason?.doubt ? [reason.doubt] : []),
    ...(until !== null && until.day === null ? [until.text] : []),
  ];
  return {
    text,
    tokens,
    acts,
    roles,
    doubts,
    base: {
      ...base,
      reason: reason?.text ?? null,
      until: until?.text ?? null,
      untilDay: until?.day ?? null,
      servicePlans: without.map((name) => ({ text: name, on: false })),
      allExcept: except,
    },
  };
}

function markUsed(tokens: readonly Token[], runs: readonly Run[]): void {
  for (const run of runs) for (const token of tokens.slice(run.first, run.last + 1)) token.used = true;
}

const textsOf = (runs: readonly Run[]) => distinct(runs.map((run) => run.text));

function finish(
  found: Found,
  reading: Partial<Reading> & Pick<Reading, 'intent'>,
  lenient: boolean,
  doubts: readonly string[],
): Reading {
  const leftover = distinct([...findLeftovers(found.tokens, lenient), ...found.doubts]);
  const sure = reading.intent !== 'unknown' && leftover.length === 0 && doubts.length === 0;
  return { ...found.base, ...reading, leftover, confidence: sure ? 'sure' : 'ask' };
}

function readDecision(found: Found): Reading | null {
  const { tokens, roles } = found;
  const speaksOfLicense = tokens.some((token) => token.kind === 'product' || is(token, 'license'));
  const intent = decisionOf(tokens, speaksOfLicense, found.acts.strength === 'order');
  if (intent === null) return null;
  const numbers = planNumbers(tokens);
  for (const token of tokens) {
    if (
      token.kind === 'number' ||
      is(
        token,
        'requestNoun',
        'myRequests',
        'approve',
        'reject',
        'withdrawRequest',
        'remind',
        'undo',
        'status',
        'history',
        'cancel',
        'who',
        'all',
      )
    )
      token.used ||= !is(token, 'not');
  }
  const people = roles.users.filter((user) => !user.guessed).map(({ run }) => run);
  markUsed(tokens, people);
  const acting = ['approve', 'reject', 'withdraw', 'undo'].includes(intent);
  const doubts =
    acting && (isQuestion(tokens) || people.length > 0 || tokens.some((token) => is(token, 'all'))) ? [intent] : [];
  if (acting && isNegated(tokens)) return finish(found, { intent: 'unknown', numbers }, false, doubts);
  return finish(found, { intent, numbers, users: textsOf(people) }, !acting, doubts);
}

function readQuestion(found: Found): Reading | null {
  const { tokens, acts, roles } = found;
  const things = findThings(tokens, roles.products);
  const intent = questionAbout(tokens, acts, roles, things);
  if (intent === null) return null;
  const people = roles.users.map(({ run }) => run);
  markUsed(tokens, [...people, ...roles.products]);
  for (const thing of things) for (const token of tokens.slice(thing.index, thing.last + 1)) token.used = true;
  const numbers = intent === 'history' ? planNumbers(tokens) : [];
  if (numbers.length > 0) for (const token of tokens) token.used ||= token.kind === 'number';
  const plain = intent === 'history' && people.length > 0;
  const products = plain || intent === 'help' ? [] : things.map(({ text }) => ({ text, role: 'add' as const }));
  return finish(found, { intent, numbers, users: intent === 'help' ? [] : textsOf(people), products }, true, []);
}

/** "no, Adele", "nee, ik bedoel e5": one part of what was understood is put right. */
function readCorrection(found: Found): Reading | null {
  const { tokens, acts, roles } = found;
  const opening = tokens.find((token) => token.kind !== 'mark' && !is(token, 'greeting', 'filler'));
  const corrects =
    is(opening, 'no') ||
    is(opening, 'meant') ||
    (is(opening, 'not') && tokens.some((token) => is(token, 'except', 'meant') || token.norm === 'maar'));
  if (!corrects || acts.strength === 'order') return null;
  const refused = new Set<Run>();
  const people = [...roles.users.map(({ run }) => run), ...roles.strays, ...roles.products].sort(
    (a, b) => a.first - b.first,
  );
  for (const run of people) if (is(tokens[run.first - 1], 'not')) refused.add(run);
  markUsed(tokens, people);
  for (const token of tokens) if (is(token, 'no', 'meant', 'not', 'except')) token.used = true;
  const things = findThings(tokens, []);
  for (const thing of things) for (const token of tokens.slice(thing.index, thing.last + 1)) token.used = true;
  const users = textsOf(people.filter((run) => !refused.has(run)));
  return finish(found, { intent: 'no', users, products: things.map(({ text }) => ({ text, role: 'add' })) }, false, []);
}

/** A participle orders only with something like "please" or "must be" beside it; "was removed" reports. */
function reports(tokens: readonly Token[], acts: Acts): boolean {
  if (acts.strength !== 'done') return false;
  const firstVerb = acts.verbs[0]?.index ?? 0;
  const have = tokens.findIndex((token) => is(token, 'have'));
  const bySubject = have > 0 && is(tokens[have - 1], 'subject');
  const helped =
    tokens.some((token) => is(token, 'filler', 'request', 'need') && !is(token, 'past')) ||
    (have >= 0 && have < firstVerb);
  return !helped || bySubject;
}

function doubtVerbs(found: Found, order: Order): string[] {
  const { tokens, acts } = found;
  const doubts: string[] = [];
  const said = acts.verbs.map(({ index }) => tokens[index]?.text ?? '');
  const takesFrom =
    tokens.some((token) => /^tak(e|ing)$/.test(token.norm)) && tokens.some((token) => token.norm === 'from');
  // Weak verbs are certain where the rest of the sentence leaves them one meaning.
  const roles = new Set(order.products.map(({ role }) => role));
  const changes =
    acts.verbs.every(({ direction }) => direction === 'replace') && roles.size === 2 && order.doubts.length === 0;
  const mustGet =
    tokens.some((token) => /^(moet|moeten|dient|should|must)$/.test(token.norm)) &&
    said.every((verb) => /^(krijg|get)/i.test(verb));
  if (acts.strength === 'weak' && !takesFrom && !changes && !mustGet && order.intent !== 'services')
    doubts.push(...said);
  if (reports(tokens, acts) || isQuestion(tokens)) doubts.push(...said);
  if (tokens.some((token) => is(token, 'no') && !token.used)) doubts.push('no');
  return doubts;
}

function readActs(found: Found): Reading | null {
  const { tokens, acts, roles, base } = found;
  if (acts.verbs.length === 0) return null;
  const order = readOrder(tokens, acts, roles, base.allExcept.length);
  const runs = [...order.users, ...roles.products, ...(order.sameAs === null ? [] : [order.sameAs])];
  markUsed(tokens, runs);
  for (const token of tokens) {
    if (token.kind === 'product') token.used = true;
    if ((acts.strength === 'done' || acts.strength === 'need') && is(token, 'have')) token.used = true;
  }
  const users = textsOf(order.users);
  const saysSelf = users.length === 0 && tokens.some((token) => is(token, 'self'));
  const slots: Partial<Reading> = {
    users: saysSelf ? [self] : users,
    products: dedupe(order.products),
    servicePlans: [...base.servicePlans, ...order.servicePlans],
    sameAs: order.sameAs?.text ?? null,
  };
  const doubts = [...order.doubts, ...doubtVerbs(found, order)];
  const cancelled = tokens.some((token) => is(token, 'cancel') && !token.used);
  const negated = isNegated(tokens);
  const needless = negated && acts.strength === 'need';
  if (needless) {
    const products = slots.products?.map(({ text }) => ({ text, role: 'remove' as const })) ?? [];
    return finish(found, { ...slots, intent: 'unassign', products }, false, ['not']);
  }
  const empty =
    (slots.users?.length === 0 || saysSelf) &&
    slots.products?.length === 0 &&
    !tokens.some((token) => is(token, 'license', 'services', 'everything'));
  const reading = finish(found, { ...slots, intent: negated || cancelled ? 'unknown' : order.intent }, false, doubts);
  return empty && reading.leftover.length > 0 ? { ...reading, intent: 'unknown', users, confidence: 'ask' } : reading;
}

function dedupe(products: Reading['products']): Reading['products'] {
  return products.filter(
    (product, index) =>
      products.findIndex((each) => fold(each.text) === fold(product.text) && each.role === product.role) === index,
  );
}

/** No verb: "e3 for megan please" asks for a licence, "e3 -> e5 megan" for another one, and neither is certain. */
function readWithoutVerb(found: Found): Reading {
  const { tokens, roles, base } = found;
  const things = findThings(tokens, roles.products);
  const people = roles.users.filter((user) => !user.guessed || things.length > 0).map(({ run }) => run);
  const arrow = tokens.some((token) => token.norm === '->' || is(token, 'instead'));
  const mayHave = people.length > 0 && tokens.some((token) => /^(mag|kan|can|may|could)$/.test(token.norm));
  const asked = mayHave || roles.users.some(({ marker }) => is(marker ?? undefined, 'for', 'to'));
  const license = tokens.some((token) => is(token, 'license')) || base.sameAs !== null;
  markUsed(tokens, [...people, ...roles.products]);
  for (const thing of things) for (const token of tokens.slice(thing.index, thing.last + 1)) token.used = true;
  const users = textsOf(people);
  if (things.length === 2 && (arrow || tokens.some((token) => is(token, 'to') && token.norm !== 'aan'))) {
    const [from, to] = things;
    const products = [
      { text: from?.text ?? '', role: 'remove' as const },
      { text: to?.text ?? '', role: 'add' as const },
    ];
    return finish(found, { intent: 'replace', users, products }, false, ['replace']);
  }
  const products = things.map(({ text }) => ({ text, role: 'add' as const }));
  const intent = asked && (things.length > 0 || license) && !isNegated(tokens) ? 'assign' : 'unknown';
  const opening = tokens.find((token) => token.kind !== 'mark');
  if (intent === 'unknown' && is(opening, 'yes', 'ok') && tokens.length <= 12)
    return finish(found, { intent: 'yes', users, products }, false, ['yes']);
  return finish(found, { intent, users, products }, false, ['assign']);
}

/**
 * Turns what a person typed, in English or Dutch, into a reading. Pure and deterministic: the same sentence at the same `now` reads the same.
 * @param options.findProductSpans is called with the sentence as cleaned of mark-up, headers and signatures
 */
export function read(sentence: string, options: ReadOptions = {}): Reading {
  const { text, tokens, base } = lookThrough(sentence, options);
  const command = commandOf(tokens);
  if (command === 'myLicenses') return { ...base, intent: 'licensesOf', users: [self], confidence: 'sure' };
  if (command !== null) {
    return {
      ...base,
      intent: command,
      language: (command === 'language' ? wantedLanguage(tokens) : null) ?? base.language,
      confidence: 'sure',
    };
  }
  const found = findParts(text, tokens, options, base);
  const reading =
    readDecision(found) ?? readCorrection(found) ?? readQuestion(found) ?? readActs(found) ?? readWithoutVerb(found);
  if (sentence.length <= longestSentence) return reading;
  return { ...reading, confidence: 'ask', leftover: [...reading.leftover, '…'] };
}
