import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Licensing, LicensingOptions } from '../../../src/licensing/licensing.ts';
import type { Notice } from '../../../src/licensing/notice.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { auditOfPlan } from '../../../src/storage/audit.ts';
import { actor, changeRequest, licensingOn } from '../../support/licensing.ts';
import { assign, contoso, heldBy, PEOPLE, SKUS, writesOf } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

const ada = actor(PEOPLE.ada, 'Ada de Wit');
const crowd = [PEOPLE.jan, PEOPLE.zoe, PEOPLE.li, PEOPLE.joni, PEOPLE.lars, PEOPLE.omar];
const giveCopilot = (userIds: string[]) =>
  changeRequest({ operation: 'assign', userIds, add: [{ skuId: SKUS.powerBi, disabledPlans: null }] });
const writing = (userId: string) => `POST */users/${userId}/assignLicense`;

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

async function confirmed(userIds: string[], by = licensing): Promise<string> {
  const { id } = await by.propose(ada, giveCopilot(userIds));
  await by.confirm(ada, id);
  return id;
}

const statesOf = async (planId: string, by = licensing) =>
  (await by.planForJob(planId))?.changes.map(({ state }) => state);

describe('one of several users who cannot be served now', () => {
  it.each(['503', 'drop', 'timeout'] as const)('stops nobody else (%s), and nobody is served twice', async (kind) => {
    licensing = licensingOn(storage, sandbox, { client: { timeoutMs: 50 } });
    const [first = '', ...others] = crowd;
    const planId = await confirmed(crowd);
    sandbox.faults.push({ kind, rate: 1, path: writing(first) });
    await expect(licensing.apply(planId)).rejects.toThrow();
    expect(await statesOf(planId)).toEqual(['planned', ...others.map(() => 'done')]);
    for (const id of others) expect(heldBy(sandbox, id)).toContain(SKUS.powerBi);

    sandbox.faults.length = 0;
    const before = writesOf(sandbox).length;
    await licensing.apply(planId);
    expect(
      writesOf(sandbox)
        .slice(before)
        .map(({ path }) => path),
    ).toEqual([expect.stringContaining(`/users/${first}/assignLicense`)]);
    expect(await licensing.planForJob(planId)).toMatchObject({ state: 'done' });
    const sent = (await auditOfPlan(storage.db, planId)).filter(({ event }) => event === 'sent');
    expect(sent.map(({ userId }) => userId).sort()).toEqual([...crowd].sort());
  });

  it('is told apart from one who was sent, when the tries run out', async () => {
    let clock = Date.now();
    sandbox = contoso({ delayMs: 60_000, now: () => new Date(clock) });
    licensing = licensingOn(storage, sandbox);
    const planId = await confirmed([PEOPLE.jan, PEOPLE.zoe]);
    sandbox.faults.push({ kind: '503', rate: 1, path: writing(PEOPLE.jan) });
    await expect(licensing.apply(planId)).rejects.toThrow();
    expect(await statesOf(planId)).toEqual(['planned', 'sent']);
    await licensing.abandon(planId);
    expect(await licensing.planForJob(planId)).toMatchObject({
      state: 'applying',
      changes: [{ state: 'failed', failure: { code: 'busy' } }, { state: 'sent' }],
    });
    clock += 61_000;
    await licensing.verify(planId, 0);
    expect(await licensing.planForJob(planId)).toMatchObject({ state: 'partly', changes: [{}, { state: 'done' }] });
  });

  it('is done where the answer was lost and reads lag behind, without a second effect (G7, G8)', async () => {
    let clock = Date.now();
    sandbox = contoso({ delayMs: 60_000, now: () => new Date(clock) });
    licensing = licensingOn(storage, sandbox);
    const { id } = await licensing.propose(ada, changeRequest({ userIds: [PEOPLE.megan], remove: [SKUS.e3] }));
    await licensing.confirm(ada, id);
    sandbox.faults.push({ kind: 'lost', rate: 1, path: writing(PEOPLE.megan), times: 1 });
    await expect(licensing.apply(id)).rejects.toThrow();
    expect(await statesOf(id)).toEqual(['planned']);
    await licensing.apply(id);
    expect(await statesOf(id)).toEqual(['sent']);
    clock += 61_000;
    await licensing.verify(id, 0);
    expect(await licensing.planForJob(id)).toMatchObject({ state: 'done' });
  });

  it('does not hide a refusal of another: each keeps his own reason', async () => {
    const planId = await confirmed([PEOPLE.jan, PEOPLE.zoe, PEOPLE.li]);
    sandbox.faults.push({ kind: '403', rate: 1, path: writing(PEOPLE.zoe) });
    await licensing.apply(planId);
    expect(await licensing.planForJob(planId)).toMatchObject({
      state: 'partly',
      changes: [{ state: 'done' }, { state: 'failed', failure: { code: 'notAllowed' } }, { state: 'done' }],
    });
  });
});

describe('what somebody else has taken meanwhile', () => {
  it('is not removed again, and the rest still is (G7)', async () => {
    const request = changeRequest({ userIds: [PEOPLE.megan], remove: [SKUS.e3, SKUS.visio] });
    const { id } = await licensing.propose(ada, request);
    await licensing.confirm(ada, id);
    // Visio was direct and from a group: now it is only from the group.
    await assign(sandbox, PEOPLE.megan, [], [SKUS.visio]);
    const before = writesOf(sandbox).length;
    await licensing.apply(id);
    expect(
      writesOf(sandbox)
        .slice(before)
        .map(({ body }) => body),
    ).toEqual([{ addLicenses: [], removeLicenses: [SKUS.e3] }]);
    expect(await licensing.planForJob(id)).toMatchObject({ state: 'done' });
  });
});

describe('a refusal for services in conflict', () => {
  it('was foreseen, and is told with the products that bring them (S6, G11)', async () => {
    const plan = await licensing.propose(ada, changeRequest({ userIds: [PEOPLE.omar], remove: [SKUS.e3] }));
    const [foreseen] = plan.changes[0]?.conflicts ?? [];
    expect(foreseen).toMatchObject({ kind: 'dependency', others: [{ products: ['Microsoft 365 E3'] }] });
    expect(foreseen?.mendedBy[0]).toBe('Microsoft 365 E3');

    await licensing.confirm(ada, plan.id);
    await licensing.apply(plan.id);
    const after = await licensing.planForJob(plan.id);
    expect(after).toMatchObject({ state: 'failed', changes: [{ failure: { code: 'dependency' } }] });
    expect(after?.changes[0]?.failure?.conflict).toEqual(foreseen);
    expect(heldBy(sandbox, PEOPLE.omar)).toContain(SKUS.e3);
  });
});

describe('progress', () => {
  /** Licensing whose clock goes on with each write; every job that is enqueued is noted as well. */
  function watched(msPerWrite: number) {
    let clock = Date.parse('2026-11-20T12:00:00Z');
    const enqueued: { event: Notice['event'] | undefined; key: string | undefined; at: number }[] = [];
    const options: Partial<LicensingOptions> & { fetch: typeof fetch } = {
      now: () => new Date(clock),
      fetch: (input, init) => {
        if (String(input).includes('assignLicense')) clock += msPerWrite;
        return sandbox.fetch(input, init);
      },
      jobs: {
        ...storage.jobs,
        enqueue: (tx, name, data, more) => {
          if (name === 'notify') enqueued.push({ event: (data as Notice).event, key: more?.key, at: clock });
          return storage.jobs.enqueue(tx, name, data, more);
        },
      },
    };
    return { by: licensingOn(storage, sandbox, options), enqueued };
  }

  it('is shown at most once a second, and the outcome after it under the same key', async () => {
    const { by, enqueued } = watched(600);
    await by.apply(await confirmed(crowd, by));
    expect(enqueued.map(({ event }) => event)).toEqual(['progress', 'progress', 'outcome']);
    expect(new Set(enqueued.map(({ key }) => key)).size).toBe(1);
    expect(enqueued[0]?.key).toBeDefined();
    const [one, other] = enqueued;
    expect((other?.at ?? 0) - (one?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it('is not shown of what is done within a second', async () => {
    const { by, enqueued } = watched(10);
    await by.apply(await confirmed(crowd, by));
    expect(enqueued.map(({ event }) => event)).toEqual(['outcome']);
  });

  it('shows what is only sent as sent', async () => {
    sandbox = contoso({ delayMs: 3_600_000 });
    const { by, enqueued } = watched(600);
    const planId = await confirmed(crowd, by);
    await by.apply(planId);
    expect(enqueued.at(-1)?.event).toBe('sent');
    expect(new Set(await statesOf(planId, by))).toEqual(new Set(['sent']));
  });
});
