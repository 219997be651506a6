import { parse } from 'csv-parse/sync';
import type { Fetch, TokenSource } from './transport.ts';

/** One usage report: bytes in use by user principal name in lower case (graph D25, D28); `concealed`: names are hashes (D58a). */
export type UsageReport = { on: string; bytes: ReadonlyMap<string, number> } | 'concealed' | null;

export type ReportName = 'mailbox' | 'oneDrive';

interface Described {
  path: string;
  /** The column with the user principal name. */
  owner: string;
}

const reports: Record<ReportName, Described> = {
  mailbox: { path: "/reports/getMailboxUsageDetail(period='D7')", owner: 'User Principal Name' },
  oneDrive: { path: "/reports/getOneDriveUsageAccountDetail(period='D7')", owner: 'Owner Principal Name' },
};

export interface ReportOptions {
  fetch: Fetch;
  token: TokenSource;
  /** With version: `https://graph.microsoft.com/v1.0`. */
  baseUrl: string;
  timeoutMs?: number;
}

/**
 * Reads one report (licensing-rules D25, D28, D58): a redirect to a CSV file, which is fetched without the token. Null where the app
 * may not (`Reports.Read.All`), where this cloud has no such report, or where it cannot be had now: sizes are then not checked.
 */
export async function readUsageReport(name: ReportName, options: ReportOptions): Promise<UsageReport> {
  const { fetch, token, baseUrl, timeoutMs = 60_000 } = options;
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const headers = { authorization: `Bearer ${await token()}` };
    const answer = await fetch(`${baseUrl}${reports[name].path}`, { headers, redirect: 'manual', signal });
    const place = answer.headers.get('location');
    if (answer.status === 200) return reportFrom(await answer.text(), reports[name].owner);
    if (answer.status !== 302 || place === null) return null;
    const file = await fetch(new URL(place, baseUrl).href, { redirect: 'error', signal });
    return file.ok ? reportFrom(await file.text(), reports[name].owner) : null;
  } catch {
    // Without sizes nothing is wrong but less is known, and the error may quote the address of the file, which is a key to it.
    return null;
  }
}

/** Null for a text that is no such report. The names are hashes where the tenant conceals them, as it does by default. */
function reportFrom(text: string, owner: string): UsageReport {
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, relax_column_count: true });
  const on = rows.find((row) => row['Report Refresh Date'])?.['Report Refresh Date'];
  if (on === undefined || !/^\d{4}-\d\d-\d\d$/.test(on)) return null;
  const bytes = new Map<string, number>();
  let concealed = 0;
  for (const row of rows) {
    const name = row[owner]?.trim().toLowerCase() ?? '';
    const used = Number(row['Storage Used (Byte)'] || Number.NaN);
    if (name === '' || /^true$/i.test(row['Is Deleted'] ?? '') || !Number.isFinite(used)) continue;
    if (!name.includes('@')) concealed++;
    else bytes.set(name, Math.max(used, bytes.get(name) ?? 0));
  }
  return bytes.size === 0 && concealed > 0 ? 'concealed' : { on, bytes };
}
