import { afterEach, expect, it } from 'vitest';
import { createGraphClient } from '../../src/graph/client.ts';
import { sandboxToken } from '../../src/graph/credential.ts';
import { assignLicense } from '../../src/graph/licenses.ts';
import { searchUsers, usersWithSku } from '../../src/graph/users.ts';
import { createSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { type SandboxServer, startSandboxServer } from '../../src/sandbox/server.ts';

const flow = 'f30db892-07e9-47e9-837c-80727f46fd3d';
const megan = 'a0000000-0000-4000-8000-000000000101';

let server: SandboxServer | null = null;
afterEach(() => server?.close());

/** The platform's own fetch against a tenant behind a socket. */
async function overHttp(sandbox: Sandbox, retries = 5) {
  server = await startSandboxServer(sandbox, 0);
  const baseUrl = `${server.url}/v1.0`;
  return createGraphClient({ fetch, token: sandboxToken(), baseUrl, wait: async () => {}, timeoutMs: 500, retries });
}

it('reads, follows pages and writes over HTTP', async () => {
  const sandbox = createSandbox();
  const graph = await overHttp(sandbox);
  await expect(searchUsers(graph, '李', 5)).resolves.toMatchObject([{ displayName: '李 小龍' }]);
  await expect(graph.list('/users?$select=id&$top=20')).resolves.toHaveLength(105);
  await assignLicense(graph, megan, { addLicenses: [], removeLicenses: [flow] });
  const holders = await usersWithSku(graph, flow);
  expect(holders.map(({ id }) => id)).not.toContain(megan);
});

it('tells a broken connection from a refusal, and repeats only the read', async () => {
  const sandbox = createSandbox({
    faults: [
      { kind: 'drop', rate: 1, times: 1 },
      { kind: 'lost', rate: 1, path: 'POST' },
    ],
  });
  const graph = await overHttp(sandbox);
  await expect(graph.request({ method: 'GET', path: '/organization' })).resolves.toMatchObject({ status: 200 });
  const change = { addLicenses: [], removeLicenses: [flow] };
  await expect(assignLicense(graph, megan, change)).rejects.toMatchObject({ code: 'networkError', ambiguous: true });
  expect(sandbox.calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

it('gives up on silence', async () => {
  const graph = await overHttp(createSandbox({ faults: [{ kind: 'timeout', rate: 1 }] }), 0);
  await expect(graph.request({ method: 'GET', path: '/organization' })).rejects.toMatchObject({ code: 'timeout' });
});

it('says so when nobody listens', async () => {
  const graph = await overHttp(createSandbox(), 1);
  await server?.close();
  await expect(graph.request({ method: 'GET', path: '/organization' })).rejects.toMatchObject({
    code: 'networkError',
    message: expect.stringContaining('ECONNREFUSED'),
  });
});
