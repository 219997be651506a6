import { expect, test } from 'vitest';
import { downloadFile } from '../../../src/graph/files/file-download.ts';

const address = 'https://contoso-my.sharepoint.com/personal/ada/_layouts/15/download.aspx?UniqueId=1&tempauth=x';

function answering(response: () => Response) {
  const calls: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: unknown, init?: RequestInit) => {
    calls.push({ url: String(url), init: init ?? {} });
    return response();
  };
  return { calls, fetch: fetch as typeof globalThis.fetch };
}

test('a file is got from where Teams says, without anybody’s token, and without being led elsewhere', async () => {
  const { calls, fetch } = answering(() => new Response('user,action'));
  const bytes = await downloadFile(address, { fetch, loopback: false, limit: 100 });
  expect(new TextDecoder().decode(bytes as Uint8Array)).toBe('user,action');
  expect(calls).toMatchObject([{ url: address, init: { redirect: 'error' } }]);
  expect(new Headers(calls[0]?.init.headers).get('authorization')).toBeNull();
});

test.each([
  'https://evil.example/list.csv',
  'https://sharepoint.com.evil.example/list.csv',
  'http://contoso-my.sharepoint.com/list.csv',
  'http://169.254.169.254/metadata',
  'http://127.0.0.1:3979/v1.0/users',
])('nothing is got from %s', async (url) => {
  const { calls, fetch } = answering(() => new Response('x'));
  await expect(downloadFile(url, { fetch, loopback: false, limit: 100 })).rejects.toThrow('Files are not taken from');
  expect(calls).toEqual([]);
});

test('reading stops at the limit, whatever the header says', async () => {
  const endless = () =>
    new Response(new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1_000)) }), {
      headers: { 'content-length': '5' },
    });
  expect(await downloadFile(address, { ...answering(endless), loopback: false, limit: 10_000 })).toBe('tooLarge');
});

test('what cannot be had is an error without its address', async () => {
  const { fetch } = answering(() => new Response('gone', { status: 404 }));
  await expect(downloadFile(address, { fetch, loopback: false, limit: 100 })).rejects.toThrow(
    /^The download was answered with 404$/,
  );
});
