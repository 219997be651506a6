import type { ExpectedTurn } from './case-set.ts';
import { effectsOfAct, oppositesIn } from './effects.ts';

/** What happened in one turn, as far as a machine can tell. */
export interface Turned {
  say: string;
  /** Everything that could be read in the answers. */
  answer: string;
  /** What the plans shown would do, by the number of the plan. */
  plans: { number: number; effects: string[]; ofThisCase: boolean }[];
  /** The questions answered with yes to see where they lead, and what came of that; empty where nothing was asked. */
  yes: { answer: string; plans: Turned['plans'] }[];
}

export const verdicts = ['atOnce', 'question', 'offer', 'partly', 'notUnderstood', 'wrong'] as const;
export type Verdict = (typeof verdicts)[number];
export const grave = ['opposite', 'lostDate', 'lostExtent', 'foreign'] as const;
export type Grave = (typeof grave)[number];

/** `verdict: null` is for a person to decide. */
export interface Judgement {
  verdict: Verdict | null;
  grave: Grave[];
  why: string;
}

export interface Known {
  isPerson(name: string): boolean;
  /** The day as the bot writes it in the language of the case. */
  weekday(day: string): string;
  /** What the bot says where it understood nothing. */
  notUnderstood: string;
}

const sameLines = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && new Set([...one, ...other]).size === new Set(one).size;

/** Judges a turn where its plans decide; what can only be read is left to a person. */
export function judge(turn: Turned, expected: ExpectedTurn, known: Known): Judgement {
  const plans = [...turn.plans, ...turn.yes.flatMap((one) => one.plans)];
  const shown = plans.flatMap(({ effects }) => effects);
  const wanted = expected.acts.map((act) => effectsOfAct(act, known.isPerson));
  const effects = wanted.every((lines) => lines !== null) ? wanted.flat() : null;
  const dates = expected.acts.flatMap(({ from, until }) => [from, until].filter((day) => day !== null));
  const said = [turn.answer, ...turn.yes.map(({ answer }) => answer)].join(' ');
  const missing = dates.filter((day) => !said.includes(known.weekday(day)));
  const found: Grave[] = [];
  if (plans.some(({ ofThisCase }) => !ofThisCase)) found.push('foreign');
  if (effects && oppositesIn(shown, effects).length > 0) found.push('opposite');
  if (dates.length > 0 && shown.length > 0 && missing.length === dates.length) found.push('lostDate');
  const verdict = (one: Verdict | null, why: string): Judgement => ({ verdict: one, grave: found, why });
  if (found.length > 0) return verdict(null, found.join(', '));
  if (turn.answer.includes(known.notUnderstood) && shown.length === 0)
    return verdict('notUnderstood', 'nothing was understood');
  if (!effects || effects.length === 0) return verdict(null, 'no plan decides');
  if (!sameLines(shown, effects)) return verdict(null, shown.length > 0 ? 'another plan' : 'no plan');
  if (missing.length > 0) return verdict(null, `not seen: ${missing.join(', ')}`);
  if (turn.yes.length === 0 || dates.length > 0) return verdict('atOnce', 'the plan is the expected one');
  return verdict('question', `the plan after ${turn.yes.length} yes`);
}
