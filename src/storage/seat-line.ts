import { sql } from 'kysely';
import type { PlanId, PlanNumber } from '../ids.ts';
import type { Database } from './tables.ts';

/** A plan that waits in line for seats (licensing-rules U12). */
export interface PlaceInLine {
  planId: PlanId;
  planNumber: PlanNumber;
  state: string;
  /** Smaller is sooner; milliseconds of the moment of joining, unless somebody moved it. */
  place: number;
  since: Date;
  /** Its seats are held for it until then, and its asker has been asked; null while it waits. */
  askedUntil: Date | null;
}

/**
 * Puts a plan at the end of the line; once, however often it is called.
 * @param askedUntil where its seats are there already, and are held for it until then
 */
export async function joinLine(
  tx: Database,
  tenantId: string,
  planId: PlanId,
  since: Date,
  askedUntil: Date | null = null,
): Promise<void> {
  await tx
    .insertInto('seatLine')
    .values({ planId, tenantId, place: since.getTime(), since, askedUntil })
    .onConflict((conflict) => conflict.column('planId').doNothing())
    .execute();
}

/** Everybody in line, those who are first before the others. */
export async function findLine(db: Database, tenantId: string): Promise<PlaceInLine[]> {
  return db
    .selectFrom('seatLine')
    .innerJoin('plans', 'plans.id', 'seatLine.planId')
    .select(['planId', 'number as planNumber', 'state', 'place', 'since', 'askedUntil'])
    .where('seatLine.tenantId', '=', tenantId)
    .where('plans.state', 'in', ['queued', 'proposed'])
    .orderBy('place')
    .orderBy('number')
    .execute();
}

/** The place of one plan; undefined where it is not in line. */
export async function findPlace(db: Database, planId: PlanId): Promise<{ askedUntil: Date | null } | undefined> {
  return db.selectFrom('seatLine').select('askedUntil').where('planId', '=', planId).executeTakeFirst();
}

/** Keeps that its seats are held for it, and until when. */
export async function holdSeats(tx: Database, planId: PlanId, askedUntil: Date): Promise<void> {
  await tx.updateTable('seatLine').set({ askedUntil }).where('planId', '=', planId).execute();
}

/** Puts a plan before everybody else in line; false where it stood there already. */
export async function putFirst(tx: Database, tenantId: string, planId: PlanId): Promise<boolean> {
  const { rows } = await sql`
    update seat_line set place = first.place - 1
    from (
      select min(place) as place from seat_line
      where tenant_id = ${tenantId} and plan_id <> ${planId} and asked_until is null) as first
    where plan_id = ${planId} and seat_line.place >= first.place
    returning plan_id`.execute(tx);
  return rows.length > 0;
}

/** Takes a plan out of the line. */
export async function leaveLine(tx: Database, planId: PlanId): Promise<void> {
  await tx.deleteFrom('seatLine').where('planId', '=', planId).execute();
}
