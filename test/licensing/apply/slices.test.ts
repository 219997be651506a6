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
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

const ann = actor(administrator, 'Ann Admin');
const count = sliceSize + 10;
const { tenant, userIds } = staffOf(count);

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

function newScene(): { sandbox: Sandbox; licensing: Licensing } {
  const sandbox = tenantWith(tenant);
  const approvals = parseApprovalSettings({ aloneUpToUsers: count, aloneUpToUsersADay: 10_000 });
  return { sandbox, licensing: licensingOn(storage, sandbox, { approvals, wait: async () => {} }) };
}

async function confirmed(licensing: Licensing): Promise<string> {
  const { id } = await licensing.propose(ann, changeRequest({ userIds, remove: [suites.one] }));
  await licensing.confirm(ann, id);
  return id;
}

describe('a plan of more people than a job takes', () => {
  it('is carried out by one job after the other, everybody once', async () => {
    const { sandbox, licensing } = newScene();
    const id = await confirmed(licensing);
    await licensing.apply(id);
    expect(writesOf(sandbox)).toHaveLength(sliceSize);
    expect(await licensing.planForJob(id)).toMatchObject({ state: 'applying' });
    await licensing.apply(id);
    expect(await licensing.planForJob(id)).toMatchObject({ state: 'done' });
    expect(new Set(writesOf(sandbox).map(({ path }) => path)).size).toBe(count);
    expect(writesOf(sandbox)).toHaveLength(count);
  }, 240_000);

  // Six steps for each person: around the end of the first slice.
  it.each([sliceSize * 6 - 5, sliceSize * 6 + 5])(
    'is taken up again where a process was killed after %i steps',
    async (lastStep) => {
      const { sandbox, licensing } = newScene();
      const id = await confirmed(licensing);
      const dying = mortal(storage, sandbox, lastStep);
      await dying.licensing.apply(id).catch(() => {});
      expect(dying.died()).toBe(true);
      await licensing.apply(id);
      expect(await carryOut(licensing, id)).toMatchObject({ state: 'done' });
      expect(new Set(writesOf(sandbox).map(({ path }) => path)).size).toBe(count);
      expect(writesOf(sandbox)).toHaveLength(count);
    },
    240_000,
  );
});
