import type { Plan } from './model.ts';
import { Refusal, type Refusals } from './refusal.ts';
import { type Rights, refusalOf, type Verb } from './rights.ts';

/**
 * Why these rights do not reach over everybody in a plan; null where they do. Of a plan of more people than are read at once they have
 * to reach over the whole organization, and over guests where there may be one among them (R2, R6).
 */
export function refusalOverEverybody(
  { changes, large }: Pick<Plan, 'changes' | 'large'>,
  rights: Rights,
  verb: Verb,
): Refusals['notAllowed'] | null {
  if (!large) {
    for (const { user } of changes) {
      const refusal = refusalOf(rights, verb, user);
      if (refusal) return refusal;
    }
    return null;
  }
  const guests = large.sum === null || large.sum.guests > 0;
  return refusalOf(rights, verb) ?? (guests ? refusalOf(rights, verb, { id: '', guest: true }) : null);
}

/** @throws Refusal `notAllowed` */
export function requireOverEverybody(plan: Pick<Plan, 'changes' | 'large'>, rights: Rights, verb: Verb): void {
  const refusal = refusalOverEverybody(plan, rights, verb);
  if (refusal) throw new Refusal('notAllowed', refusal);
}
