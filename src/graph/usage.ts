import type { ReportName, UsageReport } from './usage-reports.ts';

/** What Microsoft's usage reports say of one user; null where a report does not name them (licensing-rules D25, D28). */
export interface Usage {
  mailbox: number | null;
  oneDrive: number | null;
  /** The day of the older of the two reports, `2026-11-19`. */
  on: string;
}

/** How much users have in their mailboxes and OneDrives, where the app may read that. */
export interface UsageReader {
  /** By user principal name; `concealed` where the tenant hides names, null where it is not known. */
  of(userPrincipalNames: readonly string[]): Promise<(Usage | 'concealed' | null)[]>;
}

export interface UsageOptions {
  read: (name: ReportName) => Promise<UsageReport>;
  now: () => Date;
  wait: (ms: number) => Promise<void>;
}

/** The reports are made once a day, so that hours do not matter; a tenant that lets us read none is asked again sooner. */
const keptMs = 6 * 3_600_000;
const retryMs = 30 * 60_000;

/** Nobody waits longer for sizes: the plan then says that they are not checked, and the next one has them. */
const patienceMs = 4_000;

interface Reports {
  at: number;
  mailbox: UsageReport;
  oneDrive: UsageReport;
}

/** Reads the reports when they are first needed, and keeps them: they hold the whole tenant. */
export function createUsageReader({ read, now, wait }: UsageOptions): UsageReader {
  let kept: Reports | null = null;
  let reading: Promise<void> | null = null;

  async function readAll(): Promise<void> {
    const [mailbox, oneDrive] = await Promise.all([read('mailbox'), read('oneDrive')]);
    kept = { at: now().getTime(), mailbox, oneDrive };
  }

  function isOld(reports: Reports | null): boolean {
    if (reports === null) return true;
    const lasts = reports.mailbox === null && reports.oneDrive === null ? retryMs : keptMs;
    return now().getTime() - reports.at > lasts;
  }

  return {
    async of(userPrincipalNames) {
      if (isOld(kept)) {
        reading ??= readAll().finally(() => {
          reading = null;
        });
        if (kept === null) await Promise.race([reading, wait(patienceMs)]);
      }
      return userPrincipalNames.map((name) => usageIn(kept, name));
    },
  };
}

function usageIn(reports: Reports | null, userPrincipalName: string): Usage | 'concealed' | null {
  const { mailbox = null, oneDrive = null } = reports ?? {};
  if (mailbox === 'concealed' || oneDrive === 'concealed') return 'concealed';
  const name = userPrincipalName.toLowerCase();
  const dates = [mailbox?.on, oneDrive?.on].filter((on) => on !== undefined).sort();
  const found = { mailbox: mailbox?.bytes.get(name) ?? null, oneDrive: oneDrive?.bytes.get(name) ?? null };
  const [on] = dates;
  return on === undefined || (found.mailbox === null && found.oneDrive === null) ? null : { ...found, on };
}
