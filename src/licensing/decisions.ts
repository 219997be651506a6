import type { UserId } from '../ids.ts';
import type { Database } from '../storage/tables.ts';
import type { Actor, Decision, Plan, SettledPlan } from './model.ts';
import { Refusal } from './refusal.ts';
import { type Rights, roleNames } from './rights.ts';
import type { PlanStore } from './store/plans.ts';

/** More than a card can show (teams-platform: a card weighs less than 28 KB in all). */
const longestText = 1_000;

/** One person's word on a plan, with the roles that they have at this moment; null where no roles are needed for it. */
export function decisionOf(
  verb: Decision['verb'],
  actor: Actor,
  rights: Rights | null,
  at: Date,
  reason: string | null = null,
): Decision {
  const roles = rights ? roleNames(rights) : [];
  return { verb, actorId: actor.id, actorName: actor.name, roles, reason, at: at.toISOString() };
}

/** The refusal for whoever comes too late: what became of the plan, by whom and when. */
export function decidedBefore(plan: Plan): Refusal {
  const expired = plan.state === 'expired';
  const last = expired ? undefined : plan.decisions.at(-1);
  return new Refusal('alreadyDecided', {
    state: plan.state,
    verb: last?.verb ?? null,
    by: last?.actorName ?? null,
    at: expired ? (plan.approval?.expiresAt ?? plan.updatedAt) : (last?.at ?? null),
  });
}

/** Moves a plan by somebody's decision. @throws Refusal `alreadyDecided` where somebody else was first */
export async function decide(
  tx: Database,
  plans: PlanStore,
  plan: Plan,
  to: SettledPlan['state'],
  decision: Decision,
): Promise<Plan> {
  if (!(await plans.move(tx, plan, to, decision))) throw decidedBefore((await plans.find(tx, plan.id)) ?? plan);
  return { ...plan, state: to, decisions: [...plan.decisions, decision] };
}

/** Whether this person is the asker. Object ids are the same in either case. */
export function isAsker({ asker }: Pick<Plan, 'asker'>, actor: { id: UserId }): boolean {
  return asker.id.toLowerCase() === actor.id.toLowerCase();
}

/** @throws Refusal `notYours` */
export function requireAsker(plan: Plan, actor: Actor): void {
  if (!isAsker(plan, actor)) throw new Refusal('notYours', { asker: plan.asker.name });
}

/** Text as it is kept; null for none. @throws Refusal `textTooLong` */
export function textOf(given: string | null): string | null {
  const text = given?.trim() ?? '';
  if (text.length > longestText) throw new Refusal('textTooLong', { limit: longestText, length: text.length });
  return text === '' ? null : text;
}
