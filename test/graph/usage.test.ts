import { describe, expect, it } from 'vitest';
import { createUsageReader } from '../../src/graph/usage.ts';
import type { ReportName, UsageReport } from '../../src/graph/usage-reports.ts';

const megan = 'Megan@contoso.example';
const report = (on: string, bytes: number): UsageReport => ({ on, bytes: new Map([[megan.toLowerCase(), bytes]]) });

function readerOf(reports: Record<ReportName, UsageReport>) {
  let time = Date.parse('2026-11-21T09:00:00Z');
  const read: ReportName[] = [];
  const usage = createUsageReader({
    read: async (name) => {
      read.push(name);
      return reports[name];
    },
    now: () => new Date(time),
    wait: () => new Promise(() => {}),
  });
  return { usage, read, reports, later: (hours: number) => (time += hours * 3_600_000) };
}

describe('how much somebody has', () => {
  it('is told by their name, with the older day of the two reports', async () => {
    const { usage } = readerOf({ mailbox: report('2026-11-19', 5), oneDrive: report('2026-11-18', 7) });
    expect(await usage.of([megan, 'nobody@contoso.example'])).toEqual([
      { mailbox: 5, oneDrive: 7, on: '2026-11-18' },
      null,
    ]);
  });

  it('is half known where one report is not there', async () => {
    const { usage } = readerOf({ mailbox: report('2026-11-19', 5), oneDrive: null });
    expect(await usage.of([megan])).toEqual([{ mailbox: 5, oneDrive: null, on: '2026-11-19' }]);
  });

  it('is concealed, or not known', async () => {
    expect(await readerOf({ mailbox: 'concealed', oneDrive: null }).usage.of([megan])).toEqual(['concealed']);
    expect(await readerOf({ mailbox: null, oneDrive: null }).usage.of([megan])).toEqual([null]);
  });

  it('is read once and kept for hours; where there was nothing it is tried again sooner', async () => {
    const kept = readerOf({ mailbox: report('2026-11-19', 5), oneDrive: report('2026-11-19', 5) });
    await Promise.all([kept.usage.of([megan]), kept.usage.of([megan])]);
    kept.later(5);
    await kept.usage.of([megan]);
    expect(kept.read).toEqual(['mailbox', 'oneDrive']);
    kept.later(2);
    await kept.usage.of([megan]);
    expect(kept.read).toHaveLength(4);

    const none = readerOf({ mailbox: null, oneDrive: null });
    await none.usage.of([megan]);
    none.later(1);
    await none.usage.of([megan]);
    expect(none.read).toHaveLength(4);
  });

  it('keeps nobody waiting: the plan says that it was not checked', async () => {
    const usage = createUsageReader({
      read: () => new Promise(() => {}),
      now: () => new Date(0),
      wait: async () => {},
    });
    expect(await usage.of([megan])).toEqual([null]);
  });
});
