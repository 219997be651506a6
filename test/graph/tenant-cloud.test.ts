import { describe, expect, it } from 'vitest';
import { createTenantCloud, readSubScope } from '../../src/graph/tenant-cloud.ts';

const answering = (body: unknown, status = 200) => {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { asked, fetch };
};
const issuer = 'https://login.example/tenant/v2.0';

describe('the tenant’s public sign-in document (D36)', () => {
  it('is asked for without a token, and names the cloud within the cloud', async () => {
    const { asked, fetch } = answering({ issuer, tenant_region_scope: 'NA', tenant_region_sub_scope: 'GCC' });
    expect(await readSubScope(fetch, 'https://login.example', 'tenant')).toBe('GCC');
    expect(asked[0]?.url).toBe('https://login.example/tenant/v2.0/.well-known/openid-configuration');
    expect(new Headers(asked[0]?.init.headers).get('authorization')).toBeNull();
  });

  it.each([
    ['a commercial tenant has none', { issuer }, 200, null],
    ['it is not there', {}, 404, undefined],
    ['it is another document', { hello: 'world' }, 200, undefined],
    ['it is no JSON', '<html>', 200, undefined],
  ])('%s', async (_, body, status, expected) => {
    expect(await readSubScope(answering(body, status).fetch, 'https://login.example', 'tenant')).toBe(expected);
  });

  it('is not known where nobody answers', async () => {
    const fetch = () => Promise.reject(new TypeError('fetch failed'));
    expect(await readSubScope(fetch, 'https://login.example', 'tenant')).toBeUndefined();
  });

  it('is asked again after a while until it is known, by one for all, and then no more', async () => {
    const answers = [undefined, null, 'GCC'];
    let asked = 0;
    let time = 0;
    const cloud = createTenantCloud(
      'worldwide',
      async () => answers[asked++],
      () => new Date(time),
    );
    expect(await Promise.all([cloud(), cloud()])).toEqual([
      { cloud: 'worldwide', subScope: undefined },
      { cloud: 'worldwide', subScope: undefined },
    ]);
    await cloud();
    expect(asked).toBe(1);
    time += 11 * 60_000;
    expect(await cloud()).toEqual({ cloud: 'worldwide', subScope: null });
    time += 11 * 60_000;
    expect(await cloud()).toEqual({ cloud: 'worldwide', subScope: null });
    expect(asked).toBe(2);
  });
});
