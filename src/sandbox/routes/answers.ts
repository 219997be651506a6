import type { GraphAnswer, GraphCall } from '../odata/graph-call.ts';
import { malformed } from '../odata/graph-failure.ts';

/** A plain number, as `…/$count` answers. */
export function count(rows: number): GraphAnswer {
  return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: String(rows) };
}

/** The request's JSON object; throws Graph's 400 on anything else. */
export function objectBody(call: GraphCall): Record<string, unknown> {
  if (typeof call.body === 'object' && call.body !== null && !Array.isArray(call.body))
    return call.body as Record<string, unknown>;
  throw malformed(
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  );
}
