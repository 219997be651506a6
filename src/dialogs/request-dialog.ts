import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs';
import type { Licensing } from '../licensing/licensing.ts';
import type { Request } from '../licensing/model.ts';
import type { Refusals } from '../licensing/refusal.ts';
import { fill } from './answers.ts';
import { ask, sayNothingBefore, sayOldAnswer, sayRefusal, sayStartingOver, sayUnclear } from './asking.ts';
import { choiceInWords } from './choice-words.ts';
import { type Collected, collectedFrom } from './draft.ts';
import { historyLimit, moveBy, type Said } from './moves.ts';
import { isNoAnswer } from './new-request.ts';
import { nextStep } from './next-step.ts';
import type { Given } from './question.ts';
import { answerTo, type Question } from './question.ts';
import { speakerOf } from './speaker.ts';

/** The version stands in the id: a conversation begun before an incompatible update starts again (design, decision 9). */
export const requestDialogId = 'request.3';

/** What a dialog ends in, and what was said on the way there: that can still be put right. */
export interface Ended {
  collected: Collected;
  said: Said;
  /** Where a country was asked on the way: what it was asked for. */
  located?: LocationNeed;
}

/** A request that needs a usage location first, and for whom. */
export interface LocationNeed {
  request: Request;
  needed: Refusals['usageLocationNeeded'];
}

interface State extends Said {
  question: Question | null;
  /** When it was asked, ISO 8601: an old question is let go of. */
  askedAt: string;
}

/**
 * Collects a request: takes what the sentence said, asks only for what is missing, one question at a time, and ends in what
 * was `Ended`, or in nothing where the person says no. It decides nothing and writes nothing.
 */
export class RequestDialog extends Dialog<Said> {
  private readonly licensing: Licensing;
  private readonly now: () => Date;

  constructor(licensing: Licensing, now: () => Date) {
    super(requestDialogId);
    this.licensing = licensing;
    this.now = now;
  }

  override beginDialog(dc: DialogContext, options?: Said): Promise<DialogTurnResult> {
    if (!options) throw new Error('A request begins with what has been said');
    return this.advance(dc, options);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { draft, history, question } = stateOf(dc.activeDialog);
    if (!question) return this.advance(dc, { draft, history });
    const speaker = speakerOf(dc.context);
    const answer = answerTo(question, dc.context.activity, speaker.text);
    if (answer.kind === 'old') {
      await sayOldAnswer(dc.context);
      return Dialog.EndOfTurn;
    }
    if (answer.kind === 'cancel') return dc.endDialog();
    if (answer.kind === 'text') {
      const reading = speaker.read(answer.text);
      // Of several acts none is "the second one": that is somebody, or something, that was named.
      const counts = !['act', 'goal', 'understood'].includes(question.slot);
      const nth = counts && ['unknown', 'no'].includes(reading.intent) ? reading.refers.nth : null;
      const choice = nth === null || nth === 0 ? undefined : question.choices.at(nth > 0 ? nth - 1 : nth);
      const told = question.slot === 'productChoice' ? choiceInWords(question.choices, answer.text) : null;
      if (told) return this.take(dc, question, { kind: 'choices', choices: [told] });
      if (choice) return this.take(dc, question, { kind: 'choices', choices: [choice] });
      const moved = moveBy(reading, { draft, history }, question);
      if (moved === 'first') {
        await sayNothingBefore(dc.context);
        await this.repromptDialog(dc.context, instanceOf(dc));
        return Dialog.EndOfTurn;
      }
      if (reading.intent === 'startOver') await sayStartingOver(dc.context);
      // A correction is an answer as well: one can go back from it.
      if (moved) return this.advance(dc, moved, reading.intent === 'no');
      // "no" names nobody and no product: it stops, unless it answers a question.
      const agrees = reading.intent === 'yes' && reading.confidence === 'sure' && question.slot !== 'understood';
      const [only, ...others] = question.choices;
      if (agrees && only && others.length === 0) return this.take(dc, question, { kind: 'choices', choices: [only] });
      if (agrees) return this.again(dc, question);
      const declines = reading.intent === 'no' && reading.confidence === 'sure';
      if (declines && question.slot !== 'understood') return dc.endDialog();
    }
    if (answer.kind === 'text' && isNoAnswer(speaker.read(answer.text), answer.text, question)) {
      return this.again(dc, question);
    }
    return this.take(dc, question, answer);
  }

  /** Nothing was answered: the question stands. */
  private async again(dc: DialogContext, question: Question): Promise<DialogTurnResult> {
    await sayUnclear(dc.context, question);
    await this.repromptDialog(dc.context, instanceOf(dc));
    return Dialog.EndOfTurn;
  }

  /** Fills what was answered into the request, and goes on. */
  private async take(dc: DialogContext, question: Question, answer: Given): Promise<DialogTurnResult> {
    const { draft, history } = stateOf(dc.activeDialog);
    const filled = fill(draft, question, answer, speakerOf(dc.context));
    const unclear = ['understood', 'goal', 'act', 'day'].includes(question.slot) && isDeepStrictEqual(filled, draft);
    if (unclear) await sayUnclear(dc.context, question);
    return filled ? this.advance(dc, { draft: filled, history }, true) : dc.endDialog();
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const state = stateOf(instance);
    state.askedAt = this.now().toISOString();
    if (state.question) await ask(context, state.question, state.draft);
  }

  /** @param answered whether the question that waited has been answered: one can go back to it then */
  private async advance(dc: DialogContext, said: Said, answered = false): Promise<DialogTurnResult> {
    const { actor, reader } = speakerOf(dc.context);
    const state = stateOf(dc.activeDialog);
    const { draft, refused, topic } = await nextStep(this.licensing, actor, reader, said.draft);
    for (const refusal of refused) await sayRefusal(dc.context, refusal);
    const forward = answered && !isDeepStrictEqual(draft, state.draft);
    const history = forward ? [...said.history, state.draft].slice(-historyLimit) : said.history;
    if (draft.goal !== null && topic === null) {
      return dc.endDialog({ collected: collectedFrom(draft, draft.goal), said: { draft, history } } satisfies Ended);
    }
    const question = topic && { ...topic, id: randomUUID() };
    Object.assign(state, { draft, history, question, askedAt: this.now().toISOString() } satisfies State);
    if (question) await ask(dc.context, question, draft);
    return Dialog.EndOfTurn;
  }
}

function instanceOf(dc: DialogContext): DialogInstance {
  if (!dc.activeDialog) throw new Error('The request dialog is not active');
  return dc.activeDialog;
}

/** What is being collected, and the question that waits for it; null where no request is. */
export function collecting(instance: DialogInstance | undefined): Pick<State, 'draft' | 'question'> | null {
  if (!instance) return null;
  if (instance.id === requestDialogId) return stateOf(instance);
  // In the question for a country, what was said before it.
  const said: Said | undefined = instance.state?.said;
  return said ? { draft: said.draft, question: null } : null;
}

function stateOf(instance: DialogInstance | undefined): State {
  if (!instance) throw new Error('The request dialog is not active');
  return instance.state as State;
}
