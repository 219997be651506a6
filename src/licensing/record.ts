import type { Actor, HeldLicense, Plan } from './model.ts';

/** What the record says of one moment of a plan. */
export type RecordEvent =
  | 'proposed'
  | 'waiting'
  | 'asked'
  | 'seen'
  | 'reminded'
  | 'stoodIn'
  | 'escalated'
  | 'askedBack'
  | 'answered'
  | 'factsChanged'
  | 'approved'
  | 'refused'
  | 'cancelled'
  | 'expired'
  | 'applying'
  | 'foundDone'
  | 'sent'
  | 'done'
  | 'partly'
  | 'failed';

export interface RecordEntry {
  at: string;
  event: RecordEvent;
  /** Who did it; the bot itself has the id `license-desk`. */
  actor: { id: string; name: string };
  /** The roles he had at that moment, where he decided something. */
  roles: string[];
  /** For what was asked, stood in or escalated: names of persons; channels are left out. */
  to: string[];
  /** Reason, question or answer. */
  text: string | null;
  /** Whose licenses, where it concerns one user. */
  userId: string | null;
  before: HeldLicense[] | null;
  after: HeldLicense[] | null;
  graphRequestId: string | null;
}

/** The one history of a plan, oldest first. */
export interface PlanRecord {
  plan: Plan;
  entries: RecordEntry[];
}

/** One plan, everything about one user, or everything in a time. */
export type RecordFilter = { planNumber: number } | { userId: string } | { since: Date; until?: Date };

export interface CsvFile {
  fileName: string;
  /** RFC 4180 with a byte order mark. */
  content: string;
  rows: number;
}

export interface PlanRecords {
  /** Newest plan first. @throws Refusal `unknownPlan`, `unknownUser`, `notAllowed` */
  historyOf(actor: Actor, filter: RecordFilter): Promise<PlanRecord[]>;
  /** The same as a file, one row for each entry. */
  exportCsv(actor: Actor, filter: RecordFilter): Promise<CsvFile>;
}
