import { type BatchAnswer, sendBatch } from './batch.ts';
import { GraphError, malformed } from './error.ts';
import { type GraphRequest, headersOf, isWrite } from './request.ts';
import { judgeFailure } from './retry.ts';
import { createSender, type GraphClientOptions } from './sender.ts';
import type { RawAnswer, TokenSource } from './transport.ts';

export interface GraphAnswer<T> {
  status: number;
  body: T;
  requestId: string | null;
}

export interface ListOptions {
  headers?: Record<string, string>;
  /** Stop after that many. */
  max?: number;
  priority?: 'high';
}

/** The way to Microsoft Graph: paging, batching, waiting and retrying included. Bodies are what Graph sent, unchecked. */
export interface GraphClient {
  /** One request. Throws a GraphError for every answer but success. */
  request<T>(request: GraphRequest): Promise<GraphAnswer<T>>;
  /** All items of a collection, or the rest of it from a nextLink of this Graph. */
  list<T>(path: string, options?: ListOptions): Promise<T[]>;
  /** Any number of requests, 20 in an HTTP request, answered in the order asked. Throws only for racing writes. */
  batch(requests: GraphRequest[]): Promise<BatchAnswer[]>;
}

/** A client for one tenant. `fetch`, clock, sleep and randomness come from outside; see GraphClientOptions. */
export function createGraphClient(options: GraphClientOptions): GraphClient {
  const sender = createSender(options);
  const base = new URL(sender.baseUrl);

  /** Never an address of another host: the token would go there. */
  function urlOf(pathOrLink: string): string {
    if (pathOrLink.startsWith('/')) return `${sender.baseUrl}${pathOrLink}`;
    const link = URL.canParse(pathOrLink) ? new URL(pathOrLink) : null;
    if (link?.origin === base.origin && link.pathname.startsWith(`${base.pathname}/`)) return link.href;
    throw new GraphError({ status: 0, code: 'foreignLink', message: 'A link leads away from Microsoft Graph' });
  }

  async function send(request: GraphRequest): Promise<RawAnswer> {
    const write = isWrite(request);
    const exchange = {
      method: request.method,
      url: urlOf(request.path),
      headers: headersOf(request),
      body: request.body,
      permit: request.permit,
      token: request.token,
    };
    for (let attempt = 1; ; attempt++) {
      const { answer, error } = await sender.attempt(exchange, write ? 1 : 0);
      if (error === null) return answer;
      const verdict = judgeFailure(error, write);
      if (verdict === 'ambiguous') throw error.asAmbiguous();
      if (verdict === 'fail' || !(await sender.pause(exchange, attempt, [error]))) throw error;
    }
  }

  return {
    async request<T>(request: GraphRequest) {
      const answer = await send(request);
      return { status: answer.status, body: answer.body as T, requestId: answer.headers.get('request-id') };
    },

    async list<T>(path: string, { max = Number.POSITIVE_INFINITY, ...rest }: ListOptions = {}) {
      const items: T[] = [];
      const seen = new Set<string>();
      let next: string | null = path;
      while (next !== null && items.length < max) {
        if (seen.has(next)) throw malformed('a collection whose pages run in a circle');
        seen.add(next);
        const page: Page<T> = pageOf<T>(await send({ method: 'GET', path: next, ...rest }));
        items.push(...page.items);
        next = page.next;
      }
      return items.slice(0, max);
    },

    batch: (requests) => sendBatch(sender, requests),
  };
}

/** The same client, asking Graph to put its requests before others: while a person waits for the answer (G10). */
export function withHighPriority(graph: GraphClient): GraphClient {
  return {
    request: (request) => graph.request({ priority: 'high', ...request }),
    list: (path, options) => graph.list(path, { priority: 'high', ...options }),
    batch: (requests) => graph.batch(requests.map((request) => ({ priority: 'high', ...request }))),
  };
}

/** The same client, which asks before each attempt of a write whether it may still be sent. @param permit throws where it may not */
export function withPermit(graph: GraphClient, permit: () => Promise<void>): GraphClient {
  return withWrites(graph, { permit });
}

/** The same client, which writes with somebody else's access and goes on reading with its own. */
export function withAccess(graph: GraphClient, token: TokenSource): GraphClient {
  return withWrites(graph, { token });
}

function withWrites(graph: GraphClient, more: Pick<GraphRequest, 'permit' | 'token'>): GraphClient {
  const changed = (request: GraphRequest) => (isWrite(request) ? { ...request, ...more } : request);
  return {
    request: (request) => graph.request(changed(request)),
    list: (path, options) => graph.list(path, options),
    batch: (requests) => graph.batch(requests.map(changed)),
  };
}

interface Page<T> {
  items: T[];
  next: string | null;
}

/** The items of one page of a collection and the link to the next. Throws a GraphError for anything else. */
export function pageOf<T>(answer: { body: unknown; requestId?: string | null }): Page<T> {
  const page = typeof answer.body === 'object' && answer.body !== null ? answer.body : {};
  const items: unknown = Reflect.get(page, 'value');
  if (!Array.isArray(items)) throw malformed('a collection without a value', answer.requestId);
  const next: unknown = Reflect.get(page, '@odata.nextLink');
  return { items, next: typeof next === 'string' ? next : null };
}
