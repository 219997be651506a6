import type { PlanId } from '../../ids.ts';
import type { Database } from '../../storage/tables.ts';
import { type LicensingContext, readRights } from '../context.ts';
import { decide, decisionOf, isAsker, requireAsker, textOf } from '../decisions.ts';
import type { Actor, Approval, Plan, Remark, WaitingPlan } from '../model.ts';
import { everyCard, person, tell } from '../notice.ts';
import { Refusal, unknownPlan } from '../refusal.ts';
import { type Rights, requireRight, roleNames } from '../rights.ts';
import type { Approvals } from './approval.ts';
import { requireManager } from './endorsing.ts';
import { type PlanPersistence, recipientOf } from './sending.ts';
import { isPast, knownPlan, waitingPlan, whileWaiting } from './waiting.ts';
import { hasPart, whyNotDecide, whyStranger } from './who-may-decide.ts';

type Decisions = Pick<Approvals, 'reject' | 'askBack' | 'answer' | 'withdraw' | 'remind' | 'seen'>;

/** What approvers and asker do with a plan that waits, other than agreeing to it. */
export function createDecisions(context: LicensingContext, persistence: PlanPersistence): Decisions {
  const { plans, jobs, transaction } = persistence;

  return {
    async reject(actor, planId, reason) {
      const said = textOf(reason);
      if (said === null) throw new Refusal('reasonNeeded', { verb: 'reject' });
      const rights = await rightsToDecide(actor, planId);
      return locked(planId, async (tx, plan) => {
        const decided = await decide(
          tx,
          plans,
          plan,
          'refused',
          decisionOf('reject', actor, rights, context.now(), said),
        );
        await tell(jobs, tx, planId, 'rejected', person(plan.asker.id));
        await tell(jobs, tx, planId, 'closed', everyCard);
        return decided;
      });
    },

    async askBack(actor, planId, question) {
      const text = demandText(question, 'askBack');
      const rights = await rightsToDecide(actor, planId);
      return locked(planId, async (tx, plan) => {
        const asked = withRemark(plan, 'question', actor, text);
        await plans.note(tx, asked, 'askedBack', actor, { text, roles: roleNames(rights) });
        await tell(jobs, tx, planId, 'askedBack', person(plan.asker.id));
        await tell(jobs, tx, planId, 'updated', everyCard);
        return asked;
      });
    },

    async answer(actor, planId, given) {
      const text = demandText(given, 'answer');
      requireAsker(await waitingPlan(context, persistence, planId), actor);
      return locked(planId, async (tx, plan) => {
        const asking = stillAsking(plan.approval);
        if (asking.length === 0) throw new Refusal('nothingAsked', { number: plan.number });
        const answered = withRemark(plan, 'answer', actor, text);
        await plans.note(tx, answered, 'answered', actor, { text });
        await tell(jobs, tx, planId, 'answered', ...asking.map(person));
        await tell(jobs, tx, planId, 'updated', everyCard);
        return answered;
      });
    },

    async withdraw(actor, planId) {
      requireAsker(await knownPlan(context, persistence, planId), actor);
      const decision = decisionOf('withdraw', actor, null, context.now());
      const proposed = await transaction(async (tx) => {
        const plan = await plans.lock(tx, planId);
        return plan?.state === 'proposed' ? decide(tx, plans, plan, 'cancelled', decision) : null;
      });
      if (proposed) return proposed;
      return locked(planId, async (tx, plan) => {
        const decided = await decide(tx, plans, plan, 'cancelled', decision);
        await tell(jobs, tx, planId, 'withdrawn', ...askingIn(plan.approval.remarks).map(person));
        await tell(jobs, tx, planId, 'closed', everyCard);
        return decided;
      });
    },

    async remind(actor, planId) {
      requireAsker(await waitingPlan(context, persistence, planId), actor);
      return locked(planId, async (tx, plan) => {
        const now = context.now();
        const { remindedAt, asked } = plan.approval;
        const again =
          remindedAt && new Date(Date.parse(remindedAt) + context.approvals.remindAtMostEveryMinutes * 60_000);
        if (again && now < again) {
          throw new Refusal('remindedAlready', { number: plan.number, at: remindedAt, again: again.toISOString() });
        }
        const reminded = { ...plan, approval: { ...plan.approval, remindedAt: now.toISOString() } };
        await plans.note(tx, reminded, 'reminded', actor, { to: asked });
        await tell(jobs, tx, planId, 'reminder', ...asked.map(recipientOf));
        return reminded;
      });
    },

    async seen(actor, planId) {
      const plan = await knownPlan(context, persistence, planId);
      if (isAsker(plan, actor)) return { plan, part: 'asker' };
      const rights = await readRights(context, actor.id);
      if (plan.state !== 'waiting' || isPast(plan, context.now()) || whyNotDecide(plan, actor, rights) !== null) {
        if (!hasPart(plan, actor)) for (const { user } of plan.changes) requireRight(rights, 'look', user);
        return { plan, part: 'onlooker' };
      }
      return { plan: await transaction((tx) => keepSeen(tx, planId, actor, rights)), part: 'approver' };
    },
  };

  async function keepSeen(tx: Database, planId: PlanId, actor: Actor, rights: Rights): Promise<Plan> {
    const plan = await plans.lock(tx, planId);
    if (!plan) throw unknownPlan(planId);
    const { approval } = plan;
    if (plan.state !== 'waiting' || !approval || approval.seenBy.includes(actor.id)) return plan;
    const seen = { ...plan, approval: { ...approval, seenBy: [...approval.seenBy, actor.id] } };
    await plans.note(tx, seen, 'seen', actor, { roles: roleNames(rights) });
    return seen;
  }

  /** The rights that let this person decide the plan now. @throws Refusal `fourEyes`, `notAsked`, `notAllowed` */
  async function rightsToDecide(actor: Actor, planId: PlanId): Promise<Rights> {
    const plan = await waitingPlan(context, persistence, planId);
    const strange = whyStranger(plan, actor);
    if (strange) throw strange;
    const rights = await readRights(context, actor.id);
    const no = whyNotDecide(plan, actor, rights);
    if (no) throw no;
    await requireManager(context, plan, actor);
    return rights;
  }

  function locked(planId: PlanId, work: (tx: Database, plan: WaitingPlan) => Promise<Plan | Refusal>): Promise<Plan> {
    return whileWaiting(context, persistence, planId, work);
  }

  function withRemark(plan: WaitingPlan, kind: Remark['kind'], actor: Actor, text: string): WaitingPlan {
    const remark = { kind, actorId: actor.id, actorName: actor.name, text, at: context.now().toISOString() };
    return { ...plan, approval: { ...plan.approval, remarks: [...plan.approval.remarks, remark] } };
  }
}

/** Who has asked something that the asker has not answered yet. */
function stillAsking({ remarks }: Approval): string[] {
  const answered = remarks.findLastIndex(({ kind }) => kind === 'answer');
  return askingIn(remarks.slice(answered + 1));
}

function askingIn(remarks: Remark[]): string[] {
  return [...new Set(remarks.filter(({ kind }) => kind === 'question').map(({ actorId }) => actorId))];
}

/** @throws Refusal `textNeeded`, `textTooLong` */
function demandText(given: string, verb: 'askBack' | 'answer'): string {
  const text = textOf(given);
  if (text === null) throw new Refusal('textNeeded', { verb });
  return text;
}
