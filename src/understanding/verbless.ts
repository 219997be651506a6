import { isNegated } from './doubts.ts';
import { account, complete, type Found, textsOf, thingsOf } from './findings.ts';
import type { Reading } from './reading.ts';
import { is } from './tags.ts';
import type { Thing } from './things.ts';
import type { Token } from './tokens.ts';

/** "e3 -> e5" goes from the first to the second; "e5 instead of e3" names first what comes. */
function both(things: readonly Thing[], tokens: readonly Token[]): Reading['products'] {
  const instead = tokens.findIndex((token) => is(token, 'instead'));
  const goes = instead < 0 ? things[0] : things.find(({ index }) => index > instead);
  return things.map((thing) => ({ text: thing.text, role: thing === goes ? 'remove' : 'add' }));
}

/** Without a verb "e3 for megan please" asks for a licence and "e3 -> e5 megan" for another one; neither is ever sure. */
export function readVerbless(found: Found): Reading {
  const { tokens, roles, base } = found;
  const things = thingsOf(found);
  const people = roles.users.filter((user) => !user.guessed || things.length > 0).map(({ run }) => run);
  const arrow = tokens.some((token) => token.norm === '->' || is(token, 'instead'));
  const towards = tokens.some((token) => is(token, 'to') && token.norm !== 'aan');
  const may = tokens.some((token) => /^(mag|kan|can|may|could)( i| ik)?$/.test(token.norm));
  const asked =
    may || arrow || base.sameAs !== null || roles.users.some(({ marker }) => is(marker ?? undefined, 'for', 'to'));
  const aboutLicenses = things.length > 0 || base.sameAs !== null || tokens.some((token) => is(token, 'license'));
  const cancels = tokens.some((token) => is(token, 'cancel'));
  account(tokens, [...people, ...roles.products], things);
  const users = textsOf(people);
  if (things.length === 2 && (arrow || towards)) {
    for (const token of tokens) token.used ||= is(token, 'instead');
    return complete(found, { intent: 'replace', users, products: both(things, tokens) }, ['replace']);
  }
  const products = things.map(({ text }) => ({ text, role: cancels ? ('remove' as const) : ('add' as const) }));
  const confirms = is(
    tokens.find((token) => token.kind !== 'mark'),
    'yes',
    'ok',
  );
  if (cancels && aboutLicenses) return complete(found, { intent: 'unassign', users, products }, ['cancel']);
  if (asked && aboutLicenses && !isNegated(tokens))
    return complete(found, { intent: 'assign', users, products }, ['assign']);
  return complete(found, { intent: confirms && tokens.length <= 12 ? 'yes' : 'unknown', users, products }, ['verb']);
}
