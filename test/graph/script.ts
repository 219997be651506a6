import { createGraphClient, type GraphClient } from '../../src/graph/client.ts';
import type { GraphClientOptions, GraphLogEntry } from '../../src/graph/sender.ts';

export const baseUrl = 'https://graph.test/v1.0';

/** One HTTP request as it left the client. `path` is below the base URL, not decoded. */
export interface Call {
  method: string;
  url: string;
  path: string;
  headers: Headers;
  body: unknown;
}

/** What the other side does: an answer, a broken connection, or silence until the client gives up. */
export type Reaction =
  | { status?: number; headers?: Record<string, string>; body?: unknown; text?: string }
  | { breaks: string }
  | 'silence';

export interface Scene {
  graph: GraphClient;
  calls: Call[];
  waits: number[];
  log: GraphLogEntry[];
  now: () => Date;
}

/** A client whose requests are answered one after the other, or by a function of the call. Sleeping takes no time. */
export function scene(
  script: Reaction[] | ((call: Call) => Reaction),
  options: Partial<GraphClientOptions> = {},
): Scene {
  const calls: Call[] = [];
  const waits: number[] = [];
  const log: GraphLogEntry[] = [];
  let time = Date.parse('2026-03-02T09:00:00Z');
  const now = () => new Date(time);

  async function fetch(url: string, init: RequestInit): Promise<Response> {
    const call = callOf(url, init);
    calls.push(call);
    const reaction = typeof script === 'function' ? script(call) : script[calls.length - 1];
    if (reaction === undefined) throw new Error(`The script has no answer to request ${calls.length}: ${call.path}`);
    if (reaction === 'silence') return untilAborted(init);
    if ('breaks' in reaction) throw new TypeError('fetch failed', { cause: { code: reaction.breaks } });
    const text = reaction.text ?? (reaction.body === undefined ? null : JSON.stringify(reaction.body));
    return new Response(text, { status: reaction.status ?? 200, headers: reaction.headers ?? {} });
  }

  const graph = createGraphClient({
    fetch,
    token: async () => 'the-token',
    baseUrl,
    now,
    random: () => 1,
    wait: async (ms) => {
      waits.push(ms);
      time += ms;
    },
    log: (entry) => log.push(entry),
    ...options,
  });
  return { graph, calls, waits, log, now };
}

/** An error as Graph words it. */
export function refusal(status: number, code: string, message: string, headers: Record<string, string> = {}): Reaction {
  return { status, headers: { 'request-id': 'r-error', ...headers }, body: { error: { code, message } } };
}

/** Answers a batch item by item. */
export function batched(call: Call, answer: (item: BatchItem) => { status: number; headers?: object; body?: unknown }) {
  return { body: { responses: itemsOf(call).map((item) => ({ id: item.id, ...answer(item) })) } };
}

export interface BatchItem {
  id: string;
  method: string;
  url: string;
  headers?: Record<string, string>;
  body?: unknown;
}

export function itemsOf(call: Call | undefined): BatchItem[] {
  if (!call) throw new Error('There is no such request');
  return (call.body as { requests: BatchItem[] }).requests;
}

function callOf(url: string, init: RequestInit): Call {
  const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
  const path = url.replace(baseUrl, '');
  return { method: init.method ?? 'GET', url, path, headers: new Headers(init.headers), body };
}

function untilAborted(init: RequestInit): Promise<Response> {
  return new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });
}
