import { type Acts, clausesOf } from './acts.ts';
import { after, before, joins, type Run } from './people.ts';
import { is } from './tags.ts';
import type { Token } from './tokens.ts';

/** A product or service named in the sentence. `known` is false where only its place says that it is one. */
export interface Thing {
  index: number;
  last: number;
  text: string;
  known: boolean;
}

export interface PlacedThings {
  products: { text: string; role: 'add' | 'remove' }[];
  servicePlans: { text: string; on: boolean }[];
  /** Why the roles are not certain. */
  doubts: string[];
}

/** Products, services and names that stand where a product stands, in order. */
export function findThings(tokens: readonly Token[], structural: readonly Run[]): Thing[] {
  // "she moved to another business": beside a product, the word is one only where a product must stand.
  const known = tokens.some((token) => token.kind === 'product');
  const isFamily = (index: number) =>
    is(tokens[index], 'family') && (!known || is(tokens[index - 1], 'assign', 'by', 'with', 'to', 'and'));
  const named = [...tokens.entries()]
    .filter(([, token]) => !token.used)
    .filter(([index, token]) => token.kind === 'product' || is(token, 'servicePlan') || isFamily(index))
    .map(([index, token]) => ({ index, last: index, text: token.text, known: token.kind === 'product' }));
  const placed = structural.map((run) => ({ index: run.first, last: run.last, text: run.text, known: false }));
  return [...named, ...placed].sort((a, b) => a.index - b.index);
}

/** The word that says what a thing is for: its preposition, or that of the list it stands in. */
function markerOf(tokens: readonly Token[], things: readonly Thing[], thing: Thing): Token | undefined {
  let index = before(tokens, thing.index);
  while (index >= 0 && joins(tokens[index])) index = before(tokens, index);
  const listed =
    index < before(tokens, thing.index)
      ? things.find((each) => each.last === index || (is(tokens[index], 'license') && each.last === index - 1))
      : undefined;
  if (listed !== undefined) return markerOf(tokens, things, listed);
  while (is(tokens[index], 'license', 'all')) index = before(tokens, index);
  return tokens[index];
}

function replaceRole(marker: Token | undefined, earlier: boolean): 'add' | 'remove' | null {
  if (is(marker, 'instead')) return 'remove';
  if (
    is(marker, 'by', 'with') ||
    ['->', 'up to'].includes(marker?.norm ?? '') ||
    (is(marker, 'to') && marker?.norm !== 'aan')
  )
    return 'add';
  if (is(marker, 'for') && earlier) return 'add';
  return is(marker, 'from') ? 'remove' : null;
}

/** A by B: what follows by, with, to, door, naar comes; what follows from, van, instead of goes; the rest is the other side. */
export function placeReplaced(tokens: readonly Token[], things: readonly Thing[]): PlacedThings {
  const roles = things.map((thing, position) => replaceRole(markerOf(tokens, things, thing), position > 0));
  // "e5 instead of the old e3": whatever stands between.
  const instead = tokens.findIndex((token) => is(token, 'instead'));
  const goes = things.findIndex(({ index }) => instead >= 0 && index > instead);
  if (goes >= 0 && !roles.includes('remove')) roles[goes] = 'remove';
  const hasAdd = roles.includes('add');
  const hasRemove = roles.includes('remove');
  const doubts: string[] = [];
  const products = things.map((thing, position) => {
    const fallback = hasAdd ? 'remove' : hasRemove ? 'add' : position === 0 ? 'remove' : 'add';
    if (roles[position] === null && !hasAdd && !tokens.some((token) => is(token, 'instead')) && things.length > 1)
      doubts.push(thing.text);
    return { text: thing.text, role: roles[position] ?? fallback };
  });
  return { products, servicePlans: [], doubts: [...doubts, ...unknownOnes(things)] };
}

const unknownOnes = (things: readonly Thing[]) => things.filter((thing) => !thing.known).map((thing) => thing.text);

/** All products of an assignment or of a removal; a product where a person should stand is doubtful. */
export function placeAll(tokens: readonly Token[], things: readonly Thing[], role: 'add' | 'remove'): PlacedThings {
  const misplaced = things.filter((thing) => {
    const index = before(tokens, thing.index);
    const marker = tokens[index];
    const ofLicense = is(tokens[index - 1], 'license') || is(tokens[index - 1], 'assign', 'unassign', 'assignWeak');
    return is(marker, 'to', 'at', 'for', 'on', 'in', 'with') &&
      !ofLicense &&
      !(marker?.norm === 'with' && role === 'add') &&
      things.length > 1
      ? true
      : is(marker, 'to', 'at', 'on') && !ofLicense;
  });
  return {
    products: things.map(({ text }) => ({ text, role })),
    servicePlans: [],
    doubts: [...misplaced.map((thing) => thing.text), ...unknownOnes(things)],
  };
}

/** "remove A and assign B": each product goes with the verb of its clause. Null where the clauses cannot be told apart. */
export function placeByClause(tokens: readonly Token[], things: readonly Thing[], acts: Acts): PlacedThings | null {
  const clauses = clausesOf(tokens, acts.verbs);
  if (clauses === null) return null;
  const products = things.map(({ text, index }) => {
    const clause = clauses.findIndex(({ from, to }) => index >= from && index < to);
    const role: 'add' | 'remove' = acts.verbs[clause]?.direction === 'assign' ? 'add' : 'remove';
    return { text, role };
  });
  return { products, servicePlans: [], doubts: unknownOnes(things) };
}

/** The service plans that are switched, and the product they are switched in. `on` where every verb says so. */
export function placeServices(
  tokens: readonly Token[],
  things: readonly Thing[],
  acts: Acts,
  people: readonly Run[],
): PlacedThings {
  const ownedAt = new Set(people.filter((run) => run.possessive).map((run) => run.last));
  const isContainer = (thing: Thing) => {
    const marker = before(tokens, thing.index);
    const licensed =
      is(tokens[thing.last + 1], 'license') ||
      (tokens[thing.last + 1]?.text === '-' && is(tokens[thing.last + 2], 'license'));
    const owned = ownedAt.has(marker) || is(tokens[thing.index - 1], 'possessive');
    return (
      licensed || owned || (is(tokens[marker], 'in', 'from', 'of', 'on', 'to', 'for', 'at') && !joins(tokens[marker]))
    );
  };
  const nameOfPlan = (thing: Thing) => is(tokens[thing.index], 'servicePlan') || isPlanName(thing.text);
  let containers = things.filter((thing) => isContainer(thing) && thing.known);
  let plans = things.filter((thing) => !containers.includes(thing));
  if (plans.length === 0) {
    plans = containers.filter(nameOfPlan);
    containers = containers.filter((thing) => !plans.includes(thing));
  }
  const clauses = clausesOf(tokens, acts.verbs);
  const isOn = (thing: Thing) => {
    const clause = clauses?.findIndex(({ from, to }) => thing.index >= from && thing.index < to) ?? 0;
    const direction = acts.verbs[clause]?.direction ?? acts.verbs[0]?.direction;
    return direction === 'switchOn' || direction === 'assign';
  };
  return {
    products: containers.map(({ text }) => ({ text, role: 'add' })),
    servicePlans: plans.map((thing) => ({ text: thing.text, on: isOn(thing) })),
    doubts: plans.filter((thing) => !nameOfPlan(thing)).map(({ text }) => text),
  };
}

const planName =
  /^(microsoft |ms |office )?(teams|yammer|viva\b.*|sway|exchange( online)?|sharepoint( online)?|onedrive|forms|planner|stream|to[- ]?do|whiteboard|bookings|power ?automate|power ?apps|intune|copilot.*|clipchamp|loop|skype.*|defender.*|kaizala|mfa|phone system|audio conferencing)$/i;

/** Whether a product's name is also the name of a service inside larger products. */
export function isPlanName(text: string): boolean {
  return planName.test(text.trim());
}

/** "remove Teams from megan's e3", "haal teams uit de e3 van megan": a service of a product, not a product. */
export function namesServiceInProduct(
  tokens: readonly Token[],
  things: readonly Thing[],
  people: readonly Run[],
): boolean {
  const [first, ...rest] = things;
  const container = rest.at(-1);
  if (first === undefined || container === undefined) return false;
  const planFirst =
    rest.length === 0
      ? false
      : things.slice(0, -1).every((thing) => is(tokens[thing.index], 'servicePlan') || isPlanName(thing.text));
  const marker = tokens[before(tokens, container.index)];
  const owner = people.find((run) => run.possessive && run.last === before(tokens, container.index));
  const inProduct = owner !== undefined || (is(marker, 'in', 'from', 'of', 'to') && !joins(marker));
  return (
    planFirst &&
    inProduct &&
    container.known &&
    !isPlanName(container.text) &&
    after(tokens, first.last) !== container.index
  );
}
