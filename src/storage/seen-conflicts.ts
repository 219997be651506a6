import type { ServicePlanId } from '../ids.ts';
import type { Database } from './tables.ts';

/** Service plans that Microsoft Graph has refused in a tenant to have together, or one without the other. */
export interface SeenConflictRow {
  kind: string;
  plan: ServicePlanId;
  others: ServicePlanId[];
  at: Date;
}

/** Keeps a refusal with its date; the same one later only moves the date. */
export async function rememberConflict(
  db: Database,
  tenantId: string,
  { kind, plan, others, at }: SeenConflictRow,
): Promise<void> {
  await db
    .insertInto('seenConflicts')
    .values({ tenantId, kind, plan, others: [...others].sort(), at })
    .onConflict((conflict) => conflict.columns(['tenantId', 'kind', 'plan', 'others']).doUpdateSet({ at }))
    .execute();
}

/** All that were refused in this tenant, the last first. */
export function seenConflicts(db: Database, tenantId: string): Promise<SeenConflictRow[]> {
  return db
    .selectFrom('seenConflicts')
    .select(['kind', 'plan', 'others', 'at'])
    .where('tenantId', '=', tenantId)
    .orderBy('at', 'desc')
    .execute();
}
