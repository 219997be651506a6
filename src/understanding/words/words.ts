import type { Language } from '../../text/language.ts';
import { separableEn, wordsEn } from './en.ts';
import { separableNl, wordsNl } from './nl.ts';

/** What a word or phrase means to the recogniser; the headings of words-en.ts. */
export type Concept = keyof typeof wordsEn | 'servicePlan' | 'family';

/** One language's phrases under every heading: a heading that is missing does not compile. */
export type Words = Record<keyof typeof wordsEn, string>;

/** A verb in two halves, "trek ... in": where both are found, the first half means `concept`. */
export interface Separable {
  stems: readonly string[];
  particles: readonly string[];
  concept: Concept;
}

/** A phrase of the lexicon: all meanings of the same words, and the language if only one has them. */
export interface Entry {
  words: readonly string[];
  concepts: Set<Concept>;
  languages: Set<Language>;
}

export const separables: readonly (Separable & { language: Language })[] = [
  ...separableEn.map((each) => ({ ...each, language: 'en' as const })),
  ...separableNl.map((each) => ({ ...each, language: 'nl' as const })),
];

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(',').map((word) => word.trim()));

/** What Microsoft 365 users call the apps and services inside a product. Names, so the same in both languages. */
const servicePlans = `
  teams, yammer, viva engage, engage, viva, viva insights, viva learning, sway, exchange, exchange online,
  sharepoint, sharepoint online, onedrive, one drive, forms, planner, stream, to do, to-do, todo, whiteboard,
  kaizala, bookings, power automate, flow, power apps, powerapps, power virtual agents, copilot studio, copilot
  chat, intune, mfa, clipchamp, loop, delve, skype, skype for business, defender, lists, office apps, office,
  myanalytics, insights, outlook, dataverse, places, universal print, windows autopatch, information protection,
  azure information protection, customer lockbox, ediscovery, audio conferencing, phone system, app governance,
  lockbox, mesh, dynamics`;

/** What people call several products at once. Names, so the same in both languages. */
const families = 'business, premium, standard, basic';

/** Words that are one letter away from a verb without being a typing error. */
export const notTypos: ReadonlySet<string> = setOf(`
  remote, grand, grants, geert, evoke, invoke, gever, trips, stripe, reward, wessel, wisse, update`);

/** Given names that are also words: after a preposition and with a capital they are people. */
export const wordsThatAreNames: ReadonlySet<string> = setOf(`
  grant, will, an, may, wil, even, dag, drop, chase, mei, mark, art, ken, vink, ties, page, dean, hunter, flow,
  loop, pak, koppel, sway, viva`);

/** Words inside a surname, "van den Berg", "El Amrani": part of a name only where a name goes on after them. */
export const nameParticles: ReadonlySet<string> = setOf(`
  van, de, den, der, 't, t, ter, ten, te, von, zu, da, di, du, la, le, el, al, dos, das, do, bin, ben, ibn, del,
  della, op, in, het, uit, aan, y, st, st., d', af, av`);

/** Names that end in s of themselves: "Lars e3" is not Lar's. */
export const namesInS: ReadonlySet<string> = setOf(`
  niels, frans, thomas, lucas, lukas, jonas, dennis, boris, joris, marcus, markus, klaas, chris, agnes, james, charles,
  jules, louis, elias, tobias, matthias, mathias, andreas, nicolas, douglas, silas, titus, julius, anders, hannes,
  johannes, jannes, hubertus, cornelis, willems, peters, hendriks, jacobs, claes, adams, williams, jones, davies,
  hughes, rogers, simons, martens, mertens, alexis, paris, thijs, matthijs, annelies, marlies, floris, dirks, jensens,
  marius, rasmus, linus, magnus, markos, carlos, marcos, luis, andres, lourens, laurens, clemens, jeroens, tjebbes,
  harris, lewis, collins, phillips, stevens, edwards, roberts, evans, morris, watkins, jenkins, higgins, daniels`);

/** Lower case without diacritics, with plain apostrophes: how words are compared. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .toLowerCase()
    .replaceAll('ı', 'i');
}

function buildLexicon(): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry>();
  const add = (phrase: string, concept: Concept, language: Language | null) => {
    const key = fold(phrase).trim().replace(/\s+/g, ' ');
    if (key === '') return;
    const entry = entries.get(key) ?? { words: key.split(' '), concepts: new Set(), languages: new Set() };
    entry.concepts.add(concept);
    for (const each of language === null ? (['en', 'nl'] as const) : [language]) entry.languages.add(each);
    entries.set(key, entry);
  };
  for (const [language, words] of [
    ['en', wordsEn],
    ['nl', wordsNl],
  ] as const) {
    for (const [concept, phrases] of Object.entries(words)) {
      for (const phrase of phrases.split(',')) add(phrase, concept as Concept, language);
    }
  }
  for (const plan of servicePlans.split(',')) add(plan, 'servicePlan', null);
  for (const family of families.split(',')) add(family, 'family', null);
  const byFirstWord = Map.groupBy(entries.values(), (entry) => entry.words[0] ?? '');
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirstWord;
}

/** Every phrase of both languages by its first word, longest first. */
export const lexicon = buildLexicon();
