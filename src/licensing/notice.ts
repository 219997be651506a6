import type { PlanId, UserId } from '../ids.ts';
import type { JobQueue } from '../storage/jobs.ts';
import type { Database } from '../storage/tables.ts';

/**
 * What people are told of. To approvers: `request`, `reminder`, `standIn` (asked because somebody else does not answer), `escalated`
 * (the next step is asked), `answered` (the asker's answer). To the asker: `sent` (Graph has it), `outcome`, `asked` (to whom it went),
 * `endorsed` (by their manager, and to whom it went then),
 * `reminded`, `stoodIn`, `passedOn`, `askedBack`, `approved`, `rejected`, `expired`, `changed`, `started`, `heldBack`, `nothingLeft` and `superseded` (the day of a schedule has come), `ending` (something temporary ends soon; to its manager as well),
 * `queued` (it waits in line), `seatsHeld` (and they are asked), `seatsCame` (it goes on by itself), `seatsPassedOn` (they did not answer), `halted` (a large plan holds by itself). To whoever agreed: `signIn` (it waits for them to sign in). To every copy of the plan's card: `updated`
 * (draw it anew), `progress` (the same, while it is being carried out) and `closed` (nobody decides here any more; superseded by a new message where the update fails).
 */
export type NoticeEvent =
  | 'request'
  | 'reminder'
  | 'standIn'
  | 'escalated'
  | 'answered'
  | 'sent'
  | 'outcome'
  | 'asked'
  | 'endorsed'
  | 'reminded'
  | 'stoodIn'
  | 'passedOn'
  | 'askedBack'
  | 'approved'
  | 'rejected'
  | 'withdrawn'
  | 'expired'
  | 'changed'
  | 'started'
  | 'heldBack'
  | 'queued'
  | 'seatsHeld'
  | 'seatsCame'
  | 'seatsPassedOn'
  | 'nothingLeft'
  | 'superseded'
  | 'ending'
  | 'signIn'
  | 'updated'
  | 'progress'
  | 'halted'
  | 'closed';

/** A person by object id, a Teams conversation by its id, or every message that shows the plan (`card_messages`). */
export type Recipient = { kind: 'person'; id: UserId } | { kind: 'channel'; id: string } | { kind: 'cards' };

/** Data of a job of queue `notify`. It may be delivered twice or late: draw from the plan as it is then. */
export interface Notice {
  planId: PlanId;
  event: NoticeEvent;
  to: Recipient;
}

/** Data at stake that somebody is to be reminded of: another kind of data of a job of queue `notify`. */
export interface RiskNotice {
  event: 'risks';
  /** A person's object id, or the id of a channel. */
  recipient: string;
  riskIds: string[];
}

export const everyCard: Recipient = { kind: 'cards' };

export function person(id: UserId): Recipient {
  return { kind: 'person', id };
}

/**
 * Puts one message for each recipient in the outbox, in the transaction of what it tells of (design, decision 14). Those of one plan
 * go out one after the other, or a card could be drawn by one while another closes it.
 */
export async function tell(
  jobs: JobQueue,
  tx: Database,
  planId: PlanId,
  event: NoticeEvent,
  ...recipients: Recipient[]
): Promise<void> {
  for (const to of recipients) {
    const notice: Notice = { planId, event, to };
    await jobs.enqueue(tx, 'notify', notice, { group: planId });
  }
}

/** The same for a reminder of data at stake. */
export async function tellOfRisks(jobs: JobQueue, tx: Database, recipient: string, riskIds: string[]): Promise<void> {
  const notice: RiskNotice = { event: 'risks', recipient, riskIds };
  await jobs.enqueue(tx, 'notify', notice, { group: recipient });
}
