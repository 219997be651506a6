import { GraphError } from '../graph/error.ts';
import { explainWriteError } from '../graph/explanation.ts';
import type { Failure } from './model.ts';
import { type ConflictInput, describeConflict } from './plan/dependencies.ts';
import { Refusal } from './refusal.ts';

/**
 * Runs a reading of the directory and turns Graph's failures into refusals that a person can act on.
 * @throws Refusal `graphForbidden` (the app lacks a permission) or `graphUnavailable` (after all retries of the client)
 */
export async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const forbidden = error.status === 401 || error.status === 403;
    throw new Refusal(forbidden ? 'graphForbidden' : 'graphUnavailable', { requestId: error.requestId });
  }
}

/**
 * Why Graph refused a write, in our terms. The text explains only; what is so is read again from the directory (G7).
 * @param change what was to be written, and `products` of the tenant: they give conflicting plans their names
 */
export function failureFrom(error: GraphError, change: ConflictInput): Failure {
  const { kind, servicePlanIds } = explainWriteError(error);
  const conflicting = kind === 'dependency' || kind === 'mutuallyExclusive';
  return {
    code: kind === 'noSuchLicense' ? 'stale' : kind,
    message: error.message,
    conflict: conflicting ? describeConflict(kind, servicePlanIds, change) : null,
    graphRequestId: error.requestId,
  };
}
