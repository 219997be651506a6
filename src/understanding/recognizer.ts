import { gives, splitClauses, takeKept } from './clauses.ts';
import { longestSentence } from './clean.ts';
import { combine, splitTransfer } from './combine.ts';
import { commandOf, wantedLanguage } from './commands.ts';
import { countsRequests, decisionItems, decisionOf, planNumbers, reportsDecision } from './decisions.ts';
import { isNegated, isQuestion, type Role, unreadOf } from './doubts.ts';
import { type FoundExtent, findExtent } from './extents.ts';
import { fold } from './fold.ts';
import { type Order, readClause } from './orders.ts';
import { findPeople, type People } from './people.ts';
import { type Phrases, takePhrases } from './phrases.ts';
import { readPlanWords, reasonToSend } from './plan-words.ts';
import { questionOf } from './questions.ts';
import { type Intent, nothingRead, type Reading, type ReadOptions, self } from './reading.ts';
import { isLabel, prepare, type Sentence } from './sentence.ts';
import { findThings } from './things.ts';
import type { Item } from './tokens.ts';
import { topicOf } from './topics.ts';
import { is } from './words.ts';

export { type Intent, type Reading, type ReadOptions, self } from './reading.ts';
export { candidateNames } from './sentence.ts';
export { answerList, answerUser } from './users.ts';

/** What a sentence holds, before it is decided what it wants. */
interface Analysis {
  sentence: Sentence;
  phrases: Phrases;
  /** Parts that no reading can account for. */
  doubts: string[];
  extent: FoundExtent | null;
  /** What is left for grammar. */
  rest: Item[];
  people: People;
  things: Item[];
  knowsCatalogue: boolean;
  base: Reading;
}

type Read = Partial<Reading> & Pick<Reading, 'intent'>;

/** Each text once, however it is spelled; the first spelling stays. */
function distinct(texts: readonly string[]): string[] {
  return [...new Map(texts.toReversed().map((text) => [fold(text), text])).values()].reverse();
}

const textsOf = (items: readonly Item[]): string[] =>
  distinct(items.map((item) => (is(item, 'self') && item.kind === 'word' ? self : item.text)));

function analyse(sentence: Sentence, options: ReadOptions): Analysis {
  const labels = sentence.items.filter((_, index) => isLabel(sentence.items, index, sentence.ticket));
  const phrases = takePhrases(
    sentence.items.filter((item) => !labels.includes(item)),
    sentence.text,
    sentence.dates,
  );
  const extent = findExtent(phrases.rest, sentence.text);
  const { rest, ...kept } = takeKept(
    extent ? phrases.rest.filter((item) => !extent.items.includes(item)) : phrases.rest,
    sentence.text,
  );
  const things = findThings(rest);
  const { until } = phrases.when;
  const base: Reading = {
    ...nothingRead,
    language: sentence.language,
    ticket: sentence.ticket,
    reason: phrases.reason,
    when: phrases.when,
    until: until?.text ?? null,
    untilDay: until?.day ?? null,
    servicePlans: phrases.servicesOff.map((text) => ({ text, on: false })),
    allExcept: [...phrases.allExcept, ...kept.except],
    sameAs: phrases.sameAs?.text ?? null,
    quantity: quantityOf(rest),
    topic: topicOf(sentence.text),
  };
  const people = findPeople(rest, things.length > 0);
  const unclearEnd = kept.except.length > 0 && until ? [until.text] : [];
  const doubts = [...phrases.doubts, ...kept.doubts, ...unclearEnd];
  return {
    sentence,
    phrases,
    doubts,
    extent,
    rest,
    people,
    things,
    knowsCatalogue: options.findProductSpans !== undefined,
    base,
  };
}

function quantityOf(items: readonly Item[]): number | null {
  const counted = items.find(({ kind }) => kind === 'count');
  return counted ? Number(counted.text.replace(/\D/g, '')) : null;
}

/**
 * Completes a reading: it is sure only if every word is accounted for and nothing else is in doubt.
 * @param lenient for questions about facts, where an unknown small word changes nothing
 */
function complete(
  { sentence, doubts: parts, rest, knowsCatalogue, base }: Analysis,
  read: Read,
  roles: readonly (readonly [Item, Role])[],
  doubts: readonly string[],
  lenient = false,
): Reading {
  const known = new Map<Item, Role>();
  for (const [item, role] of roles) if (!known.has(item)) known.set(item, role);
  const unread = distinct([...unreadOf(rest, known, lenient).map(({ text }) => text), ...parts]);
  const reading = { ...base, ...read };
  const { users, allExcept, when } = reading;
  const guessed =
    !knowsCatalogue && [...users, ...allExcept].some((name) => /\s\P{Lu}*$/u.test(name) || allExcept.includes(name));
  const dated = when.at !== null || (when.until !== null && when.until.day === null);
  const cut = sentence.text.length >= longestSentence;
  const sure = reading.intent !== 'unknown' && unread.length === 0 && doubts.length === 0 && !guessed && !dated && !cut;
  return { ...reading, unread: cut ? [...unread, '…'] : unread, confidence: sure ? 'sure' : 'ask' };
}

const as =
  (role: Role) =>
  (item: Item): [Item, Role] => [item, role];

/** A message that is nothing but a command. */
function readCommand({ items, language }: Sentence): Read | null {
  const command = commandOf(items);
  if (command === 'myLicenses') return { intent: 'licensesOf', users: [self] };
  if (command === null) return null;
  return { intent: command, language: (command === 'language' ? wantedLanguage(items) : null) ?? language };
}

/** Words about a plan or the record that are passed on as they are. */
function readOwnWords({ text }: Sentence, options: ReadOptions): Read | null {
  const said = readPlanWords(text);
  const reason = said ? null : reasonToSend(text);
  if (reason !== null) return { intent: 'send', words: reason };
  if (!said) return null;
  if (said.verb !== 'export') {
    const { verb: intent, number, words } = said;
    return { intent, numbers: [number], ...(intent === 'reject' ? { reason: words || null } : { words }) };
  }
  const { numbers, users } = read(said.about.includes(' ') ? said.about : `history of ${said.about}`, options);
  const number = Number(/^#?(\d{1,9})$/.exec(said.about)?.[1] ?? 0);
  return { intent: 'export', users, numbers: number > 0 ? [number] : numbers };
}

/** What is to happen to a request. What acts is sure only where nothing else is said. */
function readDecision(analysis: Analysis): Reading | null {
  const { rest, people } = analysis;
  const orders = rest.some((item) => is(item, 'assign', 'unassign', 'replace', 'switchOff', 'switchOn'));
  const intent = decisionOf(rest, orders);
  if (intent === null) return null;
  const numbers = planNumbers(rest);
  const users = people.users.filter(({ guessed }) => !guessed).map(({ item }) => item);
  const roles = [...decisionItems(rest).map(as('decision')), ...users.map(as('person'))];
  if (intent === 'approvals') return complete(analysis, { intent }, roles, [intent]);
  const acting = ['approve', 'reject', 'withdraw', 'retry', 'undo'].includes(intent);
  if (acting && isNegated(rest)) return complete(analysis, { intent: 'unknown', numbers }, roles, []);
  const besides = rest.some((item) => is(item, 'status', 'history') || (intent !== 'withdraw' && is(item, 'cancel')));
  const several = rest.some((item) => is(item, 'all', 'everything'));
  const doubtful =
    besides || several || isQuestion(rest) || users.length > 0 || reportsDecision(rest) || countsRequests(rest);
  const doubts = acting && doubtful ? [intent] : [];
  return complete(analysis, { intent, numbers, users: textsOf(users) }, roles, doubts, !acting);
}

const courtesy = ['filler', 'greeting', 'thanks', 'subject', 'article', 'request', 'yes', 'ok'] as const;

/** What was understood before is put right: *no, Adele*, *nee, ik bedoel e5*. */
function readCorrection(analysis: Analysis): Reading | null {
  const { rest, people, things } = analysis;
  const opening = rest.find((item) => item.kind !== 'mark' && !is(item, 'greeting', 'filler') && item.norm !== 'sorry');
  const contrasts = rest.some((item) => is(item, 'except', 'meant') || item.norm === 'maar');
  const cues = rest.filter((item) => gives(item) && !is(item, 'assignWeak'));
  const corrects = is(opening, 'no', 'meant') || (is(opening, 'not') && contrasts && cues.length === 0);
  if (!corrects || cues.some((item) => is(item, 'assign', 'unassign', 'replace', 'switchOff', 'switchOn'))) return null;
  const denied = (item: Item) => is(rest[rest.indexOf(item) - 1], 'not');
  const named = [...people.users.map(({ item }) => item), ...people.strays, ...people.products].sort(
    (a, b) => a.start - b.start,
  );
  const roles = [
    ...rest.filter((item) => is(item, 'no', 'meant', 'not', 'except') || item.norm === 'sorry').map(as('word')),
    ...named.map(as('person')),
    ...things.map(as('thing')),
  ];
  const products = things.filter((item) => !denied(item)).map(({ text }) => ({ text, role: 'add' as const }));
  const users = textsOf(named.filter((item) => !denied(item)));
  const refers = { ...nothingRead.refers, operation: true };
  return complete(analysis, { intent: 'no', users, products: distinctProducts(products), refers }, roles, []);
}

const distinctProducts = (products: Reading['products']): Reading['products'] => [
  ...new Map(products.map((product) => [`${product.role}${fold(product.text)}`, product])).values(),
];

/** A question about facts: names that have no place in it stay unread. */
function readQuestion(analysis: Analysis): Reading | null {
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
  const intent = questionOf({
    says: (...concepts) => says(...concepts),
    opens: (...concepts) => is(opening, ...concepts),
    people: people.users.length > 0,
    surePeople: people.users.some(({ guessed }) => !guessed),
    things: things.length,
    direction,
    since: phrases.since !== null || phrases.when.at !== null,
    number: planNumbers(rest).length > 0,
    conditional:
      rest.some((item) => is(item, 'condition') && !is(item, 'question', 'impact') && item.norm !== 'whether') ||
      phrases.doubts.length > 0,
    example: base.sameAs !== null,
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

const acts: readonly Intent[] = ['assign', 'unassign', 'licensesOf'];

/** What can be offered where things were found, but not what to do with them. */
function offers({ people, things, extent }: Analysis): Intent[] {
  const who = people.users.length > 0 || extent !== null;
  if (who && things.length > 0) return [...acts];
  if (who) return ['licensesOf', 'assign', 'unassign'];
  return things.length > 0 ? ['whoHas', 'seats', 'assign'] : [];
}

const nthOf = (items: readonly Item[]): number | null => {
  const item = items.find((each) => is(each, 'nth'));
  if (!item) return null;
  const ordinals: [RegExp, number][] = [
    [/first|eerste|\bone$|een$/, 1],
    [/second|tweede|two|twee|other|andere/, 2],
    [/third|derde|three|drie/, 3],
    [/fourth|vierde/, 4],
    [/last|laatste/, -1],
  ];
  return ordinals.find(([pattern]) => pattern.test(item.norm.replace(/ one$/, '')))?.[1] ?? null;
};

/** Whether the sentence speaks of licenses at all: *remove the paper jam* does not. */
function isAboutLicenses({ rest, people, things, extent, base }: Analysis): boolean {
  const said = things.length > 0 || rest.some((item) => is(item, 'license', 'services', 'everything', 'family'));
  const outside = rest.some((item) => is(item, 'group', 'label')) || (extent !== null && people.users.length > 0);
  return (
    said ||
    base.sameAs !== null ||
    (people.users.some(({ guessed, item }) => !guessed && !is(item, 'self')) && !outside) ||
    (extent !== null && !outside)
  );
}

const leansOnTurn = (item: Item) => is(item, 'leanUser', 'leanProduct', 'nth', 'amend');

/** The reading of one order. */
function readingOf(analysis: Analysis, order: Order, others: readonly Order[]): Reading {
  const { rest, phrases, people, base, extent } = analysis;
  const given = order.intent === 'assign' || order.intent === 'replace';
  const excepted = given ? base.allExcept.map((text) => ({ text, on: false })) : [];
  const odd = base.allExcept.length > 0 && order.intent !== 'unassignAll' ? base.allExcept : [];
  const mine = rest.some(
    (item, index) =>
      /^(?:my|mijn)$/.test(item.norm) && rest.slice(index + 1, index + 3).some((each) => is(each, 'license')),
  );
  const users = order.users.length === 0 && mine ? [self] : textsOf(order.users);
  const nth = nthOf(rest);
  const speaks =
    order.products.length + order.apps.length > 0 ||
    rest.some((item) => is(item, 'license', 'everything', 'services', 'all'));
  const roles: (readonly [Item, Role])[] = [
    ...order.roles,
    ...others.flatMap((other) => other.roles),
    ...(extent?.items ?? []).map(as('extent')),
    ...rest.filter((item) => nth !== null && is(item, 'nth')).map(as('word')),
    ...rest.filter(({ kind }) => kind === 'count').map(as('number')),
  ];
  const forbidden = isNegated(rest) || rest.some((item) => is(item, 'cancel'));
  const refuses = rest.some((item) => is(item, 'no'));
  const doubts = [
    ...order.doubts,
    ...odd,
    ...(others.length > 0 ? ['also'] : []),
    ...(mine || users.includes(self) ? [self] : []),
    ...(extent ? [extent.extent.text] : []),
    ...(isQuestion(rest) || refuses ? ['question'] : []),
    ...(base.quantity !== null && base.quantity !== Math.max(1, users.length) ? ['quantity'] : []),
    ...[order.leanUsers, order.leanProducts].flatMap((item) => (item ? [item.text] : [])),
    ...people.strays.map(({ text }) => text),
    ...(users.length > 0 && !speaks && order.sameAs === null && base.sameAs === null ? ['what'] : []),
  ];

  const intent: Intent = forbidden ? 'unknown' : order.intent;
  const read: Read = {
    intent,
    users,
    products: distinctProducts(order.products.map(({ item, role }) => ({ text: item.text, role }))),
    servicePlans: [...base.servicePlans, ...excepted, ...order.apps.map(({ item, on }) => ({ text: item.text, on }))],
    allExcept: given ? [] : base.allExcept,
    extent: extent?.extent ?? null,
    sameAs: order.sameAs?.text ?? base.sameAs,
    refers: { users: order.leanUsers?.text ?? null, products: order.leanProducts?.text ?? null, nth, operation: false },
    alternatives:
      intent === 'unknown' && !forbidden
        ? order.alternatives.length > 0
          ? order.alternatives
          : offers(analysis)
        : order.alternatives,
  };
  return complete(analysis, read, [...roles, ...phrases.taken.map(as('phrase'))], doubts);
}

/** A sentence with one or several orders; null where nothing gives a direction. */
function readOrders(analysis: Analysis): Reading | null {
  const { rest, base } = analysis;
  const orders = combine(splitClauses(rest).map((clause) => readClause(clause, base.allExcept.length > 0))).flatMap(
    (order) => splitTransfer(order, rest),
  );
  const directed = orders.filter((order) => order.directed);
  const [first, ...others] = directed.length > 0 ? directed : orders;
  if (!first || directed.length === 0) return null;
  const also = others.map((order) => readingOf(analysis, order, []));
  const reading = { ...readingOf(analysis, first, others), also };
  const bare = reading.unread.length === 0 && reading.users.length === 0 && analysis.extent === null;
  if (isAboutLicenses(analysis) || bare) return reading;
  return { ...reading, intent: 'unknown', users: [], products: [], also: [], alternatives: [], confidence: 'ask' };
}

/** No word gives a direction: *e3 for megan* asks for a license, the rest is offered; neither is ever sure. */
function readBare(analysis: Analysis): Reading {
  const { rest, people, things, extent, base } = analysis;
  const users = people.users.filter(({ guessed }) => !guessed || things.length > 0);
  const said = (...concepts: Parameters<typeof is>[1][]) => rest.some((item) => is(item, ...concepts));
  const goes = said('instead') || rest.some(({ norm }) => norm === '->');
  const asked =
    base.sameAs !== null ||
    rest.some(({ norm }) => /^(?:mag|kan|can|may|could)(?: i| ik)?$/.test(norm)) ||
    users.some(({ marker }) => is(marker ?? undefined, 'for', 'to')) ||
    (users.length > 0 && said('for') && things.length > 0) ||
    rest.some(({ norm }) => norm === '->');
  const about = things.length > 0 || base.sameAs !== null || said('license');
  const nth = nthOf(rest);
  const amends = said('amend') || nth !== null || rest.some((item) => is(item, 'leanUser', 'leanProduct'));
  const roles = [
    ...users.map(({ item }) => as('person')(item)),
    ...[...things, ...people.products].map(as('thing')),
    ...(extent?.items ?? []).map(as('extent')),
    ...rest.filter((item) => is(item, 'instead') || (amends && leansOnTurn(item))).map(as('word')),
  ];
  const texts = textsOf(users.map(({ item }) => item));
  const leans = {
    users:
      texts.length === 0 ? (rest.find((item) => is(item, 'leanUser') && !is(item, 'leanProduct'))?.text ?? null) : null,
    products: things.length === 0 ? (rest.find((item) => is(item, 'leanProduct'))?.text ?? null) : null,
    nth,
    operation: amends && !asked,
  };
  const read = { users: texts, extent: extent?.extent ?? null, refers: leans };
  const place = (role: 'add' | 'remove') => distinctProducts(things.map(({ text }) => ({ text, role })));
  if (things.length === 2 && goes) {
    const instead = rest.findIndex((item) => is(item, 'instead'));
    const gone = instead < 0 ? things[0] : things.find((item) => rest.indexOf(item) > instead);
    const products = things.map((item) => ({
      text: item.text,
      role: item === gone ? ('remove' as const) : ('add' as const),
    }));
    return complete(analysis, { ...read, intent: 'replace', products }, roles, ['replace']);
  }
  if (said('cancel') && about)
    return complete(analysis, { ...read, intent: 'unassign', products: place('remove') }, roles, ['cancel']);
  if (asked && about && !isNegated(rest))
    return complete(analysis, { ...read, intent: 'assign', products: place('add') }, roles, ['assign']);
  const confirms = is(
    rest.find(({ kind }) => kind !== 'mark'),
    'yes',
    'ok',
  );
  const intent = confirms && rest.length <= 12 ? ('yes' as const) : ('unknown' as const);
  const alternatives = intent === 'unknown' ? offers(analysis) : [];
  return complete(analysis, { ...read, intent, products: place('add'), alternatives }, roles, ['verb']);
}

/**
 * Turns what a person typed, in English or Dutch, into a reading. Pure: the same sentence at the same `now` reads the same.
 * @param options.findProductSpans gets the sentence without mark-up, mail headers and signatures
 */
export function read(sentence: string, options: ReadOptions = {}): Reading {
  const prepared = prepare(sentence, options);
  const { language, ticket, text } = prepared;
  const own = readOwnWords(prepared, options);
  if (own) return { ...nothingRead, language, ticket, ...own, confidence: 'sure' };
  const command = readCommand(prepared);
  if (command && text.length < longestSentence)
    return { ...nothingRead, language, ticket, ...command, confidence: 'sure' };
  const analysis = analyse(prepared, options);
  return (
    readDecision(analysis) ??
    readCorrection(analysis) ??
    readQuestion(analysis) ??
    readOrders(analysis) ??
    readBare(analysis)
  );
}
