import { type Analysis, as, complete, distinctProducts, textsOf } from '../analysis.ts';
import { gives } from '../clauses.ts';
import { planNumbers } from '../decisions.ts';
import { readOrders } from '../order-reading.ts';
import { type Intent, nothingRead, type Reading, self } from '../reading.ts';
import { isName } from '../sentence/names.ts';
import type { Item } from '../sentence/tokens.ts';
import { is } from '../sentence/words.ts';
import { questionOf } from './rules.ts';
import { minesIn, shownBy } from './shape.ts';

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
