import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { tenantElsewhere } from '../../src/sandbox/elsewhere.ts';
import { startSandboxServer } from '../../src/sandbox/server.ts';
import { contosoWith } from '../support/sandbox.ts';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A server that is no sandbox. */
async function serverThat(answers: string, status = 200): Promise<string> {
  const server = createServer((_, response) => response.writeHead(status).end(answers));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  open.push(() => new Promise((resolve) => server.close(() => resolve())));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a sandbox elsewhere', () => {
  it('says which tenant it is, and in which cloud', async () => {
    const sandbox = contosoWith((tenant) => {
      tenant.organization.displayName = 'Contoso elsewhere';
    });
    const server = await startSandboxServer(sandbox, 0);
    open.push(server.close);
    expect((await tenantElsewhere(server.url, fetch)).organization).toMatchObject({
      displayName: 'Contoso elsewhere',
      cloud: 'worldwide',
    });
  });

  it('is missed in one line that names the setting', async () => {
    const closed = await serverThat('');
    await open.pop()?.();
    await expect(tenantElsewhere(closed, fetch)).rejects.toThrow(
      /^SANDBOX_URL: no sandbox answers at .* \(.*ECONNREFUSED/,
    );
    const other = await serverThat('not found', 404);
    await expect(tenantElsewhere(other, fetch)).rejects.toThrow(/\(status 404\)\.$/);
    const page = await serverThat('<html>');
    await expect(tenantElsewhere(page, fetch)).rejects.toThrow(/no tenant file/);
    const empty = await serverThat('{}');
    await expect(tenantElsewhere(empty, fetch)).rejects.toThrow(/is not a tenant file: organization/);
  });
});
