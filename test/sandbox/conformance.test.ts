import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  ask,
  assign,
  CALLING_PLANS,
  contoso,
  contosoWith,
  GROUPS,
  PEOPLE,
  SKUS,
  userId,
  withCallingPlans,
} from '../support/sandbox.ts';

/** Documented and observed answers of Graph. They are not part of this repository: without them these tests are skipped. */
const EXAMPLES = new URL('../../../shared/data/graph-examples/', import.meta.url);
const present = existsSync(EXAMPLES);
if (!present) console.warn(`Skipped: conformance with Graph's examples, since ${EXAMPLES.pathname} is not there.`);

interface Example {
  request: { method: string; url: string; headers: Record<string, string>; body: Record<string, unknown> | null };
  response: { status: number; headers: Record<string, string>; body: Record<string, unknown> };
}

const read = (name: string): Example => JSON.parse(readFileSync(new URL(name, EXAMPLES), 'utf8'));
/** A sentence without its ids, so that two of them can be compared. */
const pattern = (message: unknown): string =>
  String(message)
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\[PLAN-GUID-\d\]/gi, '<guid>')
    .trim();
const keys = (value: unknown): string[] =>
  Object.keys((value ?? {}) as object)
    .filter((key) => key !== '@odata.context')
    .sort();

function expectSameError(example: Example, answer: Answer): void {
  const documented = example.response.body.error as { code: string; message: string; innerError?: object };
  expect(answer.status).toBe(example.response.status);
  expect(answer.body.error.code).toBe(documented.code);
  expect(pattern(answer.body.error.message)).toBe(pattern(documented.message));
  expect(keys(answer.body.error.innerError)).toEqual(expect.arrayContaining(keys(documented.innerError)));
}

function expectKeysOf(example: unknown, found: unknown): void {
  expect(keys(found)).toEqual(expect.arrayContaining(keys(example)));
}

const path = (example: Example): string => example.request.url.replace('https://graph.microsoft.com/v1.0', '');
const first = (body: Record<string, unknown>): Record<string, unknown> =>
  (body.value as Record<string, unknown>[])[0] ?? {};
/** The documented body with ids that the tenant has in place of its placeholders. */
const groupBody = (add: string[], remove: string[]) => ({
  addLicenses: add.map((skuId) => ({ disabledPlans: [], skuId })),
  removeLicenses: remove,
});

const CONFORMING: Record<string, (example: Example) => Promise<void>> = {
  'aad-advanced-queries.count-without-header.json': async (example) => {
    expectSameError(example, await ask(contoso(), path(example)));
  },
  'aad-advanced-queries.search-without-header.json': async (example) => {
    expectSameError(example, await ask(contoso(), path(example).replace('/applications', '/users')));
  },
  'directoryobject-getbyids.2021.example-1.json': async (example) => {
    const answer = await ask(contoso(), `POST ${path(example)}`, {
      body: { ...example.request.body, ids: [PEOPLE.ada, PEOPLE.bram] },
    });
    expect(answer.status).toBe(200);
    expect(keys(answer.body.value[0])).toEqual(keys(first(example.response.body)));
  },
  'group-assignlicense.2021.example-1.json': async (example) => {
    const answer = await ask(contoso(), `POST /groups/${GROUPS.helpdesk}/assignLicense`, {
      body: groupBody([SKUS.visio, SKUS.powerBi], []),
    });
    expect(answer.status).toBe(example.response.status);
    expectKeysOf(example.response.body, answer.body);
    expect(answer.headers.get('location')).toMatch(/\/Microsoft\.DirectoryServices\.Group$/);
  },
  'group-assignlicense.2021.example-2.json': async (example) => {
    const answer = await ask(contoso(), `POST /groups/${GROUPS.security}/assignLicense`, {
      body: groupBody([], [SKUS.visio, SKUS.entraP2]),
    });
    expect(answer.status).toBe(example.response.status);
    expectKeysOf(example.response.body, answer.body);
  },
  'json-batching.dependson.json': async (example) => {
    const documented = (example.request.body ?? {}) as { requests: object[] };
    const requests = documented.requests.map((request) => ({
      ...request,
      url: '/organization',
    }));
    const answer = await ask(contoso(), 'POST /$batch', { body: { requests } });
    expect(answer.body.responses.map(({ id, status }: { id: string; status: number }) => `${id}:${status}`)).toEqual([
      '1:200',
      '2:200',
      '4:200',
      '3:200',
    ]);
  },
  'observed-error.dependency-on-reprocess.json': async (example) => {
    const sandbox = contosoWith((tenant) => {
      for (const group of tenant.groups) if (group.id === GROUPS.retail) group.members.push(PEOPLE.omar);
      for (const user of tenant.users)
        if (user.id === PEOPLE.omar) user.licenses = user.licenses.filter(({ skuId }) => skuId !== SKUS.e3);
    });
    await ask(sandbox, `POST /groups/${GROUPS.retail}/assignLicense`, { body: groupBody([], [SKUS.e3]) });
    const answer = await ask(sandbox, `POST /users/${PEOPLE.omar}/reprocessLicenseAssignment`);
    expectSameError(example, answer);
    expect(answer.body.error.message).toBe((example.response.body.error as Error).message);
  },
  'observed-error.inherited-from-group.json': async (example) => {
    expectSameError(example, await assign(contoso(), PEOPLE.adele, [], [SKUS.e3]));
  },
  'observed-error.invalid-usage-location.json': async (example) => {
    expectSameError(example, await assign(contoso(), PEOPLE.sofie, [SKUS.e3]));
  },
  'observed-error.missing-addlicenses.json': async (example) => {
    expectSameError(
      example,
      await ask(contoso(), `POST /users/${PEOPLE.nora}/assignLicense`, { body: example.request.body }),
    );
  },
  'observed-error.mutually-exclusive.json': async (example) => {
    expectSameError(example, await assign(contosoWith(withCallingPlans), PEOPLE.nora, Object.values(CALLING_PLANS)));
  },
  'observed-error.no-licences-left.json': async (example) => {
    expectSameError(example, await assign(contoso(), PEOPLE.nora, [SKUS.officeE3]));
  },
  'observed-error.sku-not-owned.json': async (example) => {
    expectSameError(example, await assign(contoso(), PEOPLE.nora, ['0118a350-71fc-4ec3-8f0c-6a1cb8867561']));
  },
  'observed-error.user-has-no-such-licence.json': async (example) => {
    expectSameError(example, await assign(contoso(), PEOPLE.nora, [], [SKUS.visio]));
  },
  'subscribedsku-get.2021.example-1.json': async (example) => {
    const id = `d0000000-0000-4000-8000-000000000001_${SKUS.visio}`;
    const { body } = await ask(contoso(), `/subscribedSkus/${id}`);
    expectKeysOf(example.response.body, body);
    expectKeysOf(example.response.body.prepaidUnits, body.prepaidUnits);
    expectKeysOf((example.response.body.servicePlans as object[])[0], body.servicePlans[0]);
    expect(body['@odata.context']).toBe(example.response.body['@odata.context']);
  },
  'subscribedsku-list.2021.example-1.json': async (example) => {
    const { body } = await ask(contoso(), path(example));
    expectKeysOf(first(example.response.body), body.value[0]);
    expect(body['@odata.context']).toBe(example.response.body['@odata.context']);
  },
  'throttling.2021.429.json': async (example) => {
    const sandbox = contoso({ quota: 1, now: () => new Date('2026-03-01T12:00:00Z') });
    await ask(sandbox, '/organization');
    const answer = await ask(sandbox, '/organization');
    expectSameError(example, answer);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  },
  'user-assignlicense.observed-default-response.json': async (example) => {
    const answer = await assign(contoso(), PEOPLE.nora, [SKUS.visio, SKUS.powerBi]);
    expect(answer.status).toBe(200);
    expect(keys(answer.body)).toEqual(keys(example.response.body));
  },
  'user-get.2021.example-1.json': async (example) => {
    const { body } = await ask(contoso(), `/users/${PEOPLE.adele}`);
    expect(keys(body)).toEqual(keys(example.response.body));
  },
  'user-get.2021.example-3.json': async (example) => {
    const { body } = await ask(contoso(), path(example).replace(/\{.*\}/, PEOPLE.adele));
    expect(keys(body)).toEqual(keys(example.response.body));
  },
  'user-list-licensedetails.2021.example-1.json': async (example) => {
    const { body } = await ask(contoso(), `/users/${PEOPLE.adele}/licenseDetails`);
    const documented = first(example.response.body);
    expect(keys(body.value[0])).toEqual(keys(documented));
    expect(keys(body.value[0].servicePlans[0])).toEqual(keys((documented.servicePlans as object[])[0]));
  },
  'user-list.2021.example-1.json': async (example) => {
    const documented = keys(first(example.response.body));
    const { body } = await ask(contoso(), `/users?$select=${documented}`);
    expect(keys(body.value[0])).toEqual(documented);
  },
};

/** Documented requests of which only the status is the same: Graph is observed to answer with the default properties. */
const SAME_STATUS: Record<string, string> = {
  'user-assignlicense.2021.example-1.json': `POST /users/${PEOPLE.nora}/assignLicense`,
  'user-assignlicense.v1.json': `POST /users/${PEOPLE.nora}/assignLicense`,
  'user-reprocesslicenseassignment.2021.example-1.json': `POST /users/${PEOPLE.nora}/reprocessLicenseAssignment`,
  'user-reprocesslicenseassignment.v1.json': `POST /users/${PEOPLE.nora}/reprocessLicenseAssignment`,
};

/** Requests that the sandbox does not carry out, and must refuse as Graph refuses them. */
const REFUSED: Record<string, number> = {
  'directory-deleteditems-list.2021.example-1.json': 400,
  'directory-deleteditems-restore.2021.example-1.json': 403,
  'directoryrole-list.2021.example-1.json': 400,
  'directoryroletemplate-list.2021.example-1.json': 400,
  'user-delete.2021.example-1.json': 403,
  'user-get.2021.example-2.json': 400,
  'user-list.2021.example-2.json': 400,
  'user-revokesigninsessions.2021.example-1.json': 400,
  'user-revokesigninsessions.v1.json': 400,
  'user-update.2021.example-1.json': 400,
  'user-update.2021.example-2.json': 403,
  'user-update.2021.example-3.json': 403,
};

/** The audit log's wording of a case for which the API's own wording is used. */
const OTHER_WORDING = ['observed-error.no-licences-left-audit-wording.json'];

describe.skipIf(!present)("Graph's own examples", () => {
  it.each(Object.keys(CONFORMING))('%s', async (name) => {
    await CONFORMING[name]?.(read(name));
  });

  it.each(Object.entries(SAME_STATUS))('%s, as to its status', async (name, line) => {
    const example = read(name);
    const given = example.request.body === null ? {} : { body: groupBody([SKUS.visio], [SKUS.e3]) };
    expect((await ask(contoso(), line, given)).status).toBe(example.response.status);
  });

  it.each(Object.entries(REFUSED))('%s is refused with %i', async (name, status) => {
    const { request } = read(name);
    const url = path({ request } as Example)
      .replace(/\{(user-)?id\}/, PEOPLE.nora)
      .replace('{object-id}', userId(1));
    const answer = await ask(
      contoso(),
      `${request.method} ${url}`,
      request.body === null ? {} : { body: request.body },
    );
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).not.toBe('');
  });

  it('are all looked at', () => {
    const known = [...Object.keys(CONFORMING), ...Object.keys(SAME_STATUS), ...Object.keys(REFUSED), ...OTHER_WORDING];
    expect(known.sort()).toEqual(readdirSync(EXAMPLES).sort());
  });
});
