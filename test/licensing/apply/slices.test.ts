import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseApprovalSettings } from '../../../src/licensing/approval/settings-file.ts';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { sliceSize } from '../../../src/storage/plans/plan-changes.ts';
import { administrator, staffOf, suites } from '../../support/generated-tenant.ts';
import { actor, changeRequest, licensingOn } from '../../support/licensing.ts';
import { mortal } from '../../support/mortal.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { tenantWith, writesOf } from '../../support/sandbox.ts';
import { databases, openTestStorage, type TestStorage } from '../../support/storage.ts';

const ann = actor(administrator, 'Ann Admin');
const count = sliceSize + 10;
const { tenant, userIds } = staffOf(count);
// Their names are enough for one large plan alone; who may do less has another test.
const approvals = parseApprovalSettings({ aloneUpToUsers: count, aloneUpToUsersADay: 10_000 });

describe.each(databases)('a plan of more people than are held at once, on %s', (database) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database });
  });
  afterAll(() => storage.close());

  function newScene(): { sandbox: Sandbox; licensing: Licensing } {
    const sandbox = tenantWith(tenant);
    return { sandbox, licensing: licensingOn(storage, sandbox, { approvals, wait: async () => {} }) };
  }

  async function proposed(licensing: Licensing): Promise<string> {
    const { id, state } = await licensing.propose(ann, changeRequest({ userIds, remove: [suites.one] }));
    expect(state).toBe('preparing');
    await licensing.prepare(id);
    return id;
  }

  async function confirmed(licensing: Licensing): Promise<string> {
    const id = await proposed(licensing);
    await licensing.confirm(ann, id);
    await licensing.prepare(id);
    return id;
  }

  it('is read, read again when somebody agrees, and carried out, everybody once', async () => {
    const { sandbox, licensing } = newScene();
    const id = await proposed(licensing);
    expect(await licensing.planForJob(id)).toMatchObject({
      state: 'proposed',
      large: { people: count, sum: { planned: count, takes: [{ skuId: suites.one, people: count }] } },
      seats: [{ skuId: suites.one, change: -count }],
    });
    expect(await licensing.confirm(ann, id)).toMatchObject({ state: 'preparing' });
    await licensing.prepare(id);
    expect(await licensing.planForJob(id)).toMatchObject({ state: 'approved' });
    await licensing.apply(id);
    expect(await licensing.planForJob(id)).toMatchObject({ state: 'done', large: { counts: { done: count } } });
    expect(new Set(writesOf(sandbox).map(({ path }) => path)).size).toBe(count);
    expect(writesOf(sandbox)).toHaveLength(count);
  }, 240_000);

  it.each([3, 6, 10, 15, 22, 29, 40, 52, 60])(
    'is taken up again where the process that carries it out was killed after %i steps',
    async (lastStep) => {
      const { sandbox, licensing } = newScene();
      const id = await confirmed(licensing);
      const dying = mortal(storage, sandbox, lastStep);
      await dying.licensing.apply(id).catch(() => {});
      expect(dying.died()).toBe(true);
      expect(await carryOut(licensing, id)).toMatchObject({ state: 'done' });
      expect(new Set(writesOf(sandbox).map(({ path }) => path)).size).toBe(count);
      expect(writesOf(sandbox)).toHaveLength(count);
    },
    240_000,
  );

  it.each([1, 8, 12, 16, 20])(
    'is agreed to once where the process that reads it was killed after %i steps',
    async (lastStep) => {
      const { licensing, sandbox } = newScene();
      const id = await proposed(licensing);
      await licensing.confirm(ann, id);
      const dying = mortal(storage, sandbox, lastStep);
      await dying.licensing.prepare(id).catch(() => {});
      await licensing.prepare(id);
      await licensing.prepare(id);
      expect(await licensing.planForJob(id)).toMatchObject({
        state: 'approved',
        decisions: [{ verb: 'confirm', actorId: ann.id }],
      });
      expect(writesOf(sandbox)).toEqual([]);
    },
    240_000,
  );
});
