import type { Acts } from './acts.ts';
import { deniesNeed, isNegated, isQuestion } from './doubts.ts';
import { account, complete, type Found, textsOf } from './findings.ts';
import { type Order, readOrder } from './order.ts';
import { type Reading, self } from './reading.ts';
import { is } from './tags.ts';
import type { Token } from './tokens.ts';
import { fold } from './words/words.ts';

/** A participle orders only with something like "please" or "must be" beside it; "was removed" and "I have removed" report. */
function reports(tokens: readonly Token[], acts: Acts): boolean {
  if (acts.strength !== 'done') return false;
  const verb = acts.verbs[0]?.index ?? 0;
  const have = tokens.findIndex((token) => is(token, 'have'));
  const doneBySomebody = have > 0 && is(tokens[have - 1], 'subject');
  const helped = tokens.some((token) => is(token, 'filler', 'request', 'need') && !is(token, 'past'));
  return doneBySomebody || !(helped || (have >= 0 && have < verb));
}

/** Weak verbs are certain where the rest of the sentence leaves them one meaning. */
function isPlain(tokens: readonly Token[], acts: Acts, order: Order): boolean {
  if (acts.strength !== 'weak' || order.intent === 'services') return true;
  const verbs = acts.verbs.map(({ index }) => tokens[index]?.norm ?? '');
  const takesFrom =
    acts.verbs.every(({ direction }) => direction === 'unassign') &&
    verbs.some((verb) => /^tak(e|ing)$/.test(verb)) &&
    tokens.some((token) => token.norm === 'from');
  const bothSides = new Set(order.products.map(({ role }) => role)).size === 2 && order.doubts.length === 0;
  const changes = bothSides && acts.verbs.every(({ direction }) => direction === 'replace');
  const duty = tokens.some((token) => /^(moet|moeten|dient|should|must)$/.test(token.norm));
  return takesFrom || changes || (duty && verbs.every((verb) => /^(krijg|get)/.test(verb)));
}

function doubtVerbs({ tokens, acts }: Found, order: Order): string[] {
  const verbs = acts.verbs.map(({ index }) => tokens[index]?.text ?? '');
  const refuses = tokens.some((token) => is(token, 'no') && !token.used);
  const doubtful = !isPlain(tokens, acts, order) || reports(tokens, acts) || isQuestion(tokens) || refuses;
  return doubtful ? verbs : [];
}

function onceEach(products: Reading['products']): Reading['products'] {
  const key = ({ text, role }: Reading['products'][number]) => `${role} ${fold(text)}`;
  return products.filter((product, index) => products.findIndex((each) => key(each) === key(product)) === index);
}

/** What is switched off: after "without" always, after "except" where something is given. */
function servicesOf({ base }: Found, order: Order): Pick<Reading, 'servicePlans' | 'allExcept'> {
  const gives = order.intent === 'assign' || order.intent === 'replace';
  const excepted = gives ? base.allExcept.map((text) => ({ text, on: false })) : [];
  return {
    servicePlans: [...base.servicePlans, ...excepted, ...order.servicePlans],
    allExcept: gives ? [] : base.allExcept,
  };
}

/** A sentence with a verb that changes licences; null where it has none. */
export function readActs(found: Found): Reading | null {
  const { tokens, acts, roles, base } = found;
  if (acts.verbs.length === 0) return null;
  const order = readOrder(tokens, acts, roles, base.allExcept.length);
  account(tokens, [...order.users, ...roles.products, ...(order.sameAs === null ? [] : [order.sameAs])], []);
  for (const token of tokens) {
    const helps = (acts.strength === 'done' || acts.strength === 'need') && is(token, 'have');
    token.used ||= token.kind === 'product' || helps;
  }
  const users = textsOf(order.users);
  const mine = tokens.some(
    (token, index) =>
      /^(my|mijn)$/.test(token.norm) && tokens.slice(index + 1, index + 3).some((each) => is(each, 'license')),
  );
  const saysSelf = users.length === 0 && (mine || tokens.some((token) => is(token, 'self')));
  const slots = {
    users: saysSelf ? [self] : users,
    products: onceEach(order.products),
    sameAs: order.sameAs?.text ?? null,
    ...servicesOf(found, order),
  };
  const cancels = tokens.some((token) => is(token, 'cancel') && !token.used);
  if (isNegated(tokens) && acts.strength === 'need' && deniesNeed(tokens)) {
    const products = slots.products.map(({ text }) => ({ text, role: 'remove' as const }));
    return complete(found, { ...slots, intent: 'unassign', products }, ['not']);
  }
  const intent = isNegated(tokens) || cancels ? 'unknown' : order.intent;
  const own = saysSelf ? [self] : [];
  const odd = base.allExcept.length > 0 && order.intent !== 'unassignAll' ? base.allExcept : [];
  const reading = complete(found, { ...slots, intent }, [...order.doubts, ...doubtVerbs(found, order), ...odd, ...own]);
  return isAboutLicenses(found, order) || reading.unread.length === 0
    ? reading
    : { ...reading, intent: 'unknown', users: [], products: [], confidence: 'ask' };
}

/** Whether anything but the verb speaks of licences: "remove the paper jam" and "give me a coffee" do not. */
function isAboutLicenses({ tokens, roles }: Found, order: Order): boolean {
  if (
    tokens.some(
      (token) => token.kind === 'product' || is(token, 'license', 'services', 'everything', 'servicePlan', 'family'),
    )
  )
    return true;
  const knownPeople = roles.users.some((user) => !user.guessed);
  const outside = tokens.some((token) => is(token, 'group', 'label') && !token.used);
  return (knownPeople && !outside) || order.sameAs !== null;
}
