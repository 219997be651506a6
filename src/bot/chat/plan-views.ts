import type { TurnContext } from 'botbuilder';
import { approvalsCard } from '../../cards/lists/approvals.ts';
import { historyCard } from '../../cards/lists/history.ts';
import type { Speaker } from '../../dialogs/speaker.ts';
import type { PlanNumber } from '../../ids.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Plan } from '../../licensing/model.ts';
import type { Intent, Reading } from '../../understanding/recognizer.ts';
import { type ServedTenant, showPlan } from '../plans/plan-cards.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';
import { showCard } from '../teams/replies.ts';

/** Decisions about a plan, unlike the intents that only look. */
const acting: Intent[] = ['approve', 'reject', 'withdraw', 'cancel', 'remind', 'retry'];

/** Shows plans and lists of them; decides nothing. */
export function createPlanViews(licensing: Licensing, cards: CardMessageStore, tenant: ServedTenant) {
  return { approvals, myRequests, status, unsure };

  async function approvals(context: TurnContext, { actor, reader }: Speaker): Promise<void> {
    await showCard(context, approvalsCard(await licensing.approvals(actor), reader));
  }

  async function myRequests(context: TurnContext, { actor, reader }: Speaker): Promise<void> {
    await showCard(context, historyCard(await licensing.myRequests(actor), reader, 'requests'));
  }

  async function status(context: TurnContext, speaker: Speaker, { numbers }: Reading): Promise<void> {
    for (const number of numbers) await show(context, speaker, number);
  }

  /** A decision that is not understood for certain: the plan is shown, with why nothing was done and how to say it. */
  async function unsure(context: TurnContext, speaker: Speaker, { intent, numbers }: Reading): Promise<void> {
    const { questions } = speaker.reader.text;
    const noteOf = ({ state, number }: Plan) => {
      if (!acting.includes(intent) || (state !== 'waiting' && state !== 'proposed')) return '';
      return intent === 'reject' && state === 'waiting' ? questions.rejectLike(number) : questions.nothingDone;
    };
    for (const number of numbers) await show(context, speaker, number, noteOf);
  }

  async function show(
    context: TurnContext,
    { actor, reader }: Speaker,
    number: PlanNumber,
    noteOf: (plan: Plan) => string = () => '',
  ): Promise<void> {
    const { id } = await licensing.plan(actor, number);
    const { plan, part } = await licensing.seen(actor, id);
    const note = noteOf(plan);
    await showPlan(context, plan, { reader, actor }, cards, { ...tenant, view: part, ...(note && { note }) });
  }
}
