import type { Warning } from '../licensing/model.ts';
import type { Format } from './format.ts';

/** When something happens, as it is read aloud. */
export interface Deadline {
  date: string;
  days: string;
}

/** What the sentence of a warning is made from: its calendar dates, where known, and the service plans. */
export type WarningFacts = { [E in Warning['deadlines'][number]['event']]?: Deadline } & { plans: string[] };

export interface WarningText {
  title: string;
  says: string;
  /** What can still be done, before or after. */
  todo: string | null;
}

/** The facts of a warning in the reader's calendar and numbers. */
export function warningFacts(warning: Pick<Warning, 'deadlines' | 'plans'>, format: Format): WarningFacts {
  const deadlines = warning.deadlines.map(({ event, at, days }) => [
    event,
    { date: format.date(at), days: format.number(days) },
  ]);
  return { ...Object.fromEntries(deadlines), plans: warning.plans };
}
