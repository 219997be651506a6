import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a model server got. */
export interface Sent {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface ModelServer {
  url: string;
  sent: Sent[];
  /** From now on it answers so: with this as the model's words, with this status and body, or never. */
  answers(how: { words: unknown } | { status: number; body: string } | 'never'): void;
  close(): Promise<void>;
}

/** An OpenAI-compatible chat endpoint, as far as the bot uses it. */
export async function openModelServer(): Promise<ModelServer> {
  const sent: Sent[] = [];
  let how: Parameters<ModelServer['answers']>[0] = { words: { orders: [] } };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    sent.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
    if (how === 'never') return;
    const words = 'words' in how ? how.words : null;
    const content = typeof words === 'string' ? words : JSON.stringify(words);
    const [status, body] =
      'words' in how ? [200, JSON.stringify({ choices: [{ message: { content } }] })] : [how.status, how.body];
    response.statusCode = status;
    response.setHeader('content-type', 'application/json');
    if (status === 302) response.setHeader('location', '/elsewhere');
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    sent,
    answers: (next) => {
      how = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
