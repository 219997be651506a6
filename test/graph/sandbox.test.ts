import { describe, expect, it } from 'vitest';
import { createGraphClient } from '../../src/graph/client.ts';
import { sandboxToken } from '../../src/graph/credential.ts';
import { GraphError } from '../../src/graph/error.ts';
import { explainWriteError } from '../../src/graph/explanation.ts';
import { readFacts } from '../../src/graph/facts.ts';
import { assignLicense, readSkus, readSubscriptions, setUsageLocation } from '../../src/graph/licenses.ts';
import { isMemberOf, readRoles } from '../../src/graph/roles.ts';
import { getUsers, searchUsers, usersWithSku } from '../../src/graph/users.ts';
import { createSandbox, type SandboxOptions } from '../../src/sandbox/sandbox.ts';

const e3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';
const e5 = '06ebc4ee-1bb5-47dd-8120-11324bc54e06';
const visio = 'c5928f49-12ba-48f7-ada3-0d743a3601d5';
const powerBi = 'f8a1db68-be16-40ed-86d5-cb42ce701560';
const unit = 'e0000000-0000-4000-8000-000000000001';

function user(number: number): string {
  return `a0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

function users(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => user(from + index));
}

/** A client whose Graph is a sandbox tenant in memory; sleeping takes no time. `http` lists the requests it made. */
function tenant(options: SandboxOptions = {}) {
  const sandbox = createSandbox(options);
  const http: string[] = [];
  const graph = createGraphClient({
    fetch: (url, init) => {
      http.push(`${init.method} ${new URL(url).pathname}`);
      return sandbox.fetch(url, init);
    },
    token: sandboxToken(),
    baseUrl: 'https://sandbox.test/v1.0',
    wait: async () => {},
    timeoutMs: 25,
  });
  return { sandbox, graph, http };
}

/** Seeded, so that a failure can be seen again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function explained(write: Promise<unknown>) {
  const error = await write.catch((caught: unknown) => caught);
  if (!(error instanceof GraphError)) throw new Error('The write went through');
  return explainWriteError(error);
}

describe('people', () => {
  it.each([
    ['megan', ['Megan Bowen']],
    ['bowen', ['Megan Bowen']],
    ['MEGAN@contoso.example', ['Megan Bowen']],
    ['isaiah_partner.example#EXT#@contoso.example', ['Isaiah Langer']],
    ['jan de boer', ['Jan de Boer', 'Jan de Boer']],
    ["o'neill", ["[Approve](https://evil.example) **Lars** O'Neill"]],
    ['李', ['李 小龍']],
    [user(110), ['Lidia Holloway']],
    [user(999), []],
    ['nobody of that name', []],
    ['") OR startswith(displayName,"', []],
  ])('are found by %s', async (text, names) => {
    const found = await searchUsers(tenant().graph, text, 5);
    expect(found.map(({ displayName }) => displayName)).toEqual(names);
  });

  it('are read with licenses, their source and the manager', async () => {
    const { graph, http } = tenant();
    const [megan, nobody, sofie] = await getUsers(graph, [user(101), user(999), user(107)]);
    expect(http).toEqual(['POST /v1.0/$batch']);
    expect(nobody).toBeNull();
    expect(megan?.licenseAssignmentStates.filter(({ skuId }) => skuId === visio)).toHaveLength(2);
    expect(megan?.licenseAssignmentStates.every(({ error }) => error === null)).toBe(true);
    expect(sofie).toMatchObject({ usageLocation: null, manager: { usageLocation: 'NL' } });
  });

  it('are found by product, directly or through a group', async () => {
    const holders = await usersWithSku(tenant().graph, e3);
    const ids = holders.map(({ id }) => id);
    expect(ids).toContain(user(101));
    expect(ids).toContain(user(102));
    expect(ids).not.toContain(user(103));
  });
});

describe('rights', () => {
  it.each([
    [1, [{ roleTemplateId: '4d6ac14f-3453-41d0-bef9-a3e0c569773a', scope: '/' }]],
    [6, []],
    [8, []],
    [9, [{ roleTemplateId: '4d6ac14f-3453-41d0-bef9-a3e0c569773a', scope: `/administrativeUnits/${unit}` }]],
  ])('of user %i are those active now', async (number, roles) => {
    await expect(readRoles(tenant().graph, user(number))).resolves.toEqual(roles);
  });

  it('come from memberships where role schedules are refused; a role of one unit is none of those', async () => {
    const faults = [{ kind: '403' as const, rate: 1, path: 'roleAssignmentScheduleInstances' }];
    const { graph } = tenant({ faults });
    await expect(readRoles(graph, user(1))).resolves.toEqual([
      { roleTemplateId: '4d6ac14f-3453-41d0-bef9-a3e0c569773a', scope: '/' },
    ]);
    await expect(readRoles(graph, user(9))).resolves.toEqual([]);
  });

  it('of a group are known by its members', async () => {
    const { graph } = tenant();
    const groups = ['b0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000003'];
    await expect(isMemberOf(graph, user(102), groups)).resolves.toEqual([groups[0]]);
  });
});

describe('facts', () => {
  it('of twenty users cost two batches and one request', async () => {
    const { graph, http } = tenant();
    const facts = await readFacts(graph, { userIds: [user(101), ...users(200, 19)], actorId: user(9) });
    expect(http.sort()).toEqual([
      'GET /v1.0/roleManagement/directory/roleAssignmentScheduleInstances',
      'POST /v1.0/$batch',
      'POST /v1.0/$batch',
    ]);
    expect(facts.users.filter((one) => one !== null)).toHaveLength(20);
    expect(facts.skus.find(({ skuId }) => skuId === e3)?.prepaidUnits.enabled).toBe(60);
    expect(facts.subscriptions?.length).toBeGreaterThan(facts.skus.length - 1);
    expect(facts.countryLetterCode).toBe('NL');
    expect([...facts.groupNames.values()]).toContain('LIC Security');
    expect(facts.unitMembers).toEqual(new Map([[unit, new Set([user(105)])]]));
  });

  it('agree with what is read one by one', async () => {
    const { graph } = tenant();
    const facts = await readFacts(graph, { userIds: [user(101)], actorId: user(1) });
    await expect(readSkus(graph)).resolves.toEqual(facts.skus);
    await expect(readSubscriptions(graph)).resolves.toEqual(facts.subscriptions);
    await expect(getUsers(graph, [user(101)])).resolves.toEqual(facts.users);
  });
});

describe('writes', () => {
  it('change what is read afterwards', async () => {
    const { graph } = tenant();
    const { requestId } = await assignLicense(graph, user(101), { addLicenses: [], removeLicenses: [e3] });
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    const [megan] = await getUsers(graph, [user(101)]);
    expect(megan?.assignedLicenses.map(({ skuId }) => skuId)).not.toContain(e3);
  });

  it('need a usage location, which can be set', async () => {
    const { graph } = tenant();
    const change = { addLicenses: [{ skuId: powerBi, disabledPlans: [] }], removeLicenses: [] };
    await expect(explained(assignLicense(graph, user(107), change))).resolves.toMatchObject({ kind: 'usageLocation' });
    await setUsageLocation(graph, user(107), 'BE');
    await assignLicense(graph, user(107), change);
    const [sofie] = await getUsers(graph, [user(107)]);
    expect(sofie).toMatchObject({ usageLocation: 'BE', licenseAssignmentStates: [{ skuId: powerBi, error: null }] });
  });

  it('that Graph refuses are explained', async () => {
    const { graph } = tenant();
    const take = (skuId: string) => ({ addLicenses: [], removeLicenses: [skuId] });
    const give = (skuId: string) => ({ addLicenses: [{ skuId, disabledPlans: [] }], removeLicenses: [] });
    const kinds = [
      await explained(assignLicense(graph, user(102), take(e3))),
      await explained(assignLicense(graph, user(104), take(visio))),
      await explained(assignLicense(graph, user(104), give('00000000-0000-4000-8000-000000000000'))),
      await explained(assignLicense(graph, user(999), give(powerBi))),
      await explained(assignLicense(graph, user(108), take(e3))),
    ];
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'inherited',
      'noSuchLicense',
      'skuNotOwned',
      'userGone',
      'dependency',
    ]);
    expect(kinds[4]?.servicePlanIds).toHaveLength(2);
  });

  it('end where the seats end: E5 has three', async () => {
    const { graph } = tenant();
    const holders = await usersWithSku(graph, e3);
    const direct = holders.filter(({ id, licenseAssignmentStates: states }) => id >= user(200) && states.length === 1);
    const answers = await graph.batch(
      direct.slice(0, 5).map(({ id }) => ({
        method: 'POST',
        path: `/users/${id}/assignLicense`,
        body: { addLicenses: [{ skuId: e5, disabledPlans: [] }], removeLicenses: [e3] },
      })),
    );
    const outcomes = answers.map(({ error }) => error && explainWriteError(error).kind);
    expect(outcomes.filter((kind) => kind === null)).toHaveLength(3);
    expect(outcomes.filter((kind) => kind === 'noSeats')).toHaveLength(2);
  });
});

/** One request in five fails, in every way that a network and a busy service know. */
const kinds = ['429', '500', '503', '409', 'timeout', 'drop', 'lost'] as const;
const faults = kinds.map((kind) => ({ kind, rate: 0.2 / kinds.length }));
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

describe('with 20 % faults', () => {
  it.each(seeds)('facts are the same as without (seed %i)', async (seed) => {
    const about = { userIds: [user(101), ...users(200, 19)], actorId: user(9) };
    const { graph, http } = tenant({ faults, random: randomFrom(seed) });
    const facts = await readFacts(graph, about);
    expect(facts).toEqual(await readFacts(tenant().graph, about));
    expect(http.length).toBeGreaterThanOrEqual(3);
  });

  /** Eight users with Power BI. Taking it twice from one would be refused, with a 400: so a second time shows. */
  async function taking(seed: number) {
    const { sandbox, graph } = tenant({ random: randomFrom(seed) });
    const ids = users(200, 8);
    for (const id of ids) {
      await assignLicense(graph, id, { addLicenses: [{ skuId: powerBi, disabledPlans: [] }], removeLicenses: [] });
    }
    const refusals = () => sandbox.calls.filter(({ status }) => status === 400).length;
    const holders = async () => {
      const raging = sandbox.faults.splice(0);
      const found = await getUsers(graph, ids);
      sandbox.faults.push(...raging);
      return found.flatMap((one) => (one?.assignedLicenses.some(({ skuId }) => skuId === powerBi) ? [one.id] : []));
    };
    sandbox.faults.push(...faults.map((rule) => ({ ...rule })));
    return { graph, ids, refusals, holders };
  }

  const change = { addLicenses: [], removeLicenses: [powerBi] };

  it.each(seeds)('a caller who looks after an unknown outcome gets there, once (seed %i)', async (seed) => {
    const { graph, ids, refusals, holders } = await taking(seed);
    for (const id of ids) {
      while ((await holders()).includes(id)) {
        await assignLicense(graph, id, change).catch((error: unknown) => {
          if (!(error instanceof GraphError && error.ambiguous)) throw error;
        });
      }
    }
    expect(await holders()).toEqual([]);
    expect(refusals()).toBe(0);
  });

  it.each(seeds)('a batch says of each write that it happened, or that it may have (seed %i)', async (seed) => {
    const { graph, ids, refusals, holders } = await taking(seed);
    const answers = await graph.batch(
      ids.map((id) => ({ method: 'POST', path: `/users/${id}/assignLicense`, body: change })),
    );
    const left = await holders();
    for (const [index, id] of ids.entries()) {
      const error = answers[index]?.error;
      if (error) expect(error.ambiguous).toBe(true);
      else expect(left).not.toContain(id);
    }
    expect(answers).toHaveLength(8);
    expect(refusals()).toBe(0);
  });
});
