import type { Request } from '../model.ts';

type Switches = Request['services'][number];

/**
 * The same request, each product named once. Of two orders about one product the later counts; what is to be given or switched
 * is not to be taken, so that a contradiction loses nothing.
 */
export function unambiguous(request: Request): Request {
  const add = new Map(request.add.map((wish) => [wish.skuId, wish]));
  const services = new Map<string, Switches>();
  for (const order of request.services) services.set(order.skuId, later(services.get(order.skuId), order));
  const stays = [...add.keys(), ...services.keys()];
  const { remove } = request;
  return {
    ...request,
    userIds: [...new Set(request.userIds)],
    add: [...add.values()],
    services: [...services.values()],
    remove: remove === 'all' ? 'all' : [...new Set(remove)].filter((skuId) => !stays.includes(skuId)),
    except: [...new Set([...request.except, ...(remove === 'all' ? stays : [])])],
  };
}

function later(first: Switches | undefined, second: Switches): Switches {
  return {
    skuId: second.skuId,
    on: [...(first?.on.filter((id) => !second.off.includes(id)) ?? []), ...second.on],
    off: [...(first?.off.filter((id) => !second.on.includes(id)) ?? []), ...second.off],
  };
}
