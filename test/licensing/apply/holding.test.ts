import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/licensing/model.ts';
import { requestOf } from '../../../src/licensing/plan/request.ts';
import { auditOfPlan } from '../../../src/storage/audit.ts';
import { jobsIn, refusalOf } from '../../support/approvals.ts';
import { administrator, staffOf, suites } from '../../support/generated-tenant.ts';
import { actor, changeRequest, licensingOn, orderFor } from '../../support/licensing.ts';
import { forEveryDeath, mortal } from '../../support/mortal.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { heldBy, tenantWith } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';
import { type WrittenUsers, writtenUsers } from '../../support/written-users.ts';

const ann = actor(administrator, 'Ann Admin');

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

const take = (userIds: string[]) => changeRequest({ userIds, remove: [suites.one] });

async function confirmed({ licensing, userIds }: WrittenUsers): Promise<Plan> {
  const { id } = await licensing.propose(ann, take(userIds));
  return licensing.confirm(ann, id);
}

const statesOf = async ({ licensing }: WrittenUsers, planId: string) => {
  const plan = await licensing.planForJob(planId);
  return { state: plan?.state, changes: plan?.changes.map(({ state }) => state) };
};

describe('a plan that is being carried out', () => {
  it('is paused between two people, and resumed: everybody is written to once', async () => {
    const scene = writtenUsers(storage, 6);
    const { id } = await confirmed(scene);
    scene.onWrite((people) => (people === 3 ? scene.licensing.pause(ann, id) : Promise.resolve()));
    await scene.licensing.apply(id);
    expect(await statesOf(scene, id)).toEqual({
      state: 'paused',
      changes: ['done', 'done', 'done', 'planned', 'planned', 'planned'],
    });
    await scene.licensing.apply(id);
    await scene.licensing.verify(id, 0);
    expect(scene.writes.size).toBe(3);

    const { applyJobs } = jobsIn(storage);
    const before = await applyJobs(id);
    expect(await scene.licensing.resume(ann, id)).toMatchObject({ state: 'applying' });
    expect(await scene.licensing.resume(ann, id)).toMatchObject({ state: 'applying' });
    expect(await applyJobs(id)).toBeGreaterThanOrEqual(before);
    expect(await carryOut(scene.licensing, id)).toMatchObject({ state: 'done' });
    expect([...scene.writes.values()]).toEqual(scene.userIds.map(() => 1));
    const events = (await auditOfPlan(storage.db, id))
      .filter(({ userId }) => userId === null)
      .map(({ event }) => event);
    expect(events).toEqual(['proposed', 'approved', 'applying', 'paused', 'planResumed', 'done']);
  });

  it('is stopped between two people: the rest is not done, and can be tried again', async () => {
    const scene = writtenUsers(storage, 5);
    const { id } = await confirmed(scene);
    scene.onWrite((people) => (people === 2 ? scene.licensing.stop(ann, id) : Promise.resolve()));
    const ended = await carryOut(scene.licensing, id);
    expect(ended.state).toBe('partly');
    expect(ended.changes.map(({ state, failure }) => [state, failure?.code])).toEqual([
      ['done', undefined],
      ['done', undefined],
      ['failed', 'stopped'],
      ['failed', 'stopped'],
      ['failed', 'stopped'],
    ]);
    expect(scene.writes.size).toBe(2);
    expect((await refusalOf(scene.licensing.resume(ann, id))).code).toBe('alreadyDecided');
    scene.onWrite(async () => {});
    const rest = await scene.licensing.retry(ann, id);
    expect(rest.changes.map(({ user }) => user.id)).toEqual(scene.userIds.slice(2));
    await scene.licensing.confirm(ann, rest.id);
    expect((await carryOut(scene.licensing, rest.id)).state).toBe('done');
    expect([...scene.writes.values()]).toEqual([1, 1, 1, 1, 1]);
  });

  it('is stopped before it has begun, and while it is paused', async () => {
    const scene = writtenUsers(storage, 2);
    const [first, second] = [await confirmed(scene), await confirmed(scene)];
    await scene.licensing.stop(ann, first.id);
    await scene.licensing.pause(ann, second.id);
    expect(await scene.licensing.pause(ann, second.id)).toMatchObject({ state: 'paused' });
    await scene.licensing.stop(ann, second.id);
    expect(await scene.licensing.stop(ann, second.id)).toMatchObject({ decisions: { length: 3 } });
    for (const { id } of [first, second]) {
      expect(await carryOut(scene.licensing, id)).toMatchObject({ state: 'failed' });
    }
    expect(scene.writes.size).toBe(0);
  });

  it('is held by nobody without the right to carry it out, nor before or after', async () => {
    const scene = writtenUsers(storage, 1);
    const { id } = await scene.licensing.propose(ann, take(scene.userIds));
    const [nobody = ''] = scene.userIds;
    for (const act of ['pause', 'resume', 'stop'] as const) {
      expect((await refusalOf(scene.licensing[act](actor(nobody), id))).code).toBe('notAllowed');
      expect((await refusalOf(scene.licensing[act](ann, id))).code).toBe('alreadyDecided');
      expect((await refusalOf(scene.licensing[act](ann, 'forged'))).code).toBe('unknownPlan');
    }
    await scene.licensing.confirm(ann, id);
    await carryOut(scene.licensing, id);
    for (const act of ['pause', 'resume', 'stop'] as const) {
      expect((await refusalOf(scene.licensing[act](ann, id))).code).toBe('alreadyDecided');
    }
  });

  it('keeps the promise of its seats while it is paused', async () => {
    const scene = writtenUsers(storage, 2);
    const give = changeRequest({
      operation: 'assign',
      userIds: scene.userIds,
      add: [{ skuId: suites.four, disabledPlans: null }],
    });
    const { id } = await scene.licensing.propose(ann, give);
    await scene.licensing.confirm(ann, id);
    await scene.licensing.pause(ann, id);
    const rows = await scene.licensing.seats(ann);
    expect(rows.find(({ product }) => product.skuId === suites.four)?.seats.promised).toBe(2);
    await scene.licensing.stop(ann, id);
    await carryOut(scene.licensing, id);
  });

  it('frees seats before it takes them, whatever the order in which they were asked for', async () => {
    const { tenant, userIds } = staffOf(2);
    const [gives = '', gets = ''] = userIds;
    const users = tenant.users?.map((user) => (user.id === gets ? { ...user, licenses: [] } : user)) ?? [];
    const subscribedSkus = tenant.subscribedSkus?.map((sku) =>
      sku.skuId === suites.one ? { ...sku, prepaidUnits: { enabled: 1 } } : sku,
    );
    const sandbox = tenantWith({ ...tenant, users, ...(subscribedSkus ? { subscribedSkus } : {}) });
    const licensing = licensingOn(storage, sandbox, { wait: async () => {} });
    const swap = requestOf(
      orderFor({ operation: 'assign', userIds: [gets], add: [{ skuId: suites.one, disabledPlans: null }] }),
      orderFor({ userIds: [gives], remove: [suites.one] }),
    );
    const { id } = await licensing.propose(ann, swap);
    await licensing.confirm(ann, id);
    expect(await carryOut(licensing, id)).toMatchObject({ state: 'done' });
    expect(heldBy(sandbox, gets)).toContain(suites.one);
    expect(heldBy(sandbox, gives)).not.toContain(suites.one);
  });
});

describe('a process killed at any step', () => {
  it('while a plan is stopped leaves nobody open, and writes to nobody twice', async () => {
    await forEveryDeath(async (lastStep) => {
      const scene = writtenUsers(storage, 3);
      const { id } = await confirmed(scene);
      const dying = mortal(storage, scene.sandbox, lastStep);
      scene.onWrite(async () => {});
      await dying.licensing.apply(id).catch(() => {});
      await scene.licensing.stop(ann, id).catch(() => {});
      const ended = await carryOut(scene.licensing, id);
      for (const { user, state } of ended.changes) {
        const held = heldBy(scene.sandbox, user.id).includes(suites.one);
        expect(state).toBe(held ? 'failed' : 'done');
      }
      return { died: dying.died() };
    });
  });

  it('while a plan is paused and resumed finishes it, each person once', async () => {
    await forEveryDeath(async (lastStep) => {
      const scene = writtenUsers(storage, 3);
      const { id } = await confirmed(scene);
      const dying = mortal(storage, scene.sandbox, lastStep);
      await dying.licensing.apply(id).catch(() => {});
      const paused = await scene.licensing.pause(ann, id).catch(() => null);
      await scene.licensing.apply(id);
      if (paused) await scene.licensing.resume(ann, id);
      expect(await carryOut(scene.licensing, id)).toMatchObject({ state: 'done' });
      return { died: dying.died() };
    });
  });
});
