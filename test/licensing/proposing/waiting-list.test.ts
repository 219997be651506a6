import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnyTimer, Licensing } from '../../../src/licensing/licensing.ts';
import type { Actor, Plan } from '../../../src/licensing/model.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { nextDue, takeDue } from '../../../src/storage/due-times.ts';
import { approvalScene, begin, type jobsIn, people, recordOf, refusalOf } from '../../support/approvals.ts';
import { changeRequest } from '../../support/licensing.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { changeBehindTheScenes, heldBy, PEOPLE, SKUS, writesOf } from '../../support/sandbox.ts';
import { databases, openTestStorage, type TestStorage } from '../../support/storage.ts';

const { ada, bram, hanna, nora } = people;

describe.each(databases)('the line for seats, on %s', (database) => {
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
    await sql`truncate plans, plan_changes, seat_line, due_times, card_messages, risk_reminders, risks, lists, list_lines`.execute(
      storage.db,
    );
    await sql`delete from pgboss.job`.execute(storage.db);
    ({ sandbox, licensing, jobs } = approvalScene(storage, clock));
  });

  const setFree = (free: number) => {
    const sku = [...sandbox.state.skus.values()].find(({ skuId }) => skuId === SKUS.visio);
    if (!sku) throw new Error('no Visio');
    const consumed = [...sandbox.state.users.keys()].filter((id) => heldBy(sandbox, id).includes(SKUS.visio));
    Object.assign(sku, { prepaidUnits: { ...sku.prepaidUnits, enabled: consumed.length + free, warning: 0 } });
  };
  const visioFor = (...userIds: string[]) =>
    changeRequest({ operation: 'assign', userIds, add: [{ skuId: SKUS.visio, disabledPlans: null }] });
  const queued = async (who: Actor, ...userIds: string[]): Promise<Plan> => {
    clock.now = new Date(clock.now.getTime() + 1_000);
    return licensing.queue(who, (await licensing.proposeShort(who, visioFor(...userIds))).id);
  };
  /** Rings everything that rings now, as often as is said. */
  const ring = async (times = 1) => {
    await storage.transaction((tx) => takeDue(tx, storage.jobs, clock.now));
    const { rows } = await sql<{ data: AnyTimer }>`
      select data from pgboss.job where name = 'timer' order by created_on`.execute(storage.db);
    await sql`delete from pgboss.job where name = 'timer'`.execute(storage.db);
    for (let n = 0; n < times; n++) for (const { data } of rows) await licensing.onTimer(data);
  };
  const later = async (minutes: number, times = 1) => {
    clock.now = new Date(clock.now.getTime() + minutes * 60_000);
    await ring(times);
  };
  const now = async ({ id }: Plan) => {
    const plan = await licensing.planForJob(id);
    if (!plan) throw new Error('the plan is gone');
    return plan;
  };
  const places = async (who: Actor = ada) =>
    (await licensing.line(who)).map(({ plan, place }) => [plan.number, place] as const);

  it('takes those for whom there is no seat, and carries the others out: two plans that name each other', async () => {
    setFree(1);
    const asked = await licensing.proposeShort(ada, visioFor(PEOPLE.youssef, PEOPLE.patti));
    const served = await licensing.queue(ada, asked.id);
    expect(served).toMatchObject({ state: 'approved', line: { other: { people: 1 } } });
    expect(served.changes.map(({ user }) => user.id)).toEqual([PEOPLE.youssef]);
    const [[waiting]] = (await places()) as [[number, number]];
    const inLine = await licensing.plan(ada, waiting);
    expect(inLine).toMatchObject({ state: 'queued', line: { other: { number: served.number, people: 1 } } });
    expect(inLine.changes.map(({ user }) => user.id)).toEqual([PEOPLE.patti]);
    expect(await now(asked)).toMatchObject({ state: 'cancelled' });
    expect((await jobs.notices(inLine.id)).filter((line) => line === 'queued to ada')).toHaveLength(1);
  });

  it('is joined once by two presses at the same moment, and one after it', async () => {
    setFree(1);
    const asked = await licensing.proposeShort(ada, visioFor(PEOPLE.youssef, PEOPLE.patti));
    await Promise.allSettled([licensing.queue(ada, asked.id), licensing.queue(ada, asked.id)]);
    const again = await licensing.queue(ada, asked.id);
    expect(again.changes.map(({ user }) => user.id)).toEqual([PEOPLE.youssef]);
    expect((await places()).filter(([, place]) => place === 1)).toHaveLength(1);
    expect((await licensing.history(ada)).map(({ state }) => state).sort()).toEqual([
      'approved',
      'cancelled',
      'queued',
    ]);
  });

  it('gives a seat that comes free to who came first, by itself where they agreed, once', async () => {
    setFree(0);
    const [first, second] = [await queued(ada, PEOPLE.youssef), await queued(bram, PEOPLE.patti)];
    setFree(1);
    await later(3, 3);
    expect([(await now(first)).state, (await now(second)).state]).toEqual(['approved', 'queued']);
    expect(await jobs.applyJobs(first.id)).toBe(1);
    expect((await jobs.notices(first.id)).filter((line) => line === 'seatsCame to ada')).toHaveLength(1);
    await carryOut(licensing, first.id);
    expect(heldBy(sandbox, PEOPLE.youssef)).toContain(SKUS.visio);
    await later(3);
    expect((await now(second)).state).toBe('queued');
    expect(writesOf(sandbox)).toHaveLength(1);
  });

  it('counts who waits in it as promised: nobody else takes the seat before them', async () => {
    setFree(0);
    await queued(ada, PEOPLE.youssef);
    setFree(1);
    expect((await refusalOf(licensing.propose(bram, visioFor(PEOPLE.patti)))).code).toBe('noSeats');
    const rows = await licensing.seats(bram);
    expect(rows.find(({ product }) => product.skuId === SKUS.visio)?.seats).toMatchObject({ free: 1, promised: 1 });
  });

  it('asks who has not agreed yet, holds the seat for a working day, then passes it on', async () => {
    setFree(0);
    const [first, second] = [await queued(hanna, PEOPLE.youssef), await queued(ada, PEOPLE.patti)];
    setFree(1);
    await later(3, 2);
    const asked = await now(first);
    expect(asked).toMatchObject({ state: 'proposed', line: { heldUntil: '2026-03-04T09:03:02.000Z' } });
    expect((await jobs.notices(first.id)).filter((line) => line === 'seatsHeld to hanna')).toHaveLength(1);
    expect((await now(second)).state).toBe('queued');
    await later(60);
    expect((await now(second)).state).toBe('queued');
    clock.now = new Date('2026-03-04T09:03:02.000Z');
    await ring(2);
    expect((await now(first)).state).toBe('expired');
    expect((await jobs.notices(first.id)).filter((line) => line === 'seatsPassedOn to hanna')).toHaveLength(1);
    await ring();
    expect((await now(second)).state).toBe('approved');
  });

  it('keeps the seat for whoever answers in time, while others decide', async () => {
    setFree(0);
    const [first, second] = [await queued(hanna, PEOPLE.youssef), await queued(ada, PEOPLE.patti)];
    setFree(1);
    await later(3);
    const sent = await licensing.send(hanna, first.id, { reason: 'She draws', ticket: null });
    await later(60);
    expect((await now(second)).state).toBe('queued');
    expect(await licensing.approve(bram, sent.id)).toMatchObject({ state: 'approved' });
    await later(60 * 24 * 2);
    expect((await now(first)).state).toBe('approved');
  });

  it('asks as well where another picture has come, or the right is gone', async () => {
    setFree(0);
    const plan = await queued(ada, PEOPLE.youssef);
    for (const role of sandbox.state.roles) if (role.principalId === PEOPLE.ada) role.assignmentType = 'Eligible';
    setFree(1);
    await later(3);
    expect(await now(plan)).toMatchObject({ state: 'proposed' });
    expect((await refusalOf(licensing.confirm(ada, plan.id))).code).toBe('notAllowed');
    expect(writesOf(sandbox)).toEqual([]);
  });

  it('notices at once what a plan of its own frees', async () => {
    changeBehindTheScenes(sandbox, PEOPLE.patti, [SKUS.visio]);
    setFree(0);
    const plan = await queued(ada, PEOPLE.youssef);
    await ring();
    const frees = await licensing.propose(ada, changeRequest({ userIds: [PEOPLE.patti], remove: [SKUS.visio] }));
    await licensing.confirm(ada, frees.id);
    await carryOut(licensing, frees.id);
    await ring();
    expect((await now(plan)).state).toBe('approved');
  });

  it('is left with one press, by whoever asked or may carry it out, and only once', async () => {
    setFree(0);
    const [one, two, three] = [
      await queued(hanna, PEOPLE.youssef),
      await queued(hanna, PEOPLE.patti),
      await queued(ada, PEOPLE.omar),
    ];
    expect(await licensing.leaveLine(hanna, one.id)).toMatchObject({ state: 'cancelled' });
    expect(await licensing.leaveLine(hanna, one.id)).toMatchObject({ state: 'cancelled' });
    await licensing.leaveLine(bram, two.id);
    expect((await refusalOf(licensing.leaveLine(hanna, three.id))).code).toBe('notAllowed');
    expect(await places()).toEqual([[three.number, 1]]);
    const done = await licensing.propose(ada, changeRequest({ userIds: [PEOPLE.megan], remove: [SKUS.visio] }));
    expect((await refusalOf(licensing.leaveLine(ada, done.id))).code).toBe('notInLine');
  });

  it('is reordered by an administrator with a reason, which is recorded', async () => {
    setFree(0);
    const [one, two] = [await queued(ada, PEOPLE.youssef), await queued(ada, PEOPLE.patti)];
    expect((await refusalOf(licensing.putFirst(ada, two.id, ' '))).code).toBe('reasonNeeded');
    expect((await refusalOf(licensing.putFirst(hanna, two.id, 'Because'))).code).toBe('notAllowed');
    await licensing.putFirst(bram, two.id, 'Starts tomorrow');
    await licensing.putFirst(bram, two.id, 'Starts tomorrow');
    expect(await places()).toEqual([
      [two.number, 1],
      [one.number, 2],
    ]);
    expect((await recordOf(storage, two.id)).filter((line) => line === 'Bram Jansen: movedInLine')).toHaveLength(1);
    setFree(1);
    await later(3);
    expect([(await now(one)).state, (await now(two)).state]).toEqual(['queued', 'approved']);
  });

  it('shows everybody their own place, and others only to who may look', async () => {
    ({ sandbox, licensing, jobs } = approvalScene(storage, clock, {}, { selfRequests: 'on' }));
    setFree(0);
    const [one, own] = [await queued(ada, PEOPLE.youssef), await queued(nora, PEOPLE.nora)];
    expect(await places(nora)).toEqual([[own.number, 2]]);
    expect(await places(ada)).toEqual([
      [one.number, 1],
      [own.number, 2],
    ]);
    expect((await licensing.line(nora)).map(({ mayLeave, mayPutFirst }) => [mayLeave, mayPutFirst])).toEqual([
      [true, false],
    ]);
  });

  it('says when a seat is expected by what is planned', async () => {
    changeBehindTheScenes(sandbox, PEOPLE.patti, [SKUS.visio]);
    setFree(0);
    const takes = changeRequest({ userIds: [PEOPLE.patti], remove: [SKUS.visio], at: '2026-03-06' });
    await licensing.confirm(ada, (await licensing.propose(ada, takes)).id);
    await queued(ada, PEOPLE.youssef);
    await queued(ada, PEOPLE.omar);
    expect((await licensing.line(ada)).map(({ expected }) => expected)).toEqual(['2026-03-06T08:00:00.000Z', null]);
  });

  it('is looked at every few minutes with one request, less often while Graph does not answer, and not when it is empty', async () => {
    setFree(0);
    const plan = await queued(ada, PEOPLE.youssef);
    await ring();
    const asked = sandbox.calls.length;
    await later(3);
    expect(sandbox.calls.slice(asked).map(({ path }) => path)).toHaveLength(1);
    sandbox.faults.push({ kind: '503', rate: 1 });
    await later(3);
    expect(await nextDue(storage.db)).toEqual(new Date(clock.now.getTime() + 6 * 60_000));
    await later(6);
    expect(await nextDue(storage.db)).toEqual(new Date(clock.now.getTime() + 12 * 60_000));
    sandbox.faults.length = 0;
    await licensing.leaveLine(ada, plan.id);
    await later(12);
    expect(await nextDue(storage.db)).toBeNull();
  });
});
