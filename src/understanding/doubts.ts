import { after, before } from './people.ts';
import { is } from './tags.ts';
import type { Token } from './tokens.ts';

/** Words that never change what an order means. */
const harmless = [
  'filler',
  'article',
  'license',
  'userNoun',
  'thanks',
  'greeting',
  'yes',
  'ok',
  'request',
  'subject',
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
] as const;

/** Words that only ask, and change nothing in a question about facts. */
const asking = [
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
  'history',
  'status',
  'requestNoun',
  'myRequests',
  'approvals',
  'in',
  'everything',
  'howTo',
  'help',
  'assignDone',
  'unassignDone',
  'replaceDone',
  'past',
  'remind',
  'self',
  'account',
  'services',
] as const;

/** Words that always may. */
const harmful = ['not', 'condition', 'or', 'group', 'question', 'past'] as const;

/** "e3 of visio": Dutch "of" is "or" where it stands between two of a kind. */
function offersChoice(tokens: readonly Token[], index: number): boolean {
  const [left, right] = [tokens[before(tokens, index)], tokens[after(tokens, index)]];
  const same = left?.kind === 'product' && right?.kind === 'product';
  const people =
    left !== undefined &&
    right !== undefined &&
    left.kind === right.kind &&
    left.used &&
    right.used &&
    left.tags.size === 0 &&
    right.tags.size === 0;
  return same || people;
}

/** The words that were not understood, as typed. `lenient` for questions about facts, where nothing is changed. */
export function findLeftovers(tokens: readonly Token[], lenient: boolean): string[] {
  const rest = tokens.filter((token, index) => {
    if (token.used || ['mark', 'end', 'line', 'ticket'].includes(token.kind)) return false;
    const choice = token.norm !== 'of' || tokens[index - 1]?.text === '/' || offersChoice(tokens, index);
    if (is(token, 'or')) return !lenient && choice;
    if (lenient) return !is(token, ...asking, ...harmless);
    if (is(token, 'request', 'filler') && !is(token, 'not', 'condition', 'group')) return false;
    return is(token, ...harmful) || !is(token, ...harmless);
  });
  return rest.map((token) => token.text);
}

/** The part of the sentence between commas around a token. */
function clauseAround(tokens: readonly Token[], index: number): Token[] {
  const ends = (token: Token) =>
    token.kind === 'end' || token.kind === 'line' || token.text === ',' || token.text === ';';
  const from = tokens.slice(0, index).findLastIndex(ends);
  const to = tokens.findIndex((token, at) => at > index && ends(token));
  return tokens.slice(from + 1, to < 0 ? tokens.length : to);
}

const isTold = (token: Token) => is(token, 'pronoun') || (token.kind !== 'mark' && !is(token, 'filler', 'and'));

/** Whether the order is forbidden rather than given. "she doesn't use it" beside an order only explains it. */
export function isNegated(tokens: readonly Token[]): boolean {
  const orders = (token: Token) =>
    is(token, 'assign', 'unassign', 'replace', 'switchOff', 'switchOn', 'approve', 'reject');
  const ordersSomewhere = tokens.some(orders);
  return tokens.some((token, index) => {
    if (token.used || !is(token, 'not', 'keep')) return false;
    const clause = clauseAround(tokens, index);
    // "he never opens it" explains; "not him" corrects.
    const tells = is(clause.find(isTold), 'pronoun') && clause.some((each) => each.tags.size === 0);
    const explains =
      ordersSomewhere && !clause.some(orders) && (tells || clause.some((each) => is(each, 'need', 'have')));
    return !explains;
  });
}

/** "doesn't need e3": what is denied is the need itself; in "megan needs e3, nora not" it is not. */
export function deniesNeed(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, index) => !token.used && is(token, 'not') && clauseAround(tokens, index).some((each) => is(each, 'need')),
  );
}

/** Whether the sentence that holds the order asks instead: "should I ...", "moet ik ...", "e3 weg bij megan?". */
export function isQuestion(tokens: readonly Token[]): boolean {
  if (tokens.some((token) => !token.used && is(token, 'question') && !is(token, 'condition'))) return true;
  let opens = true;
  let requested = false;
  for (const token of tokens) {
    if (token.kind === 'end' || token.kind === 'line') {
      if (token.text.includes('?') && !requested) return true;
      opens = true;
      requested = false;
    } else if (token.kind !== 'mark') {
      requested ||= is(token, 'request');
      if (opens && is(token, 'askStart') && !is(token, 'request')) return true;
      if (!is(token, 'greeting', 'yes', 'ok')) opens = false;
    }
  }
  return false;
}
