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

const { ada, bram, hanna, rob } = people;
/** Friday; work begins at nine in Amsterdam, where the askers are. */
const friday = '2026-03-06';
const fridayMorning = '2026-03-06T08:00:00.000Z';

describe.each(databases)('plans that wait for their day, on %s', (database) => {
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
    await storage.db.deleteFrom('dueTimes').execute();
    await sql`delete from pgboss.job`.execute(storage.db);
    ({ sandbox, licensing, jobs } = approvalScene(storage, clock));
  });

  const request = { userIds: [PEOPLE.patti], remove: [SKUS.exchange1], at: friday };
  const scheduled = async (more: Parameters<typeof changeRequest>[0] = request): Promise<Plan> => {
    const plan = await licensing.propose(ada, changeRequest(more));
    return licensing.confirm(ada, plan.id);
  };
  /** What is due by a moment rings, more than once where that is asked. */
  const ring = async (moment: string, times = 1) => {
    clock.now = new Date(moment);
    await storage.transaction((tx) => takeDue(tx, storage.jobs, clock.now));
    const { rows } = await sql<{ data: AnyTimer }>`
      select data from pgboss.job where name = 'timer'`.execute(storage.db);
    for (let n = 0; n < times; n++) for (const { data } of rows) await licensing.onTimer(data);
    await sql`delete from pgboss.job where name = 'timer'`.execute(storage.db);
  };
  const now = async ({ id }: Plan) => licensing.planForJob(id);

  it('change nothing before, and are carried out then, once', async () => {
    const plan = await scheduled();
    expect(plan.state).toBe('scheduled');
    expect(plan.request.items[0]?.at).toBe(fridayMorning);
    await ring('2026-03-06T07:59:59Z');
    expect(await now(plan)).toMatchObject({ state: 'scheduled' });
    await ring(fridayMorning, 3);
    expect(await now(plan)).toMatchObject({ state: 'approved' });
    expect(await jobs.applyJobs(plan.id)).toBe(1);
    expect((await jobs.notices(plan.id)).filter((line) => line === 'started to ada')).toHaveLength(1);
    await carryOut(licensing, plan.id);
    expect(heldBy(sandbox, PEOPLE.patti)).toEqual([]);
    expect(writesOf(sandbox)).toHaveLength(1);
  });

  it('count their dates from their day, on the card and in what is at risk', async () => {
    const plan = await scheduled();
    const dates = plan.changes.flatMap(({ warnings }) =>
      warnings.flatMap(({ deadlines }) => deadlines.map(({ at }) => at)),
    );
    expect(dates).toContain('2026-04-05T08:00:00.000Z');
  });

  it('are not carried out where they would do something else; whoever asked sees it and agrees again', async () => {
    const plan = await scheduled();
    changeBehindTheScenes(sandbox, PEOPLE.patti, [SKUS.exchange1, SKUS.visio]);
    await ring(fridayMorning, 2);
    expect(await now(plan)).toMatchObject({ state: 'proposed', heldBack: 'changed' });
    expect(writesOf(sandbox)).toEqual([]);
    expect((await jobs.notices(plan.id)).filter((line) => line === 'heldBack to ada')).toHaveLength(1);
    expect(await recordOf(storage, plan.id)).toContain('License Desk: heldBack');
    expect(await licensing.confirm(ada, plan.id)).toMatchObject({ state: 'approved' });
  });

  it('are not carried out without a seat', async () => {
    const plan = await scheduled({
      operation: 'assign',
      userIds: [PEOPLE.youssef],
      add: [{ skuId: SKUS.visio, disabledPlans: null }],
      at: friday,
    });
    const sku = [...sandbox.state.skus.values()].find(({ skuId }) => skuId === SKUS.visio);
    if (!sku) throw new Error('no Visio');
    Object.assign(sku, { prepaidUnits: { ...sku.prepaidUnits, enabled: 0, warning: 0 } });
    await ring(fridayMorning);
    expect(await now(plan)).toMatchObject({ state: 'proposed', heldBack: 'noSeats' });
  });

  it('are not carried out in the name of somebody who has lost the right, but put before those who may decide now', async () => {
    const plan = await scheduled();
    for (const role of sandbox.state.roles) if (role.principalId === PEOPLE.ada) role.assignmentType = 'Eligible';
    await ring(fridayMorning);
    expect(await now(plan)).toMatchObject({ state: 'waiting', heldBack: 'rights' });
  });

  it('that fell due while nothing ran are carried out up to a day late, and then no more without a word', async () => {
    const [soon, late] = [await scheduled(), await scheduled({ ...request, userIds: [PEOPLE.zoe] })];
    await ring('2026-03-07T07:00:00Z');
    expect(await now(soon)).toMatchObject({ state: 'approved' });
    await storage.transaction(async (tx) => {
      await tx.updateTable('plans').set({ state: 'scheduled' }).where('id', '=', late.id).execute();
    });
    clock.now = new Date('2026-03-07T08:00:01Z');
    await licensing.onTimer({ kind: 'start', planId: late.id });
    expect(await now(late)).toMatchObject({ state: 'proposed', heldBack: 'late' });
  });

  it('wait for approval first, and the approver’s yes schedules them', async () => {
    const plan = await licensing.propose(hanna, changeRequest(request));
    await licensing.send(hanna, plan.id, { reason: 'She leaves', ticket: null });
    expect(await licensing.approve(bram, plan.id)).toMatchObject({ state: 'scheduled' });
    await ring(fridayMorning);
    expect(await now(plan)).toMatchObject({ state: 'approved' });
  });

  it('can be done now, or dropped, by whoever asked or may do it; what is dropped does not come back', async () => {
    const plan = await scheduled();
    expect((await refusalOf(licensing.drop(rob, plan.id))).code).toBe('notAllowed');
    expect((await licensing.scheduled(rob)).map(({ id }) => id)).toContain(plan.id);
    await licensing.drop(ada, plan.id);
    expect((await refusalOf(licensing.drop(ada, plan.id))).code).toBe('alreadyDecided');
    await ring(fridayMorning);
    expect(await now(plan)).toMatchObject({ state: 'cancelled' });
    clock.now = new Date(begin);
    const other = await scheduled();
    expect(await licensing.startNow(bram, other.id)).toMatchObject({ state: 'approved' });
    await ring(fridayMorning);
    expect(await jobs.applyJobs(other.id)).toBe(1);
  });

  it.each([
    ['a day that is over', '2026-03-02', 'past'],
    ['three years ahead', '2029-03-06', 'tooFar'],
    ['no day', 'someday', 'past'],
  ])('%s is refused', async (_what, at, why) => {
    const refusal = await refusalOf(licensing.propose(ada, changeRequest({ ...request, at })));
    expect(refusal).toMatchObject({ code: 'badTime', data: { why } });
  });

  it('of today are for now, and summer time moves no hour', async () => {
    expect(
      (await licensing.propose(ada, changeRequest({ ...request, at: '2026-03-03' }))).request.items[0]?.at,
    ).toBeNull();
    const summer = await licensing.propose(ada, changeRequest({ ...request, at: '2026-03-30' }));
    expect(summer.request.items[0]?.at).toBe('2026-03-30T07:00:00.000Z');
  });

  it('are looked at again where the directory did not answer for an hour', async () => {
    const plan = await scheduled();
    sandbox.faults.push({ kind: '503', rate: 1 });
    await expect(ring(fridayMorning)).rejects.toThrow();
    await licensing.startAgainLater(plan.id);
    sandbox.faults.splice(0);
    await sql`delete from pgboss.job`.execute(storage.db);
    await ring('2026-03-06T09:00:00Z');
    expect(await now(plan)).toMatchObject({ state: 'approved' });
  });
});
