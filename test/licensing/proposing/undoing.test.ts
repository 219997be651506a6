import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import type { Plan } from '../../../src/licensing/model.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { approvalScene, begin, people, refusalOf } from '../../support/approvals.ts';
import { changeRequest } from '../../support/licensing.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { changeBehindTheScenes, disabledPlansOf, heldBy, PEOPLE, SKUS, userOf } from '../../support/sandbox.ts';
import { databases, openTestStorage, type TestStorage } from '../../support/storage.ts';

const { ada, bram, hanna, rob } = people;

describe.each(databases)('undoing a plan (U3), on %s', (database) => {
  const clock = { now: new Date(begin) };
  let storage: TestStorage;
  let sandbox: Sandbox;
  let licensing: Licensing;

  beforeAll(async () => {
    storage = await openTestStorage({ database, now: () => clock.now });
  });
  afterAll(() => storage.close());
  beforeEach(() => {
    clock.now = new Date(begin);
    ({ sandbox, licensing } = approvalScene(storage, clock));
  });

  const carriedOut = async (more: Parameters<typeof changeRequest>[0], by = ada): Promise<Plan> => {
    const plan = await licensing.propose(by, changeRequest(more));
    await licensing.confirm(by, plan.id);
    return carryOut(licensing, plan.id);
  };
  const agree = async (plan: Plan): Promise<Plan> => {
    await licensing.confirm(ada, plan.id);
    return carryOut(licensing, plan.id);
  };
  /** Everything that somebody holds directly, with what is off in it. */
  const picture = (userId: string) =>
    userOf(sandbox, userId)
      .record.truth.assignments.filter(({ assignedByGroup }) => assignedByGroup === null)
      .map(({ skuId, disabledPlans }) => [skuId, [...disabledPlans].sort()])
      .sort();

  it.each([
    ['a removal, with the apps that were off', { userIds: [PEOPLE.megan], remove: [SKUS.e3] }],
    [
      'an assignment',
      { operation: 'assign' as const, userIds: [PEOPLE.youssef], add: [{ skuId: SKUS.visio, disabledPlans: null }] },
    ],
    [
      'a swap',
      {
        operation: 'replace' as const,
        userIds: [PEOPLE.megan],
        add: [{ skuId: SKUS.f3, disabledPlans: null }],
        remove: [SKUS.e3],
      },
    ],
    [
      'all licenses of several',
      { operation: 'unassignAll' as const, userIds: [PEOPLE.lidia, PEOPLE.patti], remove: 'all' as const },
    ],
  ])('%s comes back exactly as it was, and can be undone again', async (_what, request) => {
    const before = request.userIds.map(picture);
    const plan = await carriedOut(request);
    const after = request.userIds.map(picture);
    expect(after).not.toEqual(before);
    const undo = await licensing.undo(ada, plan.id);
    expect(undo.undoes).toMatchObject({ number: plan.number, changed: [] });
    const undone = await agree(undo);
    expect(request.userIds.map(picture)).toEqual(before);
    await agree(await licensing.undo(ada, undone.id));
    expect(request.userIds.map(picture)).toEqual(after);
  });

  it('apps that were switched are switched back, those that somebody else switched since are kept', async () => {
    const before = disabledPlansOf(sandbox, PEOPLE.megan, SKUS.e3) ?? [];
    const products = await licensing.products(ada);
    const plans = products.find(({ skuId }) => skuId === SKUS.e3)?.servicePlans ?? [];
    const [mine, other] = plans.filter(({ id, appliesTo }) => appliesTo === 'User' && !before.includes(id));
    const switchOff = (id: string) => ({
      operation: 'services' as const,
      userIds: [PEOPLE.megan],
      services: [{ skuId: SKUS.e3, on: [], off: [id] }],
    });
    const plan = await carriedOut(switchOff(mine?.id ?? ''));
    await carriedOut(switchOff(other?.id ?? ''));
    const undo = await licensing.undo(ada, plan.id);
    expect(undo.undoes?.changed).toEqual(['Megan Bowen']);
    await agree(undo);
    expect([...(disabledPlansOf(sandbox, PEOPLE.megan, SKUS.e3) ?? [])].sort()).toEqual([...before, other?.id].sort());
  });

  it('what somebody else gave since stays, and is said', async () => {
    const plan = await carriedOut({ userIds: [PEOPLE.patti], remove: [SKUS.exchange1] });
    changeBehindTheScenes(sandbox, PEOPLE.patti, [SKUS.visio]);
    const undo = await licensing.undo(ada, plan.id);
    expect(undo.undoes?.changed).toEqual(['Patti Fernandez']);
    await agree(undo);
    expect(heldBy(sandbox, PEOPLE.patti).sort()).toEqual([SKUS.visio, SKUS.exchange1].sort());
  });

  it('pressed twice, or by two people at once, it is one plan', async () => {
    const plan = await carriedOut({ userIds: [PEOPLE.patti], remove: [SKUS.exchange1] });
    const made = await Promise.all([ada, bram, ada].map((one) => licensing.undo(one, plan.id)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const [first] = made;
    await licensing.cancel(first?.asker ?? ada, first?.id ?? '');
    const again = await licensing.undo(ada, plan.id);
    expect(again.id).not.toBe(first?.id);
  });

  it('is nothing where all is as it was, or nothing was done', async () => {
    const plan = await carriedOut({ userIds: [PEOPLE.patti], remove: [SKUS.exchange1] });
    changeBehindTheScenes(sandbox, PEOPLE.patti, [SKUS.exchange1]);
    expect((await refusalOf(licensing.undo(ada, plan.id))).code).toBe('nothingToUndo');
    const open = await licensing.propose(ada, changeRequest({ userIds: [PEOPLE.megan], remove: [SKUS.visio] }));
    expect((await refusalOf(licensing.undo(ada, open.id))).code).toBe('nothingToUndo');
  });

  it('needs the right to ask, and the approval of any plan', async () => {
    const plan = await carriedOut({ userIds: [PEOPLE.patti], remove: [SKUS.exchange1] });
    expect((await refusalOf(licensing.undo(rob, plan.id))).code).toBe('notAllowed');
    expect((await licensing.undo(hanna, plan.id)).needsApproval).toBe('rights');
  });

  it('says what does not come back: a Cloud PC after its seven days', async () => {
    const plan = await carriedOut({ userIds: [PEOPLE.lidia], remove: [SKUS.cloudPc] });
    clock.now = new Date('2026-03-11T09:00:00Z');
    expect((await licensing.undo(ada, plan.id)).undoes?.gone).toEqual(['cloudPc']);
  });

  it('is for one person where only theirs is asked', async () => {
    const plan = await carriedOut({
      operation: 'unassignAll',
      userIds: [PEOPLE.lidia, PEOPLE.patti],
      remove: 'all',
    });
    const undo = await licensing.undo(ada, plan.id, PEOPLE.patti);
    expect(undo.changes.map(({ user }) => user.id)).toEqual([PEOPLE.patti]);
  });
});
