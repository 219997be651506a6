import type { Database } from '../../storage/tables.ts';
import { isAsked, whyNotDecide, whyStranger } from './who-may-decide.ts';
import { type DecisionParts, recipientOf } from './sending.ts';
import { isPast, knownPlan, type WaitingPlan, waitingPlan, whileWaiting } from './waiting.ts';
import type { Approvals } from './approval.ts';
import { decide, decisionOf, demandAsker, isAsker, textOf } from '../decisions.ts';
import type { Actor, Approval, Plan, Remark } from '../model.ts';
import { everyCard, person, tell } from '../notice.ts';
import { Refusal } from '../refusal.ts';
import { demand, type Rights, roleNames } from '../rights.ts';
import { type Ground, readRights } from '../situation.ts';

type Decisions = Pick<Approvals, 'reject' | 'askBack' | 'answer' | 'withdraw' | 'remind' | 'seen'>;

/** What approvers and asker do with a plan that waits, other than agreeing to it. */
export function createDecisions(ground: Ground, parts: DecisionParts): Decisions {
  const { plans, jobs, transaction } = parts;

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
          decisionOf('reject', actor, rights, ground.now(), said),
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
      demandAsker(await waitingPlan(ground, parts, planId), actor);
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
      demandAsker(await knownPlan(ground, parts, planId), actor);
      const decision = decisionOf('withdraw', actor, null, ground.now());
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
      demandAsker(await waitingPlan(ground, parts, planId), actor);
      return locked(planId, async (tx, plan) => {
        const now = ground.now();
        const { remindedAt, asked } = plan.approval;
        const again =
          remindedAt && new Date(Date.parse(remindedAt) + ground.approvals.remindAtMostEveryMinutes * 60_000);
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
      const plan = await knownPlan(ground, parts, planId);
      if (isAsker(plan, actor)) return { plan, part: 'asker' };
      const rights = await readRights(ground, actor.id);
      if (plan.state !== 'waiting' || isPast(plan, ground.now()) || whyNotDecide(plan, actor, rights) !== null) {
        if (!isAsked(plan, actor)) for (const { user } of plan.changes) demand(rights, 'look', user);
        return { plan, part: 'onlooker' };
      }
      return { plan: await transaction((tx) => keepSeen(tx, planId, actor, rights)), part: 'approver' };
    },
  };

  async function keepSeen(tx: Database, planId: string, actor: Actor, rights: Rights): Promise<Plan> {
    const plan = await plans.lock(tx, planId);
    if (!plan) throw new Refusal('unknownPlan', { id: planId });
    const { approval } = plan;
    if (plan.state !== 'waiting' || !approval || approval.seenBy.includes(actor.id)) return plan;
    const seen = { ...plan, approval: { ...approval, seenBy: [...approval.seenBy, actor.id] } };
    await plans.note(tx, seen, 'seen', actor, { roles: roleNames(rights) });
    return seen;
  }

  /** The rights that let this person decide the plan now. @throws Refusal `fourEyes`, `notAsked`, `notAllowed` */
  async function rightsToDecide(actor: Actor, planId: string): Promise<Rights> {
    const plan = await waitingPlan(ground, parts, planId);
    const strange = whyStranger(plan, actor);
    if (strange) throw strange;
    const rights = await readRights(ground, actor.id);
    const no = whyNotDecide(plan, actor, rights);
    if (no) throw no;
    return rights;
  }

  function locked(planId: string, work: (tx: Database, plan: WaitingPlan) => Promise<Plan | Refusal>): Promise<Plan> {
    return whileWaiting(ground, parts, planId, work);
  }

  function withRemark(plan: WaitingPlan, kind: Remark['kind'], actor: Actor, text: string): WaitingPlan {
    const remark = { kind, actorId: actor.id, actorName: actor.name, text, at: ground.now().toISOString() };
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
