import { randomUUID } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Licensing } from '../licensing/licensing.ts';
import { fill } from './answers.ts';
import { ask, sayOldAnswer, sayRefusal } from './asking.ts';
import { collectedFrom, type Draft } from './draft.ts';
import { nextStep } from './next-step.ts';
import { answerTo, type Question } from './question.ts';
import { speakerOf } from './speaker.ts';

/** The version stands in the id: a conversation begun before an incompatible update starts again (design, decision 9). */
export const requestDialogId = 'request.1';

interface State {
  draft: Draft;
  question: Question | null;
}

/**
 * Collects a request: takes what the sentence said, asks only for what is missing, one question at a time, and ends in a
 * `Collected`, or in nothing where the person says no. It decides nothing and writes nothing.
 */
export class RequestDialog extends Dialog<{ draft: Draft }> {
  private readonly licensing: Licensing;

  constructor(licensing: Licensing) {
    super(requestDialogId);
    this.licensing = licensing;
  }

  override beginDialog(dc: DialogContext, options?: { draft: Draft }): Promise<DialogTurnResult> {
    if (!options) throw new Error('A request begins with what has been said');
    return this.advance(dc, options.draft);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { draft, question } = stateOf(dc.activeDialog);
    if (!question) return this.advance(dc, draft);
    const speaker = speakerOf(dc.context);
    const answer = answerTo(question, dc.context.activity, speaker.text);
    if (answer.kind === 'old') {
      await sayOldAnswer(dc.context);
      return Dialog.EndOfTurn;
    }
    const filled = answer.kind === 'cancel' ? null : fill(draft, question, answer, speaker);
    return filled ? this.advance(dc, filled) : dc.endDialog();
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const { draft, question } = stateOf(instance);
    if (question) await ask(context, question, draft);
  }

  private async advance(dc: DialogContext, said: Draft): Promise<DialogTurnResult> {
    const { actor, reader } = speakerOf(dc.context);
    const { draft, refused, topic } = await nextStep(this.licensing, actor, reader, said);
    for (const refusal of refused) await sayRefusal(dc.context, refusal);
    if (draft.goal !== null && topic === null) return dc.endDialog(collectedFrom(draft, draft.goal));
    const question = topic && { ...topic, id: randomUUID() };
    Object.assign(stateOf(dc.activeDialog), { draft, question } satisfies State);
    if (question) await ask(dc.context, question, draft);
    return Dialog.EndOfTurn;
  }
}

function stateOf(instance: DialogInstance | undefined): State {
  if (!instance) throw new Error('The request dialog is not active');
  return instance.state as State;
}
