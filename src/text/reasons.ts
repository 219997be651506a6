import type { Person } from '../licensing/model.ts';

/**
 * Each reason once, with the names of those for whom it holds before it: "Zoë and Jan: E3 is assigned already." Namesakes are told
 * apart by their user principal names (licensing-rules U13).
 */
export function reasonsByPerson<T extends { whose?: Person }>(
  items: readonly T[],
  say: (item: T) => string,
  list: (names: readonly string[]) => string,
): string[] {
  const people = new Map(items.flatMap(({ whose }) => (whose ? [[whose.id, whose]] : [])));
  const nameOf = ({ id, displayName, userPrincipalName }: Person) => {
    const namesake = [...people.values()].some((other) => other.id !== id && other.displayName === displayName);
    return namesake ? `${displayName} (${userPrincipalName})` : displayName;
  };
  return [...Map.groupBy(items, say)].map(([reason, same]) => {
    const names = [...new Set(same.flatMap(({ whose }) => (whose ? nameOf(whose) : [])))];
    return names.length === 0 ? reason : `${list(names)}: ${reason}`;
  });
}
