import type { DateSpan } from '../reading.ts';
import type { FoundDate } from '../sentence/dates.ts';
import { timeOfDay } from '../sentence/day-times.ts';
import { isName } from '../sentence/names.ts';
import type { Item } from '../sentence/tokens.ts';
import { is } from '../sentence/words.ts';
import { datesOf, isAfterwards } from './days.ts';
import { takeContrasts, takeExceptions, takeRemarks } from './exceptions.ts';
import { acts, closes, separates, textOf } from './parts.ts';

/** A part of the sentence that is understood as a whole, with the items it takes out of it. */
interface Taken<Value> {
  value: Value;
  items: Item[];
}

/** Everything that is said besides the order itself, and the items that are left of the sentence. */
export interface Phrases {
  rest: Item[];
  taken: Item[];
  reason: string | null;
  when: { at: DateSpan | null; until: DateSpan | null };
  /** All days, in their order: of several orders each has its own. */
  dates: { date: DateSpan; start: number; ends: boolean }[];
  /** Days in the past: only questions are about them. */
  since: DateSpan | null;
  servicesOff: string[];
  allExcept: string[];
  /** People who are left out. */
  spared: string[];
  sameAs: Item | null;
  /** Parts that no reading can account for: conditions, a second day, an order inside a reason. */
  doubts: string[];
}

const trailingCourtesy =
  /[\s,;.!()-]*(?:\b(?:thanks(?: in advance)?|thank you|thx|please|pls|cheers|graag|aub|a\.u\.b\.?|alvast bedankt|bedankt|dank (?:u|je)(?: wel)?|bvd)\b[\s,;.!)]*)*$/i;
const plea = /^(?:please|pls|plz|graag|k[ua]n|zou|could|can|would|wil)/;

/** Some words for *because* are also a wish (*want*) or a comparison (*as*). */
function beginsReason(items: readonly Item[], index: number): boolean {
  const [before, item, after] = [items[index - 1], items[index], items[index + 1]];
  if (item?.norm === 'since' && after?.kind === 'date') return false;
  if (item?.norm === 'as') return is(after, 'pronoun', 'subject') || after?.norm === 'this';
  const count = (language: string) => items.filter((each) => each.language === language).length;
  const wish =
    item?.norm === 'want' && (is(before, 'subject', 'not') || after?.norm === 'to' || count('en') > count('nl'));
  return !wish && is(item, 'because');
}

/** To the end of the sentence, or to the comma or plea before the order that follows it. */
function takeReason(items: readonly Item[], text: string): Taken<{ text: string; doubt: string | null }> | null {
  const marker = items.findIndex((_, index) => beginsReason(items, index));
  if (marker < 0) return null;
  const following = (wanted: (item: Item) => boolean, from = marker + 1, to = items.length) => {
    const at = items.findIndex((item, index) => index >= from && index < to && wanted(item));
    return at < 0 ? to : at;
  };
  let end = following((item) => closes(item) || item.kind === 'ticket');
  if (!items.slice(0, marker).some(acts)) {
    const comma = following(({ text: sign }) => sign === ',', marker + 1, end);
    const asks = following((item) => is(item, 'request', 'filler') && plea.test(item.norm), marker + 2, end);
    if (items.slice(comma, items.length).some(acts)) end = comma;
    else if (items.slice(asks, items.length).some(acts)) end = asks;
  }
  if (items.slice(0, marker).some(({ text: sign }) => sign === '('))
    end = following((item) => item.text === ')', marker + 1, end);
  const start = following((item) => !/^(?::|=|is|that|of|dat|-)$/.test(item.norm), marker + 1, end);
  const inside = items.slice(start, end);
  if (inside.length === 0) return null;
  const order = inside.find((item) => is(item, 'assign', 'unassign', 'replace'));
  const reason = textOf(inside, text).replace(trailingCourtesy, '');
  return { value: { text: reason, doubt: order?.text ?? null }, items: items.slice(marker, end) };
}

const clauseStarters = new Set(
  'if,unless,in case,as long as,provided that,once,after,before,when,als,indien,tenzij,mits,zodra,nadat,voordat,wanneer,mocht,stel,stel dat,suppose,supposing'.split(
    ',',
  ),
);

/** A condition beside an order: what it names is no part of the order. */
function takeCondition(items: readonly Item[], text: string): Taken<string> | null {
  // *If we took E3 from her, what would she lose?* is no condition of an order but the order that is asked about.
  if (
    items.some((item) => is(item, 'impact', 'loses')) &&
    items.some((item) => is(item, 'what', 'impact') || item.text.includes('?'))
  )
    return null;
  const start = items.findIndex(
    (item, index) =>
      is(item, 'condition') &&
      clauseStarters.has(item.norm) &&
      !isAfterwards(items, index) &&
      items[index + 1] !== undefined &&
      !items.slice(Math.max(0, index - 6), index).some((each) => is(each, 'same') || each.norm === 'zowel'),
  );
  if (start < 0) return null;
  const stop = items.findIndex((item, index) => index > start && (closes(item) || item.text === ','));
  const end = stop < 0 ? items.length : stop;
  if (![...items.slice(0, start), ...items.slice(end)].some(acts)) return null;
  const taken = items.slice(start, end);
  return { value: textOf(taken, text), items: taken };
}

const untilWords = /^(?:until|till|til|tot|totdat)$/;

/** An end that is no day: *until she is back*. */
function takeVagueEnd(items: readonly Item[], text: string): Taken<DateSpan> | null {
  const at = items.findIndex((item, index) => untilWords.test(item.norm) && items[index + 1]?.kind !== 'date');
  const stop = items.findIndex((item, index) => index > at && (closes(item) || separates(item)));
  const phrase = items.slice(at + 1, stop < 0 ? items.length : stop);
  if (at < 0 || phrase.length === 0 || phrase.length > 8 || phrase.some(({ kind }) => kind === 'product')) return null;
  return { value: { text: textOf(phrase, text), day: null, alternatives: [] }, items: [items[at] as Item, ...phrase] };
}

/** The index of the word after which the colleague who is the example is named. */
function takeSame(items: readonly Item[]): { as: number; items: Item[]; loose: boolean } | null {
  for (const [index, item] of items.entries()) {
    if (!is(item, 'same')) continue;
    // *The same way Carlijn is set up*.
    if (isName(items[index + 1]) && /\s(?:way|setup|set-up|stuff|kit|things)$/.test(item.norm))
      return { as: index, items: [item], loose: true };
    const as = items.findIndex((each, at) => at > index && at <= index + 6 && /^(?:as|als|like)$/.test(each.norm));
    const fits = (each: Item) =>
      isName(each) || is(each, 'license', 'article', 'services', 'filler', 'and', 'account', 'assign', 'to', 'for');
    if (as < 0 || !items.slice(index + 1, as).every(fits)) continue;
    const phrase = items
      .slice(index, as + 1)
      .filter((each) => !isName(each) && !is(each, 'assign', 'to', 'for', 'and'));
    return { as, items: phrase, loose: false };
  }
  const like = items.findIndex(
    (item, index) =>
      index > 0 &&
      /^(?:like|zoals|net als|just like)$/.test(item.norm) &&
      isName(items[index + 1]) &&
      isName(items[index - 1]),
  );
  if (like > 0 && !items.some(({ kind }) => kind === 'product'))
    return { as: like, items: [items[like] as Item], loose: true };
  const what = items.findIndex((item) => is(item, 'what') && /^(?:what|wat)$/.test(item.norm));
  const have = items.findIndex((item, index) => index > what && is(item, 'have'));
  const gives = items.slice(0, Math.max(what, 0)).some((item) => is(item, 'assign', 'need'));
  const name = items.slice(what + 1, have);
  if (what < 0 || !gives || name.length !== 1 || !isName(name[0])) return null;
  return { as: what, items: [items[what] as Item, items[have] as Item], loose: true };
}

/** Takes reasons, days, conditions, exceptions and examples out of a sentence. */
export function takePhrases(
  all: readonly Item[],
  { text, dates: found }: { text: string; dates: readonly FoundDate[] },
  { spares, directory }: { spares: boolean; directory: boolean },
): Phrases {
  const isPerson = (item: Item) =>
    ['mail', 'id', 'mention'].includes(item.kind) || (directory && item.kind === 'run' && item.doubt !== 'unknown');
  const taken: Item[] = [];
  const doubts: string[] = [];
  const without = (items: readonly Item[]) => {
    taken.push(...items);
    rest = rest.filter((item) => !items.includes(item));
  };
  let rest = [...all];
  const reason = takeReason(rest, text);
  if (reason) without(reason.items);
  if (reason?.value.doubt) doubts.push(reason.value.doubt);
  without(rest.filter(({ kind }) => kind === 'ticket'));
  const condition = takeCondition(rest, text);
  if (condition) {
    without(condition.items);
    doubts.push(condition.value);
  }
  const dated = datesOf(rest, found);
  const [at, ...others] = dated.filter(({ ends, past }) => !ends && !past);
  const [until, ...ends] = dated.filter((each) => each.ends);
  const since = dated.find(({ past }) => past) ?? null;
  for (const date of [at, until]) if (date) without([...date.lead, date.item]);
  for (const date of [...others, ...ends]) {
    without([...date.lead, date.item]);
    doubts.push(date.text);
  }
  const vague = until ? null : takeVagueEnd(rest, text);
  if (vague) without(vague.items);
  const same = takeSame(rest);
  const example =
    same &&
    rest.slice(same.as + 1).find((item) => isName(item) || (!is(item, 'article', 'userNoun') && item.kind !== 'mark'));
  if (same && example && isName(example)) without([...same.items, example]);
  if (same?.loose) doubts.push(textOf(same.items, text));
  const servicesOff: string[] = [];
  const allExcept: string[] = [];
  const spared: string[] = [];
  const complete = rest.some((item) => is(item, 'all', 'everything', 'license'));
  for (const { marker, things, people, items } of takeExceptions(rest, spares)) {
    const excepts = !is(marker, 'without') || (is(marker, 'except') && complete);
    // Of people who are not known to the directory as such, a name may as well be a product that is not known.
    const products = [...things, ...people.filter((item) => !spares && !isPerson(item))].map(({ text: name }) => name);
    (excepts ? allExcept : servicesOff).push(...products);
    spared.push(...people.filter((item) => spares || isPerson(item)).map(({ text: name }) => name));
    without(items);
  }
  for (const items of takeRemarks(rest)) {
    doubts.push(textOf(items.slice(1, -1), text));
    without(items);
  }
  for (const items of takeContrasts(rest)) {
    doubts.push(textOf(items, text));
    without(items);
  }
  const spanOf = (date: DateSpan | (typeof dated)[number] | undefined | null): DateSpan | null => {
    if (!date) return null;
    const { text: typed, day, alternatives, later, lasts } = date;
    // Only what ends can last for a time; *in two weeks* is a day.
    const ends = 'ends' in date && date.ends;
    const time = timeOfDay(typed);
    return {
      text: typed,
      day,
      alternatives,
      ...(later && { later }),
      ...(lasts && ends && { lasts }),
      ...(time && { time }),
    };
  };
  return {
    rest,
    taken,
    reason: reason?.value.text ?? null,
    when: { at: spanOf(at), until: spanOf(until ?? vague?.value) },
    dates: dated
      .filter(({ past }) => !past)
      .flatMap((each) => {
        const date = spanOf(each);
        return date ? [{ date, start: each.item.start, ends: each.ends }] : [];
      }),
    since: spanOf(since),
    servicesOff,
    allExcept,
    spared,
    sameAs: example && isName(example) ? example : null,
    doubts,
  };
}
