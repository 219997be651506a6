import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import type { Plan } from '../../../src/licensing/model.ts';
import { forUsers } from '../../../src/licensing/plan/request.ts';
import { Refusal } from '../../../src/licensing/refusal.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { auditOfPlan, verifyAudit } from '../../../src/storage/audit.ts';
import { administrator, staffOf, suites } from '../../support/generated-tenant.ts';
import { actor, changeRequest, licensingOn } from '../../support/licensing.ts';
import { forEveryDeath, mortal } from '../../support/mortal.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { changeBehindTheScenes, disabledPlansOf, heldBy, tenantWith, userOf } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

const ann = actor(administrator, 'Ann Admin');
const { tenant, userIds } = staffOf(3);
const [first = '', homeless = '', quick = ''] = userIds;
let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

function immortal(sandbox: Sandbox, now = () => new Date()): Licensing {
  return licensingOn(storage, sandbox, { wait: async () => {}, now });
}

interface Scene {
  sandbox: Sandbox;
  /** Changes that the tenant has seen, by user: of licenses and of usage locations. */
  licenses: Map<string, number>;
  locations: Map<string, number>;
}

/** Three people to be moved from one suite to another; the second has no usage location. */
function newScene(options: { delayMs?: number; now?: () => Date } = {}): Scene {
  const users = tenant.users?.map((user) => (user.id === homeless ? { ...user, usageLocation: null } : user)) ?? [];
  const sandbox = tenantWith({ ...tenant, users }, options);
  const counts = { licenses: new Map<string, number>(), locations: new Map<string, number>() };
  const known = new Map(userIds.map((id) => [id, userOf(sandbox, id).record.truth]));
  sandbox.state.onChange = ({ user }) => {
    if (!user) return;
    const { id } = user.profile;
    const { truth } = user.record;
    const kind = known.get(id)?.usageLocation === truth.usageLocation ? counts.licenses : counts.locations;
    kind.set(id, (kind.get(id) ?? 0) + 1);
    known.set(id, truth);
  };
  return { sandbox, ...counts };
}

const move = changeRequest({
  operation: 'replace',
  userIds,
  add: [{ skuId: suites.two, disabledPlans: null }],
  remove: [suites.one],
  usageLocations: { [homeless]: 'BE' },
});

async function confirmedMove({ sandbox }: Scene): Promise<Plan> {
  const licensing = immortal(sandbox);
  const plan = await licensing.propose(ann, move);
  await licensing.confirm(ann, plan.id);
  return plan;
}

const eventsOf = async (planId: string, userId?: string) =>
  (await auditOfPlan(storage.db, planId)).filter((row) => row.userId === (userId ?? null)).map(({ event }) => event);

async function jobsOf(planId: string, name: string, event: string | null = null): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pgboss.job
    where name = ${name} and data->>'planId' = ${planId} and (${event}::text is null or data->>'event' = ${event})
    `.execute(storage.db);
  return rows[0]?.count ?? 0;
}

/** One outcome, one write for each, one line of record for each, one message. */
async function expectOneOutcome(plan: Plan, { sandbox, licenses, locations }: Scene): Promise<void> {
  expect(plan).toMatchObject({ state: 'done', changes: userIds.map(() => ({ state: 'done', failure: null })) });
  for (const id of userIds) {
    expect(heldBy(sandbox, id).sort()).toEqual([suites.two, suites.three].sort());
    expect(disabledPlansOf(sandbox, id, suites.two)).toEqual([]);
    expect(licenses.get(id)).toBe(1);
    const events = await eventsOf(plan.id, id);
    expect(events).toEqual(events.includes('sent') ? ['sending', 'sent', 'done'] : ['sending', 'foundSent']);
  }
  expect([...locations]).toEqual([[homeless, 1]]);
  expect(await eventsOf(plan.id)).toEqual(['proposed', 'approved', 'applying', 'done']);
  expect(await jobsOf(plan.id, 'notify', 'outcome')).toBe(1);
}

describe('a process killed while it carries a plan out', () => {
  it('is taken up again at any point, with one outcome, one write for each user and a whole record', async () => {
    const deaths = await forEveryDeath(async (lastStep) => {
      const scene = newScene();
      const { id } = await confirmedMove(scene);
      const { licensing, died } = mortal(storage, scene.sandbox, lastStep);
      await licensing.apply(id).catch(() => {});
      const ended = await carryOut(immortal(scene.sandbox), id);
      await expectOneOutcome(ended, scene);
      return { died: died() };
    });
    expect(deaths).toBeGreaterThan(25);
  });

  it('and killed again and again', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 35 }), { minLength: 2, maxLength: 6 }),
      async (deaths) => {
        const scene = newScene();
        const { id } = await confirmedMove(scene);
        for (const lastStep of deaths)
          await mortal(storage, scene.sandbox, lastStep)
            .licensing.apply(id)
            .catch(() => {});
        await expectOneOutcome(await carryOut(immortal(scene.sandbox), id), scene);
      },
    );
    await fc.assert(property, { numRuns: 15, endOnFailure: true });
  });

  it('sends nothing for somebody whose change another made meanwhile', async () => {
    await forEveryDeath(async (lastStep) => {
      const scene = newScene();
      const { id } = await confirmedMove(scene);
      changeBehindTheScenes(scene.sandbox, quick, [suites.two]);
      scene.licenses.clear();
      const { licensing, died } = mortal(storage, scene.sandbox, lastStep);
      await licensing.apply(id).catch(() => {});
      const ended = await carryOut(immortal(scene.sandbox), id);
      expect(ended.state).toBe('done');
      expect(Object.fromEntries(scene.licenses)).toEqual({ [first]: 1, [homeless]: 1 });
      expect(await eventsOf(id, quick)).toEqual(['foundDone']);
      return { died: died() };
    });
  });
});

describe('a process killed while it looks whether a change is to be seen', () => {
  it('looks again, and tells the outcome once', async () => {
    await forEveryDeath(async (lastStep) => {
      let clock = Date.now();
      const now = () => new Date(clock);
      const scene = newScene({ delayMs: 60_000, now });
      const licensing = immortal(scene.sandbox, now);
      const { id } = await licensing.propose(ann, forUsers(move, [first, quick]));
      await licensing.confirm(ann, id);
      await licensing.apply(id);
      expect(await licensing.planForJob(id)).toMatchObject({ state: 'applying', changes: [{ state: 'sent' }, {}] });
      clock += 61_000;
      const dying = mortal(storage, scene.sandbox, lastStep, now);
      await dying.licensing.verify(id, 0).catch(() => {});
      await licensing.verify(id, 0);
      expect(await licensing.planForJob(id)).toMatchObject({ state: 'done' });
      expect(Object.fromEntries(scene.licenses)).toEqual({ [first]: 1, [quick]: 1 });
      expect(await jobsOf(id, 'notify', 'outcome')).toBe(1);
      return { died: dying.died() };
    });
  });
});

describe('a process killed while a plan is given up', () => {
  it('gives it up once, and says of everybody what became of his change', async () => {
    await forEveryDeath(async (lastStep) => {
      const scene = newScene();
      const { id } = await confirmedMove(scene);
      scene.sandbox.faults.push({ kind: '503', rate: 1, path: `POST*${first}/assignLicense` });
      await expect(immortal(scene.sandbox).apply(id)).rejects.toThrow();
      const dying = mortal(storage, scene.sandbox, lastStep);
      await dying.licensing.abandon(id).catch(() => {});
      await immortal(scene.sandbox).abandon(id);
      const ended = await immortal(scene.sandbox).planForJob(id);
      expect(ended).toMatchObject({
        state: 'partly',
        changes: [{ state: 'failed', failure: { code: 'busy' } }, { state: 'done' }, { state: 'done' }],
      });
      expect((await eventsOf(id, first)).filter((event) => event === 'failed')).toHaveLength(1);
      expect(await jobsOf(id, 'notify', 'outcome')).toBe(1);
      return { died: dying.died() };
    });
  });
});

describe('a process killed while somebody confirms', () => {
  it('has either agreed, with the job that carries it out, or not, and then he may press again', async () => {
    const found = new Set<string>();
    await forEveryDeath(async (lastStep) => {
      const scene = newScene();
      const living = immortal(scene.sandbox);
      const { id } = await living.propose(ann, move);
      const dying = mortal(storage, scene.sandbox, lastStep);
      await dying.licensing.confirm(ann, id).catch(() => {});
      const state = (await living.planForJob(id))?.state ?? 'lost';
      found.add(state);
      expect(await jobsOf(id, 'apply')).toBe(state === 'approved' ? 1 : 0);
      if (state === 'proposed') await living.confirm(ann, id);
      expect(await jobsOf(id, 'apply')).toBe(1);
      await expectOneOutcome(await carryOut(living, id), scene);
      return { died: dying.died() };
    });
    expect([...found].sort()).toEqual(['approved', 'proposed']);
  });
});

describe('a confirmation that is late', () => {
  it('changes nothing of a plan that was confirmed and carried out while its facts were read', async () => {
    const scene = newScene();
    const living = immortal(scene.sandbox);
    const plan = await living.propose(ann, move);
    // One of them fails, so that what the late one reads differs from the plan and still leaves something to do.
    scene.sandbox.faults.push({ kind: '403', rate: 1, path: `POST*${first}/assignLicense` });
    let outrun = false;
    const late = licensingOn(storage, scene.sandbox, {
      fetch: async (input, init) => {
        if (!outrun) {
          outrun = true;
          await living.confirm(ann, plan.id);
          await living.apply(plan.id);
        }
        return scene.sandbox.fetch(input, init);
      },
    });
    const refusal = await late.confirm(ann, plan.id).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code: 'alreadyDecided', data: { state: 'partly', by: 'Ann Admin' } });
    expect(await living.planForJob(plan.id)).toMatchObject({
      state: 'partly',
      decisions: [{ verb: 'confirm' }],
      changes: [{ state: 'failed', failure: { code: 'notAllowed' } }, { state: 'done' }, { state: 'done' }],
    });
  });
});

describe('the record', () => {
  it('is one unbroken chain after all these deaths', async () => {
    expect((await verifyAudit(storage.db)).brokenAt).toBeNull();
  });
});
