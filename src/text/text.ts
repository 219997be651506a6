import { en } from './en.ts';
import { createFormat, type Format } from './format.ts';
import { type Language, languageOf } from './language.ts';
import { nl } from './nl.ts';

/** The shape of everything said: a sentence that is missing in a language does not compile. */
export type Text = typeof en;

const texts: Record<Language, Text> = { en, nl };

/** The words for a reader's locale: Dutch for nl, nl-NL and nl-BE, English for all others. */
export function textFor(locale: string): Text {
  return texts[languageOf(locale)];
}

/** One who reads: their words, and their calendar and numbers. */
export interface Reader {
  text: Text;
  format: Format;
}

/** The reader of an actor or of anything else that has a locale and a time zone. */
export function readerFor(person: { locale: string; timeZone: string }): Reader {
  return { text: textFor(person.locale), format: createFormat(person) };
}
