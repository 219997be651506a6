import type { Token } from './tokens.ts';
import { type Concept, type Entry, lexicon, notTypos, separables, wordsThatAreNames } from './words/words.ts';

/** What a verb does to a licence; verbs of different directions are never taken for each other's typing errors. */
export type Direction = 'assign' | 'unassign' | 'replace' | 'switchOff' | 'switchOn' | 'manage' | 'copy';

const directions: Partial<Record<Concept, Direction>> = {
  assign: 'assign',
  assignDone: 'assign',
  assignWeak: 'assign',
  need: 'assign',
  unassign: 'unassign',
  unassignDone: 'unassign',
  unassignWeak: 'unassign',
  replace: 'replace',
  replaceDone: 'replace',
  replaceWeak: 'replace',
  switchOff: 'switchOff',
  switchOffDone: 'switchOff',
  switchOn: 'switchOn',
  switchOnDone: 'switchOn',
  manage: 'manage',
  copy: 'copy',
};

export const is = (token: Token | undefined, ...concepts: Concept[]): boolean =>
  token !== undefined && concepts.some((concept) => token.tags.has(concept));

/** The directions a word can have. */
export function directionsOf(token: Token): Direction[] {
  return [...new Set([...token.tags].flatMap((concept) => directions[concept] ?? []))];
}

function matches(tokens: readonly Token[], at: number, entry: Entry): boolean {
  return entry.words.every((word, offset) => {
    const token = tokens[at + offset];
    return (
      token !== undefined && token.norm === word && (token.kind === 'word' || token.kind === 'number' || offset > 0)
    );
  });
}

function merge(tokens: readonly Token[], entry: Entry, text: string): Token {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a phrase has at least one word');
  const [language] = entry.languages;
  return {
    ...first,
    text: text.slice(first.start, last.end),
    norm: entry.words.join(' '),
    end: last.end,
    tags: new Set(entry.concepts),
    language: entry.languages.size === 1 ? (language ?? null) : null,
  };
}

/** Words and phrases of the lexicon become tagged tokens; the longest phrase wins. */
function findPhrases(tokens: readonly Token[], text: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const entry = lexicon.get(token.norm)?.find((each) => matches(tokens, at, each));
    if (entry === undefined || (token.kind !== 'word' && token.kind !== 'number')) {
      found.push(token);
      at += 1;
    } else {
      found.push(merge(tokens.slice(at, at + entry.words.length), entry, text));
      at += entry.words.length;
    }
  }
  return found;
}

/** "megan's", "Guus'" and "megan@contoso.example's" lose their ending and are marked. */
function markPossessives(tokens: readonly Token[], text: string): Token[] {
  return tokens.flatMap((token, index) => {
    const [next, afterNext, last] = [tokens[index + 1], tokens[index + 2], tokens[index - 1]];
    const apostrophe = (each: Token | undefined) => each?.kind === 'mark' && /^['’‘]$/.test(each.text);
    if (last !== undefined && apostrophe(last) && token.norm === 's' && text[token.start - 2] !== ' ') return [];
    if (apostrophe(token) && last?.end === token.start && next?.norm === 's' && next.start === token.end) return [];
    if (token.kind === 'word' && token.tags.size === 0) {
      const stem = /^(.+)['’‘ʼ´`]s$/i.exec(token.text)?.[1];
      if (stem !== undefined) return [{ ...token, text: stem, norm: token.norm.slice(0, -2), possessive: true }];
    }
    const ends = apostrophe(next) && next?.start === token.end;
    if (ends && afterNext?.norm === 's' && afterNext.start === next?.end) return [{ ...token, possessive: true }];
    if (ends && token.kind === 'word' && token.tags.size === 0 && /s$/i.test(token.text) && afterNext !== undefined) {
      return [{ ...token, possessive: true }];
    }
    return [token];
  });
}

/** The nearest second half after a first half, in the same sentence. "in" before a product is a preposition if another one follows. */
function findParticle(tokens: readonly Token[], stem: number, particles: readonly string[]): number | null {
  const found: number[] = [];
  for (let at = stem + 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'end') break;
    if (token.kind === 'word' && particles.includes(token.norm)) found.push(at);
  }
  const beforeProduct = (at: number) =>
    tokens.slice(at + 1, at + 3).find((token) => !is(token, 'article'))?.kind === 'product';
  return found.find((at) => !beforeProduct(at)) ?? found[0] ?? null;
}

/** "zet teams uit en yammer aan", "turn teams off and yammer on": the same verb once more, the other way round. */
function turnRound(tokens: readonly Token[], stem: Token, first: { at: number; concept: Concept }): void {
  const opposite = first.concept === 'switchOff' ? 'switchOn' : first.concept === 'switchOn' ? 'switchOff' : null;
  const particles = separables
    .filter((each) => each.concept === opposite && each.stems.includes(stem.norm))
    .flatMap((each) => each.particles);
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const ends = next === undefined || ['mark', 'end', 'line'].includes(next.kind) || is(next, 'for', 'at', 'from');
    if (index > first.at && ends && opposite !== null && particles.includes(token.norm))
      token.tags = new Set([opposite]);
  }
}

/** "turn off teams and on yammer": the first half of the verb is not said again. */
function switchBack(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const [last, next] = [tokens[index - 1], tokens[index + 1]];
    const concept = token.norm === 'on' ? 'switchOn' : token.norm === 'off' ? 'switchOff' : null;
    const opposite = tokens
      .slice(0, index)
      .some((each) => is(each, 'switchOn', 'switchOff') && !is(each, concept ?? 'on'));
    if (concept && opposite && is(last, 'and') && is(next, 'servicePlan')) token.tags = new Set([concept]);
  }
}

/** "trek ... in", "take ... away": both halves together mean one thing. */
function joinSeparated(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || wasCapitalName(tokens, index)) continue;
    const found = separables
      .filter((each) => each.stems.includes(token.norm))
      .flatMap((each) => ({ ...each, at: findParticle(tokens, index, each.particles) ?? -1 }))
      .filter((each) => each.at >= 0)
      .sort((a, b) => a.at - b.at)[0];
    const particle = found && tokens[found.at];
    if (found === undefined || particle === undefined) continue;
    token.tags = new Set([found.concept]);
    token.language = found.language;
    particle.used = true;
    turnRound(tokens, token, found);
    for (const concept of [...particle.tags])
      if (directionsOf({ ...particle, tags: new Set([concept]) }).length > 0) particle.tags.delete(concept);
    particle.tags.delete('language');
    particle.tags.delete('back');
    particle.tags.delete('ok');
  }
}

/** "to Grant", "voor An": a word that is also a given name, where a person must stand. */
function wasCapitalName(tokens: readonly Token[], index: number): boolean {
  const [token, before] = [tokens[index], tokens[index - 1]];
  return (
    token !== undefined &&
    wordsThatAreNames.has(token.norm) &&
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    is(before, 'from', 'to', 'for', 'of', 'at', 'userNoun', 'assign')
  );
}

const isTitled = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text);
const neverNames: readonly Concept[] = [
  'and',
  'or',
  'from',
  'to',
  'for',
  'of',
  'at',
  'on',
  'with',
  'by',
  'in',
  'not',
  'license',
  'userNoun',
  'group',
  'relative',
  'common',
  'label',
  'thanks',
  'without',
  'except',
  'everything',
  'all',
  'services',
  'servicePlan',
];

/** "Hans Dag", "Will Smith": between lower-case words, a word with a capital beside an unknown one with a capital is a name too. */
function freeNames(tokens: readonly Token[]): void {
  const mixedCase = tokens.some((token) => token.kind === 'word' && token.tags.size > 0 && /^\p{Ll}/u.test(token.text));
  if (!mixedCase) return;
  const unknown = (token: Token | undefined) => isTitled(token) && token?.tags.size === 0;
  const named = tokens.filter((token, index) => {
    const last = tokens[index - 1];
    const opens = last === undefined || last.kind === 'line' || last.kind === 'end' || last.text === ':';
    const mayBeName = isTitled(token) && token.tags.size > 0 && !token.text.includes(' ') && !is(token, ...neverNames);
    const word = /^(please|pls|plz|the|de|het|een|a|van|i|ik)$/.test(token.norm);
    return mayBeName && !word && (unknown(last) || (!opens && !is(token, 'greeting') && unknown(tokens[index + 1])));
  });
  for (const token of named) token.tags = new Set();
}

/** At most one letter too many, too few, wrong or exchanged with its neighbour. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const rest = (text: string, skip: number) => text.slice(start + skip);
  return (
    rest(a, 1) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    rest(a, 0) === rest(b, 1) ||
    (a[start] === b[start + 1] && a[start + 1] === b[start] && rest(a, 2) === rest(b, 2))
  );
}

const mistypable: readonly Concept[] = [
  'assign',
  'unassign',
  'replace',
  'switchOff',
  'switchOn',
  'copy',
  'approve',
  'reject',
  'remind',
  'license',
  'assignDone',
  'unassignDone',
  'replaceDone',
  'history',
  'approvals',
  'everything',
  'cancel',
  'thanks',
  'subscriptions',
];

const typoTargets: readonly Entry[] = [...lexicon.values()]
  .flat()
  .filter(
    ({ words, concepts }) =>
      words.length === 1 && (words[0]?.length ?? 0) >= 5 && mistypable.some((each) => concepts.has(each)),
  );

/** A word of five letters or more that is one slip away from verbs of one direction only is that verb. */
function mendTypos(tokens: readonly Token[]): void {
  const knowsVerb = tokens.some((token) => directionsOf(token).length > 0);
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || token.tags.size > 0 || token.norm.length < 5 || notTypos.has(token.norm)) continue;
    let last = index - 1;
    while (is(tokens[last], 'article', 'filler')) last -= 1;
    if (is(tokens[last], 'from', 'to', 'for', 'at', 'of')) continue;
    const close = typoTargets.filter(({ words }) => isOneSlip(token.norm, words[0] ?? ''));
    const meanings = new Set(close.flatMap(({ concepts }) => [...concepts]));
    const verb = new Set([...meanings].flatMap((concept) => directions[concept] ?? concept));
    const usable = verb.size === 1 && (!knowsVerb || meanings.has('license'));
    if (!usable) continue;
    token.tags = meanings;
    const languages = new Set(close.flatMap((each) => [...each.languages]));
    const [language] = languages;
    token.language = languages.size === 1 ? (language ?? null) : null;
  }
}

/** "leave her e3", "e3 nog wel": beside a product it stays; alone, "leave" is also a holiday. */
function keepsProduct(tokens: readonly Token[], index: number): boolean {
  if (!['leave', 'nog wel'].includes(tokens[index]?.norm ?? '')) return false;
  const next = tokens.slice(index + 1).find((token) => !is(token, 'article', 'possessive', 'license'));
  if (tokens[index]?.norm === 'leave') return next?.kind === 'product';
  const ends = next === undefined || ['mark', 'end', 'line'].includes(next.kind);
  return tokens[index - 1]?.kind === 'product' && ends;
}

/** What each word means, as far as words alone can tell. */
export function tagTokens(tokens: readonly Token[], text: string): Token[] {
  const tagged = markPossessives(findPhrases(tokens, text), text);
  for (const [index, token] of tagged.entries()) if (wasCapitalName(tagged, index)) token.tags = new Set();
  freeNames(tagged);
  for (const [index, token] of tagged.entries()) {
    // "zowel e3 als visio": als is and.
    const both =
      token.norm === 'als' && tagged.slice(Math.max(0, index - 6), index).some((each) => each.norm === 'zowel');
    if (both) token.tags = new Set(['and']);
    if (keepsProduct(tagged, index)) token.tags = new Set(['keep']);
  }
  joinSeparated(tagged);
  switchBack(tagged);
  mendTypos(tagged);
  return tagged;
}
