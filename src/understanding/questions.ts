import { type Analysis, as, complete, distinctProducts, textsOf } from './analysis.ts';
import { gives } from './clauses.ts';
import { planNumbers } from './decisions.ts';
import { readOrders } from './order-reading.ts';
import { type Intent, nothingRead, type Reading, self } from './reading.ts';
import { isName } from './sentence/names.ts';
import type { Item } from './sentence/tokens.ts';
import { is } from './sentence/words.ts';
import type { Concept } from './vocabulary.ts';

/** What a sentence shows of itself to the questions. */
interface Shown {
  says: (...concepts: Concept[]) => boolean;
  /** The first word that is no courtesy means one of these. */
  opens: (...concepts: Concept[]) => boolean;
  /** How many are named, surely or by guess; whoever leans on the turn before counts. */
  people: number;
  surePeople: boolean;
  /** How many products and apps are named. */
  things: number;
  apps: number;
  /** Something is in a product, or in what was spoken of before. */
  inside: boolean;
  extent: Reading['extent'];
  /** Of the words that give a direction: the heaviest. */
  direction: 'none' | 'weak' | 'done' | 'need' | 'order';
  /** A day in the past was named. */
  since: boolean;
  number: boolean;
  /** It begins or ends as a question. */
  asks: boolean;
  /** It begins as a wish: *can she lose Visio?* */
  may: boolean;
  /** It begins as a question about the past. */
  happened: boolean;
  /** Whoever asks speaks of themselves. */
  me: boolean;
  /** An if that is not part of a question. */
  conditional: boolean;
  example: boolean;
  /** What *we* have. */
  ours: boolean;
  /** A thing is named for somebody. */
  wishes: boolean;
  /** One license, or several, or *of* a person. */
  licensesOfPerson: boolean;
}

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

const courtesy = ['filler', 'greeting', 'thanks', 'subject', 'article', 'request', 'yes', 'ok', 'and'] as const;

function directionOf(items: readonly Item[]): Shown['direction'] {
  const says = (...concepts: Concept[]) => items.some((item) => is(item, ...concepts));
  if (says('assign', 'unassign', 'replace', 'switchOff', 'switchOn', 'manage', 'copy')) return 'order';
  if (says('need')) return 'need';
  if (says('assignDone', 'unassignDone', 'replaceDone', 'switchOffDone', 'switchOnDone')) return 'done';
  return items.some(gives) ? 'weak' : 'none';
}

const pastAsked = /^(?:did|was|were|had|werd|werden|waren|hadden)\b/;
const perfectAsked = /^(?:has|have (?:you|we|they)|when|who|heeft|hebben|wanneer|wie)\b/;

/** *Did …*, *was … given*, *heeft … gekregen*; of *is* and *zijn* only beside a day that has passed. */
function asksOfPast(items: readonly Item[], { since }: Analysis['phrases']): boolean {
  const opening = items.find((item) => item.kind === 'word' && !is(item, 'greeting', 'filler', 'ok', 'and'));
  const done = items.some((item) => is(item, 'assignDone', 'unassignDone', 'replaceDone'));
  const norm = opening?.norm ?? '';
  if (pastAsked.test(norm)) return true;
  const ever =
    since !== null ||
    items.some((item) => /^(?:ever|ooit|recently|lately|laatst|onlangs|before|eerder)$/.test(item.norm));
  return done && (perfectAsked.test(norm) || (/^(?:is|are|zijn)\b/.test(norm) && ever));
}

function shownBy({ sentence, rest, people, things, phrases, base, extent, knowsNames }: Analysis): Shown {
  const items = [...rest, ...(extent?.items ?? [])];
  const says = (...concepts: Concept[]) => items.some((item) => is(item, ...concepts));
  const own = sentence.items.filter((item) => !extent?.items.includes(item));
  const opening = own.find(
    (item) => item.kind !== 'mark' && (is(item, 'askStart', 'request') || !is(item, ...courtesy)),
  );
  const opens = (...concepts: Concept[]) =>
    is(opening, ...concepts) ||
    is(
      own.find((item) => item.kind !== 'mark' && !is(item, ...courtesy)),
      ...concepts,
    );
  const [owner] = people.users;
  const plural = rest.some((item) => is(item, 'license') && /s$/.test(item.norm));
  const leans =
    people.users.length === 0 && (says('have', 'whence') || says('loses')) && rest.some((item) => is(item, 'leanUser'));
  const named = rest.filter((item) => isName(item) && item.doubt === null).length;
  const compares = says('compare', 'whence', 'changes') || phrases.since !== null;
  const apps = things.filter((item) => is(item, 'servicePlan'));
  return {
    says,
    opens,
    people:
      Math.max(people.users.length, compares ? named : 0) +
      Number(leans) +
      Number(says('compare') && minesIn(rest).length > 0),
    surePeople: leans || people.users.some(({ guessed, item }) => !guessed || (knowsNames && item.doubt === null)),
    things: things.length,
    apps: apps.length,
    inside: says('in', 'contains') && (things.length > apps.length || things.length > 1 || says('leanProduct')),
    extent: extent?.extent ?? null,
    direction: directionOf(rest),
    since: phrases.since !== null || phrases.when.at !== null,
    number: planNumbers(rest).length > 0,
    me: rest.some(({ norm }) => /(?:^|\s)(?:i|ik|me|mij)$/.test(norm)),
    may: /^(?:can|could|may|kan|kunnen|mag|mogen)\b/.test(opening?.norm ?? ''),
    happened: asksOfPast(sentence.items, phrases),
    asks:
      sentence.text.trim().endsWith('?') ||
      opens(
        'who',
        'what',
        'howMany',
        'show',
        'why',
        'question',
        'impact',
        'noLicense',
        'compare',
        'status',
        'available',
      ) ||
      (opens('askStart', 'have') && !opens('request')),
    conditional:
      rest.some((item) => is(item, 'condition') && !is(item, 'question', 'impact') && item.norm !== 'whether') ||
      phrases.doubts.length > 0,
    example: base.sameAs !== null,
    ours: rest.some(({ norm }) => /\b(?:we|wij)$/.test(norm)),
    wishes: things.length > 0 && people.users.some(({ marker }) => is(marker ?? undefined, 'for', 'to')),
    licensesOfPerson:
      plural || (owner !== undefined && (owner.item.possessive || is(owner.marker ?? undefined, 'of', 'from'))),
  };
}

/** The question about facts that a sentence asks; null where it is an order or nothing known. */
function questionOf(shown: Shown, { base, extent }: Analysis): Intent | null {
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

/** What of a sentence a look-up keeps to; the rest of what was heard is not used, and that is said. */
const usesOf = {
  people: ['licensesOf', 'history', 'services', 'why', 'comparePeople'],
  extent: ['whoHas', 'whoHasBut', 'whoHasNone', 'licensesOf'],
  day: ['changes', 'history', 'subscriptions'],
} satisfies Record<string, Intent[]>;

/** A question about facts: names that have no place in it stay unread. */
export function readQuestion(analysis: Analysis): Reading | null {
  const { rest, people, things, phrases, base } = analysis;
  const shown = shownBy(analysis);
  const found = questionOf(shown, analysis);
  if (found === null) return null;
  if (found === 'impact') return readImpact(analysis);
  const excepted = [...phrases.servicesOff, ...phrases.allExcept];
  const intent =
    found === 'whoHas' && (excepted.length > 0 || withoutIn(rest).length > 0) ? ('whoHasBut' as const) : found;
  const uses = (what: keyof typeof usesOf) => (usesOf[what] as Intent[]).includes(intent);
  const mine = intent === 'comparePeople' ? minesIn(rest) : [];
  const meant = people.users.map(({ item }) => item);
  const anybody = rest.filter((item) => isName(item) && (item.doubt === null || meant.includes(item)));
  const named = uses('people')
    ? ['comparePeople', 'history', 'why'].includes(intent) && anybody.length > 0
      ? anybody
      : meant
    : [];
  const numbers = intent === 'history' ? planNumbers(rest) : [];
  const extent = uses('extent') ? analysis.extent : null;
  const lacking = intent === 'whoHasBut' ? withoutIn(rest) : [];
  const contained = intent === 'contains' ? containedIn(rest, things) : [];
  const roles = [
    ...[...named, ...mine].map(as('person')),
    ...[...things, ...people.products].map(as('thing')),
    ...(extent?.items ?? []).map(as('extent')),
    ...(numbers.length > 0 ? rest.filter(({ kind }) => kind === 'number').map(as('number')) : []),
    ...(['help', 'seats', 'history', 'changes'].includes(intent) ? rest.filter(gives).map(as('word')) : []),
    ...(lacking.length > 0
      ? rest
          .filter((item) => is(item, 'not', 'no', 'except', 'without', 'noLicense') || /^(?:but|maar)$/.test(item.norm))
          .map(as('word'))
      : []),
    ...(phrases.since ? rest.filter(({ kind }) => kind === 'date').map(as('phrase')) : []),
  ];
  const past = intent === 'history' && named.length > 0;
  const products =
    past || intent === 'help'
      ? []
      : things
          .filter((item) => !contained.includes(item))
          .map((item) => ({ text: item.text, role: lacking.includes(item) ? ('remove' as const) : ('add' as const) }));
  const { holding = null, lacking: lacked = null } = extent?.extent ?? {};
  const spoken = (text: string | null, role: 'add' | 'remove') =>
    intent.startsWith('whoHas') && text !== null && text !== 'any' ? [{ text, role }] : [];
  const without = [
    ...spoken(holding, 'add'),
    ...spoken(lacked, 'remove'),
    ...(intent === 'whoHasBut' ? excepted.map((text) => ({ text, role: 'remove' as const })) : []),
  ];
  const at = ['changes', 'history'].includes(intent) ? (phrases.since ?? phrases.when.at) : phrases.when.at;
  const dates = uses('day') ? [] : [base.when.at, base.when.until].flatMap((date) => date?.text ?? []);
  const unused = [
    ...dates,
    ...(uses('extent') ? [] : [analysis.extent?.extent.text ?? []].flat()),
    ...base.spared,
    ...(intent === 'whoHasBut' ? [] : base.allExcept),
  ];
  const refers =
    named.length === 0 && (uses('people') || intent === 'seats') ? leansOn(rest) : leansOn(rest, 'products');
  const reading = complete(
    { ...analysis, doubts: [...analysis.doubts, ...unused] },
    {
      intent,
      numbers,
      when: uses('day') ? { at, until: phrases.when.until } : nothingRead.when,
      refers,
      users: [...textsOf(named), ...(mine.length > 0 ? [self] : [])],
      extent: extent && (intent === 'licensesOf' ? extent.extent : { ...extent.extent, holding: null, lacking: null }),
      servicePlans:
        intent === 'contains'
          ? contained.map(({ text }) => ({ text, on: true }))
          : intent === 'whoHasBut'
            ? []
            : base.servicePlans,
      allExcept: [],
      spared: [],
      products: distinctProducts([...products, ...without]),
    },
    roles,
    [],
    true,
  );
  // A verb that is not known is no question: *clean up the licences of megan*.
  const asks = shown.says('what', 'show', 'have');
  return intent === 'licensesOf' && !asks && reading.unread.length > 0 ? null : reading;
}

/** Whoever asks, as one of those who are compared. */
const minesIn = (items: readonly Item[]): Item[] =>
  items.filter((item) => /^(?:i|ik|me|mij|mine)$/.test(item.norm) || is(item, 'myLicenses'));

/** What is asked about whether it is inside: *is X in Y*, *does Y include X*. */
function containedIn(items: readonly Item[], things: readonly Item[]): Item[] {
  const holder = things.find(
    (item) => is(items[items.indexOf(item) - 1], 'in') || is(items[items.indexOf(item) - 2], 'in'),
  );
  if (holder) return things.filter((item) => item !== holder);
  const apps = things.filter((item) => is(item, 'servicePlan'));
  return things.length > apps.length
    ? apps
    : things.length > 1
      ? things.slice(1)
      : items.some((item) => is(item, 'leanProduct', 'in'))
        ? apps
        : [];
}

/** The products that somebody is not to have: *E3 but no teams phone*. */
function withoutIn(items: readonly Item[]): Item[] {
  return items.filter((item, index) => {
    let at = index - 1;
    while (is(items[at], 'article', 'filler', 'and') || items[at]?.norm === 'any') at -= 1;
    return (
      item.kind === 'product' &&
      (is(items[at], 'not', 'without', 'except') ||
        /^(?:lacks?|lacking|missing|miss|mist|missen)$/.test(items[at]?.norm ?? '') ||
        /^(?:no|geen)$/.test(items[at]?.norm ?? ''))
    );
  });
}

function leansOn(items: readonly Item[], only?: 'products'): Reading['refers'] {
  const users = only ? null : (items.find((item) => is(item, 'leanUser') && !is(item, 'leanProduct'))?.text ?? null);
  const products = items.some(({ kind }) => kind === 'product')
    ? null
    : (items.find((item) => is(item, 'leanProduct'))?.text ?? null);
  return { ...nothingRead.refers, users, products };
}

/** What would happen: read as the order that it asks about, which is never carried out. */
function readImpact(analysis: Analysis): Reading {
  const order = readOrders(analysis);
  const products = order?.products ?? analysis.things.map(({ text }) => ({ text, role: 'remove' as const }));
  const refers = order?.refers ?? leansOn(analysis.rest);
  return {
    ...(order ?? analysis.base),
    intent: 'impact',
    products,
    refers,
    alternatives: [],
    also: [],
    confidence: 'ask',
  };
}
