import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { begin, people } from '../../support/approvals.ts';
import { changeRequest, licensingOn } from '../../support/licensing.ts';
import { forEveryDeath, mortal } from '../../support/mortal.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { contoso, heldBy, PEOPLE, SKUS, writesOf } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

const clock = { now: new Date(begin) };
const now = () => clock.now;
let storage: TestStorage;

beforeAll(async () => {
  storage = await openTestStorage({ now });
});
afterAll(() => storage.close());

it('a temporary license killed at any step is given once, has one end, asks once, and is taken back once (U11)', async () => {
  const deaths = await forEveryDeath(async (lastStep) => {
    await sql`truncate due_times, plans, plan_changes, risks, risk_reminders cascade`.execute(storage.db);
    await sql`delete from pgboss.job`.execute(storage.db);
    clock.now = new Date(begin);
    const sandbox = contoso();
    const before = mortal(storage, sandbox, lastStep, now);
    const after = licensingOn(storage, sandbox, { now });
    /** What a job does: it is run again where its process was killed. */
    const job = async (work: (licensing: typeof after) => Promise<unknown>) => {
      await work(before.licensing).catch(() => undefined);
      if (before.died()) await work(after);
    };
    const request = changeRequest({
      operation: 'assign',
      userIds: [PEOPLE.youssef],
      add: [{ skuId: SKUS.visio, disabledPlans: null }],
      until: '2026-03-20',
    });
    const { id } = await after.propose(people.ada, request);
    await after.confirm(people.ada, id);
    await job((licensing) => licensing.apply(id));
    const plan = await carryOut(after, id);
    const [end, ...others] = plan.endedBy ?? [];
    if (!end) throw new Error('there is no plan that ends it');
    expect(others).toEqual([]);
    clock.now = new Date('2026-03-13T09:00:00Z');
    await job((licensing) => licensing.onTimer({ kind: 'ending', planId: end.id, moment: clock.now.toISOString() }));
    clock.now = new Date(end.at);
    await job((licensing) => licensing.onTimer({ kind: 'start', planId: end.id }));
    await job((licensing) => licensing.apply(end.id));
    expect(await carryOut(after, end.id)).toMatchObject({
      state: 'done',
      ends: { told: ['2026-03-13T09:00:00.000Z'] },
    });
    expect(heldBy(sandbox, PEOPLE.youssef)).not.toContain(SKUS.visio);
    expect(writesOf(sandbox)).toHaveLength(2);
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from plans`.execute(storage.db);
    expect(rows).toEqual([{ n: 2 }]);
    const told = await sql<{ n: number }>`
      select count(*)::int as n from pgboss.job where name = 'notify' and data ->> 'event' = 'ending'
        and data -> 'to' ->> 'id' = ${PEOPLE.ada}`.execute(storage.db);
    expect(told.rows).toEqual([{ n: 1 }]);
    return { died: before.died() };
  });
  expect(deaths).toBeGreaterThan(20);
}, 600_000);
