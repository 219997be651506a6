import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { type SandboxServer, startSandboxServer } from '../../src/sandbox/server.ts';
import { contoso, heldBy, PEOPLE, SKUS } from '../support/sandbox.ts';

const open: SandboxServer[] = [];
async function serve(sandbox: Sandbox): Promise<string> {
  const server = await startSandboxServer(sandbox, 0);
  open.push(server);
  return server.url;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const headers = { authorization: 'Bearer x', 'content-type': 'application/json' };

describe('the sandbox over HTTP', () => {
  it('answers on loopback as the fetch adapter does', async () => {
    const sandbox = contoso();
    const url = await serve(sandbox);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const body = JSON.stringify({ addLicenses: [], removeLicenses: [SKUS.e3] });
    const written = await fetch(`${url}/v1.0/users/${PEOPLE.nora}/assignLicense`, { method: 'POST', headers, body });
    expect([written.status, ((await written.json()) as { id: string }).id]).toEqual([200, PEOPLE.nora]);
    expect(heldBy(sandbox, PEOPLE.nora)).toEqual([]);
    const patched = await fetch(`${url}/v1.0/users/${PEOPLE.sofie}`, {
      method: 'PATCH',
      headers,
      body: '{"usageLocation":"BE"}',
    });
    expect(patched.status).toBe(204);
    const page = (await (await fetch(`${url}/v1.0/users?$top=5`, { headers })).json()) as Record<string, string>;
    expect(page['@odata.nextLink']).toContain(`${url}/v1.0/users?`);
    expect((await fetch(`${url}/v1.0/users`)).status).toBe(401);
  });

  it.each([
    ['POST', '/v1.0/$batch', '{', 400],
    ['POST', `/v1.0/users/${PEOPLE.nora}/assignLicense`, `{"x":"${'x'.repeat(6 * 1024 * 1024)}"}`, 413],
    ['TRACE', '/v1.0/users', '', 405],
    ['OPTIONS', '/v1.0/users', '', 405],
    ['DELETE', '/', '', 400],
    ['GET', '//v1.0/users', '', 400],
  ])('answers %s %s with an error and lives on', async (method, path, body, status) => {
    const url = new URL(await serve(contoso()));
    const found = await new Promise<number | undefined>((resolve, reject) => {
      const sent = httpRequest({ host: url.hostname, port: url.port, method, path, headers }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      sent.on('error', reject).end(body);
    });
    expect(found).toBe(status);
    expect((await fetch(`${url.origin}/v1.0/organization`, { headers })).status).toBe(200);
  });

  it('survives what is no HTTP and a caller who leaves in the middle', async () => {
    const url = new URL(await serve(contoso({ latencyMs: 50 })));
    await new Promise<void>((resolve) => {
      const socket = connect(Number(url.port), url.hostname, () => socket.end('nonsense\r\n\r\n'));
      socket.resume().on('close', () => resolve());
    });
    await expect(fetch(`${url.origin}/v1.0/users`, { headers, signal: AbortSignal.timeout(10) })).rejects.toThrow();
    expect((await fetch(`${url.origin}/v1.0/organization`, { headers })).status).toBe(200);
  });

  it('breaks the connection where a fault says so', async () => {
    const sandbox = contoso({ faults: [{ kind: 'lost', rate: 1, times: 1 }] });
    const url = await serve(sandbox);
    const body = JSON.stringify({ addLicenses: [], removeLicenses: [SKUS.e3] });
    await expect(
      fetch(`${url}/v1.0/users/${PEOPLE.nora}/assignLicense`, { method: 'POST', headers, body }),
    ).rejects.toThrow('fetch failed');
    expect(heldBy(sandbox, PEOPLE.nora)).toEqual([]);
  });

  it('closes although a request hangs', async () => {
    const server = await startSandboxServer(contoso({ faults: [{ kind: 'timeout', rate: 1 }] }), 0);
    const hanging = fetch(`${server.url}/v1.0/users`, { headers });
    const broken = expect(hanging).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 50));
    await server.close();
    await broken;
  });

  it('says that a port is taken', async () => {
    const taken = Number(new URL(await serve(contoso())).port);
    await expect(startSandboxServer(contoso(), taken)).rejects.toThrow(
      `Port ${taken} on 127.0.0.1 is already in use: choose another with SANDBOX_PORT`,
    );
  });
});
