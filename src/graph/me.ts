import { z } from 'zod';
import type { UserId } from '../ids.ts';
import type { GraphClient } from './client.ts';
import { GraphError } from './error.ts';
import { parseAnswer } from './schemas.ts';
import type { TokenSource } from './transport.ts';

const meSchema = z.object({ id: z.string() });

/** Whose token it is, as Graph says; null where Graph does not take it. @throws GraphError where Graph cannot be asked */
export async function ownerOf(graph: Pick<GraphClient, 'request'>, token: TokenSource): Promise<UserId | null> {
  try {
    const { body } = await graph.request({ method: 'GET', path: '/me?$select=id', token });
    return parseAnswer(meSchema, body, 'who a token is of').id;
  } catch (error) {
    if (error instanceof GraphError && error.status === 401) return null;
    throw error;
  }
}
