import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import type { Demonstration } from '../src/sandbox/demonstration.ts';
import { createSandbox } from '../src/sandbox/sandbox.ts';
import { startSandboxServer } from '../src/sandbox/server.ts';
import { openTenant, type TenantAccess } from '../src/tenant-access.ts';
import { heldBy, PEOPLE, SKUS } from './support/sandbox.ts';

let folder: string;
const open: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tenant-access-'));
});
afterEach(async () => {
  for (const part of open.splice(0)) await part.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function access(env: Record<string, string>, demonstration: Demonstration | null = null): Promise<TenantAccess> {
  const config = readConfig({ DATA_DIR: join(folder, String(open.length)), PLAYGROUND: 'off', ...env });
  const opened = await openTenant({
    config,
    log: createLog('silent'),
    now: () => new Date('2026-11-21T09:00:00Z'),
    demonstration,
  });
  open.push(opened);
  return opened;
}

const own = { SANDBOX_PORT: '0' };

describe('the cloud of a sandbox', () => {
  it('is worldwide unless GRAPH_CLOUD or its file says another', async () => {
    expect((await access(own)).cloud).toBe('worldwide');
    const usgov = await access({ ...own, GRAPH_CLOUD: 'usgov' });
    expect(usgov.cloud).toBe('usgov');
    const document = `${usgov.sandbox?.url}/${usgov.tenantId}/v2.0/.well-known/openid-configuration`;
    expect(await (await fetch(document)).json()).toMatchObject({ tenant_region_sub_scope: 'DODCON' });
  });

  it('is what its file says, and GRAPH_CLOUD may not say another', async () => {
    const file = join(folder, 'dod.json');
    const organization = { id: 'd0000000-0000-4000-8000-00000000000f', displayName: 'Fabrikam', cloud: 'dod' };
    await writeFile(file, JSON.stringify({ organization, users: [] }));
    expect((await access({ ...own, SANDBOX_TENANT: file })).cloud).toBe('dod');
    expect((await access({ ...own, SANDBOX_TENANT: file, GRAPH_CLOUD: 'dod' })).cloud).toBe('dod');
    await expect(access({ ...own, SANDBOX_TENANT: file, GRAPH_CLOUD: 'china' })).rejects.toThrow(
      /^GRAPH_CLOUD: the sandbox's tenant is in the cloud dod, as its file says, not in china\.$/,
    );
  });
});

it('a demonstration makes the sandbox of this process fail as asked', async () => {
  const fault = { kind: '403' as const, rate: 1, path: 'subscribedSkus' };
  const { graph } = await access(own, { delayMs: 0, quota: undefined, faults: [fault] });
  await expect(graph.request({ method: 'GET', path: '/subscribedSkus' })).rejects.toThrow('Insufficient privileges');
  await expect(graph.request({ method: 'GET', path: '/organization' })).resolves.toBeDefined();
});

it.each<[string, Record<string, string>, RegExp]>([
  ['a sandbox elsewhere', { SANDBOX_URL: 'http://127.0.0.1:1' }, /: only for the sandbox .* npm run sandbox there\.$/],
  [
    'a real tenant',
    {
      MicrosoftAppId: '00000000-0000-4000-8000-000000000001',
      MicrosoftAppTenantId: '00000000-0000-4000-8000-000000000002',
      MicrosoftAppPassword: 'x',
      PLAYGROUND: '',
    },
    /^--delay, --quota, --faults: only for the sandbox .* Leave them out\.$/,
  ],
])('a demonstration on %s is refused', async (_, env, message) => {
  await expect(access(env, { delayMs: 5, quota: undefined, faults: [] })).rejects.toThrow(message);
});

it('SANDBOX_URL shares a sandbox that runs elsewhere, and leaves it running', async () => {
  const sandbox = createSandbox();
  const server = await startSandboxServer(sandbox, 0);
  open.push(server);
  const [first, second] = [
    await access({ SANDBOX_URL: `${server.url}/v1.0/` }),
    await access({ SANDBOX_URL: server.url }),
  ];
  expect([first.sandbox?.url, first.tenantId]).toEqual([server.url, sandbox.state.organization.id]);
  const body = { addLicenses: [{ skuId: SKUS.visio, disabledPlans: [] }], removeLicenses: [] };
  await first.graph.request({ method: 'POST', path: `/users/${PEOPLE.nora}/assignLicense`, body });
  await first.close();
  expect(heldBy(sandbox, PEOPLE.nora)).toContain(SKUS.visio);
  await expect(second.graph.request({ method: 'GET', path: '/organization' })).resolves.toBeDefined();
  await expect(access({ SANDBOX_URL: server.url, GRAPH_CLOUD: 'dod' })).rejects.toThrow(/^GRAPH_CLOUD: /);
});
