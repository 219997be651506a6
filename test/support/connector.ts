import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CardJson } from './teams.ts';

/** A message as it stands in a conversation now. */
export interface Message {
  id: string;
  conversationId: string;
  text: string;
  /** The card, as it was last drawn. */
  card: CardJson;
  /** Anything else that is attached. */
  attachments: { contentType: string; name?: string; contentUrl?: string; content: CardJson }[];
  /** How often it has been replaced. */
  updates: number;
}

/** Bot Framework's connector service, as far as a bot uses it, and a place where files can be put. */
export interface Connector {
  url: string;
  messages: Message[];
  files: { path: string; content: string; range: string }[];
  /** From now on Teams answers so to what is written to this conversation: once for each status. */
  failing(conversationId: string, ...statuses: number[]): void;
  /** Teams no longer knows this message. */
  lose(messageId: string): void;
  close(): Promise<void>;
}

export async function openConnector(): Promise<Connector> {
  const messages: Message[] = [];
  const files: Connector['files'] = [];
  const failures = new Map<string, number[]>();
  const lost = new Set<string>();
  let sent = 0;
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => reply(response, 500, { error: String(error) }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    messages,
    files,
    failing: (id, ...statuses) => failures.set(id, statuses),
    lose: (id) => lost.add(id),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    if (path.startsWith('/files/')) {
      files.push({ path, content: body, range: String(request.headers['content-range']) });
      return reply(response, 201, {});
    }
    const [, conversationId = '', activityId] =
      /^\/v3\/conversations\/(.+)\/activities(?:\/([^/]+))?$/.exec(path) ?? [];
    // A typing indicator comes only where an answer takes long, so it takes no failure that is meant for a message.
    const typing = body !== '' && JSON.parse(body).type === 'typing';
    const failure = typing ? undefined : failures.get(conversationId)?.shift();
    const known = messages.find(({ id }) => id === activityId);
    if (failure !== undefined) return refuse(response, failure);
    if (request.method === 'PUT' && (!known || lost.has(known.id))) return refuse(response, 404);
    const message = messageFrom(JSON.parse(body));
    if (request.method === 'PUT' && known) Object.assign(known, { ...message, updates: known.updates + 1 });
    const id = request.method === 'PUT' ? activityId : `m${++sent}`;
    if (request.method === 'POST' && message) messages.push({ ...message, id: String(id), conversationId, updates: 0 });
    reply(response, 200, { id });
  }
}

type Activity = { type: string; text?: string; attachments?: Message['attachments'] };

function messageFrom({ type, text = '', attachments = [] }: Activity) {
  const isCard = ({ contentType }: { contentType: string }) =>
    contentType === 'application/vnd.microsoft.card.adaptive';
  if (type !== 'message') return null;
  return {
    text,
    card: attachments.find(isCard)?.content ?? null,
    attachments: attachments.filter((one) => !isCard(one)),
  };
}

function refuse(response: ServerResponse, status: number): void {
  const code = status === 404 ? 'ActivityNotFoundInConversation' : 'ServiceError';
  reply(response, status, { error: { code, message: 'no' } });
}

/** In steps: restify changes what `writeHead` gives back, for every server of the process. */
function reply(response: ServerResponse, status: number, body: object): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
