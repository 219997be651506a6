import type { Language } from './language.ts';

/** English dates and numbers are written the international way: 14 October 2026, 1,557. */
export const locales: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };

/** What a language needs to put numbers and lists into a sentence. */
export interface Numbers {
  number(value: number): string;
  /** The form of a word that goes with a number: `plural(1, 'seat', 'seats')`. */
  plural(value: number, one: string, other: string): string;
  /** The number and its word: `count(1557, 'license', 'licenses')` is "1,557 licenses". */
  count(value: number, one: string, other: string): string;
  /** "a, b and c" */
  list(items: readonly string[]): string;
  /** "a, b or c" */
  either(items: readonly string[]): string;
}

export function numbersOf(language: Language): Numbers {
  const locale = locales[language];
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  const plural: Numbers['plural'] = (value, one, other) => (rules.select(value) === 'one' ? one : other);
  return {
    number: (value) => numbers.format(value),
    plural,
    count: (value, one, other) => `${numbers.format(value)} ${plural(value, one, other)}`,
    list: (items) => and.format(items),
    either: (items) => or.format(items),
  };
}
