import { isNegated, isQuestion } from './recognizer-doubts.ts';
import { account, complete, type Found, textsOf } from './recognizer-findings.ts';
import type { Reading } from './recognizer-reading.ts';
import { is } from './recognizer-tags.ts';
import type { Token } from './recognizer-tokens.ts';
import type { Concept } from './words.ts';

export type DecisionIntent = 'approve' | 'reject' | 'withdraw' | 'remind' | 'retry' | 'status' | 'undo' | 'history';

/** The numbers of plans: "#42", "42". "1" is also an article and counts only where a request is spoken of. */
export function planNumbers(tokens: readonly Token[]): number[] {
  const numbers = tokens
    .filter((token) => token.kind === 'number' && !token.used)
    .map((token) => Number(token.text.replace(/\D/g, '')));
  return [...new Set(numbers.filter((number) => Number.isSafeInteger(number) && number > 0))];
}

/** Words that take a request back where no licence, product or person is spoken of. */
const takesBack = new Set([
  'withdraw',
  'withdrawing',
  'withdrawn',
  'intrekken',
  'in te trekken',
  'intrek',
  'trek',
  'ingetrokken',
  'cancel',
  'annuleer',
  'annuleren',
]);

/** What is to happen to a request, "approve 42", "aanvraag 42 intrekken"; null where no request is meant. */
function decisionOf(tokens: readonly Token[], speaksOfLicense: boolean, orders: boolean): DecisionIntent | null {
  const says = (...concepts: Concept[]) => tokens.some((token) => is(token, ...concepts));
  const request = says('requestNoun', 'myRequests') && !says('services');
  const every = says('approve', 'reject') && says('all', 'everything') && !orders;
  const aboutRequest = planNumbers(tokens).length > 0 || request || every;
  if (says('undo') && (aboutRequest || !speaksOfLicense)) return 'undo';
  if (says('remind')) return 'remind';
  const numbered = planNumbers(tokens).length > 0;
  if (speaksOfLicense && (orders || !numbered)) return null;
  if (says('who')) return says('approve', 'reject') && aboutRequest ? 'history' : null;
  if (!aboutRequest) return null;
  if (says('reject')) return says('approve') ? null : 'reject';
  if (says('approve')) return 'approve';
  if (numbered && says('retry', 'startOver')) return speaksOfLicense ? null : 'retry';
  if (speaksOfLicense) return says('status') ? 'status' : null;
  if (
    says('withdrawRequest') ||
    tokens.some((token) => takesBack.has(token.norm) || token.norm.split(' ')[0] === 'cancel')
  )
    return 'withdraw';
  if (request && says('unassign')) return 'withdraw';
  if (says('history')) return 'history';
  return says('status') ? 'status' : null;
}

const decisionWords: readonly Concept[] = [
  'requestNoun',
  'myRequests',
  'approve',
  'reject',
  'withdrawRequest',
  'remind',
  'retry',
  'startOver',
  'undo',
  'status',
  'history',
  'cancel',
  'who',
  'all',
  'everything',
];

/** What is to happen to a request. Approving, rejecting, withdrawing, retrying and undoing act, and are sure only where nothing else is said. */
export function readDecision(found: Found): Reading | null {
  const { tokens, roles } = found;
  const speaksOfLicense = tokens.some((token) => token.kind === 'product' || is(token, 'license'));
  const intent = decisionOf(tokens, speaksOfLicense, found.acts.strength === 'order');
  if (intent === null) return null;
  const numbers = planNumbers(tokens);
  for (const token of tokens)
    token.used ||= (token.kind === 'number' || is(token, ...decisionWords)) && !is(token, 'not');
  const people = roles.users.filter((user) => !user.guessed).map(({ run }) => run);
  account(tokens, people, []);
  const acting = ['approve', 'reject', 'withdraw', 'retry', 'undo'].includes(intent);
  if (acting && isNegated(tokens)) return complete(found, { intent: 'unknown', numbers }, []);
  const several = tokens.some((token) => is(token, 'all', 'everything'));
  const doubts = acting && (isQuestion(tokens) || people.length > 0 || several) ? [intent] : [];
  return complete(found, { intent, numbers, users: textsOf(people) }, doubts, !acting);
}
