import type { CloudAdapter, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Licensing } from '../licensing/licensing.ts';
import type { Plan } from '../licensing/model.ts';
import type { Notice } from '../licensing/notice.ts';
import type { Log } from '../log.ts';
import { readerFor } from '../text/text.ts';
import type { CardBook, Conversation, ConversationBook } from './books.ts';
import { planCard, type ServedTenant, showPlan } from './plan-cards.ts';
import { cardMessage } from './replies.ts';

export interface NoticeParts {
  adapter: CloudAdapter;
  /** The bot's app id; empty in development. */
  appId: string;
  licensing: Licensing;
  conversations: ConversationBook;
  cards: CardBook;
  tenant: ServedTenant;
  log: Log;
}

/** The job `notify`: brings every copy of a plan's card up to date, and tells the asker where that is not possible. */
export function createNotices(parts: NoticeParts): (notice: Notice) => Promise<void> {
  const { adapter, appId, licensing, conversations, cards, tenant, log } = parts;

  return async ({ planId, event }) => {
    const plan = await licensing.planForJob(planId);
    const conversation = plan && (await conversations.find(plan.asker.id));
    if (!plan || !conversation || conversation.dead) {
      log.warn({ planId }, 'nobody can be told how a plan stands');
      return;
    }
    await write(conversation, (context) => bringUpToDate(context, plan, event !== 'progress'));
  };

  /** Writes into a conversation; where Teams says that it is gone, it is not tried again (design, decision 14). */
  async function write(conversation: Conversation, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    let failure: unknown;
    await adapter.continueConversationAsync(appId, conversation.reference, async (context) => {
      // What happens here would otherwise end in onTurnError, which answers people; a job is tried again instead.
      await logic(context).catch((error: unknown) => {
        failure = error;
      });
    });
    if (failure === undefined) return;
    const status = statusOf(failure);
    if (status !== 403 && status !== 404) throw failure;
    log.warn({ status, user: conversation.aadObjectId }, 'a conversation is gone');
    await conversations.markDead(conversation.aadObjectId);
  }

  /** @param mustShow a new message is worth while where no old one can be updated; how far a plan is, is not */
  async function bringUpToDate(context: TurnContext, plan: Plan, mustShow: boolean): Promise<void> {
    const reader = readerFor(plan.asker);
    const message = cardMessage(planCard(plan, reader, tenant));
    const copies = await cards.ofPlan(plan.id);
    const updated = await Promise.all(
      copies.map(({ activityId, conversationId }) =>
        update(context, {
          ...message,
          id: activityId,
          conversation: { ...context.activity.conversation, id: conversationId },
        }),
      ),
    );
    if (mustShow && !updated.some(Boolean)) await showPlan(context, plan, reader, cards, tenant);
  }

  /** False where the message to be updated is no longer known, which still happens in Teams (teams-platform 1.6). */
  async function update(
    context: TurnContext,
    activity: Parameters<TurnContext['updateActivity']>[0],
  ): Promise<boolean> {
    try {
      await context.updateActivity(activity);
      return true;
    } catch (error) {
      if (statusOf(error) === 404) return false;
      throw error;
    }
  }
}

const failed = z.object({ statusCode: z.number() });

function statusOf(error: unknown): number | null {
  return failed.safeParse(error).data?.statusCode ?? null;
}
