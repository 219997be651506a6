import { isAsker } from '../decisions.ts';
import type { Actor, Plan } from '../model.ts';
import type { PlanFacts, Subject } from '../plan/plan.ts';
import { Refusal } from '../refusal.ts';
import { type Rights, refusalOf } from '../rights.ts';
import { planned } from './routing.ts';

/**
 * Why this person may not decide this plan, whatever its state; null where they may: it is their own (R4), its rule lets only those
 * asked decide, or they have not the rights over every user in it.
 * @param facts where they were read just now, to judge users by; else as the plan knows them
 */
export function whyNotDecide(plan: Plan, actor: Actor, rights: Rights, facts?: PlanFacts): Refusal | null {
  const strange = whyStranger(plan, actor);
  if (strange) return strange;
  for (const { user } of planned(plan)) {
    const now = facts?.subjects.find(({ person, unknown }) => !unknown && person.id === user.id)?.person;
    const refusal = refusalOf(rights, 'approve', now ?? user);
    if (refusal) return new Refusal('notAllowed', refusal);
  }
  return null;
}

/** The part of it for which the directory need not be asked. */
export function whyStranger(plan: Plan, actor: Actor): Refusal | null {
  if (isAsker(plan, actor)) return new Refusal('fourEyes', { number: plan.number });
  const { approval, number } = plan;
  if (approval?.exclusive && !isAsked(plan, actor)) {
    return new Refusal('notAsked', { number, asked: approval.asked.map(({ name }) => name) });
  }
  return null;
}

/** Whether this person themselves was asked to decide the plan. */
export function isAsked({ approval }: Plan, actor: Actor): boolean {
  return approval?.asked.some(({ id }) => id === actor.id) ?? false;
}

/**
 * The facts with the users left alone whom the plan leaves alone because of its asker's rights: an approver with more rights agrees
 * to what they are shown and to nothing beyond it.
 */
export function withAskerLimits(plan: Plan, facts: PlanFacts): PlanFacts {
  const bars = new Map<string, Subject['barred']>();
  for (const { user, leftAlone } of plan.changes) {
    const bar = leftAlone.find(({ code }) => code === 'guest' || code === 'otherUnit')?.code;
    bars.set(user.id, bar === 'guest' || bar === 'otherUnit' ? bar : null);
  }
  const subjects = facts.subjects.map((subject) => ({ ...subject, barred: bars.get(subject.person.id) ?? null }));
  return { ...facts, subjects };
}
