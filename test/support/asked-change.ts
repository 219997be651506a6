import { expect } from 'vitest';
import type { OrderForMany } from '../../src/licensing/plan/request.ts';

/** What a dialog ends in that asks this for each of these people, whatever else it may ask. */
export function change({ userIds, operation, reason, ticket, ...order }: Partial<OrderForMany>) {
  const said = Object.entries({ operation, reason, ticket }).filter(([, value]) => value !== undefined);
  const items = userIds?.map((userId) => expect.objectContaining({ userId, ...order }));
  return {
    goal: 'change',
    request: expect.objectContaining({ ...Object.fromEntries(said), items: items ?? [expect.objectContaining(order)] }),
  };
}
