import type { LicensingContext } from '../context.ts';
import { decisionOf } from '../decisions.ts';
import type { Actor, Plan, WaitingPlan } from '../model.ts';
import { everyCard, person, tell } from '../notice.ts';
import { Refusal } from '../refusal.ts';
import { findApprovers, managersOf, stepsOf } from './approvers.ts';
import { ruleFor } from './routing.ts';
import { type PlanPersistence, recipientOf } from './sending.ts';
import { setStepTimers, setTimer } from './timers.ts';
import { whileWaiting } from './waiting.ts';
import { isEndorser, wantedEndorsement } from './who-may-decide.ts';

/** Who is to endorse a plan has to be the asker's manager at this moment too (R6). @throws Refusal `noLongerManager` */
export async function requireManager(context: LicensingContext, plan: Plan, actor: Actor): Promise<void> {
  if (!isEndorser(plan, actor)) return;
  const managers = await managersOf(context, [plan.asker]);
  if (managers.some(({ id, accountEnabled }) => id === actor.id && accountEnabled)) return;
  throw new Refusal('noLongerManager', { number: plan.number, asker: plan.asker.name });
}

/**
 * The asker's manager agrees that the license is needed: now it goes to those who may decide, and they are told (U16). A second time
 * changes nothing. @throws Refusal `noApprover`, `alreadyDecided`
 */
export async function endorse(
  context: LicensingContext,
  persistence: PlanPersistence,
  seen: WaitingPlan,
  actor: Actor,
): Promise<Plan> {
  const { plans, jobs } = persistence;
  const settings = context.approvals;
  const rule = ruleFor(seen, settings);
  const { approvers, step } = await findApprovers(context, seen, rule, 0, []);
  if (approvers.length === 0) throw new Refusal('noApprover', { number: seen.number });
  return whileWaiting(context, persistence, seen.id, async (tx, plan) => {
    const wanted = wantedEndorsement(plan);
    if (!wanted) return plan;
    const now = context.now();
    const decision = decisionOf('endorse', actor, null, now);
    const given = { ...wanted, at: now.toISOString() };
    const approval = { ...plan.approval, asked: approvers, step, endorsement: given, remindedAt: null };
    const endorsed = { ...plan, approval, decisions: [...plan.decisions, decision] };
    await plans.note(tx, endorsed, 'endorsed', actor, { to: approvers });
    await setTimer(tx, { settings, now }, endorsed, 'remind', settings.remindEveryHours);
    await setStepTimers(tx, { settings, now }, endorsed, stepsOf(rule));
    await tell(jobs, tx, plan.id, 'request', ...approvers.map(recipientOf));
    await tell(jobs, tx, plan.id, 'endorsed', person(plan.asker.id));
    await tell(jobs, tx, plan.id, 'updated', everyCard);
    return endorsed;
  });
}
