import { joins, tellingAfter, tellingBefore } from './clauses.ts';
import { directionsOf } from './sentence/lexicon.ts';
import { isName } from './sentence/names.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';
import type { Concept } from './vocabulary.ts';

/** What was read, and as what. A word has one role. */
export type Role = 'direction' | 'person' | 'thing' | 'extent' | 'phrase' | 'number' | 'decision' | 'word';
export type Roles = ReadonlyMap<Item, Role>;

/** Words that never change what an order means. */
const fillers: readonly Concept[] = [
  ...(['filler', 'article', 'license', 'userNoun', 'thanks', 'greeting', 'yes', 'ok', 'request', 'subject'] as const),
  ...([
    'from',
    'to',
    'for',
    'of',
    'at',
    'on',
    'with',
    'by',
    'and',
    'possessive',
    'language',
    'all',
    'particle',
    'plea',
  ] as const),
];

/** Words that only ask, and change nothing in a question about facts. */
const asking: readonly Concept[] = [
  ...([
    'who',
    'what',
    'have',
    'askStart',
    'question',
    'available',
    'show',
    'howMany',
    'seats',
    'renew',
    'subscriptions',
  ] as const),
  ...([
    'history',
    'status',
    'requestNoun',
    'myRequests',
    'approvals',
    'in',
    'everything',
    'howTo',
    'help',
    'past',
  ] as const),
  ...([
    'assignDone',
    'unassignDone',
    'replaceDone',
    'remind',
    'self',
    'account',
    'services',
    'why',
    'contains',
  ] as const),
  ...([
    'compare',
    'changes',
    'noLicense',
    'impact',
    'leanUser',
    'leanProduct',
    'pronoun',
    'whence',
    'loses',
    'amend',
  ] as const),
];

/** Words that always may. */
const telling: readonly Concept[] = ['not', 'condition', 'or', 'group', 'question', 'past', 'noLicense'];

/** Dutch *of* is *or* where it stands between two of a kind. */
function offersChoice(items: readonly Item[], index: number, roles: Roles): boolean {
  const [left, right] = [tellingBefore(items, index), tellingAfter(items, index)];
  if (left === undefined || right === undefined) return false;
  const products = left.kind === 'product' && right.kind === 'product';
  return products || (isName(left) && isName(right) && roles.has(left) && roles.has(right));
}

const silent: readonly Item['kind'][] = ['mark', 'end', 'line', 'ticket'];

function isFiller(items: readonly Item[], index: number, lenient: boolean, roles: Roles): boolean {
  const item = items[index] as Item;
  if (silent.includes(item.kind)) return true;
  if (is(item, 'or'))
    return lenient || (item.norm === 'of' && items[index - 1]?.text !== '/' && !offersChoice(items, index, roles));
  if (lenient && is(item, ...asking)) return true;
  if (is(item, 'request', 'filler') && !is(item, 'not', 'condition', 'group')) return true;
  return is(item, ...fillers) && !is(item, ...telling);
}

/** The words that were neither read nor say nothing. @param lenient for questions about facts, where nothing is changed */
export function unreadOf(items: readonly Item[], roles: Roles, lenient: boolean): Item[] {
  return items.filter((item, index) => !roles.has(item) && !isFiller(items, index, lenient, roles));
}

const orders: readonly Concept[] = ['assign', 'unassign', 'replace', 'switchOff', 'switchOn', 'approve', 'reject'];

/** The part of the sentence between commas around an item. */
export function partAround(items: readonly Item[], index: number): Item[] {
  const ends = (item: Item) => item.kind === 'end' || item.kind === 'line' || /^[,;]$/.test(item.text);
  const from = items.slice(0, index).findLastIndex(ends);
  const to = items.findIndex((item, at) => at > index && ends(item));
  return items.slice(from + 1, to < 0 ? items.length : to);
}

/** A part without a verb after the order that it speaks of, *not the other one*: unread, it is asked about. */
function addsToOrder(items: readonly Item[], part: readonly Item[]): boolean {
  const before = items.slice(0, items.indexOf(part[0] as Item));
  return before.some((item) => is(item, ...orders, 'need')) && !part.some((item) => directionsOf(item.tags).length > 0);
}

/** Whether the order is forbidden rather than given: what only explains it, or denies a need, does not forbid. */
export function isNegated(items: readonly Item[]): boolean {
  const ordered = items.some((item) => is(item, ...orders, 'need'));
  return items.some((item, index) => {
    if (!is(item, 'not', 'keep', 'noLicense')) return false;
    const part = partAround(items, index);
    if (is(item, 'noLicense') && [items[index - 1], items[index + 1]].some((each) => is(each, 'have', 'leanUser')))
      return false;
    if (addsToOrder(items, part)) return false;
    if (part.some((each) => is(each, 'need')) && is(item, 'not')) return false;
    const first = part.find(
      (each) => is(each, 'pronoun') || (each.kind !== 'mark' && !is(each, 'filler', 'and', 'particle')),
    );
    const tells =
      is(first, 'pronoun', 'leanUser') &&
      !part.some((each) => each.kind === 'product' || (isName(each) && /^\p{Lu}|@/u.test(each.text)));
    const explains =
      ordered &&
      !part.some((each) => is(each, ...orders)) &&
      (tells ||
        (/n'?t$|^cannot$/.test(item.norm) && part.some((each) => is(each, 'common') && !is(each, 'filler'))) ||
        part.some((each) => is(each, 'have')));
    return !explains;
  });
}

/** Whether the sentence that holds the order asks instead. */
export function isQuestion(items: readonly Item[]): boolean {
  if (items.some((item) => is(item, 'question', 'why') && !is(item, 'condition'))) return true;
  let opens = true;
  let requested = false;
  for (const item of items) {
    if (item.kind === 'end' || item.kind === 'line') {
      if (item.text.includes('?') && !requested) return true;
      opens = true;
      requested = false;
    } else if (item.kind !== 'mark') {
      requested ||= is(item, 'request');
      if (opens && is(item, 'askStart') && !is(item, 'request')) return true;
      if (!is(item, 'greeting', 'yes', 'ok') && !joins(item)) opens = false;
    }
  }
  return false;
}
