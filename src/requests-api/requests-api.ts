import type { IncomingHttpHeaders } from 'node:http';
import type { Licensing } from '../licensing/licensing.ts';
import { Refusal, type RefusalCode } from '../licensing/refusal.ts';
import type { Log } from '../log.ts';
import { createBuckets } from '../rate-buckets.ts';
import { explainRefusal } from '../text/explain.ts';
import { readerFor } from '../text/text.ts';
import { answerOf } from './answer.ts';
import { type Caller, type CallerCheck, CallerForbidden, CallerKeysUnavailable, CallerUnknown } from './caller.ts';
import { idempotencyKey, requestBody } from './request-schema.ts';

/** One call of the door for ticket systems. */
export interface ApiCall {
  headers: IncomingHttpHeaders;
  /** Of a POST: its body as it was parsed. */
  body?: unknown;
  /** Of a GET: which request. */
  id?: string;
}

export interface ApiAnswer {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

export interface RequestsApi {
  post(call: ApiCall): Promise<ApiAnswer>;
  get(call: ApiCall): Promise<ApiAnswer>;
}

export interface RequestsApiOptions {
  licensing: Pick<Licensing, 'file' | 'filed'>;
  check: CallerCheck;
  locale: string;
  /** Calls of one application in a minute. */
  perMinute: number;
  /** Milliseconds of a clock that never goes back. */
  clock: () => number;
  log: Log;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Files requests in the name of people who may ask, and tells what became of them. It decides nothing and carries nothing out. */
export function createRequestsApi(options: RequestsApiOptions): RequestsApi {
  const { licensing, check, locale, perMinute, clock, log } = options;
  const { take } = createBuckets(clock);

  return {
    post: (call) =>
      answered(call, async (caller) => {
        const key = idempotencyKey.safeParse(call.headers['idempotency-key']);
        if (!key.success)
          return problem(400, 'IdempotencyKeyMissing', 'Send an Idempotency-Key of up to 200 characters.');
        const read = requestBody.safeParse(call.body);
        if (!read.success) {
          const [issue] = read.error.issues;
          return problem(400, 'BadRequest', `${issue?.path.join('.') || 'The body'}: ${issue?.message}`);
        }
        const filed = await licensing.file(caller, { key: key.data, ...inUtc(read.data) }, locale);
        if (!filed) {
          return problem(422, 'IdempotencyKeyReused', 'This Idempotency-Key was used for another request.');
        }
        const { plan, first } = filed;
        const headers = { Location: `/api/requests/${plan.id}` };
        return { status: first ? 201 : 200, body: answerOf(plan), headers };
      }),

    get: (call) =>
      answered(call, async (caller) => {
        if (!uuid.test(call.id ?? '')) return notFound;
        return { status: 200, body: answerOf(await licensing.filed(caller, call.id ?? '')) };
      }),
  };

  async function answered(call: ApiCall, act: (caller: Caller) => Promise<ApiAnswer>): Promise<ApiAnswer> {
    try {
      const caller = await check(call.headers.authorization);
      if (take(caller.id, perMinute)) {
        return { ...problem(429, 'TooManyRequests', 'Too many calls in a minute.'), headers: { 'Retry-After': '60' } };
      }
      return await act(caller);
    } catch (error) {
      return answerTo(error);
    }
  }

  function answerTo(error: unknown): ApiAnswer {
    if (error instanceof CallerUnknown) {
      log.warn({ reason: error.message }, 'a call of the requests API had no valid token');
      return {
        ...problem(401, 'Unauthorized', 'This request has no valid token.'),
        headers: { 'WWW-Authenticate': 'Bearer' },
      };
    }
    if (error instanceof CallerForbidden) {
      log.warn({ reason: error.message }, 'a call of the requests API is not allowed');
      return problem(403, 'Forbidden', 'This application may not file requests.');
    }
    if (error instanceof CallerKeysUnavailable) {
      log.error({ reason: error.message }, 'nobody can be believed at the requests API');
      return { ...problem(503, 'ServiceUnavailable', 'Please try again.'), headers: { 'Retry-After': '30' } };
    }
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'unknownPlan') return notFound;
    const { what, next } = explainRefusal(error, readerFor({ locale: 'en-US', timeZone: 'UTC' }));
    const status = statusOf[error.code as RefusalCode] ?? 422;
    const again = status === 503 ? { headers: { 'Retry-After': '60' } } : {};
    return { ...problem(status, error.code, [what, next].filter(Boolean).join(' ')), ...again };
  }
}

/** All others are 422: understood, and not possible. */
const statusOf: Partial<Record<RefusalCode, number>> = { notAllowed: 403, selfOnly: 403, graphUnavailable: 503 };

const notFound = problem(404, 'NotFound', 'There is no such request of this application.');

function problem(status: number, code: string, message: string): ApiAnswer {
  return { status, body: { error: { code, message } } };
}

/** Moments as licensing keeps them. */
function inUtc<T extends { at: string | null; until: string | null }>(read: T): T {
  const utc = (at: string | null) => at && new Date(at).toISOString();
  return { ...read, at: utc(read.at), until: utc(read.until) };
}
