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
    const until = range || said || is(before, 'until') || (duration.test(date.text) && lasting.has(before?.norm ?? ''));
    while (!until && leads.has(items[from - 1]?.norm ?? '')) from -= 1;
    return [
      {
        ...date,
        ...(since && { day: weekBefore(date.day as string) }),
        past: date.past || told,
        item,
        ends: until,
        lead: items.slice(until ? index - (index - from) - 1 : from, index),
      },
    ];
  });
}
