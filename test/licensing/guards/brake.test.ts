import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseApprovalSettings } from '../../../src/licensing/approval/settings-file.ts';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import type { Plan } from '../../../src/licensing/model.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { administrator, staffOf, suites } from '../../support/generated-tenant.ts';
import { actor, changeRequest, licensingOn } from '../../support/licensing.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { tenantWith } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

const ann = actor(administrator, 'Ann Admin');
const hourMs = 3_600_000;

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

let days = 0;

interface Scene {
  licensing: Licensing;
  sandbox: Sandbox;
  userIds: string[];
  second: ReturnType<typeof actor>;
  clock: { now: Date };
}

/** So many people, of whom the first is an administrator as well, in a tenant of their own day. */
function newScene(count: number, settings: object = {}): Scene {
  const { tenant, userIds } = staffOf(count + 1);
  const [second = '', ...others] = userIds;
  const roles = tenant.roleAssignments ?? [];
  const more = roles.map((role) => ({ ...role, principalId: second }));
  const clock = { now: new Date(Date.parse('2026-03-03T09:00:00Z') + ++days * 72 * hourMs) };
  const sandbox = tenantWith({ ...tenant, roleAssignments: [...roles, ...more] }, { now: () => clock.now });
  const licensing = licensingOn(storage, sandbox, {
    approvals: parseApprovalSettings(settings),
    now: () => clock.now,
    wait: async () => {},
  });
  return { licensing, sandbox, userIds: others, second: actor(second, 'Person 1'), clock };
}

function taking(userIds: string[]) {
  return changeRequest({ userIds, remove: [suites.one] });
}

async function agreed({ licensing }: Scene, userIds: string[], by = ann): Promise<Plan> {
  const { id } = await licensing.propose(by, taking(userIds));
  return licensing.confirm(by, id);
}

describe('twenty people, fifty times', () => {
  it('needs a second person from the sixth plan on, whether the first are done or only agreed', async () => {
    const scene = newScene(1_000);
    const states: string[] = [];
    for (let start = 0; start < 1_000; start += 20) {
      const plan = await agreed(scene, scene.userIds.slice(start, start + 20));
      states.push(plan.state);
      if (start < 40) await carryOut(scene.licensing, plan.id);
    }
    expect(states).toEqual([...Array(5).fill('approved'), ...Array(45).fill('waiting')]);
  });
});

describe('the brake of a day', () => {
  it('is said on the plan before it is agreed to', async () => {
    const scene = newScene(4, { aloneUpToUsersADay: 2 });
    const [one = '', two = '', three = ''] = scene.userIds;
    expect(await scene.licensing.propose(ann, taking([one, two, three]))).toMatchObject({ needsApproval: 'day' });
    await agreed(scene, [one, two]);
    expect(await scene.licensing.propose(ann, taking([three]))).toMatchObject({ needsApproval: 'day' });
  });

  it('lets only one of two plans through that are agreed to at the same moment', async () => {
    const scene = newScene(4, { aloneUpToUsersADay: 3 });
    const [one = '', two = '', three = '', four = ''] = scene.userIds;
    const plans = await Promise.all(
      [
        [one, two],
        [three, four],
      ].map((ids) => scene.licensing.propose(ann, taking(ids))),
    );
    expect(plans.map(({ needsApproval }) => needsApproval)).toEqual([null, null]);
    const ended = await Promise.all(plans.map(({ id }) => scene.licensing.confirm(ann, id)));
    expect(ended.map(({ state }) => state).sort()).toEqual(['approved', 'waiting']);
    expect(ended.find(({ state }) => state === 'waiting')).toMatchObject({ needsApproval: 'day' });
  });

  it('is each person’s own, and is over after 24 hours, not at midnight', async () => {
    const scene = newScene(4, { aloneUpToUsersADay: 1 });
    const [one = '', two = '', three = ''] = scene.userIds;
    scene.clock.now = new Date(scene.clock.now.getTime() + 14.9 * hourMs);
    expect(await agreed(scene, [one])).toMatchObject({ state: 'approved' });
    expect(await agreed(scene, [two], scene.second)).toMatchObject({ state: 'approved' });
    scene.clock.now = new Date(scene.clock.now.getTime() + 23 * hourMs);
    expect(await scene.licensing.propose(ann, taking([three]))).toMatchObject({ needsApproval: 'day' });
    scene.clock.now = new Date(scene.clock.now.getTime() + 1.1 * hourMs);
    expect(await scene.licensing.propose(ann, taking([three]))).toMatchObject({ needsApproval: null });
  });

  it('counts neither what a second person approved nor what failed', async () => {
    const scene = newScene(4, { aloneUpToUsersADay: 1 });
    const [one = '', two = '', three = ''] = scene.userIds;
    const { id } = await scene.licensing.propose(ann, taking([one, two]));
    await scene.licensing.confirm(ann, id);
    await scene.licensing.approve(scene.second, id);
    scene.sandbox.faults.push({ kind: '403', rate: 1, path: `POST*${three}/assignLicense` });
    const failed = await agreed(scene, [three]);
    expect(await scene.licensing.propose(ann, taking([three]))).toMatchObject({ needsApproval: 'day' });
    expect(await carryOut(scene.licensing, failed.id)).toMatchObject({ state: 'failed' });
    expect(await scene.licensing.propose(ann, taking([three]))).toMatchObject({ needsApproval: null });
  });
});
