import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../../src/licensing/operations.ts';
import type { OrderForMany } from '../../src/licensing/plan/request.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { administrator, app, staffOf, suites } from '../support/generated-tenant.ts';
import { actor, changeRequest, licensingOn } from '../support/licensing.ts';
import { tenantWith } from '../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../support/storage.ts';

const ann = actor(administrator, 'Ann Admin');

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

const give = [{ skuId: suites.two, disabledPlans: null }];
const operations: [Operation, Partial<OrderForMany>][] = [
  ['assign', { add: give }],
  ['unassign', { remove: [suites.one] }],
  ['unassignAll', { remove: 'all' }],
  ['replace', { remove: [suites.one], add: give }],
  ['replaceAll', { remove: 'all', add: give }],
  ['services', { services: [{ skuId: suites.one, on: [app(1)], off: [app(2)] }] }],
  ['set', { add: give, remove: [suites.one] }],
];

/** The sandbox's own `fetch`, which notes what goes over the wire: `POST /$batch`, `GET /users/…`. */
function counting(sandbox: Sandbox): { fetch: typeof fetch; take(): string[] } {
  let wire: string[] = [];
  return {
    fetch: (input, init) => {
      wire.push(`${init?.method ?? 'GET'} ${new URL(String(input)).pathname.replace('/v1.0', '')}`);
      return sandbox.fetch(input, init);
    },
    take: () => {
      const taken = wire;
      wire = [];
      return taken;
    },
  };
}

const batches = (wire: string[]) => wire.filter((line) => line === 'POST /$batch');

describe.each([1, 20])('the facts of a plan for %i users', (count) => {
  it.each(operations)(
    'to %s cost two batches and the actor’s roles, proposed and confirmed',
    async (operation, more) => {
      const { tenant, userIds } = staffOf(count);
      const sandbox = tenantWith(tenant);
      const { fetch, take } = counting(sandbox);
      const licensing = licensingOn(storage, sandbox, { fetch });
      const plan = await licensing.propose(ann, changeRequest({ operation, userIds, ...more }));
      const proposed = take();
      await licensing.confirm(ann, plan.id);
      const confirmed = take();
      expect(plan.changes).toHaveLength(count);
      for (const wire of [proposed, confirmed]) {
        expect(batches(wire)).toHaveLength(2);
        expect(wire).toHaveLength(3);
        expect(wire).toContain('GET /roleManagement/directory/roleAssignmentScheduleInstances');
      }
    },
  );

  it('stay at two batches where names of groups, a helpdesk group and the members of a unit have to be read too', async () => {
    const { tenant, userIds } = staffOf(count);
    const unit = 'f0000000-0000-4000-8000-000000000001';
    const sandbox = tenantWith({
      ...tenant,
      administrativeUnits: [{ id: unit, displayName: 'North', members: userIds }],
      roleAssignments: (tenant.roleAssignments ?? []).map((role) => ({
        ...role,
        directoryScopeId: `/administrativeUnits/${unit}`,
      })),
    });
    const { fetch, take } = counting(sandbox);
    const helpdeskGroups = ['f0000000-0000-4000-8000-000000000002'];
    const licensing = licensingOn(storage, sandbox, { fetch, helpdeskGroups });
    const plan = await licensing.propose(ann, changeRequest({ operation: 'unassignAll', userIds, remove: 'all' }));
    const wire = take();
    expect(plan.changes[0]?.leftAlone[0]).toMatchObject({ code: 'inherited', groups: [{ name: 'Support' }] });
    expect(batches(wire)).toHaveLength(2);
    expect(wire).toHaveLength(4);
  });
});

describe('carrying out', () => {
  it('reads twice for all together and writes once for each user', async () => {
    const { tenant, userIds } = staffOf(20);
    const sandbox = tenantWith(tenant);
    const { fetch, take } = counting(sandbox);
    const licensing = licensingOn(storage, sandbox, { fetch });
    const plan = await licensing.propose(ann, changeRequest({ userIds, remove: [suites.one] }));
    await licensing.confirm(ann, plan.id);
    take();
    await licensing.apply(plan.id);
    const wire = take();
    expect(await licensing.planForJob(plan.id)).toMatchObject({ state: 'done' });
    expect(wire.filter((line) => line.endsWith('/assignLicense')).sort()).toEqual(
      userIds.map((id) => `POST /users/${id}/assignLicense`).sort(),
    );
    // The facts before, and one look after; and the seats, for the outcome.
    expect(batches(wire)).toHaveLength(3);
    expect(wire).toHaveLength(25);
  });
});
