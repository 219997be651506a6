import { anonymizeAudit } from '../audit.ts';
import type { Storage } from '../storage.ts';
import type { Database, PlanState } from '../tables.ts';

/** How much was forgotten. */
export interface Forgotten {
  plans: number;
  lists: number;
  conversations: number;
  /** Rows of the record from which persons were taken out. */
  record: number;
}

/** What nobody goes on with; a plan that waits, or is being carried out, stays however old it is. */
const forgettable: PlanState[] = ['proposed', 'done', 'partly', 'failed', 'refused', 'cancelled', 'expired'];

/** As many plans as one transaction takes. */
const atOnce = 200;

const objectId = '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$';

/**
 * Takes out what is known of persons from before a moment: plans that are over, unless what they let die can still be brought back;
 * lists that were sent; conversations, preferences and what was said in them, of people who have not been here since; and persons out of
 * the record, which stays whole. Again and again, it changes nothing more.
 */
export async function forgetBefore({ db, transaction }: Pick<Storage, 'db' | 'transaction'>, before: Date) {
  const forgotten: Forgotten = { plans: 0, lists: 0, conversations: 0, record: 0 };
  for (let taken = atOnce; taken === atOnce; forgotten.plans += taken) {
    taken = await transaction((tx) => forgetPlans(tx, before));
  }
  await transaction(async (tx) => {
    forgotten.lists = await rowsOf(tx.deleteFrom('lists').where('createdAt', '<', before));
    forgotten.conversations = await rowsOf(
      tx.deleteFrom('conversations').where('updatedAt', '<', before).where('aadObjectId', '~', objectId),
    );
    await tx
      .deleteFrom('preferences')
      .where('updatedAt', '<', before)
      .where('personId', 'not in', (query) => query.selectFrom('conversations').select('aadObjectId'))
      .execute();
    await tx.deleteFrom('botState').where('updatedAt', '<', before).where('key', '<>', 'sandbox clock').execute();
  });
  forgotten.record = await anonymizeAudit(db, before);
  return forgotten;
}

async function forgetPlans(tx: Database, before: Date): Promise<number> {
  const found = await tx
    .selectFrom('plans')
    .select('id')
    .where('updatedAt', '<', before)
    .where('state', 'in', forgettable)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('risks').select('risks.id').whereRef('risks.planId', '=', 'plans.id').where('state', '=', 'open'),
        ),
      ),
    )
    .orderBy('number')
    .limit(atOnce)
    .forUpdate()
    .skipLocked()
    .execute();
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx
    .deleteFrom('riskReminders')
    .where('riskId', 'in', (query) => query.selectFrom('risks').select('id').where('planId', 'in', ids))
    .execute();
  for (const table of ['risks', 'lists', 'cardMessages', 'seatLine', 'planChanges'] as const) {
    await tx.deleteFrom(table).where('planId', 'in', ids).execute();
  }
  await tx.deleteFrom('dueTimes').where('subject', 'in', ids).execute();
  await tx.deleteFrom('plans').where('id', 'in', ids).execute();
  return ids.length;
}

async function rowsOf(query: { executeTakeFirst(): Promise<{ numDeletedRows: bigint } | undefined> }): Promise<number> {
  return Number((await query.executeTakeFirst())?.numDeletedRows ?? 0n);
}
