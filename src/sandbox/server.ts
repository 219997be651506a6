import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectionDropped } from './connection.ts';
import { GraphFailure, malformed, methodNotAllowed } from './odata/graph-failure.ts';
import type { Sandbox } from './sandbox.ts';
import { SandboxError } from './tenant/tenant.ts';

/** Read a little further than the tenant accepts, so that it can say itself that a body is too large. */
const MAX_READ = 5 * 1024 * 1024;

export interface SandboxServer {
  /** Without a path: `http://127.0.0.1:4000`. */
  url: string;
  close: () => Promise<void>;
}

/** Serves a sandbox over HTTP; port 0 takes a free one. Rejects with a SandboxError where the port cannot be had. */
export async function startSandboxServer(sandbox: Sandbox, port: number, host = '127.0.0.1'): Promise<SandboxServer> {
  const server = createServer((request, response) => {
    answer(sandbox, request, response).catch((error: unknown) => {
      if (error instanceof ConnectionDropped || response.headersSent || response.destroyed) request.socket.destroy();
      else refuse(response, error);
    });
  });
  await listen(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(sandbox: Sandbox, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const body = await readBody(request);
  const answered = await sandbox.handle(toRequest(request, body, gone.signal), gone.signal);
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
}

function toRequest(incoming: IncomingMessage, content: Buffer, signal: AbortSignal): Request {
  const method = incoming.method ?? 'GET';
  // What no Request can carry, no resource of Graph takes either.
  if (['TRACE', 'TRACK', 'CONNECT'].includes(method)) throw methodNotAllowed();
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const url = `http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`;
  if (!URL.canParse(url)) throw malformed('The request URI is not valid.');
  const hasBody = content.length > 0 && method !== 'GET' && method !== 'HEAD';
  return new Request(url, { method, headers, signal, ...(hasBody ? { body: new Uint8Array(content) } : {}) });
}

/** An error that never reached the tenant, or is the sandbox's own. */
function refuse(response: ServerResponse, error: unknown): void {
  const known = error instanceof GraphFailure || error instanceof SandboxError;
  const { status, code } = error instanceof GraphFailure ? error : { status: 500, code: 'InternalServerError' };
  const message = known ? error.message : 'The sandbox has a fault of its own.';
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ error: { code, message } }));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= MAX_READ) chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is already in use' : `cannot be used (${error.code})`;
      const instead = 'choose another with SANDBOX_PORT, or --port where the sandbox runs alone';
      reject(new SandboxError(`Port ${port} on ${host} ${reason}: ${instead}.`));
    });
    server.listen(port, host, () => resolve());
  });
}
