import { type Analysis, as, complete, distinctProducts, textsOf } from './analysis.ts';
import { gives } from './clauses.ts';
import { planNumbers } from './decisions.ts';
import { readOrders } from './order-reading.ts';
import { type Intent, nothingRead, type Reading } from './reading.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';
import type { Concept } from './vocabulary.ts';

/** What a sentence shows of itself to the questions. */
interface Shown {
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
  /** A thing is named for somebody. */
  wishes: boolean;
  /** One license, or several, or *of* a person. */
  licensesOfPerson: boolean;
}

type Rule = [Intent, (shown: Shown) => boolean];

const acting = ({ direction }: Shown) => direction === 'order' || direction === 'need';
const told = ({ direction }: Shown) => direction === 'order' || direction === 'done';

/** Neither a wish (*for Koen*) nor words that give a direction, unless it begins as a question does. */
const asksRather = ({ wishes, direction, opens }: Shown) =>
  opens('what', 'show', 'have', 'askStart') || (!wishes && direction === 'none');

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
  [
    'whoHas',
    ({ opens, says, people, things }) =>
      (opens('who') && (things > 0 || says('have', 'license', 'assignDone'))) ||
      (opens('show') && says('who') && !people),
  ],
  ['history', ({ opens }) => opens('history')],
  ['subscriptions', ({ opens, says }) => opens('howMany') && says('subscriptions')],
  ['seats', ({ opens }) => opens('howMany')],
  [null, (shown) => acting(shown) || shown.conditional],
  ['history', ({ says }) => says('history')],
  ['myRequests', ({ says }) => says('myRequests')],
  ['approvals', ({ says, people }) => says('approvals') && !people],
  ['whoHas', ({ says }) => says('who') && says('have')],
  [
    'subscriptions',
    ({ says, things, people }) =>
      says('subscriptions') || (says('renew') && !people && (things > 0 || says('license'))),
  ],
  ['seats', ({ says, people }) => says('howMany', 'seats') && !people],
  ['seats', ({ says, things, people }) => says('available') && (things > 0 || says('license')) && !people],
  [
    'services',
    ({ says, things, people, direction }) => says('services') && (people || things > 0) && direction === 'none',
  ],
  [null, ({ direction, says }) => direction === 'done' && !says('what', 'show')],
  ['licensesOf', (shown) => shown.surePeople && shown.says('what', 'show', 'have') && asksRather(shown)],
  ['seats', ({ says, people, things, direction }) => says('show') && !people && things > 0 && direction !== 'order'],
  [null, ({ things, direction }) => things > 0 || direction !== 'none'],
  ['licensesOf', ({ surePeople, says, licensesOfPerson }) => surePeople && says('license') && licensesOfPerson],
];

/** The question about facts that a sentence asks; null where it is an order or nothing known. */
function questionOf(shown: Shown): Intent | null {
  if (shown.example) return null;
  return rules.find(([, fits]) => fits(shown))?.[0] ?? null;
}

const courtesy = ['filler', 'greeting', 'thanks', 'subject', 'article', 'request', 'yes', 'ok'] as const;

/** A question about facts: names that have no place in it stay unread. */
export function readQuestion(analysis: Analysis): Reading | null {
  const { rest, people, things, phrases, base } = analysis;
  const says = (...concepts: Parameters<typeof is>[1][]) => rest.some((item) => is(item, ...concepts));
  const opening = rest.find((item) => item.kind !== 'mark' && !is(item, ...courtesy));
  const strong = (...concepts: Parameters<typeof is>[1][]) => says(...concepts);
  const direction = strong('assign', 'unassign', 'replace', 'switchOff', 'switchOn', 'manage', 'copy')
    ? 'order'
    : says('need')
      ? 'need'
      : strong('assignDone', 'unassignDone', 'replaceDone', 'switchOffDone', 'switchOnDone')
        ? 'done'
        : rest.some(gives)
          ? 'weak'
          : 'none';
  const [owner] = people.users;
  const plural = rest.some((item) => is(item, 'license') && /s$/.test(item.norm));
  const leans =
    says('have') &&
    people.users.length === 0 &&
    rest.some((item) => is(item, 'leanUser') && is(item, 'pronoun', 'leanUser'));
  const intent = questionOf({
    says: (...concepts) => says(...concepts),
    opens: (...concepts) => is(opening, ...concepts),
    people: leans || people.users.length > 0,
    surePeople: leans || people.users.some(({ guessed }) => !guessed),
    things: things.length,
    direction,
    since: phrases.since !== null || phrases.when.at !== null,
    number: planNumbers(rest).length > 0,
    conditional:
      rest.some((item) => is(item, 'condition') && !is(item, 'question', 'impact') && item.norm !== 'whether') ||
      phrases.doubts.length > 0,
    example: base.sameAs !== null,
    wishes: things.length > 0 && people.users.some(({ marker }) => is(marker ?? undefined, 'for', 'to')),
    licensesOfPerson:
      plural || (owner !== undefined && (owner.item.possessive || is(owner.marker ?? undefined, 'of', 'from'))),
  });
  if (intent === null) return null;
  if (intent === 'impact') return readImpact(analysis);
  const named = ['licensesOf', 'history', 'services', 'why'].includes(intent)
    ? people.users.map(({ item }) => item)
    : [];
  const numbers = intent === 'history' ? planNumbers(rest) : [];
  const roles = [
    ...named.map(as('person')),
    ...[...things, ...people.products].map(as('thing')),
    ...(numbers.length > 0 ? rest.filter(({ kind }) => kind === 'number').map(as('number')) : []),
    ...(['help', 'seats', 'history', 'changes'].includes(intent) ? rest.filter(gives).map(as('word')) : []),
    ...(phrases.since ? rest.filter(({ kind }) => kind === 'date').map(as('phrase')) : []),
  ];
  const past = intent === 'history' && named.length > 0;
  const products = past || intent === 'help' ? [] : things.map(({ text }) => ({ text, role: 'add' as const }));
  const when = intent === 'changes' ? { at: phrases.since ?? phrases.when.at, until: phrases.when.until } : base.when;
  const refers = named.length === 0 && ['licensesOf', 'why'].includes(intent) ? leansOn(rest) : base.refers;
  const reading = complete(
    analysis,
    { intent, numbers, when, refers, users: textsOf(named), products: distinctProducts(products) },
    roles,
    [],
    true,
  );
  // A verb that is not known is no question: *clean up the licences of megan*.
  const asks = says('what', 'show', 'have');
  return intent === 'licensesOf' && !asks && reading.unread.length > 0 ? null : reading;
}

function leansOn(items: readonly Item[]): Reading['refers'] {
  const user = items.find((item) => is(item, 'leanUser'));
  return { ...nothingRead.refers, users: user?.text ?? null };
}

/** What would happen: read as the order that it asks about, which is never carried out. */
function readImpact(analysis: Analysis): Reading {
  const order = readOrders(analysis);
  const products = order?.products ?? analysis.things.map(({ text }) => ({ text, role: 'remove' as const }));
  return { ...(order ?? analysis.base), intent: 'impact', products, alternatives: [], also: [], confidence: 'ask' };
}
