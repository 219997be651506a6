import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { serveFile } from '../support/served-file.ts';
import { common } from '../support/teams.ts';

/** What the benches of bulk plans play on: a tenant of people without licenses, two administrators, and a link to it that takes its time. */

const sku = 'd1d1d1d1-0000-4000-8000-000000000001';
const licenseAdministrator = '4d6ac14f-3453-41d0-bef9-a3e0c569773a';
const tenantId = 'd0000000-0000-4000-8000-000000000001';

export const id = (number: number) => `b1b1b1b1-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const admin = id(1);
export const colleague = id(2);
/** The first who is in the file. */
export const firstInFile = 10;

export type Post = (activity: object, user?: string) => Promise<string>;

/** Says something to the desk as Teams does. */
export function postTo(desk: () => string, serviceUrl: string): Post {
  return async (activity, user = admin) => {
    const response = await fetch(`${desk()}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...common(user),
        conversation: { id: `chat ${user}`, conversationType: 'personal', tenantId },
        channelData: { tenant: { id: tenantId } },
        serviceUrl,
        ...activity,
      }),
    });
    return response.text();
  };
}

/** Drops a file into the chat that gives a product to so many people. */
export async function dropPeople(post: Post, rows: number): Promise<string> {
  const people = Array.from(
    { length: rows },
    (_, index) => `person${index + firstInFile}@bench.example;Bench Suite;assign`,
  );
  const file = await serveFile(['user;product;action', ...people].join('\n'));
  const content = { downloadUrl: file.url, uniqueId: '1', fileType: 'csv' };
  const contentType = 'application/vnd.microsoft.teams.file.download.info';
  const dropped = await post({
    type: 'message',
    text: '',
    attachments: [{ contentType, name: 'people.csv', content }],
  });
  await file.close();
  return dropped;
}

/** A connector that takes everything. */
export async function openChannel(): Promise<{ url: string; close(): void }> {
  const channel = createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end('{"id":"1"}');
  });
  channel.listen(0, '127.0.0.1');
  await once(channel, 'listening');
  return { url: `http://127.0.0.1:${(channel.address() as AddressInfo).port}`, close: () => channel.close() };
}

/** Of a batch, to whom a license was given. */
function countGiven(asked: Buffer, answered: Buffer, given: Map<string, number>): void {
  const { requests = [] } = JSON.parse(asked.toString()) as { requests?: { id: string; url: string }[] };
  const { responses = [] } = JSON.parse(answered.toString()) as { responses?: { id: string; status: number }[] };
  for (const { id, url } of requests) {
    const user = /^\/users\/([^/]+)\/assignLicense/.exec(url)?.[1];
    const status = responses.find((one) => one.id === id)?.status;
    if (user && status === 200) given.set(user, (given.get(user) ?? 0) + 1);
  }
}

/** Passes requests on after a while, and counts them, and how often a license was given to each user. */
export async function slowLink(target: string, latency: number) {
  const { origin } = new URL(target);
  let total = 0;
  let writes = 0;
  const given = new Map<string, number>();
  const server = createServer(async (request, response) => {
    total += 1;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    if (body.includes('assignLicense')) writes += 1;
    await wait(latency);
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const answer = await fetch(`${origin}${request.url}`, {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      ...(body.length > 0 ? { body } : {}),
    });
    const answered = Buffer.from(await answer.arrayBuffer());
    const { 'content-encoding': _____, 'content-length': ______, ...shown } = Object.fromEntries(answer.headers);
    if (body.includes('assignLicense')) countGiven(body, answered, given);
    response.writeHead(answer.status, shown);
    response.end(answered);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    given,
    requests: () => ({ total, writes }),
    since: (then: { total: number; writes: number }) => ({ total: total - then.total, writes: writes - then.writes }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function tenantOf(users: number) {
  return {
    organization: { id: tenantId, displayName: 'Bench', countryLetterCode: 'NL' },
    users: Array.from({ length: users + 10 }, (_, index) => ({
      id: id(index),
      displayName: `Person ${index}`,
      userPrincipalName: `person${index}@bench.example`,
      mail: `person${index}@bench.example`,
      usageLocation: 'NL',
    })),
    subscribedSkus: [
      {
        skuId: sku,
        skuPartNumber: 'Bench Suite',
        prepaidUnits: { enabled: 1_000_000 },
        servicePlans: [{ servicePlanId: 'e1e1e1e1-0000-4000-8000-000000000001', servicePlanName: 'BENCH_APP' }],
      },
    ],
    roleAssignments: [admin, colleague].map((principalId) => ({ principalId, roleDefinitionId: licenseAdministrator })),
  };
}
