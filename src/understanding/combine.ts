import type { OrderIntent } from './directions.ts';
import type { Role } from './doubts.ts';
import type { Order } from './orders.ts';
import type { Intent } from './reading.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';
import type { PlacedApp, PlacedProduct } from './things.ts';

const sameItems = (a: readonly Item[], b: readonly Item[]) =>
  a.length === b.length && a.every((item, index) => item.norm === b[index]?.norm);

const textsOf = (products: readonly PlacedProduct[]) => products.map(({ item }) => item.norm);

/** What a clause leaves unsaid is taken from the clause before it, or else from the one after it. */
function completed(orders: readonly Order[]): Order[] {
  const undirected = orders.every((each) => !each.directed) && orders.length > 1;
  // *Eline E3, Jasmijn and Tess F3*: each with what they are to have.
  const pairs =
    undirected && orders.every(({ users, products, owned }) => users.length > 0 && products.length > 0 && !owned);
  const wishes = undirected;
  const directed = orders.map((order, index) => {
    const first = !orders.slice(0, index).some((each) => each.directed);
    if (((wishes || first) && order.wishes) || pairs) {
      const products = order.products.map(({ item }) => ({ item, role: 'add' as const }));
      return { ...order, intent: 'assign' as const, directed: true, doubts: ['wish'], products };
    }
    if (order.directed || order.products.length + order.apps.length === 0) return order;
    // A verb at the end is for the whole list before it; one at the beginning of what comes next is not.
    const model =
      orders.slice(0, index).findLast((each) => each.directed) ??
      orders.find((each) => each.directed && !(each.leads && order.users.length > 0));
    // With somebody of its own it takes neither a replacement nor, where nothing says whose it is, a taking away from what follows.
    const later = model !== undefined && orders.indexOf(model) > index;
    if (
      later &&
      order.users.length > 0 &&
      (model.intent === 'replace' || (model.intent === 'unassign' && !order.owned))
    ) {
      const products = order.products.map(({ item }) => ({ item, role: 'add' as const }));
      const alternatives: Intent[] = ['assign', 'unassign'];
      return { ...order, intent: 'assign' as const, directed: true, doubts: ['unsure'], alternatives, products };
    }
    if (!model || !['assign', 'unassign', 'replace'].includes(model.intent)) return order;
    const role = model.intent === 'unassign' ? ('remove' as const) : ('add' as const);
    const doubts = order.doubts.filter((doubt) => doubt !== 'direction');
    return {
      ...order,
      intent: model.intent,
      directed: true,
      doubts,
      products: order.products.map(({ item }) => ({ item, role })),
    };
  });
  return directed.map((order, index) => {
    const others = [...directed.slice(0, index).reverse(), ...directed.slice(index + 1)];
    const users =
      order.users.length > 0 || order.sameAs
        ? order.users
        : (others.find((each) => each.users.length > 0)?.users ?? []);
    const leans = order.leanProducts !== null && order.products.length + order.apps.length === 0;
    const before = leans ? directed.slice(0, index).findLast((each) => each.products.length > 0) : undefined;
    const role = order.intent === 'assign' ? ('add' as const) : ('remove' as const);
    const silent = order.directed && isEmpty(order) && !order.speaks && order.leanProducts === null;
    const shared = before ?? (silent ? directed[index + 1] : undefined);
    const products = shared ? shared.products.map(({ item }) => ({ item, role })) : order.products;
    return {
      ...order,
      users,
      products,
      leanUsers: users.length > 0 ? null : order.leanUsers,
      leanProducts: before ? null : order.leanProducts,
    };
  });
}

const distinctApps = (apps: readonly PlacedApp[]) => [
  ...new Map(apps.map((app) => [`${app.item.norm}${app.on}`, app])).values(),
];

function distinctProducts(products: readonly PlacedProduct[]): PlacedProduct[] {
  return [...new Map(products.map((product) => [`${product.role}${product.item.norm}`, product])).values()];
}

/** Two orders as one, where that is what they are together; null where they stay two. */
function joined(left: Order, right: Order): Order | null {
  if (right.day !== '' && left.day !== right.day) return null;
  const both = (more: Partial<Order>): Order => ({
    ...left,
    ...more,
    doubts: [...left.doubts, ...right.doubts],
    roles: [...left.roles, ...right.roles],
  });
  const users = sameItems(left.users, right.users);
  const pair = [left.intent, right.intent];
  const swaps = pair.includes('assign') && pair.includes('unassign') && users;
  if (swaps && left.products.length > 0 && right.products.length > 0 && !left.sameAs && !right.sameAs) {
    const contradicts = textsOf(left.products).some((text) => textsOf(right.products).includes(text));
    const products = [...left.products, ...right.products];
    return contradicts
      ? both({ intent: 'unknown', products: right.products, doubts: ['direction'] })
      : both({ intent: 'replace', products });
  }
  if (left.intent !== right.intent) return null;
  if (users) {
    return both({
      products: distinctProducts([...left.products, ...right.products]),
      apps: distinctApps([...left.apps, ...right.apps]),
    });
  }
  const sameThings = sameItems(
    left.products.map(({ item }) => item),
    right.products.map(({ item }) => item),
  );
  return sameThings && left.apps.length + right.apps.length === 0
    ? both({ users: [...left.users, ...right.users] })
    : null;
}

const isEmpty = (order: Order) =>
  order.users.length + order.products.length + order.apps.length === 0 && order.sameAs === null;

/** *Bas is moving to planning*, before an order about the same people: a direction of nothing tells why. */
const saysNothing = (order: Order, others: readonly Order[]): boolean =>
  (order.intent === 'unknown' || order.intent === 'replace') &&
  !order.speaks &&
  order.sameAs === null &&
  order.leanProducts === null &&
  order.products.length + order.apps.length === 0 &&
  others.some(
    (other) => other.directed && other.products.length + other.apps.length > 0 && sameItems(other.users, order.users),
  );

/** The orders of a sentence, each complete, as few as say the same. */
export function combine(clauses: readonly Order[]): Order[] {
  const spoken = clauses.filter((order) => order.directed || !isEmpty(order));
  const orders: Order[] = [];
  const all = completed(spoken.length > 0 ? spoken : clauses.slice(0, 1));
  const says = (order: Order) => order.products.length + order.apps.length > 0 || order.speaks || order.sameAs !== null;
  const said = all.some(says)
    ? all.filter((order) => says(order) || order.users.length > 0 || order.leanProducts !== null)
    : all;
  const whole = said.filter((order) => !saysNothing(order, said));
  const told = said.filter((order) => !whole.includes(order)).flatMap(({ roles }) => roles);
  const named = told.filter(([, role]) => role === 'person');
  for (const order of whole) {
    const last = orders.at(-1);
    const one = last && joined(last, order);
    if (one) orders.splice(-1, 1, one);
    else orders.push(orders.length === 0 ? { ...order, roles: [...order.roles, ...named] } : order);
  }
  return orders;
}

/** A license that goes from one person to another is taken from one and given to the other. */
export function splitTransfer(order: Order, items: readonly Item[]): Order[] {
  if (order.intent === 'assign' && order.from.length > 0) {
    const products = order.products.map(({ item }) => ({ item, role: 'remove' as const }));
    const taken: Order = { ...order, intent: 'unassign', users: order.from, products, from: [] };
    return [taken, { ...order, from: [], roles: [] as [Item, Role][] }];
  }
  const moves = order.intent === 'unassign' || items.some((item) => is(item, 'replaceWeak', 'replace'));
  const marked = (user: Item, ...norms: string[]) => norms.includes(items[items.indexOf(user) - 1]?.norm ?? '');
  const from = order.users.filter((user) => user.possessive || marked(user, 'from', 'van', 'bij'));
  const to = order.users.filter((user) => marked(user, 'to', 'naar', 'aan'));
  const shape = moves && from.length > 0 && to.length > 0 && from.length + to.length === order.users.length;
  const intents: OrderIntent[] = ['unknown', 'replace', 'unassign'];
  if (!shape || order.products.length === 0 || !intents.includes(order.intent)) return [order];
  const as = (intent: OrderIntent, users: Item[], role: PlacedProduct['role']): Order => ({
    ...order,
    intent,
    users,
    products: order.products.map(({ item }) => ({ item, role })),
    alternatives: [] as Intent[],
  });
  return [as('unassign', from, 'remove'), { ...as('assign', to, 'add'), roles: [] as [Item, Role][] }];
}
