import type { Concept } from './lexicon.ts';
import type { Intent } from './reading.ts';

/** What a sentence shows of itself to the questions. */
export interface Shown {
  says: (...concepts: Concept[]) => boolean;
  /** The first word that is no courtesy means one of these. */
  opens: (...concepts: Concept[]) => boolean;
  /** Somebody is named, surely or by guess. */
  people: boolean;
  surePeople: boolean;
  /** How many products and apps are named. */
  things: number;
  /** Of the words that give a direction: the heaviest. */
  direction: 'none' | 'weak' | 'done' | 'need' | 'order';
  /** A day in the past was named. */
  since: boolean;
  number: boolean;
  /** An if that is not part of a question. */
  conditional: boolean;
  example: boolean;
  /** One license, or several, or *of* a person. */
  licensesOfPerson: boolean;
}

type Rule = [Intent, (shown: Shown) => boolean];

const acting = ({ direction }: Shown) => direction === 'order' || direction === 'need';
const told = ({ direction }: Shown) => direction === 'order' || direction === 'done';

/** What a sentence asks, in this order; `null` ends the questions for a sentence that orders. */
const rules: readonly (Rule | [null, (shown: Shown) => boolean])[] = [
  ['help', ({ says, people }) => says('howTo') && !people],
  ['impact', ({ says, people, things, direction }) => says('impact') && (people || things > 0) && direction !== 'none'],
  ['impact', ({ opens, surePeople, things }) => opens('impact') && surePeople && things > 0],
  ['compare', ({ says, things, people }) => says('compare') && things > 1 && !people],
  [
    'contains',
    ({ says, things, people, direction }) =>
      says('contains') && things > 0 && !people && direction !== 'order' && says('what', 'contains') && !says('who'),
  ],
  ['why', ({ opens, people, says }) => opens('why') && people && says('have', 'assignDone', 'unassignDone', 'license')],
  [
    'noLicense',
    ({ says, opens, people, direction }) =>
      says('noLicense') && !people && direction !== 'order' && (says('who', 'show', 'have') || opens('noLicense')),
  ],
  ['changes', ({ says, since, people, number }) => says('changes') && !people && !number && since],
  [
    'history',
    (shown) =>
      (shown.opens('who') || (shown.opens('show') && shown.says('who'))) &&
      shown.people &&
      (told(shown) || shown.says('approve', 'reject')),
  ],
  ['whoHas', ({ opens, says, people }) => opens('who') || (opens('show') && says('who') && !people)],
  ['history', ({ opens }) => opens('history')],
  ['subscriptions', ({ opens, says }) => opens('howMany') && says('subscriptions')],
  ['seats', ({ opens }) => opens('howMany')],
  [null, (shown) => acting(shown) || shown.conditional],
  ['history', ({ says }) => says('history')],
  ['myRequests', ({ says }) => says('myRequests')],
  ['approvals', ({ says, people }) => says('approvals') && !people],
  ['whoHas', ({ says }) => says('who') && says('have')],
  ['subscriptions', ({ says, things }) => says('subscriptions') || (says('renew') && (things > 0 || says('license')))],
  ['seats', ({ says, people }) => says('howMany', 'seats') && !people],
  ['seats', ({ says, things, people }) => says('available') && (things > 0 || says('license')) && !people],
  [
    'services',
    ({ says, things, people, direction }) => says('services') && (people || things > 0) && direction === 'none',
  ],
  [null, ({ direction, says }) => direction === 'done' && !says('what', 'show')],
  ['licensesOf', ({ surePeople, says }) => surePeople && says('what', 'show', 'have')],
  ['seats', ({ says, people, things, direction }) => says('show') && !people && things > 0 && direction !== 'order'],
  [null, ({ things, direction }) => things > 0 || direction !== 'none'],
  ['licensesOf', ({ surePeople, says, licensesOfPerson }) => surePeople && says('license') && licensesOfPerson],
];

/** The question about facts that a sentence asks; null where it is an order or nothing known. */
export function questionOf(shown: Shown): Intent | null {
  if (shown.example) return null;
  return rules.find(([, fits]) => fits(shown))?.[0] ?? null;
}
