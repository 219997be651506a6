import { PrivateConversationState, type Storage, type TurnContext } from 'botbuilder';
import {
  type DialogContext,
  DialogContextError,
  DialogSet,
  type DialogState,
  type DialogTurnResult,
  DialogTurnStatus,
} from 'botbuilder-dialogs';
import { licensesCard } from '../cards/licenses.ts';
import { whoHasCard } from '../cards/who-has.ts';
import { isNewRequest } from '../dialogs/answers.ts';
import { sayRefusal } from '../dialogs/asking.ts';
import { type Collected, draftFrom, isGoal, isOperation } from '../dialogs/draft.ts';
import { LocationDialog, locationDialogId } from '../dialogs/location-dialog.ts';
import { RequestDialog, requestDialogId } from '../dialogs/request-dialog.ts';
import { speakerOf } from '../dialogs/speaker.ts';
import type { Licensing } from '../licensing/licensing.ts';
import type { Request } from '../licensing/model.ts';
import { Refusal } from '../licensing/refusal.ts';
import { escapeMarkdown, markdownLink } from '../text/markdown.ts';
import type { Reading } from '../text/recognizer.ts';
import { type TopicName, topicOf } from '../text/topics.ts';
import type { CardBook } from './books.ts';
import { lookUps } from './look-ups.ts';
import { type ServedTenant, showPlan } from './plan-cards.ts';
import type { PlanTalk } from './plan-talk.ts';
import { showCard, showTyping } from './replies.ts';

export interface ChatParts {
  licensing: Licensing;
  cards: CardBook;
  /** Where Bot Framework keeps how far a conversation is; never business state (design, decision 13). */
  state: Storage;
  plans: PlanTalk;
  tenant: ServedTenant;
}

/** What is said and answered in words: look-ups at once, requests through a dialog to a confirmation card. */
export interface Chat {
  /** Answers a message of the speaker of this turn. */
  hear(context: TurnContext): Promise<void>;
}

export function createChat({ licensing, cards, state, plans, tenant }: ChatParts): Chat {
  // One place for each person: in a group two people may each be in the middle of something.
  const places = new PrivateConversationState(state);
  const dialogs = new DialogSet(places.createProperty<DialogState>('dialogs'));
  dialogs.add(new RequestDialog(licensing)).add(new LocationDialog());

  return {
    async hear(context) {
      try {
        const dc = await dialogs.createContext(context);
        await answer(dc, context).catch((error: unknown) => answerRefusal(dc, context, error));
      } finally {
        await places.saveChanges(context);
      }
    },
  };

  async function answer(dc: DialogContext, context: TurnContext): Promise<void> {
    const { text, read, reader } = speakerOf(context);
    const { questions } = reader.text;
    if (context.activity.value !== undefined && context.activity.value !== null) {
      if (!dc.activeDialog) await context.sendActivity(questions.oldAnswer);
      else await proceed(context, dc, await dc.continueDialog());
      return;
    }
    const reading = read(text);
    if (await plans.hear(context, reading)) return dc.repromptDialog();
    if ((await talk(dc, context, reading)) || (await interrupt(dc, context, reading))) return;
    if (isGoal(reading.intent) && (!dc.activeDialog || isNewRequest(reading))) await begin(dc, context, reading);
    else if (dc.activeDialog) await proceed(context, dc, await dc.continueDialog());
    else await sayNotUnderstood(context);
  }

  /** What deserves a better answer than "not understood"; false where the sentence is something else. */
  async function talk(dc: DialogContext, context: TurnContext, reading: Reading): Promise<boolean> {
    const { text, reader } = speakerOf(context);
    const { topics, steps } = reader.text;
    const topic = topicIn(text, reading, dc.activeDialog !== undefined);
    if (!topic) return false;
    const { title, url } = steps.leaving.link;
    const link = topic === 'leaving' ? `\n\n${markdownLink(title, url)}` : '';
    await context.sendActivity(`${escapeMarkdown(topics[topic])}${link}`);
    return true;
  }

  /** What is answered without losing the place in a dialog; false where the sentence is something else. */
  async function interrupt(dc: DialogContext, context: TurnContext, reading: Reading): Promise<boolean> {
    const { actor, reader } = speakerOf(context);
    const { questions } = reader.text;
    if (reading.intent === 'cancel' || reading.intent === 'withdraw' || reading.intent === 'startOver') {
      await context.sendActivity(dc.activeDialog ? questions.cancelled : questions.nothingToCancel);
      await dc.cancelAllDialogs();
      return true;
    }
    const lookUp = lookUps[reading.intent];
    if (!lookUp) return false;
    await showTyping(context);
    await showCard(context, await lookUp({ licensing, actor, reader, reading, tenant }));
    await dc.repromptDialog();
    return true;
  }

  async function begin(dc: DialogContext, context: TurnContext, reading: Reading): Promise<void> {
    await showTyping(context);
    await dc.cancelAllDialogs();
    await licensing.admit(speakerOf(context).actor, isOperation(reading.intent) ? 'ask' : 'look');
    await proceed(context, dc, await dc.beginDialog(requestDialogId, { draft: draftFrom(reading) }));
  }

  /** Does what a dialog has collected, if it has come to its end. */
  async function proceed(context: TurnContext, dc: DialogContext, turn: DialogTurnResult): Promise<void> {
    if (turn.status !== DialogTurnStatus.complete) return;
    const { actor, reader } = speakerOf(context);
    const collected = turn.result as Collected | undefined;
    if (!collected) await context.sendActivity(reader.text.questions.cancelled);
    else if (collected.goal === 'change') await propose(context, dc, collected.request);
    else if (collected.goal === 'licensesOf') {
      await showCard(context, licensesCard(await licensing.licensesOf(actor, collected.userId), reader));
    } else await showCard(context, whoHasCard(await licensing.whoHas(actor, collected.skuId), reader));
  }

  async function propose(context: TurnContext, dc: DialogContext, request: Request): Promise<void> {
    const { actor, reader } = speakerOf(context);
    try {
      await showPlan(context, await licensing.propose(actor, request), { reader, actor }, cards, tenant);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'usageLocationNeeded') throw error;
      await dc.beginDialog(locationDialogId, { request, needed: error.data });
    }
  }

  /** A refusal ends what was being collected: there is nothing to go on with. */
  async function answerRefusal(dc: DialogContext, context: TurnContext, error: unknown): Promise<void> {
    // The SDK wraps what is thrown inside a dialog.
    const refusal = error instanceof DialogContextError ? error.error : error;
    if (!(refusal instanceof Refusal)) throw error;
    await sayRefusal(context, refusal);
    await dc.cancelAllDialogs();
  }

  async function sayNotUnderstood(context: TurnContext): Promise<void> {
    const { questions, help } = speakerOf(context).reader.text;
    const { unassign, assign, licenses, help: overview } = help.commands;
    const examples = [unassign, assign, licenses, overview].map(({ example }) => `- ${escapeMarkdown(example)}`);
    await context.sendActivity(
      [`${questions.notUnderstood} ${questions.notUnderstoodExamples}`, ...examples].join('\n'),
    );
  }
}

/** A sentence that names a product is an order or a question about it, whatever else it mentions. */
function topicIn(text: string, { intent, products }: Reading, answering: boolean): TopicName | null {
  if (intent === 'thanks' || intent === 'language') return intent;
  if (!answering && (intent === 'yes' || intent === 'no')) return 'nothingAsked';
  return products.length === 0 ? topicOf(text) : null;
}
