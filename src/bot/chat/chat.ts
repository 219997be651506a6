import { PrivateConversationState, type Storage, type TurnContext } from 'botbuilder';
import { type DialogContext, DialogContextError, DialogSet, type DialogState } from 'botbuilder-dialogs';
import { sayRefusal } from '../../dialogs/asking.ts';
import { type Draft, goalOf } from '../../dialogs/draft.ts';
import { leaning } from '../../dialogs/leaning.ts';
import { LocationDialog } from '../../dialogs/location-dialog.ts';
import { after, type Memory, stillKnown } from '../../dialogs/memory.ts';
import { ordersIn } from '../../dialogs/orders.ts';
import { collecting, RequestDialog } from '../../dialogs/request-dialog.ts';
import { setSpeaker, speakerOf } from '../../dialogs/speaker.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import { Refusal } from '../../licensing/refusal.ts';
import type { Log } from '../../log.ts';
import type { ServedTenant } from '../plans/plan-cards.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';
import { suggestNext, withTyping } from '../teams/replies.ts';
import { createCorrections } from './corrections.ts';
import { emergencies } from './emergency.ts';
import type { Handler, Turn } from './handler.ts';
import { showingHeld } from './held.ts';
import { explanation, lookingUp, nothingToMove, planWords, stopping, undoing } from './interruptions.ts';
import { isLongAgo, type LastProposal, recall } from './last-proposal.ts';
import { type Download, takingLists } from './list-intake.ts';
import { type MoveTime, movingTime } from './moving-time.ts';
import { createOpenCard } from './open-card.ts';
import type { PlanTalk } from './plan-talk.ts';
import type { RecordFiles } from './record-files.ts';
import { reporting } from './reports.ts';
import { makingRequest, newRequest, notUnderstood, offering, pressedAnswer, typedAnswer } from './requesting.ts';
import { createRequests } from './requests.ts';
import { grounded, leavesDoubt, type SecondReading } from './second-reading.ts';
import type { OwnSettings } from './settings.ts';
import { createSuggestNext } from './suggested-actions.ts';
import { waitingInLine } from './waiting-in-line.ts';

export interface ChatOptions {
  licensing: Licensing;
  cards: CardMessageStore;
  /** Where Bot Framework keeps how far a conversation is; never business state (design, decision 13). */
  state: Storage;
  plans: PlanTalk;
  files: RecordFiles;
  download: Download;
  log: Log;
  tenant: ServedTenant;
  settings: OwnSettings;
  now: () => Date;
  moveTime?: MoveTime;
  /** Asked where the rules are in doubt, if the organization has a language model. */
  secondReading?: SecondReading | undefined;
}

/** What is said and answered in words: look-ups at once, requests through a dialog to a confirmation card. */
export interface Chat {
  /** Answers a message of the speaker of this turn. */
  answer(context: TurnContext): Promise<void>;
}

export function createChat(options: ChatOptions): Chat {
  const { licensing, cards, state, plans, files, download, log, tenant, settings, now } = options;
  const { moveTime = null, secondReading } = options;
  // One place for each person: in a group two people may each be in the middle of something.
  const places = new PrivateConversationState(state);
  const dialogs = new DialogSet(places.createProperty<DialogState>('dialogs'));
  dialogs.add(new RequestDialog(licensing, now)).add(new LocationDialog(now));
  const proposed = places.createProperty<LastProposal>('proposed.2');
  const memory = places.createProperty<Memory>('memory.2');
  const waiting = places.createProperty<Draft[]>('orders');
  const requests = createRequests({ licensing, cards, tenant, proposed, memory, waiting, now });
  const openCard = createOpenCard({ licensing, cards, tenant, now, forget: leaveWords });
  const corrections = createCorrections({ proposed, openCard, requests, now });

  const suggest = createSuggestNext(licensing, now);

  /** The first that answers is the only one. */
  const handlers: Handler[] = [
    takingLists({ licensing, cards, files, tenant, download, log }),
    reporting({ licensing, cards, files, tenant }),
    emergencies(licensing),
    showingHeld(licensing),
    waitingInLine({ licensing, cards, tenant }),
    movingTime(moveTime),
    makingRequest(requests, proposed),
    pressedAnswer(requests),
    corrections.approval,
    planWords(plans),
    corrections.correction,
    explanation,
    nothingToMove,
    undoing({ licensing, cards, tenant }),
    stopping(requests),
    lookingUp({ licensing, tenant, settings, now }),
    newRequest(licensing, requests, proposed),
    typedAnswer(requests),
    offering(licensing, requests),
    notUnderstood,
  ];

  return {
    answer(context) {
      return withTyping(context, async () => {
        try {
          await knowNames(context);
          const dc = await dialogs.createContext(context);
          await answer(dc).catch((error: unknown) => answerRefusal(dc, error));
          await requests.goOn(dc, (error) => answerRefusal(dc, error));
        } finally {
          await places.saveChanges(context);
        }
      });
    },
  };

  /** The directory is asked first which words are names: an ordinary word is none unless somebody goes by it. */
  async function knowNames(context: TurnContext): Promise<void> {
    const speaker = speakerOf(context);
    const words = speaker.candidates(speaker.text);
    const known = words.length > 0 ? await licensing.namesKnown(speaker.actor, words) : null;
    if (known) setSpeaker(context, { ...speaker, read: (sentence) => speaker.read(sentence, known) });
  }

  async function answer(dc: DialogContext): Promise<void> {
    const { context } = dc;
    const speaker = speakerOf(context);
    const letGo = await letGoOfOld(dc);
    const turn = { context, dc, speaker, letGo, ...(await understand(dc)) };
    const { intent } = turn.reading;
    if (!dc.activeDialog) suggestNext(context, suggest(context, { ...speaker, intent }));
    for (const handler of handlers) {
      try {
        if (!(await handler.answer(turn))) continue;
      } catch (error) {
        await keep(turn, true);
        throw error;
      }
      await keep(turn);
      return;
    }
  }

  /** What the next turn may lean on: what is being collected, or what was asked about. */
  async function keep({ context, dc, reading, orders }: Turn, refused = false): Promise<void> {
    const before = stillKnown(await memory.get(context), now());
    const open = refused ? null : collecting(dc.activeDialog);
    const draft = open?.draft ?? (refused && !isGoalless(reading) ? orders[0] : null);
    const question = open?.question ?? null;
    const turned = draft ? { draft, question } : isGoalless(reading) ? { reading } : null;
    const next = turned && after(before, turned, now());
    if (next) await memory.set(context, next);
  }

  /** By the rules; where they are in doubt and no question waits, by the second reading, if directory and catalogue bear it out. */
  async function understand(dc: DialogContext): Promise<Pick<Turn, 'reading' | 'orders'>> {
    const { context } = dc;
    const { text, read, actor } = speakerOf(context);
    const known = stillKnown(await memory.get(context), now());
    const rules = leaning(read(text), known);
    const typed = context.activity.value === undefined || context.activity.value === null;
    const doubt = typed && !dc.activeDialog && leavesDoubt(rules);
    const reading = doubt ? ((await secondReading?.(text, rules)) ?? null) : null;
    const floor = { reading: rules, orders: ordersIn(rules, known, now()) };
    if (!reading) return floor;
    const second = ordersIn(reading, known, now());
    const orders = await grounded(licensing, actor, { second, rules: floor.orders });
    return orders ? { reading, orders } : floor;
  }

  /** The plan is gone, but what was said can still be put right. */
  async function leaveWords(context: TurnContext): Promise<void> {
    const last = await recall(proposed, context, now());
    if (last) await proposed.set(context, { ...last, planId: null });
  }

  /** A question of long ago, or of another version of this bot (design, decision 9), waits no longer; true where there was one. */
  async function letGoOfOld(dc: DialogContext): Promise<boolean> {
    const { activeDialog, context } = dc;
    if (!activeDialog) return false;
    const { questions } = speakerOf(context).reader.text;
    const known = dialogs.find(activeDialog.id) !== undefined;
    if (known && !isLongAgo(activeDialog.state?.askedAt, now())) return false;
    await dc.cancelAllDialogs();
    await waiting.delete(context);
    await context.sendActivity(known ? questions.timedOut : questions.startAgain);
    return true;
  }
}

/** What a dialog collects has been kept when it ended. */
const isGoalless = (reading: Turn['reading']) => goalOf(reading) === null;

/** A refusal ends what was being collected: there is nothing to go on with. */
async function answerRefusal(dc: DialogContext, error: unknown): Promise<void> {
  // The SDK wraps what is thrown inside a dialog.
  const refusal = error instanceof DialogContextError ? error.error : error;
  if (!(refusal instanceof Refusal)) throw error;
  await sayRefusal(dc.context, refusal);
  await dc.cancelAllDialogs();
}
