import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { ask, contoso, contosoWith, PEOPLE, userOf } from '../../support/sandbox.ts';

const GB = 1024 ** 3;
const NOW = () => new Date('2026-11-21T09:00:00Z');
const MAILBOXES = "/reports/getMailboxUsageDetail(period='D7')";
const DRIVES = "/reports/getOneDriveUsageAccountDetail(period='D30')";
const ACTIVE = "/reports/getOffice365ActiveUserDetail(period='D90')";
const APPS = "/reports/getM365AppUserDetail(period='D7')";

const named = () =>
  contosoWith(
    (tenant) => {
      tenant.reportSettings.displayConcealedNames = false;
    },
    { now: NOW },
  );

/** The rows of a report, fetched as a client does that follows redirects. */
async function rowsOf(sandbox: Sandbox, path: string): Promise<Record<string, string>[]> {
  const url = `https://graph.microsoft.com/v1.0${path}`;
  const response = await sandbox.fetch(url, { headers: { authorization: 'Bearer test' } });
  return parse(Buffer.from(await response.arrayBuffer()), { bom: true, columns: true });
}

describe('a usage report', () => {
  it('is behind a redirect to an address that needs no token and soon closes', async () => {
    let at = NOW().getTime();
    const sandbox = contoso({ now: () => new Date(at) });
    const headers = { authorization: 'Bearer test' };
    const url = `https://graph.microsoft.com/v1.0${MAILBOXES}`;
    const answer = await sandbox.fetch(url, { headers, redirect: 'manual' });
    expect(answer.status).toBe(302);
    const address = answer.headers.get('location') ?? '';
    const file = await sandbox.fetch(address);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/octet-stream']);
    expect(Buffer.from(await file.arrayBuffer()).toString()).toMatch(/^\u{FEFF}Report Refresh Date,User Principal/u);
    expect((await sandbox.fetch(address.replace(/.$/, '~'))).status).not.toBe(200);
    at += 10 * 60_000;
    expect((await sandbox.fetch(address)).status).toBe(404);
    await expect(sandbox.fetch(url, { headers, redirect: 'error' })).rejects.toThrow(TypeError);
  });

  it("has a mailbox's size and the quotas of its plan", async () => {
    const rows = await rowsOf(named(), MAILBOXES);
    expect(rows.find((row) => row['User Principal Name'] === 'megan@contoso.example')).toEqual({
      'Report Refresh Date': '2026-11-19',
      'User Principal Name': 'megan@contoso.example',
      'Display Name': 'Megan Bowen',
      'Is Deleted': 'False',
      'Deleted Date': '',
      'Created Date': '',
      'Last Activity Date': '2026-11-16',
      'Item Count': '572663',
      'Storage Used (Byte)': String(40 * GB),
      'Issue Warning Quota (Byte)': String(98 * GB),
      'Prohibit Send Quota (Byte)': String(99 * GB),
      'Prohibit Send/Receive Quota (Byte)': String(100 * GB),
      'Deleted Item Count': '0',
      'Deleted Item Size (Byte)': '0',
      'Deleted Item Quota (Byte)': String(30 * GB),
      'Has Archive': 'False',
      'Report Period': '7',
    });
    const kiosk = rows.find((row) => row['User Principal Name'] === 'jan.deboer2@contoso.example');
    expect(kiosk?.['Prohibit Send/Receive Quota (Byte)']).toBe(String(2 * GB));
  });

  it("has a OneDrive's size, and who is active where", async () => {
    const drives = await rowsOf(named(), DRIVES);
    expect(drives.find((row) => row['Owner Principal Name'] === 'megan@contoso.example')).toMatchObject({
      'Owner Display Name': 'Megan Bowen',
      'Storage Used (Byte)': String(12 * GB),
      'Storage Allocated (Byte)': String(1024 * GB),
      'Report Period': '30',
    });
    const active = await rowsOf(named(), ACTIVE);
    expect(active.find((row) => row['User Principal Name'] === 'megan@contoso.example')).toMatchObject({
      'Has Exchange License': 'True',
      'Has Yammer License': 'False',
      'Exchange Last Activity Date': '2026-11-16',
      'Yammer Last Activity Date': '',
      'Teams License Assign Date': '2026-11-21',
    });
    expect(active.find((row) => row['User Principal Name'] === 'sofie@contoso.example')).toMatchObject({
      'Has Exchange License': 'False',
      'Exchange Last Activity Date': '',
      'Assigned Products': '',
    });
  });

  it('conceals names as long as nobody turned that off', async () => {
    const sandbox = contoso({ now: NOW });
    for (const [path, column] of [
      [MAILBOXES, 'User Principal Name'],
      [DRIVES, 'Owner Principal Name'],
      [ACTIVE, 'Display Name'],
      [APPS, 'User Principal Name'],
    ] as const) {
      const rows = await rowsOf(sandbox, path);
      expect(rows.length).toBeGreaterThan(20);
      for (const row of rows) expect(row[column]).toMatch(/^[0-9A-F]{32}$/);
    }
    const { body } = await ask(sandbox, '/admin/reportSettings');
    expect(body.displayConcealedNames).toBe(true);
    expect((await ask(named(), '/admin/reportSettings')).body.displayConcealedNames).toBe(false);
  });

  it.each([
    ['2026-11-21T00:30:00Z', '2026-11-19'],
    ['2026-11-21T23:30:00Z', '2026-11-20'],
  ])('made at %s ends with %s', async (at, day) => {
    const [row] = await rowsOf(contoso({ now: () => new Date(at) }), MAILBOXES);
    expect(row?.['Report Refresh Date']).toBe(day);
  });

  it('leaves out whoever the tenant file gives no size, and marks who was deleted', async () => {
    const sandbox = named();
    const before = await rowsOf(sandbox, MAILBOXES);
    expect(before.map((row) => row['User Principal Name'])).not.toContain('sofie@contoso.example');
    sandbox.state.removeUser(userOf(sandbox, PEOPLE.megan));
    const row = (await rowsOf(sandbox, MAILBOXES)).find(
      (one) => one['User Principal Name'] === 'megan@contoso.example',
    );
    expect(row).toMatchObject({
      'Is Deleted': 'True',
      'Deleted Date': '2026-11-21',
      'Storage Used (Byte)': String(40 * GB),
    });
  });

  it('of the apps can be JSON, in pages of 200 at most', async () => {
    const { status, body } = await ask(named(), `${APPS}?$format=application/json&$top=5`);
    expect([status, body.value.length]).toEqual([200, 5]);
    expect(body.value[0]).toMatchObject({
      reportRefreshDate: '2026-11-19',
      userPrincipalName: 'ada@contoso.example',
      details: [{ reportPeriod: 7, windows: true, mac: false, outlook: true, outlookWindows: true, wordWeb: false }],
    });
    expect(body['@odata.nextLink']).toContain('$skiptoken=');
    const next = await ask(named(), body['@odata.nextLink']);
    expect(next.body.value[0].userPrincipalName).not.toBe(body.value[0].userPrincipalName);
  });

  it.each([
    ["/reports/getMailboxUsageDetail(period='D8')", 400],
    ['/reports/getMailboxUsageDetail(date=2026-11-18)', 400],
    ['/reports/getOneDriveUsageAccountDetail(date=2026-11-18)', 302],
    ["/reports/microsoft.graph.getOffice365ActiveUserDetail(date='2026-11-18')", 302],
    ['/reports/getOneDriveUsageAccountDetail(date=2026-09-18)', 400],
    ["/reports/getSomethingElse(period='D7')", 400],
    ['/reports/getMailboxUsageDetail', 400],
  ])('asked as %s answers %i', async (path, status) => {
    const url = `https://graph.microsoft.com/v1.0${path}`;
    const headers = { authorization: 'Bearer test' };
    expect((await contoso({ now: NOW }).fetch(url, { headers, redirect: 'manual' })).status).toBe(status);
  });

  it('needs a permission of its own, and says so in its own way', async () => {
    const sandbox = contosoWith((tenant) => {
      tenant.grantedPermissions = ['User.Read.All'];
    });
    for (const path of [MAILBOXES, APPS, '/admin/reportSettings']) {
      const { status, body } = await ask(sandbox, path);
      expect([status, body.error.code, body.error.message]).toEqual([
        403,
        'UnknownError',
        '{"error":{"code":"S2SUnauthorized","message":"Invalid permission."}}',
      ]);
    }
    expect((await ask(sandbox, '/users?$top=1')).status).toBe(200);
  });

  it.each(['usgov', 'dod', 'china'] as const)('is not in the cloud %s, but for that on active users', async (cloud) => {
    const sandbox = contosoWith((tenant) => {
      tenant.organization.cloud = cloud;
    });
    for (const path of [MAILBOXES, DRIVES, APPS, '/admin/reportSettings'])
      expect((await ask(sandbox, path)).body.error?.code).toBe('BadRequest');
    expect((await rowsOf(sandbox, ACTIVE)).length).toBeGreaterThan(20);
  });
});
