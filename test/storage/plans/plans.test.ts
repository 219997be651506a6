import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plansAbout, plansInState, plansOf, requestsOf } from '../../../src/storage/plans/plan-lists.ts';
import {
  findPlan,
  findPlanByNumber,
  insertPlan,
  lockPlan,
  movePlan,
  type NewPlan,
  updateBody,
  updateChange,
} from '../../../src/storage/plans/plans.ts';
import { promisedSeats } from '../../../src/storage/plans/promised-seats.ts';
import { PLAN_STATES } from '../../../src/storage/tables.ts';
import { databases, openTestStorage, type TestStorage } from '../../support/storage.ts';

const now = new Date('2026-03-02T09:00:00.000Z');
const later = new Date('2026-03-02T10:00:00.000Z');

describe.each(databases)('plans on %s', (database) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database });
  });
  afterAll(() => storage.close());

  async function store(plan: Partial<NewPlan> = {}): Promise<{ id: string; number: number; tenantId: string }> {
    const whole: NewPlan = {
      id: randomUUID(),
      tenantId: randomUUID(),
      state: 'proposed',
      askerId: randomUUID(),
      version: 1,
      body: {},
      changes: [],
      ...plan,
    };
    const number = await storage.transaction((tx) => insertPlan(tx, whole, now));
    return { ...whole, number };
  }

  test('come back as they were stored, changes in their order, keys of a body untouched', async () => {
    const body = { snake_key: { inner_key: 1 }, list: [1, 'two', null], text: "it's ünï\0code" };
    const changes = ['zoe', 'adele', 'megan'].map((userId) => ({
      userId,
      body: [userId],
      item: {},
      adds: ['E3', 'VISIO'],
    }));
    const { id, number, tenantId } = await store({ askerId: 'lee', version: 7, body, changes });
    const row = {
      id,
      number,
      tenantId,
      state: 'proposed',
      askerId: 'lee',
      version: 7,
      body: { ...body, text: "it's ünïcode" },
      createdAt: now,
      updatedAt: now,
      changes: ['zoe', 'adele', 'megan'].map((userId) => ({
        userId,
        state: 'planned',
        skus: ['E3', 'VISIO'],
        body: [userId],
        item: {},
        digest: null,
      })),
      people: 3,
    };
    expect(await findPlan(storage.db, id)).toEqual(row);
    expect(await findPlanByNumber(storage.db, tenantId, number)).toEqual(row);
  });

  test('are numbered one after the other, at the same moment too, and a number that was given back is used again', async () => {
    const { number } = await store();
    const together = await Promise.all([store(), store(), store()]);
    expect(together.map((plan) => plan.number).sort((a, b) => a - b)).toEqual([number + 1, number + 2, number + 3]);
    await expect(store({ body: 1n })).rejects.toThrow();
    await expect(store({ id: together[0]?.id ?? '' })).rejects.toThrow();
    expect((await store()).number).toBe(number + 4);
  });

  test.each(["'; drop table plans --", '', '42', `${randomUUID()}x`])(
    'are not found by the forged id %j',
    async (id) => {
      expect(await findPlan(storage.db, id)).toBeUndefined();
    },
  );

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, 1e300])(
    'are not found by the impossible number %d',
    async (number) => {
      expect(await findPlanByNumber(storage.db, 't', number)).toBeUndefined();
    },
  );

  test('are not found by the number from another tenant', async () => {
    const { number } = await store();
    expect(await findPlanByNumber(storage.db, 'other', number)).toBeUndefined();
  });

  test('are refused by the database in a state that does not exist, and taken in every other', async () => {
    for (const state of PLAN_STATES) await expect(store({ state })).resolves.toBeDefined();
    await expect(store({ state: 'lost' as 'done' })).rejects.toThrow(/check/);
  });

  test('are moved from a state they are in, with what is to be kept', async () => {
    const { id } = await store({ body: { old: 1 } });
    expect(await movePlan(storage.db, id, ['proposed', 'waiting'], 'approved', later, { decided: true })).toBe(true);
    expect(await findPlan(storage.db, id)).toMatchObject({
      state: 'approved',
      body: { decided: true },
      updatedAt: later,
    });
  });

  test('keep their body where a move brings none', async () => {
    const { id } = await store({ body: { old: 1 } });
    await movePlan(storage.db, id, ['proposed'], 'waiting', later);
    expect((await findPlan(storage.db, id))?.body).toEqual({ old: 1 });
  });

  test('are not moved from a state they have left, nor from none', async () => {
    const { id } = await store({ state: 'cancelled' });
    expect(await movePlan(storage.db, id, ['proposed', 'waiting'], 'approved', later, {})).toBe(false);
    expect(await movePlan(storage.db, id, [], 'approved', later, {})).toBe(false);
    expect(await findPlan(storage.db, id)).toMatchObject({ state: 'cancelled', updatedAt: now });
  });

  test('are moved by exactly one of many who try at once', async () => {
    const { id } = await store();
    const tries = Array.from({ length: 8 }, (_, who) =>
      storage.transaction((tx) => movePlan(tx, id, ['proposed'], 'waiting', later, { who })),
    );
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
  });

  test('take a newer body and newer changes', async () => {
    const { id } = await store({ changes: [{ userId: 'adele', body: 1, item: {}, adds: ['E3'] }] });
    await updateBody(storage.db, id, { redrawn: true }, later);
    await updateChange(storage.db, id, 'adele', { state: 'sent', body: 2 }, later);
    const sent = { userId: 'adele', state: 'sent', body: 2, skus: ['E3'] };
    expect(await findPlan(storage.db, id)).toMatchObject({
      body: { redrawn: true },
      updatedAt: later,
      changes: [sent],
    });
    await updateChange(storage.db, id, 'adele', { state: 'planned', body: 3, adds: ['E5', 'P1'] }, later);
    expect((await findPlan(storage.db, id))?.changes[0]).toMatchObject({ body: 3, skus: ['E5', 'P1'] });
  });

  test('of one asker are listed newest first, up to a limit', async () => {
    const askerId = randomUUID();
    const change = { userId: 'adele', body: 1, item: {}, adds: [] };
    const numbers = [];
    for (let i = 0; i < 3; i++) numbers.push((await store({ askerId, changes: [change] })).number);
    await store();
    const found = await plansOf(storage.db, askerId, 2);
    expect(found.map(({ number }) => number)).toEqual([numbers[2], numbers[1]]);
    expect(found.map(({ changes }) => changes.length)).toEqual([1, 1]);
  });

  test('of one tenant are listed by state, oldest first', async () => {
    const tenantId = randomUUID();
    const first = await store({ tenantId, state: 'waiting' });
    await store({ tenantId, state: 'done' });
    const second = await store({ tenantId, state: 'approved' });
    await store({ state: 'waiting' });
    const found = await plansInState(storage.db, tenantId, ['waiting', 'approved'], 10);
    expect(found.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await plansInState(storage.db, tenantId, ['waiting', 'approved'], 1)).toHaveLength(1);
    expect(await plansInState(storage.db, tenantId, [], 10)).toEqual([]);
  });

  test('about one user are listed newest first', async () => {
    const userId = randomUUID();
    const other = { userId: randomUUID(), body: 1, item: {}, adds: [] };
    const first = await store({ changes: [{ userId, body: 1, item: {}, adds: [] }, other] });
    await store({ changes: [other] });
    const second = await store({ changes: [{ userId, body: 1, item: {}, adds: [] }] });
    const found = await plansAbout(storage.db, userId, 10);
    expect(found.map(({ id, changes }) => [id, changes.length])).toEqual([
      [second.id, 1],
      [first.id, 2],
    ]);
  });

  test('promise the seats of what they have still to do', async () => {
    const tenantId = randomUUID();
    const change = (state: string, ...adds: string[]) => ({ userId: randomUUID(), item: {}, body: 1, adds, state });
    await store({ tenantId, state: 'waiting', changes: [change('planned', 'E3', 'VISIO'), change('planned', 'E3')] });
    const own = await store({ tenantId, state: 'approved', changes: [change('planned', 'E3')] });
    const applying = ['sent', 'done', 'failed', 'skipped'].map((state) => change(state, 'VISIO', 'E5'));
    await store({ tenantId, state: 'applying', changes: applying });
    for (const state of ['proposed', 'done', 'partly', 'failed', 'refused', 'cancelled', 'expired'] as const) {
      await store({ tenantId, state, changes: [change('planned', 'E3')] });
    }
    await store({ state: 'waiting', changes: [change('planned', 'E3')] });
    const expected = { E3: 3, VISIO: 2, E5: 1 };
    expect(Object.fromEntries(await promisedSeats(storage.db, tenantId))).toEqual(expected);
    expect(Object.fromEntries(await promisedSeats(storage.db, tenantId, own.id))).toEqual({ ...expected, E3: 2 });
    expect(await promisedSeats(storage.db, randomUUID())).toEqual(new Map());
  });

  test('that wait compete only with those that have waited longer', async () => {
    const tenantId = randomUUID();
    const changes = () => [{ userId: randomUUID(), body: 1, item: {}, adds: ['E3'] }];
    const older = await store({ tenantId, state: 'waiting', changes: changes() });
    const younger = await store({ tenantId, state: 'waiting', changes: changes() });
    const proposed = await store({ tenantId, changes: changes() });
    const seatsAgainst = async (planId: string) => (await promisedSeats(storage.db, tenantId, planId)).get('E3') ?? 0;
    expect(await Promise.all([older, younger, proposed].map(({ id }) => seatsAgainst(id)))).toEqual([0, 1, 2]);
    await store({ tenantId, state: 'approved', changes: changes() });
    expect(await seatsAgainst(older.id)).toBe(1);
  });

  test('sent for approval are those of an asker that have one, newest first', async () => {
    const askerId = randomUUID();
    const bodies = [{ approval: { rule: null } }, { approval: null }, {}, { approval: { rule: 'One' } }];
    const stored = [];
    for (const body of bodies) stored.push(await store({ askerId, body }));
    const found = await requestsOf(storage.db, askerId, 10);
    expect(found.map(({ number }) => number)).toEqual([stored[3]?.number, stored[0]?.number]);
    expect(await requestsOf(storage.db, askerId, 1)).toHaveLength(1);
  });

  test('stay as they are for whoever has locked them', async () => {
    const { id } = await store();
    expect(await storage.transaction((tx) => lockPlan(tx, "x' or 1=1"))).toBeUndefined();
    const order: string[] = [];
    const take = (who: string) =>
      storage.transaction(async (tx) => {
        const plan = await lockPlan(tx, id);
        order.push(`${who} begins`);
        await movePlan(tx, id, ['proposed'], 'waiting', now);
        order.push(`${who} ends`);
        return plan?.state;
      });
    const states = await Promise.all([take('one'), take('other')]);
    expect([...states].sort()).toEqual(['proposed', 'waiting']);
    expect(order.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
  });

  test('cannot have the same user twice', async () => {
    const change = { userId: 'adele', body: 1, item: {}, adds: [] };
    const id = randomUUID();
    await expect(store({ id, changes: [change, change] })).rejects.toThrow(/unique/);
    expect(await findPlan(storage.db, id)).toBeUndefined();
    const { rows } = await sql`select 1 from plan_changes where plan_id = ${id}`.execute(storage.db);
    expect(rows).toEqual([]);
  });
});
