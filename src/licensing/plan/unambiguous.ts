import type { Item, Order, Person, Request, Switches, Wish } from '../model.ts';
import { traitsOf } from '../operations.ts';
import { Refusal } from '../refusal.ts';
import { operationOf, orderIn, userIdsOf } from './request.ts';

/**
 * The same order, each product named once. Of two wishes about one product the later counts; what is to be given or switched
 * is not to be taken, so that a contradiction loses nothing.
 */
export function unambiguous<T extends Order>(order: T): T {
  const add = new Map(order.add.map((wish) => [wish.skuId, wish]));
  const services = new Map<string, Switches>();
  for (const switches of order.services) services.set(switches.skuId, later(services.get(switches.skuId), switches));
  const stays = [...add.keys(), ...services.keys()];
  const { remove } = order;
  return {
    ...order,
    add: [...add.values()],
    services: [...services.values()],
    remove: remove === 'all' ? 'all' : [...new Set(remove)].filter((skuId) => !stays.includes(skuId)),
    except: [...new Set([...order.except, ...(remove === 'all' ? stays : [])])],
  };
}

function later(first: Switches | undefined, second: Switches): Switches {
  return {
    skuId: second.skuId,
    on: [...(first?.on.filter((id) => !second.off.includes(id)) ?? []), ...second.on],
    off: [...(first?.off.filter((id) => !second.on.includes(id)) ?? []), ...second.off],
  };
}

/**
 * The same request with one item for each person, in the order in which they are first named: Graph takes one call for each (G3).
 * @param people to name whom a contradiction is about
 * @throws Refusal `contradiction` where two items of one person do not go together
 */
export function onePerPerson(request: Request, people: readonly Person[]): Request {
  if (userIdsOf(request).length === request.items.length) return request;
  const items = new Map<string, Item>();
  for (const item of request.items) {
    const first = items.get(item.userId);
    const both = first ? together(first, item) : item;
    if (both === null) {
      const user = people.find(({ id }) => id === item.userId) ?? null;
      throw new Refusal('contradiction', { user: user?.displayName ?? item.userId });
    }
    items.set(item.userId, both);
  }
  const merged = [...items.values()];
  return { ...request, operation: operationOf(merged), items: merged };
}

/** Two items of one person as one; null where they contradict each other, or where one of them is both or nothing (S11). */
function together(one: Item, other: Item): Item | null {
  const usageLocation = other.usageLocation ?? one.usageLocation;
  if (JSON.stringify(orderIn(one)) === JSON.stringify(orderIn(other))) return { ...one, usageLocation };
  const apart =
    traitsOf(one.operation).replaces ||
    traitsOf(other.operation).replaces ||
    one.at !== other.at ||
    one.until !== other.until ||
    (one.usageLocation !== null && one.usageLocation !== usageLocation) ||
    undoes(one, other) ||
    undoes(other, one) ||
    differ(one.add, other.add) ||
    differ(one.services, other.services);
  if (apart) return null;
  return unambiguous({
    ...one,
    operation: operationOf([one, other]),
    add: [...one.add, ...other.add],
    remove: one.remove === 'all' || other.remove === 'all' ? 'all' : [...one.remove, ...other.remove],
    except: [...one.except, ...other.except],
    services: [...one.services, ...other.services],
    usageLocation,
  });
}

/** Whether one takes what the other gives, switches or lets stay. */
function undoes(one: Order, other: Order): boolean {
  const stays = [...other.add, ...other.services].map(({ skuId }) => skuId);
  return [...stays, ...other.except].some((skuId) =>
    one.remove === 'all' ? !one.except.includes(skuId) : one.remove.includes(skuId),
  );
}

function differ(some: readonly (Wish | Switches)[], others: readonly (Wish | Switches)[]): boolean {
  return some.some((wish) =>
    others.some((other) => other.skuId === wish.skuId && JSON.stringify(other) !== JSON.stringify(wish)),
  );
}
