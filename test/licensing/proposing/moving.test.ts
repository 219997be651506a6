import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import { approvalScene, begin, people, refusalOf } from '../../support/approvals.ts';
import { changeRequest } from '../../support/licensing.ts';
import { PEOPLE, SKUS } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

const { ada, bram } = people;
const clock = { now: new Date(begin) };
let storage: TestStorage;
let licensing: Licensing;

beforeAll(async () => {
  storage = await openTestStorage({ now: () => clock.now });
});
afterAll(() => storage.close());
beforeEach(() => {
  clock.now = new Date(begin);
  ({ licensing } = approvalScene(storage, clock));
});

const propose = () => licensing.propose(ada, changeRequest({ userIds: [PEOPLE.patti], remove: [SKUS.exchange1] }));
const startOf = (plan: Awaited<ReturnType<typeof propose>>) => plan.request.items[0]?.at;

it('a plan begins when work is over, at a time that is picked where its asker is, or now', async () => {
  const plan = await propose();
  const tonight = await licensing.beginAt(ada, plan.id, 'tonight');
  expect(startOf(tonight)).toBe('2026-03-03T16:00:00.000Z');
  expect(await licensing.planForJob(plan.id)).toMatchObject({ state: 'cancelled' });
  const picked = await licensing.beginAt(ada, tonight.id, '2026-03-06 18:30');
  expect(startOf(picked)).toBe('2026-03-06T17:30:00.000Z');
  // Summer time has begun by then.
  const later = await licensing.beginAt(ada, picked.id, '2026-03-30 18:30');
  expect(startOf(later)).toBe('2026-03-30T16:30:00.000Z');
  expect(startOf(await licensing.beginAt(ada, later.id, 'now'))).toBeNull();
});

it('pressed twice it is one plan, and only for whoever asked', async () => {
  const plan = await propose();
  expect(await refusalOf(licensing.beginAt(bram, plan.id, 'tonight'))).toMatchObject({ code: 'notYours' });
  const first = await licensing.beginAt(ada, plan.id, 'tonight');
  expect(await licensing.beginAt(ada, plan.id, 'tonight')).toMatchObject({ id: first.id });
  expect(await refusalOf(licensing.beginAt(ada, plan.id, 'now'))).toMatchObject({ code: 'alreadyDecided' });
});

it('a time that is over, a day that does not exist, and one that is too far away are refused with the reason', async () => {
  const plan = await propose();
  const why = async (when: string | null) => (await refusalOf(licensing.beginAt(ada, plan.id, when))).data;
  expect(await why('2026-03-03 09:00')).toEqual({ why: 'past' });
  expect(await why('2026-02-30 09:00')).toEqual({ why: 'unknown' });
  expect(await why('2026-03-05 25:00')).toEqual({ why: 'unknown' });
  expect(await why(null)).toEqual({ why: 'unknown' });
  expect(await why('2028-06-01')).toEqual({ why: 'tooFar' });
  clock.now = new Date('2026-03-03T17:00:00Z');
  expect(await why('tonight')).toEqual({ why: 'past' });
  expect(await licensing.planForJob(plan.id)).toMatchObject({ state: 'proposed' });
});
