import type { TokenSource } from './transport.ts';

/** One request to Microsoft Graph, alone or as an item of a batch. */
export interface GraphRequest {
  method: 'GET' | 'POST' | 'PATCH';
  /** Below the base URL, with a leading slash, parameters already encoded. */
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
  /** Only while a person waits for the answer. */
  priority?: 'high';
  /** Asked right before each attempt, after all waiting; where it throws, nothing is sent and that is thrown. */
  permit?: () => Promise<void>;
  /** With whose access it is sent, where that is not the client's own. */
  token?: TokenSource;
}

/** Actions that Graph has people POST although they only read. Every other POST counts as a write. */
const readingActions = new Set(['getByIds', 'checkMemberGroups']);

/** Whether a request changes the tenant, and so counts against the write quota and must not be repeated blindly. */
export function isWrite(request: GraphRequest): boolean {
  if (request.method === 'GET') return false;
  const action = pathOf(request.path).split('/').at(-1) ?? '';
  return !readingActions.has(action);
}

/** Refuses two writes to one object in one parallel batch: they would race (G9). A fault of the caller, not of Graph. */
export function refuseRacingWrites(requests: GraphRequest[]): void {
  const written = new Set<string>();
  for (const request of requests.filter(isWrite)) {
    const target = pathOf(request.path).split('/').slice(0, 3).join('/').toLowerCase();
    if (written.has(target)) throw new TypeError(`Two writes to ${target} in one parallel batch`);
    written.add(target);
  }
}

/** The request's own headers, with the one that asks Graph to throttle others first. */
export function headersOf(request: GraphRequest): Record<string, string> {
  return { ...request.headers, ...(request.priority ? { 'x-ms-throttle-priority': request.priority } : {}) };
}

/** A path or URL without its query, for comparing and for logs: queries hold names. */
export function pathOf(path: string): string {
  return path.split('?', 1)[0] ?? path;
}
