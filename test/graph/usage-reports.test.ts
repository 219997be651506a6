import { describe, expect, it } from 'vitest';
import { readUsageReport } from '../../src/graph/usage-reports.ts';

const file = 'https://reports.office.example/file?code=secret';
const header =
  'Report Refresh Date,User Principal Name,Display Name,Is Deleted,Storage Used (Byte),Has Archive,Report Period';

function tenantWith(answers: Record<string, () => Response>) {
  const asked: { url: string; authorization: string | null }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    asked.push({ url, authorization: new Headers(init.headers).get('authorization') });
    const answer = Object.entries(answers).find(([part]) => url.includes(part))?.[1];
    if (!answer) throw new TypeError('fetch failed');
    return answer();
  };
  return { asked, options: { fetch, token: async () => 'token', baseUrl: 'https://graph.example/v1.0' } };
}

const redirect = () => new Response(null, { status: 302, headers: { location: file } });
const mailboxes = (...rows: string[]) => ({
  getMailboxUsageDetail: redirect,
  'reports.office.example': () => new Response(`\uFEFF${[header, ...rows].join('\r\n')}\r\n`),
});

describe('a usage report', () => {
  it('is a redirect to a file, which is fetched without the token (D58)', async () => {
    const { asked, options } = tenantWith(
      mailboxes(
        '2026-11-19,Megan@contoso.example,"Bowen, Megan",False,42949672960,False,7',
        '2026-11-19,gone@contoso.example,Gone,True,99,False,7',
        '2026-11-19,odd@contoso.example,Odd,False,,False,7',
      ),
    );
    expect(await readUsageReport('mailbox', options)).toEqual({
      on: '2026-11-19',
      bytes: new Map([['megan@contoso.example', 40 * 1024 ** 3]]),
    });
    expect(asked).toEqual([
      { url: "https://graph.example/v1.0/reports/getMailboxUsageDetail(period='D7')", authorization: 'Bearer token' },
      { url: file, authorization: null },
    ]);
  });

  it('of OneDrive names the owner, whose largest counts', async () => {
    const columns =
      'Report Refresh Date,Site Id,Owner Display Name,Is Deleted,Storage Used (Byte),Owner Principal Name';
    const rows = [5, 7, 6].map((bytes) => `2026-11-19,s,Megan,False,${bytes},megan@contoso.example`);
    const { options } = tenantWith({
      getOneDriveUsageAccountDetail: () => new Response([columns, ...rows].join('\n')),
    });
    expect(await readUsageReport('oneDrive', options)).toMatchObject({
      bytes: new Map([['megan@contoso.example', 7]]),
    });
  });

  it('with hashes for names is concealed, as it is by default (D58a)', async () => {
    const { options } = tenantWith(mailboxes('2026-11-19,8F3A9C0011,E5B7,False,1,False,7'));
    expect(await readUsageReport('mailbox', options)).toBe('concealed');
  });

  it.each([
    ['the app may not', { getMailboxUsageDetail: () => new Response('{}', { status: 403 }) }],
    ['there is none in this cloud', { getMailboxUsageDetail: () => new Response('{}', { status: 404 }) }],
    ['a redirect leads nowhere', { getMailboxUsageDetail: () => new Response(null, { status: 302 }) }],
    [
      'the file is gone',
      { getMailboxUsageDetail: redirect, 'reports.office': () => new Response('', { status: 410 }) },
    ],
    ['it is no report', { getMailboxUsageDetail: () => new Response('<html></html>') }],
    ['nobody answers', {}],
  ])('is not there where %s', async (_, answers) => {
    expect(await readUsageReport('mailbox', tenantWith(answers).options)).toBeNull();
  });
});
