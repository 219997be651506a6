import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import type { Plan } from '../../../src/licensing/model.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { auditOfDesk, auditOfPlan, verifyAudit } from '../../../src/storage/audit.ts';
import { approvalScene, jobsIn, people, refusalOf, takeE3 } from '../../support/approvals.ts';
import { administrator, suites } from '../../support/generated-tenant.ts';
import { actor, changeRequest, licensingOn } from '../../support/licensing.ts';
import { forEveryDeath, mortal } from '../../support/mortal.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { contoso, heldBy, PEOPLE } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';
import { type WrittenUsers, writtenUsers } from '../../support/written-users.ts';

const ann = actor(administrator, 'Ann Admin');

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

async function confirmedMove({ licensing, userIds }: WrittenUsers): Promise<Plan> {
  const request = changeRequest({
    operation: 'replace',
    userIds,
    add: [{ skuId: suites.two, disabledPlans: null }],
    remove: [suites.one],
  });
  const { id } = await licensing.propose(ann, request);
  return licensing.confirm(ann, id);
}

async function stateOf({ licensing }: WrittenUsers, { id }: Plan): Promise<Plan> {
  const plan = await licensing.planForJob(id);
  if (!plan) throw new Error(`There is no plan ${id}.`);
  return plan;
}

const eventsOfDesk = async (sandbox: Sandbox) =>
  (await auditOfDesk(storage.db, sandbox.state.organization.id, new Date(0), new Date())).map(
    ({ event, actorName }) => `${actorName}: ${event}`,
  );

describe('all changes stopped while a plan of twenty runs', () => {
  it('pauses between two people, shows who, when and why, and is finished by resuming', async () => {
    const scene = writtenUsers(storage, 20);
    const plan = await confirmedMove(scene);
    scene.onWrite(async (count) => {
      if (count === 7) await scene.licensing.stopChanges(ann, 'The list was wrong');
    });
    await scene.licensing.apply(plan.id);

    expect(scene.writes.size).toBe(7);
    const paused = await stateOf(scene, plan);
    expect(paused).toMatchObject({
      state: 'applying',
      stop: { by: { id: administrator, name: 'Ann Admin' }, reason: 'The list was wrong' },
    });
    expect(paused.changes.filter(({ state }) => state === 'planned')).toHaveLength(13);
    expect(paused.changes.filter(({ state }) => state === 'done')).toHaveLength(7);
    // Jobs that come again meanwhile change nothing.
    await scene.licensing.apply(plan.id);
    await scene.licensing.verify(plan.id, 11);
    await scene.licensing.abandon(plan.id);
    expect(scene.writes.size).toBe(7);
    expect((await stateOf(scene, plan)).changes.filter(({ state }) => state === 'planned')).toHaveLength(13);

    expect(await scene.licensing.resumeChanges(ann)).toMatchObject({ news: true, plans: 1 });
    const ended = await carryOut(scene.licensing, plan.id);
    expect(ended).toMatchObject({ state: 'done' });
    expect(ended).not.toHaveProperty('stop');
    expect([...scene.writes.values()]).toEqual(Array(20).fill(1));
    for (const id of scene.userIds) expect(heldBy(scene.sandbox, id)).toContain(suites.two);
    expect(await eventsOfDesk(scene.sandbox)).toEqual(['Ann Admin: stopped', 'Ann Admin: resumed']);
  });

  it('holds back a write that Graph had put off when the stop was said', async () => {
    const scene = writtenUsers(storage, 2);
    const plan = await confirmedMove(scene);
    const [first = ''] = scene.userIds;
    scene.sandbox.faults.push({ kind: '429', rate: 1, path: `POST*${first}/assignLicense` });
    const waiting = licensingOn(storage, scene.sandbox, {
      wait: async () => {},
      client: {
        wait: async () => {
          scene.sandbox.faults.length = 0;
          await scene.licensing.stopChanges(ann, null);
        },
      },
    });
    await waiting.apply(plan.id);
    expect(heldBy(scene.sandbox, first)).toContain(suites.one);
    expect((await stateOf(scene, plan)).changes).toMatchObject([{ state: 'planned' }, { state: 'planned' }]);
    await scene.licensing.resumeChanges(ann);
    expect(await carryOut(scene.licensing, plan.id)).toMatchObject({ state: 'done' });
  });

  it('writes nothing until resumed and everything once, wherever the process is killed', async () => {
    const deaths = await forEveryDeath(async (lastStep) => {
      const scene = writtenUsers(storage, 3);
      const recorded = (await eventsOfDesk(scene.sandbox)).length;
      const plan = await confirmedMove(scene);
      scene.onWrite(async () => {
        await scene.licensing.stopChanges(ann, null);
      });
      await scene.licensing.apply(plan.id);
      scene.onWrite(async () => {});
      expect(scene.writes.size).toBe(1);
      const dying = mortal(storage, scene.sandbox, lastStep);
      const before = scene.userIds.map((id) => heldBy(scene.sandbox, id));
      await dying.licensing.apply(plan.id).catch(() => {});
      expect(scene.userIds.map((id) => heldBy(scene.sandbox, id))).toEqual(before);
      await dying.licensing.resumeChanges(ann).catch(() => {});
      await dying.licensing.apply(plan.id).catch(() => {});
      // Whoever was killed while resuming says it again: then it is so, or is done now.
      await scene.licensing.resumeChanges(ann);
      expect(await carryOut(scene.licensing, plan.id)).toMatchObject({ state: 'done' });
      const rows = await auditOfPlan(storage.db, plan.id);
      for (const id of scene.userIds) {
        expect(heldBy(scene.sandbox, id)).toContain(suites.two);
        expect(rows.filter(({ userId, event }) => userId === id && event === 'sending')).toHaveLength(1);
      }
      const events = (await eventsOfDesk(scene.sandbox)).slice(recorded);
      expect(events).toEqual(['Ann Admin: stopped', 'Ann Admin: resumed']);
      return { died: dying.died() };
    });
    expect(deaths).toBeGreaterThan(10);
  });
});

describe('while all changes are stopped', () => {
  const clock = { now: new Date('2026-03-03T09:00:00Z') };
  const sandbox = contoso();
  let licensing: Licensing;
  beforeEach(() => {
    licensing = approvalScene(storage, clock, {}, {}, sandbox).licensing;
  });
  afterEach(async () => {
    await approvalScene(storage, clock, {}, {}, sandbox).licensing.resumeChanges(people.gerda);
  });

  it('plans are asked and agreed, wait, and are carried out after the end; a restart changes nothing of it', async () => {
    await licensing.stopChanges(people.gerda, null);
    const plan = await licensing.propose(people.ada, takeE3);
    expect(plan).toHaveProperty('stop');
    await licensing.confirm(people.ada, plan.id);
    await licensing.apply(plan.id);
    expect(await licensing.planForJob(plan.id)).toMatchObject({ state: 'approved', stop: { reason: null } });

    storage = await storage.reopen();
    const next = approvalScene(storage, clock, {}, {}, sandbox).licensing;
    expect(await next.stopInForce()).toMatchObject({ by: { name: 'Gerda Smit' }, since: clock.now.toISOString() });
    await next.apply(plan.id);
    expect(await next.planForJob(plan.id)).toMatchObject({ state: 'approved' });
    await next.resumeChanges(people.gerda);
    expect(await jobsIn(storage).applyJobs(plan.id)).toBe(1);
    expect(await carryOut(next, plan.id)).toMatchObject({ state: 'done' });
  });

  it('both words are idempotent: the first stop stays, and is recorded once', async () => {
    const recorded = (await eventsOfDesk(sandbox)).length;
    expect(await licensing.stopChanges(people.gerda, 'first')).toMatchObject({ news: true });
    expect(await licensing.stopChanges(people.ada, 'second')).toMatchObject({
      news: false,
      stop: { by: { name: 'Gerda Smit' }, reason: 'first' },
    });
    expect(await licensing.resumeChanges(people.ada)).toMatchObject({ news: true });
    expect(await licensing.resumeChanges(people.ada)).toEqual({ news: false, stop: null, plans: 0 });
    expect((await eventsOfDesk(sandbox)).slice(recorded)).toEqual(['Gerda Smit: stopped', 'Ada de Wit: resumed']);
  });

  it('only who may execute in the whole organization stops and resumes', async () => {
    await licensing.stopChanges(people.gerda, null);
    const karin = actor(PEOPLE.karin, 'Karin');
    for (const [person, why] of [
      [people.hanna, 'noRole'],
      [people.petra, 'noRole'],
      [people.nora, 'noRole'],
      [karin, 'wholeOrganization'],
    ] as const) {
      for (const refused of [licensing.stopChanges(person, null), licensing.resumeChanges(person)]) {
        expect(await refusalOf(refused)).toMatchObject({ code: 'notAllowed', data: { verb: 'execute', why } });
      }
    }
    expect(await licensing.stopInForce()).not.toBeNull();
  });

  it('the record of the time has both, in the chain', async () => {
    await licensing.stopChanges(people.gerda, 'because; of "this"');
    const file = await licensing.exportCsv(people.gerda, { since: new Date(0) });
    expect(file.content).toMatch(/stopped/);
    expect((await verifyAudit(storage.db)).brokenAt).toBeNull();
  });
});
