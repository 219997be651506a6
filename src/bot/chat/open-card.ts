import type { TurnContext } from 'botbuilder';
import { planInWords } from '../../cards/plan/confirmation.ts';
import { actOf, summarizePlan } from '../../cards/plan/plan-summary.ts';
import { isDangerous, losesData } from '../../cards/plan/verdict.ts';
import { isCorrection } from '../../dialogs/moves.ts';
import { goesBy } from '../../dialogs/namesakes.ts';
import { speakerOf } from '../../dialogs/speaker.ts';
import type { PlanId } from '../../ids.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor, Plan } from '../../licensing/model.ts';
import { escapeMarkdown, plain } from '../../text/markdown.ts';
import type { Reading } from '../../understanding/recognizer.ts';
import { type ServedTenant, showPlan } from '../plans/plan-cards.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';
import { isLongAgo } from './last-proposal.ts';

/** What is said in words while a confirmation card waits for its button. */
export interface OpenCard {
  /** Cancels a plan that is about to be put right; false where the sentence is no correction, of a plan that is decided already. */
  drop(context: TurnContext, reading: Reading, planId: PlanId): Promise<boolean>;
  /**
   * No cancels the plan. A yes does what the card's button is called, where it can mean no other card and there is no danger in it;
   * otherwise it does nothing, and it is said what does. False where the sentence is something else, or nothing waits.
   */
  answer(context: TurnContext, reading: Reading, planId: PlanId): Promise<boolean>;
  /** The own cards that wait and are about nobody but these. */
  cardsOf(actor: Actor, names: readonly string[]): Promise<PlanId[]>;
}

export interface OpenCardOptions {
  licensing: Licensing;
  cards: CardMessageStore;
  tenant: ServedTenant;
  now: () => Date;
  /** That this plan could be put right. */
  forget: (context: TurnContext) => Promise<void>;
}

/** "approve", without a number. */
export function isBareApproval({ intent, numbers }: Reading): boolean {
  return intent === 'approve' && numbers.length === 0;
}

/** Own cards that somebody may have before them: older ones have scrolled away. */
export async function ownCards(licensing: Licensing, actor: Actor, now: Date): Promise<Plan[]> {
  const plans = await licensing.history(actor);
  return plans.filter(({ state, createdAt }) => state === 'proposed' && !isLongAgo(createdAt, now));
}

export function createOpenCard({ licensing, cards, tenant, now, forget }: OpenCardOptions): OpenCard {
  return {
    async cardsOf(actor, names) {
      const cards = await ownCards(licensing, actor, now());
      const isOf = ({ changes }: Plan) =>
        changes.length > 0 && changes.every(({ user }) => names.some((name) => goesBy(user.displayName, name)));
      return cards.filter(isOf).map(({ id }) => id);
    },

    async drop(context, reading, planId) {
      const { actor, reader } = speakerOf(context);
      const { state, number } = await licensing.plan(actor, planId);
      if (state !== 'proposed' && !isCorrection(reading)) return false;
      // Of a plan that is decided already this says so, and nothing follows.
      await licensing.cancel(actor, planId);
      await context.sendActivity(reader.text.questions.planDropped(number));
      return true;
    },

    async answer(context, reading, planId) {
      const { actor, reader } = speakerOf(context);
      const named = reading.users.length + reading.products.length + reading.spared.length + reading.numbers.length > 0;
      const refuses = ['no', 'cancel', 'withdraw', 'undo'].includes(reading.intent) && !named;
      const agrees = reading.intent === 'yes' || isBareApproval(reading);
      if (!refuses && !agrees) return false;
      const plan = await licensing.plan(actor, planId);
      const { text } = reader;
      const { says } = text.approvals;
      if (plan.state === 'waiting') {
        await context.sendActivity(escapeMarkdown(`${says.waiting([])} ${says.askerTypes(plan.number)}`));
        return true;
      }
      if (plan.state !== 'proposed') return false;
      if (agrees && reading.confidence === 'ask') {
        await context.sendActivity(escapeMarkdown(text.questions.notAllUnderstood(plan.number)));
        return true;
      }
      // Nothing is lost by cancelling: it is enough that no word was left over.
      if (refuses && (reading.confidence === 'sure' || reading.unread.length === 0)) {
        await forget(context);
        await licensing.cancel(actor, planId);
        await context.sendActivity(text.questions.planDropped(plan.number));
        return true;
      }
      if (agrees) await agree(context, plan);
      else await sayWhatDoes(context, plan);
      return true;
    },
  };

  async function agree(context: TurnContext, plan: Plan): Promise<void> {
    const { actor, reader } = speakerOf(context);
    const { reason, ticket } = plan.request;
    const others = (await ownCards(licensing, actor, now())).filter(({ id }) => id !== plan.id);
    if (others.length > 0 || (plan.needsApproval && !reason)) return sayWhatDoes(context, plan);
    if (isDangerous(plan.changes)) {
      const note = reader.text.questions.confirmWithNumber(plan.number, losesData(plan.changes));
      return showPlan(context, plan, { reader, actor }, cards, { ...tenant, note });
    }
    const agreed = plan.needsApproval
      ? await licensing.send(actor, plan.id, { reason, ticket })
      : await licensing.confirm(actor, plan.id);
    await showPlan(context, agreed, { reader, actor }, cards, tenant);
  }

  async function sayWhatDoes(context: TurnContext, plan: Plan): Promise<void> {
    const { reader } = speakerOf(context);
    const { text } = reader;
    const button = plan.needsApproval ? text.approvals.buttons.send : actOf(plan, reader);
    const asked = text.questions.pressFirst(button, plan.number, plain(summarizePlan(plan, reader), 200));
    await context.sendActivity(escapeMarkdown(`${asked} ${planInWords(plan, text)}`));
  }
}
