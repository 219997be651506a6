import { sql } from 'kysely';
import type { PlanNumber } from '../ids.ts';
import type { Database } from './tables.ts';

/** What the record should hold and does not: plans whose state it does not know, and numbers of plans that it never saw. */
export interface AuditGaps {
  plans: { number: PlanNumber; state: string }[];
  numbers: number[];
}

const most = 20;

/**
 * Compares the record with the plans: each state that a plan reaches is an entry of that name in the same transaction, and plans are
 * numbered one after the other. So a record that was emptied or cut off is seen although what is left of its chain is whole.
 */
export async function findAuditGaps(db: Database): Promise<AuditGaps> {
  const plans = await db
    .selectFrom('plans')
    .select(['number', 'state'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('audit')
            .select('audit.id')
            .whereRef('audit.planId', '=', 'plans.id')
            .whereRef('audit.event', '=', 'plans.state'),
        ),
      ),
    )
    .orderBy('number')
    .limit(most)
    .execute();
  const { rows } = await sql<{ number: PlanNumber }>`
    select number from generate_series(1, (select max(last) from plan_numbers)) as number
    where not exists (select from audit where plan_number = number and event = 'proposed')
    order by number limit ${most}`.execute(db);
  return { plans, numbers: rows.map(({ number }) => number) };
}
