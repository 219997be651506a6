const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
const numeric = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const written = /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th|e)? (\p{L}{3,})\.? (\d{4})$/u;

/**
 * The day in a cell, as ISO 8601; null where it is none, or could be two: in 3/4/2026 the month comes first for those who write it so.
 * @param locale of whoever made the list
 */
export function dayIn(text: string, locale: string): string | null {
  const day = iso.exec(text);
  if (day) return dayOf(Number(day[1]), Number(day[2]), Number(day[3]));
  const [, first, second, year] = numeric.exec(text) ?? [];
  if (year !== undefined) return numericDay(Number(first), Number(second), Number(year), locale);
  const [, date, month = '', in_] = written.exec(text.trim()) ?? [];
  return date === undefined ? null : dayOf(Number(in_), monthNamed(month), Number(date));
}

function numericDay(first: number, second: number, year: number, locale: string): string | null {
  return monthFirst(locale) ? dayOf(year, first, second) : dayOf(year, second, first);
}

function monthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date(0)).map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day') && parts.indexOf('day') < parts.indexOf('year');
}

/** 1 for January, janvier is no month here; 0 where it is none. */
function monthNamed(word: string): number {
  const wanted = word.toLowerCase();
  for (const language of ['en', 'nl']) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
      const month = Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2026, index, 15)).replace('.', ''));
      const found = month.findIndex((name) => name.toLowerCase() === wanted);
      if (found >= 0) return found + 1;
    }
  }
  return 0;
}

function dayOf(year: number, month: number, day: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, day));
  const same = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return same ? made.toISOString().slice(0, 10) : null;
}
