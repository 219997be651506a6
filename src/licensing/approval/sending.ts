import type { JobQueue } from '../../storage/jobs.ts';
import type { Database } from '../../storage/tables.ts';
import type { LicensingContext } from '../context.ts';
import { decidedBefore, textOf } from '../decisions.ts';
import type { Approval, ApprovalNeed, Approver, Decision, Endorsement, Plan, Request } from '../model.ts';
import { person, type Recipient, tell } from '../notice.ts';
import { takeDigest } from '../plan/digest.ts';
import type { PlannedChanges } from '../plan/plan.ts';
import { Refusal } from '../refusal.ts';
import { type PlanStore, systemActor } from '../store/plans.ts';
import type { Justification } from './approval.ts';
import { findApprovers, managersOf, stepsOf } from './approvers.ts';
import { ruleFor } from './routing.ts';
import type { ApprovalSettings, Rule } from './settings.ts';
import { expiryOf, setExpiry, setStepTimers, setTimer } from './timers.ts';

/** Where plans, jobs and the transaction that joins them are kept. */
export interface PlanPersistence {
  plans: PlanStore;
  jobs: JobQueue;
  transaction: <T>(work: (tx: Database) => Promise<T>) => Promise<T>;
}

/** Whom a plan is put before, by which rule. */
export interface ApprovalRoute {
  rule: Rule | null;
  approvers: Approver[];
  step: number;
  /** Whose word comes before that of those who may decide (U16). */
  endorsement?: Endorsement;
  /** What they agreed to before, and what is otherwise since. */
  before?: Pick<Approval, 'digest' | 'difference'>;
}

/**
 * Finds those who are to decide a plan as it is drawn now; of what somebody asks for themselves their manager first, if one is known
 * (U16). @throws Refusal `noApprover`
 */
export async function findRoute(
  context: LicensingContext,
  plan: Plan,
  draft: PlannedChanges,
  need: ApprovalNeed | null,
): Promise<ApprovalRoute> {
  const drawn = { ...plan, ...draft };
  const rule = ruleFor(drawn, context.approvals);
  const [manager] = need === 'self' ? await managersOf(context, [plan.asker]) : [];
  if (manager?.accountEnabled && manager.id !== plan.asker.id) {
    const { id, displayName: name } = manager;
    const asked: Approver = { kind: 'person', id, name, as: 'approver', step: 0, at: context.now().toISOString() };
    return { rule, approvers: [asked], step: 0, endorsement: { id, name, at: null } };
  }
  const { approvers, step } = await findApprovers(context, drawn, rule, 0, []);
  if (approvers.length === 0) throw new Refusal('noApprover', { number: plan.number });
  return { rule, approvers, step };
}

/** What the asker writes, into the request. @throws Refusal `reasonNeeded`, `badTicket`, `textTooLong` */
export function withWords(request: Request, words: Justification, { ticket: allowed }: ApprovalSettings): Request {
  const reason = textOf(words.reason);
  if (reason === null) throw new Refusal('reasonNeeded', { verb: 'send' });
  const ticket = textOf(words.ticket);
  if (allowed && (ticket === null ? allowed.required : !allowed.pattern.test(ticket))) {
    const { pattern, example } = allowed;
    throw new Refusal('badTicket', { ticket: ticket ?? '', pattern: pattern.source, example: example ?? null });
  }
  return { ...request, reason, ticket };
}

/**
 * Puts a plan before those who are to decide it: it waits, they are told, the asker hears who they are, and the clocks run; all in
 * this transaction. @throws Refusal `alreadyDecided`
 */
export async function putBefore(
  tx: Database,
  context: LicensingContext,
  { plans, jobs }: PlanPersistence,
  plan: Plan,
  draft: PlannedChanges,
  { rule, approvers, step, endorsement, before }: ApprovalRoute,
  decision: Decision | null,
): Promise<Plan> {
  const settings = context.approvals;
  const now = context.now();
  const approval: Approval = {
    sentAt: now.toISOString(),
    expiresAt: expiryOf(now, settings).toISOString(),
    rule: rule?.name ?? null,
    exclusive: rule?.onlyThoseAsked ?? false,
    asked: approvers,
    ...(endorsement && { endorsement }),
    step,
    remarks: [],
    remindedAt: null,
    seenBy: [],
    digest: takeDigest(draft, now),
    difference: null,
    ...before,
  };
  const sent = { ...plan, ...draft, approval };
  const { ticket } = plan.request;
  if (!(await plans.move(tx, sent, 'waiting', decision, { ticket }))) throw decidedBefore(plan);
  const waiting: Plan & { approval: Approval } = {
    ...sent,
    state: 'waiting',
    decisions: decision ? [...plan.decisions, decision] : plan.decisions,
  };
  await plans.replaceChanges(tx, waiting, draft);
  await plans.note(tx, waiting, 'asked', systemActor, { rule: approval.rule, to: approvers });
  await setExpiry(tx, waiting);
  await setTimer(tx, { settings, now }, waiting, 'remind', settings.remindEveryHours);
  if (!endorsement) await setStepTimers(tx, { settings, now }, waiting, stepsOf(rule));
  await tell(jobs, tx, plan.id, 'request', ...approvers.map(recipientOf));
  await tell(jobs, tx, plan.id, 'asked', person(plan.asker.id));
  return waiting;
}

/** Where somebody who was asked hears of a plan. */
export function recipientOf({ kind, id }: Approver): Recipient {
  return { kind, id };
}
