import { z } from 'zod';
import type { Person } from '../licensing/model.ts';
import { inert, tidy } from '../text/markdown.ts';
import type { Text } from '../text/text.ts';

/** A person as every card shows one: enough to tell namesakes apart (licensing-rules U13). */
export const personView = z.strictObject({
  name: z.string(),
  /** Of a few letters, where a client shows a badge beside the name. */
  initials: z.string(),
  details: z.string(),
  /** The same without the account, where there is anything else to tell them by. */
  role: z.string(),
  account: z.string(),
  badges: z.string(),
  /** The words of `badges`, each a badge where a client has them, with an icon of Fluent's. */
  states: z.array(
    z.strictObject({ text: z.string(), style: z.enum(['Informative', 'Warning', 'Subtle']), icon: z.string() }),
  ),
});

export type PersonView = z.infer<typeof personView>;

export function viewPerson(person: Person, text: Text): PersonView {
  const { displayName, userPrincipalName, jobTitle, department, guest, blocked, synced } = tidy(person);
  const { people } = text;
  const states = [
    { is: guest, text: people.guest, style: 'Informative' as const, icon: 'Globe' },
    { is: blocked, text: people.blocked, style: 'Warning' as const, icon: 'Prohibited' },
    { is: synced, text: people.synced, style: 'Subtle' as const, icon: 'ArrowSync' },
  ];
  const shown = states.filter(({ is }) => is).map(({ is: _, ...shownState }) => shownState);
  return {
    name: displayName || userPrincipalName,
    initials: initialsOf(displayName || userPrincipalName),
    details: [userPrincipalName, jobTitle, department].filter(Boolean).join(' · '),
    role: [jobTitle, department].filter(Boolean).join(' · ') || userPrincipalName,
    account: userPrincipalName,
    badges: shown.map(({ text }) => text).join(' · '),
    states: shown,
  };
}

/** Namesakes on one card, who have the same role as well, are told apart by their accounts (licensing-rules U13). */
export function toldApart<P extends Pick<PersonView, 'name' | 'role' | 'account'>>(people: P[]): P[] {
  const alike = Map.groupBy(people, ({ name, role }) => `${name} ${role}`);
  return people.map((person) =>
    (alike.get(`${person.name} ${person.role}`)?.length ?? 0) > 1 ? { ...person, role: person.account } : person,
  );
}

/** The first letters of the first and the last word: "MB" for Megan Bowen. */
function initialsOf(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('en') ?? '').join('') || '?';
}

/** The same in one line, for the title of a choice: no client makes Markdown of it. */
export function personChoice(person: Person, text: Text): string {
  const { name, details, badges } = viewPerson(person, text);
  return inert([name, details, badges].filter(Boolean).join(' · '));
}
