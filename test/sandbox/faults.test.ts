import { describe, expect, it } from 'vitest';
import { type FaultRule, parseFaults } from '../../src/sandbox/faults.ts';
import { ask, assign, contoso, heldBy, PEOPLE, SKUS } from '../support/sandbox.ts';

describe('parseFaults', () => {
  it('reads several rules', () => {
    expect(parseFaults('429:0.1, 503:1@/subscribedSkus,lost:.25@POST*assignLicense')).toEqual([
      { kind: '429', rate: 0.1 },
      { kind: '503', rate: 1, path: '/subscribedSkus' },
      { kind: 'lost', rate: 0.25, path: 'POST*assignLicense' },
    ]);
  });

  it.each([
    ['429', /"429" is not kind:rate/],
    ['430:0.1', /"430" is not one of 429, 500, 503, 409, 403, timeout, drop, lost/],
    ['dorp:1', /"dorp" is not one of/],
    ['429:1.5', /the rate "1.5" is not from 0 to 1/],
    ['429:0.1;503:1', /is not kind:rate/],
    ['429:0.1,', /"" is not kind:rate/],
    ['429:0.1@', /is not kind:rate/],
    ['429:1.2.3', /the rate "1.2.3"/],
  ])('refuses %s', (spec, message) => {
    expect(() => parseFaults(spec)).toThrow(message);
  });
});

const always = (kind: FaultRule['kind'], more: Partial<FaultRule> = {}): FaultRule => ({ kind, rate: 1, ...more });

describe('faults', () => {
  it.each([
    ['429', 429, 'TooManyRequests', '1'],
    ['503', 503, 'ServiceNotAvailable', '1'],
    ['409', 409, 'Directory_ConcurrencyViolation', null],
    ['403', 403, 'Authorization_RequestDenied', null],
    ['500', 500, 'InternalServerError', null],
  ] as const)('%s is answered as Graph does, and nothing is carried out', async (kind, status, code, retryAfter) => {
    const sandbox = contoso({ faults: [always(kind)] });
    const answer = await assign(sandbox, PEOPLE.nora, [], [SKUS.e3]);
    expect([answer.status, answer.body.error.code, answer.headers.get('retry-after')]).toEqual([
      status,
      code,
      retryAfter,
    ]);
    expect(heldBy(sandbox, PEOPLE.nora)).toEqual([SKUS.e3]);
  });

  it('409 strikes only writes', async () => {
    const sandbox = contoso({ faults: [always('409')] });
    expect((await ask(sandbox, '/users')).status).toBe(200);
  });

  it('timeout answers never, until the caller gives up', async () => {
    const sandbox = contoso({ faults: [always('timeout')] });
    await expect(ask(sandbox, '/users', { signal: AbortSignal.timeout(20) })).rejects.toThrow(/timeout/i);
    expect(sandbox.calls).toMatchObject([{ path: '/users', status: 0 }]);
  });

  it('drop breaks the connection before, lost after the request was carried out', async () => {
    const dropped = contoso({ faults: [always('drop')] });
    await expect(assign(dropped, PEOPLE.nora, [], [SKUS.e3])).rejects.toThrow('fetch failed');
    expect(heldBy(dropped, PEOPLE.nora)).toEqual([SKUS.e3]);
    const lost = contoso({ faults: [always('lost')] });
    await expect(assign(lost, PEOPLE.nora, [], [SKUS.e3])).rejects.toThrow(TypeError);
    expect(heldBy(lost, PEOPLE.nora)).toEqual([]);
  });

  it('strikes only where method and path match', async () => {
    const sandbox = contoso({ faults: [always('503', { path: 'post*ASSIGNLICENSE' })] });
    expect((await assign(sandbox, PEOPLE.nora, [], [SKUS.e3])).status).toBe(503);
    expect((await ask(sandbox, `/users/${PEOPLE.nora}`)).status).toBe(200);
  });

  it('strikes as often as told, with the wait that was given', async () => {
    const sandbox = contoso({ faults: [always('429', { times: 2, retryAfter: 0.05 })] });
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await ask(sandbox, '/organization')).status);
    expect(statuses).toEqual([429, 429, 200]);
    sandbox.faults.push(always('500'));
    expect((await ask(sandbox, '/organization')).status).toBe(500);
  });

  it('does not change the rules that were passed in', async () => {
    const rule = always('429', { times: 1 });
    await ask(contoso({ faults: [rule] }), '/organization');
    expect(rule.times).toBe(1);
  });

  it('strikes about as often as its rate', async () => {
    let seed = 7;
    const random = (): number => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const sandbox = contoso({ random, faults: [{ kind: '503', rate: 0.2 }] });
    let struck = 0;
    for (let n = 0; n < 500; n++) if ((await ask(sandbox, '/organization')).status === 503) struck++;
    expect(struck).toBeGreaterThan(50);
    expect(struck).toBeLessThan(150);
  });

  it('strikes items of a batch by themselves; a broken connection is a 504 there', async () => {
    const sandbox = contoso({
      faults: [
        always('429', { path: '/organization', retryAfter: 2.5 }),
        always('lost', { path: 'assignLicense' }),
        always('drop', { path: 'subscribedSkus' }),
      ],
    });
    const write = { addLicenses: [], removeLicenses: [SKUS.e3] };
    const requests = [
      { id: '1', method: 'GET', url: '/organization' },
      {
        id: '2',
        method: 'POST',
        url: `/users/${PEOPLE.nora}/assignLicense`,
        headers: { 'Content-Type': 'application/json' },
        body: write,
      },
      { id: '3', method: 'GET', url: '/subscribedSkus' },
      { id: '4', method: 'GET', url: `/users/${PEOPLE.nora}` },
    ];
    const { body } = await ask(sandbox, 'POST /$batch', { body: { requests } });
    const statuses = Object.fromEntries(
      body.responses.map(({ id, status }: { id: string; status: number }) => [id, status]),
    );
    expect(statuses).toEqual({ 1: 429, 2: 504, 3: 504, 4: 200 });
    expect(body.responses.find(({ id }: { id: string }) => id === '1').headers['Retry-After']).toBe('2.5');
    expect(heldBy(sandbox, PEOPLE.nora)).toEqual([]);
  });
});
