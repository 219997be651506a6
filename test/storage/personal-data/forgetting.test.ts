import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../../../src/storage/audit.ts';
import { findAuditGaps } from '../../../src/storage/audit-check.ts';
import { writeState } from '../../../src/storage/bot-state.ts';
import { saveConversation } from '../../../src/storage/conversations.ts';
import { forgetBefore } from '../../../src/storage/personal-data/forgetting.ts';
import { approvalScene, askFor, people, takeE3 } from '../../support/approvals.ts';
import { changeRequest } from '../../support/licensing.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { contoso, PEOPLE, SKUS } from '../../support/sandbox.ts';
import { databases, openTestStorage, type TestStorage } from '../../support/storage.ts';

const long = new Date('2024-03-05T09:00:00Z');
const keptFrom = new Date('2025-01-01T00:00:00Z');
const later = new Date('2025-03-04T09:00:00Z');

describe.each(databases)('what is forgotten on %s', (database) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database });
  });
  afterAll(() => storage.close());

  /** Everything that the tables say but jobs, as one text. */
  async function everything(): Promise<string> {
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public'`.execute(storage.db);
    const texts = rows.map(async ({ name }) => {
      const found = await sql<{ row: unknown }>`select to_jsonb(t) as row from ${sql.table(name)} as t`.execute(
        storage.db,
      );
      return JSON.stringify(found.rows);
    });
    return (await Promise.all(texts)).join('\n');
  }

  const talk = (id: string, at: Date) => {
    const reference = { user: { name: 'Hanna Visser' } };
    return saveConversation(storage.db, { aadObjectId: id, reference, locale: 'en-US', timeZone: 'UTC' }, at);
  };

  test('is every person of plans that are over, and nothing of what came later or is still open', async () => {
    const clock = { now: long };
    const { licensing } = approvalScene(storage, clock, {}, {}, contoso({ now: () => clock.now }));
    const done = await askFor(
      licensing,
      changeRequest({ userIds: [PEOPLE.zoe], add: [{ skuId: SKUS.powerBi, disabledPlans: null }] }),
    );
    await licensing.approve(people.ada, done.id);
    expect(await carryOut(licensing, done.id)).toMatchObject({ state: 'done' });
    await licensing.propose(people.bram, changeRequest({ userIds: [PEOPLE.lidia], remove: [SKUS.teamsPhone] }));
    const waits = await askFor(licensing, changeRequest({ userIds: [PEOPLE.omar], remove: [SKUS.e3] }));
    await talk(PEOPLE.hanna, long);
    await talk('19:approvals@thread.tacv2', long);
    await writeState(storage.db, { 'chat hanna': { said: 'take E3 from Zoë' } }, long);
    clock.now = later;
    const young = await licensing.propose(people.gerda, takeE3);
    await talk(PEOPLE.gerda, later);

    expect((await everything()).includes('Zoë')).toBe(true);
    const before = await verifyAudit(storage.db);
    const forgotten = await forgetBefore(storage, keptFrom);
    expect(forgotten).toMatchObject({ plans: 2, conversations: 1 });
    expect(forgotten.record).toBeGreaterThan(5);

    const left = (await everything()).replaceAll(`"plan_id":"${done.id}"`, '');
    for (const person of ['Zoë', 'zoe@', PEOPLE.zoe, 'Lidia', PEOPLE.lidia, 'take E3 from', done.id]) {
      // Not `toContain`: what is left is long.
      expect(left.includes(person), person).toBe(false);
    }
    expect(left.includes('19:approvals@thread.tacv2')).toBe(true);
    expect(await licensing.planForJob(waits.id)).toMatchObject({ state: 'waiting' });
    expect(await licensing.planForJob(young.id)).toMatchObject({ state: 'proposed', asker: { name: 'Gerda Smit' } });

    const after = await verifyAudit(storage.db);
    expect(after).toEqual({ ...before, anonymous: forgotten.record });
    expect(await findAuditGaps(storage.db)).toEqual({ plans: [], numbers: [] });
    expect(await forgetBefore(storage, keptFrom)).toEqual({ plans: 0, lists: 0, conversations: 0, record: 0 });
  });

  test('is no plan of which something can still be brought back', async () => {
    const clock = { now: long };
    const { licensing } = approvalScene(storage, clock, {}, {}, contoso({ now: () => clock.now }));
    const taken = await licensing.propose(people.gerda, takeE3);
    await licensing.confirm(people.gerda, taken.id);
    await carryOut(licensing, taken.id);
    await sql`insert into risks (id, tenant_id, plan_id, user_id, code, state, final_at, body)
      values (gen_random_uuid(), 't', ${taken.id}, 'megan', 'test', 'open', ${later}, '{}')`.execute(storage.db);
    await forgetBefore(storage, keptFrom);
    expect(await licensing.planForJob(taken.id)).toBeDefined();
    await sql`update risks set state = 'released' where plan_id = ${taken.id}`.execute(storage.db);
    expect(await forgetBefore(storage, keptFrom)).toMatchObject({ plans: 1 });
    expect(await licensing.planForJob(taken.id)).toBeUndefined();
  });
});
