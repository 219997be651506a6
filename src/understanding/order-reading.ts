import { type Analysis, as, complete, distinctProducts, type Read, textsOf } from './analysis.ts';
import { gives, splitClauses } from './clauses.ts';
import { combine, splitTransfer } from './combine.ts';
import { isNegated, isQuestion, type Role } from './doubts.ts';
import { type Order, readClause } from './orders.ts';
import { type Extent, type Intent, type Reading, self } from './reading.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';

const acts: readonly Intent[] = ['assign', 'unassign', 'licensesOf'];

/** What can be offered where things were found, but not what to do with them. */
export function offers({ people, things, extent }: Analysis): Intent[] {
  const who = people.users.length > 0 || extent !== null;
  if (who && things.length > 0) return [...acts];
  if (who) return ['licensesOf', 'assign', 'unassign'];
  return things.length > 0 ? ['whoHas', 'seats', 'assign'] : [];
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
  const forbidden = isNegated(rest) || (!recalls && rest.some((item) => is(item, 'cancel')));
  const refuses = rest.some((item) => is(item, 'no'));
  const doubts = [
    ...order.doubts,
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
      users: order.leanUsers?.text ?? null,
      products: order.leanProducts?.text ?? null,
      nth,
      operation: false,
      adds: false,
    },
    alternatives:
      intent === 'unknown' && !forbidden
        ? order.alternatives.length > 0
          ? order.alternatives
          : offers(analysis)
        : order.alternatives,
  };
  const reading = complete(analysis, read, [...roles, ...phrases.taken.map(as('phrase'))], doubts);
  const tied = order.doubts.includes('unsure') && reading.unread.length > 0 && reading.alternatives.length === 0;
  return tied ? { ...reading, alternatives: tieWith(intent) } : reading;
}

/** *Cancel that and give it to Miriam*: what waits is dropped, and something else is ordered. */
const isRecall = ([first = [], ...others]: readonly Item[][]): boolean =>
  others.some((clause) => clause.some(gives)) &&
  first.some((item) => is(item, 'cancel')) &&
  !first.some((item) => gives(item) || item.kind === 'product' || item.kind === 'run');

/** A sentence with one or several orders; null where nothing gives a direction. */
export function readOrders(analysis: Analysis): Reading | null {
  const { rest, base } = analysis;
  const clauses = splitClauses(rest);
  const recalls = isRecall(clauses);
  const orders = combine(
    (recalls ? clauses.slice(1) : clauses).map((clause) => readClause(clause, base.allExcept.length > 0)),
  ).flatMap((order) => splitTransfer(order, rest));
  const directed = orders.filter((order) => order.directed);
  const [first, ...others] = directed.length > 0 ? directed : orders;
  if (!first || directed.length === 0) return null;
  const also = others.map((order) => ({ ...readingOf(analysis, order, orders), unread: [] }));
  const reading = { ...readingOf(analysis, first, others, recalls), also };
  if (recalls) {
    const recalled = { ...base, intent: 'cancel' as const, refers: { ...base.refers, operation: true } };
    return { ...recalled, also: [{ ...reading, also: [] }, ...also], unread: reading.unread };
  }
  const bare = reading.unread.length === 0 && reading.users.length === 0 && analysis.extent === null;
  if (isAboutLicenses(analysis) || bare) return reading;
  return { ...reading, intent: 'unknown', users: [], products: [], also: [], alternatives: [], confidence: 'ask' };
}
