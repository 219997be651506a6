import { tellingBefore } from './clauses.ts';
import type { Order } from './orders.ts';
import type { Person } from './people.ts';
import type { Intent } from './reading.ts';
import { type Direction, directionsOf } from './sentence/lexicon.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';
import { containers, namesAppInProduct, type PlacedProduct, placeApps, placeReplaced } from './things.ts';

export type OrderIntent =
  | 'assign'
  | 'unassign'
  | 'unassignAll'
  | 'replace'
  | 'replaceAll'
  | 'services'
  | 'set'
  | 'unknown';

export interface Weighed {
  direction: Direction;
  weight: number;
  sure: boolean;
  item: Item;
}

const passive = /\b(?:be|word[te]?n?|laten|have|need)\b/;

/** How much each word of a clause says of the direction: a verb 3, a participle 2, a need 1.5, what means it only with the rest 1. */
export function weigh(items: readonly Item[]): Weighed[] {
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
export interface Clause {
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

export type Placed = Pick<Order, 'intent' | 'products' | 'apps' | 'doubts'> & {
  alternatives?: Intent[];
  unsure?: boolean;
};

const all = (things: readonly Item[], role: PlacedProduct['role']): PlacedProduct[] =>
  things.map((item) => ({ item, role }));

function replaces(clause: Clause): boolean {
  const { items, things, says, has } = clause;
  const strong = items.some((item) => is(item, 'replace', 'replaceDone'));
  const weak = items.some((item) => is(item, 'replaceWeak'));
  const placed = placeReplaced(items, things);
  const towards = placed.some(({ role }) => role === 'add');
  const marked = (...concepts: ('from' | 'to')[]) =>
    things.some((item) => is(tellingBefore(items, items.indexOf(item)), ...concepts));
  // From one product to another, whatever the verb.
  if (towards && marked('from') && marked('to')) return true;
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
  if (apps.length === 0 && holders.length === 0 && says('leanProduct'))
    return { intent: 'services', products: [], apps: [], doubts: ['what'] };
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
export function place(clause: Clause, negatedNeed: boolean): Placed {
  const { items, things, everything, cues, best, has, says } = clause;
  const strongest = [...new Set(cues.filter(({ weight }) => weight === best).map(({ direction }) => direction))];
  if (cues.some(({ direction }) => direction === 'copy'))
    return { intent: 'assign', products: all(things, 'add'), apps: [], doubts: [] };
  if (has('unassign') && !has('assign') && says('instead'))
    return { intent: 'unknown', products: all(things, 'remove'), apps: [], doubts: ['instead'] };
  if (says('mistake') && best < 3) {
    return {
      intent: 'unknown',
      products: all(things, 'remove'),
      apps: [],
      doubts: ['mistake'],
      alternatives: ['unassign', 'licensesOf', 'assign'],
    };
  }
  if (replaces(clause)) return placeReplacement(clause);
  const switches = has('switchOff') || has('switchOn');
  if (switches && (has('assign') || has('unassign'))) {
    return { intent: 'unknown', products: all(things, has('assign') ? 'add' : 'remove'), apps: [], doubts: ['switch'] };
  }
  const mere = cues.every(({ sure }) => !sure);
  if (switches) return { ...placeServices(clause, has('switchOn')), unsure: mere };
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
