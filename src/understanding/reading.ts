import type { Operation } from '../licensing/operations.ts';
import type { TopicName } from '../text/en/topics.ts';
import type { Language } from '../text/language.ts';
import type { Command } from './commands.ts';
import type { Span } from './sentence/tokens.ts';

export type Intent =
  | Operation
  | Exclude<Command, 'myLicenses'>
  | ('licensesOf' | 'whoHas' | 'whoHasBut' | 'whoHasNone' | 'why' | 'impact')
  | ('contains' | 'compare' | 'comparePeople')
  | ('changes' | 'export' | 'exportAll')
  | ('withdraw' | 'retry' | 'askBack' | 'answer' | 'send')
  | ('atRisk' | 'scheduled' | 'startNow' | 'move')
  | ('stopAll' | 'resumeAll')
  | 'unknown';

/** A day that was named. */
export interface DateSpan {
  /** As typed. */
  text: string;
  /** ISO 8601; null where it could be several days, or is no day. */
  day: string | null;
  /** The days it could be, earliest first; empty where `day` is known or nothing can be said. */
  alternatives: string[];
  /** *A week later*: so many days after the day that was said before; `day` is then counted from today. */
  later?: number;
  /** *For two weeks*: the length itself (ISO 8601, `P2W`); `day` is counted from today. */
  lasts?: string;
  /** The time of day that was said with it, `18:00`; `end`: when work is over. */
  time?: string;
}

/** People who were not named one by one. */
export interface Extent {
  kind: 'department' | 'group' | 'reports' | 'guests' | 'blocked' | 'everyone' | 'listed';
  /** Of the department, the group or whoever they report to, as typed. */
  name: string | null;
  /** "all three of them": how many the person thinks there are. */
  count: number | null;
  /** Only those who hold this product, as typed; `any` for any license. */
  holding: string | null;
  /** Only those who do not hold this product, as typed; `any` for those without a license. */
  lacking: string | null;
  /** Only those who are also in these. */
  within: { kind: 'department' | 'reports' | 'blocked'; name: string | null }[];
  /** All but these, as typed: people, a job title, a department or guests. */
  except: string[];
  /** The whole phrase as typed. */
  text: string;
}

/** The words that lean on the turn before, as typed. */
export interface Leaning {
  /** *her*, *hem*, *them*. */
  users: string | null;
  /** *it*, *die*, *that license*. */
  products: string | null;
  /** *the second one*: 2; -1 for the last, 0 for the others. It may be of people, products or requests: what was listed last. */
  nth: number | null;
  /** What is to happen was not said, but that it is the same: *and visio*, *en van joni ook*, *sorry, i meant omar*. */
  operation: boolean;
  /** What is named comes to what was said before: *and*, *too*, *ook*. */
  adds: boolean;
  /** The turn puts the one before it right: *no, give it to Karin*. What it orders takes the place of what waits. */
  corrects: boolean;
  /** Of who or what was named before, only these. */
  only: boolean;
  /** What was to come goes, and what was to go comes. */
  reverses: boolean;
  /** The one that is counted (`nth`) is left out of what waits. */
  sparesNth: boolean;
}

/** What a sentence says. Names are as typed: who and what they are is for the directory and the catalogue to find. */
export interface Reading {
  intent: Intent;
  /** Of the sentence; for the intent `language`, the language asked for. */
  language: Language;
  users: string[];
  /** Role `add` also for products that are only asked about, and for the product whose services are changed. */
  products: { text: string; role: 'add' | 'remove' }[];
  servicePlans: { text: string; on: boolean }[];
  /** Apps are switched on; says something only where none is named. */
  turns: boolean;
  allExcept: string[];
  /** People who are spared, of those who were named or listed before; of an extent they stand in `extent.except`. */
  spared: string[];
  extent: Extent | null;
  /** How many licenses were spoken of; never the number of a plan. */
  quantity: number | null;
  /** Plan numbers. */
  numbers: number[];
  reason: string | null;
  ticket: string | null;
  /** What is said about a plan in the person's own words (`askBack`, `answer`, `send`). */
  words: string | null;
  /** When it is to begin and to end. A day that was said is always in one of them, or in `unread`. */
  when: { at: DateSpan | null; until: DateSpan | null };
  /** @deprecated `when.until.text`; goes when the dialogs read `when`. */
  until: string | null;
  /** @deprecated `when.until.day`. */
  untilDay: string | null;
  /** A colleague whose licences are the example. */
  sameAs: string | null;
  refers: Leaning;
  /** What the sentence is about where that calls for an explanation: deleting an account (S18), somebody who leaves (S22). */
  topic: Extract<TopicName, 'deleteAccount' | 'leaving'> | null;
  /** Further orders of the same sentence, in their order; they have none of their own. */
  also: Reading[];
  /**
   * Near ties, likeliest first, to be asked as a choice. With the intent `unknown`: the likeliest acts with the people and
   * products that were found, to be offered; empty where nothing was found.
   */
  alternatives: Intent[];
  /** `ask`: something was not accounted for and could change the meaning. Never act on it without asking. */
  confidence: 'sure' | 'ask';
  /** The words that were not understood, as typed. */
  unread: string[];
}

export interface ReadOptions {
  /** Where products are named in a sentence; without it, places in the sentence decide. */
  findProductSpans?: (sentence: string) => Span[];
  /** What the directory knows of `candidateNames`, as typed there; without it, their form and place decide. */
  knownNames?: ReadonlySet<string>;
  now?: Date;
  /** Decides which day "tomorrow" is; UTC without it. */
  timeZone?: string;
  /** Decides whether 3/4 is in April or in March; without one, it is asked. */
  locale?: 'en-GB' | 'en-US' | 'nl-NL' | null;
  /** What a ticket number looks like; without it, the usual INC, REQ, RITM, CHG and TASK numbers. */
  ticketPattern?: RegExp;
}

/** The user phrase that stands for whoever is typing: "give me visio", "mijn licenties". */
export const self = 'me';

/** A reading of nothing. */
export const nothingRead: Reading = {
  intent: 'unknown',
  language: 'en',
  users: [],
  products: [],
  servicePlans: [],
  turns: false,
  allExcept: [],
  spared: [],
  extent: null,
  quantity: null,
  numbers: [],
  reason: null,
  ticket: null,
  words: null,
  when: { at: null, until: null },
  until: null,
  untilDay: null,
  sameAs: null,
  refers: {
    users: null,
    products: null,
    nth: null,
    operation: false,
    adds: false,
    corrects: false,
    only: false,
    reverses: false,
    sparesNth: false,
  },
  topic: null,
  also: [],
  alternatives: [],
  confidence: 'ask',
  unread: [],
};
