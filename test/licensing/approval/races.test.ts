import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import type { Actor, Plan } from '../../../src/licensing/model.ts';
import { Refusal } from '../../../src/licensing/refusal.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { approvalScene, askFor, begin, type jobsIn, people, recordOf } from '../../support/approvals.ts';
import { changeRequest } from '../../support/licensing.ts';
import { changeBehindTheScenes, heldBy, PEOPLE, SKUS, writesOf } from '../../support/sandbox.ts';
import { databases, openTestStorage, type TestStorage } from '../../support/storage.ts';

const { ada, bram, hanna, gerda } = people;

/** In this record exactly one of these lines may stand. */
const ends = /: (approved|refused|cancelled|expired)$/;

describe.each(databases)('two people at the same moment, on %s', (database) => {
  const clock = { now: new Date(begin) };
  let storage: TestStorage;
  let sandbox: Sandbox;
  let licensing: Licensing;
  let jobs: ReturnType<typeof jobsIn>;

  beforeAll(async () => {
    storage = await openTestStorage({ database, now: () => clock.now });
  });
  afterAll(() => storage.close());
  beforeEach(() => {
    clock.now = new Date(begin);
    ({ sandbox, licensing, jobs } = approvalScene(storage, clock));
  });

  /** What happened: the states that acts ended in, and the codes of those that came too late. */
  async function outcomesOf(acts: Promise<Plan | undefined>[]): Promise<string[]> {
    const settled = await Promise.allSettled(acts);
    return settled.map((act) => {
      if (act.status === 'fulfilled') return act.value?.state ?? 'nothing';
      if (act.reason instanceof Refusal) return act.reason.code;
      throw act.reason;
    });
  }

  /** One end in the record, one in the database, and as many jobs and messages as belong to it. */
  async function demandOneEnd(plan: Plan): Promise<string> {
    const now = await licensing.planForJob(plan.id);
    const record = (await recordOf(storage, plan.id)).filter((line) => ends.test(line));
    expect(record).toHaveLength(1);
    expect(record[0]).toMatch(new RegExp(`: ${now?.state}$`));
    expect(await jobs.applyJobs(plan.id)).toBe(now?.state === 'approved' ? 1 : 0);
    const notices = await jobs.notices(plan.id);
    expect(notices.filter((line) => line === 'closed to every card')).toHaveLength(1);
    const heard = notices.filter((line) => /^(approved|rejected|expired) to hanna$/.test(line));
    expect(heard).toEqual(
      now?.state === 'cancelled' ? [] : [`${now?.state === 'refused' ? 'rejected' : now?.state} to hanna`],
    );
    return now?.state ?? '';
  }

  type Act = (plan: Plan) => Promise<Plan | undefined>;
  const approve =
    (actor: Actor): Act =>
    ({ id }) =>
      licensing.approve(actor, id);
  const reject: Act = ({ id }) => licensing.reject(bram, id, 'No');
  const withdraw: Act = ({ id }) => licensing.withdraw(hanna, id);

  const races: [name: string, acts: Act[], possible: string[]][] = [
    ['two approvers', [approve(ada), approve(bram)], ['approved']],
    ['the same approver twice', [approve(ada), approve(ada)], ['approved']],
    ['approving and rejecting', [approve(ada), reject], ['approved', 'refused']],
    ['rejecting twice', [reject, reject], ['refused']],
    ['approving and withdrawing', [approve(ada), withdraw], ['approved', 'cancelled']],
    ['withdrawing and approving', [withdraw, approve(ada)], ['approved', 'cancelled']],
    [
      'everything at once',
      [approve(ada), reject, withdraw, approve(gerda), reject],
      ['approved', 'refused', 'cancelled'],
    ],
  ];
  it.each(races)('%s: one outcome, which the other is told', async (_name, acts, possible) => {
    const plan = await askFor(licensing);
    const outcomes = await outcomesOf(acts.map((act) => act(plan)));
    expect(outcomes.filter((outcome) => possible.includes(outcome))).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'alreadyDecided')).toHaveLength(acts.length - 1);
    expect(possible).toContain(await demandOneEnd(plan));
  });

  // Whoever takes the row first decides; slowing one down lets each of them be first.
  const orders: [first: string, second: string][] = [
    ['approve', 'withdraw'],
    ['withdraw', 'approve'],
    ['approve', 'reject'],
    ['reject', 'approve'],
  ];
  it.each(orders)('%s comes before %s where the other still reads the directory', async (first, second) => {
    const acts: Record<string, (by: Licensing, id: string) => Promise<Plan>> = {
      approve: (by, id) => by.approve(ada, id),
      reject: (by, id) => by.reject(bram, id, 'No'),
      withdraw: (by, id) => by.withdraw(hanna, id),
    };
    const plan = await askFor(licensing);
    let letGo = () => {};
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const slowStorage: TestStorage = {
      ...storage,
      transaction: async (work) => {
        await gate;
        return storage.transaction(work);
      },
    };
    const slow = approvalScene(slowStorage, clock, {}, {}, sandbox).licensing;
    const late = outcomesOf([acts[second]?.(slow, plan.id) ?? Promise.reject(new Error(second))]);
    const early = await outcomesOf([acts[first]?.(licensing, plan.id) ?? Promise.reject(new Error(first))]);
    letGo();
    expect([early, await late]).toEqual([
      [{ approve: 'approved', reject: 'refused', withdraw: 'cancelled' }[first]],
      ['alreadyDecided'],
    ]);
    await demandOneEnd(plan);
  });

  it.each(['before', 'at'])('approving just %s the end of its time ends one way only', async (moment) => {
    // No data is lost with it, so that no date has moved in the meantime.
    const plan = await askFor(licensing, changeRequest({ remove: [SKUS.visio], userIds: [PEOPLE.megan] }));
    const end = Date.parse(plan.approval?.expiresAt ?? '');
    clock.now = new Date(moment === 'before' ? end - 1 : end);
    const outcomes = await outcomesOf([
      licensing.approve(ada, plan.id),
      licensing.onTimer({ planId: plan.id, kind: 'expire', step: 0 }).then(() => undefined),
      licensing.approve(bram, plan.id),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'approved')).toHaveLength(moment === 'before' ? 1 : 0);
    expect(await demandOneEnd(plan)).toBe(moment === 'before' ? 'approved' : 'expired');
  });

  it('expires by the clock of the transaction, not of the click', async () => {
    const plan = await askFor(licensing);
    const end = Date.parse(plan.approval?.expiresAt ?? '');
    clock.now = new Date(end - 1);
    const late: TestStorage = {
      ...storage,
      transaction: (work) => {
        clock.now = new Date(end);
        return storage.transaction(work);
      },
    };
    const slow = approvalScene(late, clock, {}, {}, sandbox).licensing;
    expect(await outcomesOf([slow.approve(ada, plan.id)])).toEqual(['alreadyDecided']);
    expect(await demandOneEnd(plan)).toBe('expired');
  });

  it('keeps every remark, reminder and look that happens at once', async () => {
    const plan = await askFor(licensing);
    await Promise.all([
      licensing.askBack(ada, plan.id, 'One?'),
      licensing.askBack(bram, plan.id, 'Two?'),
      licensing.seen(gerda, plan.id),
      licensing.remind(hanna, plan.id),
    ]);
    const { approval } = (await licensing.planForJob(plan.id)) ?? {};
    expect(approval?.remarks.map(({ text }) => text).sort()).toEqual(['One?', 'Two?']);
    expect(approval).toMatchObject({ seenBy: [PEOPLE.gerda], remindedAt: clock.now.toISOString() });
  });

  it('shows a change to both where two come upon it at once, and neither acts on the old digest', async () => {
    const plan = await askFor(licensing);
    changeBehindTheScenes(sandbox, PEOPLE.megan, [SKUS.e3, SKUS.exchange1]);
    const outcomes = await outcomesOf([licensing.approve(ada, plan.id), licensing.approve(bram, plan.id)]);
    expect(outcomes).toEqual(['factsChanged', 'factsChanged']);
    expect((await licensing.planForJob(plan.id))?.approval?.seenBy.sort()).toEqual([PEOPLE.ada, PEOPLE.bram]);
    expect((await jobs.notices(plan.id)).filter((line) => line === 'changed to hanna')).toHaveLength(1);
  });

  it('gives the last seat to who has waited longest, and never twice', async () => {
    const give = { operation: 'assign' as const, add: [{ skuId: SKUS.powerBi, disabledPlans: null }] };
    const older = await askFor(licensing, changeRequest({ ...give, userIds: [PEOPLE.zoe] }));
    const younger = await askFor(licensing, changeRequest({ ...give, userIds: [PEOPLE.joni] }));
    const powerBi = (await licensing.seats(ada)).find(({ product }) => product.skuId === SKUS.powerBi);
    for (const sku of sandbox.state.skus.values()) {
      if (sku.skuId === SKUS.powerBi) {
        Object.assign(sku.prepaidUnits ?? {}, { enabled: (powerBi?.seats.consumed ?? 0) + 1, warning: 0 });
      }
    }
    const approveBoth = () => outcomesOf([licensing.approve(ada, younger.id), licensing.approve(bram, older.id)]);
    expect(await approveBoth()).toEqual(['noSeats', 'approved']);
    expect(await approveBoth()).toEqual(['noSeats', 'alreadyDecided']);
    await licensing.withdraw(hanna, younger.id);
  });

  describe('a process that is killed', () => {
    /** A database whose transactions fail before they commit, from the given one on. */
    const dying = (after: number): TestStorage => {
      let left = after;
      return {
        ...storage,
        transaction: (work) =>
          storage.transaction(async (tx) => {
            const result = await work(tx);
            if (left-- <= 0) throw new Error('the process was killed');
            return result;
          }),
      };
    };
    const killed = (work: Promise<unknown>) => expect(work).rejects.toThrow('the process was killed');

    it('has sent nothing to anybody before its commit, and sends once after a new start', async () => {
      const plan = await licensing.propose(hanna, { ...(await askFor(licensing)).request, reason: null });
      const dead = approvalScene(dying(0), clock, {}, {}, sandbox).licensing;
      const words = { reason: 'left', ticket: null };
      await killed(dead.send(hanna, plan.id, words));
      expect(await jobs.notices(plan.id)).toEqual([]);
      expect(await jobs.timers(plan.id)).toEqual([]);
      expect((await licensing.planForJob(plan.id))?.state).toBe('proposed');
      await licensing.send(hanna, plan.id, words);
      expect((await jobs.notices(plan.id)).filter((line) => line === 'request to ada')).toHaveLength(1);
    });

    it('has decided nothing before its commit, and everything with it', async () => {
      const plan = await askFor(licensing);
      const dead = approvalScene(dying(0), clock, {}, {}, sandbox).licensing;
      await killed(dead.approve(ada, plan.id));
      await killed(dead.reject(bram, plan.id, 'No'));
      await killed(dead.withdraw(hanna, plan.id));
      expect((await licensing.planForJob(plan.id))?.state).toBe('waiting');
      expect(await jobs.applyJobs(plan.id)).toBe(0);
      await licensing.approve(ada, plan.id);
      expect(await demandOneEnd(plan)).toBe('approved');
    });

    it('finishes an approved change once, wherever it died', async () => {
      const plan = await askFor(licensing);
      await licensing.approve(ada, plan.id);
      for (const point of [0, 1, 2]) {
        const dead = approvalScene(dying(point), clock, {}, {}, sandbox).licensing;
        await dead.apply(plan.id).catch(() => {});
      }
      await licensing.apply(plan.id);
      expect((await licensing.planForJob(plan.id))?.state).toBe('done');
      expect(writesOf(sandbox)).toHaveLength(1);
      expect(heldBy(sandbox, PEOPLE.megan)).not.toContain(SKUS.e3);
      expect((await jobs.notices(plan.id)).filter((line) => line === 'outcome to hanna')).toHaveLength(1);
    });
  });
});
