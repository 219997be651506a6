import type { Deadline, Warning } from '../model.ts';

type DeadlineEvent = Deadline['event'];

/** How long after a license goes something happens to data. Microsoft changes these: every line has its rule. */
export interface Retention {
  event: DeadlineEvent;
  days: number;
  /** Its source and date are in sources.ts. */
  rule: string;
}

// biome-ignore format: one duration a line
export const retention = {
  cloudPc: [
    { event: 'deleted', days: 7, rule: 'D11' },
  ],
  mailbox: [
    { event: 'accessEnds', days: 0, rule: 'D1' },
    { event: 'deleted', days: 30, rule: 'D1' },
  ],
  oneDrive: [
    { event: 'readOnly', days: 60, rule: 'D30' },
    { event: 'archived', days: 93, rule: 'D30' },
  ],
  teams: [
    { event: 'accessEnds', days: 0, rule: 'D10' },
  ],
  phone: [
    { event: 'accessEnds', days: 0, rule: 'D10' },
  ],
  // Since 2024 the page speaks of twice 90 days before flows may be suspended; the earlier day is the safe one to show.
  flows: [
    { event: 'suspended', days: 90, rule: 'D12' },
  ],
} as const satisfies Record<string, readonly Retention[]>;

/**
 * What follows when a license goes at this moment, earliest first.
 * @param zone the organization's time zone, by which people count the days
 */
export function deadlinesFrom(at: Date, durations: readonly Retention[], zone?: string): Deadline[] {
  return durations
    .map(({ event, days }) => ({
      event,
      days,
      at: new Date(at.getTime() + days * 86_400_000).toISOString(),
      ...(zone === undefined ? {} : { zone }),
    }))
    .sort((left, right) => left.days - right.days);
}

/** The same warnings of a change that is carried out at another moment than was foreseen: every clock starts when the license goes. */
export function countedFrom(at: Date, warnings: readonly Warning[]): Warning[] {
  const moment = (days: number) => new Date(at.getTime() + days * 86_400_000).toISOString();
  return warnings.map((warning) => ({
    ...warning,
    deadlines: warning.deadlines.map((deadline) => ({ ...deadline, at: moment(deadline.days) })),
  }));
}
