import { account, complete, type Found, textsOf, thingsOf } from './findings.ts';
import type { Reading } from './reading.ts';
import { is } from './tags.ts';

/** "no, Adele", "nee, ik bedoel e5", "niet megan maar adele": one part of what was understood is put right. */
export function readCorrection(found: Found): Reading | null {
  const { tokens, acts, roles } = found;
  const opening = tokens.find((token) => token.kind !== 'mark' && !is(token, 'greeting', 'filler'));
  const contrasts = tokens.some((token) => is(token, 'except', 'meant') || token.norm === 'maar');
  const corrects = is(opening, 'no', 'meant') || (is(opening, 'not') && contrasts && acts.strength === 'none');
  if (!corrects || acts.strength === 'order') return null;
  const named = [...roles.users.map(({ run }) => run), ...roles.strays, ...roles.products];
  const people = named.sort((a, b) => a.first - b.first);
  const wanted = people.filter((run) => !is(tokens[run.first - 1], 'not'));
  account(tokens, people, []);
  for (const token of tokens) token.used ||= is(token, 'no', 'meant', 'not', 'except');
  const things = thingsOf(found);
  account(tokens, [], things);
  const meant = things.filter(({ index }) => !is(tokens[index - 1], 'not'));
  const products = meant.map(({ text }) => ({ text, role: 'add' as const }));
  return complete(found, { intent: 'no', users: textsOf(wanted), products }, []);
}
