import type { DateSpan, Reading } from '../understanding/reading.ts';
import { type Draft, type Goal, goalOf, hasDate, type ProductSlot, type UserSlot } from './draft.ts';
import { goesBy } from './namesakes.ts';
import type { Question } from './question.ts';

/**
 * What becomes of a request when a sentence without an act of its own says more of it: *until 1 april*, *a week later*, *not Sofie*,
 * *and Iris with him*. It is shown before anything happens. Null where the sentence is something else.
 */
export function amended(draft: Draft, reading: Reading, question: Question | null): Draft | null {
  // Somebody or something of a list is a request of its own, and so may be what was hardly read.
  const { refers, when, unread } = reading;
  // A day that puts it right is asked about, however little else was read.
  const puts = refers.corrects && (when.at !== null || when.until !== null);
  if (question === null && (refers.nth !== null || (unread.length > mostUnread && !puts))) return null;
  if (!isElliptical(reading) || (draft.goal === null && draft.acts.length === 0)) return null;
  const chosen = allOfThem(draft, reading, question);
  if (chosen) return chosen;
  const { only, reverses } = reading.refers;
  const put = only ? onlyThese(draft, reading) : reverses ? reversed(draft) : null;
  if (put) return { ...put, unsure: true, unread: reading.unread };
  // Who or what is asked for is an answer.
  const answers = question !== null && !['understood', 'act', 'goal', 'day'].includes(question.slot);
  const names = reading.users.length + reading.products.length + reading.servicePlans.length > 0;
  if (answers && isAlsoFor(reading, question)) return withNames(draft, reading);
  if (answers && (names || reading.allExcept.length > 0)) return null;
  const dated = { ...draft, when: laterDates(draft.when, reading.when, draft) };
  const spared = withoutProducts(withoutSpared(dated, reading.spared), reading.allExcept);
  if (spared === null) return null;
  const more = question === null ? (names ? null : spared) : withNames(spared, reading);
  if (more === null) return null;
  // What is now missing is asked for; whoever was recalled by a word is no longer meant where somebody was left out.
  const left = more.users.length > 0 && more.products.length + more.apps.length > 0;
  const recalled = more.users.length < draft.users.length ? [] : draft.recalled;
  return { ...more, unsure: left || hasDate(more), unread: reading.unread, recalled };
}

/**
 * A day that is said of one of several people: the request of the others, as it was, and theirs with that day. Null where it is of all,
 * or of nobody who can be told.
 */
export function splitByDay(draft: Draft, reading: Reading): [Draft, Draft] | null {
  const { when, users, unread, refers, products, also, spared } = reading;
  const dated = when.at !== null || when.until !== null;
  if (!dated || draft.users.length < 2 || products.length + also.length + spared.length > 0) return null;
  if (goalOf(reading) !== null || draft.goal === null) return null;
  const nth =
    refers.nth === null || refers.nth === 0 ? undefined : draft.users.at(refers.nth > 0 ? refers.nth - 1 : refers.nth);
  const said = [...users, ...unread].filter((word) => word.length > 2);
  const isMeant = (slot: UserSlot) =>
    slot === nth || said.some((name) => goesBy(slot.found?.displayName ?? slot.text, name.replace(/['\u2019]s$/, '')));
  const meant = draft.users.filter(isMeant);
  if (meant.length === 0 || meant.length === draft.users.length) return null;
  const rest = { ...draft, users: draft.users.filter((slot) => !meant.includes(slot)) };
  return [rest, { ...draft, users: meant, when: laterDates(draft.when, when, draft), unsure: true }];
}

/** *And for Rob too*, where it is asked of which product. */
function isAlsoFor({ users, products, servicePlans, refers, unread }: Reading, { slot }: Question): boolean {
  const asksProduct = ['product', 'productChoice', 'apps', 'appChoice', 'unknownApps'].includes(slot);
  const only = users.length > 0 && products.length + servicePlans.length === 0;
  return asksProduct && only && refers.operation && refers.adds && unread.length === 0;
}

/** A card is put right by a sentence of which no more than this was not read. */
const mostUnread = 2;

/** A day that is said again takes the place of the one before; *a week later* counts from that one. */
export function laterDates(
  before: Draft['when'],
  said: Draft['when'],
  agreed: Pick<Draft, 'start' | 'end'> = {},
): Draft['when'] {
  const edge = (from: DateSpan | null, to: DateSpan | null, start: string | null = null): DateSpan | null => {
    const counted = from?.day ?? start?.slice(0, 10);
    if (to?.later === undefined || !counted) return to ?? from;
    const day = new Date(Date.parse(counted) + to.later * 86_400_000).toISOString().slice(0, 10);
    return { text: to.text, day, alternatives: [] };
  };
  return { at: edge(before.at, said.at, agreed.start), until: edge(before.until, said.until, agreed.end?.day) };
}

/** Whether a sentence gives no act but says something of one. */
function isElliptical(reading: Reading): boolean {
  const { intent, users, products, servicePlans, spared, allExcept, when, also, extent, refers } = reading;
  const open = intent === 'unknown' || intent === 'no';
  const counts = extent === null || extent.kind === 'listed';
  const said = users.length + products.length + servicePlans.length + spared.length + allExcept.length;
  return (
    open &&
    counts &&
    also.length === 0 &&
    goalOf(reading) === null &&
    (said > 0 || refers.reverses || when.at !== null || when.until !== null || extent !== null)
  );
}

/** *All of them but Meijer*, where who of several is asked. */
function allOfThem(draft: Draft, { extent, spared }: Reading, question: Question | null): Draft | null {
  if (question?.slot !== 'userChoice' || question.near || (extent?.kind !== 'listed' && spared.length === 0))
    return null;
  const left = question.people.filter(({ displayName }) => !spared.some((name) => goesBy(displayName, name)));
  if (left.length === 0 || (left.length === question.people.length && extent?.kind !== 'listed')) return null;
  const slots = left.map(({ id, displayName }): UserSlot => ({ text: displayName, found: { id, displayName } }));
  return { ...draft, users: draft.users.toSpliced(question.index, 1, ...slots), unsure: true };
}

/** Null where nobody of the request goes by a name that is to be spared. */
function withoutSpared(draft: Draft, spared: readonly string[]): Draft | null {
  if (spared.length === 0) return draft;
  const isSpared = ({ text, found }: UserSlot) =>
    spared.some((name) => goesBy(found?.displayName ?? text, name) || goesBy(text, name));
  const users = draft.users.filter((user) => !isSpared(user));
  return users.length === draft.users.length ? null : { ...draft, users };
}

/** Without the products and apps that are not wanted after all; what is given without an app has it switched off. Null where none of them is in it. */
function withoutProducts(draft: Draft | null, names: readonly string[]): Draft | null {
  if (draft === null || names.length === 0) return draft;
  const isLeft = ({ text, found }: ProductSlot) =>
    names.some((name) => goesBy(found?.name ?? text, name) || goesBy(text, name));
  const products = draft.products.filter((slot) => !isLeft(slot));
  const apps = draft.apps.filter(({ text }) => !names.some((name) => goesBy(text, name)));
  const dropped = products.length < draft.products.length || apps.length < draft.apps.length;
  // Where nothing is left, it is asked what it is to be.
  if (dropped) return { ...draft, products, apps };
  const excepts = names.map((text): ProductSlot => ({ text, role: 'except', found: null }));
  if (draft.goal === 'unassignAll' || draft.goal === 'replaceAll')
    return { ...draft, products: [...draft.products, ...excepts] };
  const off = names.map((text) => ({ text, on: false, servicePlanIds: null }));
  return draft.goal === 'assign' ? { ...draft, apps: [...draft.apps, ...off] } : null;
}

/** Of those who were named before only these; null where none of them was. */
function onlyThese(draft: Draft, { users, products }: Reading): Draft | null {
  const isMeant = (name: string, text: string, names: readonly string[]) =>
    names.some((each) => goesBy(name, each) || goesBy(text, each));
  const who = draft.users.filter(({ found, text }) => isMeant(found?.displayName ?? text, text, users));
  const what = draft.products.filter(({ found, text }) =>
    isMeant(
      found?.name ?? text,
      text,
      products.map((each) => each.text),
    ),
  );
  if (who.length + what.length === 0) return null;
  return { ...draft, users: who.length > 0 ? who : draft.users, products: what.length > 0 ? what : draft.products };
}

/** What was to come goes, and what was to go comes; null where that is no request. */
function reversed(draft: Draft): Draft | null {
  const other = { add: 'remove', remove: 'add', except: 'except' } as const;
  const goals: Partial<Record<Goal, Goal>> = {
    assign: 'unassign',
    unassign: 'assign',
    replace: 'replace',
    set: 'set',
    services: 'services',
  };
  const goal = draft.goal === null ? undefined : goals[draft.goal];
  if (goal === undefined || draft.sameAs) return null;
  const switches = goal === 'services';
  const products = draft.products.map((slot) => (switches ? slot : { ...slot, role: other[slot.role] }));
  const apps = draft.apps.map((app) => ({ ...app, on: !app.on }));
  return { ...draft, goal, products, apps: switches ? apps : draft.apps };
}

/** Who and what is named besides comes to the rest, or takes its place where *no* or *only* is said. */
function withNames(draft: Draft, { users, products, servicePlans, refers, intent }: Reading): Draft | null {
  if (users.length + products.length + servicePlans.length === 0) return draft;
  if (intent === 'no' || !refers.adds) return null;
  const [first] = draft.products.filter(({ role }) => role !== 'except');
  const slots = products.map(({ text }): ProductSlot => ({ text, role: first?.role ?? 'add', found: null }));
  return {
    ...draft,
    users: [...draft.users, ...users.map((text) => ({ text, found: null }))],
    products: [...draft.products, ...slots],
    apps: [...draft.apps, ...servicePlans.map(({ text, on }) => ({ text, on, servicePlanIds: null }))],
  };
}
