import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { approvalScene, askFor, begin, people, refusalOf } from '../../support/approvals.ts';
import { changeRequest } from '../../support/licensing.ts';
import { PEOPLE, SKUS } from '../../support/sandbox.ts';
import { databases, openTestStorage, type TestStorage } from '../../support/storage.ts';

const { ada, bram, hanna, nora, rob } = people;
const karin = { ...ada, id: PEOPLE.karin, name: 'Karin Dekker' };

describe.each(databases)('the record (U6) on %s', (database) => {
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

  /** A request from the question to the end. */
  async function story() {
    const plan = await askFor(licensing);
    await licensing.seen(ada, plan.id);
    await licensing.askBack(ada, plan.id, '=HYPERLINK("https://evil.example")');
    await licensing.answer(hanna, plan.id, 'Yes, since\n"yesterday"');
    await licensing.remind(hanna, plan.id);
    await licensing.approve(bram, plan.id);
    await licensing.apply(plan.id);
    return plan;
  }

  it('tells one history of a plan: who asked, whom, what was said, decided by which right, before and after', async () => {
    const plan = await story();
    const [record, ...others] = await licensing.historyOf(ada, { planNumber: plan.number });
    expect(others).toEqual([]);
    expect(record?.plan.id).toBe(plan.id);
    expect(record?.entries.map(({ event, actor }) => [event, actor.name])).toEqual([
      ['proposed', 'Hanna Visser'],
      ['waiting', 'Hanna Visser'],
      ['asked', 'License Desk'],
      ['seen', 'Ada de Wit'],
      ['askedBack', 'Ada de Wit'],
      ['answered', 'Hanna Visser'],
      ['reminded', 'Hanna Visser'],
      ['approved', 'Bram Jansen'],
      ['applying', 'License Desk'],
      ['sending', 'Bram Jansen'],
      ['sent', 'Bram Jansen'],
      ['done', 'Bram Jansen'],
      ['done', 'License Desk'],
    ]);
    const entry = (event: string) => record?.entries.find((one) => one.event === event);
    expect(entry('waiting')).toMatchObject({ roles: ['helpdeskAdministrator'], text: 'She has left' });
    expect(entry('asked')?.to).toContain('Gerda Smit');
    expect(entry('seen')?.roles).toEqual(['licenseAdministrator']);
    expect(entry('answered')?.text).toBe('Yes, since\n"yesterday"');
    expect(entry('approved')).toMatchObject({ roles: ['userAdministrator'], at: clock.now.toISOString() });
    const sent = entry('sent');
    expect(sent).toMatchObject({ userId: PEOPLE.megan, graphRequestId: expect.stringMatching(/\w/) });
    expect(sent?.before?.map(({ skuId }) => skuId)).toContain(SKUS.e3);
    expect(sent?.after?.map(({ skuId }) => skuId)).not.toContain(SKUS.e3);
  });

  it('tells what happened to one user, newest plan first, and nothing of the others in those plans', async () => {
    const one = await story();
    const both = changeRequest({ userIds: [PEOPLE.megan, PEOPLE.jan], remove: [SKUS.visio, SKUS.e3] });
    const two = await licensing.propose(ada, both);
    await licensing.confirm(ada, two.id);
    await licensing.apply(two.id);
    const records = await licensing.historyOf(rob, { userId: PEOPLE.megan });
    expect(records.slice(0, 2).map(({ plan }) => plan.id)).toEqual([two.id, one.id]);
    const users = records[0]?.entries.flatMap(({ userId }) => userId ?? []);
    expect(new Set(users)).toEqual(new Set([PEOPLE.megan]));
    expect(await licensing.historyOf(rob, { userId: PEOPLE.nora })).toEqual([]);
  });

  it('is for those who may look, and for the asker (R5)', async () => {
    const { number } = await askFor(licensing);
    expect((await licensing.historyOf(hanna, { planNumber: number })).length).toBe(1);
    expect((await licensing.historyOf(rob, { planNumber: number })).length).toBe(1);
    for (const filter of [{ planNumber: number }, { userId: PEOPLE.megan }, { since: new Date(begin) }]) {
      expect((await refusalOf(licensing.historyOf(nora, filter))).data).toMatchObject({ verb: 'look' });
      const why = 'since' in filter ? 'wholeOrganization' : 'otherUnit';
      expect((await refusalOf(licensing.exportCsv(karin, filter))).data).toMatchObject({ why });
    }
    expect((await refusalOf(licensing.historyOf(ada, { planNumber: 999_999 }))).code).toBe('unknownPlan');
    sandbox.state.roles.splice(0);
    expect((await licensing.historyOf(hanna, { planNumber: number })).length).toBe(1);
  });

  it('shows the administrator of a unit only plans that concern nobody outside it', async () => {
    const inside = changeRequest({ userIds: [PEOPLE.jan2], remove: [SKUS.f3] });
    const outside = changeRequest({ userIds: [PEOPLE.jan2, PEOPLE.megan], remove: [SKUS.f3, SKUS.e3] });
    const plan = await licensing.propose(ada, inside);
    await licensing.propose(ada, outside);
    const records = await licensing.historyOf(karin, { userId: PEOPLE.jan2 });
    expect(records.map((record) => record.plan.id)).toEqual([plan.id]);
  });

  it('goes into a file that a spreadsheet reads, where formulas are text', async () => {
    const { number } = await story();
    const file = await licensing.exportCsv(ada, { planNumber: number });
    expect(file).toMatchObject({ fileName: `license-desk-plan-${number}-2026-03-03.csv`, rows: 13 });
    expect(file.content.startsWith('\uFEFFtime,plan,event,actor,')).toBe(true);
    const dutch = await licensing.exportCsv({ ...ada, locale: 'nl-NL' }, { planNumber: number });
    expect(dutch.content.startsWith('\uFEFFtime;plan;event;actor;')).toBe(true);
    const rows = parse(file.content, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(13);
    expect(rows[4]).toMatchObject({ event: 'askedBack', text: '\'=HYPERLINK("https://evil.example")' });
    expect(rows[5]).toMatchObject({ text: 'Yes, since\n"yesterday"' });
    expect(rows[10]).toMatchObject({
      event: 'sent',
      plan: String(number),
      asker: 'Hanna Visser',
      actor: 'Bram Jansen',
      user: 'megan@contoso.example',
      before: expect.stringContaining('Microsoft 365 E3'),
      after: expect.not.stringContaining('Microsoft 365 E3'),
      graphRequestId: expect.stringMatching(/\w/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('shows in a file that a direct license went which a group gives as well', async () => {
    const { id, number } = await licensing.propose(
      ada,
      changeRequest({ userIds: [PEOPLE.megan], remove: [SKUS.visio] }),
    );
    await licensing.confirm(ada, id);
    await licensing.apply(id);
    const { content } = await licensing.exportCsv(ada, { planNumber: number });
    const rows = parse(content, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    const done = rows.find(({ event, user }) => event === 'done' && user !== '');
    expect(done?.before).toContain('Visio Plan 2 (direct, group LIC Security)');
    expect(done?.after).toContain('Visio Plan 2 (group LIC Security)');
  });

  it('goes into a file for a time, in the order of the record', async () => {
    const early = await askFor(licensing);
    clock.now = new Date('2026-03-04T09:00:00Z');
    const late = await askFor(licensing);
    await licensing.reject(ada, early.id, 'No');
    clock.now = new Date('2026-03-05T09:00:00Z');
    const since = new Date('2026-03-04T00:00:00Z');
    const { content, fileName } = await licensing.exportCsv(ada, { since });
    expect(fileName).toBe('license-desk-record-2026-03-05.csv');
    const rows = parse(content, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    expect(rows.map(({ plan, event }) => [plan, event])).toEqual([
      [String(late.number), 'proposed'],
      [String(late.number), 'waiting'],
      [String(late.number), 'asked'],
      [String(early.number), 'refused'],
    ]);
    const before = await licensing.exportCsv(ada, {
      since: new Date('2026-01-01T00:00:00Z'),
      until: new Date('2026-01-02T00:00:00Z'),
    });
    expect(before.rows).toBe(0);
  });
});
