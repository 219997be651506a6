import type { Log } from '../log.ts';

const dayMs = 86_400_000;

export interface ForgettingOptions {
  /** How long what is known of persons is kept; null: for ever. */
  keepDays: number | null;
  /** Takes it out; gives how much that was. */
  forget: (before: Date) => Promise<object>;
  now: () => Date;
  log: Log;
}

/** Begins to take out what is older than it may be kept, now and each day; nobody waits for it. Several processes may each do so. */
export function startForgetting({ keepDays, forget, now, log }: ForgettingOptions): { close(): Promise<void> } {
  if (keepDays === null) return { close: async () => {} };
  let forgetting = Promise.resolve();
  const look = () => {
    forgetting = forget(new Date(now().getTime() - keepDays * dayMs)).then(
      (forgotten) => log.info({ ...forgotten, keepDays }, 'what is older than KEEP_DAYS was taken out'),
      (error: unknown) => log.error({ err: error }, 'KEEP_DAYS: what is older could not be taken out'),
    );
    return forgetting;
  };
  look();
  const timer = setInterval(look, dayMs);
  return {
    async close() {
      clearInterval(timer);
      await forgetting;
    },
  };
}
