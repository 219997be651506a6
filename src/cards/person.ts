import { z } from 'zod';
import type { Person } from '../licensing/model.ts';
import { inert, tidy } from '../text/markdown.ts';
import type { Text } from '../text/text.ts';

/** A person as every card shows one: enough to tell namesakes apart (licensing-rules U13). */
export const personView = z.strictObject({ name: z.string(), details: z.string(), badges: z.string() });

export type PersonView = z.infer<typeof personView>;

export function viewPerson(person: Person, text: Text): PersonView {
  const { displayName, userPrincipalName, jobTitle, department, guest, blocked, synced } = tidy(person);
  const { people } = text;
  return {
    name: displayName || userPrincipalName,
    details: [userPrincipalName, jobTitle, department].filter(Boolean).join(' · '),
    badges: [guest ? people.guest : '', blocked ? people.blocked : '', synced ? people.synced : '']
      .filter(Boolean)
      .join(' · '),
  };
}

/** The same in one line, for the title of a choice: no client makes Markdown of it. */
export function personChoice(person: Person, text: Text): string {
  const { name, details, badges } = viewPerson(person, text);
  return inert([name, details, badges].filter(Boolean).join(' · '));
}
