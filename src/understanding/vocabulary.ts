import type { Language } from '../text/language.ts';
import type { wordsEn } from './en/words.ts';
import type { Extent, Reading } from './reading.ts';

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

/** All that is known of one language. A third one is a folder and a line in `languages.ts`. */
export interface Vocabulary {
  language: Language;
  words: Words;
  frames: readonly FrameLines[];
  dates: DateWords;
  extents: ExtentWords;
  plans: PlanPhrases;
  time: TimePhrases;
}
