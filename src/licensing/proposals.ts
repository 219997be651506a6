import { approvalNeedOf } from './approval-routing.ts';
import { type DecisionParts, findRoute, putBefore, type Route, withWords } from './approval-sending.ts';
import type { Words } from './approvals.ts';
import { decidedBefore, decisionOf, demandAsker } from './decisions.ts';
import type { Actor, ApprovalNeed, Decision, Difference, Plan, Request } from './model.ts';
import { type Draft, makePlan, type PlanFacts, samePicture } from './plan.ts';
import { differenceBetween, takePicture } from './plan-picture.ts';
import { Refusal } from './refusal.ts';
import { demand, mayAnywhere, type Rights, refusalOf } from './rights.ts';
import { type Ground, readSituation, type Situation } from './situation.ts';

/** The largest number of users on one interactive card (S4); more is for groups (S14). */
export const userLimit = 20;

export interface Proposals {
  /** @param retry makes the plan the second try of another */
  propose(actor: Actor, request: Request, retry?: Retry): Promise<Plan>;
  confirm(actor: Actor, planId: string): Promise<Plan>;
  cancel(actor: Actor, planId: string): Promise<Plan>;
}

/** Making and agreeing plans: from a request to a job that is enqueued with the decision (design, section 4). */
export function createProposals(
  ground: Ground,
  parts: { plans: PlanStore; jobs: JobQueue; transaction: <T>(work: (tx: Database) => Promise<T>) => Promise<T> },
): Proposals {
  const { plans, jobs, transaction } = parts;

  return {
    async propose(actor, request, retry) {
      const userIds = [...new Set(request.userIds)];
      if (userIds.length > userLimit) throw new Refusal('tooManyUsers', { limit: userLimit, users: userIds.length });
      const unique = { ...request, userIds };
      const situation = await readSituation(ground, actor.id, userIds);
      demandSubjects(situation);
      const draft = makePlan(unique, situation.facts);
      return transaction((tx) => plans.insert(tx, actor, unique, draft, null, retry));
    },

    async confirm(actor, planId) {
      const plan = await ownPlan(actor, planId);
      demandProposed(plan);
      const situation = await readSituation(ground, actor.id, plan.request.userIds, plan.id);
      demandSubjects(situation);
      const draft = makePlan(plan.request, situation.facts);
      if (!samePicture(draft.changes, plan.changes)) {
        await transaction((tx) => plans.redraw(tx, plan, draft));
        throw new Refusal('factsChanged', { number: plan.number });
      }
      return transaction(async (tx) => {
        const agreed = await decide(tx, plan, 'approved', decisionOf('confirm', actor, situation.rights));
        await plans.redraw(tx, agreed, draft);
        await jobs.enqueue(tx, 'apply', { planId }, { key: planId });
        return { ...agreed, ...draft };
      });
    },

    async cancel(actor, planId) {
      const plan = await ownPlan(actor, planId);
      demandProposed(plan);
      const decision = decisionOf('cancel', actor, null);
      return transaction((tx) => decide(tx, plan, 'cancelled', decision));
    },
  };

  async function ownPlan(actor: Actor, planId: string): Promise<Plan> {
    const plan = await plans.find(ground.db, planId);
    if (!plan) throw new Refusal('unknownPlan', { id: planId });
    if (plan.asker.id !== actor.id) throw new Refusal('notYours', { asker: plan.asker.name });
    return plan;
  }

  /** Moves the plan; where somebody was first, says who. */
  async function decide(tx: Database, plan: Plan, to: PlanState, decision: Decision): Promise<Plan> {
    if (await plans.move(tx, plan, to, decision)) {
      return { ...plan, state: to, decisions: [...plan.decisions, decision] };
    }
    throw decidedBefore((await plans.find(tx, plan.id)) ?? plan);
  }

  function decisionOf(verb: Decision['verb'], actor: Actor, rights: Rights | null): Decision {
    const roles = rights?.held.map(({ role, scope }) => (scope === '/' ? role : `${role} ${scope}`)) ?? [];
    return { verb, actorId: actor.id, actorName: actor.name, roles, reason: null, at: ground.now().toISOString() };
  }
}

/** The rights to change anybody named here; where it is one user, his absence is a refusal of its own. */
function demandSubjects({ rights, facts }: Situation): void {
  const known = facts.subjects.filter(({ unknown }) => !unknown);
  if (known.length === 0) {
    // Nobody learns from a refusal whether a user exists who may not act at all.
    demand(rights, 'execute');
    throw new Refusal('unknownUser', { text: facts.subjects.map(({ person }) => person.id).join(', ') });
  }
  if (known.every(({ person }) => refusalOf(rights, 'execute', person) !== null)) {
    for (const { person } of known) demand(rights, 'execute', person);
  }
}

function demandProposed(plan: Plan): void {
  if (plan.state !== 'proposed') throw decidedBefore(plan);
}

function decidedBefore(plan: Plan): Refusal {
  const last = plan.decisions.at(-1);
  return new Refusal('alreadyDecided', { state: plan.state, by: last?.actorName ?? null, at: last?.at ?? null });
}
