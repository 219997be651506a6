import { GraphError } from './error.ts';
import { createPace } from './pace.ts';
import { pathOf } from './request.ts';
import { waitBeforeRetry } from './retry.ts';
import { type Exchange, exchange, type Fetch, failureOf, type RawAnswer, type TokenSource } from './transport.ts';

/** A failed attempt, for the log. No query, no header, no body: they hold names and tokens. */
export interface GraphLogEntry {
  method: string;
  path: string;
  /** Counted from 1. */
  attempt: number;
  /** 0 where no answer came. */
  status: number;
  code: string;
  requestId: string | null;
  /** How long until the next attempt; null where there is none. */
  retryInMs: number | null;
}

export interface GraphClientOptions {
  fetch: Fetch;
  token: TokenSource;
  /** With version: `https://graph.microsoft.com/v1.0`. */
  baseUrl: string;
  wait?: (ms: number) => Promise<void>;
  now?: () => Date;
  /** 0 to 1, for the jitter of the back-off. */
  random?: () => number;
  log?: (entry: GraphLogEntry) => void;
  /** Of one attempt. */
  timeoutMs?: number;
  /** After the first attempt. */
  retries?: number;
}

/** An attempt: success, or the failure with the answer that told of it, if any did. */
export type Outcome = { answer: RawAnswer; error: null } | { answer: RawAnswer | null; error: GraphError };

/** One attempt at a time, and what lies between two attempts. */
export interface Sender {
  /** @param writes how many changes to the tenant the request makes: they wait for the write quota */
  attempt(request: Exchange, writes: number): Promise<Outcome>;
  /** Null where all attempts are used up; otherwise sleeps as long as the errors ask for, at the longest. */
  pause(request: Exchange, attempt: number, errors: GraphError[]): Promise<'again' | null>;
  failureOf(answer: RawAnswer): GraphError | null;
  /** Slows writes down when the answer to one says that the quota runs out. */
  heed(headers: Headers): void;
  /** Without a slash at the end. */
  baseUrl: string;
}

export function createSender(options: GraphClientOptions): Sender {
  const { fetch, token, log = () => {}, retries = 5, timeoutMs = 30_000, random = Math.random } = options;
  const wait = options.wait ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
  const now = options.now ?? (() => new Date());
  const pace = createPace(now, wait);

  function heed(headers: Headers): void {
    pace.heed(Number(headers.get('x-ms-throttle-limit-percentage') ?? 0));
  }

  return {
    async attempt(request, writes) {
      if (writes > 0) await pace.takeWrites(writes);
      await request.permit?.();
      try {
        const answer = await exchange({ fetch, token, timeoutMs }, request);
        if (writes > 0) heed(answer.headers);
        return { answer, error: failureOf(answer, now()) };
      } catch (error) {
        if (error instanceof GraphError) return { answer: null, error };
        throw error;
      }
    },
    async pause(request, attempt, errors) {
      const asked = errors.flatMap((error) => error.retryAfter ?? []);
      const longest = asked.length > 0 ? Math.max(...asked) : null;
      const retryInMs = attempt <= retries ? waitBeforeRetry(longest, attempt, random) : null;
      for (const { status, code, requestId } of errors) {
        log({ method: request.method, path: pathOf(request.url), attempt, status, code, requestId, retryInMs });
      }
      if (retryInMs === null) return null;
      await wait(retryInMs);
      return 'again';
    },
    failureOf: (answer) => failureOf(answer, now()),
    heed,
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
  };
}
