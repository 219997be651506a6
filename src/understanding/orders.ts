import { gives, isThing, joins, leads, tellingAfter, tellingBefore } from './clauses.ts';
import { type Clause, type OrderIntent, type Placed, place, weigh } from './directions.ts';
import { partAround, type Role } from './doubts.ts';
import { findPeople, isOwner, type Person } from './people.ts';
import type { Intent } from './reading.ts';
import type { Direction } from './sentence/lexicon.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';
import { findThings, type PlacedApp, type PlacedProduct, placeReplaced } from './things.ts';

/** What one clause orders. */
export interface Order {
  intent: OrderIntent;
  users: Item[];
  /** Somebody is named as whose it is: *van Nora*, *Nora's*. */
  owned: boolean;
  /** Whose it was, where something goes from one to another. */
  from: Item[];
  products: PlacedProduct[];
  apps: PlacedApp[];
  /** Whether apps are switched on. */
  turns: boolean;
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
  /** Whether it only says for whom something is. */
  wishes: boolean;
  /** Whether words of the clause itself give the direction. */
  directed: boolean;
  /** Whether it begins with them. */
  leads: boolean;
  roles: [Item, Role][];
  /** The days that stand in its clause, as typed. */
  day: string;
}

/** People in two roles: who gives and who gets, or who is the example. */
function splitRoles(clause: Clause, placed: Placed): Pick<Order, 'users' | 'sameAs' | 'doubts'> & { from?: Item[] } {
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
    const leans = clause.items.some((item) => is(item, 'leanUser') && !is(item, 'possessive'));
    if (receivers.length === 0 && leans && things.length > 0)
      return { users: [], sameAs: null, doubts: [], from: owners.map(({ item }) => item) };
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
      : {
          users: receivers.map(({ item }) => item),
          sameAs: example,
          doubts: owners.map(({ item }) => item.text),
          from: things.length > 0 ? owners.map(({ item }) => item) : [],
        };
  }
  const doubts: string[] = [];
  if (placed.intent === 'unassign' && marked('to').length > 0 && !clause.says('license')) doubts.push('to');
  if (groups > 1 || oddPeople(clause) || (placed.intent === 'unassign' && bareObject(clause))) doubts.push('people');
  if (oddThings(clause.items, things) || offThing(clause, placed)) doubts.push('things');
  if (people.some(({ guessed, item }) => guessed || !['unknown', null].includes(item.doubt) || is(item, 'self')))
    doubts.push('who');
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

/** A name between the verb and the product: only verbs of taking away name first whose it is. */
const bareObject = ({ items, people, things }: Clause): boolean =>
  things.length > 0 &&
  people.some(({ item, marker }) => {
    const before = tellingBefore(items, items.indexOf(item));
    const direct = marker === null && !item.possessive && item.kind === 'run' && before !== undefined && gives(before);
    return direct && !/^(?:neemt?|ontneemt?|ontnemen|afnemen|deny)$/.test(before.norm);
  });

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
  const first = items.findIndex((item) => item.kind === 'word' && !is(item, 'filler', 'and'));
  const leansUser = (item: Item, index: number) =>
    is(item, 'leanUser') &&
    (!is(item, 'leanProduct') || afterPreposition(index) || index === first || things.length > 0);
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

/** Without a verb, a thing of one person that is to go to another. */
const passesOn = (people: readonly Person[]): boolean =>
  people.length === 2 &&
  people.some(isOwner) &&
  people.some((person) => !isOwner(person) && /^(?:to|naar|aan)$/.test(person.marker?.norm ?? ''));

/** Without a verb: what goes to somebody, what somebody goes to, and what takes the place of what. */
function headed({ items, cues, things, people, says }: Clause, placed: Placed, passes: boolean): Placed | null {
  const weak = cues.every(({ item }) => is(item, 'replaceWeak'));
  if (!weak || passes || says('not', 'cancel', 'mistake') || says('replace')) return null;
  const to = people.some(({ marker }) => /^(?:to|naar|aan|->)$/.test(marker?.norm ?? ''));
  const arrow = items.some((item, index) => item.norm === '->' && isThing(tellingAfter(items, index)));
  const products = placeReplaced(items, things);
  const both = new Set(products.map(({ role }) => role)).size === 2;
  if (placed.intent === 'replace' && both) return null;
  const from = things.some((item) => is(tellingBefore(items, items.indexOf(item)), 'from', 'instead'));
  if (both && (from || says('instead')) && people.length > 0)
    return { intent: 'replace', products, apps: [], doubts: [], unsure: true };
  if (things.some((item) => item.kind !== 'product' && !is(item, 'family', 'servicePlan'))) return null;
  const leans = things.length === 0 && says('leanProduct') && cues.length > 0;
  if (!(to && (things.length > 0 || leans)) && !(arrow && people.length > 0 && !both)) return null;
  return {
    intent: 'assign',
    products: things.map((item) => ({ item, role: 'add' })),
    apps: [],
    doubts: [],
    unsure: true,
  };
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
    items.some(
      (item, index) => is(item, 'need') && partAround(items, index).some((each) => is(each, 'not', 'denied')),
    ) &&
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
  const passes = cues.length === 0 && things.length > 0 && passesOn(found.users);
  if (passes)
    Object.assign(placed, { intent: 'unassign', products: things.map((item) => ({ item, role: 'remove' as const })) });
  Object.assign(placed, headed(clause, placed, passes) ?? {});
  const idle = negatedNeed && things.length === 0 && !everything;
  const { users, sameAs, doubts, from = [] } = splitRoles(clause, placed);
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
    turns: has('switchOn'),
    users,
    owned: found.users.some((person) => isOwner(person) || is(person.marker ?? undefined, 'at')),
    from,
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
    wishes:
      cues.length === 0 &&
      clause.things.length > 0 &&
      !says('cancel', 'instead', 'not', 'no') &&
      found.users.some(({ marker }) => is(marker ?? undefined, 'for') || marker?.norm === '->'),
    speaks: says('license', 'everything', 'services'),
    directed: !idle && (cues.length > 0 || placed.intent !== 'unknown'),
    leads: leads(items),
    roles: read,
    day: '',
  };
}
