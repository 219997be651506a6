import { PrivateConversationState, type Storage, type TurnContext } from 'botbuilder';
import {
  type DialogContext,
  DialogContextError,
  DialogSet,
  type DialogState,
  type DialogTurnResult,
  DialogTurnStatus,
} from 'botbuilder-dialogs';
import { licensesCard } from '../../cards/lists/licenses.ts';
import { whoHasCard } from '../../cards/lists/who-has.ts';
import { isNewRequest } from '../../dialogs/answers.ts';
import { sayNothingBefore, sayRefusal } from '../../dialogs/asking.ts';
import { draftFrom, isGoal } from '../../dialogs/draft.ts';
import { inCountry, LocationDialog, locationDialogId } from '../../dialogs/location-dialog.ts';
import { countryMeant, moveBy, type Said } from '../../dialogs/moves.ts';
import { type Ended, RequestDialog, requestDialogId } from '../../dialogs/request-dialog.ts';
import { speakerOf } from '../../dialogs/speaker.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Request } from '../../licensing/model.ts';
import { isOperation } from '../../licensing/operations.ts';
import { Refusal } from '../../licensing/refusal.ts';
import type { TopicName } from '../../text/en/topics.ts';
import { escapeMarkdown, markdownLink } from '../../text/markdown.ts';
import type { Reading } from '../../understanding/recognizer.ts';
import { topicOf } from '../../understanding/topics.ts';
import { type ServedTenant, showPlan } from '../plans/plan-cards.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';
import { showCard, showTyping } from '../teams/replies.ts';
import { isLongAgo, type LastProposal, recall } from './last-proposal.ts';
import { lookUps } from './look-ups.ts';
import { createOpenCard, isBareApproval } from './open-card.ts';
import type { PlanTalk } from './plan-talk.ts';
import { showEach } from './show-each.ts';
import { adviseUndo } from './undo-advice.ts';

export interface ChatOptions {
  licensing: Licensing;
  cards: CardMessageStore;
  /** Where Bot Framework keeps how far a conversation is; never business state (design, decision 13). */
  state: Storage;
  plans: PlanTalk;
  tenant: ServedTenant;
  now: () => Date;
}

/** What is said and answered in words: look-ups at once, requests through a dialog to a confirmation card. */
export interface Chat {
  /** Answers a message of the speaker of this turn. */
  answer(context: TurnContext): Promise<void>;
}

export function createChat({ licensing, cards, state, plans, tenant, now }: ChatOptions): Chat {
  // One place for each person: in a group two people may each be in the middle of something.
  const places = new PrivateConversationState(state);
  const dialogs = new DialogSet(places.createProperty<DialogState>('dialogs'));
  const proposed = places.createProperty<LastProposal>('proposed');
  const openCard = createOpenCard(licensing, leaveWords);
  dialogs.add(new RequestDialog(licensing, now)).add(new LocationDialog(now));

  return {
    async answer(context) {
      await showTyping(context);
      try {
        const dc = await dialogs.createContext(context);
        await answer(dc, context).catch((error: unknown) => answerRefusal(dc, context, error));
      } finally {
        await places.saveChanges(context);
      }
    },
  };

  /** The plan is gone, but what was said can still be put right. */
  async function leaveWords(context: TurnContext): Promise<void> {
    const last = await recall(proposed, context, now());
    if (last) await proposed.set(context, { ...last, planId: null });
  }

  async function answer(dc: DialogContext, context: TurnContext): Promise<void> {
    const { text, read, reader } = speakerOf(context);
    const { questions } = reader.text;
    const letGo = await letGoOfOld(dc, context);
    if (context.activity.value !== undefined && context.activity.value !== null) {
      if (!dc.activeDialog && !letGo) await context.sendActivity(questions.oldAnswer);
      else if (dc.activeDialog) await proceed(context, dc, await dc.continueDialog());
      return;
    }
    const reading = read(text);
    // An approval without a number is about the card before them, if there is one.
    if (isBareApproval(reading) && (await reconsider(dc, context, reading))) return;
    if (await plans.answer(context, reading)) return dc.repromptDialog();
    if (await reconsider(dc, context, reading)) return;
    if (
      (await talk(context, reading, dc.activeDialog !== undefined || letGo)) ||
      (await interrupt(dc, context, reading))
    )
      return;
    if (isGoal(reading.intent) && (!dc.activeDialog || isNewRequest(reading))) await beginNew(dc, context, reading);
    else if (dc.activeDialog) await proceed(context, dc, await dc.continueDialog());
    else if (!letGo) await sayNotUnderstood(context);
  }

  /** A question of long ago, or of another version of this bot (design, decision 9), waits no longer; true where there was one. */
  async function letGoOfOld(dc: DialogContext, context: TurnContext): Promise<boolean> {
    const { activeDialog } = dc;
    if (!activeDialog) return false;
    const { questions } = speakerOf(context).reader.text;
    const known = dialogs.find(activeDialog.id) !== undefined;
    if (known && !isLongAgo(activeDialog.state?.askedAt, now())) return false;
    await dc.cancelAllDialogs();
    await context.sendActivity(known ? questions.timedOut : questions.startAgain);
    return true;
  }

  /**
   * After a confirmation card, or a refusal in its place: back, to the beginning, or on with one part put right ("no, Adele"). The
   * plan is cancelled, and only another question or card follows. False where the sentence is something else.
   */
  async function reconsider(dc: DialogContext, context: TurnContext, reading: Reading): Promise<boolean> {
    const last = dc.activeDialog ? undefined : await recall(proposed, context, now());
    if (!last) return false;
    const { said, located, planId } = last;
    const country = located ? countryMeant(reading) : null;
    const moved = country === null ? moveBy(reading, said, null) : null;
    if (country === null && moved === null) return planId !== null && openCard.answer(context, reading, planId);
    if (moved === 'first') {
      await sayNothingBefore(context);
      return true;
    }
    await proposed.delete(context);
    if (planId !== null && !(await openCard.drop(context, reading, planId))) return false;
    if (moved) await begin(dc, context, moved);
    else if (located && country) await propose(context, dc, inCountry(located, country), { said, located });
    return true;
  }

  /** What deserves a better answer than "not understood"; false where the sentence is something else. */
  async function talk(context: TurnContext, reading: Reading, answering: boolean): Promise<boolean> {
    const { text, reader } = speakerOf(context);
    const { topics, steps } = reader.text;
    const topic = topicIn(text, reading, answering);
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
    if ((reading.intent === 'back' || reading.intent === 'startOver') && !dc.activeDialog) {
      await context.sendActivity(reading.intent === 'back' ? questions.nothingBefore : questions.nothingToStartOver);
      return true;
    }
    if (reading.intent === 'undo') {
      await context.sendActivity(await adviseUndo(licensing, actor, reading, reader));
      await dc.repromptDialog();
      return true;
    }
    if (reading.intent === 'cancel' || reading.intent === 'withdraw') {
      await context.sendActivity(dc.activeDialog ? questions.cancelled : questions.nothingToCancel);
      await dc.cancelAllDialogs();
      return true;
    }
    const lookUp = lookUps[reading.intent];
    if (!lookUp) return false;
    await showCard(context, await lookUp({ licensing, actor, reader, reading, tenant }));
    await dc.repromptDialog();
    return true;
  }

  async function beginNew(dc: DialogContext, context: TurnContext, reading: Reading): Promise<void> {
    const acts = isOperation(reading.intent);
    const place = acts ? [] : [...dc.stack];
    await dc.cancelAllDialogs();
    if (acts) await proposed.delete(context);
    await licensing.admit(speakerOf(context).actor, acts ? 'ask' : 'look');
    await begin(dc, context, { draft: draftFrom(reading), history: [] });
    // A look-up that needed no question is an interruption: the one before still waits.
    if (dc.activeDialog || place.length === 0) return;
    dc.stack.push(...place);
    await dc.repromptDialog();
  }

  async function begin(dc: DialogContext, context: TurnContext, said: Said): Promise<void> {
    await proceed(context, dc, await dc.beginDialog(requestDialogId, said));
  }

  /** Does what a dialog has collected, if it has come to its end. */
  async function proceed(context: TurnContext, dc: DialogContext, turn: DialogTurnResult): Promise<void> {
    if (turn.status !== DialogTurnStatus.complete) return;
    const { actor, reader } = speakerOf(context);
    const ended = turn.result as Ended | undefined;
    const collected = ended?.collected;
    if (!collected) await context.sendActivity(reader.text.questions.cancelled);
    else if (collected.goal === 'change') await propose(context, dc, collected.request, ended);
    else if (collected.goal === 'licensesOf') {
      const people = collected.users.map(({ id, displayName }) => ({ id, name: displayName }));
      await showEach(context, people, async (id) => licensesCard(await licensing.licensesOf(actor, id), reader));
    } else {
      const products = collected.products.map(({ skuId, name }) => ({ id: skuId, name }));
      await showEach(context, products, async (id) => whoHasCard(await licensing.whoHas(actor, id), reader));
    }
  }

  async function propose(
    context: TurnContext,
    dc: DialogContext,
    request: Request,
    { said, located }: Pick<Ended, 'said' | 'located'>,
  ): Promise<void> {
    const { actor, reader } = speakerOf(context);
    const keep = (planId: string | null) =>
      proposed.set(context, { planId, said, at: now().toISOString(), ...(located && { located }) });
    try {
      const plan = await licensing.propose(actor, request);
      await keep(plan.id);
      await showPlan(context, plan, { reader, actor }, cards, tenant);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'usageLocationNeeded') {
        await dc.beginDialog(locationDialogId, { request, needed: error.data, said });
        return;
      }
      await keep(null);
      throw error;
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
