import { isFamilyWord } from '../licensing/catalogue/family-words.ts';
import type { Licensing } from '../licensing/licensing.ts';
import type { Actor, Person, Product } from '../licensing/model.ts';
import type { Text } from '../text/text.ts';
import { self } from '../understanding/recognizer.ts';
import { type Draft, type ProductSlot, switchesApps } from './draft.ts';

/** What was typed means one thing, nothing, or several: the last is asked, never guessed. */
export type Resolution<T> =
  | { found: T }
  | {
      candidates: T[];
      /** They do not go by what was typed, but nearly. */
      near?: boolean;
    };

/** How many candidates a card shows; more are narrowed by typing. */
export const candidateLimit = 10;

/** The user meant by part of a name, mail address, UPN or object id; accents do not count. */
export async function resolveUser(licensing: Licensing, actor: Actor, text: string): Promise<Resolution<Person>> {
  const wanted = text === self ? actor.id : text;
  const matches = await licensing.findUsers(actor, wanted, candidateLimit + 1);
  const exact = matches.filter((person) => isNamed(person, wanted));
  const only = exact.length === 1 ? exact[0] : matches.length === 1 ? matches[0] : undefined;
  if (only) return { found: only };
  if (matches.length > 0) return { candidates: matches };
  const near = await licensing.nearUsers(actor, wanted);
  const [same, ...others] = near.filter(({ letters }) => letters === 0);
  if (same && others.length === 0) return { found: same.person };
  return { candidates: near.map(({ person }) => person), ...(!same && { near: true }) };
}

/** Asks who of several is meant; of more than were looked for it is not known how many there are. */
export function whichUser(typed: string, found: number, { questions }: Text): string {
  return found > candidateLimit ? questions.manyUsers(typed, candidateLimit) : questions.severalUsers(typed, found);
}

/** The product meant; of several that could be, what the one user in question holds decides what is to be taken from them. */
export async function resolveProduct(
  licensing: Licensing,
  actor: Actor,
  slot: ProductSlot,
  draft: Draft,
): Promise<Resolution<Product>> {
  const matches = await licensing.findProducts(actor, slot.text, purposeOf(slot, draft));
  const family = isFamilyWord(slot.text);
  const [first, ...others] = matches;
  if (first && others.length === 0 && !family) return { found: first };
  const user = draft.users.length === 1 ? draft.users[0]?.found : null;
  const fromWhatIsHeld = slot.role === 'remove' || draft.goal === 'licensesOf' || switchesApps(draft.goal);
  if (!user || matches.length === 0 || !(family || fromWhatIsHeld)) return { candidates: matches };
  const { held } = await licensing.licensesOf(actor, user.id);
  const isHeld = ({ skuId }: Product) => held.some((license) => license.skuId === skuId);
  const [one, ...more] = matches.filter(isHeld);
  if (one && more.length === 0 && !family) return { found: one };
  return { candidates: matches.toSorted((some, other) => Number(isHeld(other)) - Number(isHeld(some))) };
}

/** What is only asked about, or changed within, is looked for among all. */
function purposeOf({ role }: ProductSlot, { goal }: Draft): 'give' | 'take' | 'look' {
  if (goal === 'whoHas' || goal === 'licensesOf' || switchesApps(goal)) return 'look';
  return role === 'add' ? 'give' : 'take';
}

/** An address or id names one person; a full name does only where nobody else has it, which the caller sees in the matches. */
function isNamed(person: Person, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [person.id, person.userPrincipalName, person.mail, person.displayName].some(
    (name) => name?.toLowerCase() === wanted,
  );
}
