import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../../src/licensing/model.ts';
import { drawPlan } from '../../../src/licensing/plan/plan.ts';
import { createPlanStore, type PlanStore } from '../../../src/licensing/store/plans.ts';
import { sliceSize } from '../../../src/storage/plans/plan-changes.ts';
import { promisedSeats } from '../../../src/storage/plans/promised-seats.ts';
import { actor } from '../../support/licensing.ts';
import { databases, openTestStorage, type TestStorage } from '../../support/storage.ts';
import { direct, factsOf, give, person, request, seatsOf, subject } from '../../support/tenant-facts.ts';

const people = 10_000;
const ann = actor('ann', 'Ann Admin');
const userIds = Array.from({ length: people }, (_, index) => `user-${index}`);

describe.each(databases)('a plan with 10,000 people on %s', (database) => {
  let storage: TestStorage;
  let plans: PlanStore;
  let id = '';
  beforeAll(async () => {
    storage = await openTestStorage({ database });
    plans = createPlanStore('tenant', () => new Date('2026-11-21T09:00:00Z'));
    const asked = request({ operation: 'replace', userIds, remove: ['e3'], add: give('e5') });
    const subjects = userIds.map((userId) => subject([direct('e3')], { person: person(userId) }));
    const draft = drawPlan(asked, factsOf(subjects, { seats: [seatsOf('e3', 5), seatsOf('e5', people)] }));
    ({ id } = await storage.transaction((tx) => plans.insert(tx, ann, asked, draft)));
  }, 240_000);
  afterAll(() => storage.close());

  it('is read in slices, everybody once and in their order', async () => {
    const seen: string[] = [];
    for await (const slice of plans.slices(storage.db, { id, number: 1 })) {
      expect(slice.length).toBeLessThanOrEqual(sliceSize);
      seen.push(...slice.map(({ user }) => user.id));
    }
    expect(seen).toEqual(userIds);
  });

  it('is shown by its first people and by counts, and keeps nothing of a person in its body', async () => {
    const head = await plans.find(storage.db, id);
    expect(head).toMatchObject({ large: { people, counts: { planned: people } }, request: { operation: 'replace' } });
    expect(head?.changes.map(({ user }) => user.id)).toEqual(userIds.slice(0, 20));
    expect(head?.request.items).toHaveLength(20);
    const listed = await plans.ofAsker(storage.db, ann.id, 10);
    expect(listed).toEqual([head]);
    expect(JSON.stringify(listed).length).toBeLessThan(100_000);
    const { rows } = await sql<{ body: string }>`select body::text as body from plans where id = ${id}`.execute(
      storage.db,
    );
    expect(rows[0]?.body).not.toContain('user-');
  });

  it('is carried out in slices, with one change kept at a time', async () => {
    const plan = await plans.find(storage.db, id);
    if (!plan) throw new Error('the plan is gone');
    expect(await plans.statesOf(storage.db, id)).toEqual(['planned']);
    const [first, ...slice] = await plans.unsent(storage.db, plan);
    expect(slice).toHaveLength(sliceSize - 1);
    const done: Change = { ...(first as Change), state: 'done' };
    await storage.transaction((tx) => plans.mark(tx, plan, done, 'done', ann));
    expect(await plans.statesOf(storage.db, id)).toEqual(['planned', 'done']);
    expect((await plans.find(storage.db, id))?.large?.counts).toEqual({ planned: people - 1, done: 1 });
    expect((await plans.unsent(storage.db, plan))[0]?.user.id).toBe('user-1');
  });

  it('promises its seats like any other', async () => {
    await sql`update plans set state = 'paused' where id = ${id}`.execute(storage.db);
    expect((await promisedSeats(storage.db, 'tenant')).get('e5')).toBe(people - 1);
  });
});
