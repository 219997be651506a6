import { isOperation } from '../licensing/operations.ts';
import type { Reading } from '../understanding/recognizer.ts';
import { type Draft, goalOf } from './draft.ts';
import { exchanged, withNthSpared } from './exchanges.ts';
import type { Question } from './question.ts';

/** Questions that an order may answer: what to do, and which apps to switch. */
const answeredByOrders: Question['slot'][] = ['goal', 'act', 'understood', 'apps', 'appChoice', 'unknownApps'];

/**
 * Whether a sentence begins a new request rather than answering the question that waits. "Assign visio" answers which product is to be
 * assigned; "remove a license" does not.
 */
export function isNewRequest(reading: Reading, draft: Draft, question: Question | null): boolean {
  const { users, products, confidence } = reading;
  const goal = goalOf(reading);
  if (goal === null) return false;
  const puts = exchanged(draft, reading) !== null || withNthSpared(reading, draft) !== reading;
  if (question?.slot === 'understood' && puts) return false;
  const named = { user: users.length > 0, product: products.length > 0 };
  if (!isOperation(goal)) return true;
  const same = goal === draft.goal;
  if (!named.user && !named.product) {
    return confidence === 'sure' && !same && question !== null && !answeredByOrders.includes(question.slot);
  }
  const answers = question?.slot === 'user' ? !named.product : question?.slot === 'product' && !named.user;
  return !(same && answers);
}

/** Questions that anything typed could answer. */
const open: Question['slot'][] = [
  ...(['user', 'product', 'productChoice'] as const),
  ...(['unknownExcept', 'unknownApps', 'apps', 'appChoice'] as const),
];

/** No name has so many words. */
const longestName = 4;

/** Whether a whole sentence was typed in which nobody and nothing is named: it is no name that nobody goes by. */
export function isNoAnswer(reading: Reading, text: string, { slot }: Question): boolean {
  const { users, products, servicePlans, allExcept, sameAs } = reading;
  // Where a product is asked for, a sentence about people alone is the name of none.
  const who = slot === 'product' || slot === 'productChoice' ? 0 : users.length + allExcept.length;
  const named = who + products.length + servicePlans.length > 0 || sameAs !== null;
  const words = text.trim().split(/\s+/).length;
  return open.includes(slot) && !named && words > longestName && !/[\n,;@]/.test(text.replace(/,\s/g, ' '));
}
