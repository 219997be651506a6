import { type Analysis, as, complete, distinctProducts, type Read, textsOf } from './analysis.ts';
import { gives, splitClauses } from './clauses.ts';
import { combine, splitTransfer } from './combine.ts';
import { isNegated, isQuestion, type Role } from './doubts.ts';
import { type Order, readClause } from './orders.ts';
import { mayBeMeant } from './people.ts';
import { type Extent, type Intent, nothingRead, type Reading, self } from './reading.ts';
import { isName } from './sentence/names.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';

const acts: readonly Intent[] = ['assign', 'unassign', 'licensesOf'];

/** What can be offered where things were found, but not what to do with them. */
export function offers({ people, things, extent }: Analysis): Intent[] {
  const who = people.users.length > 0 || extent !== null;
  if (who && things.length > 0) return [...acts];
  if (who) return ['licensesOf', 'assign', 'unassign'];
  return things.length > 0 ? ['whoHas', 'assign', 'unassign'] : [];
}

export const nthOf = (items: readonly Item[]): number | null => {
  const item = items.find((each) => is(each, 'nth'));
  if (!item) return null;
  const ordinals: [RegExp, number][] = [
    [/first|eerste|\bone$|een$/, 1],
    [/other|andere/, 0],
    [/second|tweede|two|twee/, 2],
    [/third|derde|three|drie/, 3],
    [/fourth|vierde/, 4],
    [/last|laatste/, -1],
  ];
  return ordinals.find(([pattern]) => pattern.test(item.norm.replace(/ one$/, '')))?.[1] ?? null;
};

/** Whether the sentence speaks of licenses at all: *remove the paper jam* does not. */
function isAboutLicenses({ rest, people, things, extent, base }: Analysis): boolean {
  const said = things.length > 0 || rest.some((item) => is(item, 'license', 'services', 'everything', 'family'));
  const outside = rest.some((item) => is(item, 'group', 'label')) || (extent !== null && people.users.length > 0);
  return (
    said ||
    base.sameAs !== null ||
    (people.users.some(({ guessed, item }) => !guessed && !is(item, 'self')) && !outside) ||
    (extent !== null && !outside)
  );
}

/** Beside words that were not read, a word that means a direction only with the rest could mean the other one. */
export const tieWith = (intent: Intent): Intent[] =>
  intent === 'assign' ? ['assign', 'unassign'] : intent === 'unassign' ? ['unassign', 'assign'] : [];

/** *I want everyone in Sales on copilot*: without another product, the one beside the people is what they get. */
const givesHeld = (order: Order, { holding }: Extent): boolean =>
  holding !== null && holding !== 'any' && order.intent === 'assign' && order.products.length + order.apps.length === 0;

/** The products of an order; what all these people hold is what goes where something takes its place. */
function productsOf({ intent, products, apps }: Order, holding: string | null): Reading['products'] {
  const named = products.map(({ item, role }) => ({ text: item.text, role }));
  if (holding === null || holding === 'any') return named;
  if (intent === 'assign' && named.length + apps.length === 0) return [{ text: holding, role: 'add' }];
  const comes = intent === 'replace' && named.length > 0 && named.every(({ role }) => role === 'add');
  return comes ? [...named, { text: holding, role: 'remove' }] : named;
}

/** The reading of one order. */
function readingOf(analysis: Analysis, order: Order, others: readonly Order[], recalls = false): Reading {
  const { rest, phrases, people, base, extent } = analysis;
  const given = order.intent === 'assign' || order.intent === 'replace';
  const exceptions = base.allExcept;
  const excepted = given ? exceptions.map((text) => ({ text, on: false })) : [];
  const odd = base.allExcept.length > 0 && order.intent !== 'unassignAll' ? base.allExcept : [];
  const mine = rest.some(
    (item, index) =>
      /^(?:my|mijn)$/.test(item.norm) && rest.slice(index + 1, index + 3).some((each) => is(each, 'license')),
  );
  const users = order.users.length === 0 && mine ? [self] : textsOf(order.users);
  const nth = nthOf(rest);
  const speaks =
    order.products.length + order.apps.length > 0 ||
    rest.some((item) => is(item, 'license', 'everything', 'services', 'all'));
  const roles: (readonly [Item, Role])[] = [
    ...order.roles,
    ...others.flatMap((other) => other.roles),
    ...(extent?.items ?? []).map(as('extent')),
    ...rest.filter((item) => nth !== null && is(item, 'nth')).map(as('word')),
    ...rest.filter(({ kind }) => kind === 'count').map(as('number')),
    ...rest.filter((item) => recalls && is(item, 'cancel')).map(as('word')),
  ];
  // *E3 for Lotte Post*, where the directory knows her, leaves no doubt.
  const known = order.users.length > 0 && order.users.every(({ doubt }) => doubt === null);
  const plain =
    analysis.knowsNames && known && others.length === 0 && order.products.every(({ item }) => item.kind === 'product');
  const forbidden = isNegated(rest) || (!recalls && rest.some((item) => is(item, 'cancel')));
  const refuses = rest.some((item) => is(item, 'no'));
  const doubts = [
    ...order.doubts.filter((doubt) => doubt !== 'wish' || !plain),
    ...odd,
    ...(others.length > 0 ? ['also'] : []),
    ...(mine || users.includes(self) ? [self] : []),
    ...(extent ? [extent.extent.text] : []),
    ...(isQuestion(rest) || refuses ? ['question'] : []),
    ...(base.quantity !== null && base.quantity !== Math.max(1, users.length) ? ['quantity'] : []),
    ...[order.leanUsers, order.leanProducts].flatMap((item) => (item ? [item.text] : [])),
    ...people.strays.map(({ text }) => text),
    ...(users.length > 0 && !speaks && order.sameAs === null && base.sameAs === null ? ['what'] : []),
  ];

  const intent: Intent = forbidden ? 'unknown' : order.intent;
  const read: Read = {
    intent,
    users,
    products: distinctProducts(productsOf(order, extent?.extent.holding ?? null)),
    servicePlans: [...base.servicePlans, ...excepted, ...order.apps.map(({ item, on }) => ({ text: item.text, on }))],
    turns: order.turns,
    allExcept: given ? [] : exceptions,
    extent: extent && (givesHeld(order, extent.extent) ? { ...extent.extent, holding: null } : extent.extent),
    sameAs: order.sameAs?.text ?? base.sameAs,
    refers: {
      ...nothingRead.refers,
      users: order.leanUsers?.text ?? null,
      products: order.leanProducts?.text ?? null,
      nth,
    },
    alternatives:
      intent === 'unknown'
        ? order.alternatives.length > 0
          ? order.alternatives
          : offers(analysis)
        : order.alternatives,
  };
  const reading = complete(analysis, read, [...roles, ...phrases.taken.map(as('phrase'))], doubts);
  const contrary = rest.some((item) =>
    is(item, 'not', 'no', 'denied', 'past', 'instead', 'cancel', 'unassignWeak', 'unassign'),
  );
  const clear = intent === 'assign' && !contrary;
  const tied =
    order.doubts.includes('unsure') && !clear && reading.unread.length > 0 && reading.alternatives.length === 0;
  return tied ? { ...reading, alternatives: tieWith(intent) } : reading;
}

/** *Cancel that and give it to Miriam*: what waits is dropped, and something else is ordered. */
const isRecall = ([first = [], ...others]: readonly Item[][]): boolean =>
  others.some((clause) => clause.some(gives)) &&
  first.some((item) => is(item, 'cancel')) &&
  !first.some((item) => gives(item) || item.kind === 'product' || item.kind === 'run');

/** A sentence with one or several orders; null where nothing gives a direction. */
export function readOrders(analysis: Analysis): Reading | null {
  const clauses = splitClauses(analysis.rest);
  const recalls = isRecall(clauses);
  const text = (clause: readonly Item[]) =>
    analysis.sentence.text.slice(clause[0]?.start, clause.at(-1)?.end).replace(/^[\s,.;]+/, '');
  const forbids = (clause: Item[]) => clause.some((item) => gives(item) && !is(item, 'need')) && isNegated(clause);
  const ordering = clauses.filter((clause) => clause.some(gives) && !forbids(clause));
  // What is not to happen is said beside what is: *do not take E5 but give Visio*.
  const forbidden = ordering.length > 0 ? clauses.filter(forbids) : [];
  const spoken = forbidden.length > 0 ? withoutForbidden(analysis, clauses, forbidden, forbidden.map(text)) : analysis;
  return ordersOf(
    spoken,
    clauses.filter((clause) => !forbidden.includes(clause)),
    recalls,
  );
}

/** Somebody who is named where something is forbidden may be who the rest is about. */
function withoutForbidden(
  analysis: Analysis,
  clauses: readonly Item[][],
  forbidden: readonly Item[][],
  texts: readonly string[],
): Analysis {
  const named = forbidden.flat().filter(isName);
  const others = clauses.filter((clause) => !forbidden.includes(clause)).flat();
  const [first] = others.filter((item) => is(item, 'leanUser'));
  const leans = first !== undefined && !others.some((item) => isName(item) && item.start < first.start) ? named : [];
  const rest = analysis.rest.filter((item) => leans.includes(item) || !forbidden.flat().includes(item));
  return { ...analysis, rest, doubts: [...analysis.doubts, ...texts] };
}

type When = Reading['when'];

/** Which days stand with which order; the parts of the sentence that are then accounted for are no doubts. */
function datedBy(
  { phrases, base, doubts }: Analysis,
  orders: readonly Order[],
): { whens: Map<Order, When>; doubts: string[] } {
  const alone = { whens: new Map(orders.map((order) => [order, base.when])), doubts: [...doubts] };
  const edges = (ends: boolean) => phrases.dates.filter((each) => each.ends === ends);
  if (orders.length < 2 || (edges(true).length < 2 && edges(false).length < 2 && phrases.dates.length < 2))
    return alone;
  const begins = orders.map(({ roles }) => Math.min(...roles.map(([item]) => item.start)));
  const whens = new Map<Order, When>(orders.map((order) => [order, { at: null, until: null }]));
  for (const { date, start, ends } of phrases.dates) {
    const index = begins.findLastIndex((begin) => begin <= start);
    const order = orders[Math.max(index, 0)] as Order;
    const known = whens.get(order) as When;
    const edge = ends ? 'until' : 'at';
    if (known[edge] !== null) return alone;
    whens.set(order, { ...known, [edge]: date });
  }
  for (const [index, order] of orders.entries()) {
    const [own, last] = [whens.get(order) as When, whens.get(orders[index - 1] as Order)];
    const later = own.at?.later;
    // *The day after* counts from the day of the order before; what has no day of its own happens with it.
    if (own.at && later !== undefined && last?.at?.day)
      whens.set(order, { ...own, at: { text: own.at.text, day: shifted(last.at.day, later), alternatives: [] } });
    else if (!own.at && !own.until && last) whens.set(order, last);
  }
  const said = phrases.dates.map(({ date }) => date.text);
  return { whens, doubts: doubts.filter((doubt) => !said.includes(doubt)) };
}

const shifted = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function whenIn({ whens }: ReturnType<typeof datedBy>, order: Order): Pick<Reading, 'when' | 'until' | 'untilDay'> {
  const when = whens.get(order) ?? nothingRead.when;
  return { when, until: when.until?.text ?? null, untilDay: when.until?.day ?? null };
}

/** Orders for nobody in a sentence where a single person of the directory stands: it is asked whether it is about them. */
function forSomebody({ rest, knowsNames, extent, base }: Analysis, orders: readonly Order[]): Order[] {
  const named = rest.filter((item) => isName(item) && item.doubt === null && mayBeMeant(rest, item));
  const [first] = named;
  const nobody = orders.every(({ users, sameAs }) => users.length === 0 && !sameAs);
  if (
    !first ||
    !knowsNames ||
    extent ||
    !nobody ||
    base.users.length > 0 ||
    named.some(({ norm }) => norm !== first.norm)
  )
    return [...orders];
  return orders.map((order) => ({
    ...order,
    users: [first],
    leanUsers: null,
    doubts: [...order.doubts, 'who'],
    roles: [...order.roles, ...named.map((item): [Item, Role] => [item, 'person'])],
  }));
}

/** The reading of these clauses. */
function ordersOf(analysis: Analysis, clauses: readonly Item[][], recalls: boolean): Reading | null {
  const { rest, base, phrases } = analysis;
  const spoken = recalls ? clauses.slice(1) : clauses;
  const dayOf = (index: number) => {
    const [from, to] = [spoken[index]?.[0]?.start ?? 0, spoken[index + 1]?.[0]?.start ?? Number.POSITIVE_INFINITY];
    const inside = ({ start }: { start: number }) => (index === 0 || start >= from) && start < to;
    return phrases.dates
      .filter(inside)
      .map(({ date }) => date.text)
      .join();
  };
  const orders = combine(
    spoken.map((clause, index) => ({ ...readClause(clause, base.allExcept.length > 0), day: dayOf(index) })),
  ).flatMap((order) => splitTransfer(order, rest));
  const directed = forSomebody(
    analysis,
    orders.filter((order) => order.directed),
  );
  const [first, ...others] = directed.length > 0 ? directed : orders;
  if (!first || directed.length === 0) return null;
  const dated = datedBy(analysis, directed);
  const when = (order: Order) => ({ ...analysis, base: { ...base, ...whenIn(dated, order) }, doubts: dated.doubts });
  const also = others.map((order) => ({ ...readingOf(when(order), order, orders), unread: [] }));
  const reading = { ...readingOf(when(first), first, others, recalls), also };
  if (recalls) {
    const recalled = { ...base, intent: 'cancel' as const, refers: { ...base.refers, operation: true } };
    return { ...recalled, also: [{ ...reading, also: [] }, ...also], unread: reading.unread };
  }
  const bare = reading.unread.length === 0 && reading.users.length === 0 && analysis.extent === null;
  if (isAboutLicenses(analysis) || bare) return reading;
  return { ...reading, intent: 'unknown', users: [], products: [], also: [], alternatives: [], confidence: 'ask' };
}
