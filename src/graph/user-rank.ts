import type { GraphPerson } from './types.ts';

/** Best first: the text itself, then words that begin like it, then the rest; equals by name. */
export function rankMatches(people: GraphPerson[], text: string): GraphPerson[] {
  const wanted = folded(text);
  return people
    .map((person) => ({ person, rank: rankOf(person, wanted) }))
    .sort((a, b) => a.rank - b.rank || compareNames(a.person, b.person))
    .map(({ person }) => person);
}

function rankOf(person: GraphPerson, wanted: string): number {
  const name = folded(person.displayName);
  const addresses = [person.userPrincipalName, person.mail ?? ''].map(folded);
  const exact = [name, ...addresses, ...addresses.map((address) => address.split('@', 1)[0])];
  if (exact.includes(wanted)) return 0;
  const words = [name, ...addresses].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
  const begun = wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)));
  return begun || name.startsWith(wanted) ? 1 : 2;
}

/** Without case and diacritics: people type zoe and mean Zoë. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function compareNames(a: GraphPerson, b: GraphPerson): number {
  return (
    a.displayName.localeCompare(b.displayName, 'en') || a.userPrincipalName.localeCompare(b.userPrincipalName, 'en')
  );
}
