import type { UserId } from '../ids.ts';
import type { Database } from './tables.ts';

/** What a person has chosen for themselves; null where they leave it to Teams and to the organization. */
export interface PreferencesRow {
  language: string | null;
  /** When they are at work: minutes since midnight in their own time zone. Both or neither. */
  workFrom: number | null;
  workTo: number | null;
}

export async function savePreferences(
  db: Database,
  personId: UserId,
  chosen: PreferencesRow,
  now: Date,
): Promise<void> {
  const { language, workFrom, workTo } = chosen;
  const row = { language, workFrom, workTo, updatedAt: now };
  await db
    .insertInto('preferences')
    .values({ personId, ...row })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(row))
    .execute();
}

export async function findPreferences(db: Database, personId: UserId): Promise<PreferencesRow | undefined> {
  return db
    .selectFrom('preferences')
    .select(['language', 'workFrom', 'workTo'])
    .where('personId', '=', personId)
    .executeTakeFirst();
}
