import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import type { RiskNotice } from '../../../src/licensing/notice.ts';
import type { RiskTimer } from '../../../src/licensing/retention/starting.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { takeDue } from '../../../src/storage/due-times.ts';
import { approvalScene, begin, people, recordOf, refusalOf } from '../../support/approvals.ts';
import { actor, changeRequest } from '../../support/licensing.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { changeBehindTheScenes, heldBy, PEOPLE, SKUS } from '../../support/sandbox.ts';
import { databases, openTestStorage, type TestStorage } from '../../support/storage.ts';

const { ada, bram, hanna, rob } = people;
const channel = '19:desk@thread.tacv2';

describe.each(databases)('data at stake (U4), on %s', (database) => {
  const clock = { now: new Date(begin) };
  let storage: TestStorage;
  let sandbox: Sandbox;
  let licensing: Licensing;

  beforeAll(async () => {
    storage = await openTestStorage({ database, now: () => clock.now });
  });
  afterAll(() => storage.close());
  beforeEach(async () => {
    clock.now = new Date(begin);
    for (const table of ['riskReminders', 'risks', 'dueTimes'] as const) await storage.db.deleteFrom(table).execute();
    await sql`delete from pgboss.job`.execute(storage.db);
    const reminders = { channel, daysBefore: [7, 2], cloudPcDaysBefore: [2, 1] };
    ({ sandbox, licensing } = approvalScene(storage, clock, {}, { reminders }));
  });

  const take = async (userId: string, skuId: string, by = ada) => {
    const plan = await licensing.propose(by, changeRequest({ userIds: [userId], remove: [skuId] }));
    await licensing.confirm(by, plan.id);
    return carryOut(licensing, plan.id);
  };
  const listed = async (who = ada) =>
    (await licensing.atRisk(who)).risks.map(({ user, warning, deadline }) =>
      [user.displayName, warning.code, deadline.at.slice(0, 10)].join(' '),
    );
  /** All timers until a moment ring, as the queue would let them; what is told then. */
  const ring = async (moment: string, times = 1) => {
    clock.now = new Date(moment);
    await storage.transaction((tx) => takeDue(tx, storage.jobs, clock.now));
    const timers = await sql<{ data: RiskTimer }>`select data from pgboss.job where name = 'timer'`.execute(storage.db);
    for (let n = 0; n < times; n++) for (const { data } of timers.rows) await licensing.onTimer(data);
    const told = await sql<{ data: RiskNotice }>`
      select data from pgboss.job where name = 'notify' and data ->> 'event' = 'risks'`.execute(storage.db);
    await sql`delete from pgboss.job`.execute(storage.db);
    return told.rows
      .map(({ data }) => {
        const name = Object.entries(PEOPLE).find(([, id]) => id === data.recipient)?.[0];
        return `${name ?? data.recipient}: ${data.riskIds.length}`;
      })
      .sort();
  };

  it('is listed by date with the kinds of data, each of which starts its own clock', async () => {
    await take(PEOPLE.lidia, SKUS.cloudPc);
    await take(PEOPLE.patti, SKUS.exchange1);
    expect(await listed()).toEqual(['Lidia Holloway cloudPc 2026-03-10', 'Patti Fernandez mailbox 2026-04-02']);
  });

  it('is not listed where nothing is lost, or nothing was carried out', async () => {
    await take(PEOPLE.megan, SKUS.visio);
    await licensing.propose(ada, changeRequest({ userIds: [PEOPLE.patti], remove: [SKUS.exchange1] }));
    expect(await listed()).toEqual([]);
  });

  it('is shown only of people whom the reader may look at, an administrative unit included (R5)', async () => {
    await take(PEOPLE.patti, SKUS.exchange1);
    const karin = actor(PEOPLE.karin, 'Karin');
    expect(await listed(rob)).toHaveLength(1);
    expect(await listed(karin)).toEqual([]);
    await take(PEOPLE.jan2, heldBy(sandbox, PEOPLE.jan2)[0] ?? '');
    expect((await listed(karin)).every((line) => line.startsWith('Jan'))).toBe(true);
    expect(await listed(karin)).not.toEqual([]);
    expect((await refusalOf(licensing.atRisk(people.nora))).code).toBe('notAllowed');
  });

  it('is over when a license that covers it is back, whoever gave it', async () => {
    await take(PEOPLE.patti, SKUS.exchange1);
    changeBehindTheScenes(sandbox, PEOPLE.patti, [SKUS.e3]);
    expect(await listed()).toEqual([]);
    expect(await ring('2026-03-26T09:00:00Z')).toEqual([]);
  });

  it('stays where what came back does not cover it', async () => {
    const plan = await take(PEOPLE.patti, SKUS.exchange1);
    changeBehindTheScenes(sandbox, PEOPLE.patti, [SKUS.visio]);
    expect(await listed()).toHaveLength(1);
    expect(await recordOf(storage, plan.id)).not.toContain('License Desk: riskOver');
  });

  it('reminds whoever asked and the channel seven and two days before, on one card, once', async () => {
    await take(PEOPLE.patti, SKUS.exchange1);
    await take(PEOPLE.megan, SKUS.e3);
    expect(await ring('2026-03-25T09:00:00Z')).toEqual([]);
    const mailboxes = (await listed()).filter((line) => line.endsWith('mailbox 2026-04-02')).length;
    expect(mailboxes).toBe(2);
    expect(await ring('2026-03-26T09:00:00Z', 3)).toEqual([`${channel}: ${mailboxes}`, `ada: ${mailboxes}`].sort());
    expect(await ring('2026-03-31T09:00:00Z')).toEqual([`${channel}: ${mailboxes}`, `ada: ${mailboxes}`].sort());
    expect(await ring('2026-04-10T09:00:00Z')).toEqual([]);
  });

  it('reminds whoever agreed as well, and records it', async () => {
    const plan = await licensing.propose(hanna, changeRequest({ userIds: [PEOPLE.patti], remove: [SKUS.exchange1] }));
    await licensing.send(hanna, plan.id, { reason: 'She has left', ticket: null });
    await licensing.approve(bram, plan.id);
    await carryOut(licensing, plan.id);
    expect(await ring('2026-03-26T09:00:00Z')).toEqual([`${channel}: 1`, 'bram: 1', 'hanna: 1']);
    const record = await recordOf(storage, plan.id);
    expect(record.filter((line) => line.endsWith('riskReminded'))).toHaveLength(3);
  });

  it('reminds nobody of what somebody let go, which needs the right to ask', async () => {
    const plan = await take(PEOPLE.patti, SKUS.exchange1);
    const [risk] = (await licensing.atRisk(ada)).risks;
    expect((await refusalOf(licensing.releaseData(rob, risk?.id ?? ''))).code).toBe('notAllowed');
    await licensing.releaseData(hanna, risk?.id ?? '');
    expect((await refusalOf(licensing.releaseData(ada, risk?.id ?? ''))).code).toBe('riskOver');
    expect(await listed()).toEqual([]);
    expect(await ring('2026-03-26T09:00:00Z')).toEqual([]);
    expect(await recordOf(storage, plan.id)).toContain('Hanna Visser: riskReleased');
  });

  it('reminds nobody of a user who is deleted: another clock runs (D14)', async () => {
    await take(PEOPLE.patti, SKUS.exchange1);
    sandbox.state.users.delete(PEOPLE.patti);
    expect(await ring('2026-03-26T09:00:00Z')).toEqual([]);
    expect(await listed()).toEqual([]);
  });

  it('reminds somebody later who asks for it, but not when it is too late', async () => {
    await take(PEOPLE.lidia, SKUS.cloudPc);
    const [risk] = (await licensing.atRisk(rob)).risks;
    expect(await licensing.remindLater(rob, risk?.id ?? '')).toMatchObject({ at: '2026-03-09T09:00:00.000Z' });
    await licensing.remindLater(rob, risk?.id ?? '');
    expect(await ring('2026-03-09T09:00:00Z')).toContain('rob: 1');
    expect((await refusalOf(licensing.remindLater(rob, risk?.id ?? ''))).code).toBe('noLater');
    clock.now = new Date('2026-03-11T09:00:00Z');
    expect((await refusalOf(licensing.remindLater(rob, risk?.id ?? ''))).code).toBe('riskOver');
    expect((await refusalOf(licensing.remindLater(rob, 'forged'))).code).toBe('riskOver');
  });

  it('starts anew where it was covered and is taken again', async () => {
    await take(PEOPLE.patti, SKUS.exchange1);
    changeBehindTheScenes(sandbox, PEOPLE.patti, [SKUS.exchange1]);
    clock.now = new Date('2026-03-10T09:00:00Z');
    await take(PEOPLE.patti, SKUS.exchange1);
    expect(await listed()).toEqual(['Patti Fernandez mailbox 2026-04-09']);
    expect(await ring('2026-03-26T09:00:00Z')).toEqual([]);
  });

  it('asks again later where the directory does not answer, and tells then', async () => {
    await take(PEOPLE.patti, SKUS.exchange1);
    sandbox.faults.push({ kind: '503', rate: 1 });
    await expect(ring('2026-03-26T09:00:00Z')).rejects.toThrow('graphUnavailable');
    sandbox.faults.splice(0);
    expect(await ring('2026-03-26T09:00:00Z')).toEqual([`${channel}: 1`, 'ada: 1']);
  });
});
