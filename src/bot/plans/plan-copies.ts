import type { Activity } from 'botbuilder';
import type { Plan } from '../../licensing/model.ts';
import { readerFor } from '../../text/text.ts';
import type { CardMessage, CardMessageStore, Conversation, ConversationStore } from '../teams/message-stores.ts';
import type { OpenConversation } from '../teams/proactive.ts';
import { refreshOf } from '../teams/refresh.ts';
import { cardMessage } from '../teams/replies.ts';
import { planCard, type ServedTenant, viewFor } from './plan-cards.ts';

/** The messages that show a plan, each drawn for whoever reads it, in their language. */
export interface PlanCopies {
  /** Those of one person or channel. */
  of(plan: Plan, audience: string): Promise<CardMessage[]>;
  all(plan: Plan): Promise<CardMessage[]>;
  /** Shows the plan in a new message, and gives its id. @param note why it has come */
  show(plan: Plan, open: OpenConversation, conversation: Conversation, note?: string): Promise<string | undefined>;
  /** Replaces these messages by the plan as it is now; which of them are no longer known to Teams. */
  updateCopies(
    plan: Plan,
    open: OpenConversation,
    conversation: Conversation,
    copies: CardMessage[],
  ): Promise<CardMessage[]>;
  forget(copy: CardMessage): Promise<void>;
}

export function createPlanCopies(
  cards: CardMessageStore,
  conversations: ConversationStore,
  tenant: ServedTenant,
): PlanCopies {
  return {
    all: (plan) => cards.ofPlan(plan.id),
    of: async (plan, audience) => (await cards.ofPlan(plan.id)).filter((copy) => copy.audience === audience),
    forget: (copy) => cards.forget(copy),

    async show(plan, open, conversation, note) {
      const activityId = await open.send(await draw(plan, conversation, note));
      if (!activityId) return undefined;
      const conversationId = open.context.activity.conversation.id;
      await cards.remember({ planId: plan.id, conversationId, activityId, audience: conversation.aadObjectId });
      return activityId;
    },

    async updateCopies(plan, open, conversation, copies) {
      const message = await draw(plan, conversation);
      const lost: CardMessage[] = [];
      for (const copy of copies) if (!(await open.update(copy, message))) lost.push(copy);
      return lost;
    },
  };

  async function draw(plan: Plan, conversation: Conversation, note?: string): Promise<Partial<Activity>> {
    const reader = readerFor(conversation);
    const view = viewFor(plan, conversation.aadObjectId);
    const card = planCard(plan, reader, { ...tenant, view, ...(note ? { note } : {}) });
    return cardMessage(view === 'public' ? { ...card, ...(await refreshOf(plan, conversations, reader)) } : card);
  }
}
