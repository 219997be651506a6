import type { PlanId } from '../ids.ts';
import type { JobQueue } from '../storage/jobs.ts';
import type { Database } from '../storage/tables.ts';
import { everyCard, type Notice } from './notice.ts';

/** Milliseconds between two updates of the card of a plan that is being carried out: Teams limits how often a card may be updated. */
const pause = 1_000;

/** The same for a plan that takes long: its card is not the only one in the conversation (teams-platform, limits). */
export const longPause = 3_000;

/** What `startProgress` needs of its surroundings. */
export interface ProgressOptions {
  jobs: JobQueue;
  transaction: <T>(work: (tx: Database) => Promise<T>) => Promise<T>;
  now: () => Date;
  /** Milliseconds between two updates. */
  every?: number;
  /** What is kept with each update. */
  keep?: (tx: Database) => Promise<void>;
}

/**
 * Begins to report on a plan of several users. The function it gives is to be called before each of them: it has every card drawn
 * anew, at most once a second and never in the first second, in which a small plan is done.
 */
export function startProgress(
  { jobs, transaction, now, every = pause, keep = async () => {} }: ProgressOptions,
  planId: PlanId,
): () => Promise<void> {
  let told = now().getTime();
  return async () => {
    if (now().getTime() - told < every) return;
    told = now().getTime();
    const notice: Notice = { planId, event: 'progress', to: everyCard };
    const options = { key: courseOf(planId), group: planId };
    await transaction(async (tx) => {
      await keep(tx);
      await jobs.enqueue(tx, 'notify', notice, options);
    });
  };
}

/** The key of all notices about the course of a plan: a later one takes the place of one that still waits, and is shown after it. */
export function courseOf(planId: PlanId): string {
  return `${planId} course`;
}
