import { isAsker } from '../decisions.ts';
import type { Actor, Endorsement, Plan } from '../model.ts';
import { refusalOverEverybody } from '../over-everybody.ts';
import type { PlanFacts, Subject } from '../plan/plan.ts';
import { Refusal } from '../refusal.ts';
import { type Rights, refusalOf } from '../rights.ts';
import { planned } from './routing.ts';

/**
 * Why this person may not decide this plan, whatever its state; null where they may: it is their own (R4), its rule lets only those
 * asked decide, they have not the rights over every user in it, or the asker's manager comes first (U16).
 * @param facts where they were read just now, to judge users by; else as the plan knows them
 */
export function whyNotDecide(plan: Plan, actor: Actor, rights: Rights, facts?: PlanFacts): Refusal | null {
  const strange = whyStranger(plan, actor);
  if (strange) return strange;
  if (isEndorser(plan, actor)) return null;
  const over = plan.large ? refusalOverEverybody(plan, rights, 'approve') : null;
  if (over) return new Refusal('notAllowed', over);
  for (const { user } of planned(plan)) {
    const now = facts?.subjects.find(({ person, unknown }) => !unknown && person.id === user.id)?.person;
    const refusal = refusalOf(rights, 'approve', now ?? user);
    if (refusal) return new Refusal('notAllowed', refusal);
  }
  const wanted = wantedEndorsement(plan);
  return wanted ? new Refusal('notEndorsed', { number: plan.number, manager: wanted.name }) : null;
}

/** The endorsement that this plan still waits for; null where it needs none, or has it. */
export function wantedEndorsement({ state, approval }: Plan): Endorsement | null {
  const endorsement = approval?.endorsement;
  return state === 'waiting' && endorsement?.at === null ? endorsement : null;
}

/** Whether it is this person who is to endorse the plan. */
export function isEndorser(plan: Plan, actor: { id: string }): boolean {
  return wantedEndorsement(plan)?.id === actor.id;
}

/** Whether this person asked for the plan, endorsed it, or was asked to decide it: then they may see how it stands. */
export function hasPart(plan: Plan, actor: Actor): boolean {
  return isAsker(plan, actor) || isAsked(plan, actor) || plan.approval?.endorsement?.id === actor.id;
}

/** Whether these rights reach over every user in the plan, as the plan knows them. */
export function mayDecideUsers(plan: Plan, rights: Rights): boolean {
  if (plan.large) return refusalOverEverybody(plan, rights, 'approve') === null;
  return planned(plan).every(({ user }) => refusalOf(rights, 'approve', user) === null);
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
