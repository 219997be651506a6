import { randomGuid } from '../guid.ts';
import type { GraphAnswer } from './graph-call.ts';
import { GraphFailure } from './graph-failure.ts';

/** The part of a request that an answer refers to. */
export interface Caller {
  requestId: string;
  clientRequestId: string;
}

export function callerOf(headers: Headers, random: () => number): Caller {
  const requestId = randomGuid(random);
  return { requestId, clientRequestId: headers.get('client-request-id') ?? requestId };
}

/** A refusal as Graph words it; what is no refusal is thrown on. */
export function failureAnswer(error: unknown, caller: Caller, now: Date): GraphAnswer {
  if (!(error instanceof GraphFailure)) throw error;
  const { status, code, message, headers, inner } = error;
  const ids = { 'request-id': caller.requestId, 'client-request-id': caller.clientRequestId };
  const innerError = { ...inner, date: now.toISOString().slice(0, 19), ...ids };
  return { status, headers, body: { error: { code, message, innerError } } };
}

/** The headers of every answer, outside a batch and inside. */
export function headersOf(answered: GraphAnswer, caller: Caller): Record<string, string> {
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
