import { casual as casualEn, type ParsedResult } from 'chrono-node/en';
import { casual as casualNl } from 'chrono-node/nl';
import type { Language } from '../../text/language.ts';
import { languages } from '../languages.ts';
import type { DateSpan, ReadOptions } from '../reading.ts';
import type { DateWords, Unit } from '../vocabulary.ts';

/** A day or a length of time and where it stands; `past` ones can only be asked about. */
export interface FoundDate extends DateSpan {
  start: number;
  end: number;
  past: boolean;
}

interface Place {
  start: number;
  end: number;
}

const parsers: Record<Language, typeof casualEn> = { en: casualEn, nl: casualNl };

const numeric =
  /(?<![\d./-])(?<first>\d{1,4})(?<sign>[-/.])(?<second>\d{1,2})(?:\k<sign>(?<third>\d{4}|\d{2}))?(?![\d/-])/g;
const before = /\b(?:on|by|until|till|til|from|per|as of|op|tot|t\/m|tm|vanaf|m\.i\.v\.?|van|voor)\s+$/i;
const monthLead = /\b(?:in|since|until|till|per|tot|vanaf|sinds)\s+$/i;
const weekdayShort = /^(?:on |op )?(?:mon|tue|wed|thu|fri|sat|sun|ma|di|wo|do|vr|vrij|za|zo|woe|don)\.?$/i;
/** The beginning and the end are two days, not one range. */
const ranges = /\b(?:until|till?|to|through|tot|t\/m)\b/gi;
const clock = /\d{1,2}[:.]\d\d|\d\s?(?:[ap]m|uur|u)\b/i;

/** Making one takes longer than reading a sentence. */
const calendars = new Map<string, Intl.DateTimeFormat>();

/** Midnight UTC of the reader's calendar day. */
export function todayOf({ now = new Date(0), timeZone = 'UTC' }: ReadOptions): Date {
  const format =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, format);
  return new Date(`${format.format(now)}T00:00:00Z`);
}

const iso = (date: Date): string => date.toISOString().slice(0, 10);

function plus(date: Date, count: number, unit: Unit): Date {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (unit === 'day' || unit === 'week')
    return new Date(Date.UTC(year, month, day + count * (unit === 'week' ? 7 : 1)));
  const target = new Date(Date.UTC(year, month + count * (unit === 'year' ? 12 : 1), 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), Math.min(day, last)));
}

/** The day that exists and is not over, of a day, a month and perhaps a year. */
function dayOf(day: number, month: number, year: number | null, today: Date): string | null {
  const on = (each: number) => new Date(Date.UTC(each, month - 1, day));
  const exists = (date: Date) => date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (year !== null) {
    const date = on(year < 100 ? 2000 + year : year);
    return exists(date) && date >= today ? iso(date) : null;
  }
  const next = [0, 1, 2, 3, 4]
    .map((add) => on(today.getUTCFullYear() + add))
    .find((date) => exists(date) && date >= today);
  return next ? iso(next) : null;
}

/** `2027-02-28`, `28/02/2027`, `3/4`: the order of day and month is the reader's, and is left open where nobody knows it. */
function numericDates(text: string, today: Date, locale: ReadOptions['locale']): FoundDate[] {
  return [...text.matchAll(numeric)].flatMap((match) => {
    const [whole] = match;
    const { first = '', second = '', third } = match.groups ?? {};
    const [a, b, year] = [Number(first), Number(second), third === undefined ? null : Number(third)];
    const place = { start: match.index, end: match.index + whole.length, text: whole, past: false };
    if (first.length === 4) {
      return year === null ? [] : [{ ...place, day: dayOf(year, b, a, today), alternatives: [] }];
    }
    if (year === null && !before.test(text.slice(Math.max(0, match.index - 12), match.index))) return [];
    if (first.length > 2) return [];
    const readings = [
      locale === 'en-US' ? null : dayOf(a, b, year, today),
      locale === 'en-GB' || locale === 'nl-NL' ? null : dayOf(b, a, year, today),
    ];
    const days = [...new Set(readings.filter((day) => day !== null))].sort();
    if (days.length === 0 && year === null) return [];
    const [only = null] = days;
    return [{ ...place, day: days.length === 1 ? only : null, alternatives: days.length === 1 ? [] : days }];
  });
}

const placed = ({ 0: text, index }: RegExpExecArray, day: string | null): FoundDate => {
  return { text, day, alternatives: [], start: index, end: index + text.length, past: false };
};

/** What chrono does not know: ends of a month, *the 31st*, and what could be several days. */
function ownDates(text: string, words: DateWords, today: Date): FoundDate[] {
  const [year, month, date] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  const endOf = (what: string, later: boolean): string | null => {
    const named = words.months.indexOf(what);
    if (named >= 0) return iso(new Date(Date.UTC(named < month ? year + 1 : year, named + 1, 0)));
    const unit = words.unit[what];
    if (later || unit === undefined) return null;
    if (unit === 'week') return iso(plus(today, (5 - today.getUTCDay() + 7) % 7, 'day'));
    return iso(new Date(unit === 'day' ? today : Date.UTC(year, unit === 'month' ? month + 1 : 12, 0)));
  };
  return [
    ...[...text.matchAll(words.end)].map((match) =>
      placed(match, endOf((match.groups?.what ?? '').toLowerCase(), /\b(?:next|volgende)\b/i.test(match[0]))),
    ),
    ...words.inDays.flatMap(([pattern, days]) =>
      [...text.matchAll(pattern)].map((match) => placed(match, iso(plus(today, days, 'day')))),
    ),
    ...[...text.matchAll(words.later)].map((match) => {
      const { count = '', unit = '', earlier } = match.groups ?? {};
      const day = lengthOf(`${count.replace(/^(?:another|nog een)$/i, '1')} ${unit}`, words, today);
      const later = day === null ? 0 : (Date.parse(day) - today.getTime()) / 86_400_000;
      return { ...placed(match, earlier ? null : day), later: earlier ? -later : later };
    }),
    ...afterStart(text, words, today),
    ...[...text.matchAll(words.dayAfter)].map((match) => ({ ...placed(match, iso(plus(today, 1, 'day'))), later: 1 })),
    ...[...text.matchAll(words.ago)].map((match) => {
      const { count = '1', unit = '' } = match.groups ?? {};
      const number = /^\d+$/.test(count) ? Number(count) : (words.counts[count.toLowerCase()] ?? 1);
      const known = words.unit[unit.toLowerCase()];
      return { ...placed(match, known ? iso(plus(today, -number, known)) : null), past: true };
    }),
    ...[...text.matchAll(words.dayOfMonth)].map((match) => {
      const day = Number(match.groups?.day);
      return placed(
        match,
        dayOf(day, month + 1 + (day < date ? 1 : 0), day < date && month === 11 ? year + 1 : year, today),
      );
    }),
    ...[...text.matchAll(words.unclear)].map((match) => placed(match, null)),
  ];
}

const startBefore = /\b(?:vanaf|from|starting|per|met ingang van|as of)\s+\S+(?:\s+\S+){0,2}\s+$/i;

/** *Vanaf maandag drie weken*: a length right after the day it counts from. */
function afterStart(text: string, words: DateWords, today: Date): FoundDate[] {
  const counts = ['\\d{1,3}', ...Object.keys(words.counts)].join('|');
  const lengths = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${counts}) (?:${Object.keys(words.unit).join('|')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return [...text.matchAll(lengths)].flatMap((match) => {
    const lasts = durationOf(match[0], words);
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (lasts === null || !startBefore.test(before)) return [];
    return [{ ...placed(match, lengthOf(match[0], words, today)), lasts }];
  });
}

/** *For two weeks*, *voor een maand*: chrono's own months do not keep to the last day of a shorter one. */
function lengthOf(phrase: string, words: DateWords, today: Date): string | null {
  const length = countOf(phrase, words);
  return length && iso(plus(today, length.count, length.unit));
}

/** The same as ISO 8601 writes it. */
function durationOf(phrase: string, words: DateWords): string | null {
  const length = countOf(phrase, words);
  return length && `P${length.count}${length.unit.charAt(0).toUpperCase()}`;
}

function countOf(phrase: string, words: DateWords): { count: number; unit: Unit } | null {
  const [count = '', unit = '', ...more] = phrase.toLowerCase().split(/\s+/);
  const number = /^\d{1,3}$/.test(count) ? Number(count) : words.counts[count];
  const known = words.unit[unit];
  return more.length > 0 || number === undefined || known === undefined ? null : { count: number, unit: known };
}

function fromChrono(result: ParsedResult, text: string, words: DateWords, today: Date): FoundDate[] {
  const lead = words.lead.exec(result.text)?.[0] ?? '';
  const phrase = result.text.slice(lead.length).replace(/[\s,;]+$/, '');
  const start = result.index + lead.length;
  const certain = (part: 'day' | 'month' | 'weekday' | 'hour') => result.start.isCertain(part);
  const led =
    lead !== '' || before.test(text.slice(Math.max(0, start - 12), start)) || /·\s+$/.test(text.slice(0, start));
  const timeOnly = !certain('day') && !certain('weekday') && !certain('month');
  if (phrase === '' || /^(?:today|now|vandaag|nu|right now)$/i.test(phrase)) return [];
  if (timeOnly && !clock.test(phrase)) return [];
  if (weekdayShort.test(result.text) && !led) return [];
  const length = lengthOf(phrase, words, today);
  const monthOnly = !certain('day') && !certain('weekday') && certain('month');
  if (
    monthOnly &&
    length === null &&
    (/^(?:\d+|\p{L}{1,3}\.?)$/u.test(phrase) || !monthLead.test(text.slice(0, start)))
  )
    return [];
  const day = new Date(
    Date.UTC(result.start.get('year') ?? 0, (result.start.get('month') ?? 1) - 1, result.start.get('day') ?? 1),
  );
  const sameWeekday = certain('weekday') && !certain('day') && iso(day) === iso(today);
  const meant = sameWeekday ? plus(day, 7, 'day') : day;
  const past = words.past.test(result.text);
  const known = length ?? (monthOnly || (meant < today && !past) ? null : iso(meant));
  const lasts = durationOf(phrase, words);
  return [
    { text: phrase, day: known, alternatives: [], start, end: start + phrase.length, past, ...(lasts && { lasts }) },
  ];
}

/** Nothing that is something else may become part of a day. */
const blanked = (text: string, places: readonly Place[]): string =>
  places.reduce((left, { start, end }) => left.slice(0, start) + '·'.repeat(end - start) + left.slice(end), text);

/** The days named in a text, in order, without those inside the places that are something else. */
export function findDates(sentence: string, taken: readonly Place[], options: ReadOptions): FoundDate[] {
  const text = blanked(sentence, taken).replace(ranges, (word) => '·'.repeat(word.length));
  const today = todayOf(options);
  const overlaps = (one: Place, other: Place) => one.start < other.end && other.start < one.end;
  const active = languages.filter(({ dates }) => dates.hint.test(text));
  if (active.length === 0) return [];
  const reference = { instant: new Date(today.getTime() + 43_200_000), timezone: 0 };
  const own = [
    ...numericDates(
      sentence,
      today,
      options.locale ??
        (languages.some(({ dates, language }) => language === 'nl' && dates.own.test(sentence)) ? 'nl-NL' : null),
    ),
    ...active.flatMap(({ dates: words }) => ownDates(text, words, today)),
  ];
  const parsed = active.flatMap(({ dates: words, language }) =>
    parsers[language]
      .parse(text, reference, { forwardDate: true })
      .flatMap((result) => fromChrono(result, text, words, today)),
  );
  const kept: FoundDate[] = [];
  const known = own.filter(({ day, alternatives }) => day !== null || alternatives.length > 0);
  const exact = parsed.filter(
    ({ start, end }) => !own.some((one) => overlaps(one, { start, end }) && one.end - one.start >= end - start),
  );
  const impossible = active.flatMap(({ dates: words }) =>
    [...text.matchAll(words.impossible)].map((match) => placed(match, null)),
  );
  for (const date of [...known, ...exact, ...own, ...impossible]) {
    if ([...taken, ...kept].every((place) => !overlaps(place, date))) kept.push(date);
  }
  return kept.sort((a, b) => a.start - b.start);
}
