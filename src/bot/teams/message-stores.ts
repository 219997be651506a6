import type { ConversationReference } from 'botbuilder';
import type { PlanId } from '../../ids.ts';

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
  planId: PlanId;
  conversationId: string;
  activityId: string;
  audience: string;
}

/** Remembers where plans are shown, so that every copy can be brought up to date. */
export interface CardMessageStore {
  remember(card: CardMessage): Promise<void>;
  ofPlan(planId: PlanId): Promise<CardMessage[]>;
  /** The message is no longer known to Teams. */
  forget(card: CardMessage): Promise<void>;
}

/** A message of words that a job has sent. */
export interface SentWords {
  jobId: string;
  conversationId: string;
  activityId: string;
}

/** Remembers what jobs have said, by what it is about, so that a job which is repeated after a kill says nothing twice. */
export interface SentWordsStore {
  remember(about: string, sent: SentWords): Promise<void>;
  find(about: string): Promise<SentWords | undefined>;
}
