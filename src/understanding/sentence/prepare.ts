import type { Language } from '../../text/language.ts';
import { clean } from '../clean.ts';
import type { ReadOptions } from '../reading.ts';
import type { FoundDate } from './dates.ts';
import { findEntities } from './entities.ts';
import { applyFrames } from './frames.ts';
import { joinNames, stemsOf } from './names.ts';
import { nameParticles } from './shared-words.ts';
import { type Item, tokenize } from './tokens.ts';
import { is, tagWords } from './words.ts';

/** A sentence with everything in it that is known before it is decided what it wants. */
export interface Sentence {
  text: string;
  items: Item[];
  dates: FoundDate[];
  language: Language;
  ticket: string | null;
}

function languageOf(items: readonly Item[]): Language {
  const count = (language: Language) => items.filter((item) => item.language === language).length;
  return count('nl') > count('en') ? 'nl' : 'en';
}

/** Normalises a sentence and finds the things, the words and the names in it. */
export function prepare(sentence: string, options: ReadOptions): Sentence {
  const text = clean(sentence);
  const { spans, dates, everyday } = findEntities(text, options);
  const words = tagWords(tokenize(text, spans), text).map((item) =>
    everyday.some(({ start }) => start === item.start) ? { ...item, tags: new Set(['common' as const]) } : item,
  );
  const items = applyFrames(joinNames(words, text, options));
  const ticket = items.find(({ kind }) => kind === 'ticket')?.text ?? null;
  return { text, items, dates, language: languageOf(words), ticket };
}

/** The words that may be names of people, folded, for the directory to say which it knows. */
export function candidateNames(sentence: string, options: ReadOptions = {}): string[] {
  const { knownNames: _, ...rest } = options;
  const words = prepare(sentence, rest)
    .items.filter(({ kind }) => kind === 'run')
    .flatMap(({ norm }) => norm.split(/\s+/))
    .filter((word) => word.length > 1 && !nameParticles.has(word));
  return [...new Set(words.flatMap(stemsOf))];
}

/** Headings of a form, and words beside a ticket's number, say nothing. */
export function isLabel(items: readonly Item[], index: number, ticket: string | null): boolean {
  return is(items[index], 'label') && (ticket !== null || items[index + 1]?.text === ':');
}
