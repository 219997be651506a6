import { type Database, PLAN_STATES, type PlanState } from '../tables.ts';

/** How many plans there are in each state. */
export async function planCounts(db: Database): Promise<{ state: PlanState; plans: number }[]> {
  const rows = await db
    .selectFrom('plans')
    .select(({ fn }) => ['state', fn.countAll<number>().as('plans')])
    .groupBy('state')
    .execute();
  return PLAN_STATES.map((state) => ({ state, plans: Number(rows.find((row) => row.state === state)?.plans ?? 0) }));
}
