import { type BatchItem, type BatchItemAnswer, parseBatch, runBatch } from './batch.ts';
import { ConnectionDropped, pause, untilAborted } from './connection.ts';
import { type FaultRule, type FaultRules, faultAnswer, strike } from './faults.ts';
import { gate, gatewayTimeout, readBody, segmentsOf } from './gateway.ts';
import { randomGuid } from './guid.ts';
import type { GraphAnswer, GraphCall } from './odata/graph-call.ts';
import { GraphFailure, malformed, methodNotAllowed } from './odata/graph-failure.ts';
import { type Caller, callerOf, failureAnswer, headersOf } from './odata/graph-response.ts';
import { parseQuery } from './odata/query-options.ts';
import { openAnswer } from './open-pages.ts';
import { answerCall, routeTemplate } from './routes/router.ts';
import { keepState } from './tenant/state-file.ts';
import { defaultTenant, parseTenant, type TenantInput } from './tenant/tenant.ts';
import { TenantState } from './tenant/tenant-state.ts';
import { costOf, Throttle } from './throttle.ts';

export interface SandboxOptions {
  /** A parsed tenant file; Contoso where it is missing. */
  tenant?: TenantInput | undefined;
  now?: (() => Date) | undefined;
  random?: (() => number) | undefined;
  /** How long every request takes. */
  latencyMs?: number | undefined;
  /** How long after a write reads still show users, licenses and seats as they were. */
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

const MAX_CALLS = 20_000;

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
    const open = request.method === 'GET' ? openAnswer(url, tenant, state) : null;
    if (open) return open;
    const root = `${url.origin}/v1.0`;
    const caller = callerOf(request.headers, random);
    const refused = gate(request, url, text);
    const logged = log(request.method, request.url.slice(url.origin.length).replace(/^\/v1\.0/i, ''), null, false);
    const respond = (answer: GraphAnswer): Response => {
      logged.status = answer.status;
      const headers = new Headers({ Date: now().toUTCString(), 'OData-Version': '4.0', ...headersOf(answer, caller) });
      const body =
        answer.body === undefined ? null : typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
      return new Response(body, { status: answer.status, headers });
    };
    if (refused) return respond(failureAnswer(refused, caller, now()));

    const fault = strike(faults, request.method, url.pathname.slice('/v1.0'.length), random);
    if (fault?.kind === 'timeout') await untilAborted(signal);
    if (fault?.kind === 'drop') throw new ConnectionDropped();
    const struck = fault && faultAnswer(fault);
    const answer = struck
      ? failureAnswer(struck, caller, now())
      : await carryOut(request, url, root, text, caller, logged);
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
      return failureAnswer(error, caller, now());
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
      answered = failureAnswer(error, caller, now());
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
    return itemAnswer(item.id, failureAnswer(failure, caller, now()), caller);
  }

  function itemAnswer(id: string, answered: GraphAnswer, caller: Caller): BatchItemAnswer {
    const { body } = answered;
    const shown = { id, status: answered.status, headers: headersOf(answered, caller) };
    return body === undefined ? shown : { ...shown, body: typeof body === 'string' ? Number(body) : body };
  }

  function log(method: string, path: string, body: unknown, inBatch: boolean): LoggedCall {
    const logged = { method, path, body, status: 0, inBatch };
    calls.push(logged);
    if (calls.length > MAX_CALLS) calls.shift();
    return logged;
  }

  /** As `fetch` does with what redirects: the address of a report is fetched at once, and without the token. */
  async function follow(request: Request, signal: AbortSignal): Promise<Response> {
    const { redirect } = request;
    const response = await handle(request, signal);
    const address = response.headers.get('location');
    if (response.status !== 302 || address === null || redirect === 'manual') return response;
    if (redirect === 'error') throw new TypeError('fetch failed', { cause: new Error('unexpected redirect') });
    return handle(new Request(address), signal);
  }

  const sandboxFetch: typeof fetch = (input, init) => {
    // What Request throws, a body on GET for example, fetch gives as a rejection.
    try {
      const request = new Request(input, init);
      // The caller's own signal: the one that Request derives from it can be collected before it fires.
      const signal = init?.signal ?? (input instanceof Request ? input.signal : request.signal);
      return signal.aborted ? Promise.reject(signal.reason) : follow(request, signal);
    } catch (error) {
      return Promise.reject(error);
    }
  };
  return { fetch: sandboxFetch, handle, calls, state, faults };
}
