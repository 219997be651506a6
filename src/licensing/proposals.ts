import type { Database } from '../storage/tables.ts';
import { approvalNeedOf } from './approval/routing.ts';
import { type DecisionParts, findRoute, putBefore, type Route, withWords } from './approval/sending.ts';
import type { Words } from './approval/approval.ts';
import { decide, decidedBefore, decisionOf, demandAsker } from './decisions.ts';
import type { Actor, ApprovalNeed, Decision, Plan, Request } from './model.ts';
import { everyCard, tell } from './notice.ts';
import { type Draft, makePlan, type PlanFacts, type Subject } from './plan/plan.ts';
import { differenceBetween, takePicture } from './plan/picture.ts';
import type { Retry } from './store/plans.ts';
import { Refusal } from './refusal.ts';
import { demand, mayAnywhere, type Rights, refusalOf } from './rights.ts';
import { type Ground, readSituation, type Situation } from './situation.ts';

/** The largest number of users on one interactive card (S4); more is for groups (S14). */
export const userLimit = 20;

/** Making plans, and what their asker does with them before anybody else sees them. */
export interface Proposals {
  /**
   * A plan for this request. Who may only ask (R3), or not act alone (R8), gets one as well, with `needsApproval`.
   * @param retry makes the plan the second try of another
   * @throws Refusal `notAllowed`, `unknownUser`, `tooManyUsers` and those of `makePlan`
   */
  propose(actor: Actor, request: Request, retry?: Retry): Promise<Plan>;
  /** Agrees to one's own plan. Where somebody else has to agree as well, it is put before him instead: `waiting`. */
  confirm(actor: Actor, planId: string): Promise<Plan>;
  /**
   * Sends the actor's own proposed plan for approval: `waiting`, with notices and timers in the same transaction.
   * @throws Refusal `reasonNeeded`, `badTicket`, `textTooLong`, `factsChanged`, `noApprover`, `notAllowed`, `notYours`, `alreadyDecided`
   */
  send(actor: Actor, planId: string, words: Words): Promise<Plan>;
  cancel(actor: Actor, planId: string): Promise<Plan>;
}

/** Making and agreeing plans: from a request to a job that is enqueued with the decision (design, section 4). */
export function createProposals(ground: Ground, parts: DecisionParts): Proposals {
  const { plans, jobs, transaction } = parts;

  return {
    async propose(actor, request, retry) {
      const userIds = [...new Set(request.userIds)];
      if (userIds.length > userLimit) throw new Refusal('tooManyUsers', { limit: userLimit, users: userIds.length });
      const unique = { ...request, userIds };
      const standing = standingOf(await readSituation(ground, actor.id, userIds));
      const draft = makePlan(unique, standing.facts);
      const need = needOf(unique, draft, standing);
      return transaction((tx) => plans.insert(tx, actor, unique, draft, need, retry));
    },

    async confirm(actor, planId) {
      const plan = await ownProposed(actor, planId);
      const standing = standingOf(await readSituation(ground, actor.id, plan.request.userIds, plan.id));
      if (!standing.mayExecute) for (const { user } of plan.changes) demand(standing.rights, 'execute', user);
      const draft = makePlan(plan.request, standing.facts);
      const need = needOf(plan.request, draft, standing);
      const route = need && (await findRoute(ground, plan, draft));
      const decision = decisionOf('confirm', actor, standing.rights, ground.now());
      return settle(planId, draft, need, (tx, current) => {
        if (route) return putBefore(tx, ground, parts, current, draft, route, decision);
        return release(tx, current, draft, decision);
      });
    },

    async send(actor, planId, words) {
      const plan = await ownProposed(actor, planId);
      const request = withWords(plan.request, words, ground.approvals);
      const standing = standingOf(await readSituation(ground, actor.id, request.userIds, plan.id));
      const draft = makePlan(request, standing.facts);
      const route: Route = await findRoute(ground, plan, draft);
      const decision = decisionOf('send', actor, standing.rights, ground.now(), request.reason);
      return settle(planId, draft, needOf(request, draft, standing), (tx, current) =>
        putBefore(tx, ground, parts, { ...current, request }, draft, route, decision),
      );
    },

    async cancel(actor, planId) {
      await ownProposed(actor, planId);
      const decision = decisionOf('cancel', actor, null, ground.now());
      return transaction(async (tx) => {
        const plan = await decide(tx, plans, await lockProposed(tx, planId), 'cancelled', decision);
        // It may have been said in words, or stand in the chat more than once.
        await tell(jobs, tx, planId, 'updated', everyCard);
        return plan;
      });
    },
  };

  function needOf(request: Request, draft: Draft, { mayExecute }: Standing): ApprovalNeed | null {
    return approvalNeedOf({ request, ...draft }, mayExecute, ground.approvals);
  }

  async function ownProposed(actor: Actor, planId: string): Promise<Plan> {
    const plan = await plans.find(ground.db, planId);
    if (!plan) throw new Refusal('unknownPlan', { id: planId });
    demandAsker(plan, actor);
    if (plan.state !== 'proposed') throw decidedBefore(plan);
    return plan;
  }

  /** The plan as it is now, for the rest of this transaction, if it still waits for its asker. */
  async function lockProposed(tx: Database, planId: string): Promise<Plan> {
    const plan = await plans.lock(tx, planId);
    if (!plan) throw new Refusal('unknownPlan', { id: planId });
    if (plan.state !== 'proposed') throw decidedBefore(plan);
    return plan;
  }

  /** Acts on a proposed plan if it still looks as it was shown; else keeps the new picture, and refuses. */
  async function settle(
    planId: string,
    draft: Draft,
    need: ApprovalNeed | null,
    act: (tx: Database, plan: Plan) => Promise<Plan>,
  ): Promise<Plan> {
    const outcome = await transaction(async (tx) => {
      const plan = { ...(await lockProposed(tx, planId)), needsApproval: need };
      const difference = differenceBetween(
        takePicture(plan, new Date(plan.updatedAt)),
        takePicture(draft, ground.now()),
      );
      if (difference === null) return act(tx, plan);
      await plans.redraw(tx, plan, draft);
      return new Refusal('factsChanged', { number: plan.number, difference });
    });
    if (outcome instanceof Refusal) throw outcome;
    return outcome;
  }

  async function release(tx: Database, plan: Plan, draft: Draft, decision: Decision): Promise<Plan> {
    const agreed = await decide(tx, plans, plan, 'approved', decision);
    await plans.redraw(tx, agreed, draft);
    await jobs.enqueue(tx, 'apply', { planId: plan.id }, { key: plan.id });
    return { ...agreed, ...draft };
  }
}

/** What somebody may do about the users of a request, and the facts as far as they concern him. */
interface Standing {
  rights: Rights;
  facts: PlanFacts;
  /** False where he may only ask (R3). */
  mayExecute: boolean;
}

/**
 * Users whom somebody may not act upon are left alone where there are others; where there are none, he asks for those he may ask for.
 * @throws Refusal `notAllowed`, `unknownUser`
 */
function standingOf({ rights, facts }: Situation): Standing {
  const known = facts.subjects.flatMap(({ person, unknown }) => (unknown ? [] : [person]));
  const may = (verb: 'execute' | 'ask') => known.some((person) => refusalOf(rights, verb, person) === null);
  if (may('execute')) return { rights, facts, mayExecute: true };
  if (may('ask')) {
    const subjects = facts.subjects.map((subject) => ({ ...subject, barred: whyNotAsked(rights, subject) }));
    return { rights, facts: { ...facts, subjects }, mayExecute: false };
  }
  const verb = mayAnywhere(rights, 'execute') ? 'execute' : 'ask';
  // Nobody learns from a refusal whether a user exists whom he may not ask for: it is the same of one who does not.
  for (const { person } of facts.subjects) demand(rights, verb, person);
  throw new Refusal('unknownUser', { text: facts.subjects.map(({ person }) => person.id).join(', ') });
}

function whyNotAsked(rights: Rights, { person }: Subject): Subject['barred'] {
  return refusalOf(rights, 'ask', person) === null ? null : 'otherUnit';
}
