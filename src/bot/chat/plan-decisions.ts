import type { TurnContext } from 'botbuilder';
import type { RequestView } from '../../cards/plan/request.ts';
import type { Speaker } from '../../dialogs/speaker.ts';
import type { PlanNumber } from '../../ids.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Plan } from '../../licensing/model.ts';
import { Refusal } from '../../licensing/refusal.ts';
import { explainRefusal } from '../../text/explain.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import type { HoldingWords } from '../../understanding/fixed/holding-words.ts';
import type { Intent, Reading } from '../../understanding/recognizer.ts';
import { approvalResultsWithPlans } from '../plans/approval-results.ts';
import { type ServedTenant, showPlan, viewFor } from '../plans/plan-cards.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';
import { showCard } from '../teams/replies.ts';
import { ownCards } from './open-card.ts';

/** Answers a sentence about plans. */
export type PlanAnswer = (context: TurnContext, speaker: Speaker, reading: Reading) => Promise<void>;

/** Milliseconds that somebody waits for a large plan before they see that it is being read. */
const patience = 2_500;

/** States in which a plan is on its way. */
const canHold: Plan['state'][] = ['approved', 'applying', 'paused'];

/** The words that decide about plans by their numbers, by intent; and those that need no number. */
export function createPlanDecisions(
  licensing: Licensing,
  cards: CardMessageStore,
  tenant: ServedTenant,
  now: () => Date,
) {
  const byNumber: Partial<Record<Intent, PlanAnswer>> = {
    approve,
    reject,
    withdraw: takeBack,
    cancel: takeBack,
    remind: each('asker', ({ actor }, { id }) => licensing.remind(actor, id)),
    retry: each('asker', async ({ actor }, { id }) => licensing.prepared(await licensing.retry(actor, id), patience)),
    startNow: each('asker', ({ actor }, { id }) => licensing.startNow(actor, id)),
    move,
    askBack: ownWords('askBack'),
    answer: ownWords('answer'),
    send,
  };

  return { byNumber, hold, agree, sendWhatWaits };

  /** Pauses, resumes or stops a plan that is being carried out; false where it is not, for *stop* then means that it is not to begin. */
  async function hold(context: TurnContext, speaker: Speaker, { verb, number }: HoldingWords): Promise<boolean> {
    const { state } = await licensing.plan(speaker.actor, number);
    if (verb === 'stop' && !canHold.includes(state)) return false;
    await decide(context, speaker, number, 'asker', ({ id }) => licensing[verb](speaker.actor, id));
    return true;
  }

  /** One's own is confirmed, another's approved. @param said how many lose something for good, of a plan of many */
  async function agree(
    context: TurnContext,
    speaker: Speaker,
    number: PlanNumber,
    said: number | null = null,
  ): Promise<void> {
    const { actor } = speaker;
    const isMine = (plan: Plan) => plan.asker.id === actor.id && plan.state === 'proposed' && !plan.needsApproval;
    await decide(
      context,
      speaker,
      number,
      (plan) => (isMine(plan) ? 'asker' : 'approver'),
      async (plan) => {
        const agreed = isMine(plan)
          ? await licensing.confirm(actor, plan.id, said)
          : await licensing.approve(actor, plan.id, said);
        return licensing.prepared(agreed, patience);
      },
    );
  }

  async function approve(context: TurnContext, speaker: Speaker, { numbers }: Reading): Promise<void> {
    const { actor, reader } = speaker;
    const [number, ...others] = numbers;
    if (number !== undefined && others.length === 0) return agree(context, speaker, number);
    const plans = await Promise.all(numbers.map((one) => licensing.plan(actor, one)));
    await showCard(
      context,
      await approvalResultsWithPlans(
        licensing,
        actor,
        reader,
        plans.map(({ id }) => id),
      ),
    );
  }

  /** The same on another day: a plan of its own, to be agreed to. */
  async function move(context: TurnContext, speaker: Speaker, { numbers, when }: Reading): Promise<void> {
    for (const number of numbers) {
      await decide(context, speaker, number, 'asker', ({ id }) =>
        licensing.moveTo(
          speaker.actor,
          id,
          when.at?.day ? [when.at.day, when.at.time].filter(Boolean).join(' ') : null,
        ),
      );
    }
  }

  async function reject(context: TurnContext, speaker: Speaker, { numbers, reason }: Reading): Promise<void> {
    for (const number of numbers) {
      await decide(context, speaker, number, 'approver', ({ id }) => licensing.reject(speaker.actor, id, reason ?? ''));
    }
  }

  /** One word for both: what is not sent yet is cancelled, what waits is withdrawn. */
  async function takeBack(context: TurnContext, speaker: Speaker, { numbers }: Reading): Promise<void> {
    for (const number of numbers) {
      await decide(context, speaker, number, 'asker', (plan) =>
        plan.state === 'waiting'
          ? licensing.withdraw(speaker.actor, plan.id)
          : plan.state === 'scheduled'
            ? licensing.drop(speaker.actor, plan.id)
            : plan.state === 'queued'
              ? licensing.leaveLine(speaker.actor, plan.id)
              : licensing.cancel(speaker.actor, plan.id),
      );
    }
  }

  function each(view: RequestView, act: (speaker: Speaker, plan: Plan) => Promise<Plan>): PlanAnswer {
    return async (context, speaker, { numbers }) => {
      for (const number of numbers) await decide(context, speaker, number, view, (plan) => act(speaker, plan));
    };
  }

  /** What is said about a plan in somebody's own words. */
  function ownWords(verb: 'askBack' | 'answer'): PlanAnswer {
    const view = verb === 'answer' ? 'asker' : 'approver';
    return async (context, speaker, { numbers, words }) => {
      for (const number of numbers) {
        await decide(context, speaker, number, view, ({ id }) => licensing[verb](speaker.actor, id, words ?? ''));
      }
    };
  }

  /** What is not said stays as it was when they asked. */
  async function send(context: TurnContext, speaker: Speaker, { numbers, words, ticket }: Reading): Promise<void> {
    for (const number of numbers) {
      await decide(context, speaker, number, 'asker', ({ id, request }) =>
        licensing.send(speaker.actor, id, {
          reason: !words || words === ticket ? request.reason : words,
          ticket: ticket ?? request.ticket,
        }),
      );
    }
  }

  /** Without a number it is about the one card that waits to be sent; where several do, which one is seen on the list. */
  async function sendWhatWaits(context: TurnContext, speaker: Speaker, reading: Reading): Promise<void> {
    const cards = await ownCards(licensing, speaker.actor, now());
    const [only, ...others] = cards.filter(({ needsApproval }) => needsApproval !== null);
    if (only && others.length === 0) return send(context, speaker, { ...reading, numbers: [only.number] });
    const { questions } = speaker.reader.text;
    const which = [only, ...others].flatMap((plan) => plan ?? []).map(({ number }) => number);
    const said = which.length === 0 ? questions.nothingToSend : questions.sendWhich(which);
    await context.sendActivity(escapeMarkdown(said));
  }

  /** Does something with the plan of this number and shows it; where it is not as they thought, shows how it is, and why nothing was done. */
  async function decide(
    context: TurnContext,
    { actor, reader }: Speaker,
    number: PlanNumber,
    view: RequestView | ((known: Plan) => RequestView),
    act: (plan: Plan) => Promise<Plan>,
  ): Promise<void> {
    const known = await licensing.plan(actor, number);
    const seenAs = typeof view === 'string' ? view : view(known);
    try {
      const plan = await act(known);
      const now = seenAs === 'approver' ? viewFor(plan, actor.id) : seenAs;
      await showPlan(context, plan, { reader, actor }, cards, { ...tenant, view: now });
    } catch (error) {
      if (!(error instanceof Refusal) || (error.code !== 'alreadyDecided' && error.code !== 'factsChanged'))
        throw error;
      const { what, next } = explainRefusal(error, reader);
      const { plan, part } = await licensing.seen(actor, known.id);
      await showPlan(context, plan, { reader, actor }, cards, { ...tenant, view: part, note: `${what} ${next}` });
    }
  }
}
