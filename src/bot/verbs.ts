import { z } from 'zod';
import type { Licensing } from '../licensing/licensing.ts';
import type { Actor, Plan } from '../licensing/model.ts';
import { Refusal } from '../licensing/refusal.ts';
import { explainRefusal } from '../text/explain.ts';
import { inert } from '../text/markdown.ts';
import type { Reader } from '../text/text.ts';
import { cardAnswer, type InvokeAnswer, messageAnswer } from './invoke-response.ts';
import { planCard, type ServedTenant } from './plan-cards.ts';

/** A button carries its plan and nothing else; all else comes from our record (R7). */
const buttonData = z.object({ planId: z.uuid() });

/** How long a press waits for the end of a quick plan before it answers "in progress": well under what Teams allows. */
const patience = 2_500;

type Act = (licensing: Licensing, actor: Actor, planId: string) => Promise<Plan>;

/** What each button does: the verb names the method of `licensing` behind it (design, section 6). */
const verbs = new Map<string, Act>([
  [
    'plan.confirm',
    async (licensing, actor, planId) => {
      await licensing.confirm(actor, planId);
      return licensing.settled(planId, patience);
    },
  ],
  ['plan.retry', (licensing, actor, planId) => licensing.retry(actor, planId)],
  ['plan.cancel', (licensing, actor, planId) => licensing.cancel(actor, planId)],
]);

export interface Press {
  licensing: Licensing;
  actor: Actor;
  reader: Reader;
  tenant: ServedTenant;
  /** Keeps that the card which was pressed now shows another plan. */
  nowShows: (planId: string) => Promise<void>;
}

/** Answers a press of a card's button. A refusal is an answer too; a card of the asker that is out of date is replaced. */
export async function press(by: Press, verb: unknown, data: unknown): Promise<InvokeAnswer> {
  const act = typeof verb === 'string' ? verbs.get(verb) : undefined;
  if (!act) return messageAnswer(by.reader.text.questions.notUnderstood);
  const button = buttonData.safeParse(data);
  try {
    if (!button.success) throw new Refusal('unknownPlan', { id: '' });
    const plan = await act(by.licensing, by.actor, button.data.planId);
    if (plan.id !== button.data.planId) await by.nowShows(plan.id);
    return cardAnswer(planCard(plan, by.reader, by.tenant));
  } catch (error) {
    if (error instanceof Refusal) return answerRefusal(by, error, button.data?.planId);
    throw error;
  }
}

async function answerRefusal(by: Press, refusal: Refusal, planId: string | undefined): Promise<InvokeAnswer> {
  const { what, next } = explainRefusal(refusal, by.reader);
  const note = `${what} ${next}`;
  const outdated = refusal.code === 'alreadyDecided' || refusal.code === 'factsChanged';
  if (!outdated || planId === undefined) return messageAnswer(inert(note));
  const plan = await by.licensing.plan(by.actor, planId);
  return cardAnswer(planCard(plan, by.reader, { ...by.tenant, note }));
}
