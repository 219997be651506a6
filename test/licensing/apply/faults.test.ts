import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import type { Change, Plan, Request } from '../../../src/licensing/model.ts';
import { endOf } from '../../../src/licensing/plan/states.ts';
import { Refusal } from '../../../src/licensing/refusal.ts';
import type { FaultKind } from '../../../src/sandbox/faults.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import type { Assignment } from '../../../src/sandbox/tenant/tenant-state.ts';
import { administrator, anyTenant, type GeneratedTenant, staffOf, suites } from '../../support/generated-tenant.ts';
import { actor, changeRequest, licensingOn } from '../../support/licensing.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { tenantWith, userOf } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

const ann = actor(administrator, 'Ann Admin');
const allKinds: FaultKind[] = ['429', '500', '503', '409', 'timeout', 'drop', 'lost'];

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

/** Every kind of fault, together striking one request in five. */
const oneInFive = allKinds.map((kind) => ({ kind, rate: 1 - 0.8 ** (1 / allKinds.length) }));

/** A generator of random numbers with a seed: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Scene {
  sandbox: Sandbox;
  licensing: Licensing;
  /** What the users hold in truth at a moment. */
  holdings(): Map<string, readonly Assignment[]>;
  /** How often licenses of a user were written, with effect or without. */
  written: Map<string, number>;
}

function sceneOf(
  { tenant, userIds }: GeneratedTenant,
  options: { seed?: number; delayMs?: number; now?: () => Date } = {},
): Scene {
  const { seed = 1, ...rest } = options;
  const sandbox = tenantWith(tenant, { random: randomFrom(seed), ...rest });
  const licensing = licensingOn(storage, sandbox, {
    client: { timeoutMs: 25, random: randomFrom(seed) },
    wait: async () => {},
  });
  const holdings = () => new Map(userIds.map((id) => [id, userOf(sandbox, id).record.truth.assignments]));
  const written = new Map<string, number>();
  let before = holdings();
  sandbox.state.onChange = ({ user }) => {
    const id = user?.profile.id ?? '';
    // A usage location is another write.
    if (before.get(id) !== user?.record.truth.assignments) written.set(id, (written.get(id) ?? 0) + 1);
    before = holdings();
  };
  return { sandbox, licensing, holdings, written };
}

/** Pressed again where Graph did not answer, as a person would. */
async function pressing<T>(press: () => Promise<T>): Promise<T> {
  for (let again = 0; ; again++) {
    try {
      return await press();
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'graphUnavailable' || again === 20) throw error;
    }
  }
}

/** The plan, confirmed; null where the request is refused because there is nothing to do. */
async function confirmed(licensing: Licensing, request: Request): Promise<Plan | null> {
  try {
    const { id } = await pressing(() => licensing.propose(ann, request));
    return await pressing(() => licensing.confirm(ann, id));
  } catch (error) {
    if (error instanceof Refusal && error.code === 'nothingToDo') return null;
    throw error;
  }
}

type Lines = Record<string, string[]>;

const direct = (assignments: readonly Assignment[]): Lines =>
  Object.fromEntries(
    assignments
      .filter(({ assignedByGroup }) => assignedByGroup === null)
      .map(({ skuId, disabledPlans }) => [skuId, [...disabledPlans].sort()]),
  );
const inherited = (assignments: readonly Assignment[]) =>
  assignments.filter(({ assignedByGroup }) => assignedByGroup !== null);

/** The direct licenses that a user has if the change is made, worked out from the tenant and not from the plan's digest. */
function wanted(change: Change, assignments: readonly Assignment[]): Lines {
  const lines = direct(assignments);
  for (const skuId of change.remove) delete lines[skuId];
  for (const { skuId, disabledPlans } of change.add) lines[skuId] = [...disabledPlans].sort();
  return lines;
}

/** Final state = plan, or the difference is reported: the promise of issue "Licence mechanics". */
async function judge(plan: Plan, before: Map<string, readonly Assignment[]>, scene: Scene): Promise<void> {
  const after = scene.holdings();
  for (const change of plan.changes) {
    const { id } = change.user;
    const had = before.get(id) ?? [];
    const has = after.get(id) ?? [];
    expect(inherited(has), 'what comes from groups').toEqual(inherited(had));
    expect(['done', 'failed', 'skipped'], 'how a change ends').toContain(change.state);
    if (change.state === 'done') expect(direct(has), 'done').toEqual(wanted(change, had));
    else expect(direct(has), `${change.state} ${change.failure?.code}`).toEqual(direct(had));
    expect(change.failure !== null, 'a failure with its reason').toBe(change.state === 'failed');
    expect(scene.written.get(id) ?? 0, 'writes').toBe(change.state === 'done' ? 1 : 0);
  }
  expect(plan.state).toBe(endOf(plan.changes.map(({ state }) => state)));
  expect(await outcomesOf(plan.id), 'messages about the outcome').toBe(1);
}

async function outcomesOf(planId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pgboss.job
    where name = 'notify' and data->>'planId' = ${planId} and data->>'event' = 'outcome'`.execute(storage.db);
  return rows[0]?.count ?? 0;
}

/** Twelve people, and a request to take a suite from all of them. */
function twelve(): GeneratedTenant {
  const staff = staffOf(12);
  return { ...staff, request: changeRequest({ userIds: staff.userIds, remove: [suites.one] }) };
}

async function confirmedTwelve(scene: Scene, { request }: GeneratedTenant): Promise<Plan> {
  const plan = await confirmed(scene.licensing, request);
  if (!plan) throw new Error('there is nothing to do');
  return plan;
}

describe('with one request in five failing', () => {
  it('every plan of any operation ends in the right state, nothing is applied twice, and what failed is reported', async () => {
    let made = 0;
    let failures = 0;
    const property = fc.asyncProperty(anyTenant(20), fc.integer(), async (generated, seed) => {
      const scene = sceneOf(generated, { seed });
      const before = scene.holdings();
      scene.sandbox.faults.push(...oneInFive);
      const plan = await confirmed(scene.licensing, generated.request);
      if (!plan) return;
      const ended = await carryOut(scene.licensing, plan.id);
      await judge(ended, before, scene);
      made++;
      failures += ended.changes.filter(({ state }) => state === 'failed').length;
    });
    await fc.assert(property, { numRuns: 40, endOnFailure: true });
    expect(made).toBeGreaterThan(20);
    // Trying again is worth it: hardly anybody is given up.
    expect(failures).toBeLessThan(20);
  });

  it('and with reads that lag behind, what is said to be done is done', async () => {
    const property = fc.asyncProperty(anyTenant(5), fc.integer(), async (generated, seed) => {
      let clock = Date.parse('2026-11-20T12:00:00Z');
      const scene = sceneOf(generated, { seed, delayMs: 45_000, now: () => new Date(clock) });
      const before = scene.holdings();
      const plan = await confirmed(scene.licensing, generated.request);
      if (!plan) return;
      scene.sandbox.faults.push({ kind: 'lost', rate: 0.3, path: 'POST*/assignLicense' }, ...oneInFive);
      const ended = await carryOut(scene.licensing, plan.id, async () => {
        clock += 20_000;
      });
      const after = scene.holdings();
      for (const change of ended.changes) {
        const had = before.get(change.user.id) ?? [];
        const has = after.get(change.user.id) ?? [];
        expect(inherited(has)).toEqual(inherited(had));
        if (change.state === 'done') expect(direct(has)).toEqual(wanted(change, had));
        if (change.state === 'skipped') expect(direct(has)).toEqual(direct(had));
        // A write may be sent again where its effect cannot be seen yet; it is the same write, so nothing else can come of it.
        expect([direct(had), wanted(change, had)]).toContainEqual(direct(has));
        // Where the last try was the one whose answer was lost, nobody can know yet; everything else that is said is so.
        const known = change.state === 'failed' && change.failure?.code !== 'busy';
        if (known) expect(direct(has), change.failure?.code).toEqual(direct(had));
        if (known) expect(change.failure?.code).not.toBe('notShown');
      }
    });
    await fc.assert(property, { numRuns: 40, endOnFailure: true });
  });
});

describe('one user who cannot be served', () => {
  const never: [FaultKind, string][] = [
    ['503', 'busy'],
    ['429', 'busy'],
    ['409', 'busy'],
    ['500', 'busy'],
    ['drop', 'busy'],
    ['timeout', 'busy'],
    ['403', 'notAllowed'],
  ];
  it.each(never)('(%s at every try) keeps nobody else waiting, and is reported as %s', async (kind, code) => {
    const generated = twelve();
    const scene = sceneOf(generated);
    const before = scene.holdings();
    const plan = await confirmedTwelve(scene, generated);
    scene.sandbox.faults.push({ kind, rate: 1, path: `POST*${generated.userIds[3]}/assignLicense` });
    const ended = await carryOut(scene.licensing, plan.id);
    expect(ended.state).toBe('partly');
    expect(ended.changes.map(({ failure }) => failure?.code ?? null)).toEqual(
      generated.userIds.map((_, index) => (index === 3 ? code : null)),
    );
    await judge(ended, before, scene);
  });

  it('(deleted meanwhile) is reported as gone', async () => {
    const generated = twelve();
    const scene = sceneOf(generated);
    const plan = await confirmedTwelve(scene, generated);
    scene.sandbox.faults.push(...oneInFive);
    scene.sandbox.state.removeUser(userOf(scene.sandbox, generated.userIds[5] ?? ''));
    const ended = await carryOut(scene.licensing, plan.id);
    expect(ended.state).toBe('partly');
    expect(ended.changes.filter(({ state }) => state === 'failed').map(({ failure }) => failure?.code)).toEqual([
      'userGone',
    ]);
  });
});

describe('answers that are lost after the change was made', () => {
  it('make nothing happen twice, and the plan is done', async () => {
    const generated = twelve();
    const scene = sceneOf(generated);
    const before = scene.holdings();
    const plan = await confirmedTwelve(scene, generated);
    scene.sandbox.faults.push({ kind: 'lost', rate: 1, path: 'POST*/assignLicense' });
    // At the first try: what is so is read before the error is believed.
    await scene.licensing.apply(plan.id);
    const ended = await scene.licensing.planForJob(plan.id);
    expect(ended?.state).toBe('done');
    if (ended) await judge(ended, before, scene);
  });

  it('are believed as soon as they can be read, also where the last try was the one that was lost', async () => {
    const generated = twelve();
    const scene = sceneOf(generated);
    const before = scene.holdings();
    const plan = await confirmedTwelve(scene, generated);
    // The change is made and nobody can see it: every read after a write fails.
    let blind = false;
    const blinding = licensingOn(storage, scene.sandbox, {
      wait: async () => {},
      client: { timeoutMs: 25 },
      fetch: async (input, init) => {
        if (blind) throw new TypeError('fetch failed');
        const written = String(input).endsWith('/assignLicense');
        const answer = await scene.sandbox.fetch(input, init);
        if (!written) return answer;
        blind = true;
        throw new TypeError('fetch failed');
      },
    });
    await expect(blinding.apply(plan.id)).rejects.toThrow();
    expect([...scene.written.values()]).toEqual([1]);
    await scene.licensing.abandon(plan.id);
    const ended = await scene.licensing.planForJob(plan.id);
    expect(ended?.state).toBe('partly');
    if (ended) await judge(ended, before, scene);
  });
});

describe('Graph away altogether', () => {
  it('ends in a plan that failed, with the reason for each user', async () => {
    const generated = twelve();
    const scene = sceneOf(generated);
    const before = scene.holdings();
    const plan = await confirmedTwelve(scene, generated);
    scene.sandbox.faults.push({ kind: 'drop', rate: 1 });
    const ended = await carryOut(scene.licensing, plan.id);
    expect(ended.state).toBe('failed');
    expect(new Set(ended.changes.map(({ failure }) => failure?.code))).toEqual(new Set(['busy']));
    await judge(ended, before, scene);
  });
});
