import { describe, expect, it } from 'vitest';
import { createGraphClient } from '../../../src/graph/client.ts';
import { sandboxToken } from '../../../src/graph/credential.ts';
import { usersNamed } from '../../../src/graph/everybody/users-by-name.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { staffOf } from '../../support/generated-tenant.ts';
import { contoso, PEOPLE, SKUS, tenantWith } from '../../support/sandbox.ts';

const graphOn = (sandbox: Sandbox) =>
  createGraphClient({ fetch: sandbox.fetch, token: sandboxToken(), baseUrl: 'https://sandbox.test/v1.0' });

describe('users of a list', () => {
  it('are found by address or full name in any case, with what they hold, and never by part of a name', async () => {
    const found = await usersNamed(graphOn(contoso()), [
      'MEGAN@contoso.example',
      'joni sherman',
      'Megan',
      "o'hara",
      '',
    ]);
    expect([...found.keys()]).toEqual(['megan@contoso.example', 'joni sherman', 'megan', "o'hara"]);
    const [megan, ...others] = found.get('megan@contoso.example') ?? [];
    expect(others).toEqual([]);
    expect(megan?.id).toBe(PEOPLE.megan);
    expect(megan?.assignedLicenses.map(({ skuId }) => skuId)).toContain(SKUS.visio);
    expect(found.get('joni sherman')?.map(({ id }) => id)).toEqual([PEOPLE.joni]);
    expect(found.get('megan')).toEqual([]);
  });

  it('are several where several have the same name', async () => {
    const found = await usersNamed(graphOn(contoso()), ['Jan de Boer']);
    expect(
      found
        .get('jan de boer')
        ?.map(({ id }) => id)
        .sort(),
    ).toEqual([PEOPLE.jan, PEOPLE.jan2].sort());
  });

  it('take one HTTP request for 140 addresses', async () => {
    const { tenant } = staffOf(300);
    const sandbox = tenantWith(tenant);
    let requests = 0;
    const graph = createGraphClient({
      fetch: (input, init) => {
        requests++;
        return sandbox.fetch(input, init);
      },
      token: sandboxToken(),
      baseUrl: 'https://sandbox.test/v1.0',
    });
    const names = (tenant.users ?? []).map(({ userPrincipalName }) => String(userPrincipalName)).slice(0, 280);
    const found = await usersNamed(graph, names);
    expect([...found.values()].every((users) => users.length === 1)).toBe(true);
    expect(requests).toBe(2);
  });
});
