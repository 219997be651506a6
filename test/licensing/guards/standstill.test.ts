import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnyTimer, Licensing } from '../../../src/licensing/licensing.ts';
import type { Plan } from '../../../src/licensing/model.ts';
import { takeDue } from '../../../src/storage/due-times.ts';
import { beat, holdDue } from '../../../src/storage/standstill.ts';
import { approvalScene, begin, people, refusalOf } from '../../support/approvals.ts';
import { changeRequest } from '../../support/licensing.ts';
import { PEOPLE, SKUS } from '../../support/sandbox.ts';
import { databases, openTestStorage, type TestStorage } from '../../support/storage.ts';

const { ada, bram, hanna } = people;
const monday = new Date('2026-03-09T09:00:00Z');

describe.each(databases)('what is held after a standstill, on %s', (database) => {
  const clock = { now: new Date(begin) };
  let storage: TestStorage;
  let licensing: Licensing;
  let plan: Plan;

  beforeAll(async () => {
    storage = await openTestStorage({ database, now: () => clock.now });
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    clock.now = new Date(begin);
    await sql`truncate running, due_times`.execute(storage.db);
    await sql`delete from pgboss.job`.execute(storage.db);
    ({ licensing } = approvalScene(storage, clock));
    const request = changeRequest({ userIds: [PEOPLE.patti], remove: [SKUS.exchange1], at: '2026-03-06' });
    plan = await licensing.confirm(ada, (await licensing.propose(ada, request)).id);
    await beat(storage.db, clock.now);
    clock.now = monday;
    await holdDue(storage.db, monday, 'gap');
  });

  const ring = async () => {
    await storage.transaction((tx) => takeDue(tx, storage.jobs, clock.now));
    const { rows } = await sql<{ data: AnyTimer }>`select data from pgboss.job where name = 'timer'`.execute(
      storage.db,
    );
    await sql`delete from pgboss.job where name = 'timer'`.execute(storage.db);
    for (const { data } of rows) await licensing.onTimer(data);
  };
  const state = async () => (await licensing.planForJob(plan.id))?.state;

  it('is seen and released by an administrator only, and happens then although it is late', async () => {
    await ring();
    expect(await state()).toBe('scheduled');
    expect((await refusalOf(licensing.heldList(hanna))).code).toBe('notAllowed');
    expect((await refusalOf(licensing.releaseHeld(hanna, monday.toISOString()))).code).toBe('notAllowed');
    const list = await licensing.heldList(bram);
    expect(list).toMatchObject({ why: 'gap', until: monday.toISOString(), others: 0 });
    expect(list?.plans.map(({ plan: { number } }) => number)).toEqual([plan.number]);
    expect(await licensing.releaseHeld(bram, monday.toISOString())).toBe(true);
    expect(await licensing.releaseHeld(bram, monday.toISOString())).toBe(false);
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from audit where event = 'dueReleased' and at = ${monday}`.execute(storage.db);
    expect(rows[0]?.n).toBe(1);
    await ring();
    expect(await state()).toBe('approved');
    expect(await licensing.heldList(bram)).toBeNull();
  });

  it('is not released by the list of another standstill, and what is dropped before does not happen', async () => {
    expect(await licensing.releaseHeld(bram, '2026-03-08T09:00:00.000Z')).toBe(false);
    expect(await licensing.releaseHeld(bram, 'soon')).toBe(false);
    await licensing.drop(ada, plan.id);
    expect((await licensing.heldList(bram))?.plans).toEqual([]);
    await licensing.releaseHeld(bram, monday.toISOString());
    await ring();
    expect(await state()).toBe('cancelled');
  });
});
