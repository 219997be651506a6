import { describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { ask, contoso, contosoWith, PEOPLE, SKUS, userId } from '../support/sandbox.ts';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('every answer', () => {
  it('has ids, a date and a JSON type, and gives the client its own id back', async () => {
    const sandbox = contoso({ now: () => new Date('2026-03-01T12:00:00Z') });
    const { headers } = await ask(sandbox, '/organization', { headers: { 'client-request-id': 'mine' } });
    expect(headers.get('request-id')).toMatch(GUID);
    expect(headers.get('client-request-id')).toBe('mine');
    expect(headers.get('date')).toBe('Sun, 01 Mar 2026 12:00:00 GMT');
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(headers.get('x-ms-ags-diagnostic')).toContain('ServerInfo');
  });

  it('has the same ids in the body of an error', async () => {
    const sandbox = contoso({ now: () => new Date('2026-03-01T12:00:00Z') });
    const { headers, body } = await ask(sandbox, `/users/${userId(999)}`, { headers: { 'client-request-id': 'mine' } });
    expect(body.error.innerError).toEqual({
      date: '2026-03-01T12:00:00',
      'request-id': headers.get('request-id'),
      'client-request-id': 'mine',
    });
  });

  it('comes from the randomness passed in', async () => {
    const ids = await Promise.all(
      [0.1, 0.1, 0.9].map(async (n) =>
        (await ask(contoso({ random: () => n }), '/organization')).headers.get('request-id'),
      ),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
  });
});

describe('the token', () => {
  it.each([undefined, '', 'Bearer', 'Bearer ', 'Basic abc'])('%j is not one', async (authorization) => {
    const sandbox = contoso();
    const response = await sandbox.fetch(
      'https://graph.microsoft.com/v1.0/users',
      authorization === undefined ? {} : { headers: { authorization } },
    );
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      error: { code: 'InvalidAuthenticationToken', message: 'Access token is empty.' },
    });
  });

  it('is never kept in the log of calls', async () => {
    const sandbox = contoso();
    await ask(sandbox, '/users', { headers: { authorization: 'Bearer very-secret' } });
    expect(JSON.stringify(sandbox.calls)).not.toContain('very-secret');
  });
});

describe('the fetch adapter', () => {
  it('takes a string, a URL or a Request, on any host', async () => {
    const { fetch } = contoso();
    const headers = { authorization: 'Bearer x' };
    for (const host of ['https://graph.microsoft.us', 'http://127.0.0.1:4000']) {
      const url = `${host}/v1.0/organization`;
      expect((await fetch(url, { headers })).status).toBe(200);
      expect((await fetch(new URL(url), { headers })).status).toBe(200);
      expect((await fetch(new Request(url, { headers }))).status).toBe(200);
    }
  });

  it('rejects what fetch rejects', async () => {
    const { fetch } = contoso();
    await expect(fetch('https://graph.microsoft.com/v1.0/users', { method: 'GET', body: 'x' })).rejects.toThrow(
      TypeError,
    );
    await expect(fetch('not a url')).rejects.toThrow(TypeError);
    await expect(fetch('https://graph.microsoft.com/v1.0/users', { signal: AbortSignal.abort() })).rejects.toThrow(
      /abort/i,
    );
  });

  it('takes as long as it is told to, unless the caller gives up', async () => {
    const sandbox = contoso({ latencyMs: 60 });
    const start = performance.now();
    expect((await ask(sandbox, '/organization')).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(50);
    await expect(ask(sandbox, '/organization', { signal: AbortSignal.timeout(5) })).rejects.toThrow(/timeout/i);
  });

  it('logs method, path, body and status', async () => {
    const sandbox = contoso();
    const body = { addLicenses: [], removeLicenses: [SKUS.visio] };
    await ask(sandbox, `POST /users/${PEOPLE.nora}/assignLicense`, { body });
    expect(sandbox.calls).toEqual([
      { method: 'POST', path: `/users/${PEOPLE.nora}/assignLicense`, body, status: 400, inBatch: false },
    ]);
  });
});

describe('bodies', () => {
  it.each([
    ['not JSON', '{', {}, 400, /^Unable to read JSON/],
    ['of another type', '{}', { 'content-type': 'text/plain' }, 400, /^Unable to read JSON/],
    ['empty', '', {}, 400, /parameters of the operation 'assignLicense' are missing/],
    ['over 4 MB', JSON.stringify({ filler: 'x'.repeat(4 * 1024 * 1024) }), {}, 413, /too large/],
  ])('that are %s are refused', async (_, body, headers, status, message) => {
    const answer = await ask(contoso(), `POST /users/${PEOPLE.nora}/assignLicense`, { body, headers });
    expect([answer.status, answer.body.error.message]).toEqual([status, expect.stringMatching(message)]);
  });
});

it('serves ten thousand users', async () => {
  const sandbox = contosoWith((tenant) => {
    const [model] = tenant.users;
    if (!model) throw new Error('Contoso has users.');
    tenant.users = Array.from({ length: 10_000 }, (_, n) => ({
      ...model,
      id: userId(n),
      displayName: `User ${n}`,
      userPrincipalName: `u${n}@x.example`,
      licenses: [],
    }));
  });
  const { body } = await ask(
    sandbox,
    "/users?$filter=userPrincipalName eq 'u9999@x.example'&$select=id,assignedLicenses",
  );
  expect(body.value).toHaveLength(1);
  for (let n = 0; n < 60; n++) {
    const answer = await ask(sandbox, `POST /users/${userId(n)}/assignLicense`, {
      body: { addLicenses: [{ skuId: SKUS.flowFree }], removeLicenses: [] },
    });
    expect(answer.status).toBe(200);
  }
  expect(sandbox.state.consumedSeen(SKUS.flowFree)).toBe(60);
});

it('refuses a broken tenant in one line', () => {
  expect(() => createSandbox({ tenant: { users: 'none' } as never })).toThrow(/is not a tenant file: organization: /);
});
