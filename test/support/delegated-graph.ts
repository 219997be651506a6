import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A Graph before the sandbox that looks at tokens, as the real one does: `person <id>` is that person's, anything else the application's. */
export interface DelegatedGraph {
  url: string;
  /** Whose token each write carried: a person's id, or `app`. */
  writers: string[];
  /** Whose token no longer suffices for a write: a claims challenge. */
  challenged: Set<string>;
  close(): Promise<void>;
}

export async function openDelegatedGraph(sandboxUrl: string): Promise<DelegatedGraph> {
  const writers: string[] = [];
  const challenged = new Set<string>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const token = String(request.headers.authorization).replace('Bearer ', '');
    const who = token.startsWith('person-') ? token.slice('person-'.length) : 'app';
    const answer =
      challenged.has(who) && request.method !== 'GET'
        ? challenge()
        : path.startsWith('/v1.0/me?') && who !== 'app'
          ? Response.json({ id: who })
          : await forwarded(request, path);
    if (path.endsWith('/assignLicense') && answer.ok) writers.push(who);
    response.statusCode = answer.status;
    for (const name of ['content-type', 'request-id', 'www-authenticate', 'retry-after']) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.end(await answer.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    writers,
    challenged,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function forwarded(request: IncomingMessage, path: string): Promise<Response> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = new Headers();
    for (const name of ['authorization', 'content-type', 'accept', 'consistencylevel', 'client-request-id', 'prefer']) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const method = request.method ?? 'GET';
    return fetch(`${sandboxUrl}${path}`, {
      method,
      headers,
      ...(method === 'GET' ? {} : { body: Buffer.concat(chunks).toString('utf8') }),
    });
  }
}

function challenge(): Response {
  const headers = { 'www-authenticate': 'Bearer error="insufficient_claims", claims="eyJ4IjoxfQ=="' };
  const error = { code: 'InvalidAuthenticationToken', message: 'Continuous access evaluation resulted in challenge.' };
  return Response.json({ error }, { status: 401, headers });
}
