import { isNegated, isQuestion } from './doubts.ts';
import { account, complete, type Found, textsOf } from './findings.ts';
import type { Reading } from './reading.ts';
import { is } from './tags.ts';
import type { Token } from './tokens.ts';
import type { Concept } from './words/words.ts';

export type DecisionIntent =
  | 'approve'
  | 'reject'
  | 'approvals'
  | 'withdraw'
  | 'remind'
  | 'retry'
  | 'status'
  | 'undo'
  | 'history';

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

const withdraws = (token: Token): boolean =>
  is(token, 'withdrawRequest') || takesBack.has(token.norm) || token.norm.split(' ')[0] === 'cancel';

/** What the verbs of a sentence would do to a request. */
function verdictsOf(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens.flatMap((token) => {
      if (is(token, 'decided')) return [];
      const said = (['approve', 'reject', 'undo', 'retry'] as const).filter((concept) => is(token, concept));
      return withdraws(token) && said.length === 0 ? ['withdraw'] : said;
    }),
  );
}

/** What is to happen to a request, "approve 42", "aanvraag 42 intrekken"; null where no request is meant. */
function decisionOf(tokens: readonly Token[], speaksOfLicense: boolean, orders: boolean): DecisionIntent | null {
  const says = (...concepts: Concept[]) => tokens.some((token) => is(token, ...concepts));
  const request = says('requestNoun', 'myRequests') && !says('services');
  const every = says('approve', 'reject') && says('all', 'everything') && !orders;
  const aboutRequest = planNumbers(tokens).length > 0 || request || every;
  const verdicts = verdictsOf(tokens).size;
  // "remind them to approve 42" decides nothing; "remind 42 and approve 43" does.
  const reminds = says('remind') && (verdicts === 0 || planNumbers(tokens).length < 2);
  if (reminds) return 'remind';
  // "reject 1 and approve 2": two decisions at once are made one by one, on the list.
  const several = verdicts > 1 || says('remind');
  if (several && aboutRequest && !says('who') && !(speaksOfLicense && orders)) return 'approvals';
  if (says('undo') && (aboutRequest || !speaksOfLicense)) return 'undo';
  const numbered = planNumbers(tokens).length > 0;
  if (speaksOfLicense && (orders || !numbered)) return null;
  if (says('who')) return says('approve', 'reject') && aboutRequest ? 'history' : null;
  if (!aboutRequest) return null;
  if (says('reject')) return 'reject';
  if (says('approve')) return 'approve';
  if (numbered && says('retry', 'startOver')) return speaksOfLicense ? null : 'retry';
  if (speaksOfLicense) return says('status') ? 'status' : null;
  if (tokens.some(withdraws)) return 'withdraw';
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

/** "i approved 1", "42 is goedgekeurd", "you approve 42" tell of a decision; "approve 42", "ik keur 42 goed" make it. */
function reports(tokens: readonly Token[]): boolean {
  const decides = (token: Token | undefined) => is(token, 'approve', 'reject', 'withdrawRequest', 'unassign', 'undo');
  return tokens.some((token, index) => {
    if (is(token, 'decided')) return true;
    const speaker = token.norm === 'i' || token.norm === 'ik';
    return is(token, 'subject') && !(speaker && (decides(tokens[index - 1]) || decides(tokens[index + 1])));
  });
}

/** "approve 2 licenses", "keur 3 aanvragen goed", "undo last 3": how many, not which. */
function counts(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, index) =>
      token.kind === 'number' &&
      (is(tokens[index + 1], 'license', 'userNoun', 'account', 'requestNoun', 'group') ||
        /\b(last|laatste)$/.test(tokens[index - 1]?.norm ?? '')),
  );
}

/** What is to happen to a request. Approving, rejecting, withdrawing, retrying and undoing act, and are sure only where nothing else is said. */
export function readDecision(found: Found): Reading | null {
  const { tokens, roles } = found;
  const speaksOfLicense = tokens.some((token) => token.kind === 'product' || is(token, 'license'));
  const intent = decisionOf(tokens, speaksOfLicense, found.acts.strength === 'order');
  if (intent === null) return null;
  const numbers = planNumbers(tokens);
  for (const token of tokens)
    token.used ||= (token.kind === 'number' || is(token, ...decisionWords)) && !is(token, 'not');
  if (intent === 'approvals') return complete(found, { intent }, [intent]);
  const people = roles.users.filter((user) => !user.guessed).map(({ run }) => run);
  account(tokens, people, []);
  const acting = ['approve', 'reject', 'withdraw', 'retry', 'undo'].includes(intent);
  if (acting && isNegated(tokens)) return complete(found, { intent: 'unknown', numbers }, []);
  const several = tokens.some((token) => is(token, 'all', 'everything'));
  const besides = tokens.some(
    (token) => is(token, 'status', 'history') || (intent !== 'withdraw' && is(token, 'cancel')),
  );
  const doubtful = besides || isQuestion(tokens) || people.length > 0 || several || reports(tokens) || counts(tokens);
  const doubts = acting && doubtful ? [intent] : [];
  return complete(found, { intent, numbers, users: textsOf(people) }, doubts, !acting);
}
