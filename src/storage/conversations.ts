import { toJson } from './json.ts';
import type { Database } from './tables.ts';

/** Where a person can be written to, and how. */
export interface ConversationRow {
  aadObjectId: string;
  /** A Bot Framework conversation reference. */
  reference: unknown;
  locale: string;
  timeZone: string;
  /** Teams has answered 403 or 404: do not write there again until the person writes (design, decision 14). */
  dead: boolean;
  updatedAt: Date;
}

/** Keeps the newest reference of a person, who has just written: so it is alive. What is kept already is not written again. */
export async function saveConversation(
  db: Database,
  conversation: { aadObjectId: string; reference: unknown; locale: string; timeZone: string },
  now: Date,
): Promise<void> {
  const { aadObjectId, reference, locale, timeZone } = conversation;
  const row = { reference: toJson(reference), locale, timeZone, dead: false, updatedAt: now };
  const same = await db
    .selectFrom('conversations')
    .select('aadObjectId')
    .where('aadObjectId', '=', aadObjectId)
    .where('reference', '=', row.reference)
    .where('locale', '=', locale)
    .where('timeZone', '=', timeZone)
    .where('dead', '=', false)
    .executeTakeFirst();
  if (same) return;
  await db
    .insertInto('conversations')
    .values({ aadObjectId, ...row })
    .onConflict((conflict) => conflict.column('aadObjectId').doUpdateSet(row))
    .execute();
}

export async function findConversation(db: Database, aadObjectId: string): Promise<ConversationRow | undefined> {
  return db.selectFrom('conversations').selectAll().where('aadObjectId', '=', aadObjectId).executeTakeFirst();
}

export async function markConversationDead(db: Database, aadObjectId: string, now: Date): Promise<void> {
  await db
    .updateTable('conversations')
    .set({ dead: true, updatedAt: now })
    .where('aadObjectId', '=', aadObjectId)
    .execute();
}
