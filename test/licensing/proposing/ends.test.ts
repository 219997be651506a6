import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnyTimer, Licensing } from '../../../src/licensing/licensing.ts';
import type { Plan } from '../../../src/licensing/model.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { takeDue } from '../../../src/storage/due-times.ts';
import { approvalScene, begin, type jobsIn, people, recordOf, refusalOf } from '../../support/approvals.ts';
import { changeRequest } from '../../support/licensing.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { changeBehindTheScenes, heldBy, PEOPLE, SKUS, writesOf } from '../../support/sandbox.ts';
import { databases, openTestStorage, type TestStorage } from '../../support/storage.ts';

const { ada, bram, hanna } = people;

describe.each(databases)('what lasts for a time only (U11), on %s', (database) => {
  const clock = { now: new Date(begin) };
  let storage: TestStorage;
  let sandbox: Sandbox;
  let licensing: Licensing;
  let jobs: ReturnType<typeof jobsIn>;

  beforeAll(async () => {
    storage = await openTestStorage({ database, now: () => clock.now });
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    clock.now = new Date(begin);
    await sql`truncate due_times, plans, plan_changes, risks, risk_reminders cascade`.execute(storage.db);
    await sql`delete from pgboss.job`.execute(storage.db);
    ({ sandbox, licensing, jobs } = approvalScene(storage, clock));
  });

  const visio = {
    operation: 'assign' as const,
    userIds: [PEOPLE.youssef],
    add: [{ skuId: SKUS.visio, disabledPlans: null }],
  };
  const away = { userIds: [PEOPLE.patti], remove: [SKUS.exchange1] };
  /** A temporary plan that was carried out, and the plan that ends it. */
  const temporary = async (more: Parameters<typeof changeRequest>[0]): Promise<{ plan: Plan; end: Plan }> => {
    const { id } = await licensing.propose(ada, changeRequest(more));
    await licensing.confirm(ada, id);
    return ended(await carryOut(licensing, id));
  };
  const ended = async (plan: Plan) => {
    const [only, ...others] = plan.endedBy ?? [];
    const end = only && (await licensing.planForJob(only.id));
    if (!end || others.length > 0) throw new Error('there is not one plan that ends it');
    return { plan, end };
  };
  /** Everything that is due by a moment rings in its order, more than once where that is asked. */
  const ring = async (moment: string, times = 1) => {
    clock.now = new Date(moment);
    await storage.transaction((tx) => takeDue(tx, storage.jobs, clock.now));
    const { rows } = await sql<{ data: AnyTimer }>`
      select data from pgboss.job where name = 'timer' order by created_on, id`.execute(storage.db);
    for (let n = 0; n < times; n++) for (const { data } of rows) await licensing.onTimer(data);
    await sql`delete from pgboss.job where name = 'timer'`.execute(storage.db);
  };
  const now = async ({ id }: Plan) => licensing.planForJob(id);

  it('is taken back when work ends on its last day, once, by a plan that was agreed to with it', async () => {
    const { plan, end } = await temporary({ ...visio, until: '2026-03-20' });
    expect(plan.request.items[0]?.until).toBe('2026-03-20T16:00:00.000Z');
    expect(end).toMatchObject({ state: 'scheduled', ends: { id: plan.id, number: plan.number } });
    expect(end.request.items[0]).toMatchObject({ at: '2026-03-20T16:00:00.000Z', remove: [SKUS.visio], add: [] });
    await ring('2026-03-20T15:59:59Z');
    expect(await now(end)).toMatchObject({ state: 'scheduled' });
    await ring('2026-03-20T16:00:00Z', 3);
    expect(await now(end)).toMatchObject({ state: 'approved' });
    expect(await jobs.applyJobs(end.id)).toBe(1);
    expect((await carryOut(licensing, end.id)).state).toBe('done');
    expect(heldBy(sandbox, PEOPLE.youssef)).not.toContain(SKUS.visio);
    expect(writesOf(sandbox)).toHaveLength(2);
    expect(await recordOf(storage, end.id)).toEqual(
      expect.arrayContaining(['License Desk: proposed', 'License Desk: scheduled', 'License Desk: approved']),
    );
  });

  it('is given back when work begins on its last day, with its seat kept meanwhile', async () => {
    const seats = async () => {
      const rows = await licensing.seats(ada);
      return rows.find(({ product }) => product.skuId === SKUS.exchange1)?.seats.promised;
    };
    expect(await seats()).toBe(0);
    const { end } = await temporary({ ...away, until: '2026-03-20' });
    expect(end.request.items[0]?.at).toBe('2026-03-20T08:00:00.000Z');
    expect(heldBy(sandbox, PEOPLE.patti)).toEqual([]);
    expect(await seats()).toBe(1);
    await ring('2026-03-20T08:00:00Z');
    await carryOut(licensing, end.id);
    expect(heldBy(sandbox, PEOPLE.patti)).toEqual([SKUS.exchange1]);
    expect(await seats()).toBe(0);
  });

  it('is a danger only beyond the day on which something is gone for good', async () => {
    const gravest = async (until: string) => {
      const plan = await licensing.propose(ada, changeRequest({ ...away, until }));
      return plan.changes[0]?.warnings.find(({ code }) => code === 'mailbox');
    };
    expect(await gravest('2026-03-20')).toMatchObject({ severity: 'warning', back: '2026-03-20T08:00:00.000Z' });
    expect(await gravest('2026-04-20')).toMatchObject({ severity: 'danger' });
    const forever = await licensing.propose(ada, changeRequest(away));
    expect(forever.changes[0]?.warnings[0]).toMatchObject({ code: 'mailbox', severity: 'danger' });
  });

  it('is counted from the approval, where a length of time was asked for', async () => {
    const plan = await licensing.propose(hanna, changeRequest({ ...visio, until: '2026-03-17', lasts: 'P2W' }));
    expect(plan.request.items[0]?.until).toBe('2026-03-17T16:00:00.000Z');
    await licensing.send(hanna, plan.id, { reason: 'A project', ticket: null });
    clock.now = new Date('2026-03-05T10:00:00Z');
    await licensing.approve(ada, plan.id);
    const { end } = await ended(await carryOut(licensing, plan.id));
    expect(end.request.items[0]?.at).toBe('2026-03-19T16:00:00.000Z');
    expect(end.asker.id).toBe(hanna.id);
    await ring('2026-03-19T16:00:00Z');
    expect((await carryOut(licensing, end.id)).state).toBe('done');
  });

  it('may begin on a later day, and is refused where it would end before that, has ended, or is too far away', async () => {
    const whyNot = async (more: { at?: string; until: string }) =>
      (await refusalOf(licensing.propose(ada, changeRequest({ ...visio, ...more })))).data;
    expect(await whyNot({ at: '2026-03-10', until: '2026-03-09' })).toEqual({ why: 'endsFirst' });
    expect(await whyNot({ until: '2026-03-02' })).toEqual({ why: 'past' });
    expect(await whyNot({ until: '2028-06-01' })).toEqual({ why: 'tooFar' });
    const plan = await licensing.propose(ada, changeRequest({ ...visio, at: '2026-03-10', until: '2026-03-20' }));
    expect(await licensing.confirm(ada, plan.id)).toMatchObject({ state: 'scheduled' });
    await ring('2026-03-10T08:00:00Z');
    const { end } = await ended(await carryOut(licensing, plan.id));
    expect(end.request.items[0]?.at).toBe('2026-03-20T16:00:00.000Z');
  });

  it('agreed to after its last day is refused', async () => {
    const plan = await licensing.propose(ada, changeRequest({ ...visio, until: '2026-03-04' }));
    clock.now = new Date('2026-03-05T09:00:00Z');
    expect(await refusalOf(licensing.confirm(ada, plan.id))).toMatchObject({ code: 'badTime', data: { why: 'past' } });
  });

  it('has no end where somebody had it already, and of several people only for those who got it', async () => {
    const people = [PEOPLE.youssef, PEOPLE.megan];
    const { plan, end } = await temporary({ ...visio, userIds: people, until: '2026-03-20' });
    expect(plan.changes.map(({ state }) => state)).toEqual(['done', 'skipped']);
    expect(end.changes.map(({ user }) => user.id)).toEqual([PEOPLE.youssef]);
  });

  it('that was given back before is closed with the reason, and so is that of an account that is gone', async () => {
    const { end } = await temporary({ ...visio, until: '2026-03-20' });
    changeBehindTheScenes(sandbox, PEOPLE.youssef, []);
    await ring('2026-03-20T16:00:00Z', 2);
    expect(await now(end)).toMatchObject({ state: 'cancelled', heldBack: 'nothingLeft' });
    expect((await jobs.notices(end.id)).filter((line) => line === 'nothingLeft to ada')).toHaveLength(1);
    const second = await temporary({ ...away, until: '2026-03-30' });
    sandbox.state.users.delete(PEOPLE.patti);
    await ring('2026-03-30T08:00:00Z', 2);
    expect(await now(second.end)).toMatchObject({ state: 'cancelled', heldBack: 'nothingLeft' });
  });

  it('ends whatever else its user has got since, for it does no more than was agreed to', async () => {
    const { end } = await temporary({ ...visio, until: '2026-03-20' });
    changeBehindTheScenes(sandbox, PEOPLE.youssef, [SKUS.visio, SKUS.exchange1]);
    await ring('2026-03-20T16:00:00Z');
    await carryOut(licensing, end.id);
    expect(heldBy(sandbox, PEOPLE.youssef)).not.toContain(SKUS.visio);
    expect(heldBy(sandbox, PEOPLE.youssef)).toContain(SKUS.exchange1);
  });

  it('is asked about seven days and one day before, once each, and no more once somebody lets it end', async () => {
    const { end } = await temporary({ ...visio, until: '2026-03-20' });
    const asked = async () => (await jobs.notices(end.id)).filter((line) => line.startsWith('ending to'));
    await ring('2026-03-13T07:59:59Z');
    expect(await asked()).toEqual([]);
    await ring('2026-03-13T09:00:00Z', 3);
    const first = await asked();
    expect(first).toContain('ending to ada');
    expect(new Set(first).size).toBe(first.length);
    expect(await licensing.letEnd(bram, end.id)).toMatchObject({ ends: { letEnd: { id: bram.id } } });
    await licensing.letEnd(ada, end.id);
    await ring('2026-03-19T09:00:00Z');
    expect(await asked()).toEqual(first);
    expect((await recordOf(storage, end.id)).filter((line) => line.endsWith(': letEnd'))).toEqual([
      `${bram.name}: letEnd`,
    ]);
  });
});
