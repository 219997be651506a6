import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectionDropped, type Sandbox } from './sandbox.ts';
import { SandboxError } from './tenant.ts';

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
      if (error instanceof ConnectionDropped || response.headersSent || request.destroyed)
        return void request.socket.destroy();
      response.writeHead(500, { 'Content-Type': 'application/json' });
      const message = error instanceof SandboxError ? error.message : 'The sandbox has a fault of its own.';
      response.end(JSON.stringify({ error: { code: 'InternalServerError', message } }));
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
  const method = request.method ?? 'GET';
  const body = await readBody(request);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headersDistinct))
    for (const part of value ?? []) headers.append(name, part);
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const hasBody = body.length > 0 && method !== 'GET' && method !== 'HEAD';
  const answered = await sandbox.handle(
    new Request(url, { method, headers, signal: gone.signal, ...(hasBody ? { body: new Uint8Array(body) } : {}) }),
  );
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(Buffer.from(await answered.arrayBuffer()));
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
      reject(new SandboxError(`Port ${port} on ${host} ${reason}.`));
    });
    server.listen(port, host, () => resolve());
  });
}
