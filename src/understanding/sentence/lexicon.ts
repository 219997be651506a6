import { fold } from '../../licensing/lookups/fold.ts';
import type { Language } from '../../text/language.ts';
import { languages } from '../languages.ts';
import type { Concept } from '../vocabulary.ts';
import { families, servicePlans } from './shared-words.ts';

/** What is done to a license; verbs of different directions are never taken for each other's typing errors. */
export type Direction =
  | 'assign'
  | 'unassign'
  | 'replace'
  | 'switchOff'
  | 'switchOn'
  | 'manage'
  | 'copy'
  | 'transfer'
  | 'keep';

/** A phrase of the lexicon: all meanings of the same words, and the language if only one has them. */
export interface Entry {
  words: readonly string[];
  concepts: ReadonlySet<Concept>;
  language: Language | null;
}

const directions: Partial<Record<Concept, Direction>> = {
  assign: 'assign',
  assignDone: 'assign',
  assignWeak: 'assign',
  need: 'assign',
  unassign: 'unassign',
  unassignDone: 'unassign',
  unassignWeak: 'unassign',
  replace: 'replace',
  replaceDone: 'replace',
  replaceWeak: 'replace',
  switchOff: 'switchOff',
  switchOffDone: 'switchOff',
  switchOffWeak: 'switchOff',
  switchOn: 'switchOn',
  switchOnDone: 'switchOn',
  switchOnWeak: 'switchOn',
  manage: 'manage',
  copy: 'copy',
};

/** The directions that words of these meanings can give. */
export function directionsOf(concepts: ReadonlySet<Concept>): Direction[] {
  return [...new Set([...concepts].flatMap((concept) => directions[concept] ?? []))];
}

function buildLexicon(): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, { words: string[]; concepts: Set<Concept>; languages: Set<Language> }>();
  const add = (phrase: string, concept: Concept, languages: readonly Language[]) => {
    const key = fold(phrase).trim().replace(/\s+/g, ' ');
    if (key === '') return;
    const entry = entries.get(key) ?? { words: key.split(' '), concepts: new Set(), languages: new Set() };
    entry.concepts.add(concept);
    for (const language of languages) entry.languages.add(language);
    entries.set(key, entry);
  };
  for (const { language, words } of languages) {
    for (const [concept, phrases] of Object.entries(words)) {
      for (const phrase of phrases.split(',')) add(phrase, concept as Concept, [language]);
    }
  }
  // The words of a frame are words, and no names, where the frame does not fit.
  for (const { language, frames: list } of languages) {
    for (const word of list.flatMap(({ lines }) => lines.match(/(?<![<{\p{L}_])[\p{L}']+(?![}>\p{L}_])/gu) ?? [])) {
      if (!entries.has(fold(word))) add(word, 'common', [language]);
    }
  }
  for (const plan of servicePlans.split(','))
    add(
      plan,
      'servicePlan',
      languages.map(({ language }) => language),
    );
  for (const family of families.split(','))
    add(
      family,
      'family',
      languages.map(({ language }) => language),
    );
  const all = [...entries.values()].map(({ words, concepts, languages }) => {
    const [language = null, ...others] = languages;
    return { words, concepts, language: others.length === 0 ? language : null };
  });
  const byFirstWord = Map.groupBy(all, ({ words }) => words[0] ?? '');
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirstWord;
}

/** Every phrase of every language by its first word, longest first. */
export const lexicon = buildLexicon();
