import { sql } from 'kysely';
import { DEAD, QUEUES, type QueueName, SCHEMA } from './queues.ts';
import type { Database } from './tables.ts';

/** How one queue stands: what is due and not begun, what is being done, and for how long the oldest has been due. */
export interface QueueState {
  name: QueueName;
  due: number;
  active: number;
  later: number;
  oldestSeconds: number;
}

/** The queues as they stand, and how many jobs were given up in the last seven days. */
export async function queueState(db: Database): Promise<{ queues: QueueState[]; dead: number }> {
  const { rows } = await sql<Omit<QueueState, 'name'> & { name: string }>`
    select name,
      count(*) filter (where state in ('created', 'retry') and start_after <= now())::int as due,
      count(*) filter (where state = 'active')::int as active,
      count(*) filter (where state in ('created', 'retry') and start_after > now())::int as later,
      coalesce(extract(epoch from now() - min(start_after)
        filter (where state in ('created', 'retry') and start_after <= now())), 0)::float as oldest_seconds
    from ${sql.id(SCHEMA, 'job')} where state in ('created', 'retry', 'active') group by name`.execute(db);
  const { rows: given } = await sql<{ dead: number }>`
    select count(*)::int as dead from ${sql.id(SCHEMA, 'job')}
    where name = ${DEAD} and created_on > now() - interval '7 days'`.execute(db);
  const none = { due: 0, active: 0, later: 0, oldestSeconds: 0 };
  const queues = QUEUES.map((name) => ({ ...none, ...rows.find((row) => row.name === name), name }));
  return { queues, dead: given[0]?.dead ?? 0 };
}
