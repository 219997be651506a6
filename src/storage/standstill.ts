import { sql } from 'kysely';
import type { Database } from './tables.ts';

/** Why what fell due is held: nothing ran for long, or the database is a copy from before. */
export type StandstillReason = 'gap' | 'restored';

export interface Running {
  /** When a process last said that it runs, by the machine's clock. */
  beatAt: Date;
  /** What was due until then, by the app's clock, is held; null where nothing is. */
  heldUntil: Date | null;
  heldWhy: StandstillReason | null;
}

/** Something that is held. */
export interface HeldDue {
  kind: string;
  subject: string;
  dueAt: Date;
}

/** The one row; undefined where nothing has run on this database yet. */
export async function findRunning(db: Database): Promise<Running | undefined> {
  return db.selectFrom('running').select(['beatAt', 'heldUntil', 'heldWhy']).executeTakeFirst();
}

/** Says that a process runs. */
export async function beat(db: Database, beatAt: Date): Promise<void> {
  await db
    .insertInto('running')
    .values({ one: true, beatAt, heldUntil: null, heldWhy: null })
    .onConflict((conflict) => conflict.column('one').doUpdateSet({ beatAt }))
    .execute();
}

/** Holds everything that was due until a moment, where anything was; a hold that is in force stays. True where it holds from now on. */
export async function holdDue(db: Database, heldUntil: Date, heldWhy: StandstillReason): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('running')
    .set({ heldUntil, heldWhy })
    .where('heldUntil', 'is', null)
    .where(({ exists, selectFrom }) => exists(selectFrom('dueTimes').select('kind').where('dueAt', '<=', heldUntil)))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** What is held, oldest first. */
export async function heldDue(db: Database, heldUntil: Date, limit: number): Promise<HeldDue[]> {
  return db
    .selectFrom('dueTimes')
    .select(['kind', 'subject', 'dueAt'])
    .where('dueAt', '<=', heldUntil)
    .orderBy('dueAt')
    .orderBy('subject')
    .limit(limit)
    .execute();
}

/** Ends this hold, and marks what it held: it may be done although it is late. False where it was ended before. */
export async function releaseDue(tx: Database, heldUntil: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('running')
    .set({ heldUntil: null, heldWhy: null })
    .where('heldUntil', '=', heldUntil)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await sql`update due_times set data = data || '{"released": true}'::jsonb where due_at <= ${heldUntil}`.execute(tx);
  return true;
}
