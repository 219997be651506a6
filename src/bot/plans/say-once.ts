import { type Activity, ActivityTypes } from 'botbuilder';
import type { SentWordsStore } from '../teams/message-stores.ts';
import type { OpenConversation } from '../teams/proactive.ts';

/** Sends a message of a job; if the job is run again, the message that it sent is updated, where it is known. */
export async function sayOnce(
  open: OpenConversation,
  said: SentWordsStore,
  { about, jobId }: { about: string; jobId: string },
  message: Partial<Activity>,
): Promise<void> {
  const activity = { type: ActivityTypes.Message, ...message };
  const before = await said.find(about);
  if (before?.jobId === jobId && (await open.update(before, activity))) return;
  const activityId = await open.send(activity);
  const conversationId = open.context.activity.conversation.id;
  if (activityId) await said.remember(about, { jobId, conversationId, activityId });
}
