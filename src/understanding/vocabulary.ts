import type { Language } from '../text/language.ts';
import type { wordsEn } from './en/words.ts';
import type { Extent, Intent, Reading } from './reading.ts';

/** What a word or phrase means to the recogniser; the headings of `en/words.ts`. */
export type Concept = keyof typeof wordsEn | 'servicePlan' | 'family' | 'particle' | 'denied';

/** One language's phrases under every heading: a heading that is missing does not compile. */
export type Words = Record<keyof typeof wordsEn, string>;

/** Lines of frames and what their words mean together; a heading in `…Weak` is asked about. */
export interface FrameLines {
  means: Concept;
  lines: string;
}

export type Unit = 'day' | 'week' | 'month' | 'year';

/** What a language adds to chrono. */
export interface DateWords {
  /** Without it, there is no need to look for a day. */
  hint: RegExp;
  /** What stands before a day without being part of it. */
  lead: RegExp;
  unit: Record<string, Unit>;
  counts: Record<string, number>;
  end: RegExp;
  months: string[];
  dayOfMonth: RegExp;
  inDays: [RegExp, number][];
  /** *A week later*; the groups `count`, `unit` and, for *earlier*, `earlier`. */
  later: RegExp;
  dayAfter: RegExp;
  /** *The last two weeks*; the groups `count` and `unit`. */
  ago: RegExp;
  /** Days that could be several. */
  unclear: RegExp;
  /** What reads like a day; only where it is none. */
  impossible: RegExp;
  past: RegExp;
  /** What says the end of a day, when work is over. */
  evening: RegExp;
  /** Words of no other language: without a locale, they tell the order of day and month. */
  own: RegExp;
}

/** How a language names people who are not named one by one; the groups `name`, `person` and `count` say which and how many. */
export interface ExtentWords {
  heads: [Extent['kind'], RegExp][];
  /** What stands right after a head, or after another of these; the signs ‡ stand for a product. */
  narrowing: ['lacking' | 'holding' | Extent['within'][number]['kind'], RegExp][];
  counts: Record<string, number>;
}

export type Topic = NonNullable<Reading['topic']>;
/** What is said of a plan in own words. */
export type PlanVerb = 'askBack' | 'answer' | 'reject' | 'send' | 'export';

/** How a language speaks of plans, as alternatives of regular expressions. */
export interface PlanPhrases {
  noun: string;
  because: string;
  forApproval: string;
  verbs: Record<PlanVerb, string>;
  topics: Record<Topic, RegExp>;
  /** Nothing is to be changed any more, or changes go on again: the whole sentence but a reason. */
  stopAll: string;
  resumeAll: string;
  /** What stands before a name where everything that is known of somebody is to be exported. */
  allAbout: string;
}

/** Lists about time, as alternatives of regular expressions for a whole sentence. */
export interface TimePhrases {
  atRisk: string;
  scheduled: string;
  /** With the number of a plan. */
  startNow: string;
  withdraw: string;
  /** With the number of a plan, and words that say a day. */
  move: string;
}

/** How a turn leans on the one before it, as alternatives of regular expressions. */
export interface TurnPhrases {
  /** What it opens with, and says nothing. */
  openers: string;
  /** What it opens with where it puts the turn before right. */
  corrects: string;
  /** The same with a name that was the wrong one. */
  wrongName: string;
  /** The word by which a correction is known, and the one before a day. */
  no: string;
  from: string;
  but: string;
  /** The whole turn: everything stays as it is. */
  letsBe: string;
  /** The whole turn: what was done is to be undone; a card that waits is cancelled. */
  takesBack: string;
  /** The whole turn: there is nothing more to do. */
  closesTalk: string;
  /** The whole turn: who or what was meant; the group `what`. */
  meant: string;
  /** The whole turn but a day: what was spoken of is to happen. */
  agrees: string;
  /** What may close that. */
  closes: string;
  /** The whole turn: something else takes the place of what was spoken of; the group `what`. */
  becomes: string;
  /** The whole turn: what was spoken of goes, and something else comes; the group `what`. */
  swaps: string;
  /** The whole turn: what comes takes the place of something; the groups `to`, perhaps empty, and `from`. */
  insteadOf: string;
  /** The whole turn: what was spoken of goes to somebody; the group `what`. */
  handsOn: string;
  /** The whole turn: the one of several who is left out. */
  sparesNth: string;
  /** What somebody has, without naming it; read as the second, which leans on the turn before. */
  whose: readonly [string, string];
  /** The whole turn: it comes to what was spoken of. */
  adds: string;
  /** The whole turn: what goes comes, and what comes goes. */
  reverses: string;
  /** Before or after who or what alone is meant. */
  only: { before: string; after: string };
  /** Before, or on both sides of, who or what is left out again. */
  without: { before: string; around: readonly [string, string] };
  /** After who gets nothing after all. */
  nothing: string;
  /** What tells the product with the shortest name from those that only add to it. */
  plain: string;
  /** Beside numbers of plans: these too, and these not. */
  also: string;
  not: string;
  /** Whole turns that ask about what was spoken of. */
  asks: readonly [Extract<Intent, 'whoHas' | 'contains' | 'seats' | 'impact' | 'why'>, string][];
}

/** All that is known of one language. A third one is a folder and a line in `languages.ts`. */
export interface Vocabulary {
  language: Language;
  words: Words;
  frames: readonly FrameLines[];
  dates: DateWords;
  extents: ExtentWords;
  plans: PlanPhrases;
  time: TimePhrases;
  turns: TurnPhrases;
  /** Words for departments, by what they are called in the international language of most directories. */
  departments: Record<string, string>;
}
