import { describe, expect, it } from 'vitest';
import { GraphError } from '../../src/graph/error.ts';
import { judgeFailure, readRetryAfter, waitBeforeRetry } from '../../src/graph/retry.ts';

const now = new Date('2026-03-02T09:00:00Z');

it.each([
  ['10', 10],
  ['2.128', 2.128],
  [' 0 ', 0],
  ['-5', 0],
  ['Mon, 02 Mar 2026 09:01:00 GMT', 60],
  ['Mon, 02 Mar 2026 08:00:00 GMT', 0],
  ['soon', null],
  ['', null],
  [null, null],
])('Retry-After %j is %j seconds', (header, seconds) => {
  expect(readRetryAfter(header, now)).toBe(seconds);
});

describe('the wait before a repetition', () => {
  it('is what Graph asks for, up to the length of its quota window', () => {
    expect(waitBeforeRetry(2.128, 1, () => 0)).toBe(2128);
    expect(waitBeforeRetry(86_400, 1, () => 0)).toBe(150_000);
  });

  it('doubles with each attempt up to half a minute', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 20].map((attempt) => waitBeforeRetry(null, attempt, () => 1));
    expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });

  it('is spread over its upper half, so that many do not return at once', () => {
    expect(waitBeforeRetry(null, 3, () => 0)).toBe(1000);
    expect(waitBeforeRetry(null, 3, () => 0.5)).toBe(1500);
  });

  it('is never nothing: immediate repetitions count against the quota', () => {
    expect(waitBeforeRetry(0, 1, () => 0)).toBe(250);
  });
});

it.each([
  [429, 'TooManyRequests', 'retry', 'retry'],
  [503, 'serviceNotAvailable', 'retry', 'retry'],
  [409, 'Directory_ConcurrencyViolation', 'retry', 'retry'],
  [409, 'Request_Conflict', 'fail', 'fail'],
  [500, 'InternalServerError', 'retry', 'ambiguous'],
  [502, 'http502', 'retry', 'ambiguous'],
  [504, 'http504', 'retry', 'ambiguous'],
  [0, 'networkError', 'retry', 'ambiguous'],
  [0, 'timeout', 'retry', 'ambiguous'],
  [200, 'malformedAnswer', 'retry', 'ambiguous'],
  [0, 'tokenUnavailable', 'fail', 'fail'],
  [400, 'Request_BadRequest', 'fail', 'fail'],
  [401, 'InvalidAuthenticationToken', 'fail', 'fail'],
  [403, 'Authorization_RequestDenied', 'fail', 'fail'],
  [404, 'Request_ResourceNotFound', 'fail', 'fail'],
])('%i %s: a read is to %s, a write to %s', (status, code, read, write) => {
  const error = new GraphError({ status, code, message: '' });
  expect(judgeFailure(error, false)).toBe(read);
  expect(judgeFailure(error, true)).toBe(write);
});
