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

const { ada, bram, hanna, nora } = people;

describe.each(databases)('plans that wait for their day, and what comes between, on %s', (database) => {
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

  const visio = (userIds: string[]) => ({
    operation: 'assign' as const,
    userIds,
    add: [{ skuId: SKUS.visio, disabledPlans: null }],
  });
  const away = { userIds: [PEOPLE.patti], remove: [SKUS.exchange1] };
  const agreed = async (more: Parameters<typeof changeRequest>[0], by = ada): Promise<Plan> => {
    const plan = await licensing.propose(by, changeRequest(more));
    return licensing.confirm(by, plan.id);
  };
  const temporary = async (userIds: string[], until = '2026-03-20') => {
    const { id } = await agreed({ ...visio(userIds), until });
    const plan = await carryOut(licensing, id);
    const end = plan.endedBy?.[0] && (await licensing.planForJob(plan.endedBy[0].id));
    if (!end) throw new Error('there is no plan that ends it');
    return { plan, end };
  };
  const ring = async (moment: string, times = 1) => {
    clock.now = new Date(moment);
    await storage.transaction((tx) => takeDue(tx, storage.jobs, clock.now));
    const { rows } = await sql<{ data: AnyTimer }>`select data from pgboss.job where name = 'timer'`.execute(
      storage.db,
    );
    for (let n = 0; n < times; n++) for (const { data } of rows) await licensing.onTimer(data);
    await sql`delete from pgboss.job where name = 'timer'`.execute(storage.db);
  };
  const now = async ({ id }: Plan) => licensing.planForJob(id);
  const loseRights = (userId: string) => {
    for (const role of sandbox.state.roles) if (role.principalId === userId) role.assignmentType = 'Eligible';
  };

  it('say of each other as soon as the second is made; the later decision takes the place of the other', async () => {
    const first = await agreed({ ...away, at: '2026-03-20' });
    const second = await licensing.propose(bram, changeRequest({ ...away, at: '2026-03-10' }));
    expect(second.meets).toEqual([{ number: first.number, at: '2026-03-20T08:00:00.000Z' }]);
    expect((await now(first))?.meets).toEqual([{ number: second.number, at: '2026-03-10T08:00:00.000Z' }]);
    expect(await now(first)).toMatchObject({ state: 'scheduled' });
    await licensing.confirm(bram, second.id);
    expect(await now(first)).toMatchObject({
      state: 'cancelled',
      superseded: [{ userId: PEOPLE.patti, by: second.number }],
    });
    expect(await recordOf(storage, first.id)).toContain(`${bram.name}: superseded`);
    expect(await jobs.notices(first.id)).toContain('superseded to ada');
    await ring('2026-03-10T08:00:00Z', 2);
    await carryOut(licensing, second.id);
    await ring('2026-03-20T08:00:00Z', 2);
    expect(writesOf(sandbox)).toHaveLength(1);
  });

  it('of several people do nothing more about the one whom a newer decision is about, and the rest as agreed', async () => {
    const { end } = await temporary([PEOPLE.youssef, PEOPLE.omar]);
    const byHand = await agreed({ userIds: [PEOPLE.omar], remove: [SKUS.visio] }, bram);
    await carryOut(licensing, byHand.id);
    const again = await agreed(visio([PEOPLE.omar]));
    await carryOut(licensing, again.id);
    expect(await now(end)).toMatchObject({ state: 'scheduled', superseded: [{ userId: PEOPLE.omar }] });
    await ring('2026-03-20T16:00:00Z', 2);
    await carryOut(licensing, end.id);
    expect(heldBy(sandbox, PEOPLE.youssef)).not.toContain(SKUS.visio);
    expect(heldBy(sandbox, PEOPLE.omar)).toContain(SKUS.visio);
  });

  it('an undo takes the place of the end', async () => {
    const { plan, end } = await temporary([PEOPLE.youssef]);
    const undo = await licensing.undo(ada, plan.id);
    await licensing.confirm(ada, undo.id);
    await carryOut(licensing, undo.id);
    expect(await now(end)).toMatchObject({ state: 'cancelled' });
    await ring('2026-03-20T16:00:00Z');
    expect(writesOf(sandbox)).toHaveLength(2);
  });

  it('are moved to another day once, by the rules of any plan, and the day before counts no more', async () => {
    const plan = await agreed({ ...away, at: '2026-03-10' });
    const moved = await licensing.moveTo(ada, plan.id, '2026-03-12');
    expect(await licensing.moveTo(ada, plan.id, '2026-03-12')).toMatchObject({ id: moved.id });
    expect(moved).toMatchObject({ state: 'proposed', replaces: { number: plan.number } });
    await ring('2026-03-09T09:00:00Z');
    expect(await licensing.confirm(ada, moved.id)).toMatchObject({ state: 'scheduled' });
    expect(await now(plan)).toMatchObject({ state: 'cancelled' });
    expect(await refusalOf(licensing.moveTo(ada, plan.id, '2026-03-13'))).toMatchObject({ code: 'alreadyDecided' });
    expect(await refusalOf(licensing.moveTo(ada, moved.id, null))).toMatchObject({ data: { why: 'unknown' } });
    expect(await refusalOf(licensing.moveTo(ada, moved.id, '2026-03-02'))).toMatchObject({ data: { why: 'past' } });
    await ring('2026-03-10T08:00:00Z');
    expect(writesOf(sandbox)).toHaveLength(0);
    await ring('2026-03-12T08:00:00Z', 2);
    await carryOut(licensing, moved.id);
    expect(heldBy(sandbox, PEOPLE.patti)).toEqual([]);
  });

  it('the end of something temporary is extended by whoever may, for anybody else by those who decide', async () => {
    const { plan, end } = await temporary([PEOPLE.youssef]);
    expect(await refusalOf(licensing.moveTo(nora, end.id, '2026-04-20'))).toMatchObject({ code: 'notAllowed' });
    const asked = await licensing.moveTo(hanna, end.id, '2026-04-20');
    expect(asked).toMatchObject({ needsApproval: 'rights', ends: { number: plan.number } });
    await licensing.send(hanna, asked.id, { reason: 'The project goes on', ticket: null });
    expect(await now(end)).toMatchObject({ state: 'scheduled' });
    await licensing.approve(bram, asked.id);
    expect(await now(end)).toMatchObject({ state: 'cancelled' });
    expect((await now(plan))?.endedBy).toEqual([
      { id: asked.id, number: asked.number, at: '2026-04-20T15:00:00.000Z' },
    ]);
    await ring('2026-03-20T16:00:00Z');
    expect(heldBy(sandbox, PEOPLE.youssef)).toContain(SKUS.visio);
    await ring('2026-04-20T15:00:00Z');
    await carryOut(licensing, asked.id);
    expect(heldBy(sandbox, PEOPLE.youssef)).not.toContain(SKUS.visio);
  });

  it('that would do something else go back to whoever agreed: to their approver, who sees the difference', async () => {
    const plan = await licensing.propose(hanna, changeRequest({ ...away, at: '2026-03-10' }));
    await licensing.send(hanna, plan.id, { reason: 'She leaves', ticket: null });
    await licensing.approve(bram, plan.id);
    changeBehindTheScenes(sandbox, PEOPLE.patti, [SKUS.exchange1, SKUS.visio]);
    await ring('2026-03-10T08:00:00Z', 2);
    const held = await now(plan);
    expect(held).toMatchObject({ state: 'waiting', heldBack: 'changed' });
    expect(held?.approval?.asked.map(({ id }) => id)).toEqual([bram.id]);
    expect(held?.difference?.users[0]?.gained).toEqual([SKUS.visio]);
    expect(await refusalOf(licensing.approve(hanna, plan.id))).toMatchObject({ code: 'fourEyes' });
    await licensing.approve(bram, plan.id).catch(() => licensing.approve(bram, plan.id));
    expect(await now(plan)).toMatchObject({ state: 'approved' });
  });

  it('go to those who may decide now where whoever agreed no longer may', async () => {
    const { end } = await temporary([PEOPLE.youssef]);
    loseRights(PEOPLE.ada);
    await ring('2026-03-20T16:00:00Z', 2);
    const held = await now(end);
    expect(held).toMatchObject({ state: 'waiting', heldBack: 'rights' });
    expect(held?.approval?.asked.map(({ id }) => id)).toContain(bram.id);
    expect(held?.approval?.asked.map(({ id }) => id)).not.toContain(ada.id);
    await licensing.approve(bram, end.id);
    await carryOut(licensing, end.id);
    expect(heldBy(sandbox, PEOPLE.youssef)).not.toContain(SKUS.visio);
  });
});
