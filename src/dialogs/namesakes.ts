import { fold } from '../licensing/lookups/fold.ts';
import type { Person } from '../licensing/model.ts';
import { languages } from '../understanding/languages.ts';
import { answerUser } from '../understanding/recognizer.ts';
import type { UserSlot } from './draft.ts';
import { candidateLimit } from './resolution.ts';

/** Words that tell nobody apart: "the one from finance", "die van het magazijn". */
const small = new Set(
  'the a an one who that is in at from of with de het een die dat wie bij van uit met op'.split(' '),
);

/** Who of several is meant by what was typed: by what their card shows of them, else by another name. */
export function oneOf(people: readonly Person[], text: string, asked: UserSlot): UserSlot {
  const fit = fitting(people, text);
  const [only, ...others] = fit;
  if (only && others.length === 0) {
    return { text: only.displayName, found: { id: only.id, displayName: only.displayName } };
  }
  if (fit.length > 0 && fit.length < people.length) return { ...asked, among: fit.map(({ id }) => id) };
  return text.trim() === '' ? asked : { text, found: null, before: asked };
}

/** Those of whom everything typed is shown (licensing-rules U13). Of a list that is not whole, one who fits may not be the only one. */
function fitting(people: readonly Person[], text: string): Person[] {
  const wanted = wordsIn(answerUser(text) ?? '').filter((word) => !small.has(word));
  if (wanted.length === 0 || people.length > candidateLimit) return [];
  return people.filter(({ displayName, userPrincipalName, mail, department, jobTitle }) => {
    const shown = wordsIn([displayName, userPrincipalName, mail, department, jobTitle].join(' '));
    return wanted.every((word) => shown.includes(word) || shown.includes(departmentIn(word)));
  });
}

/**
 * Which one of several the words beside an order name by department or job; what follows *not* names who is not meant.
 * Null where they name nobody, or more than one: then it is asked.
 */
export function toldApart(people: readonly Person[], said: readonly string[]): Person | null {
  if (people.length > candidateLimit) return null;
  const turn = said.findIndex((text) => wordsIn(text).some((word) => word === 'not' || word === 'niet'));
  const [meant, denied] = turn < 0 ? [said, []] : [said.slice(0, turn), said.slice(turn)];
  const isNamedBy = (texts: readonly string[]) => (person: Person) => {
    const shown = wordsIn([person.department, person.jobTitle].join(' '));
    const told = texts.flatMap(wordsIn).filter((word) => word.length > 1 && !small.has(word));
    return told.some((word) => shown.includes(word) || shown.includes(departmentIn(word)));
  };
  const left = people.filter((person) => !isNamedBy(denied)(person));
  const named = left.filter(isNamedBy(meant));
  const fit = named.length === 0 && left.length < people.length ? left : named;
  return fit.length === 1 ? (fit[0] ?? null) : null;
}

/** What a department is called in most directories, by its name in a language that is understood. */
const departmentIn = (word: string): string =>
  languages.flatMap(({ departments }) => departments[word] ?? [])[0] ?? word;

function wordsIn(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether every word of a name is one of somebody's. */
export function goesBy(whole: string, name: string): boolean {
  const words: readonly string[] = fold(whole).match(/[\p{L}\p{N}]+/gu) ?? [];
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => words.includes(word));
}
