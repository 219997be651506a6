import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { weekdays } from '../../../src/licensing/approval/settings.ts';
import type { Timer } from '../../../src/licensing/approval/timer.ts';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import { createLog } from '../../../src/log.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { startDueTimes } from '../../../src/storage/due-times.ts';
import { approvalScene, askFor, begin, type jobsIn, people, recordOf, refusalOf } from '../../support/approvals.ts';
import { PEOPLE } from '../../support/sandbox.ts';
import { databases, openTestStorage, type TestStorage } from '../../support/storage.ts';

const { ada, bram, hanna, gerda } = people;

/** Ada is asked first, Bram stands in for her after 2 working hours, Gerda follows after 4. */
const settings = {
  workingTime: { timeZone: 'UTC' },
  remindEveryHours: 3,
  rules: [
    {
      name: 'Ada, then Gerda',
      steps: [
        { people: [PEOPLE.ada], standIn: { people: [PEOPLE.bram], afterHours: 2 }, escalateAfterHours: 4 },
        { people: [PEOPLE.gerda], standIn: { people: [PEOPLE.bilal], afterHours: 2 } },
      ],
    },
  ],
};

describe.each(databases)('when nobody decides (U8), on %s', (database) => {
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
    ({ sandbox, licensing, jobs } = approvalScene(storage, clock, settings));
  });

  const at = (moment: string) => {
    clock.now = new Date(moment);
  };
  const timersOf = async (planId: string) =>
    (await jobs.timers(planId)).map(({ kind, step }) => `${kind} ${step}`).sort();
  const askedOf = async (planId: string) =>
    (await licensing.planForJob(planId))?.approval?.asked.map(({ name, as, step }) => `${name} ${as} ${step}`);
  const fireTimer = (planId: string, kind: Timer['kind'], step = 0) => licensing.onTimer({ planId, kind, step });

  it('sets one timer of each kind that its rule knows', async () => {
    const plan = await askFor(licensing);
    expect(await timersOf(plan.id)).toEqual(['escalate 0', 'expire 0', 'remind 0', 'standIn 0']);
    expect(plan.approval).toMatchObject({ rule: 'Ada, then Gerda', expiresAt: '2026-03-09T17:00:00.000Z' });
  });

  it('asks the stand-in, once, and tells him and the asker', async () => {
    const plan = await askFor(licensing);
    at('2026-03-03T11:00:00Z');
    await fireTimer(plan.id, 'standIn');
    await fireTimer(plan.id, 'standIn');
    expect(await askedOf(plan.id)).toEqual(['Ada de Wit approver 0', 'Bram Jansen standIn 0']);
    const notices = await jobs.notices(plan.id);
    expect(notices.filter((line) => /standIn|stoodIn/.test(line))).toEqual(['standIn to bram', 'stoodIn to hanna']);
    expect(await recordOf(storage, plan.id)).toContain('License Desk: stoodIn');
    expect(await licensing.approve(bram, plan.id)).toMatchObject({ state: 'approved' });
  });

  it('passes on to the next step, once, whose own clocks then run', async () => {
    const plan = await askFor(licensing);
    at('2026-03-03T13:00:00Z');
    await fireTimer(plan.id, 'escalate');
    await fireTimer(plan.id, 'escalate');
    expect(await askedOf(plan.id)).toEqual(['Ada de Wit approver 0', 'Gerda Smit approver 1']);
    const notices = await jobs.notices(plan.id);
    expect(notices.filter((line) => /escalated|passedOn/.test(line))).toEqual([
      'escalated to gerda',
      'passedOn to hanna',
    ]);
    await fireTimer(plan.id, 'standIn', 0);
    expect(await askedOf(plan.id)).toHaveLength(2);
    await fireTimer(plan.id, 'standIn', 1);
    expect(await askedOf(plan.id)).toContain('Bilal Haddad standIn 1');
    expect(await licensing.approve(ada, plan.id)).toMatchObject({ state: 'approved' });
  });

  it('asks both where the two clocks ring at the same moment', async () => {
    const plan = await askFor(licensing);
    at('2026-03-03T13:00:00Z');
    await Promise.all([fireTimer(plan.id, 'escalate'), fireTimer(plan.id, 'standIn'), fireTimer(plan.id, 'escalate')]);
    const asked = (await askedOf(plan.id)) ?? [];
    expect(asked.filter((line) => line.startsWith('Gerda'))).toHaveLength(1);
    expect((await jobs.notices(plan.id)).filter((line) => line === 'escalated to gerda')).toHaveLength(1);
  });

  it('does not count an approver as absent who waits for the asker’s answer', async () => {
    const plan = await askFor(licensing);
    await licensing.askBack(ada, plan.id, 'Sure?');
    at('2026-03-03T13:00:00Z');
    await fireTimer(plan.id, 'standIn');
    await fireTimer(plan.id, 'escalate');
    expect(await askedOf(plan.id)).toHaveLength(1);
    expect(await timersOf(plan.id)).toEqual(['escalate 0', 'expire 0', 'remind 0', 'standIn 0']);
    await licensing.answer(hanna, plan.id, 'Yes');
    await fireTimer(plan.id, 'escalate');
    expect(await askedOf(plan.id)).toHaveLength(2);
  });

  it('reminds those asked and tells the asker, once for each ring', async () => {
    const plan = await askFor(licensing);
    at('2026-03-03T12:00:00Z');
    await fireTimer(plan.id, 'remind');
    await fireTimer(plan.id, 'remind');
    const reminders = (await jobs.notices(plan.id)).filter((line) => /remind/.test(line));
    expect(reminders).toEqual(['reminded to hanna', 'reminder to ada']);
    at('2026-03-03T15:00:00Z');
    await licensing.remind(hanna, plan.id);
    await fireTimer(plan.id, 'remind');
    expect((await jobs.notices(plan.id)).filter((line) => line === 'reminded to hanna')).toHaveLength(1);
    expect(await timersOf(plan.id)).toContain('remind 0');
  });

  it('sets no reminder for after the end', async () => {
    ({ licensing, jobs } = approvalScene(storage, clock, { expiresAfterDays: 1, remindEveryHours: 100 }));
    expect(await timersOf((await askFor(licensing)).id)).toEqual(['expire 0']);
  });

  it('expires after five working days, once, and tells the asker', async () => {
    const plan = await askFor(licensing);
    at('2026-03-09T16:59:59Z');
    await fireTimer(plan.id, 'expire');
    expect((await licensing.planForJob(plan.id))?.state).toBe('waiting');
    at('2026-03-09T17:00:00Z');
    expect((await licensing.approvals(ada)).map((open) => open.plan.id)).not.toContain(plan.id);
    await fireTimer(plan.id, 'expire');
    await fireTimer(plan.id, 'expire');
    expect((await licensing.planForJob(plan.id))?.state).toBe('expired');
    const notices = await jobs.notices(plan.id);
    expect(notices.filter((line) => /expired|closed/.test(line))).toEqual(['closed to every card', 'expired to hanna']);
    expect(await refusalOf(licensing.approve(ada, plan.id))).toMatchObject({
      code: 'alreadyDecided',
      data: { state: 'expired', by: null, at: '2026-03-09T17:00:00.000Z' },
    });
    expect((await recordOf(storage, plan.id)).filter((line) => line.endsWith('expired'))).toEqual([
      'License Desk: expired',
    ]);
  });

  const acts: [string, (planId: string) => Promise<unknown>][] = [
    ['approve', (id) => licensing.approve(ada, id)],
    ['reject', (id) => licensing.reject(ada, id, 'No')],
    ['ask back', (id) => licensing.askBack(ada, id, 'Why?')],
    ['withdraw', (id) => licensing.withdraw(hanna, id)],
    ['remind', (id) => licensing.remind(hanna, id)],
  ];
  it.each(acts)('has expired for whoever comes to %s it before its clock has rung', async (_name, act) => {
    const plan = await askFor(licensing);
    at('2026-03-11T12:00:00Z');
    expect(await refusalOf(act(plan.id))).toMatchObject({ code: 'alreadyDecided', data: { state: 'expired' } });
    expect((await licensing.planForJob(plan.id))?.state).toBe('expired');
    expect((await jobs.notices(plan.id)).filter((line) => line === 'expired to hanna')).toHaveLength(1);
    await fireTimer(plan.id, 'expire');
    expect((await jobs.notices(plan.id)).filter((line) => line === 'expired to hanna')).toHaveLength(1);
  });

  it('finds nothing to do after the decision, for a plan that is gone, and with other rules than before', async () => {
    const plan = await askFor(licensing);
    const other = approvalScene(storage, clock, {}, {}, sandbox).licensing;
    for (const kind of ['standIn', 'escalate'] as const) await other.onTimer({ planId: plan.id, kind, step: 0 });
    expect(await askedOf(plan.id)).toHaveLength(1);
    await licensing.approve(gerda, plan.id);
    const before = await jobs.notices(plan.id);
    at('2026-03-20T09:00:00Z');
    for (const kind of ['remind', 'standIn', 'escalate', 'expire'] as const) {
      await fireTimer(plan.id, kind);
      await fireTimer('f0f0f0f0-0000-4000-8000-000000000000', kind);
    }
    expect(await jobs.notices(plan.id)).toEqual(before);
    expect((await licensing.planForJob(plan.id))?.state).toBe('approved');
  });

  it('tries again later where the directory does not answer', async () => {
    const plan = await askFor(licensing);
    sandbox.faults.push({ kind: '503', rate: 1 });
    expect((await refusalOf(fireTimer(plan.id, 'standIn'))).code).toBe('graphUnavailable');
    sandbox.faults.splice(0);
    await fireTimer(plan.id, 'standIn');
    expect(await askedOf(plan.id)).toHaveLength(2);
  });

  it('rings by itself', async () => {
    clock.now = new Date();
    const always = { timeZone: 'UTC', from: '00:00', to: '24:00', days: [...weekdays] };
    ({ licensing, jobs } = approvalScene(storage, clock, { workingTime: always, remindEveryHours: 1 / 3_600 }));
    await storage.jobs.work<Timer>('timer', (timer) => licensing.onTimer(timer));
    await storage.jobs.start();
    const due = startDueTimes({ storage, now: () => new Date(), log: createLog('silent'), everyMs: 100 });
    const plan = await askFor(licensing);
    await expect.poll(() => jobs.notices(plan.id), { timeout: 120_000 }).toContain('reminded to hanna');
    await licensing.approve(ada, plan.id);
    await due.close();
  });
});
