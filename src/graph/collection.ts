import type { z } from 'zod';
import type { BatchAnswer } from './batch.ts';
import { type GraphClient, pageOf } from './client.ts';
import { malformed } from './error.ts';
import { parseAnswer } from './schemas.ts';

/** All items of a collection whose first page came in a batch. Throws a GraphError. */
export async function itemsFrom<T extends z.ZodType>(
  graph: GraphClient,
  schema: T,
  answer: BatchAnswer | undefined,
  what: string,
): Promise<z.infer<T>[]> {
  if (!answer) throw malformed(what);
  if (answer.error) throw answer.error;
  const { items, next } = pageOf(answer);
  const rest = next === null ? [] : await graph.list(next);
  return [...items, ...rest].map((item) => parseAnswer(schema, item, what));
}

export function isForbidden(answer: BatchAnswer | undefined): boolean {
  return answer?.error?.status === 403;
}
