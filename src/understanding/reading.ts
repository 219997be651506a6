import type { Language } from '../text/language.ts';
import type { Span } from './tokens.ts';

export type Intent =
  | ('assign' | 'unassign' | 'unassignAll' | 'replace' | 'replaceAll' | 'services' | 'set')
  | ('seats' | 'subscriptions' | 'licensesOf' | 'whoHas' | 'history')
  | ('approvals' | 'approve' | 'reject' | 'withdraw' | 'remind' | 'retry' | 'myRequests' | 'status' | 'undo')
  | ('help' | 'cancel' | 'greeting' | 'thanks' | 'yes' | 'no' | 'back' | 'startOver' | 'language' | 'unknown');

/** What a sentence says. Names are as typed: who and what they are is for the directory and the catalogue to find. */
export interface Reading {
  intent: Intent;
  /** Of the sentence; for the intent `language`, the language asked for. */
  language: Language;
  users: string[];
  /** Role `add` also for products that are only asked about, and for the product whose services are changed. */
  products: { text: string; role: 'add' | 'remove' }[];
  servicePlans: { text: string; on: boolean }[];
  allExcept: string[];
  /** Plan numbers. */
  numbers: number[];
  reason: string | null;
  ticket: string | null;
  /** The phrase as typed. */
  until: string | null;
  /** The day that `until` means (ISO 8601); null where it could mean several. */
  untilDay: string | null;
  /** A colleague whose licences are the example. */
  sameAs: string | null;
  /** `ask`: something was not accounted for and could change the meaning. Never act on it without asking. */
  confidence: 'sure' | 'ask';
  leftover: string[];
}

export interface ReadOptions {
  /** Where products are named in a sentence; without it, places in the sentence decide. */
  findProductSpans?: (sentence: string) => Span[];
  now?: Date;
  /** Decides which day "tomorrow" is; UTC without it. */
  timeZone?: string;
  /** What a ticket number looks like; without it, the usual INC, REQ, RITM, CHG and TASK numbers. */
  ticketPattern?: RegExp;
}

/** The user phrase that stands for whoever is typing: "give me visio", "mijn licenties". */
export const self = 'me';
