import { ActivityTypes } from 'botbuilder';
import { z } from 'zod';
import { atRiskCard } from '../../cards/lists/at-risk.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { RiskNotice } from '../../licensing/notice.ts';
import type { Risk } from '../../licensing/retention/risk.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { type Reader, readerFor } from '../../text/text.ts';
import { deadlineDate } from '../../text/warning-text.ts';
import type { SentWordsStore } from '../teams/message-stores.ts';
import type { ProactiveSender } from '../teams/proactive.ts';
import { cardMessage } from '../teams/replies.ts';

export interface RiskNoticeOptions {
  licensing: Pick<Licensing, 'risksForJob'>;
  proactive: ProactiveSender;
  said: SentWordsStore;
  now: () => Date;
}

/** As many as one card of reminders shows; the rest is on the list. */
const shown = 8;

/**
 * Reminds somebody of data at stake, on one card (licensing-rules U4); a channel is told no names. Repeated after a kill, it brings the message
 * up to date that it has sent. False where they cannot be written to.
 */
export async function tellRisks(
  { licensing, proactive, said, now }: RiskNoticeOptions,
  { recipient, riskIds }: RiskNotice,
  jobId: string,
): Promise<boolean> {
  const risks = await licensing.risksForJob(riskIds);
  if (risks.length === 0) return true;
  return proactive.write(recipient, async (open, conversation) => {
    const reader = readerFor(conversation);
    const message = z.guid().safeParse(recipient).success
      ? cardMessage(atRiskCard(risks.slice(0, shown), reader, { reminder: true, now: now(), ...restOf(risks) }))
      : { type: ActivityTypes.Message, text: escapeMarkdown(inChannel(risks, reader)) };
    const about = `risks ${jobId}`;
    const before = await said.find(about);
    if (before && (await open.update(before, message))) return;
    const activityId = await open.send(message);
    const conversationId = open.context.activity.conversation.id;
    if (activityId) await said.remember(about, { jobId, conversationId, activityId });
  });
}

function restOf(risks: readonly Risk[]): { pages: number } {
  return { pages: Math.ceil(risks.length / shown) };
}

function inChannel(risks: readonly Risk[], { text, format }: Reader): string {
  const plans = [...new Set(risks.map(({ plan }) => text.general.planNumber(plan.number)))];
  const [first] = risks;
  return text.atRisk.inChannel(risks.length, first ? deadlineDate(first.deadline, format) : '', plans.slice(0, 10));
}
