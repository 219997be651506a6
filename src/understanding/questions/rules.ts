import type { Analysis } from '../analysis.ts';
import type { Intent, Reading } from '../reading.ts';
import type { Shown } from './shape.ts';

const held = ({ holding }: NonNullable<Reading['extent']>) => holding !== null && holding !== 'any';

type Rule = [Intent | null, (shown: Shown) => boolean];

const acting = ({ direction }: Shown) => direction === 'order' || direction === 'need';
const told = ({ direction }: Shown) => direction === 'order' || direction === 'done' || direction === 'weak';

/** Neither a wish (*for Koen*) nor words that give a direction, unless it begins as a question does. */
const asksRather = ({ wishes, direction, opens }: Shown) =>
  opens('what', 'show', 'have', 'askStart') || (!wishes && direction === 'none');

/** What a sentence asks, in this order; `null` ends the questions for a sentence that orders. */
const rules: readonly Rule[] = [
  ['help', ({ says, people }) => says('howTo') && people === 0],
  ['help', ({ asks, says, people, things }) => asks && says('help') && people + things === 0],
  // What was done is asked, not ordered: *did somebody take E3 from her?*, *when was it given*.
  ['history', (shown) => shown.asks && shown.surePeople && shown.happened && (told(shown) || shown.says('loses'))],
  [
    'history',
    ({ says, opens, surePeople, number, direction }) =>
      surePeople &&
      !number &&
      direction === 'none' &&
      (opens('status', 'changes') || (opens('what') && says('status', 'changes', 'history'))),
  ],
  ['why', ({ opens, says, surePeople, things }) => surePeople && (opens('why') || says('whence')) && things > 0],
  ['licensesOf', ({ opens, surePeople, things }) => opens('howMany') && surePeople && things === 0],
  ['seats', ({ opens, people, things, extent }) => opens('available') && things > 0 && people === 0 && extent === null],
  [
    'whoHas',
    ({ extent, opens, people, direction }) =>
      opens('show') && people === 0 && direction === 'none' && extent?.kind === 'everyone' && held(extent),
  ],
  [
    'approvals',
    ({ asks, says, opens, me, number, people, things }) =>
      asks &&
      opens('what', 'askStart', 'have') &&
      me &&
      says('approve', 'reject', 'approvals') &&
      !number &&
      people + things === 0,
  ],
  ['impact', ({ says, people, things, direction }) => says('impact') && people + things > 0 && direction !== 'none'],
  ['impact', ({ opens, surePeople, things }) => opens('impact') && surePeople && things > 0],
  [
    'impact',
    ({ asks, says, opens, may }) =>
      says('loses') && (says('condition') || (asks && !may && opens('request', 'askStart', 'what'))),
  ],
  ['comparePeople', ({ says, people }) => says('compare') && people > 1],
  ['compare', ({ says, things, people }) => says('compare') && things > 1 && people === 0],
  [
    'why',
    ({ opens, people, says }) =>
      people > 0 && (says('whence') || (opens('why') && says('have', 'assignDone', 'unassignDone', 'license'))),
  ],
  [
    'contains',
    ({ says, things, apps, inside, people, direction, opens }) =>
      things > 0 &&
      people === 0 &&
      direction !== 'order' &&
      !says('who') &&
      (says('contains') || (apps > 0 && inside && opens('askStart', 'contains', 'have'))),
  ],
  [
    'whoHasNone',
    ({ says, extent, people, things, direction, asks }) =>
      people === 0 &&
      direction !== 'order' &&
      asks &&
      (says('noLicense') ||
        (extent?.lacking ?? null) !== null ||
        (says('who') && says('not') && says('license') && things === 0)) &&
      !says('impact'),
  ],
  ['changes', ({ says, since, people, number }) => says('changes') && people === 0 && !number && since],
  [
    'history',
    (shown) =>
      (shown.asks || shown.since) &&
      shown.says('who') &&
      shown.people > 0 &&
      (told(shown) || shown.says('approve', 'reject', 'changes')) &&
      (shown.opens('who', 'show') || shown.since),
  ],
  [
    'whoHas',
    ({ opens, says, people, things, direction }) =>
      (opens('who') && (things > 0 || says('have', 'license', 'assignDone')) && direction !== 'order') ||
      (opens('show') && says('who') && people === 0),
  ],
  ['history', ({ opens }) => opens('history')],
  ['subscriptions', ({ opens, says }) => opens('howMany') && says('subscriptions')],
  ['seats', ({ opens }) => opens('howMany')],
  [
    'seats',
    ({ asks, ours, says, people, opens }) =>
      asks && ours && people === 0 && opens('have', 'askStart') && says('leanProduct'),
  ],
  [null, (shown) => acting(shown) || shown.conditional],
  ['history', ({ says, people, things }) => says('history') && people + things < 2],
  ['myRequests', ({ says }) => says('myRequests')],
  ['approvals', ({ says, people }) => says('approvals') && people === 0],
  [
    'whoHas',
    ({ says, asks, things, extent }) => says('who') && says('have') && (asks || (things > 0 && extent === null)),
  ],
  [
    'licensesOf',
    ({ extent, says, asks, direction }) =>
      extent !== null && direction === 'none' && asks && says('have', 'license', 'what', 'show'),
  ],
  [
    'subscriptions',
    ({ says, things, people }) =>
      says('subscriptions') || (says('renew') && people === 0 && (things > 0 || says('license'))),
  ],
  ['seats', ({ says, people }) => says('howMany', 'seats') && people === 0],
  [
    'seats',
    ({ says, things, people, asks }) =>
      says('available') && (asks || !says('filler')) && (things > 0 || says('license')) && people === 0,
  ],
  [
    'services',
    ({ says, things, people, direction }) => says('services') && people + things > 0 && direction === 'none',
  ],
  [null, ({ direction, says }) => direction === 'done' && !says('what', 'show')],
  ['licensesOf', (shown) => shown.surePeople && shown.says('what', 'show', 'have') && asksRather(shown)],
  [
    'seats',
    ({ says, people, things, direction }) => says('show') && people === 0 && things > 0 && direction !== 'order',
  ],
  [null, ({ things, direction }) => things > 0 || direction !== 'none'],
  ['licensesOf', ({ surePeople, says, licensesOfPerson }) => surePeople && says('license') && licensesOfPerson],
];

/** Look-ups that an order's date, exception or people may stand beside: there, only a question asks them. */
const weighed: readonly Intent[] = [
  'seats',
  'subscriptions',
  'whoHas',
  'services',
  'history',
  'approvals',
  'myRequests',
];

/** The question about facts that a sentence asks; null where it is an order or nothing known. */
export function questionOf(shown: Shown, { base, extent }: Analysis): Intent | null {
  if (shown.example) return null;
  const intent = rules.find(([, fits]) => fits(shown))?.[0] ?? null;
  const orders =
    base.when.at !== null ||
    base.when.until !== null ||
    base.spared.length + base.allExcept.length > 0 ||
    extent !== null;
  const ordinary = intent !== null && weighed.includes(intent) && orders && !shown.asks;
  return ordinary ? null : intent;
}
