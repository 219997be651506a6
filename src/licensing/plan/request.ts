import type { UserId } from '../../ids.ts';
import type { Item, Order, Request } from '../model.ts';
import type { Operation } from '../operations.ts';

/** One order for many people, as a sentence or a card gives it. */
export interface OrderForMany extends Omit<Order, 'at' | 'until'>, Partial<Pick<Order, 'at' | 'until'>> {
  userIds: UserId[];
  /** Usage locations that the asker agreed to, by user id (G6). */
  usageLocations: Record<UserId, string>;
  reason: string | null;
  ticket: string | null;
}

/** The request that these orders are together: an item for each person of each order. Of reason and ticket the first counts. */
export function requestOf(...orders: OrderForMany[]): Request {
  const items = orders.flatMap(
    ({ userIds, usageLocations, reason: _, ticket: __, at = null, until = null, ...order }) =>
      [...new Set(userIds)].map((userId) => ({
        ...order,
        at,
        until,
        userId,
        usageLocation: usageLocations[userId] ?? null,
      })),
  );
  return {
    operation: operationOf(items),
    items,
    reason: orders.find(({ reason }) => reason !== null)?.reason ?? null,
    ticket: orders.find(({ ticket }) => ticket !== null)?.ticket ?? null,
  };
}

/** In whose words several orders are told. */
export function operationOf(orders: readonly Pick<Order, 'operation'>[]): Operation {
  const [first = 'set', ...others] = new Set(orders.map(({ operation }) => operation));
  return others.length === 0 ? first : 'set';
}

/** Everybody in a request, each once. */
export function userIdsOf({ items }: Pick<Request, 'items'>): UserId[] {
  return [...new Set(items.map(({ userId }) => userId))];
}

/** The same request for these people only. */
export function forUsers(request: Request, userIds: readonly UserId[]): Request {
  const wanted = new Set(userIds);
  const items = request.items.filter(({ userId }) => wanted.has(userId));
  return { ...request, operation: operationOf(items), items };
}

/** The same request with a usage location that was agreed to for these people (G6). */
export function withUsageLocation(request: Request, userIds: readonly UserId[], usageLocation: string): Request {
  const located = new Set(userIds);
  return {
    ...request,
    items: request.items.map((item) => (located.has(item.userId) ? { ...item, usageLocation } : item)),
  };
}

/** What is asked of everybody in it alike; null where it is not the same. */
export function sharedOrder({ items }: Pick<Request, 'items'>): Order | null {
  const [first, ...others] = items;
  if (!first) return null;
  const order = orderIn(first);
  const same = JSON.stringify(order);
  return others.every((item) => JSON.stringify(orderIn(item)) === same) ? order : null;
}

/** When it begins and ends for everybody in it alike; null where that differs. */
export function sharedTimes({ items }: Pick<Request, 'items'>): Pick<Order, 'at' | 'until'> | null {
  const [first = { at: null, until: null }, ...others] = items;
  const { at, until } = first;
  return others.every((item) => item.at === at && item.until === until) ? { at, until } : null;
}

/** An item without whose it is, its parts always in the same order. */
export function orderIn({ operation, add, remove, except, services, at, until, lasts }: Item): Order {
  return { operation, add, remove, except, services, at, until, ...(lasts === undefined ? {} : { lasts }) };
}
