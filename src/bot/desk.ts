import { type Activity, ActivityTypes, type InvokeResponse, TeamsActivityHandler, type TurnContext } from 'botbuilder';
import { welcomeCard } from '../cards/help.ts';
import { type ActorDefaults, actorFrom } from '../dialogs/actor.ts';
import { setSpeaker } from '../dialogs/speaker.ts';
import type { Licensing } from '../licensing/licensing.ts';
import type { Actor } from '../licensing/model.ts';
import type { Reading } from '../understanding/recognizer.ts';
import { type Reader, readerFor } from '../text/text.ts';
import type { CardBook, ConversationBook } from './teams/books.ts';
import type { Chat } from './chat/chat.ts';
import type { Courier } from './teams/courier.ts';
import { errorResponse, okResponse } from './teams/invoke-response.ts';
import type { MessageExtension, Visitor } from './compose/message-extension.ts';
import { messageText } from './teams/message-text.ts';
import { referenceOf, type ServedTenant } from './plans/plan-cards.ts';
import type { RecordFiles } from './chat/record-files.ts';
import { showCard } from './teams/replies.ts';
import { suggest } from './compose/typeahead.ts';
import { press } from './plans/verbs.ts';

export interface DeskParts {
  licensing: Licensing;
  chat: Chat;
  files: RecordFiles;
  extension: MessageExtension;
  courier: Courier;
  conversations: ConversationBook;
  cards: CardBook;
  tenantId: string;
  defaults: ActorDefaults;
  tenant: ServedTenant;
  read: (sentence: string) => Reading;
}

/** The desk itself: every activity of Teams comes in here and goes to the part that answers it. */
export class Desk extends TeamsActivityHandler {
  private readonly parts: DeskParts;

  constructor(parts: DeskParts) {
    super();
    this.parts = parts;
    this.onMessage(async (context, next) => {
      await this.hear(context);
      await next();
    });
    // Of the two events of an installation only this one is answered: a welcome is said once (teams-platform 2.5).
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      if (membersAdded.some(({ id }) => id === recipient.id)) await this.welcome(context);
      await next();
    });
  }

  /** Every invoke is answered with HTTP 200; an unknown one says so in its body (design, decision 13). */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name, value } = context.activity;
    const { licensing, tenant } = this.parts;
    const actor = this.actorOf(context);
    if (!actor) return errorResponse('Unauthorized', this.readerOf(null).text.general.unknownPerson);
    const reader = this.readerOf(actor);
    if (name === 'fileConsent/invoke') {
      await this.parts.files.receive(context, { actor, reader }, value);
      return { status: 200 };
    }
    // Neither tells where the person can be written to: the bot may be no member of the chat that he has before him.
    if (name === 'application/search') return suggest({ licensing, actor, reader }, value);
    if (name?.startsWith('composeExtension/')) return this.extend({ actor, reader }, name, value);
    if (name !== 'adaptiveCard/action')
      return errorResponse('NotSupported', `${String(name).slice(0, 100)} is not supported.`);
    await this.remember(context, actor);
    const nowShows = (planId: string) => this.keepCard(context, actor, planId);
    const isOurCard = (planId: string) => this.isCard(context, planId);
    const by = { licensing, actor, reader, tenant, nowShows, isOurCard };
    return okResponse(await press(by, value?.action?.verb, value?.action?.data));
  }

  private async hear(context: TurnContext): Promise<void> {
    const actor = this.actorOf(context);
    if (!actor) {
      await context.sendActivity(this.readerOf(null).text.general.unknownPerson);
      return;
    }
    await this.remember(context, actor);
    if (isPersonal(context.activity)) await this.answer(context, actor, messageText(context.activity));
    else await this.answerElsewhere(context, actor);
  }

  private async answer(context: TurnContext, actor: Actor, text: string, read = this.parts.read): Promise<void> {
    const { searches } = this.parts.tenant;
    setSpeaker(context, { actor, reader: this.readerOf(actor), text, searches, read });
    await this.parts.chat.hear(context);
  }

  private extend(by: { actor: Actor; reader: Reader }, name: string, value: unknown): Promise<InvokeResponse> {
    const visitor: Visitor = {
      ...by,
      read: this.parts.read,
      sayThere: (sentence, note, read) => this.answerThere(by.actor, sentence, { note, read }),
    };
    return this.parts.extension.answer(visitor, name, value);
  }

  /** Answers in the personal chat of this person; false where he cannot be written to. */
  private answerThere(
    actor: Actor,
    text: string,
    { note, read }: { note?: string; read?: DeskParts['read'] } = {},
  ): Promise<boolean> {
    return this.parts.courier.write(actor.id, async ({ context, send }) => {
      Object.assign(context.activity, { type: ActivityTypes.Message, text, value: undefined });
      if (note !== undefined) await send(note);
      await this.answer(context, actor, text, read);
    });
  }

  /**
   * In a channel or group chat others read along who may not see what anybody holds (licensing-rules R5): all but a welcome is
   * answered in the personal chat of whoever asks.
   */
  private async answerElsewhere(context: TurnContext, actor: Actor): Promise<void> {
    const reader = this.readerOf(actor);
    const text = messageText(context.activity);
    const { intent } = this.parts.read(text);
    if (intent === 'help' || intent === 'greeting' || text === '') {
      await showCard(context, welcomeCard(reader, this.parts.tenant));
      return;
    }
    const told = await this.answerThere(actor, text);
    const { answeredThere, openChat } = reader.text.approvals.elsewhere;
    await context.sendActivity(told ? answeredThere : openChat);
  }

  /** Whether the message that was pressed is one of ours, and shows this plan. */
  private async isCard({ activity }: TurnContext, planId: string): Promise<boolean> {
    const copies = await this.parts.cards.ofPlan(planId);
    return copies.some(({ activityId }) => activityId === activity.replyToId);
  }

  /** A pressed card that is replaced by that of another plan is brought up to date with that one from now on. */
  private async keepCard({ activity }: TurnContext, actor: Actor, planId: string): Promise<void> {
    if (!activity.replyToId) return;
    const place = { conversationId: activity.conversation.id, activityId: activity.replyToId };
    await this.parts.cards.remember({ planId, ...place, audience: actor.id });
  }

  private async welcome(context: TurnContext): Promise<void> {
    const actor = this.actorOf(context);
    if (actor) await this.remember(context, actor);
    await showCard(context, welcomeCard(this.readerOf(actor), this.parts.tenant));
  }

  private actorOf(context: TurnContext): Actor | null {
    return actorFrom(context.activity, this.parts.defaults);
  }

  private readerOf(actor: Actor | null): Reader {
    return readerFor(actor ?? this.parts.defaults);
  }

  /**
   * The newest way to write to this person, refreshed whenever he does something; from a channel or group chat only how that one is
   * written to, for what concerns a person is never said there.
   */
  private async remember(context: TurnContext, actor: Actor): Promise<void> {
    const reference = referenceOf(context, this.parts.tenantId);
    const { id, locale, timeZone } = actor;
    if (isPersonal(context.activity)) {
      await this.parts.conversations.save({ aadObjectId: id, reference, locale, timeZone });
      return;
    }
    // Without the thread, so that what is asked there begins one of its own.
    const [place = ''] = context.activity.conversation.id.split(';');
    const conversation = { ...context.activity.conversation, ...reference.conversation, id: place };
    await this.parts.conversations.save({
      aadObjectId: place,
      reference: { ...reference, conversation },
      locale,
      timeZone,
    });
  }
}

/** Teams names every group chat and channel as such, by its type or as a group; only a personal chat may go without. */
function isPersonal({ conversation }: Partial<Activity>): boolean {
  return (conversation?.conversationType ?? 'personal') === 'personal' && conversation?.isGroup !== true;
}
