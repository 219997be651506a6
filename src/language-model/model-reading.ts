import { isOperation } from '../licensing/operations.ts';
import { type DateSpan, type Intent, nothingRead, type Reading } from '../understanding/reading.ts';
import { type ModelOrder, modelAnswer } from './model-answer.ts';

/**
 * What a model's answer says of a sentence, never sure. Only what stands in the sentence letter by letter counts; whatever the rules
 * found and the model left out is kept as not read, so that nothing gets lost. Null where nothing is left.
 */
export function readingFrom(answer: unknown, sentence: string, rules: Reading): Reading | null {
  const parsed = modelAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const orders = parsed.data.orders.map((order) => verbatim(order, sentence)).filter(hasThings);
  const [first, ...others] = orders.map((order) => orderReading(order, rules));
  if (!first) return null;
  const spans = orders.flatMap(textsOf);
  const reading: Reading = {
    ...first,
    reason: rules.reason,
    ticket: rules.ticket,
    extent: rules.extent,
    users: first.users.filter((name) => !rules.extent?.text.includes(name)),
    allExcept: [...new Set([...rules.allExcept, ...first.allExcept])],
    refers: {
      ...rules.refers,
      users: first.users.length > 0 ? null : rules.refers.users,
      products: first.products.length > 0 ? null : rules.refers.products,
    },
    unread: wordsOf(rules).filter((word) => !spans.some((span) => span.includes(word) || word.includes(span))),
    also: others,
  };
  const differ = isOperation(rules.intent) && rules.intent !== first.intent && others.length === 0;
  return differ ? { ...reading, intent: rules.intent, alternatives: [rules.intent, first.intent] } : reading;
}

function orderReading(order: ModelOrder, rules: Reading): Reading {
  const { act, people, give, take, keep, apps, from, until } = order;
  const on = act === 'switchOn';
  return {
    ...nothingRead,
    language: rules.language,
    intent: intentOf(act),
    users: people,
    products: [
      ...give.map((text) => ({ text, role: 'add' as const })),
      ...take.map((text) => ({ text, role: 'remove' as const })),
    ],
    servicePlans: apps.map((text) => ({ text, on })),
    allExcept: keep,
    when: { at: dayOf(from, rules), until: dayOf(until, rules) },
    confidence: 'ask',
  };
}

const intentOf = (act: ModelOrder['act']): Intent => (act === 'switchOn' || act === 'switchOff' ? 'services' : act);

/** The rules say which day the words mean; where they cannot, it is shown as typed, and nothing is done by guess. */
function dayOf(text: string | null | undefined, { when }: Reading): DateSpan | null {
  if (!text) return null;
  const same = [when.at, when.until].find((date) => date && (text.includes(date.text) || date.text.includes(text)));
  return same ?? { text, day: null, alternatives: [] };
}

/** The order with only those texts that stand in the sentence. */
function verbatim(order: ModelOrder, sentence: string): ModelOrder {
  const there = (text: string) => sentence.includes(text);
  const { people, give, take, keep, apps, from, until } = order;
  return {
    act: order.act,
    people: people.filter(there),
    give: give.filter(there),
    take: take.filter(there),
    keep: keep.filter(there),
    apps: apps.filter(there),
    from: from && there(from) ? from : null,
    until: until && there(until) ? until : null,
  };
}

const hasThings = ({ people, give, take, apps }: ModelOrder) =>
  [people, give, take, apps].some((list) => list.length > 0);

const textsOf = ({ people, give, take, keep, apps, from, until }: ModelOrder): string[] => [
  ...people,
  ...give,
  ...take,
  ...keep,
  ...apps,
  ...[from, until].flatMap((date) => date ?? []),
];

/** What the rules found or could not read, as typed, in all orders. */
function wordsOf(rules: Reading): string[] {
  return [rules, ...rules.also].flatMap(({ users, products, servicePlans, sameAs, when, unread }) => [
    ...users,
    ...products.map(({ text }) => text),
    ...servicePlans.map(({ text }) => text),
    ...[sameAs, when.at?.text, when.until?.text].flatMap((text) => text ?? []),
    ...unread,
  ]);
}
