import { type Analysis, as, complete, textsOf } from './analysis.ts';
import { isThing } from './clauses.ts';
import { isNegated, isQuestion, partAround } from './doubts.ts';
import type { Intent, Reading } from './reading.ts';
import { isName } from './sentence/names.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';
import type { Concept } from './vocabulary.ts';

const decisionWords: readonly Concept[] = [
  ...([
    'requestNoun',
    'myRequests',
    'approve',
    'reject',
    'withdrawRequest',
    'remind',
    'retry',
    'startOver',
    'undo',
  ] as const),
  ...(['status', 'history', 'cancel', 'who', 'all', 'everything'] as const),
];

/** Whether a number is given as a request's, by a sign or a noun. */
const isMarked = (items: readonly Item[], index: number): boolean =>
  items[index]?.text.startsWith('#') === true || is(items[index - 1], 'requestNoun', 'myRequests');

/** The numbers of plans; with a product or a person in the sentence, only those that are marked as such. */
export function planNumbers(items: readonly Item[]): number[] {
  const speaks = items.some((item) => item.kind === 'product');
  const near = (index: number) => items.slice(Math.max(0, index - 2), index + 2).some((item) => is(item, ...deciding));
  const meant = items.filter(
    (item, index) => item.kind === 'number' && (!speaks || isMarked(items, index) || near(index)),
  );
  const counted = items.filter(({ kind }, index) => kind === 'count' && is(items[index - 1], ...deciding));
  const numbers = [...meant, ...counted].map(({ text }) => Number(text.replace(/\D/g, '')));
  return [...new Set(numbers.filter((number) => Number.isSafeInteger(number) && number > 0))];
}

const deciding: readonly Concept[] = [
  ...([
    'approve',
    'reject',
    'withdrawRequest',
    'remind',
    'retry',
    'undo',
    'status',
    'history',
    'cancel',
    'requestNoun',
    'myRequests',
    'startOver',
    'unassignWeak',
  ] as const),
];

/** Words that take a request back where no license, product or person is spoken of. */
const takesBack = new Set(
  'withdraw,withdrawing,withdrawn,intrekken,in te trekken,intrek,trek,ingetrokken,cancel,annuleer,annuleren'.split(','),
);
const withdraws = (item: Item) =>
  is(item, 'withdrawRequest') || takesBack.has(item.norm) || item.norm.split(' ')[0] === 'cancel';

/** What the verbs of a sentence would do to a request. */
function verdictsOf(items: readonly Item[]): Set<string> {
  return new Set(
    items.flatMap((item) => {
      if (is(item, 'decided')) return [];
      const said = (['approve', 'reject', 'undo', 'retry'] as const).filter((concept) => is(item, concept));
      return withdraws(item) && said.length === 0 ? ['withdraw'] : said;
    }),
  );
}

/** *26 doen we niet*: a few words after the number, in the same part of the sentence. */
function isRefusedAfter(items: readonly Item[], index: number): boolean {
  const part = partAround(items, index);
  const at = part.indexOf(items[index] as Item);
  return part.slice(at + 1, at + 4).some((each) => is(each, 'not'));
}

/** Whoever speaks takes back what was spoken of: *I withdraw it*, *ik trek m in*. */
function takesOwnBack(items: readonly Item[]): boolean {
  const speaks = items.some(({ norm }) => norm === 'i' || norm === 'ik');
  const about = items.some((item) => is(item, 'leanProduct'));
  return (
    speaks &&
    about &&
    items.some(withdraws) &&
    !items.some((item) => isName(item) || isThing(item) || is(item, 'license', 'not', 'question'))
  );
}

/** What is to happen to a request; null where no request is meant. */
function decisionOf(items: readonly Item[], orders: boolean): Intent | null {
  const says = (...concepts: Concept[]) => items.some((item) => is(item, ...concepts));
  const numbers = planNumbers(items);
  const numbered = numbers.length > 0;
  const speaksOfLicense = items.some((item) => item.kind === 'product' || is(item, 'license'));
  const request = says('requestNoun', 'myRequests') && !says('services');
  const every = says('approve', 'reject') && says('all', 'everything') && !orders;
  const aboutRequest = numbered || request || every;
  const verdicts = verdictsOf(items).size;
  // A reminder to approve decides nothing; a reminder and an approval of two plans do.
  const reminds = says('remind') && (verdicts === 0 || numbers.length < 2);
  if (reminds) return 'remind';
  // Several decisions at once are made one by one, on the list.
  const several = verdicts > 1 || says('remind');
  if (several && aboutRequest && !says('who') && !(speaksOfLicense && orders)) return 'approvals';
  if (says('undo') && (aboutRequest || !speaksOfLicense)) return 'undo';
  if (speaksOfLicense && (orders || !numbered)) return null;
  if (says('who'))
    return aboutRequest && (says('approve', 'reject') || (numbered && !orders && !speaksOfLicense)) ? 'history' : null;
  const named = items.some((item) => isName(item) && item.doubt === null);
  if (says('cancel') && says('unassign') && !speaksOfLicense && !named && !numbered) return 'withdraw';
  if (takesOwnBack(items) && !numbered) return 'withdraw';
  const leans = says('leanProduct') && !speaksOfLicense && !orders;
  if (!aboutRequest) return leans && says('approve') ? 'approve' : leans && says('reject') ? 'reject' : null;
  const refused = items.some(
    (item, index) =>
      item.kind === 'number' &&
      (is(items[index - 1], 'not') || isRefusedAfter(items, index)) &&
      !items.some((each) => withdraws(each) || is(each, 'retry', 'undo', 'startOver')),
  );
  if (says('reject') || (numbered && refused && !says('approve', 'history', 'status'))) return 'reject';
  if (says('approve') || (numbered && says('ok') && !orders)) return 'approve';
  if (numbered && says('retry', 'startOver')) return speaksOfLicense ? null : 'retry';
  if (speaksOfLicense) return says('status') ? 'status' : null;
  if (items.some(withdraws)) return 'withdraw';
  if (request && says('unassign', 'unassignWeak')) return 'withdraw';
  if (says('history')) return 'history';
  return says('status') ? 'status' : null;
}

/** The items that a decision accounts for. */
function decisionItems(items: readonly Item[]): Item[] {
  return items.filter(
    (item) =>
      (item.kind === 'number' || item.kind === 'count' || is(item, ...decisionWords) || withdraws(item)) &&
      !is(item, 'not'),
  );
}

/** Whether the sentence tells of a decision instead of making one. */
function reportsDecision(items: readonly Item[]): boolean {
  const decides = (item: Item | undefined) => is(item, 'approve', 'reject', 'withdrawRequest', 'unassign', 'undo');
  return items.some((item, index) => {
    if (is(item, 'decided')) return true;
    const speaker = item.norm === 'i' || item.norm === 'ik';
    return is(item, 'subject') && !(speaker && (decides(items[index - 1]) || decides(items[index + 1])));
  });
}

/** Whether a number says how many, not which. */
function countsRequests(items: readonly Item[]): boolean {
  return items.some(
    (item, index) =>
      item.kind === 'count' ||
      (item.kind === 'number' &&
        (is(items[index + 1], 'license', 'userNoun', 'account', 'requestNoun', 'group') ||
          /\b(?:last|laatste)$/.test(items[index - 1]?.norm ?? ''))),
  );
}

/** *Wait* beside these stops as they do. */
const stops: readonly Intent[] = ['undo', 'withdraw'];

const also = (item: Item) => is(item, 'amend') && !is(item, 'and');

type Verdict = 'approve' | 'reject' | 'withdraw';

/** Several decisions in one sentence, each with its numbers: *approve 31 and 33, reject 32*; empty where it is one. */
function severalIn(items: readonly Item[]): { verdict: Verdict; numbers: number[] }[] {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (
      item.kind === 'end' ||
      item.kind === 'line' ||
      /^[,;]$/.test(item.text) ||
      is(item, 'except') ||
      /^(?:but|maar)/.test(item.norm)
    )
      parts.push([]);
    parts.at(-1)?.push(item);
  }
  const told = parts.flatMap((part) => {
    const numbers = part.flatMap(({ kind, text }) =>
      kind === 'number' || kind === 'count' ? [Number(text.replace(/\D/g, ''))] : [],
    );
    if (numbers.length === 0) return [];
    const says = (...concepts: Concept[]) => part.some((item) => is(item, ...concepts));
    const denied = says('not') || /^(?:but|maar) (?:not|niet)/.test(part[0]?.norm ?? '');
    const verdict =
      says('reject') || denied
        ? 'reject'
        : says('approve', 'ok') || part.some(also)
          ? 'approve'
          : part.some(withdraws)
            ? 'withdraw'
            : null;
    return [{ verdict: verdict as Verdict | null, numbers }];
  });
  // Numbers before the verb of the next part are decided by it.
  const decided = told.map(({ verdict, numbers }, index) => ({
    numbers,
    verdict:
      verdict ??
      told.slice(index).find((each) => each.verdict)?.verdict ??
      told.slice(0, index).findLast((each) => each.verdict)?.verdict ??
      null,
  }));
  const verdicts = [...new Set(decided.flatMap(({ verdict }) => verdict ?? []))];
  if (verdicts.length < 2 || decided.some(({ verdict }) => verdict === null)) return [];
  return verdicts.map((verdict) => ({
    verdict,
    numbers: decided.filter((each) => each.verdict === verdict).flatMap((each) => each.numbers),
  }));
}

/** Each decision, and those that follow it. What is said besides leaves all of them to be looked at first. */
function readSeveral(analysis: Analysis): Reading | null {
  const { rest } = analysis;
  if (
    rest.some((item) => item.kind === 'product' || is(item, 'who')) &&
    !rest.some((item) => is(item, 'approve', 'reject'))
  )
    return null;
  const [first, ...others] = severalIn(rest);
  if (!first) return null;
  const roles = [...decisionItems(rest), ...rest.filter((item) => is(item, 'not', 'except', 'amend', 'ok'))].map(
    as('decision'),
  );
  const doubts = ['several'];
  const read = ({ verdict, numbers }: typeof first) =>
    complete(analysis, { intent: verdict, numbers, ...(verdict !== 'reject' && { reason: null }) }, roles, doubts);
  return { ...read(first), also: others.map(read) };
}

/** What is to happen to a request. What acts is sure only where nothing else is said. */
export function readDecision(analysis: Analysis): Reading | null {
  const { rest, people } = analysis;
  const several = readSeveral(analysis);
  if (several) return several;
  const orders = rest.some((item) => is(item, 'assign', 'unassign', 'replace', 'switchOff', 'switchOn'));
  const intent = decisionOf(rest, orders);
  if (intent === null) return null;
  const numbers = planNumbers(rest);
  const users = people.users.filter(({ guessed }) => !guessed).map(({ item }) => item);
  const roles = [...decisionItems(rest).map(as('decision')), ...users.map(as('person'))];
  if (intent === 'approvals') return complete(analysis, { intent }, roles, [intent]);
  // What follows a comma gives the reason, and forbids nothing.
  const explained = new Set(
    intent === 'reject'
      ? rest.slice(rest.findLastIndex((item) => is(item, 'reject') || item.kind === 'number') + 1)
      : [],
  );
  const acting = ['approve', 'reject', 'withdraw', 'retry', 'undo'].includes(intent);
  if (
    acting &&
    isNegated(rest.filter((item) => !explained.has(item) && !(stops.includes(intent) && is(item, 'cancel'))))
  )
    return complete(analysis, { intent: 'unknown', numbers }, roles, []);
  const besides = rest.some((item) => is(item, 'status', 'history') || (intent !== 'withdraw' && is(item, 'cancel')));
  const every = rest.some((item) => is(item, 'all', 'everything'));
  const doubtful =
    besides || every || isQuestion(rest) || users.length > 0 || reportsDecision(rest) || countsRequests(rest);
  const doubts =
    acting && (doubtful || (numbers.length === 0 && !rest.some((item) => is(item, 'requestNoun', 'myRequests'))))
      ? [intent]
      : [];
  return complete(analysis, { intent, numbers, users: textsOf(users) }, roles, doubts, !acting);
}
