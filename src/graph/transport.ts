import { randomUUID } from 'node:crypto';
import { errorOf, GraphError } from './error.ts';
import { readRetryAfter } from './retry.ts';

/** Gives a bearer token for Microsoft Graph. */
export type TokenSource = () => Promise<string>;

/** The part of the platform's `fetch` that is used; the sandbox offers the same without sockets. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Transport {
  fetch: Fetch;
  token: TokenSource;
  timeoutMs: number;
}

export interface Exchange {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: unknown;
  /** Of its request. */
  permit?: (() => Promise<void>) | undefined;
  /** Of its request. */
  token?: TokenSource | undefined;
}

/** What came back from one HTTP request, whatever its status. */
export interface RawAnswer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** One HTTP request, once. Throws a GraphError where no readable answer comes; statuses are left to the caller. */
export async function exchange(transport: Transport, request: Exchange): Promise<RawAnswer> {
  const headers = new Headers(request.headers);
  headers.set('authorization', `Bearer ${await tokenFrom(request.token ?? transport.token)}`);
  headers.set('accept', 'application/json');
  if (!headers.has('client-request-id')) headers.set('client-request-id', randomUUID());
  if (request.body !== undefined) headers.set('content-type', 'application/json');
  const init: RequestInit = {
    method: request.method,
    headers,
    // Graph redirects none of the requests made here, and a redirect would carry the token along.
    redirect: 'error',
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
  };
  const { response, text } = await inTime(transport.timeoutMs, async (signal) => {
    const response = await transport.fetch(request.url, { ...init, signal });
    return { response, text: await response.text() };
  });
  return { status: response.status, headers: response.headers, body: parse(response, text) };
}

/** The failure that an answer of status 400 or more stands for, null for success. */
export function failureOf(answer: RawAnswer, now: Date): GraphError | null {
  if (answer.status < 400) return null;
  const retryAfter = readRetryAfter(answer.headers.get('retry-after'), now);
  return errorOf(answer.status, answer.body, answer.headers.get('request-id'), retryAfter);
}

async function tokenFrom(source: TokenSource): Promise<string> {
  const missing = new GraphError({ status: 0, code: 'tokenUnavailable', message: 'No token for Microsoft Graph' });
  const token = await source().catch((cause: unknown) => {
    // Anything but a GraphError may quote a request to the login service, secret included.
    throw cause instanceof GraphError ? cause : missing;
  });
  // `Headers` would refuse it with a message that quotes it.
  if (!/^[\x21-\x7e]+$/.test(token)) throw missing;
  return token;
}

/** Gives up when the time is over, even if `fetch` pays no heed to the signal. */
async function inTime<T>(timeoutMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const { promise: timeIsOver, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const message = `Microsoft Graph did not answer in ${timeoutMs} ms`;
    reject(new GraphError({ status: 0, code: 'timeout', message }));
    controller.abort();
  }, timeoutMs);
  try {
    return await Promise.race([timeIsOver, work(controller.signal)]);
  } catch (cause) {
    if (cause instanceof GraphError) throw cause;
    const message = `Microsoft Graph could not be reached (${systemCode(cause)})`;
    throw new GraphError({ status: 0, code: 'networkError', message });
  } finally {
    clearTimeout(timer);
  }
}

function parse(response: Response, text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    // A gateway's error page: its status says enough.
    if (response.status >= 400) return null;
    throw new GraphError({
      status: response.status,
      code: 'malformedAnswer',
      message: 'Microsoft Graph answered with something that is not JSON',
      requestId: response.headers.get('request-id'),
    });
  }
}

/** `ECONNRESET` and the like. Only the code: the text of an unknown error may hold anything. */
function systemCode(cause: unknown): string {
  const inner = cause instanceof Error ? (cause.cause ?? cause) : cause;
  const code: unknown = typeof inner === 'object' && inner !== null ? Reflect.get(inner, 'code') : null;
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : 'no connection';
}
