import { summarizePlan } from '../../cards/plan/plan-summary.ts';
import type { UserId } from '../../ids.ts';
import type { Plan } from '../../licensing/model.ts';
import { isOver } from '../../licensing/plan/states.ts';
import { escapeMarkdown, plain } from '../../text/markdown.ts';
import { readerFor } from '../../text/text.ts';
import type { SentWordsStore } from '../teams/message-stores.ts';
import type { ProactiveSender } from '../teams/proactive.ts';
import type { SignIn } from '../teams/sign-in.ts';
import { sayOnce } from './say-once.ts';

export interface SignInNoticeOptions {
  proactive: ProactiveSender;
  said: SentWordsStore;
  /** Null where plans are written with the application's own access. */
  signIn: SignIn | null;
}

/**
 * Asks whoever agreed to a plan to sign in; false where they cannot be written to.
 * @param jobId of the job that asks: if it is run again, its message is updated
 */
export async function askToSignIn(
  { proactive, said, signIn }: SignInNoticeOptions,
  plan: Plan,
  userId: UserId,
  jobId: string,
): Promise<boolean> {
  if (!signIn || isOver(plan.state)) return true;
  return proactive.write(userId, async (open, conversation) => {
    const reader = readerFor(conversation);
    const { ask, button } = reader.text.signIn;
    const text = escapeMarkdown(ask(plan.number, plain(summarizePlan(plan, reader), 200)));
    const message = await signIn.card(open.context, { text, button });
    await sayOnce(open, said, { about: `${plan.id} signIn`, jobId }, message);
  });
}
