import type { GraphError } from './error.ts';

/** Graph's write window (G10): after that long, every quota has room again. */
const longestWaitMs = 150_000;
const firstBackoffMs = 500;
const longestBackoffMs = 30_000;

/** Seconds from a `Retry-After` header: a number, decimal too, or an HTTP date. null where there is none to be read. */
export function readRetryAfter(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, (date - now.getTime()) / 1000);
}

/** Milliseconds until the next attempt; `attempt` counts from 1. Graph counts impatient retries against the quota. */
export function waitBeforeRetry(retryAfter: number | null, attempt: number, random: () => number): number {
  if (retryAfter !== null && retryAfter > 0) return Math.min(Math.ceil(retryAfter * 1000), longestWaitMs);
  const ceiling = Math.min(firstBackoffMs * 2 ** (attempt - 1), longestBackoffMs);
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}

/**
 * What a failure means for the same request: send it again, give up, or, for a write that may have happened, tell the
 * caller to look first. Busy services have done nothing; broken connections and gateways may have.
 */
export function judgeFailure(error: GraphError, write: boolean): 'retry' | 'ambiguous' | 'fail' {
  if (isBusy(error)) return 'retry';
  if (isUnanswered(error)) return write ? 'ambiguous' : 'retry';
  return 'fail';
}

/** Graph turned the request away without acting on it. */
export function isBusy(error: GraphError): boolean {
  return error.status === 429 || error.status === 503 || error.code === 'Directory_ConcurrencyViolation';
}

/** Nobody said whether the request was carried out. */
export function isUnanswered(error: GraphError): boolean {
  return [500, 502, 504].includes(error.status) || ['networkError', 'timeout', 'malformedAnswer'].includes(error.code);
}
