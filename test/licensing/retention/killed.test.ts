import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnyTimer, Licensing } from '../../../src/licensing/licensing.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { takeDue } from '../../../src/storage/due-times.ts';
import { begin, people, recordOf } from '../../support/approvals.ts';
import { changeRequest, licensingOn } from '../../support/licensing.ts';
import { forEveryDeath, mortal } from '../../support/mortal.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { contoso, PEOPLE, SKUS, writesOf } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

const { ada } = people;
const clock = { now: new Date(begin) };
const now = () => clock.now;
let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage({ now });
});
afterAll(() => storage.close());

async function newScene(): Promise<{ sandbox: Sandbox; licensing: Licensing }> {
  clock.now = new Date(begin);
  for (const table of ['riskReminders', 'risks', 'dueTimes'] as const) await storage.db.deleteFrom(table).execute();
  await sql`delete from pgboss.job`.execute(storage.db);
  const sandbox = contoso();
  return { sandbox, licensing: licensingOn(storage, sandbox, { now, wait: async () => {} }) };
}

/** What is due by a moment, as the jobs that it becomes. */
async function dueBy(moment: string): Promise<AnyTimer[]> {
  clock.now = new Date(moment);
  await storage.transaction((tx) => takeDue(tx, storage.jobs, clock.now));
  return jobsOf<AnyTimer>('timer');
}

async function jobsOf<T>(queue: string): Promise<T[]> {
  const { rows } = await sql<{ data: T }>`select data from pgboss.job where name = ${queue}`.execute(storage.db);
  return rows.map(({ data }) => data);
}

it('a process killed at any step of a reminder: it is told once, recorded once, and not forgotten', async () => {
  const deaths = await forEveryDeath(async (lastStep) => {
    const { sandbox, licensing } = await newScene();
    const plan = await licensing.propose(ada, changeRequest({ userIds: [PEOPLE.patti], remove: [SKUS.exchange1] }));
    await licensing.confirm(ada, plan.id);
    await carryOut(licensing, plan.id);
    const due = await dueBy('2026-03-26T09:00:00Z');
    expect(due).toHaveLength(1);
    const killed = mortal(storage, sandbox, lastStep, now);
    for (const timer of due) await killed.licensing.onTimer(timer).catch(() => {});
    for (const timer of [...due, ...due]) await licensing.onTimer(timer);
    const told = (await jobsOf<{ event: string }>('notify')).filter(({ event }) => event === 'risks');
    expect(told).toHaveLength(1);
    expect((await recordOf(storage, plan.id)).filter((line) => line.endsWith('riskReminded'))).toHaveLength(1);
    return { died: killed.died() };
  });
  expect(deaths).toBeGreaterThan(3);
});

it('a process killed at any step when the day of a plan has come: it is carried out once', async () => {
  const deaths = await forEveryDeath(async (lastStep) => {
    const { sandbox, licensing } = await newScene();
    const request = changeRequest({ userIds: [PEOPLE.patti], remove: [SKUS.exchange1], at: '2026-03-06' });
    const plan = await licensing.propose(ada, request);
    await licensing.confirm(ada, plan.id);
    const due = await dueBy('2026-03-06T08:00:00Z');
    expect(due).toHaveLength(1);
    const killed = mortal(storage, sandbox, lastStep, now);
    for (const timer of due) await killed.licensing.onTimer(timer).catch(() => {});
    for (const timer of [...due, ...due]) await licensing.onTimer(timer);
    expect(await jobsOf('apply')).toHaveLength(1);
    const started = (await jobsOf<{ event: string }>('notify')).filter(({ event }) => event === 'started');
    expect(started).toHaveLength(1);
    await carryOut(licensing, plan.id);
    expect(writesOf(sandbox)).toHaveLength(1);
    return { died: killed.died() };
  });
  expect(deaths).toBeGreaterThan(3);
});
