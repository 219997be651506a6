import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { ask, contoso, heldBy, PEOPLE, SKUS, userId } from '../support/sandbox.ts';

const batch = (sandbox: Sandbox, requests: unknown) => ask(sandbox, 'POST /$batch', { body: { requests } });
const get = (id: string, url: string, more: object = {}) => ({ id, method: 'GET', url, ...more });
const take = (id: string, user: string, skuId: string, more: object = {}) => ({
  id,
  method: 'POST',
  url: `/users/${user}/assignLicense`,
  headers: { 'Content-Type': 'application/json' },
  body: { addLicenses: [], removeLicenses: [skuId] },
  ...more,
});
// biome-ignore lint/suspicious/noExplicitAny: answers of every shape
const byId = (answer: { body: any }): Record<string, any> =>
  Object.fromEntries(answer.body.responses.map((response: { id: string }) => [response.id, response]));

describe('$batch', () => {
  it('gives every item its own status, headers and body, in any order', async () => {
    const sandbox = contoso();
    const answer = await batch(sandbox, [
      get('a', `/users/${PEOPLE.ada}?$select=id`),
      get('b', `users/${userId(999)}`),
      get('c', '/users?$search="displayName:meg"&$select=id', { headers: { ConsistencyLevel: 'eventual' } }),
      take('d', PEOPLE.nora, SKUS.e3),
      get('e', '/users/$count', { headers: { consistencylevel: 'eventual' } }),
    ]);
    expect(answer.status).toBe(200);
    expect(answer.body.responses[0].id).not.toBe('a');
    const items = byId(answer);
    expect(items.a).toMatchObject({ status: 200, body: { id: PEOPLE.ada } });
    expect(items.b).toMatchObject({ status: 404, body: { error: { code: 'Request_ResourceNotFound' } } });
    expect(items.b.body.error.innerError['request-id']).toBe(items.b.headers['request-id']);
    expect(items.c.body.value).toEqual([{ id: PEOPLE.megan }]);
    expect(items.d.status).toBe(200);
    expect(items.e.body).toBe(105);
    expect(heldBy(sandbox, PEOPLE.nora)).toEqual([]);
  });

  it('logs the items with a mark', async () => {
    const sandbox = contoso();
    await batch(sandbox, [take('1', PEOPLE.nora, SKUS.e3), get('2', '/organization')]);
    expect(sandbox.calls.map(({ method, path, status, inBatch }) => [method, path, status, inBatch])).toEqual([
      ['POST', '/$batch', 200, false],
      ['POST', `/users/${PEOPLE.nora}/assignLicense`, 200, true],
      ['GET', '/organization', 200, true],
    ]);
    expect(sandbox.calls[1]?.body).toEqual({ addLicenses: [], removeLicenses: [SKUS.e3] });
  });

  it('runs a chain in order and stops where it breaks', async () => {
    const sandbox = contoso();
    const answer = await batch(sandbox, [
      take('1', PEOPLE.nora, SKUS.e3),
      take('2', PEOPLE.nora, SKUS.e3, { dependsOn: ['1'] }),
      take('3', PEOPLE.ada, SKUS.e3, { dependsOn: ['2'] }),
      get('4', '/organization', { dependsOn: ['3'] }),
    ]);
    expect(answer.body.responses.map(({ id, status }: { id: string; status: number }) => [id, status])).toEqual([
      ['1', 200],
      ['2', 400],
      ['3', 424],
      ['4', 424],
    ]);
    expect(heldBy(sandbox, PEOPLE.ada)).toContain(SKUS.e3);
  });

  it('continues a link on the outer host', async () => {
    const answer = byId(await batch(contoso(), [get('1', '/users?$top=5')]));
    expect(answer['1'].body['@odata.nextLink']).toMatch(
      /^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?\$top=5&\$skiptoken=/,
    );
  });

  const twenty = Array.from({ length: 20 }, (_, n) => get(String(n), '/organization'));
  it.each([
    ['more than 20 items', [...twenty, get('x', '/organization')], /exceeds the maximum value of 20/],
    ['no items', [], /at least one/],
    ['no list', 'x', /Invalid batch payload format/],
    ['an item that is none', [7], /Invalid batch payload format/],
    ['ids that differ only in case', [get('a', '/users'), get('A', '/users')], /not unique/],
    ['an id that is a number', [{ ...get('1', '/users'), id: 1 }], /must be a string/],
    ['no method', [{ id: '1', url: '/users' }], /does not contain a method/],
    ['an absolute url', [get('1', 'https://graph.microsoft.com/v1.0/users')], /relative url/],
    [
      'a body without its type',
      [take('1', PEOPLE.nora, SKUS.e3, { headers: {} })],
      /Write request id : 1 does not contain Content-Type/,
    ],
    ['an unknown predecessor', [get('1', '/users', { dependsOn: ['9'] })], /Invalid dependency for request Id/],
    [
      'a predecessor that comes later',
      [get('1', '/users', { dependsOn: ['2'] }), get('2', '/users')],
      /Invalid dependency/,
    ],
    [
      'a mixture of order and none',
      [get('1', '/users'), get('2', '/users'), get('3', '/users', { dependsOn: ['1'] })],
      /^Batch should be either fully sequential or fully parallel\.$/,
    ],
    [
      'two predecessors',
      [get('1', '/users'), get('2', '/users', { dependsOn: ['1'] }), get('3', '/users', { dependsOn: ['1', '2'] })],
      /fully sequential or fully parallel/,
    ],
  ])('refuses %s as a whole', async (_, requests, message) => {
    const sandbox = contoso();
    const answer = await batch(sandbox, requests);
    expect([answer.status, answer.body.error.code]).toEqual([400, 'BadRequest']);
    expect(answer.body.error.message).toMatch(message);
    expect(sandbox.calls).toHaveLength(1);
  });

  it('takes exactly 20, refuses nesting and other methods', async () => {
    expect((await batch(contoso(), twenty)).body.responses).toHaveLength(20);
    const nested = byId(await batch(contoso(), [{ ...take('1', PEOPLE.nora, SKUS.e3), url: '/$batch' }]));
    expect(nested['1'].status).toBe(400);
    expect((await ask(contoso(), 'GET /$batch')).status).toBe(405);
  });
});
