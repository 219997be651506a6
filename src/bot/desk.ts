import { type Activity, ActivityTypes, type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { welcomeCard } from '../cards/help.ts';
import { approvalsCard } from '../cards/lists/approvals.ts';
import { heldCard } from '../cards/lists/held.ts';
import { type ActorDefaults, actorFrom } from '../dialogs/actor.ts';
import { type Speaker, setSpeaker } from '../dialogs/speaker.ts';
import type { PlanId } from '../ids.ts';
import type { Licensing } from '../licensing/licensing.ts';
import type { Actor } from '../licensing/model.ts';
import { type Reader, readerFor } from '../text/text.ts';
import type { Reading } from '../understanding/recognizer.ts';
import type { Chat } from './chat/chat.ts';
import { firstCard, waitingApprovals } from './chat/first-card.ts';
import { heldFor } from './chat/held.ts';
import type { RecordFiles } from './chat/record-files.ts';
import type { OwnSettings } from './chat/settings.ts';
import type { MessageExtension, Visitor } from './compose/message-extension.ts';
import { suggest } from './compose/typeahead.ts';
import { runCardAction } from './plans/card-actions.ts';
import { referenceOf, type ServedTenant } from './plans/plan-cards.ts';
import type { ReadSentence } from './sentences.ts';
import { cardAnswer, errorResponse, messageAnswer, okResponse } from './teams/invoke-response.ts';
import type { CardMessageStore, ConversationStore } from './teams/message-stores.ts';
import { messageText } from './teams/message-text.ts';
import { asPreferred, type PreferenceStore } from './teams/preferences.ts';
import { takePressedAsTyped } from './teams/pressed-words.ts';
import type { ProactiveSender } from './teams/proactive.ts';
import { showCard } from './teams/replies.ts';
import type { SignIn } from './teams/sign-in.ts';

export interface DeskOptions {
  licensing: Licensing;
  now: () => Date;
  chat: Chat;
  files: RecordFiles;
  extension: MessageExtension;
  proactive: ProactiveSender;
  conversations: ConversationStore;
  cards: CardMessageStore;
  tenantId: string;
  defaults: ActorDefaults;
  tenant: ServedTenant;
  settings: OwnSettings;
  preferences: PreferenceStore;
  read: ReadSentence;
  /** Null where changes are made with the application's own access. */
  signIn: SignIn | null;
}

/** After these nobody need be told what waits for them. */
const saysWhatWaits: Reading['intent'][] = ['help', 'greeting', 'approvals', 'approve', 'reject'];

/** The desk itself: every activity of Teams comes in here and goes to the part that answers it. */
export class Desk extends TeamsActivityHandler {
  private readonly options: DeskOptions;
  /** Who has been shown what is held since the bot stood still. */
  private readonly sawHeld = new Set<string>();

  constructor(options: DeskOptions) {
    super();
    this.options = options;
    this.onMessage(async (context, next) => {
      await this.answerMessage(context);
      await next();
    });
    // Of the two events of an installation only this one is answered: a welcome is said once (teams-platform 2.5).
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      if (recipient && membersAdded.some(({ id }) => id === recipient.id)) await this.welcome(context);
      await next();
    });
  }

  /** Every invoke is answered with HTTP 200; an unknown one says so in its body (design, decision 13). */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { value } = context.activity;
    const name = typeof context.activity.name === 'string' ? context.activity.name : '';
    const { licensing, tenant } = this.options;
    const actor = await this.preferredActorOf(context);
    if (!actor) return errorResponse('Unauthorized', this.readerOf(null).text.general.unknownPerson);
    const reader = this.readerOf(actor);
    if (name === 'fileConsent/invoke') {
      await this.options.files.receive(context, { actor, reader }, value);
      return { status: 200 };
    }
    // Neither tells where the person can be written to: the bot may be no member of the chat that they have before them.
    if (name === 'application/search') return suggest({ licensing, actor, reader }, value);
    if (name.startsWith('signin/')) return this.signIn(context, { actor, reader }, name, value);
    if (name.startsWith('composeExtension/')) return this.extend({ actor, reader }, name, value);
    if (name !== 'adaptiveCard/action') return errorResponse('NotSupported', `${name.slice(0, 100)} is not supported.`);
    if (value?.action?.verb === 'settings.save') return okResponse(await this.saveSettings(context, value.action.data));
    await this.remember(context, actor);
    const nowShows = (planId: PlanId) => this.keepCard(context, actor, planId);
    const isOurCard = (planId: PlanId) => this.isCard(context, planId);
    const by = { licensing, actor, reader, tenant, nowShows, isOurCard, now: this.options.now };
    return okResponse(await runCardAction(by, value?.action?.verb, value?.action?.data));
  }

  /** Teams brings a token by itself, or the code of a sign-in by hand; what waited for it goes on. */
  private async signIn(
    context: TurnContext,
    { actor, reader }: { actor: Actor; reader: Reader },
    name: string,
    value: unknown,
  ): Promise<InvokeResponse> {
    const { licensing, signIn } = this.options;
    const byHand = name === 'signin/verifyState';
    if (!signIn || (!byHand && name !== 'signin/tokenExchange'))
      return errorResponse('NotSupported', `${name.slice(0, 100)} is not supported.`);
    await this.remember(context, actor);
    const answer = byHand ? await signIn.complete(context, value) : await signIn.exchange(context, value);
    const { goesOn, failed } = reader.text.signIn;
    if (answer.status === 200) {
      const numbers = await licensing.signedIn(actor);
      if (numbers.length > 0) await context.sendActivity(goesOn(numbers));
    } else if (byHand) await context.sendActivity(failed);
    return answer;
  }

  private async answerMessage(context: TurnContext): Promise<void> {
    const actor = await this.preferredActorOf(context);
    if (!actor) {
      await context.sendActivity(this.readerOf(null).text.general.unknownPerson);
      return;
    }
    const known = await this.options.conversations.find(actor.id);
    await this.remember(context, actor);
    takePressedAsTyped(context.activity);
    if (isPersonal(context.activity)) {
      const text = messageText(context.activity);
      await this.answerAs(context, actor, text);
      if (!known && !saysWhatWaits.includes(this.readFor(actor)(text).intent)) await this.showWaiting(context, actor);
      const held = await heldFor(this.options.licensing, actor, this.sawHeld);
      if (held) await showCard(context, heldCard(held, this.readerOf(actor)));
    } else await this.answerElsewhere(context, actor);
  }

  /** Puts a file into the personal chat of somebody as Teams does; false where they cannot be written to. Only the playground needs it. */
  handFile(userId: string, { name, url }: { name: string; url: string }): Promise<boolean> {
    return this.options.proactive.write(userId, async ({ context }, { locale, timeZone, reference }) => {
      const content = { downloadUrl: url };
      const file = { contentType: 'application/vnd.microsoft.teams.file.download.info', name, content };
      Object.assign(context.activity, { type: ActivityTypes.Message, text: '', value: undefined, attachments: [file] });
      await this.answerAs(context, { id: userId, name: reference.user?.name ?? '', locale, timeZone }, '');
    });
  }

  private async answerAs(context: TurnContext, actor: Actor, text: string, read = this.readFor(actor)): Promise<void> {
    const { searches } = this.options.tenant;
    const { candidates } = this.options.read;
    setSpeaker(context, { actor, reader: this.readerOf(actor), text, searches, read, candidates });
    await this.options.chat.answer(context);
  }

  private extend(by: { actor: Actor; reader: Reader }, name: string, value: unknown): Promise<InvokeResponse> {
    const visitor: Visitor = {
      ...by,
      read: this.readFor(by.actor),
      sayThere: (sentence, note, read) => this.answerThere(by.actor, sentence, { note, read }),
    };
    return this.options.extension.answer(visitor, name, value);
  }

  /** Answers in the personal chat of this person; false where they cannot be written to. */
  private answerThere(
    actor: Actor,
    text: string,
    { note, read }: { note?: string; read?: Speaker['read'] } = {},
  ): Promise<boolean> {
    return this.options.proactive.write(actor.id, async ({ context, send }) => {
      Object.assign(context.activity, { type: ActivityTypes.Message, text, value: undefined });
      if (note !== undefined) await send(note);
      await this.answerAs(context, actor, text, read);
    });
  }

  /**
   * In a channel or group chat others read along who may not see what anybody holds (licensing-rules R5): all but a welcome is
   * answered in the personal chat of whoever asks.
   */
  private async answerElsewhere(context: TurnContext, actor: Actor): Promise<void> {
    const reader = this.readerOf(actor);
    const text = messageText(context.activity);
    const { intent } = this.readFor(actor)(text);
    if (intent === 'help' || intent === 'greeting' || text === '') {
      await showCard(context, welcomeCard(reader, this.options.tenant));
      return;
    }
    const told = await this.answerThere(actor, text);
    const { answeredThere, openChat } = reader.text.approvals.elsewhere;
    await context.sendActivity(told ? answeredThere : openChat);
  }

  /** Whether the message that was pressed is one of ours, and shows this plan. */
  private async isCard({ activity }: TurnContext, planId: PlanId): Promise<boolean> {
    const copies = await this.options.cards.ofPlan(planId);
    return copies.some(({ activityId }) => activityId === activity.replyToId);
  }

  /** A pressed card that is replaced by that of another plan is brought up to date with that one from now on. */
  private async keepCard({ activity }: TurnContext, actor: Actor, planId: PlanId): Promise<void> {
    if (!activity.replyToId) return;
    const place = { conversationId: activity.conversation.id, activityId: activity.replyToId };
    await this.options.cards.remember({ planId, ...place, audience: actor.id });
  }

  private async welcome(context: TurnContext): Promise<void> {
    const actor = await this.preferredActorOf(context);
    const reader = this.readerOf(actor);
    const { licensing, tenant } = this.options;
    if (actor) await this.remember(context, actor);
    const alone = actor !== null && isPersonal(context.activity);
    const card = alone ? await firstCard({ licensing, actor, reader, tenant }, true) : welcomeCard(reader, tenant);
    await showCard(context, card);
    if (alone) await this.showWaiting(context, actor);
  }

  /** Who comes for the first time may have been asked before there was a way to tell them. */
  private async showWaiting(context: TurnContext, actor: Actor): Promise<void> {
    const waiting = await waitingApprovals(this.options.licensing, actor);
    if (waiting.length > 0) await showCard(context, approvalsCard(waiting, this.readerOf(actor)));
  }

  /** From now on they are spoken to as they have chosen, also in what is sent to them unasked. */
  private async saveSettings(context: TurnContext, data: unknown) {
    const given = this.actorOf(context);
    if (!given) return messageAnswer(this.readerOf(null).text.general.unknownPerson);
    const { actor, card } = await this.options.settings.save(given, data);
    await this.remember(context, actor);
    return cardAnswer(card);
  }

  /** Who sent it, as they want to be spoken to. */
  private async preferredActorOf(context: TurnContext): Promise<Actor | null> {
    const actor = this.actorOf(context);
    return actor && asPreferred(actor, await this.options.preferences.find(actor.id));
  }

  private actorOf(context: TurnContext): Actor | null {
    return actorFrom(context.activity, this.options.defaults);
  }

  private readFor({ timeZone }: Actor): Speaker['read'] {
    return (sentence, known) => this.options.read(sentence, timeZone, known);
  }

  private readerOf(actor: Actor | null): Reader {
    return readerFor(actor ?? this.options.defaults);
  }

  /**
   * The newest way to write to this person, refreshed whenever they do something; from a channel or group chat only how that one is
   * written to, for what concerns a person is never said there.
   */
  private async remember(context: TurnContext, actor: Actor): Promise<void> {
    const reference = referenceOf(context, this.options.tenantId);
    const { id, locale, timeZone } = actor;
    if (isPersonal(context.activity)) {
      await this.options.conversations.save({ aadObjectId: id, reference, locale, timeZone });
      return;
    }
    // In the language of the place, which others read as well.
    const inPlace = this.actorOf(context)?.locale ?? locale;
    // Without the thread, so that what is asked there begins one of its own.
    const [place = ''] = context.activity.conversation.id.split(';');
    const conversation = { ...context.activity.conversation, ...reference.conversation, id: place };
    await this.options.conversations.save({
      aadObjectId: place,
      reference: { ...reference, conversation },
      locale: inPlace,
      timeZone,
    });
  }
}

/** Teams names every group chat and channel as such, by its type or as a group; only a personal chat may go without. */
function isPersonal({ conversation }: Partial<Activity>): boolean {
  return (conversation?.conversationType ?? 'personal') === 'personal' && conversation?.isGroup !== true;
}
