import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Hands a file to a person's chat by where it can be got, as Teams does; false where they have not opened their window yet. */
export type Hand = (userId: string, file: { name: string; url: string }) => Promise<boolean>;

export interface FileDropOptions {
  /** Whose chats there are. */
  personas: { id: string; name: string }[];
  hand: Hand;
  /** 0 for any free port. */
  port: number;
}

/** A little more than the bot reads, so that it can say itself that a file is too large. */
const largest = 12_000_000;
const page = readFileSync(new URL('./file-drop.html', import.meta.url), 'utf8');

/**
 * A page on this machine for dropping a file into a chat window, since the playground cannot attach one itself. What is dropped is kept
 * in memory until the bot has got it.
 * @throws Error of one line where the port is taken
 */
export async function startFileDrop({
  personas,
  hand,
  port,
}: FileDropOptions): Promise<{ url: string; close(): Promise<void> }> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    answer(request, response).catch(() => reply(response, 500, 'text/plain', 'Something went wrong.'));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch(() => {
    throw new Error(`PLAYGROUND_PORT: ${port} is taken; choose another, or set PLAYGROUND=off`);
  });
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url: own.replace('127.0.0.1', 'localhost'),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', own);
    // A page of somebody else's that is open in the same browser is not to drop files here.
    if (!isOwn(request)) return reply(response, 403, 'text/plain', 'Open this page on this machine.');
    if (request.method === 'GET' && url.pathname === '/') return reply(response, 200, 'text/html', pageFor(personas));
    const file = request.method === 'GET' ? kept.get(url.pathname) : undefined;
    if (file) return reply(response, 200, 'application/octet-stream', file);
    if (request.method !== 'POST' || url.pathname !== '/drop')
      return reply(response, 404, 'text/plain', 'There is nothing here.');
    const persona = personas.find(({ id }) => id === url.searchParams.get('to'));
    const bytes = await bytesOf(request);
    if (!persona || bytes === null)
      return reply(response, 400, 'text/plain', 'This file was not taken: it is too large.');
    const path = `/${randomUUID()}`;
    kept.set(path, bytes);
    try {
      const name = (url.searchParams.get('name') ?? '').slice(0, 200);
      const handed = await hand(persona.id, { name, url: `${own}${path}` });
      const says = handed ? `Look in the chat of ${persona.name}.` : `Open the chat window of ${persona.name} first.`;
      reply(response, 200, 'text/plain', says);
    } finally {
      kept.delete(path);
    }
  }

  function isOwn({ headers }: IncomingMessage): boolean {
    const origin = headers.origin;
    const hosts = [own, own.replace('127.0.0.1', 'localhost')];
    return hosts.some((host) => host.endsWith(`//${headers.host}`)) && (origin === undefined || hosts.includes(origin));
  }
}

function pageFor(personas: FileDropOptions['personas']): string {
  const options = personas.map(({ id, name }) => `<option value="${escaped(id)}">${escaped(name)}</option>`);
  return page.replace('<!-- people -->', () => options.join(''));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** null where there are too many. */
async function bytesOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= largest) chunks.push(chunk as Buffer);
  }
  return size > largest ? null : Buffer.concat(chunks);
}

function reply(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8` });
  response.end(content);
}
