import type { PlanId } from '../../ids.ts';
import type { Actor, Deadline, Plan, WarningCode } from '../model.ts';
import type { Refusal } from '../refusal.ts';
import type { Timer } from './timer.ts';

/** What a person writes when they send a plan for approval. */
export interface Justification {
  reason: string | null;
  ticket: string | null;
}

/** One line of what a plan does, for lists. */
export interface Impact {
  users: number;
  /** The first user's name, for plans of one. */
  user: string | null;
  /** Names of the products that are given and taken. */
  gives: string[];
  takes: string[];
  /** The gravest warning, with the last of its deadlines: after that nothing can be brought back. */
  gravest: { code: WarningCode; deadline: Deadline | null } | null;
}

/** A plan that waits for a decision, as an approver's list shows it. */
export interface OpenApproval {
  plan: Plan;
  impact: Impact;
  /** Whether this person has been asked themselves; others may decide too. */
  asked: boolean;
}

/** How one of several approvals ended: `refusal` is null where it was approved. */
export interface ApprovalResult {
  planId: PlanId;
  plan: Plan | null;
  refusal: Refusal | null;
}

/** In which part somebody looks at a plan: decides what their copy of the card offers. */
export type Part = 'asker' | 'approver' | 'onlooker';

/** What may happen to a plan that was sent for approval, until it is decided. Verbs of cards: `plan.` and the name. */
export interface Approvals {
  /**
   * Agrees to a waiting plan; it is carried out in the approver's name. Roles, seats and licences are read now (R6). One of more people
   * than one card shows is `preparing` until everybody has been read again.
   * @param said of such a plan how many people lose something for good, as the actor has typed it
   * @throws Refusal `alreadyDecided` (also `expired`), `fourEyes`, `notAsked`, `notAllowed`, `factsChanged`, `noSeats`, `nothingToDo`
   */
  approve(actor: Actor, planId: PlanId, said?: number | null): Promise<Plan>;
  /** Several, one after another, each judged on its own. Never throws a Refusal. */
  approveAll(actor: Actor, planIds: PlanId[]): Promise<ApprovalResult[]>;
  /** @throws Refusal `reasonNeeded` and those of `approve` about plan and rights */
  reject(actor: Actor, planId: PlanId, reason: string): Promise<Plan>;
  /** Asks the asker something; the plan keeps waiting. @throws Refusal `textNeeded` and those of `reject` */
  askBack(actor: Actor, planId: PlanId, question: string): Promise<Plan>;
  /** The asker's answer. @throws Refusal `nothingAsked`, `textNeeded`, `notYours`, `alreadyDecided` */
  answer(actor: Actor, planId: PlanId, text: string): Promise<Plan>;
  /** The asker takes it back. @throws Refusal `notYours`, `alreadyDecided` */
  withdraw(actor: Actor, planId: PlanId): Promise<Plan>;
  /** The asker has those asked reminded. @throws Refusal `remindedAlready`, `notYours`, `alreadyDecided` */
  remind(actor: Actor, planId: PlanId): Promise<Plan>;
  /**
   * Somebody looks at the plan, now: to be called when their own copy of the card is drawn (refresh, Details). What an approver has
   * seen is recorded. @throws Refusal `unknownPlan`, `notAllowed` where they may not even look
   */
  seen(actor: Actor, planId: PlanId): Promise<{ plan: Plan; part: Part }>;
  /** Open plans that this person may decide, oldest first. @throws Refusal `notAllowed` where they may approve nothing at all */
  approvals(actor: Actor): Promise<OpenApproval[]>;
  /** The actor's plans that were sent for approval, newest first, whatever became of them. */
  myRequests(actor: Actor, limit?: number): Promise<Plan[]>;
  /** The job `timer`. */
  onTimer(timer: Timer): Promise<void>;
}
