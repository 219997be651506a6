import { describe, expect, it } from 'vitest';
import { createGraphClient } from '../../src/graph/client.ts';
import { sandboxToken } from '../../src/graph/credential.ts';
import { readUnitMembers, unitOf, unitsOf } from '../../src/graph/units.ts';
import { contoso, PEOPLE, userId } from '../support/sandbox.ts';
import { batched, refusal, scene } from './script.ts';

const unit = 'e0000000-0000-4000-8000-000000000001';
const client = () =>
  createGraphClient({ fetch: contoso().fetch, token: sandboxToken(), baseUrl: 'https://graph.test/v1.0' });

describe('the scope of a role', () => {
  it.each([
    [`/administrativeUnits/${unit}`, unit],
    [`/AdministrativeUnits/${unit}`, unit],
    ['/', undefined],
    [`/applications/${unit}`, undefined],
    [`/administrativeUnits/${unit}/members`, undefined],
    [`/administrativeUnits/${unit}?$top=1`, undefined],
  ])('%s stands for the unit %s', (scope, found) => {
    expect(unitOf(scope)).toBe(found);
  });

  it('names each unit once', () => {
    const scope = `/administrativeUnits/${unit}`;
    expect(unitsOf([{ scope }, { scope: '/' }, { scope }])).toEqual([unit]);
  });
});

describe('who is in a unit', () => {
  it('is nobody where there is no such unit', async () => {
    const units = await readUnitMembers(client(), [unit, userId(999)]);
    expect([...units].map(([id, members]) => [id, [...members]])).toEqual([
      [unit, [PEOPLE.jan2]],
      [userId(999), []],
    ]);
  });

  it('is nobody where the app may not read it, and asks nothing where there are no units', async () => {
    const forbidden = { error: { code: 'Authorization_RequestDenied', message: 'no' } };
    const { graph, calls } = scene((call) => batched(call, () => ({ status: 403, body: forbidden })));
    expect(await readUnitMembers(graph, [unit])).toEqual(new Map([[unit, new Set()]]));
    expect(await readUnitMembers(graph, [])).toEqual(new Map());
    expect(calls).toHaveLength(1);
  });

  it('is not hidden where Graph is away', async () => {
    const { graph } = scene(() => refusal(503, 'serviceNotAvailable', ''), { retries: 0 });
    await expect(readUnitMembers(graph, [unit])).rejects.toMatchObject({ status: 503 });
  });
});
