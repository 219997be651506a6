import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/card.ts';
import type { RequestView } from '../../cards/plan/request.ts';
import type { PlanId } from '../../ids.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor, Plan } from '../../licensing/model.ts';
import { Refusal, unknownPlan } from '../../licensing/refusal.ts';
import { explainRefusal } from '../../text/explain.ts';
import { inert } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { cardAnswer, type InvokeAnswer, messageAnswer } from '../teams/invoke-response.ts';
import { approvalResultsWithPlans } from './approval-results.ts';
import { releaseHeld } from './held-actions.ts';
import { leaveLine, putFirst } from './line-actions.ts';
import { planCard, type ServedTenant, viewFor } from './plan-cards.ts';
import { releaseData, remindLater, riskIdIn } from './risk-actions.ts';

export interface CardClick {
  licensing: Licensing;
  actor: Actor;
  reader: Reader;
  tenant: ServedTenant;
  /** Keeps that the card which was pressed now shows another plan. */
  nowShows: (planId: PlanId) => Promise<void>;
  now: () => Date;
  /** Whether the card which was pressed is one that this bot has sent, of this plan. */
  isOurCard: (planId: PlanId) => Promise<boolean>;
}

/** What a button does. */
interface ButtonVerb {
  act(by: CardClick, data: unknown): Promise<AdaptiveCard>;
}

/** How long a press waits for the end of a quick plan before it answers "in progress": well under what Teams allows. */
const patience = 2_500;

/** A button carries its plan and nothing else; all else comes from our record (R7). */
const planId: z.ZodType<PlanId> = z.uuid();
const planOnly = z.object({ planId });

/** How many people lose something for good, as somebody has typed it; anything else is no number. */
const agreed = planOnly.extend({
  said: z
    .string()
    .transform((text) => (/^\s*\d{1,9}\s*$/.test(text) ? Number(text) : null))
    .nullable()
    .catch(null),
});

/** Teams puts what was typed beside what the button carries. */
const typed = z.string().catch('');

/** What each button does: the verb names the method of `licensing` behind it (design, section 6). */
const verbs = new Map<string, ButtonVerb>([
  [
    'plan.confirm',
    verb(agreed, 'asker', async ({ licensing, actor }, { planId, said }) => {
      await licensing.confirm(actor, planId, said);
      return licensing.settled(planId, patience);
    }),
  ],
  [
    'plan.retry',
    verb(planOnly, 'asker', async ({ licensing, actor }, { planId }) =>
      licensing.prepared(await licensing.retry(actor, planId), patience),
    ),
  ],
  ['plan.mend', verb(planOnly, 'asker', ({ licensing, actor }, { planId }) => licensing.mend(actor, planId))],
  ['plan.takeToo', verb(planOnly, 'asker', ({ licensing, actor }, { planId }) => licensing.takeToo(actor, planId))],
  ['plan.pause', verb(planOnly, 'asker', ({ licensing, actor }, { planId }) => licensing.pause(actor, planId))],
  ['plan.resume', verb(planOnly, 'asker', ({ licensing, actor }, { planId }) => licensing.resume(actor, planId))],
  ['plan.stop', verb(planOnly, 'asker', ({ licensing, actor }, { planId }) => licensing.stop(actor, planId))],
  ['plan.cancel', verb(planOnly, 'asker', ({ licensing, actor }, { planId }) => licensing.cancel(actor, planId))],
  [
    'plan.send',
    verb(planOnly.extend({ reason: typed, ticket: typed }), 'asker', ({ licensing, actor }, data) =>
      licensing.send(actor, data.planId, { reason: data.reason || null, ticket: data.ticket || null }),
    ),
  ],
  ['plan.withdraw', verb(planOnly, 'asker', ({ licensing, actor }, { planId }) => licensing.withdraw(actor, planId))],
  ['plan.remind', verb(planOnly, 'asker', ({ licensing, actor }, { planId }) => licensing.remind(actor, planId))],
  [
    'plan.answer',
    verb(planOnly.extend({ answer: typed }), 'asker', ({ licensing, actor }, { planId, answer }) =>
      licensing.answer(actor, planId, answer),
    ),
  ],
  [
    'plan.approve',
    verb(agreed, 'approver', async ({ licensing, actor }, { planId, said }) => {
      await licensing.approve(actor, planId, said);
      return licensing.settled(planId, patience);
    }),
  ],
  [
    'plan.reject',
    verb(planOnly.extend({ rejection: typed }), 'approver', ({ licensing, actor }, data) =>
      licensing.reject(actor, data.planId, data.rejection),
    ),
  ],
  [
    'plan.askBack',
    verb(planOnly.extend({ question: typed }), 'approver', ({ licensing, actor }, data) =>
      licensing.askBack(actor, data.planId, data.question),
    ),
  ],
  ['plan.view', { act: view }],
  ['plan.approveAll', { act: approveAll }],
  [
    'plan.now',
    verb(planOnly, 'asker', async ({ licensing, actor }, { planId }) => {
      await licensing.startNow(actor, planId);
      return licensing.settled(planId, patience);
    }),
  ],
  ['plan.drop', verb(planOnly, 'asker', ({ licensing, actor }, { planId }) => licensing.drop(actor, planId))],
  [
    'plan.queue',
    verb(planOnly, 'asker', async ({ licensing, actor }, { planId }) => {
      const made = await licensing.queue(actor, planId);
      return licensing.settled(made.id, patience);
    }),
  ],
  ['plan.leaveLine', verb(planOnly, 'asker', ({ licensing, actor }, { planId }) => licensing.leaveLine(actor, planId))],
  ['due.release', { act: releaseHeld }],
  ['line.leave', { act: leaveLine }],
  ['line.first', { act: putFirst }],
  ['plan.letEnd', verb(planOnly, 'approver', ({ licensing, actor }, { planId }) => licensing.letEnd(actor, planId))],
  [
    'plan.begin',
    verb(planOnly.extend({ day: typed, time: typed }), 'asker', ({ licensing, actor }, { planId, day, time }) =>
      licensing.beginAt(actor, planId, [day, time].filter(Boolean).join(' ') || null),
    ),
  ],
  [
    'plan.beginTonight',
    verb(planOnly, 'asker', ({ licensing, actor }, { planId }) => licensing.beginAt(actor, planId, 'tonight')),
  ],
  [
    'plan.beginNow',
    verb(planOnly, 'asker', ({ licensing, actor }, { planId }) => licensing.beginAt(actor, planId, 'now')),
  ],
  [
    'plan.move',
    verb(planOnly.extend({ day: typed, time: typed }), 'asker', ({ licensing, actor }, { planId, day, time }) =>
      licensing.moveTo(actor, planId, [day, time].filter(Boolean).join(' ') || null),
    ),
  ],
  ['plan.undo', { act: undo }],
  ['risk.undo', { act: undoForOne }],
  ['risk.release', { act: releaseData }],
  ['risk.later', { act: remindLater }],
]);

/** Answers a press of a card's button. A refusal is an answer too; a card that is out of date is replaced. */
export async function runCardAction(by: CardClick, name: unknown, data: unknown): Promise<InvokeAnswer> {
  const pressed = typeof name === 'string' ? verbs.get(name) : undefined;
  if (!pressed) return messageAnswer(by.reader.text.questions.notUnderstood);
  try {
    return cardAnswer(await pressed.act(by, data));
  } catch (error) {
    if (error instanceof Refusal) return answerRefusal(by, error, planOnly.safeParse(data).data?.planId);
    throw error;
  }
}

function verb<Data extends { planId: PlanId }>(
  schema: z.ZodType<Data>,
  reads: RequestView,
  act: (by: CardClick, data: Data) => Promise<Plan>,
): ButtonVerb {
  return {
    async act(by, data) {
      const known = parse(schema, data);
      const plan = await act(by, known);
      if (plan.id !== known.planId) await by.nowShows(plan.id);
      const view = reads === 'approver' ? viewFor(plan, by.actor.id) : reads;
      return planCard(plan, by.reader, { ...by.tenant, view });
    },
  };
}

/** Whoever may look sees the plan in their own way; others on a card that all have before them see how it stands, and of nobody anything. */
async function view(by: CardClick, data: unknown): Promise<AdaptiveCard> {
  const { planId } = parse(planOnly, data);
  try {
    const { plan, part } = await by.licensing.seen(by.actor, planId);
    return planCard(plan, by.reader, { ...by.tenant, view: part });
  } catch (error) {
    const shared = error instanceof Refusal && error.code === 'notAllowed' && (await by.isOurCard(planId));
    const plan = shared ? await by.licensing.planForJob(planId) : undefined;
    if (!plan) throw error;
    return planCard(plan, by.reader, { ...by.tenant, view: 'public' });
  }
}

/** The plan that undoes another; whoever did not make it looks at it. */
async function undo(by: CardClick, data: unknown): Promise<AdaptiveCard> {
  const { planId } = parse(planOnly, data);
  return undone(by, await by.licensing.prepared(await by.licensing.undo(by.actor, planId), patience));
}

/** The same for the one person whose data is at stake. */
async function undoForOne(by: CardClick, data: unknown): Promise<AdaptiveCard> {
  const { plan, user } = await by.licensing.riskToUndo(riskIdIn(data));
  return undone(by, await by.licensing.undo(by.actor, plan.id, user.id));
}

async function undone(by: CardClick, made: Plan): Promise<AdaptiveCard> {
  if (made.asker.id === by.actor.id) {
    await by.nowShows(made.id);
    return planCard(made, by.reader, { ...by.tenant, view: 'asker' });
  }
  const { plan, part } = await by.licensing.seen(by.actor, made.id);
  return planCard(plan, by.reader, { ...by.tenant, view: part });
}

const severalPlans = z.object({ planIds: z.array(planId).min(1).max(20) });

async function approveAll(by: CardClick, data: unknown): Promise<AdaptiveCard> {
  const { planIds } = parse(severalPlans, data);
  return approvalResultsWithPlans(by.licensing, by.actor, by.reader, planIds);
}

/** A forged or garbled button names no plan that we know. */
function parse<Data>(schema: z.ZodType<Data>, data: unknown): Data {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw unknownPlan('');
  return parsed.data;
}

async function answerRefusal(by: CardClick, refusal: Refusal, planId: PlanId | undefined): Promise<InvokeAnswer> {
  const { what, next } = explainRefusal(refusal, by.reader);
  const note = `${what} ${next}`;
  const outdated = refusal.code === 'alreadyDecided' || refusal.code === 'factsChanged';
  if (!outdated || planId === undefined) return messageAnswer(inert(note));
  try {
    const { plan, part } = await by.licensing.seen(by.actor, planId);
    return cardAnswer(planCard(plan, by.reader, { ...by.tenant, view: part, note }));
  } catch (error) {
    // How the plan stands is not for them: they read why, and nothing of the plan.
    if (error instanceof Refusal) return answerRefusal(by, error, undefined);
    throw error;
  }
}
