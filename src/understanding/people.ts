import { directionsOf, is } from './tags.ts';
import type { Token } from './tokens.ts';
import { nameParticles, namesInS } from './words/words.ts';

/** Unknown words that stand together, a mail address, an id or a mention: perhaps a person, perhaps a product. */
export interface Run {
  /** Indexes of its first and last token. */
  first: number;
  last: number;
  text: string;
  kind: 'words' | 'mail' | 'id' | 'name';
  possessive: boolean;
  /** "the intern", "de receptioniste": an article before an unknown noun in lower case. */
  vague: boolean;
  /** "megans e3" was read as Megan's, which is a guess. */
  doubtful: boolean;
}

const isNameWord = (token: Token | undefined): token is Token =>
  token !== undefined && token.kind === 'word' && token.tags.size === 0 && !token.used && /\p{L}/u.test(token.text);
const isParticle = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && !token.used && nameParticles.has(token.norm);
const isCapital = (token: Token | undefined): boolean => /^\p{Lu}/u.test(token?.text ?? '');
const isLower = (token: Token | undefined): boolean => /^\p{Ll}/u.test(token?.text ?? '');

/** In a surname these stand only before a second particle or a capital: "in 't Veld", "op den Berg". */
const shyParticles = new Set(['in', 'op', 'uit', 'aan', 'het', 'te', 'do', 'al', 'af', 'y']);

/** Where particles and a further name word go on after `from`: the index of that name word. */
function nameGoesOn(tokens: readonly Token[], from: number): number | null {
  let index = from;
  while (isParticle(tokens[index])) index += 1;
  const word = tokens[index];
  if (!isNameWord(word) || index === from) return null;
  const shy = shyParticles.has(tokens[from]?.norm ?? '') && index === from + 1 && !isCapital(word);
  return shy ? null : index;
}

/** The name words and particles that go on from the token at `first`: the index of the last one. */
function endOfName(tokens: readonly Token[], first: number): number {
  let last = first;
  for (;;) {
    if (tokens[last]?.possessive) return last;
    const next = tokens[last + 1];
    const caseDrops = isCapital(tokens[first]) && isLower(next) && !/^\p{Lu}+$/u.test(tokens[first]?.text ?? '');
    if (isNameWord(next) && !caseDrops) {
      last += 1;
      continue;
    }
    const further = nameGoesOn(tokens, last + 1);
    if (further === null || (isCapital(tokens[first]) && isLower(tokens[further]))) return last;
    last = further;
  }
}

function particlesFrom(tokens: readonly Token[], start: number): number {
  let count = 0;
  while (isParticle(tokens[start + count])) count += 1;
  return count;
}

/** Particles before a name, "van den Berg", "de Boer": the index where the name begins. */
function startOfName(tokens: readonly Token[], first: number): number {
  let start = first;
  while (isParticle(tokens[start - 1])) start -= 1;
  while (start < first) {
    const before = tokens[start - 1];
    const count = particlesFrom(tokens, start);
    const follows =
      is(before, 'from', 'to', 'for', 'at', 'of', 'on', 'as') || ['als', 'as'].includes(before?.norm ?? '');
    const listed =
      before === undefined ||
      before.kind === 'line' ||
      before.text === ',' ||
      before.text === ';' ||
      is(before, 'and', 'userNoun');
    const afterPreposition = is(before, 'from', 'to', 'for', 'at', 'of', 'on');
    const lone = tokens[start]?.norm === 'van' ? afterPreposition : isCapital(tokens[first]);
    const surname = count >= 2 || lone || isCapital(tokens[start]);
    if (surname && (follows || listed) && !shyParticles.has(tokens[start]?.norm ?? '')) return start;
    start += 1;
  }
  return first;
}

/** "megans licentie", "van megans e3": Dutch writes the possessive without an apostrophe. */
function isGenitive(word: Token, next: Token | undefined, before: Token | undefined): boolean {
  const owns = next?.kind === 'product' || is(next, 'license', 'services');
  const mayOwn =
    before === undefined ||
    before.kind === 'line' ||
    is(before, 'from', 'of', 'in', 'unassign', 'replace', 'filler', 'request');
  return (
    owns &&
    mayOwn &&
    !word.possessive &&
    /[^s'’]s$/i.test(word.text) &&
    word.norm.length >= 5 &&
    !namesInS.has(word.norm)
  );
}

/** "the intern", "de nieuwe receptioniste": an article before it, perhaps with a filler between; "both megan and adele" are named. */
function hasArticle(tokens: readonly Token[], first: number): boolean {
  let index = first - 1;
  while (is(tokens[index], 'filler')) index -= 1;
  return is(tokens[index], 'article') && !['both', 'beide'].includes(tokens[index]?.norm ?? '');
}

function runFrom(tokens: readonly Token[], index: number, text: string): Run | null {
  const token = tokens[index];
  if (token === undefined || token.used) return null;
  if (token.kind === 'mail' || token.kind === 'id' || token.kind === 'name') {
    return {
      first: index,
      last: index,
      text: token.text,
      kind: token.kind,
      possessive: token.possessive,
      vague: false,
      doubtful: false,
    };
  }
  if (!isNameWord(token)) return null;
  const first = startOfName(tokens, index);
  const last = endOfName(tokens, index);
  const lastToken = tokens[last] ?? token;
  const before = tokens[first - 1];
  const genitive = isGenitive(lastToken, tokens[last + 1], before);
  return {
    first,
    last,
    text: text.slice(tokens[first]?.start, lastToken.start + lastToken.text.length - (genitive ? 1 : 0)),
    kind: 'words',
    possessive: lastToken.possessive || genitive,
    doubtful: genitive,
    vague: isLower(tokens[index]) && hasArticle(tokens, first),
  };
}

/** "Megan Bowen <megan@x>", "Megan (megan@x)": the address says it all. */
function mergeMail(tokens: readonly Token[], runs: Run[]): Run[] {
  return runs.filter((run, index) => {
    const next = runs[index + 1];
    if (run.kind === 'mail' || next?.kind !== 'mail') return true;
    const between = tokens.slice(run.last + 1, next.first);
    const bracketed = between.length <= 1 && between.every((token) => /^[<([]$/.test(token.text));
    // "Bowen, Megan <megan.bowen@x>": the surname is merged too where the address repeats it.
    const surname =
      between.length === 1 &&
      between[0]?.text === ',' &&
      run.text.length > 2 &&
      next.text.toLowerCase().includes(run.text.toLowerCase());
    if (!bracketed && !surname) return true;
    for (const token of tokens.slice(run.first, next.first)) token.used = true;
    next.first = run.first;
    return false;
  });
}

/** Everything that could be a name, in order. */
export function findRuns(tokens: readonly Token[], text: string): Run[] {
  const runs: Run[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const run = runFrom(tokens, index, text);
    if (run === null) continue;
    runs.push(run);
    index = run.last;
  }
  let merged = mergeMail(tokens, runs);
  while (merged.length < runs.length) {
    runs.splice(0, runs.length, ...merged);
    merged = mergeMail(tokens, runs);
  }
  return runs;
}

/** What stands before or after without saying anything about it. */
const transparent = (token: Token): boolean =>
  (is(token, 'article', 'userNoun', 'filler', 'possessive', 'greeting', 'subject', 'request') &&
    !is(token, 'not', 'condition')) ||
  /^["'“”„()<>[\]*•–—-]$/.test(token.text);

/** The nearest telling token before an index, or -1. */
export function before(tokens: readonly Token[], index: number): number {
  let at = index - 1;
  while (at >= 0 && transparent(tokens[at] as Token)) at -= 1;
  return at;
}

/** The nearest telling token after an index, or the length. */
export function after(tokens: readonly Token[], index: number): number {
  let at = index + 1;
  while (at < tokens.length && transparent(tokens[at] as Token)) at += 1;
  return at;
}

/** Whether a token joins two things of one list. */
export const joins = (token: Token | undefined): boolean =>
  token !== undefined && (/^[,;&+/]$/.test(token.text) || token.kind === 'line' || is(token, 'and'));

/** Whether a token is a verb that changes licences. */
export const isAct = (token: Token | undefined): boolean => token !== undefined && directionsOf(token).length > 0;
