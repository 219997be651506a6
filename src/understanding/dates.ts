import type { Token } from './tokens.ts';
import { fold } from './words/words.ts';

/** A date phrase: how many tokens it takes and the day it means, null where it could mean several. */
export interface FoundDate {
  length: number;
  day: string | null;
}

const weekdays = [
  ['sunday', 'zondag', 'sun'],
  ['monday', 'maandag', 'mon'],
  ['tuesday', 'dinsdag', 'tue'],
  ['wednesday', 'woensdag', 'wed'],
  ['thursday', 'donderdag', 'thu'],
  ['friday', 'vrijdag', 'fri'],
  ['saturday', 'zaterdag', 'sat'],
];
const months = [
  ['january', 'januari', 'jan'],
  ['february', 'februari', 'feb'],
  ['march', 'maart', 'mrt', 'mar'],
  ['april', 'apr'],
  ['may', 'mei'],
  ['june', 'juni', 'jun'],
  ['july', 'juli', 'jul'],
  ['august', 'augustus', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oktober', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const numbers: Record<string, number> = {
  a: 1,
  an: 1,
  een: 1,
  one: 1,
  two: 2,
  twee: 2,
  three: 3,
  drie: 3,
  four: 4,
  vier: 4,
  five: 5,
  vijf: 5,
  six: 6,
  zes: 6,
  seven: 7,
  zeven: 7,
  eight: 8,
  acht: 8,
  ten: 10,
  tien: 10,
  twelve: 12,
  twaalf: 12,
  veertien: 14,
  fourteen: 14,
};
const units: Record<string, 'day' | 'week' | 'month' | 'year'> = {
  day: 'day',
  days: 'day',
  dag: 'day',
  dagen: 'day',
  week: 'week',
  weeks: 'week',
  weken: 'week',
  month: 'month',
  months: 'month',
  maand: 'month',
  maanden: 'month',
  year: 'year',
  years: 'year',
  jaar: 'year',
  jaren: 'year',
};
const coming = ['this', 'coming', 'deze', 'dit', 'aanstaande', 'komende', 'aankomende', 'as'];
const following = ['next', 'volgende', 'volgend'];
const the = ['the', 'de', 'het', 'of', 'van', 'on', 'op', 'and', 'including', 'en', 'met'];

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const at = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day));

function add(today: Date, count: number, unit: 'day' | 'week' | 'month' | 'year'): Date {
  const [year, month, day] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  if (unit === 'day' || unit === 'week') return at(year, month, day + count * (unit === 'week' ? 7 : 1));
  const total = month + count * (unit === 'year' ? 12 : 1);
  const last = at(year, total + 1, 0).getUTCDate();
  return at(year, total, Math.min(day, last));
}

/** A calendar day, in this year or, where that has passed, in the next; null for 31 February and for the past. */
function calendarDay(today: Date, day: number, month: number, year: number | null): string | null {
  const wanted = at(year ?? today.getUTCFullYear(), month, day);
  if (wanted.getUTCMonth() !== month || day < 1) return null;
  const date = year === null && wanted < today ? at(wanted.getUTCFullYear() + 1, month, day) : wanted;
  return date < today ? null : dayOf(date);
}

function numericDay(text: string, today: Date): string | null {
  const [first = 0, second = 0, third = 0] = text.split(/[-/.]/).map(Number);
  if (/^\d{4}/.test(text)) return calendarDay(today, third, second - 1, first);
  const year = third < 100 ? 2000 + third : third;
  // With slashes both orders are in use: a day that could be either is asked for.
  if (text.includes('/') && first <= 12 && second <= 12 && first !== second) return null;
  return text.includes('/') && second > 12
    ? calendarDay(today, second, first - 1, year)
    : calendarDay(today, first, second - 1, year);
}

function endOf(today: Date, unit: string | undefined): string | null | undefined {
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  const named = months.findIndex((names) => unit !== undefined && names.includes(unit));
  if (named >= 0) return dayOf(at(named < month ? year + 1 : year, named + 1, 0));
  if (unit === undefined) return undefined;
  if (units[unit] === 'day') return dayOf(today);
  if (units[unit] === 'week') return dayOf(add(today, (5 - today.getUTCDay() + 7) % 7, 'day'));
  if (units[unit] === 'month') return dayOf(at(year, month + 1, 0));
  if (units[unit] === 'year') return dayOf(at(year, 11, 31));
  return undefined;
}

function weekdayDate(today: Date, weekday: number, next: boolean): string {
  const ahead = (weekday - today.getUTCDay() + 7) % 7 || 7;
  const monday = add(today, (8 - today.getUTCDay()) % 7 || 7, 'day');
  return dayOf(next ? add(monday, (weekday + 6) % 7, 'day') : add(today, ahead, 'day'));
}

const ordinal = (word: string | undefined) => {
  const digits = /^(\d{1,2})(?:st|nd|rd|th|e|ste|de)?$/.exec(word ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
};

/** The single words from `from` on: a phrase of the lexicon may hold several. */
function wordsFrom(tokens: readonly Token[], from: number): { word: string; token: number; kind: Token['kind'] }[] {
  const words = [];
  for (let index = from; index < Math.min(from + 9, tokens.length); index += 1) {
    const token = tokens[index];
    // "december 31, 2027"
    if (token?.text === ',' && /^20\d\d$/.test(tokens[index + 1]?.text ?? '')) continue;
    if (token === undefined || !['word', 'number', 'date'].includes(token.kind)) break;
    for (const word of fold(token.text).split(/\s+/)) words.push({ word, token: index, kind: token.kind });
  }
  return words;
}

/**
 * The date phrase that begins at a token, in English or Dutch: "friday", "31 december 2026", "eind van de maand", "31-12-2026".
 * @param today midnight UTC of the reader's day
 */
export function findDate(tokens: readonly Token[], from: number, today: Date): FoundDate | null {
  const words = wordsFrom(tokens, from);
  let index = 0;
  const word = (offset = 0) => words[index + offset]?.word;
  const found = (length: number, day: string | null): FoundDate | null => {
    const last = words[index + length - 1];
    const whole = words[index + length]?.token !== last?.token;
    return last === undefined || !whole ? null : { length: last.token - from + 1, day };
  };
  while (the.includes(word() ?? '') || (coming.includes(word() ?? '') && word(1) !== undefined)) index += 1;
  if (words[index]?.kind === 'date') return found(1, numericDay(words[index]?.word ?? '', today));
  if (['today', 'vandaag', 'tonight', 'vanavond'].includes(word() ?? '')) return found(1, dayOf(today));
  if (['tomorrow', 'morgen'].includes(word() ?? '')) return found(1, dayOf(add(today, 1, 'day')));
  if (word() === 'overmorgen') return found(1, dayOf(add(today, 2, 'day')));
  if (['end', 'eind', 'einde', 'ultimo'].includes(word() ?? '')) {
    let skip = 1;
    while ([...the, ...coming].includes(word(skip) ?? '')) skip += 1;
    const day = following.includes(word(skip) ?? '') ? null : endOf(today, word(skip));
    if (day === null) return found(skip + 2, null);
    return day === undefined ? null : found(skip + 1, day);
  }
  const next = following.includes(word() ?? '');
  const day = weekdays.findIndex((names) => names.includes(word(next ? 1 : 0) ?? ''));
  if (day >= 0) return found(next ? 2 : 1, weekdayDate(today, day, next));
  if (next && units[word(1) ?? ''] !== undefined) return found(2, null);
  const monthAt = (offset: number) => months.findIndex((names) => names.includes(word(offset) ?? ''));
  const yearAt = (offset: number) => (/^20\d\d$/.test(word(offset) ?? '') ? Number(word(offset)) : null);
  const dayFirst = ordinal(word());
  const skip = the.includes(word(1) ?? '') ? 2 : 1;
  if (dayFirst !== null && monthAt(skip) >= 0) {
    const year = yearAt(skip + 1);
    return found(skip + (year === null ? 1 : 2), calendarDay(today, dayFirst, monthAt(skip), year));
  }
  const dayLast = ordinal(word(1));
  if (monthAt(0) >= 0 && (word()?.length ?? 0) > 3 && dayLast !== null) {
    const year = yearAt(2);
    return found(year === null ? 2 : 3, calendarDay(today, dayLast, monthAt(0), year));
  }
  return null;
}

/** A length of time that begins at a token, "two weeks", "30 dagen", and the day on which it ends. */
export function findDuration(tokens: readonly Token[], from: number, today: Date): FoundDate | null {
  const words = wordsFrom(tokens, from);
  const count =
    numbers[words[0]?.word ?? ''] ?? (/^\d{1,3}$/.test(words[0]?.word ?? '') ? Number(words[0]?.word) : null);
  const unit = units[words[1]?.word ?? ''];
  const last = words[1];
  if (count === null || unit === undefined || last === undefined) return null;
  return { length: last.token - from + 1, day: dayOf(add(today, count, unit)) };
}
