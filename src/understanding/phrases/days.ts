import { gives } from '../clauses.ts';
import { partAround } from '../doubts.ts';
import type { FoundDate } from '../sentence/dates.ts';
import type { Item } from '../sentence/tokens.ts';
import { is } from '../sentence/words.ts';
import { closes } from './parts.ts';

type Dated = FoundDate & { item: Item; ends: boolean; lead: Item[] };
const leads = new Set(
  'on,in,by,from,per,since,starting,as of,at,for,op,over,vanaf,van,met,ingang,om,binnen,with,within,effective,sinds,voor'.split(
    ',',
  ),
);
const lasting = new Set(['for', 'during', 'voor', 'gedurende']);
const duration = /^(?:\d+|\p{L}+) (?:days?|weeks?|months?|years?|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|ja(?:ar|ren))$/iu;

const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:maan|dins|woens|donder|vrij|zater|zon)dag$/i;
const weekBefore = (day: string) => new Date(Date.parse(day) - 7 * 86_400_000).toISOString().slice(0, 10);

const coming = /^(?:coming|next|komende|volgende|eerstvolgende)$/;
const beginning = /^(?:starting|from|vanaf|met ingang van|ingang|per|as of|effective)$/;

/** *From monday, two weeks*: beside the day it begins on, a length of time says when it ends. */
function countsFrom(items: readonly Item[], dates: readonly FoundDate[], length: FoundDate): boolean {
  const at = items.findIndex((item) => item.kind === 'date' && item.start === length.start);
  const other = dates.find((date) => date.start !== length.start && date.day !== null && !duration.test(date.text));
  const index = items.findIndex((item) => item.kind === 'date' && item.start === other?.start);
  const begins = beginning.test(items[index - 1]?.norm ?? '');
  return at >= 0 && begins && !/^(?:in|within|over|binnen|na|after)$/.test(items[at - 1]?.norm ?? '');
}

const afterwards = /^(?:after that|after this|afterwards|daarna|erna|nadien)$/;

/** *After that*, with nothing behind it that it could be about. */
export function isAfterwards(items: readonly Item[], index: number): boolean {
  const [item, that, behind] = items.slice(index, index + 3);
  if (afterwards.test(item?.norm ?? '')) return true;
  const alone = behind === undefined || behind.kind !== 'word';
  return item?.norm === 'after' && /^(?:that|this)$/.test(that?.norm ?? '') && alone;
}

/** *Her last day is friday, take it all off after that*: the day after, where nothing is to happen on the day itself. */
function dayAfter(items: readonly Item[], index: number, day: string | null): { day: string; words: Item[] } | null {
  const at = items.findIndex((_, here) => here > index && isAfterwards(items, here));
  const word = items[at];
  if (word === undefined || day === null || partAround(items, index).some(gives)) return null;
  const between = items.slice(0, index).some((item) => is(item, 'assign', 'unassign', 'replace'));
  const words = items.slice(at, word.norm === 'after' ? at + 2 : at + 1);
  return between ? null : { day: new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10), words };
}

/** Each day with the words before it that say whether it is the beginning or the end. */
export function datesOf(items: readonly Item[], dates: readonly FoundDate[]): Dated[] {
  return items.flatMap((item, index) => {
    const date = item.kind === 'date' ? dates.find(({ start }) => start === item.start) : undefined;
    if (!date) return [];
    let from = index;
    while (is(items[from - 1], 'article') || items[from - 1]?.norm === 'uiterlijk') from -= 1;
    const before = items[from - 1];
    // A weekday that was, not the next one.
    const since = /^(?:since|sinds)$/.test(items[from - 1]?.norm ?? '') && weekday.test(date.text) && date.day !== null;
    const told =
      since ||
      partAround(items, index).some(
        (each) => is(each, 'past') || /^(?:left|went|vertrokken|weggegaan)$/.test(each.norm),
      );
    const range = /^(?:to|tot|through|t\/m|-|–)$/.test(before?.norm ?? '') && items[from - 2]?.kind === 'date';
    // *Until easter or so, say 31 march*: the day puts into numbers what was said before it.
    const vague = items.findLastIndex((each, at) => at < index && at > index - 7 && is(each, 'until'));
    const said = vague >= 0 && !items.slice(vague, index).some((each) => each.kind === 'date' || closes(each));
    const until =
      range ||
      said ||
      (duration.test(date.text) && (coming.test(items[from - 1]?.norm ?? '') || countsFrom(items, dates, date))) ||
      is(before, 'until') ||
      (duration.test(date.text) && lasting.has(before?.norm ?? ''));
    while (!until && leads.has(items[from - 1]?.norm ?? '')) from -= 1;
    const after = until || date.past || told ? null : dayAfter(items, index, date.day);
    return [
      {
        ...date,
        ...(after && { day: after.day, text: `${date.text}, ${after.words.map(({ text }) => text).join(' ')}` }),
        ...(since && { day: weekBefore(date.day as string) }),
        past: date.past || told,
        item,
        ends: until,
        lead: [...items.slice(until ? index - (index - from) - 1 : from, index), ...(after ? after.words : [])],
      },
    ];
  });
}
