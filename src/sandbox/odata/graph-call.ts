import type { QueryOptions } from './query-options.ts';

/** One request as the routes see it: outside a batch or an item inside one. */
export interface GraphCall {
  method: string;
  /** Below the version: `users/{id}/assignLicense`, still percent-encoded. */
  path: string;
  /** Decoded segments of the path. */
  segments: readonly string[];
  /** `https://host/v1.0`, for links and contexts. */
  root: string;
  parameters: URLSearchParams;
  query: QueryOptions;
  /** `ConsistencyLevel: eventual` was sent. */
  eventual: boolean;
  body: unknown;
}

/** The answer before it has ids and dates. A `string` body is plain text. */
export interface GraphAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}
