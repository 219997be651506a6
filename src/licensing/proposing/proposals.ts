import type { PlanId } from '../../ids.ts';
import type { Database } from '../../storage/tables.ts';
import { agree } from '../approval/agreeing.ts';
import type { Justification } from '../approval/approval.ts';
import { noteMeetings } from '../approval/due-together.ts';
import { approvalNeedOf, planned } from '../approval/routing.ts';
import { type ApprovalRoute, findRoute, type PlanPersistence, putBefore, withWords } from '../approval/sending.ts';
import { type LicensingContext, type RightsAndFacts, readRights, readRightsAndFacts } from '../context.ts';
import { decide, decidedBefore, decisionOf, isAsker, requireAsker } from '../decisions.ts';
import { BrakeReached, createBrake } from '../guards/brake.ts';
import type { Actor, ApprovalNeed, Decision, FiledBy, Plan, PlannedRequest, Request } from '../model.ts';
import { everyCard, tell } from '../notice.ts';
import { differenceBetween, takeDigest } from '../plan/digest.ts';
import { drawPlan, makePlan, type PlanFacts, type PlannedChanges, type Subject } from '../plan/plan.ts';
import { userIdsOf } from '../plan/request.ts';
import { onePerPerson } from '../plan/unambiguous.ts';
import { isRefusal, Refusal, unknownPlan } from '../refusal.ts';
import { mayAnywhere, type Rights, refusalOf, requireRight } from '../rights.ts';
import { isLimitedToSelf, requireForSelf } from '../self-requests.ts';
import type { Retry } from '../store/plans.ts';
import { isManager } from './end-reminders.ts';
import type { LargeProposals } from './large-proposals.ts';
import { timed } from './start-times.ts';
import { userLimit } from './user-limit.ts';

/** Making plans, and what their asker does with them before anybody else sees them. */
export interface Proposals {
  /**
   * A plan for this request. Who may only ask (R3), or not act alone (R8), gets one as well, with `needsApproval`.
   * @param retry makes the plan the second try of another
   * Of more people than one card shows it is `preparing`: a job reads them.
   * @throws Refusal `notAllowed`, `unknownUser`, `tooManyUsers`, `contradiction` and those of `makePlan`
   */
  propose(actor: Actor, request: Request, retry?: Retry): Promise<Plan>;
  /** What a request would do, without making it one: this is kept nowhere. @throws Refusal as `propose` */
  preview(actor: Actor, request: Request): Promise<PlannedRequest>;
  /**
   * Agrees to one's own plan. Where somebody else has to agree as well, it is put before them instead: `waiting`. One of more people than
   * one card shows is `preparing` until everybody has been read again.
   * @param said of such a plan how many people lose something for good, as the actor has typed it
   */
  confirm(actor: Actor, planId: PlanId, said?: number | null): Promise<Plan>;
  /**
   * Sends the actor's own proposed plan for approval: `waiting`, with notices and timers in the same transaction.
   * @throws Refusal `reasonNeeded`, `badTicket`, `textTooLong`, `factsChanged`, `noApprover`, `notAllowed`, `notYours`, `alreadyDecided`
   */
  send(actor: Actor, planId: PlanId, words: Justification): Promise<Plan>;
  cancel(actor: Actor, planId: PlanId): Promise<Plan>;
}

/** Making and agreeing plans: from a request to a job that is enqueued with the decision (design, section 4). */
export function createProposals(
  context: LicensingContext,
  persistence: PlanPersistence,
  large: LargeProposals,
): Proposals {
  const { plans, jobs, transaction } = persistence;
  const brake = createBrake(context);

  return {
    async propose(actor, request, retry) {
      if (userIdsOf(request).length > userLimit) return large.propose(actor, request, retry);
      const { one, asker } = await readyToPlan(actor, request, retry);
      const draft = planFor(one, asker, retry?.short);
      const need = await needOf(actor, one, draft, asker, retry?.filedBy);
      return transaction(async (tx) =>
        noteMeetings(tx, { plans, jobs }, await plans.insert(tx, actor, one, draft, need, retry)),
      );
    },

    async preview(actor, request) {
      const users = userIdsOf(request).length;
      if (users > userLimit) throw new Refusal('tooManyUsers', { limit: userLimit, users });
      const { one, asker } = await readyToPlan(actor, request);
      return { request: one, ...planFor(one, asker) };
    },

    async confirm(actor, planId, said = null) {
      for (;;) {
        try {
          return await confirm(actor, planId, said);
        } catch (error) {
          // Another plan of theirs was agreed to at the same moment: this one is judged anew, with it.
          if (!(error instanceof BrakeReached)) throw error;
        }
      }
    },

    async send(actor, planId, words) {
      const plan = await ownProposed(actor, planId);
      const request = withWords(plan.request, words, context.approvals);
      if (plan.large) return sendLarge(actor, plan, request, 'send');
      const known = await readRightsAndFacts(context, actor.id, userIdsOf(request), plan.id);
      const asker = askerRightsOf(context, actor, request, known, await mayExtend(actor, plan));
      const draft = planFor(request, asker);
      const need = await needOf(actor, request, draft, asker, plan.filedBy);
      const route: ApprovalRoute = await findRoute(context, plan, draft, need);
      const decision = decisionOf('send', actor, asker.rights, context.now(), request.reason);
      return actIfUnchanged(planId, draft, need, (tx, current) =>
        putBefore(tx, context, persistence, { ...current, request }, draft, route, decision),
      );
    },

    async cancel(actor, planId) {
      await ownProposed(actor, planId);
      const decision = decisionOf('cancel', actor, null, context.now());
      return transaction(async (tx) => {
        const plan = await decide(tx, plans, await lockProposed(tx, planId), 'cancelled', decision);
        // It may have been said in words, or stand in the chat more than once.
        await tell(jobs, tx, planId, 'updated', everyCard);
        return plan;
      });
    },
  };

  async function confirm(actor: Actor, planId: PlanId, said: number | null): Promise<Plan> {
    const plan = await ownProposed(actor, planId);
    if (plan.large && plan.needsApproval === null) return large.agree(actor, plan, 'confirm', said);
    if (plan.large) return sendLarge(actor, plan, plan.request, 'confirm');
    const known = await readRightsAndFacts(context, actor.id, userIdsOf(plan.request), plan.id);
    const asker = askerRightsOf(context, actor, plan.request, known, await mayExtend(actor, plan));
    if (!asker.mayExecute) for (const { user } of plan.changes) requireRight(asker.rights, 'execute', user);
    const draft = planFor(plan.request, asker);
    const need = await needOf(actor, plan.request, draft, asker, plan.filedBy);
    const route = need && (await findRoute(context, plan, draft, need));
    const decision = decisionOf('confirm', actor, asker.rights, context.now());
    return actIfUnchanged(planId, draft, need, async (tx, current) => {
      if (route) return putBefore(tx, context, persistence, current, draft, route, decision);
      await brake.requireFree(tx, actor.id, planned(draft).length);
      return release(tx, current, draft, decision);
    });
  }

  /** Whoever approves has everybody read again: until then it is as its asker was shown. */
  async function sendLarge(actor: Actor, plan: Plan, request: Request, verb: 'confirm' | 'send'): Promise<Plan> {
    const rights = await readRights(context, actor.id);
    if (!mayAnywhere(rights, 'ask')) requireRight(rights, 'ask');
    const asked = { ...plan, request };
    const route: ApprovalRoute = await findRoute(context, asked, plan, plan.needsApproval ?? 'users');
    const decision = decisionOf(verb, actor, rights, context.now(), request.reason);
    return transaction(async (tx) => {
      const current = await lockProposed(tx, plan.id);
      return putBefore(tx, context, persistence, { ...current, request }, current, route, decision);
    });
  }

  /** What is known of everybody in a request, and the request with one item for each of them. */
  async function readyToPlan(
    actor: Actor,
    request: Request,
    from?: Retry,
  ): Promise<{ one: Request; asker: AskerRights }> {
    const userIds = userIdsOf(request);
    const known = await readRightsAndFacts(context, actor.id, userIds);
    const asker = askerRightsOf(context, actor, request, known, await mayExtend(actor, from));
    const people = asker.facts.subjects.map(({ person }) => person);
    const clock = { now: context.now(), workingTime: context.approvals.workingTime };
    return { one: onePerPerson(timed(request, actor, clock), people), asker };
  }

  /** Whether they may ask for something temporary to last longer without any role: they asked for it, or manage whoever has it (U11). */
  async function mayExtend(actor: Actor, from: Pick<Plan, 'ends' | 'replaces'> | undefined): Promise<boolean> {
    const end = from?.ends && from.replaces && (await plans.find(context.db, from.replaces.id));
    return end !== undefined && (isAsker(end, actor) || (await isManager(context, end, actor)));
  }

  async function needOf(
    actor: Actor,
    request: Request,
    draft: PlannedChanges,
    { mayExecute, own }: AskerRights,
    filedBy: FiledBy | undefined,
  ): Promise<ApprovalNeed | null> {
    if (own) return 'self';
    const need = approvalNeedOf({ request, ...draft }, mayExecute, context.approvals);
    if (need === null && filedBy) return 'application';
    return need ?? ((await brake.isReached(context.db, actor.id, planned(draft).length)) ? 'day' : null);
  }

  async function ownProposed(actor: Actor, planId: PlanId): Promise<Plan> {
    const plan = await plans.find(context.db, planId);
    if (!plan) throw unknownPlan(planId);
    requireAsker(plan, actor);
    if (plan.state !== 'proposed') throw decidedBefore(plan);
    return plan;
  }

  /** The plan as it is now, for the rest of this transaction, if it still waits for its asker. */
  async function lockProposed(tx: Database, planId: PlanId): Promise<Plan> {
    const plan = await plans.lock(tx, planId);
    if (!plan) throw unknownPlan(planId);
    if (plan.state !== 'proposed') throw decidedBefore(plan);
    return plan;
  }

  /** Acts on a proposed plan if it still looks as it was shown; else keeps the new digest, and refuses. */
  async function actIfUnchanged(
    planId: PlanId,
    draft: PlannedChanges,
    need: ApprovalNeed | null,
    act: (tx: Database, plan: Plan) => Promise<Plan>,
  ): Promise<Plan> {
    const outcome = await transaction(async (tx) => {
      const plan = { ...(await lockProposed(tx, planId)), needsApproval: need };
      const difference = differenceBetween(
        takeDigest(plan, new Date(plan.updatedAt)),
        takeDigest(draft, context.now()),
      );
      if (difference === null) return act(tx, plan);
      await plans.replaceChanges(tx, plan, draft);
      return new Refusal('factsChanged', { number: plan.number, difference });
    });
    if (outcome instanceof Refusal) throw outcome;
    return outcome;
  }

  async function release(tx: Database, plan: Plan, draft: PlannedChanges, decision: Decision): Promise<Plan> {
    const agreeing = { plans, jobs, now: context.now(), workingTime: context.approvals.workingTime };
    const agreed = await agree(tx, agreeing, plan, decision);
    await plans.replaceChanges(tx, agreed, draft);
    return { ...agreed, ...draft };
  }
}

/** What somebody may do about the users of a request, and the facts as far as they concern them. */
interface AskerRights {
  rights: Rights;
  facts: PlanFacts;
  /** False where they may only ask (R3). */
  mayExecute: boolean;
  /** They have no role, and ask for themselves (U16). */
  own: boolean;
}

/**
 * Users whom somebody may not act upon are left alone where there are others; where there are none, they ask for those they may ask for,
 * and without any role for themselves. @throws Refusal `notAllowed`, `unknownUser`, `selfOnly`, `notForEverybody`
 */
function askerRightsOf(
  { selfRequests }: LicensingContext,
  actor: Actor,
  request: Request,
  { rights, facts }: RightsAndFacts,
  mayExtend = false,
): AskerRights {
  const known = facts.subjects.flatMap(({ person, unknown }) => (unknown ? [] : [person]));
  const may = (verb: 'execute' | 'ask') => known.some((person) => refusalOf(rights, verb, person) === null);
  if (may('execute')) return { rights, facts, mayExecute: true, own: false };
  if (may('ask')) {
    const subjects = facts.subjects.map((subject) => ({ ...subject, barred: whyNotAsked(rights, subject) }));
    return { rights, facts: { ...facts, subjects, onlyAsked: true }, mayExecute: false, own: false };
  }
  if (mayExtend) return { rights, facts: { ...facts, onlyAsked: true }, mayExecute: false, own: false };
  if (isLimitedToSelf(rights, 'ask', selfRequests)) {
    requireForSelf(actor, request, facts.products, selfRequests);
    return { rights, facts: { ...facts, onlyAsked: true }, mayExecute: false, own: true };
  }
  const verb = mayAnywhere(rights, 'execute') ? 'execute' : 'ask';
  // Nobody learns from a refusal whether a user exists whom they may not ask for: it is the same of someone who does not.
  for (const { person } of facts.subjects) requireRight(rights, verb, person);
  throw new Refusal('unknownUser', { text: facts.subjects.map(({ person }) => person.id).join(', ') });
}

/** Who asks for themselves is told in other words what they have, and that they can buy nothing. @throws Refusal `alreadyYours` and those of `makePlan` */
function planFor(request: Request, { facts, own }: AskerRights, short = false): PlannedChanges {
  try {
    return makePlan(request, facts);
  } catch (error) {
    if (short && error instanceof Refusal && isRefusal(error, 'noSeats')) return drawPlan(request, facts);
    if (!own || !(error instanceof Refusal)) throw error;
    throw inOwnWords(error);
  }
}

function inOwnWords(refusal: Refusal): Refusal {
  if (isRefusal(refusal, 'noSeats')) return new Refusal('noSeats', { ...refusal.data, own: true });
  if (!isRefusal(refusal, 'nothingToDo')) return refusal;
  const { leftAlone } = refusal.data;
  if (leftAlone.some(({ code }) => code !== 'alreadyAssigned')) return refusal;
  const products = leftAlone.map(({ product, groups }) => ({
    name: product ?? '',
    groups: groups.map(({ id, name }) => name ?? id),
  }));
  return new Refusal('alreadyYours', { products });
}

function whyNotAsked(rights: Rights, { person }: Subject): Subject['barred'] {
  return refusalOf(rights, 'ask', person) === null ? null : 'otherUnit';
}
