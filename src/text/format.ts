import { type Language, languageOf } from './language.ts';
import { locales, type Numbers, numbersOf } from './numbers.ts';

/** Dates, numbers and lists as one reader expects them. */
export interface Format extends Numbers {
  language: Language;
  /** 14 October 2026, 14 oktober 2026: the calendar day in the reader's time zone. */
  date(at: string | Date): string;
  dateTime(at: string | Date): string;
  /** Tuesday 1 December 2026, dinsdag 1 december 2026: a calendar day (ISO 8601), the same for everybody. */
  weekday(day: string): string;
  /** 1 December 2026: the same without the name of the day. */
  day(calendarDay: string): string;
  /** An amount with its currency, by the code of ISO 4217: €38.50, € 38,50. */
  money(amount: number, currency: string): string;
  /** The name of a country by its ISO 3166 code; the code itself where it is unknown. */
  country(code: string): string;
}

/** Making formatters is slow, so they are kept, for each language and known time zone. */
const formats = new Map<string, Format>();
/** What was typed as a time zone, and what it stands for. */
const zones = new Map<string, string>();
/** Time zones come from outside. */
const mostZones = 1_000;

/** Dates and numbers for a reader; an unknown locale reads English, an unknown time zone UTC. Never throws. */
export function createFormat({ locale, timeZone }: { locale: string; timeZone: string }): Format {
  const language = languageOf(locale);
  const zone = knownTimeZone(timeZone);
  const key = `${language} ${zone}`;
  const format = formats.get(key) ?? makeFormat(language, zone);
  formats.set(key, format);
  return format;
}

function makeFormat(language: Language, zone: string): Format {
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: zone });
  const anywhere = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
  const weekday = new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'UTC' });
  const countries = new Intl.DisplayNames(locales[language], { type: 'region' });
  return {
    language,
    ...numbersOf(language),
    date: (at) => written(day, at),
    dateTime: (at) => written(moment, at),
    weekday: (day) => written(weekday, day),
    day: (calendarDay) => written(anywhere, calendarDay),
    money: (amount, currency) =>
      new Intl.NumberFormat(locales[language], { style: 'currency', currency }).format(amount),
    country: (code) => (/^[A-Za-z]{2}$/.test(code) ? (countries.of(code.toUpperCase()) ?? code) : code),
  };
}

export function knownTimeZone(timeZone: string): string {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  if (zones.size >= mostZones) zones.clear();
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  zones.set(timeZone, zone);
  return zone;
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

/** A date that is none (a directory can hold anything) is shown as it stands. */
function written(format: Intl.DateTimeFormat, at: string | Date): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : format.format(date);
}
