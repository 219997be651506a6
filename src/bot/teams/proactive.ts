import type { Activity, CloudAdapter, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { Conversation, ConversationStore } from './message-stores.ts';
import type { SendPace } from './send-pace.ts';

/** One conversation, open for writing. */
export interface OpenConversation {
  /** Sends a message; its id where the channel gives one. */
  send(message: Partial<Activity> | string): Promise<string | undefined>;
  /** Replaces a message; false where it is no longer known, which still happens in Teams (teams-platform 1.6). */
  update(place: { conversationId: string; activityId: string }, message: Partial<Activity>): Promise<boolean>;
  context: TurnContext;
}

/** Writes to people without having been asked, within Teams' limits. */
export interface ProactiveSender {
  /**
   * Writes to the conversation kept under this key; false where there is none, or Teams says that it is gone. Any other failure is
   * thrown, for the job to be tried again (design, decision 14).
   * @param key a person's object id, or the id of a channel or group chat
   */
  write(key: string, work: (open: OpenConversation, conversation: Conversation) => Promise<void>): Promise<boolean>;
}

export interface ProactiveOptions {
  adapter: CloudAdapter;
  /** The bot's app id; empty in development. */
  appId: string;
  conversations: ConversationStore;
  pace: SendPace;
  log: Log;
}

export function createProactiveSender({ adapter, appId, conversations, pace, log }: ProactiveOptions): ProactiveSender {
  return {
    async write(key, work) {
      const conversation = await conversations.find(key);
      if (!conversation || conversation.dead) return false;
      let failure: unknown;
      await adapter.continueConversationAsync(appId, conversation.reference, async (context) => {
        // What happens here would otherwise end in onTurnError, which answers people.
        await work(openConversation(context), conversation).catch((error: unknown) => {
          failure = error;
        });
      });
      if (failure === undefined) return true;
      const status = statusOf(failure);
      if (status !== 403 && status !== 404) throw failure;
      log.warn({ status, conversation: key }, 'a conversation is gone');
      await conversations.markDead(key);
      return false;
    },
  };

  function openConversation(context: TurnContext): OpenConversation {
    const here = context.activity.conversation;
    return {
      context,
      async send(message) {
        await pace.take(here.id);
        return (await context.sendActivity(message))?.id;
      },
      async update({ conversationId, activityId }, message) {
        await pace.take(conversationId);
        try {
          const conversation = { ...here, id: conversationId };
          await context.updateActivity({ ...message, id: activityId, conversation });
          return true;
        } catch (error) {
          if (statusOf(error) === 404) return false;
          throw error;
        }
      },
    };
  }
}

const failed = z.object({ statusCode: z.number() });

function statusOf(error: unknown): number | null {
  return failed.safeParse(error).data?.statusCode ?? null;
}
