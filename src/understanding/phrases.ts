import { findDate, findDuration } from './dates.ts';
import type { DateSpan } from './reading.ts';
import { directionsOf, is } from './tags.ts';
import type { Token } from './tokens.ts';

/** A part of the sentence that has been understood as a whole; `doubt` is what in it could change the meaning. */
export interface Phrase {
  text: string;
  doubt: string | null;
}

/** Takes tokens out of the sentence, so that what stood around them stands together. */
function cut(tokens: Token[], from: number, to: number): void {
  tokens.splice(from, to - from);
}

function use(tokens: readonly Token[]): void {
  for (const token of tokens) token.used = true;
}

const trailingCourtesy =
  /[\s,;.!()-]*(?:\b(?:thanks(?: in advance)?|thank you|thx|please|pls|cheers|graag|aub|a\.u\.b\.?|alvast bedankt|bedankt|dank (?:u|je)(?: wel)?|bvd)\b[\s,;.!)]*)*$/i;

/** Whether the token at `index` begins a reason. "want" is Dutch for because and English for wish; "as she left" gives one too. */
function beginsReason(tokens: readonly Token[], index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token === undefined || token.used) return false;
  if (token.norm === 'as') return is(after, 'pronoun', 'subject') || after?.norm === 'this';
  const count = (language: string) => tokens.filter((each) => each.language === language).length;
  if (token.norm === 'want' && (is(before, 'subject', 'not') || after?.norm === 'to' || count('en') > count('nl')))
    return false;
  return is(token, 'because');
}

function acts(token: Token): boolean {
  return directionsOf(token).length > 0 || is(token, 'approve', 'reject', 'withdrawRequest');
}

/** "because ...", "omdat ...", "reden: ...": to the end of the sentence, or to the comma before the order that follows it. */
export function takeReason(tokens: Token[], text: string): Phrase | null {
  const marker = tokens.findIndex((_, index) => beginsReason(tokens, index));
  if (marker < 0) return null;
  const ends = (token: Token) => token.kind === 'line' || token.kind === 'end' || token.kind === 'ticket';
  const stop = tokens.findIndex((token, index) => index > marker && ends(token));
  let end = stop < 0 ? tokens.length : stop;
  if (!tokens.slice(0, marker).some(acts)) {
    const comma = tokens.findIndex((token, index) => index > marker && index < end && token.text === ',');
    const plea = tokens.findIndex(
      (token, index) =>
        index > marker + 1 &&
        index < end &&
        is(token, 'request', 'filler') &&
        /^(please|pls|plz|graag|k[ua]n|zou|could|can|would|wil)/.test(token.norm),
    );
    if (comma > 0 && tokens.slice(comma).some(acts)) end = comma;
    else if (plea > 0 && tokens.slice(plea).some(acts)) end = plea;
  }
  const bracket = tokens.findIndex((token, index) => index > marker && index < end && token.text === ')');
  if (bracket > 0 && tokens.slice(0, marker).some((token) => token.text === '(')) end = bracket;
  let start = marker + 1;
  while (start < end && /^(:|=|is|that|of|dat|-)$/.test(tokens[start]?.norm ?? '')) start += 1;
  const inside = tokens.slice(start, end);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return null;
  cut(tokens, marker, end);
  const order = inside.find((token) => is(token, 'assign', 'unassign', 'replace'));
  return { text: text.slice(first.start, last.end).replace(trailingCourtesy, ''), doubt: order?.text ?? null };
}

/** "until friday", "t/m 31-12-2026", "for two weeks"; the day is null where the phrase could mean several. */
export function takeUntil(tokens: Token[], text: string, today: Date): { text: string; day: string | null } | null {
  for (const [index, token] of [...tokens.entries()]) {
    if (token.used) continue;
    const lasting = is(token, 'for') || ['gedurende', 'during'].includes(token.norm);
    const date = is(token, 'until')
      ? findDate(tokens, index + 1, today)
      : lasting
        ? findDuration(tokens, index + 1, today)
        : null;
    if (date === null) continue;
    const phrase = tokens.slice(index + 1, index + 1 + date.length);
    cut(tokens, index, index + 1 + date.length);
    return { text: text.slice(phrase[0]?.start, phrase.at(-1)?.end), day: date.day };
  }
  return null;
}

const clauseStarters = new Set([
  'if',
  'unless',
  'in case',
  'as long as',
  'provided that',
  'once',
  'after',
  'before',
  'when',
  'als',
  'indien',
  'tenzij',
  'mits',
  'zodra',
  'nadat',
  'voordat',
  'wanneer',
  'mocht',
]);

/** "if she has e5", "als ze e5 heeft": a condition beside an order. What it names is not part of the order. */
export function takeCondition(tokens: Token[], text: string): string | null {
  const start = tokens.findIndex(
    (token, index) =>
      is(token, 'condition') &&
      clauseStarters.has(token.norm) &&
      tokens[index + 1] !== undefined &&
      !tokens.slice(Math.max(0, index - 6), index).some((each) => is(each, 'same') || each.norm === 'zowel'),
  );
  if (start < 0) return null;
  const ends = (token: Token) => token.kind === 'line' || token.kind === 'end' || token.text === ',';
  const stop = tokens.findIndex((token, index) => index > start && ends(token));
  const end = stop < 0 ? tokens.length : stop;
  const others = [...tokens.slice(0, start), ...tokens.slice(end)];
  if (!others.some(acts)) return null;
  const condition = text.slice(tokens[start]?.start, tokens[end - 1]?.end);
  cut(tokens, start, end);
  return condition;
}

/** Any other date says when to begin, which nobody has agreed to act on: it is left over as a whole. */
export function takeOtherDates(tokens: Token[], text: string, today: Date): DateSpan[] {
  const dates: DateSpan[] = [];
  for (const [index, token] of [...tokens.entries()].reverse()) {
    if (token.used || is(token, 'filler', 'greeting', 'from', 'of', 'to', 'article', 'in', 'at')) continue;
    const date = findDate(tokens, index, today);
    if (date === null) continue;
    const phrase = tokens.slice(index, index + date.length);
    cut(tokens, index, index + date.length);
    dates.unshift({ text: text.slice(phrase[0]?.start, phrase.at(-1)?.end), day: date.day, alternatives: [] });
  }
  return dates;
}

/** "give megan what adele has": the index of "what". */
function takeWhatSomebodyHas(tokens: readonly Token[]): number | null {
  const what = tokens.findIndex((token) => is(token, 'what') && /^(what|wat)$/.test(token.norm));
  const have = tokens.findIndex((token, index) => index > what && is(token, 'have'));
  const gives = tokens.slice(0, Math.max(what, 0)).some((token) => is(token, 'assign'));
  const name = tokens.slice(what + 1, have);
  if (what < 0 || !gives || name.length === 0 || !name.every(({ tags }) => tags.size === 0)) return null;
  use([what, have].flatMap((index) => tokens[index] ?? []));
  return what;
}

/** "the same licences as", "dezelfde als": the index of the word after which the colleague's name begins. */
export function takeSame(tokens: readonly Token[]): number | null {
  for (const [index, token] of tokens.entries()) {
    if (token.used || !is(token, 'same')) continue;
    const as = tokens.findIndex(
      (each, at) => at > index && at <= index + 6 && ['as', 'als', 'like'].includes(each.norm),
    );
    const between = tokens.slice(index + 1, as);
    if (
      as < 0 ||
      !between.every(
        (each) =>
          (each.kind !== 'mark' && each.tags.size === 0) ||
          is(each, 'license', 'article', 'services', 'filler', 'and', 'account', 'assign', 'to', 'for'),
      )
    )
      continue;
    use(tokens.slice(index, as + 1).filter((each) => each.tags.size > 0 && !is(each, 'assign', 'to', 'for', 'and')));
    return as;
  }
  return takeWhatSomebodyHas(tokens);
}

const separates = (token: Token) => /^[,;&+/]$/.test(token.text) || is(token, 'and');

/** The things listed after "without", "except", "zonder", "behalve": the indexes of their tokens. */
export function takeList(tokens: readonly Token[], marker: number): number[] {
  const found: number[] = [];
  for (let index = marker + 1; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const thing =
      !token.used &&
      (token.kind === 'product' || is(token, 'servicePlan') || (token.kind === 'word' && token.tags.size === 0));
    const skippable = separates(token) || is(token, 'article', 'possessive', 'license');
    if (thing) found.push(index);
    else if (!skippable) break;
  }
  use([...found.flatMap((index) => tokens[index] ?? [])]);
  const marked = tokens[marker];
  if (found.length > 0 && marked !== undefined) {
    use([marked]);
    // "except the visio licence": what stands between and directly after belongs to the list.
    for (let index = marker; index <= (found.at(-1) ?? marker) + 1; index += 1) {
      const token = tokens[index];
      if (token !== undefined && (index < (found.at(-1) ?? marker) || is(token, 'license'))) token.used = true;
    }
  }
  return found;
}
