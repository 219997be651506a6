import { describe, expect, it } from 'vitest';
import { costOf } from '../../src/sandbox/throttle.ts';
import { ask, assign, contoso, PEOPLE, SKUS } from '../support/sandbox.ts';

const START = Date.parse('2026-03-01T12:00:00Z');

describe('costOf', () => {
  const plain = { method: 'GET', template: 'users', selected: false, expanded: false, top: null };
  it.each([
    [{}, 2, false],
    [{ selected: true }, 1, false],
    [{ selected: true, top: 5 }, 1, false],
    [{ expanded: true }, 3, false],
    [{ top: 100 }, 2, false],
    [{ template: 'subscribedSkus' }, 3, false],
    [{ template: 'users/{user}/licenseDetails' }, 2, false],
    [{ template: 'users/{user}' }, 1, false],
    [{ method: 'POST', template: 'directoryObjects/getByIds' }, 3, false],
    [{ method: 'POST', template: 'users/{user}/assignLicense' }, 1, true],
    [{ method: 'PATCH', template: 'users/{user}' }, 1, true],
  ])('%j costs %i, write: %s', (more, units, write) => {
    expect(costOf({ ...plain, ...more })).toEqual({ units, write });
  });
});

describe('throttling', () => {
  it('refuses when the bucket is empty, says how long, and admits again after that', async () => {
    let at = START;
    const sandbox = contoso({ now: () => new Date(at), quota: 10 });
    for (let n = 0; n < 5; n++) expect((await ask(sandbox, '/users')).status).toBe(200);
    const refused = await ask(sandbox, '/users');
    expect(refused.status).toBe(429);
    expect(refused.body.error).toMatchObject({
      code: 'TooManyRequests',
      message: 'Please retry again later.',
      innerError: { code: '429', status: '429' },
    });
    expect(refused.headers.get('retry-after')).toBe('2');
    expect(refused.headers.get('x-ms-throttle-information')).toBe('ResourceUnitLimitExceeded');
    expect(refused.headers.get('x-ms-throttle-scope')).toMatch(/^Tenant_Application\/ReadWrite\//);
    expect(Number(refused.headers.get('x-ms-throttle-limit-percentage'))).toBeGreaterThan(1);
    at += 10_000;
    expect((await ask(sandbox, '/users')).status).toBe(200);
  });

  it('counts a refused request too, so that hammering makes it worse, up to 1.8 of the limit', async () => {
    const sandbox = contoso({ now: () => new Date(START), quota: 10 });
    const waits: number[] = [];
    for (let n = 0; n < 20; n++) waits.push(Number((await ask(sandbox, '/users')).headers.get('retry-after')));
    expect(waits.slice(0, 6)).toEqual([0, 0, 0, 0, 0, 2]);
    expect(waits.at(-1)).toBe(10);
  });

  it('warns from 0.8 of the limit', async () => {
    const sandbox = contoso({ now: () => new Date(START), quota: 10 });
    const headers = [];
    for (let n = 0; n < 4; n++) headers.push((await ask(sandbox, '/users')).headers);
    expect(headers.map((one) => one.get('x-ms-throttle-limit-percentage'))).toEqual([null, null, null, '0.8']);
    expect(headers[0]?.get('x-ms-resource-unit')).toBe('2');
  });

  it('limits writes apart, in proportion, and carries nothing out that it refuses', async () => {
    const sandbox = contoso({ now: () => new Date(START), quota: 5 });
    for (let n = 0; n < 3; n++) expect((await assign(sandbox, PEOPLE.nora, [SKUS.visio])).status).toBe(200);
    const refused = await assign(sandbox, PEOPLE.nora, [], [SKUS.visio]);
    expect([refused.status, refused.headers.get('x-ms-throttle-information')]).toEqual([429, 'WriteLimitExceeded']);
    expect(refused.headers.get('retry-after')).toBe('50');
    expect(sandbox.state.consumedSeen(SKUS.visio)).toBe(4);
  });

  it('throttles items of a batch one by one, with a decimal Retry-After', async () => {
    const sandbox = contoso({ now: () => new Date(START), quota: 3 });
    const requests = ['1', '2', '3', '4'].map((id) => ({ id, method: 'GET', url: '/organization' }));
    const { status, body } = await ask(sandbox, 'POST /$batch', { body: { requests } });
    const refused = body.responses.filter((response: { status: number }) => response.status === 429);
    expect([status, refused.length]).toEqual([200, 1]);
    expect(refused[0].headers['Retry-After']).toBe('3.333');
    expect(refused[0].body.error.code).toBe('TooManyRequests');
  });

  it('does nothing without a quota', async () => {
    const sandbox = contoso({ now: () => new Date(START) });
    for (let n = 0; n < 50; n++) expect((await ask(sandbox, '/organization')).status).toBe(200);
  });
});
