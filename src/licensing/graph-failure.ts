import { GraphError } from '../graph/error.ts';
import { explainWriteError } from '../graph/explanation.ts';
import type { Failure, Product } from './model.ts';
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

/** Why Graph refused a write, in our terms. The text explains only; what is so is read again from the directory (G7). */
export function failureFrom(error: GraphError, products: Product[]): Failure {
  const { kind, planIds } = explainWriteError(error);
  const labels = new Map(products.flatMap(({ servicePlans }) => servicePlans.map(({ id, label }) => [id, label])));
  return {
    code: kind === 'noSuchLicense' ? 'stale' : kind,
    message: error.message,
    plans: planIds.map((id) => labels.get(id) ?? id),
    graphRequestId: error.requestId,
  };
}
