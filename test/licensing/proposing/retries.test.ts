import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import type { Plan } from '../../../src/licensing/model.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { auditOfPlan } from '../../../src/storage/audit.ts';
import { actor, changeRequest, licensingOn } from '../../support/licensing.ts';
import { changeBehindTheScenes, contoso, heldBy, PEOPLE, SKUS } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

const ada = actor(PEOPLE.ada, 'Ada de Wit');
const three = [PEOPLE.jan, PEOPLE.zoe, PEOPLE.li];

let storage: TestStorage;
let sandbox: Sandbox;
let licensing: Licensing;

beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());
beforeEach(() => {
  sandbox = contoso();
  licensing = licensingOn(storage, sandbox);
});

/** A plan for three users that has failed for the second and the third. */
async function halfFailed(): Promise<Plan> {
  const plan = await licensing.propose(
    ada,
    changeRequest({
      operation: 'assign',
      userIds: three,
      add: [{ skuId: SKUS.powerBi, disabledPlans: null }],
      reason: 'Reports',
      ticket: 'INC-7',
    }),
  );
  await licensing.confirm(ada, plan.id);
  for (const id of three.slice(1)) sandbox.faults.push({ kind: '403', rate: 1, path: `*${id}/assignLicense` });
  await licensing.apply(plan.id);
  sandbox.faults.length = 0;
  expect(await licensing.planForJob(plan.id)).toMatchObject({ state: 'partly' });
  return plan;
}

describe('retry', () => {
  it('makes a new plan for the failed users only, which remembers the old one', async () => {
    const old = await halfFailed();
    const plan = await licensing.retry(ada, old.id);
    expect(plan).toMatchObject({ state: 'proposed', retryOf: { id: old.id, number: old.number } });
    expect(plan.number).toBeGreaterThan(old.number);
    expect(plan.request).toEqual({ ...old.request, items: old.request.items.slice(1) });
    expect(plan.changes.map(({ user }) => user.id)).toEqual(three.slice(1));
    expect(await licensing.plan(ada, plan.id)).toMatchObject({ retryOf: { number: old.number } });
    expect((await auditOfPlan(storage.db, plan.id))[0]).toMatchObject({
      event: 'proposed',
      detail: { retryOf: { number: old.number } },
    });

    await licensing.confirm(ada, plan.id);
    await licensing.apply(plan.id);
    expect(await licensing.planForJob(plan.id)).toMatchObject({ state: 'done' });
    for (const id of three) expect(heldBy(sandbox, id)).toContain(SKUS.powerBi);
  });

  it('makes nothing new the second time, whatever became of the first', async () => {
    const old = await halfFailed();
    const plan = await licensing.retry(ada, old.id);
    expect(await licensing.retry(ada, old.id)).toEqual(plan);
    await licensing.confirm(ada, plan.id);
    await licensing.apply(plan.id);
    expect(await licensing.retry(ada, old.id)).toMatchObject({ id: plan.id, state: 'done' });
    expect((await licensing.history(ada, 2)).map(({ id }) => id)).toEqual([plan.id, old.id]);
  });

  it('makes one plan of presses at the same moment', async () => {
    const old = await halfFailed();
    const made = await Promise.all([1, 2, 3].map(() => licensing.retry(ada, old.id)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect((await licensing.history(ada, 2)).map(({ id }) => id)).toEqual([made[0]?.id, old.id]);
  });

  it('can be asked for again after it was cancelled', async () => {
    const old = await halfFailed();
    const first = await licensing.retry(ada, old.id);
    await licensing.cancel(ada, first.id);
    const second = await licensing.retry(ada, old.id);
    expect(second).toMatchObject({ state: 'proposed', retryOf: { number: old.number } });
    expect(second.id).not.toBe(first.id);
    expect((await licensing.retry(ada, old.id)).id).toBe(second.id);
  });

  it('is made from the facts of now', async () => {
    const old = await halfFailed();
    changeBehindTheScenes(sandbox, PEOPLE.zoe, [SKUS.powerBi]);
    const plan = await licensing.retry(ada, old.id);
    expect(plan.changes.map(({ state }) => state)).toEqual(['skipped', 'planned']);
    for (const id of three) changeBehindTheScenes(sandbox, id, [SKUS.powerBi]);
    await expect(licensing.confirm(ada, plan.id)).rejects.toMatchObject({ code: 'nothingToDo' });
  });

  it('is made with the rights of now (R6)', async () => {
    const old = await halfFailed();
    for (const role of sandbox.state.roles) if (role.principalId === PEOPLE.ada) role.assignmentType = 'Eligible';
    await expect(licensing.retry(ada, old.id)).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('is for the asker, and for what has failed', async () => {
    const old = await halfFailed();
    await expect(licensing.retry(actor(PEOPLE.bram), old.id)).rejects.toMatchObject({ code: 'notYours' });
    await expect(licensing.retry(ada, 'f0f0f0f0-0000-4000-8000-000000000000')).rejects.toMatchObject({
      code: 'unknownPlan',
    });
    const proposed = await licensing.retry(ada, old.id);
    await expect(licensing.retry(ada, proposed.id)).rejects.toMatchObject({
      code: 'nothingToRetry',
      data: { number: proposed.number },
    });
    await licensing.confirm(ada, proposed.id);
    await licensing.apply(proposed.id);
    await expect(licensing.retry(ada, proposed.id)).rejects.toMatchObject({ code: 'nothingToRetry' });
  });
});
