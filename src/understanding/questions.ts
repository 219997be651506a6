import { planNumbers } from './decisions.ts';
import { account, complete, type Found, textsOf, thingsOf } from './findings.ts';
import type { Reading } from './reading.ts';
import { is } from './tags.ts';
import type { Thing } from './things.ts';
import type { Token } from './tokens.ts';
import type { Concept } from './words/words.ts';

export type QuestionIntent =
  | 'whoHas'
  | 'licensesOf'
  | 'seats'
  | 'subscriptions'
  | 'history'
  | 'myRequests'
  | 'approvals'
  | 'help'
  | 'services';

const courtesy: readonly Concept[] = ['filler', 'greeting', 'thanks', 'subject', 'article', 'request', 'yes', 'ok'];

/** The question about facts that a sentence asks; null where it is an order or nothing known. */
function questionAbout({ tokens, acts, roles }: Found, things: readonly Thing[]): QuestionIntent | null {
  const says = (...concepts: Concept[]) => tokens.some((token) => is(token, ...concepts));
  const opening = tokens.find((token) => token.kind !== 'mark' && !is(token, ...courtesy));
  const people = roles.users.length > 0;
  const orders = acts.strength === 'order' || acts.strength === 'need';
  if (says('howTo') && !people) return 'help';
  const listing = is(opening, 'show') && says('who') && !people;
  if (is(opening, 'who') || listing)
    return people && (acts.strength === 'order' || acts.strength === 'done' || says('approve', 'reject'))
      ? 'history'
      : 'whoHas';
  if (is(opening, 'history')) return 'history';
  if (is(opening, 'howMany')) return says('subscriptions') ? 'subscriptions' : 'seats';
  const depends = (token: Token) => is(token, 'condition') && !is(token, 'question') && token.norm !== 'whether';
  if (orders || tokens.some(depends)) return null;
  if (says('history')) return 'history';
  if (says('myRequests')) return 'myRequests';
  if (says('approvals') && !people) return 'approvals';
  if (says('who') && says('have')) return 'whoHas';
  if (says('subscriptions') || (says('renew') && (things.length > 0 || says('license')))) return 'subscriptions';
  if (says('howMany', 'seats') && !people) return 'seats';
  if (says('available') && (things.length > 0 || says('license')) && !people) return 'seats';
  if (says('services') && (people || things.length > 0) && acts.strength === 'none') return 'services';
  if (acts.strength === 'done' && !says('what', 'show')) return null;
  if (people && !roles.users.every((user) => user.guessed) && says('what', 'show', 'have')) return 'licensesOf';
  if (acts.strength !== 'none' || things.length > 0) {
    return says('show') && !people && things.length > 0 ? 'seats' : null;
  }
  const owner = roles.users[0];
  const plural = tokens.some((token) => is(token, 'license') && /s$/.test(token.norm));
  const ofPerson = owner !== undefined && (owner.run.possessive || is(owner.marker ?? undefined, 'of', 'from'));
  return owner !== undefined && !owner.guessed && says('license') && (plural || ofPerson) ? 'licensesOf' : null;
}

/** A question about facts: who has what, what is free, what happened. Names that have no place in it stay leftovers. */
export function readQuestion(found: Found): Reading | null {
  const { tokens, roles } = found;
  const things = thingsOf(found);
  const intent = found.base.sameAs === null ? questionAbout(found, things) : null;
  if (intent === null) return null;
  const aboutPeople = intent === 'licensesOf' || intent === 'history' || intent === 'services';
  const people = aboutPeople ? roles.users.map(({ run }) => run) : [];
  account(tokens, [...people, ...roles.products], things);
  const numbers = intent === 'history' ? planNumbers(tokens) : [];
  for (const token of tokens) token.used ||= numbers.length > 0 && token.kind === 'number';
  const past = intent === 'history' && people.length > 0;
  const products = past || intent === 'help' ? [] : things.map(({ text }) => ({ text, role: 'add' as const }));
  const reading = complete(found, { intent, numbers, users: textsOf(people), products }, [], true);
  // "clean up the licences of megan" has a verb that is not known: not a question.
  const asks = tokens.some((token) => is(token, 'what', 'show', 'have'));
  return intent === 'licensesOf' && !asks && reading.unread.length > 0 ? null : reading;
}
