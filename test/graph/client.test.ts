import { describe, expect, it } from 'vitest';
import { withHighPriority } from '../../src/graph/client.ts';
import { GraphError } from '../../src/graph/error.ts';
import { baseUrl, batched, refusal, scene } from './script.ts';

const read = { method: 'GET', path: '/users/ada?$select=id' } as const;
const write = {
  method: 'POST',
  path: '/users/ada/assignLicense',
  body: { addLicenses: [], removeLicenses: [] },
} as const;
const throttled = refusal(429, 'TooManyRequests', 'Please retry again later.', { 'Retry-After': '2.128' });

describe('a request', () => {
  it('carries method, address, body, token and an id of its own', async () => {
    const { graph, calls } = scene([{ body: { id: 'ada' }, headers: { 'request-id': 'r-1' } }]);
    const answer = await graph.request({ ...write, headers: { 'x-own': '1' } });
    expect(answer).toEqual({ status: 200, body: { id: 'ada' }, requestId: 'r-1' });
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ method: 'POST', url: `${baseUrl}/users/ada/assignLicense`, body: write.body });
    expect(calls[0]?.headers.get('authorization')).toBe('Bearer the-token');
    expect(calls[0]?.headers.get('content-type')).toBe('application/json');
    expect(calls[0]?.headers.get('x-own')).toBe('1');
    expect(calls[0]?.headers.get('client-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/);
  });

  it('has another client-request-id each time, and no content type without a body', async () => {
    const { graph, calls } = scene([{ body: {} }, { body: {} }]);
    await graph.request(read);
    await graph.request(read);
    const ids = calls.map(({ headers }) => headers.get('client-request-id'));
    expect(new Set(ids).size).toBe(2);
    expect(calls[0]?.headers.has('content-type')).toBe(false);
  });

  it('is put before others only while a person waits', async () => {
    const { graph, calls } = scene((call) =>
      call.path === '/$batch' ? batched(call, () => ({ status: 200 })) : { body: { value: [] } },
    );
    const urgent = withHighPriority(graph);
    await graph.request(read);
    await urgent.request(read);
    await urgent.list('/users');
    await urgent.batch([read]);
    const priorities = calls.map(({ headers }) => headers.get('x-ms-throttle-priority'));
    expect(priorities).toEqual([null, 'high', 'high', 'high']);
    expect(calls[3]?.body).toMatchObject({ requests: [{ headers: { 'x-ms-throttle-priority': 'high' } }] });
  });

  it('may be answered with nothing', async () => {
    const { graph } = scene([{ status: 204 }]);
    await expect(graph.request(write)).resolves.toEqual({ status: 204, body: null, requestId: null });
  });

  it('keeps what Graph says of a failure, and does not repeat it', async () => {
    const { graph, calls } = scene([refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges.')]);
    const error = await graph.request(read).catch((caught) => caught);
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({
      status: 403,
      code: 'Authorization_RequestDenied',
      message: 'Insufficient privileges.',
      requestId: 'r-error',
      ambiguous: false,
    });
    expect(calls).toHaveLength(1);
  });

  it('finds the request id inside the error where the header is missing', async () => {
    const body = { error: { code: 'X', message: 'y', innerError: { 'request-id': 'r-inner' } } };
    const { graph } = scene([{ status: 400, body }]);
    await expect(graph.request(read)).rejects.toMatchObject({ requestId: 'r-inner' });
  });

  it("survives a gateway's error page", async () => {
    const { graph } = scene([{ status: 413, text: '<html>too large</html>' }]);
    await expect(graph.request(read)).rejects.toMatchObject({ status: 413, code: 'http413' });
  });
});

describe('a read that is turned away or lost', () => {
  it.each([
    ['throttled', throttled],
    ['unavailable', refusal(503, 'serviceNotAvailable', 'busy')],
    ['broken by a gateway', { status: 502, text: '<html>' }],
    ['late at a gateway', { status: 504 }],
    ['in conflict', refusal(409, 'Directory_ConcurrencyViolation', 'Please wait briefly and retry.')],
    ['disconnected', { breaks: 'ECONNRESET' }],
    ['cut off', { text: '{"id": "a' }],
  ])('is repeated when it was %s', async (_, reaction) => {
    const { graph, calls, waits } = scene([reaction, { body: { id: 'ada' } }]);
    await expect(graph.request(read)).resolves.toMatchObject({ body: { id: 'ada' } });
    expect(calls.map(({ path }) => path)).toEqual([read.path, read.path]);
    expect(waits).toHaveLength(1);
  });

  it('is repeated when it was not answered in time', async () => {
    let asked = 0;
    const { graph } = scene(() => (asked++ === 0 ? 'silence' : { body: { id: 'ada' } }), { timeoutMs: 20 });
    await expect(graph.request(read)).resolves.toMatchObject({ body: { id: 'ada' } });
    expect(asked).toBe(2);
  });

  it('is given up in time even if fetch pays no heed to being aborted', async () => {
    const fetch = () => new Promise<Response>(() => {});
    const { graph } = scene([], { fetch, timeoutMs: 20, retries: 1 });
    await expect(graph.request(read)).rejects.toMatchObject({ code: 'timeout', ambiguous: false });
  });

  it('waits as long as Graph asks, in decimals too', async () => {
    const { graph, waits } = scene([throttled, { body: {} }]);
    await graph.request(read);
    expect(waits).toEqual([2128]);
  });

  it('waits until the date that Graph names', async () => {
    const date = 'Mon, 02 Mar 2026 09:00:07 GMT';
    const { graph, waits } = scene([refusal(429, 'TooManyRequests', '', { 'Retry-After': date }), { body: {} }]);
    await graph.request(read);
    expect(waits).toEqual([7000]);
  });

  it('backs off further each time and gives up after the retries', async () => {
    const { graph, calls, waits, log } = scene(() => refusal(503, 'serviceNotAvailable', 'busy'), { retries: 3 });
    await expect(graph.request(read)).rejects.toMatchObject({ status: 503, ambiguous: false });
    expect(calls).toHaveLength(4);
    expect(waits).toEqual([500, 1000, 2000]);
    expect(log.map(({ attempt, retryInMs }) => [attempt, retryInMs])).toEqual([
      [1, 500],
      [2, 1000],
      [3, 2000],
      [4, null],
    ]);
  });

  it('is logged without its query', async () => {
    const { graph, log } = scene([throttled, { body: {} }]);
    await graph.request({ method: 'GET', path: "/users?$filter=mail eq 'ada@contoso.example'" });
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ method: 'GET', path: `${baseUrl}/users`, status: 429, requestId: 'r-error' });
    expect(JSON.stringify(log)).not.toContain('ada@');
  });
});

describe('a write', () => {
  it.each([
    ['throttled', throttled],
    ['turned away', refusal(503, 'serviceNotAvailable', 'busy')],
    ['in conflict', refusal(409, 'Directory_ConcurrencyViolation', 'Please wait briefly and retry.')],
  ])('is repeated when it was %s', async (_, reaction) => {
    const { graph, calls } = scene([reaction, { body: {} }]);
    await graph.request(write);
    expect(calls.map(({ body }) => body)).toEqual([write.body, write.body]);
  });

  it.each([
    ['connection breaks', { breaks: 'ECONNRESET' }, 'networkError'],
    ['gateway gives up', { status: 504 }, 'http504'],
    ['gateway fails', { status: 502 }, 'http502'],
    ['service fails', { status: 500 }, 'http500'],
    ['answer is cut off', { text: '{"id": "a' }, 'malformedAnswer'],
  ])('is not repeated when the %s: it may have happened', async (_, reaction, code) => {
    const { graph, calls } = scene([reaction]);
    await expect(graph.request(write)).rejects.toMatchObject({ code, ambiguous: true });
    expect(calls).toHaveLength(1);
  });

  it('is not repeated when nobody answers in time', async () => {
    const { graph, calls } = scene(() => 'silence', { timeoutMs: 20 });
    const change = { method: 'PATCH', path: '/users/ada', body: { usageLocation: 'NL' } } as const;
    await expect(graph.request(change)).rejects.toMatchObject({ code: 'timeout', ambiguous: true });
    expect(calls).toHaveLength(1);
  });

  it('is not ambiguous when there was no token to send it with', async () => {
    const token = () => Promise.reject(new Error('client_secret=hunter2'));
    const { graph, calls } = scene([], { token });
    const error = await graph.request(write).catch((caught) => caught);
    expect(error).toMatchObject({ code: 'tokenUnavailable', ambiguous: false });
    expect(JSON.stringify(error) + String(error)).not.toContain('hunter2');
    expect(calls).toHaveLength(0);
  });

  it('never quotes a token that cannot be sent', async () => {
    const { graph } = scene([], { token: async () => 'secret\ntoken' });
    const error = await graph.request(write).catch((caught) => caught);
    expect(error).toMatchObject({ code: 'tokenUnavailable' });
    expect(String(error.stack)).not.toContain('secret');
  });

  it('is a read where Graph has people POST what they look for', async () => {
    const { graph, calls } = scene([{ breaks: 'ECONNRESET' }, { body: { value: [] } }]);
    await graph.request({ method: 'POST', path: '/users/ada/checkMemberGroups', body: { groupIds: [] } });
    expect(calls).toHaveLength(2);
  });
});

describe('a list', () => {
  const headers = { ConsistencyLevel: 'eventual' };

  it('follows the pages with the same headers', async () => {
    const next = `${baseUrl}/users?$skiptoken=2`;
    const { graph, calls } = scene([{ body: { value: [1, 2], '@odata.nextLink': next } }, { body: { value: [3] } }]);
    await expect(graph.list('/users?$top=2', { headers })).resolves.toEqual([1, 2, 3]);
    expect(calls.map(({ method, url }) => [method, url])).toEqual([
      ['GET', `${baseUrl}/users?$top=2`],
      ['GET', next],
    ]);
    expect(calls.map((call) => call.headers.get('consistencylevel'))).toEqual(['eventual', 'eventual']);
  });

  it('repeats a page that was turned away, not the pages before it', async () => {
    const next = `${baseUrl}/users?$skiptoken=2`;
    const pages = [{ body: { value: [1], '@odata.nextLink': next } }, throttled, { body: { value: [2] } }];
    const { graph, calls } = scene(pages);
    await expect(graph.list('/users')).resolves.toEqual([1, 2]);
    expect(calls.map(({ url }) => url)).toEqual([`${baseUrl}/users`, next, next]);
  });

  it('stops at the most that is wanted', async () => {
    const { graph, calls } = scene([
      { body: { value: [1, 2, 3], '@odata.nextLink': `${baseUrl}/users?$skiptoken=2` } },
    ]);
    await expect(graph.list('/users', { max: 2 })).resolves.toEqual([1, 2]);
    expect(calls).toHaveLength(1);
  });

  it.each([
    'https://evil.example/v1.0/users?$skiptoken=2',
    'http://graph.test/v1.0/users',
    'https://graph.test/other/users',
    'https://graph.test/v1.0/../other',
    'nonsense',
  ])('never takes the token to %s', async (link) => {
    const { graph, calls } = scene([{ body: { value: [1], '@odata.nextLink': link } }]);
    await expect(graph.list('/users')).rejects.toMatchObject({ code: 'foreignLink' });
    expect(calls).toHaveLength(1);
  });

  it('does not run in circles', async () => {
    const { graph, calls } = scene(() => ({
      body: { value: [1], '@odata.nextLink': `${baseUrl}/users?$skiptoken=1` },
    }));
    await expect(graph.list('/users')).rejects.toMatchObject({ code: 'malformedAnswer' });
    expect(calls).toHaveLength(2);
  });

  it.each([[null], [{}], [{ value: 'x' }], [[1]]])('refuses %j as a page', async (body) => {
    const { graph } = scene([{ body }]);
    await expect(graph.list('/users')).rejects.toMatchObject({ name: 'GraphError', code: 'malformedAnswer' });
  });
});

it('keeps writes within the quota and slows down when Graph says that it runs out', async () => {
  const { graph, waits } = scene(() => ({ headers: { 'x-ms-throttle-limit-percentage': '0.9' } }));
  await graph.request(write);
  expect(waits).toEqual([]);
  await graph.request(write);
  // 10 % of 3,000 over what is left free for others, and the write itself, at 20 a second.
  expect(waits).toEqual([15_050]);
  await graph.request(read);
  expect(waits).toHaveLength(1);
});
