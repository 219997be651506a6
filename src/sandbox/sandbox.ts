import { type BatchItem, type BatchItemAnswer, parseBatch, runBatch } from './batch.ts';
import { type FaultRule, type FaultRules, faultAnswer, strike } from './faults.ts';
import type { GraphAnswer, GraphCall } from './graph-call.ts';
import { GraphFailure, malformed, methodNotAllowed } from './graph-failure.ts';
import { randomGuid } from './guid.ts';
import { parseQuery } from './query-options.ts';
import { answerCall, routeTemplate } from './router.ts';
import { keepState } from './state-file.ts';
import { defaultTenant, parseTenant, type TenantInput } from './tenant.ts';
import { TenantState } from './tenant-state.ts';
import { costOf, Throttle } from './throttle.ts';

export interface SandboxOptions {
  /** A parsed tenant file; Contoso where it is missing. */
  tenant?: TenantInput | undefined;
  now?: (() => Date) | undefined;
  random?: (() => number) | undefined;
  /** How long every request takes. */
  latencyMs?: number | undefined;
  /** How long after a write reads still show users, licences and seats as they were. */
  delayMs?: number | undefined;
  /** Resource units per 10 seconds; no throttling where it is missing. */
  quota?: number | undefined;
  faults?: FaultRules | undefined;
  /** Where to keep changes over a restart; only in memory where it is missing. */
  stateFile?: string | undefined;
}

/** One request that reached the tenant, for tests to look at. */
export interface LoggedCall {
  method: string;
  /** With the query, below the version: `/users?$top=5`. */
  path: string;
  body: unknown;
  /** 0 where there was no answer. */
  status: number;
  /** An item of a `$batch`, which is in the log itself too. */
  inBatch: boolean;
}

export interface Sandbox {
  /** Graph without sockets: any host, paths from `/v1.0`. */
  fetch: typeof fetch;
  /** Rejects with a ConnectionDropped where the connection breaks, and with the abort reason where the caller gives up. */
  handle: (request: Request, signal?: AbortSignal) => Promise<Response>;
  /** The newest calls, oldest first. */
  calls: LoggedCall[];
  state: TenantState;
  /** The rules in force; tests may add and remove some. */
  faults: FaultRule[];
}

/** What `fetch` throws when a connection breaks. */
export class ConnectionDropped extends TypeError {
  constructor() {
    super('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
    this.name = 'ConnectionDropped';
  }
}

const MAX_BODY = 4 * 1024 * 1024;
const MAX_CALLS = 20_000;
const UNREADABLE =
  'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.';

/** The part of a request that an answer refers to. */
interface Caller {
  requestId: string;
  clientRequestId: string;
}

/** A Microsoft 365 tenant in memory. Throws a SandboxError where tenant or state cannot be used. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const now = options.now ?? (() => new Date());
  const random = options.random ?? Math.random;
  const tenant = options.tenant === undefined ? defaultTenant() : parseTenant(options.tenant);
  const state = new TenantState(tenant, { now, delayMs: options.delayMs ?? 0 });
  const save = options.stateFile === undefined ? () => {} : keepState(options.stateFile, tenant, state);
  const throttle =
    options.quota === undefined
      ? null
      : new Throttle(options.quota, state.users.size, state.organization.id, now().getTime());
  const faults = (options.faults ?? []).map((rule) => ({ ...rule }));
  const calls: LoggedCall[] = [];

  async function handle(request: Request, signal = request.signal): Promise<Response> {
    const text = request.body === null ? '' : await request.text();
    await pause(options.latencyMs ?? 0, signal);
    const url = new URL(request.url);
    const root = `${url.origin}/v1.0`;
    const caller = callerOf(request.headers);
    const refused = gate(request, url, text);
    const logged = log(request.method, request.url.slice(url.origin.length).replace(/^\/v1\.0/i, ''), null, false);
    const respond = (answer: GraphAnswer): Response => {
      logged.status = answer.status;
      const headers = new Headers({ Date: now().toUTCString(), 'OData-Version': '4.0', ...headersOf(answer, caller) });
      const body =
        answer.body === undefined ? null : typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      return new Response(body, { status: answer.status, headers });
    };
    if (refused) return respond(failureAnswer(refused, caller));

    const fault = strike(faults, request.method, url.pathname.slice('/v1.0'.length), random);
    if (fault?.kind === 'timeout') await untilAborted(signal);
    if (fault?.kind === 'drop') throw new ConnectionDropped();
    const struck = fault && faultAnswer(fault);
    const answer = struck ? failureAnswer(struck, caller) : await carryOut(request, url, root, text, caller, logged);
    if (fault?.kind === 'lost') throw new ConnectionDropped();
    return respond(answer);
  }

  async function carryOut(
    request: Request,
    url: URL,
    root: string,
    text: string,
    caller: Caller,
    logged: LoggedCall,
  ): Promise<GraphAnswer> {
    try {
      const body = readBody(request, text);
      logged.body = body;
      const path = url.pathname.slice('/v1.0/'.length);
      if (path.toLowerCase() !== '$batch') {
        return answer(
          { method: request.method, path, parameters: url.searchParams, headers: request.headers, root, body },
          false,
        );
      }
      if (request.method !== 'POST') throw methodNotAllowed();
      const responses = await runBatch(parseBatch(body), (item) => answerItem(item, root, caller), failedDependency);
      return { status: 200, body: { responses } };
    } catch (error) {
      return failureAnswer(error, caller);
    }
  }

  function answer(
    call: Omit<GraphCall, 'segments' | 'query' | 'eventual'> & { headers: Headers },
    inBatch: boolean,
  ): GraphAnswer {
    const segments = segmentsOf(call.path);
    const query = parseQuery(call.parameters);
    const template = routeTemplate(segments) ?? call.path;
    const costed = {
      method: call.method,
      template,
      selected: query.select !== null,
      expanded: query.expand !== null,
      top: query.top,
    };
    const headers = throttle?.admit(costOf(costed), now().getTime(), inBatch) ?? {};
    const eventual = call.headers.get('consistencylevel')?.toLowerCase() === 'eventual';
    try {
      const answered = answerCall(state, { ...call, segments, query, eventual });
      return { ...answered, headers: { ...headers, ...answered.headers } };
    } finally {
      // Before the answer goes out; a refused reprocess has changed something too.
      save();
    }
  }

  /** An item has its own faults and its own share of the quota; what would break a connection is the gateway's 504 here. */
  async function answerItem(item: BatchItem, root: string, outer: Caller): Promise<BatchItemAnswer> {
    const url = new URL(`${root}/${item.url.replace(/^\//, '')}`);
    const path = url.pathname.slice('/v1.0/'.length);
    const logged = log(item.method, url.href.slice(root.length), item.body ?? null, true);
    const caller = { requestId: randomGuid(random), clientRequestId: outer.clientRequestId };
    const fault = strike(faults, item.method, `/${path}`, random);
    let answered: GraphAnswer;
    try {
      const struck = fault && faultAnswer(fault);
      if (struck) throw struck;
      if (fault?.kind === 'timeout' || fault?.kind === 'drop') throw gatewayTimeout();
      if (path.toLowerCase() === '$batch') throw malformed('Batch requests cannot be nested.');
      const { method, headers } = item;
      answered = answer({ method, path, parameters: url.searchParams, headers, root, body: item.body }, true);
      if (fault?.kind === 'lost') throw gatewayTimeout();
    } catch (error) {
      answered = failureAnswer(error, caller);
    }
    logged.status = answered.status;
    return itemAnswer(item.id, answered, caller);
  }

  function failedDependency(item: BatchItem): BatchItemAnswer {
    const caller = { requestId: randomGuid(random), clientRequestId: randomGuid(random) };
    const failure = new GraphFailure(
      424,
      'FailedDependency',
      'The request failed because it depends on another request that failed.',
    );
    return itemAnswer(item.id, failureAnswer(failure, caller), caller);
  }

  function itemAnswer(id: string, answered: GraphAnswer, caller: Caller): BatchItemAnswer {
    const { body } = answered;
    const shown = { id, status: answered.status, headers: headersOf(answered, caller) };
    return body === undefined ? shown : { ...shown, body: typeof body === 'string' ? Number(body) : body };
  }

  function failureAnswer(error: unknown, caller: Caller): GraphAnswer {
    if (!(error instanceof GraphFailure)) throw error;
    const { status, code, message, headers, inner } = error;
    const ids = { 'request-id': caller.requestId, 'client-request-id': caller.clientRequestId };
    const innerError = { ...inner, date: now().toISOString().slice(0, 19), ...ids };
    return { status, headers, body: { error: { code, message, innerError } } };
  }

  function headersOf(answered: GraphAnswer, caller: Caller): Record<string, string> {
    const json = typeof answered.body === 'object' && answered.body !== null;
    return {
      ...(json ? { 'Content-Type': 'application/json; odata.metadata=minimal; charset=utf-8' } : {}),
      'Cache-Control': 'no-cache',
      'request-id': caller.requestId,
      'client-request-id': caller.clientRequestId,
      'x-ms-ags-diagnostic':
        '{"ServerInfo":{"DataCenter":"Sandbox","Slice":"E","Ring":"0","ScaleUnit":"000","RoleInstance":"SANDBOX"}}',
      ...answered.headers,
    };
  }

  function callerOf(headers: Headers): Caller {
    const requestId = randomGuid(random);
    return { requestId, clientRequestId: headers.get('client-request-id') ?? requestId };
  }

  function log(method: string, path: string, body: unknown, inBatch: boolean): LoggedCall {
    const logged = { method, path, body, status: 0, inBatch };
    calls.push(logged);
    if (calls.length > MAX_CALLS) calls.shift();
    return logged;
  }

  const sandboxFetch: typeof fetch = (input, init) => {
    // What Request throws, a body on GET for example, fetch gives as a rejection.
    try {
      const request = new Request(input, init);
      // The caller's own signal: the one that Request derives from it can be collected before it fires.
      const signal = init?.signal ?? (input instanceof Request ? input.signal : request.signal);
      return signal.aborted ? Promise.reject(signal.reason) : handle(request, signal);
    } catch (error) {
      return Promise.reject(error);
    }
  };
  return { fetch: sandboxFetch, handle, calls, state, faults };
}

/** What the gateway refuses before it looks at the path: version, token, size. */
function gate(request: Request, url: URL, text: string): GraphFailure | null {
  const version = url.pathname.split('/')[1] ?? '';
  if (version.toLowerCase() !== 'v1.0') return malformed(`Invalid version: ${version}`);
  if (!/^bearer\s+\S/i.test(request.headers.get('authorization') ?? '')) {
    return new GraphFailure(401, 'InvalidAuthenticationToken', 'Access token is empty.', {
      headers: {
        'WWW-Authenticate':
          'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"',
      },
    });
  }
  if (text.length > MAX_BODY) return tooLarge();
  return null;
}

/** Graph's refusal of a body over 4 MB. */
export function tooLarge(): GraphFailure {
  return new GraphFailure(413, 'RequestEntityTooLarge', 'The request entity is too large.');
}

function gatewayTimeout(): GraphFailure {
  return new GraphFailure(504, 'GatewayTimeout', 'The gateway did not receive a response from the service in time.');
}

function readBody(request: Request, text: string): unknown {
  if (text === '' || request.method === 'GET') return undefined;
  if (!/\bjson\b/i.test(request.headers.get('content-type') ?? '')) throw malformed(UNREADABLE);
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(UNREADABLE);
  }
}

/** Decoded segments; OData's `users('id')` is the same as `users/id`. */
function segmentsOf(path: string): string[] {
  try {
    return path
      .replace(/\/+$/, '')
      .split('/')
      .map(decodeURIComponent)
      .flatMap((segment) => {
        const key = /^(\w+)\('(.*)'\)$/.exec(segment);
        return key ? [key[1] ?? '', (key[2] ?? '').replaceAll("''", "'")] : [segment];
      });
  } catch {
    throw malformed('The request URI is not valid.');
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return;
  await Promise.race([new Promise((resolve) => setTimeout(resolve, ms)), untilAborted(signal)]);
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
