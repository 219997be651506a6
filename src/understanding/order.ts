import { type Acts, clausesOf } from './acts.ts';
import { after, before, type Run } from './people.ts';
import { isOwner, type Roles } from './roles.ts';
import { is } from './tags.ts';
import {
  findThings,
  namesServiceInProduct,
  type PlacedThings,
  placeAll,
  placeByClause,
  placeReplaced,
  placeServices,
  type Thing,
} from './things.ts';
import type { Token } from './tokens.ts';
import { doubtPeople } from './whom.ts';
import { fold } from './words/words.ts';

export type OrderIntent =
  | 'assign'
  | 'unassign'
  | 'unassignAll'
  | 'replace'
  | 'replaceAll'
  | 'services'
  | 'set'
  | 'unknown';

/** What a sentence with a verb orders. */
export interface Order extends PlacedThings {
  intent: OrderIntent;
  users: Run[];
  sameAs: Run | null;
}

const nothing: PlacedThings = { products: [], servicePlans: [], doubts: [] };

interface Facts {
  tokens: readonly Token[];
  things: readonly Thing[];
  people: readonly Run[];
  strays: readonly Run[];
  acts: Acts;
  everything: boolean;
  has: (direction: string) => boolean;
}

/** "all licences", "all of megan's licences", "everything": and no product named to which "all" could belong. */
function wantsEverything(tokens: readonly Token[], things: readonly Thing[], exceptions: number): boolean {
  const said = tokens.some((token) => !token.used && is(token, 'everything'));
  const all =
    tokens.some((token) => is(token, 'all')) && tokens.some((token) => is(token, 'license') || is(token, 'have'));
  return (
    said || ((all || (exceptions > 0 && tokens.some((token) => is(token, 'all', 'license')))) && things.length === 0)
  );
}

function readReplace({ tokens, things, acts }: Facts): Omit<Order, 'users' | 'sameAs'> {
  const all =
    tokens.some((token) => is(token, 'everything')) ||
    (tokens.some((token) => is(token, 'all')) && things.length <= 1 && tokens.some((token) => is(token, 'license')));
  const placed = placeReplaced(tokens, things);
  const twice =
    acts.verbs.some(({ direction }) => direction === 'replace') && tokens.some((token) => is(token, 'instead'));
  if (!all) return { intent: 'replace', ...placed, doubts: twice ? [...placed.doubts, 'instead'] : placed.doubts };
  return { intent: 'replaceAll', ...placed, products: placed.products.map(({ text }) => ({ text, role: 'add' })) };
}

function readServices({ tokens, things, people, acts }: Facts): Omit<Order, 'users' | 'sameAs'> {
  const placed = placeServices(tokens, things, acts, people);
  const allOfThem = tokens.some((token) => is(token, 'everything', 'all', 'except'));
  if (allOfThem && placed.servicePlans.length === 0) return { intent: 'services', ...placed, doubts: ['all'] };
  if (placed.servicePlans.length === 0 && placed.products.length > 0) {
    // "disable the e3 licence" names no service: probably the whole licence is meant.
    const role = acts.verbs[0]?.direction === 'switchOn' ? 'add' : 'remove';
    const doubts = placed.products.map(({ text }) => text);
    return { intent: role === 'add' ? 'assign' : 'unassign', ...placeAll(tokens, things, role), doubts };
  }
  // "disable megan" is about an account, which is nobody's business here.
  if (
    people.length === 0 &&
    placed.servicePlans.length > 0 &&
    things.every((thing) => !thing.known && !is(tokens[thing.index], 'servicePlan'))
  ) {
    return { intent: 'unknown', ...nothing };
  }
  if (placed.servicePlans.length === 0 && !tokens.some((token) => is(token, 'services')))
    return { intent: 'unknown', ...nothing };
  return { intent: 'services', ...placed };
}

/** "take visio from megan and nora gets e5": each order has its own person. */
function namesOthers({ tokens, people, strays, acts }: Facts): boolean {
  const clauses = clausesOf(tokens, acts.verbs) ?? [];
  const named = clauses.map(({ from, to }) =>
    [...people, ...strays].filter(({ first }) => first >= from && first < to).map(({ text }) => fold(text)),
  );
  const [first, ...rest] = named.filter((names) => names.length > 0);
  return rest.some((names) => names.join() !== first?.join());
}

function readMixed(facts: Facts): Omit<Order, 'users' | 'sameAs'> {
  const { tokens, things, acts } = facts;
  const placed = placeByClause(tokens, things, acts);
  if (placed === null) return { intent: 'unknown', ...placeAll(tokens, things, 'remove') };
  const names = (role: string) =>
    placed.products.filter((each) => each.role === role).map(({ text }) => text.toLowerCase());
  const contradicts = names('add').some((name) => names('remove').includes(name));
  const complete = names('add').length > 0 && names('remove').length > 0;
  return { intent: contradicts || !complete || namesOthers(facts) ? 'unknown' : 'replace', ...placed };
}

/** "give e3 to megan instead of nora" takes nothing from Megan. */
function insteadOfPerson({ tokens, people, strays }: Facts): boolean {
  const instead = tokens.findIndex((token) => is(token, 'instead'));
  return instead >= 0 && [...people, ...strays].some(({ first }) => first === after(tokens, instead));
}

function readDirection(facts: Facts): Omit<Order, 'users' | 'sameAs'> {
  const { tokens, things, people, everything, has } = facts;
  if (has('unassign') && !has('assign') && tokens.some((token) => is(token, 'instead')))
    return { intent: 'unknown', ...placeAll(tokens, things, 'remove') };
  if (has('replace') || (has('assign') && tokens.some((token) => is(token, 'instead')) && !insteadOfPerson(facts)))
    return readReplace(facts);
  if (has('assign') && has('unassign')) return readMixed(facts);
  if (has('assign') && (has('switchOff') || has('switchOn')))
    return { intent: 'unknown', ...placeAll(tokens, things, 'add') };
  if (has('unassign') && (has('switchOff') || has('switchOn')))
    return { intent: 'unknown', ...placeAll(tokens, things, 'remove') };
  if (has('switchOff') || has('switchOn')) return readServices(facts);
  if (namesServiceInProduct(tokens, things, people))
    return { intent: 'services', ...placeServices(tokens, things, facts.acts, people) };
  if (has('copy')) return { intent: 'assign', ...placeAll(tokens, things, 'add') };
  if (has('manage')) {
    const services = tokens.some((token) => is(token, 'services'));
    return { intent: services ? 'services' : 'set', ...placeAll(tokens, things, 'add') };
  }
  if (has('assign')) {
    const placed = placeAll(tokens, things, 'add');
    const doubtful = everything || insteadOfPerson(facts);
    return { intent: 'assign', ...placed, doubts: doubtful ? [...placed.doubts, 'all'] : placed.doubts };
  }
  // "all licenses of megan and nora's e3": all of them and one of them is two orders.
  return everything
    ? { intent: 'unassignAll', ...nothing, doubts: things.map(({ text }) => text) }
    : { intent: 'unassign', ...placeAll(tokens, things, 'remove') };
}

/** "move e3 from megan to adele": two people and two orders in one, which nobody should guess. */
function isTransfer(roles: Roles): boolean {
  const gives = roles.users.find(({ marker }) => is(marker ?? undefined, 'from'));
  const gets = roles.users.find(({ marker }) => is(marker ?? undefined, 'to'));
  return gives !== undefined && gets !== undefined && gives.group !== gets.group;
}

/** Those whose licences are given to somebody else: "give megan's visio to tess". */
function ownersBeside({ users }: Roles): Run[] {
  const owners = users.filter(isOwner);
  return owners.length < users.length ? owners.map(({ run }) => run) : [];
}

/** Copying goes from one colleague to another. */
function splitCopy(roles: Roles): { users: Run[]; sameAs: Run | null } {
  const from = roles.users.filter(({ marker, run }) => is(marker ?? undefined, 'from', 'of') || run.possessive);
  const to = roles.users.filter((user) => !from.includes(user));
  return from.length === 1
    ? { users: to.map(({ run }) => run), sameAs: from[0]?.run ?? null }
    : { users: roles.users.map(({ run }) => run), sameAs: null };
}

/** What a sentence orders, from its verbs, people and things. */
export function readOrder(tokens: readonly Token[], acts: Acts, roles: Roles, exceptions: number): Order {
  const things = findThings(tokens, roles.products);
  const people = roles.users.map(({ run }) => run);
  const has = (direction: string) => acts.verbs.some((verb) => verb.direction === direction);
  const everything = wantsEverything(tokens, things, exceptions);
  const said = readDirection({ tokens, things, people, strays: roles.strays, acts, everything, has });
  for (const token of tokens)
    if (is(token, 'everything', 'all', 'instead', 'services', 'in', 'servicePlan')) token.used = true;
  for (const { index } of things) for (const token of tokens.slice(index, index + 1)) token.used = true;
  if (has('replace') || has('switchOff') || has('switchOn'))
    for (const token of tokens) if (token.norm === '->') token.used = true;
  if (tokens.some((token) => is(token, 'everything')) || has('replace'))
    for (const token of tokens) if (is(token, 'have') && before(tokens, tokens.indexOf(token)) > 0) token.used = true;
  const owners = said.intent === 'assign' ? ownersBeside(roles) : [];
  if (isTransfer(roles) && !has('copy') && owners.length === 0) said.intent = 'unknown';
  if (has('copy')) {
    const { users, sameAs } = splitCopy(roles);
    // "copy e3 from megan to nora" names what is given: Megan is no example for the rest.
    const whole = things.length === 0 ? sameAs : null;
    const doubts = whole === null || users.length === 0 ? [...said.doubts, 'copy'] : said.doubts;
    return { ...said, users, sameAs: whole, doubts };
  }
  if (owners.length > 0) {
    // "geef tess alle licenties van nora": Nora's are the example.
    const sameAs = owners.length === 1 && things.length === 0 ? (owners[0] ?? null) : roles.sameAs;
    const users = people.filter((run) => !owners.includes(run));
    return { ...said, users, sameAs, doubts: [...said.doubts, ...owners.map(({ text }) => text)] };
  }
  return {
    ...said,
    users: people,
    sameAs: roles.sameAs,
    doubts: [...said.doubts, ...doubtPeople(tokens, roles, has, things)],
  };
}
