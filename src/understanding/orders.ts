import { gives, joins, tellingBefore } from './clauses.ts';
import { partAround, type Role } from './doubts.ts';
import { type Direction, directionsOf } from './lexicon.ts';
import { findPeople, isOwner, type Person } from './people.ts';
import type { Intent } from './reading.ts';
import {
  containers,
  findThings,
  namesAppInProduct,
  type PlacedApp,
  type PlacedProduct,
  placeApps,
  placeReplaced,
} from './things.ts';
import type { Item } from './tokens.ts';
import { is } from './words.ts';

export type OrderIntent =
  | 'assign'
  | 'unassign'
  | 'unassignAll'
  | 'replace'
  | 'replaceAll'
  | 'services'
  | 'set'
  | 'unknown';

/** What one clause orders. */
export interface Order {
  intent: OrderIntent;
  users: Item[];
  products: PlacedProduct[];
  apps: PlacedApp[];
  sameAs: Item | null;
  /** The words that lean on a clause or a turn before. */
  leanUsers: Item | null;
  leanProducts: Item | null;
  /** Near ties, likeliest first. */
  alternatives: Intent[];
  /** What in it could change the meaning. */
  doubts: string[];
  /** Whether it speaks of a license, whichever it is. */
  speaks: boolean;
  /** Whether words of the clause itself give the direction. */
  directed: boolean;
  roles: [Item, Role][];
}

interface Weighed {
  direction: Direction;
  weight: number;
  sure: boolean;
  item: Item;
}

const passive = /\b(?:be|word[te]?n?|laten|have|need)\b/;

/** How much each word of a clause says of the direction: a verb 3, a participle 2, a need 1.5, what means it only with the rest 1. */
function weigh(items: readonly Item[]): Weighed[] {
  const ordered = items.some((item) => passive.test(item.norm) || is(item, 'request', 'need', 'plea'));
  const past = items.some((item) => is(item, 'past'));
  return items.flatMap((item) =>
    [...item.tags].flatMap((tag) => {
      const [direction] = directionsOf(new Set([tag]));
      if (direction === undefined) return [];
      if (tag === 'need') return [{ direction, weight: 1.5, sure: true, item }];
      if (tag.endsWith('Weak')) return [{ direction, weight: 1, sure: false, item }];
      if (tag.endsWith('Done')) return [{ direction, weight: 2, sure: ordered && !past, item }];
      return [{ direction, weight: 3, sure: true, item }];
    }),
  );
}

/** A clause with all that was found in it. */
interface Clause {
  items: readonly Item[];
  cues: Weighed[];
  things: Item[];
  people: Person[];
  strays: Item[];
  everything: boolean;
  best: number;
  has: (direction: Direction) => boolean;
  says: (...concepts: Parameters<typeof is>[1][]) => boolean;
}

type Placed = Pick<Order, 'intent' | 'products' | 'apps' | 'doubts'> & { alternatives?: Intent[]; unsure?: boolean };

const all = (things: readonly Item[], role: PlacedProduct['role']): PlacedProduct[] =>
  things.map((item) => ({ item, role }));

function replaces(clause: Clause): boolean {
  const { items, things, says, has } = clause;
  const strong = items.some((item) => is(item, 'replace', 'replaceDone'));
  const weak = items.some((item) => is(item, 'replaceWeak'));
  const placed = placeReplaced(items, things);
  const towards = placed.some(({ role }) => role === 'add');
  const instead = says('instead') && (has('assign') || things.length > 1) && !insteadOfPerson(clause);
  return strong || (weak && towards && things.length > 0) || instead;
}

/** *Instead of Nora* takes nothing from anybody. */
function insteadOfPerson({ items, people, strays }: Pick<Clause, 'items' | 'people' | 'strays'>): boolean {
  const at = items.findIndex((item) => is(item, 'instead'));
  const next = items.slice(at + 1).find((item) => !is(item, 'article', 'possessive', 'filler'));
  return at >= 0 && [...strays, ...people.map(({ item }) => item)].some((item) => item === next);
}

function placeReplacement(clause: Clause): Placed {
  const { items, things, says, best, has, everything } = clause;
  const products = placeReplaced(
    items,
    things.filter((item) => item.kind === 'product' || is(item, 'family')),
  );
  const both = products.some(({ role }) => role === 'add') && products.some(({ role }) => role === 'remove');
  const weak = best < 2 && !both;
  const verbless = best === 0;
  const twice = items.some((item) => is(item, 'replace')) && says('instead');
  const doubts = twice || (says('instead') && !has('assign')) ? ['instead'] : [];
  const whole = everything || (says('all') && things.length <= 1 && says('license'));
  if (whole)
    return {
      intent: 'replaceAll',
      products: all(
        products.map(({ item }) => item),
        'add',
      ),
      apps: [],
      doubts,
    };
  return { intent: 'replace', products, apps: [], doubts, unsure: weak || verbless };
}

function placeServices({ items, things, says, cues }: Clause, fallback: boolean): Placed {
  const holders = containers(items, things);
  const apps = things.filter((item) => !holders.includes(item));
  const off = cues.some(({ direction }) => direction === 'switchOff');
  if (apps.length === 0 && holders.length > 0 && off && !says('services')) {
    return { intent: 'unassign', products: all(holders, 'remove'), apps: [], doubts: ['license'] };
  }
  if (apps.length === 0 && !says('services', 'everything', 'all'))
    return { intent: 'unknown', products: all(holders, 'remove'), apps: [], doubts: ['what'] };
  const doubts = apps.some((item) => !is(item, 'servicePlan')) || says('everything', 'all') ? ['app'] : [];
  return { intent: 'services', products: all(holders, 'add'), apps: placeApps(items, apps, fallback), doubts };
}

const tieOf = (directions: readonly Direction[]): Intent[] =>
  directions.flatMap((direction) =>
    direction === 'assign' || direction === 'unassign' || direction === 'replace' ? [direction] : [],
  );

/** What the direction words of a clause make of its things. */
function place(clause: Clause, negatedNeed: boolean): Placed {
  const { items, things, everything, cues, best, has, says } = clause;
  const strongest = [...new Set(cues.filter(({ weight }) => weight === best).map(({ direction }) => direction))];
  if (cues.some(({ direction }) => direction === 'copy'))
    return { intent: 'assign', products: all(things, 'add'), apps: [], doubts: [] };
  if (has('unassign') && !has('assign') && says('instead'))
    return { intent: 'unknown', products: all(things, 'remove'), apps: [], doubts: ['instead'] };
  if (replaces(clause)) return placeReplacement(clause);
  const switches = has('switchOff') || has('switchOn');
  if (switches && (has('assign') || has('unassign'))) {
    return { intent: 'unknown', products: all(things, has('assign') ? 'add' : 'remove'), apps: [], doubts: ['switch'] };
  }
  if (switches) return placeServices(clause, has('switchOn'));
  if (namesAppInProduct(items, things) && (has('unassign') || has('assign')))
    return placeServices(clause, has('assign'));
  const contrary = strongest.includes('assign') && strongest.includes('unassign');
  if (contrary)
    return {
      intent: 'unknown',
      products: all(things, 'remove'),
      apps: [],
      doubts: ['direction'],
      alternatives: tieOf(strongest),
    };
  const [first] = strongest;
  const ownSure = cues.some(({ weight, sure }) => weight === best && sure) && !negatedNeed;
  if (strongest.includes('manage') && !strongest.includes('assign')) {
    return {
      intent: says('services') ? 'services' : 'set',
      products: all(things, 'add'),
      apps: [],
      doubts: [],
      unsure: !says('license', 'services'),
    };
  }
  if (first === 'unassign' || negatedNeed) {
    // All of them and one of them are two orders.
    if (everything)
      return {
        intent: 'unassignAll',
        products: [],
        apps: [],
        doubts: things.map(({ text }) => text),
        unsure: !ownSure && !says('everything'),
      };
    const takesFrom =
      items.some(({ norm }) => /^tak(?:e|ing)$/.test(norm)) && items.some(({ norm }) => norm === 'from');
    return {
      intent: 'unassign',
      products: all(things, 'remove'),
      apps: [],
      doubts: [],
      unsure: !ownSure && !takesFrom,
    };
  }
  if (first === 'assign') {
    const doubts = everything || insteadOfPerson(clause) ? ['all'] : [];
    return { intent: 'assign', products: all(things, 'add'), apps: [], doubts, unsure: !ownSure };
  }
  if (first === 'replace')
    return {
      intent: things.length > 0 ? 'replace' : 'unknown',
      products: all(things, 'remove'),
      apps: [],
      doubts: ['direction'],
      alternatives: ['replace', 'unassign', 'assign'],
    };
  return { intent: 'unknown', products: all(things, 'add'), apps: [], doubts: ['direction'], alternatives: [] };
}

/** People in two roles: who gives and who gets, or who is the example. */
function splitRoles(clause: Clause, placed: Placed): Pick<Order, 'users' | 'sameAs' | 'doubts'> {
  const { people, things, cues } = clause;
  const users = people.map(({ item }) => item);
  const groups = new Set(people.map(({ group }) => group)).size;
  const marked = (...concepts: ('from' | 'of' | 'to' | 'for')[]) =>
    people.filter(({ marker }) => is(marker ?? undefined, ...concepts));
  if (cues.some(({ direction }) => direction === 'copy')) {
    const from = people.filter(isOwner);
    const [example] = from;
    if (from.length !== 1 || example === undefined) return { users, sameAs: null, doubts: ['copy'] };
    const to = users.filter((user) => user !== example.item);
    const whole = things.length === 0;
    return { users: to, sameAs: whole ? example.item : null, doubts: whole && to.length > 0 ? [] : ['copy'] };
  }
  const owners = people.filter(isOwner);
  if (placed.intent === 'assign' && owners.length > 0) {
    const receivers = people.filter((person) => !isOwner(person));
    if (receivers.length === 0)
      return {
        users,
        sameAs: null,
        doubts:
          owners.every(({ item }) => item.possessive) && is(owners[0]?.marker ?? undefined, 'to') ? [] : ['owner'],
      };
    const [only] = owners;
    const example = owners.length === 1 && things.length === 0 ? (only?.item ?? null) : null;
    const toOwn = owners.every(({ item, marker }) => item.possessive && is(marker ?? undefined, 'to', 'for'));
    return toOwn
      ? { users, sameAs: null, doubts: [] }
      : { users: receivers.map(({ item }) => item), sameAs: example, doubts: owners.map(({ item }) => item.text) };
  }
  const doubts: string[] = [];
  if (placed.intent === 'unassign' && marked('to').length > 0 && !clause.says('license')) doubts.push('to');
  if (groups > 1 || oddPeople(clause)) doubts.push('people');
  if (oddThings(clause.items, things) || offThing(clause, placed)) doubts.push('things');
  if (people.some(({ guessed, item }) => guessed || item.doubt !== null || is(item, 'self'))) doubts.push('who');
  return { users, sameAs: null, doubts };
}

/** Names that a line or an odd word sets apart from the list: a signature, or somebody to be asked. */
function oddPeople({ items, people }: Clause): boolean {
  const before = (item: Item) => items[items.indexOf(item) - 1];
  const onLines = people.filter(({ item }) => before(item)?.kind === 'line');
  const [only] = onLines;
  const signed = onLines.length === 1 && only?.item.kind === 'run' && (before(only.item)?.text.length ?? 0) > 1;
  const set = people.some(
    ({ item }) =>
      is(before(item), 'filler') && joins(items[items.indexOf(item) - 2]) && !added.test(before(item)?.norm ?? ''),
  );
  return signed || set || people.some(({ item }) => is(before(item), 'greeting'));
}

const added = /^(?:also|too|again|our|new|ook|onze|nieuwe|weer|graag|please)$/;

/** Two products without anything between them. */
const oddThings = (items: readonly Item[], things: readonly Item[]): boolean =>
  things.some((item) => item.kind === 'product' && items[items.indexOf(item) + 1]?.kind === 'product');

/** Somebody who is taken off a product: *haal megan van e3 af*. */
const offThing = ({ items, things, people }: Clause, { intent }: Placed): boolean =>
  intent === 'unassign' &&
  people.length > 0 &&
  people.every(({ item, marker }) => marker === null && !item.possessive) &&
  things.some((item) => is(tellingBefore(items, items.indexOf(item)), 'from', 'of'));

function leaning(
  items: readonly Item[],
  users: readonly Item[],
  things: readonly Item[],
): { users: Item | null; products: Item | null } {
  const afterPreposition = (index: number) => is(items[index - 1], 'from', 'to', 'for', 'at', 'of', 'on');
  const leansUser = (item: Item, index: number) =>
    is(item, 'leanUser') && (!is(item, 'leanProduct') || afterPreposition(index) || things.length > 0);
  const possessive = (item: Item) => is(item, 'possessive') && /^(?:his|her|their|haar|zijn|hun)$/.test(item.norm);
  const user = users.length > 0 ? undefined : (items.find(leansUser) ?? items.find(possessive));
  const leansProduct = (item: Item, index: number) => {
    const next = items[index + 1];
    const determines =
      next !== undefined &&
      (next.kind === 'product' || is(next, 'license', 'userNoun', 'servicePlan') || next.kind === 'run');
    return item !== user && is(item, 'leanProduct') && !determines;
  };
  const product = things.length > 0 ? undefined : items.find(leansProduct);
  return { users: user ?? null, products: product ?? null };
}

/** Reads one clause. @param negated whether a need in it is denied */
export function readClause(items: readonly Item[], excepts: boolean): Order {
  const cues = weigh(items);
  const things = findThings(items);
  const found = findPeople(items, things.length > 0);
  const says: Clause['says'] = (...concepts) => items.some((item) => is(item, ...concepts));
  const everything =
    says('everything') ||
    (((says('all') && (says('license') || says('have'))) || (excepts && says('all', 'license'))) &&
      things.length === 0);
  const needs = cues.some(({ item }) => is(item, 'need'));
  const negatedNeed =
    needs &&
    items.some((item, index) => is(item, 'need') && partAround(items, index).some((each) => is(each, 'not'))) &&
    cues.every(({ item, direction }) => is(item, 'need') || direction === 'unassign');
  const best = Math.max(0, ...cues.map(({ weight }) => weight));
  const has = (direction: Direction) =>
    cues.some((cue) => cue.direction === direction && (cue.weight > 1 || best <= 1));
  const unknownProducts = things.length === 0 ? found.products : [];
  const clause: Clause = {
    items,
    cues,
    things: [...things, ...unknownProducts],
    people: found.users,
    strays: found.strays,
    everything,
    best,
    has,
    says,
  };
  const placed = place(clause, negatedNeed);
  const { users, sameAs, doubts } = splitRoles(clause, placed);
  const lean = leaning(items, users, clause.things);
  const read: [Item, Role][] = [
    ...items.filter((item) => gives(item)).map((item): [Item, Role] => [item, 'direction']),
    ...(negatedNeed ? items.filter((item) => is(item, 'not')) : []).map((item): [Item, Role] => [item, 'direction']),
    ...items
      .filter((item) => is(item, 'everything', 'all', 'instead', 'services', 'in', 'servicePlan') || item.norm === '->')
      .map((item): [Item, Role] => [item, 'word']),
    ...[...users, ...found.users.map(({ item }) => item), ...(sameAs ? [sameAs] : [])].map((item): [Item, Role] => [
      item,
      'person',
    ]),
    ...clause.things.map((item): [Item, Role] => [item, 'thing']),
    ...[lean.users, lean.products].flatMap((item): [Item, Role][] => (item ? [[item, 'word']] : [])),
    ...items
      .filter((item) => is(item, 'have') && (everything || cues.some(({ weight }) => weight === 1.5 || weight === 2)))
      .map((item): [Item, Role] => [item, 'word']),
  ];
  const unknown = things.some((item) => item.kind !== 'product') && placed.intent !== 'services' ? ['product'] : [];
  return {
    ...placed,
    users,
    sameAs,
    leanUsers: lean.users,
    leanProducts: lean.products,
    alternatives: placed.alternatives ?? [],
    doubts: [
      ...placed.doubts,
      ...doubts,
      ...unknown,
      ...(unknownProducts.length > 0 ? ['product'] : []),
      ...(placed.unsure ? ['unsure'] : []),
    ],
    speaks: says('license', 'everything', 'services'),
    directed: cues.length > 0 || placed.intent !== 'unknown',
    roles: read,
  };
}
