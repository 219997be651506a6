import type { TurnContext } from 'botbuilder';
import { planInWords } from '../../cards/plan/confirmation.ts';
import { actOf, summarizePlan } from '../../cards/plan/plan-summary.ts';
import { isCorrection } from '../../dialogs/moves.ts';
import { speakerOf } from '../../dialogs/speaker.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import { escapeMarkdown, plain } from '../../text/markdown.ts';
import type { Reading } from '../../understanding/recognizer.ts';

/** What is said in words while a confirmation card waits for its button. */
export interface OpenCard {
  /** Cancels a plan that is about to be put right; false where the sentence is no correction, of a plan that is decided already. */
  drop(context: TurnContext, reading: Reading, planId: string): Promise<boolean>;
  /**
   * No cancels the plan, but a yes that names no plan agrees to nothing. False where the sentence is something else, or nothing
   * waits.
   */
  answer(context: TurnContext, reading: Reading, planId: string): Promise<boolean>;
}

/** "approve", without a number. */
export function isBareApproval({ intent, numbers }: Reading): boolean {
  return intent === 'approve' && numbers.length === 0;
}

/** @param forget that this plan could be put right */
export function createOpenCard(licensing: Licensing, forget: (context: TurnContext) => Promise<void>): OpenCard {
  return {
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
      const refuses = ['no', 'cancel', 'withdraw'].includes(reading.intent);
      const agrees = reading.intent === 'yes' || isBareApproval(reading);
      if (!refuses && !agrees) return false;
      const plan = await licensing.plan(actor, planId);
      const { text } = reader;
      const { says, buttons } = text.approvals;
      if (plan.state === 'waiting') {
        await context.sendActivity(escapeMarkdown(`${says.waiting([])} ${says.askerTypes(plan.number)}`));
        return true;
      }
      if (plan.state !== 'proposed') return false;
      if (agrees && reading.confidence === 'ask') {
        await context.sendActivity(escapeMarkdown(text.questions.notAllUnderstood(plan.number)));
        return true;
      }
      if (refuses && reading.confidence === 'sure') {
        await forget(context);
        await licensing.cancel(actor, planId);
        await context.sendActivity(text.questions.planDropped(plan.number));
        return true;
      }
      const button = plan.needsApproval ? buttons.send : actOf(plan, reader);
      const asked = text.questions.pressFirst(button, plan.number, plain(summarizePlan(plan, reader), 200));
      await context.sendActivity(escapeMarkdown(`${asked} ${planInWords(plan, text)}`));
      return true;
    },
  };
}
