import { distance } from 'fastest-levenshtein';
import type { Actor, Person } from '../model.ts';
import { fold } from './fold.ts';
import type { Lookups } from './lookups.ts';

export interface NearNames {
  /** Where nobody goes by what was typed: up to three who nearly do, nearest first (U13). Accents and case do not count. */
  nearUsers(actor: Actor, text: string): Promise<Near[]>;
}

/** Somebody whose name is nearly what was typed; `letters` is how many differ. */
export interface Near {
  person: Person;
  letters: number;
}

const shown = 3;

/** More letters than these are another name. */
const mostLetters = 3;

/** Of these many with the same first letters the nearest are found. */
const looked = 50;

/** The directory finds words by their beginning, so that much has to be right. */
export function createNearNames({ findUsers }: Pick<Lookups, 'findUsers'>): NearNames {
  return {
    async nearUsers(actor, text) {
      const wanted = lettersOf(text);
      if (wanted.length < 3 || /[@\d]/.test(wanted)) return [];
      const beginnings = [
        ...new Set(
          text
            .trim()
            .split(/\s+/)
            .map((word) => [...word].slice(0, 2).join('')),
        ),
      ];
      const found: Person[] = [];
      for (const beginning of beginnings.slice(0, 3)) found.push(...(await findUsers(actor, beginning, looked)));
      const most = Math.min(mostLetters, Math.ceil(wanted.length / 3));
      return [...new Map(found.map((person) => [person.id, person])).values()]
        .map((person) => ({ person, letters: lettersApart(person, wanted) }))
        .filter(({ letters }) => letters <= most)
        .sort((one, other) => one.letters - other.letters)
        .slice(0, shown);
    },
  };
}

/** How far somebody's name is from what was typed: the whole of it, in either order, or one part of it. */
function lettersApart({ displayName, mail, userPrincipalName }: Person, wanted: string): number {
  const words = lettersOf(displayName).split(' ');
  const [alias = ''] = (mail ?? userPrincipalName).split('@');
  const names = [words.join(' '), words.toReversed().join(' '), ...words, lettersOf(alias)];
  return Math.min(...names.map((name) => distance(name, wanted)));
}

/** Nothing but letters and digits, and the sign in an address. */
function lettersOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim();
}
