import type { ConversationReference } from 'botbuilder';

/** Where a person can be written to, or a channel or group chat, and in which language. */
export interface Conversation {
  /** The person's object id; of a channel or group chat its conversation id. */
  aadObjectId: string;
  reference: Partial<ConversationReference>;
  locale: string;
  timeZone: string;
  dead: boolean;
}

/** Remembers where people are. Kept by the storage; app.ts joins the two. */
export interface ConversationStore {
  save(conversation: Omit<Conversation, 'dead'>): Promise<void>;
  find(aadObjectId: string): Promise<Conversation | undefined>;
  markDead(aadObjectId: string): Promise<void>;
}

/** A message that shows a plan. `audience`: for whom it was drawn, as conversations are kept. */
export interface CardMessage {
  planId: string;
  conversationId: string;
  activityId: string;
  audience: string;
}

/** Remembers where plans are shown, so that every copy can be brought up to date. */
export interface CardMessageStore {
  remember(card: CardMessage): Promise<void>;
  ofPlan(planId: string): Promise<CardMessage[]>;
  /** The message is no longer known to Teams. */
  forget(card: CardMessage): Promise<void>;
}
