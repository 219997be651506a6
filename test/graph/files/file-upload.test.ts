import { expect, test } from 'vitest';
import { uploadFile } from '../../../src/graph/files/file-upload.ts';

function recording(status = 201) {
  const calls: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: unknown, init?: RequestInit) => {
    calls.push({ url: String(url), init: init ?? {} });
    return new Response('{}', { status });
  };
  return { calls, fetch: fetch as typeof globalThis.fetch };
}

const session = 'https://contoso-my.sharepoint.com/personal/ada/_api/v2.0/drive/items/1/uploadSession?guid=x';

test('a file is put in one piece, with its range in bytes, and without anybody’s token', async () => {
  const { calls, fetch } = recording();
  await uploadFile(session, 'naam\r\nZoë', { fetch, loopback: false });
  const [call] = calls;
  expect(call).toMatchObject({ url: session, init: { method: 'PUT', redirect: 'error' } });
  const headers = new Headers(call?.init.headers);
  expect(headers.get('content-range')).toBe('bytes 0-9/10');
  expect(headers.get('authorization')).toBeNull();
  expect(new TextDecoder().decode(call?.init.body as Uint8Array)).toBe('naam\r\nZoë');
});

test.each([
  'https://evil.example/upload',
  'https://sharepoint.com.evil.example/upload',
  'https://notsharepoint.com/upload',
  'http://contoso-my.sharepoint.com/upload',
  'http://169.254.169.254/metadata',
  'http://127.0.0.1:3979/v1.0/users',
])('nothing is sent to %s', async (url) => {
  const { calls, fetch } = recording();
  await expect(uploadFile(url, 'x', { fetch, loopback: false })).rejects.toThrow('Files are not sent to');
  expect(calls).toEqual([]);
});

test.each(['https://contoso.sharepoint.us/x', 'https://contoso.sharepoint.cn/x', 'https://sharepoint-mil.us/x'])(
  'the clouds of governments keep files at %s',
  async (url) => {
    const { calls, fetch } = recording();
    await uploadFile(url, 'x', { fetch, loopback: false });
    expect(calls).toHaveLength(1);
  },
);

test('a refused upload is an error that names its status and no address', async () => {
  const { fetch } = recording(409);
  await expect(uploadFile(session, 'x', { fetch, loopback: false })).rejects.toThrow(
    /^The upload was answered with 409$/,
  );
});
