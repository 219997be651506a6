import { TestAdapter } from 'botbuilder';
import { expect, test } from 'vitest';
import { createAttachmentFilter } from '../../../src/bot/teams/attachments.ts';
import { createLog } from '../../../src/log.ts';

/** The attachments that are left when a turn begins. */
async function kept(attachments: unknown, loopback = false): Promise<unknown> {
  let left: unknown;
  const adapter = new TestAdapter(async (context) => {
    left = context.activity.attachments;
  });
  adapter.use(createAttachmentFilter({ loopback, log: createLog('silent') }));
  await adapter.processActivity({ type: 'message', text: 'x', ...({ attachments } as object) });
  return left;
}

const file = (contentUrl: unknown) => ({ contentType: 'application/octet-stream', contentUrl });

test.each([
  'https://contoso-my.sharepoint.com/personal/ada/Documents/list.csv',
  'https://smba.trafficmanager.net/emea/v3/attachments/1/views/original',
  'https://eu-api.asm.skype.com/v1/objects/1',
])('a file of %s is taken', async (url) => {
  expect(await kept([file(url)])).toEqual([file(url)]);
});

test.each([
  'https://evil.example/list.csv',
  'http://contoso.sharepoint.com/list.csv',
  'https://sharepoint.com.evil.example/list.csv',
  'https://evilsharepoint.com/list.csv',
  'https://contoso.sharepoint.com@evil.example/list.csv',
  'https://user@contoso.sharepoint.com/list.csv',
  'https://contoso.sharepoint.com:8443/list.csv',
  'http://169.254.169.254/metadata/identity',
  'http://127.0.0.1:3979/v1.0/users',
  'file:///etc/passwd',
  'data:text/csv,x',
  'nonsense',
  7,
  null,
])('a file of %s is not', async (url) => {
  expect(await kept([file(url)])).toEqual([]);
});

test('the address of a file that its content tells is judged too', async () => {
  const content = (downloadUrl: string) => ({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: 'https://contoso.sharepoint.com/a.csv',
    content: { downloadUrl },
  });
  const good = content('https://contoso.sharepoint.com/download');
  expect(await kept([good, content('https://evil.example/a')])).toEqual([good]);
});

test('what is no list becomes an empty one, and of many the first twenty are taken', async () => {
  expect(await kept('x')).toEqual([]);
  expect(await kept([null, 7, 'x'])).toEqual([]);
  const html = { contentType: 'text/html', content: '<p>x</p>' };
  expect(await kept(Array.from({ length: 500 }, () => html))).toHaveLength(20);
});

test('this machine itself counts only with a sandbox tenant', async () => {
  const own = file('http://127.0.0.1:56150/files/1');
  expect([await kept([own], true), await kept([own], false)]).toEqual([[own], []]);
});
