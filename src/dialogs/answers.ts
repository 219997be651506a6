import type { Choice } from '../cards/questions/choices.ts';
import type { Person } from '../licensing/model.ts';
import { isOperation, traitsOf } from '../licensing/operations.ts';
import { answerList, type Reading } from '../understanding/recognizer.ts';
import { laterDates } from './amendments.ts';
import {
  type AppSlot,
  asGoal,
  type Draft,
  draftFrom,
  emptyDraft,
  goalOf,
  isGoal,
  isUnknownExcept,
  type ProductSlot,
  type UserSlot,
} from './draft.ts';
import { oneOf } from './namesakes.ts';
import type { Answer, Question } from './question.ts';
import type { Speaker } from './speaker.ts';

/** An answer to the question that waits. */
export type Given = Exclude<Answer, { kind: 'old' } | { kind: 'cancel' }>;

/** What becomes of a draft when a question is answered; `null` where the person says no to what was understood. */
export function fill(draft: Draft, question: Question, answer: Given, speaker: Speaker): Draft | null {
  switch (question.slot) {
    case 'understood':
      return answerQuestion(draft, answer, speaker);
    case 'goal':
      return answer.kind === 'choices'
        ? goalChosen(draft, answer.choices[0]?.value)
        : goalSaid(draft, textOf(answer), speaker);
    case 'act':
      return actChosen(draft, answer, speaker);
    case 'day':
      return dayChosen(draft, question, answer, speaker);
    case 'user':
      return (
        exampleSaid(draft, answer, speaker) ?? {
          ...draft,
          users: [...draft.users, ...usersSaid(answer, speaker)],
          when: whenSaid(draft, answer, speaker),
        }
      );
    case 'userChoice':
      return {
        ...draft,
        users: draft.users.toSpliced(question.index, 1, userMeant(answer, question, draft.users[question.index])),
      };
    case 'colleagueChoice':
      return { ...draft, sameAs: userMeant(answer, question, draft.sameAs) };
    case 'product':
      return (
        exampleSaid(draft, answer, speaker) ?? {
          ...draft,
          products: [...draft.products, ...productsSaid(answer, question.role, speaker)],
          when: whenSaid(draft, answer, speaker),
        }
      );
    case 'productChoice': {
      const asked = draft.products[question.index];
      const named = productsNamed(answer, asked?.role ?? 'add');
      const meant = answer.kind === 'text' && asked ? named.map((slot) => ({ ...slot, before: asked })) : named;
      return { ...draft, products: draft.products.toSpliced(question.index, 1, ...meant) };
    }
    case 'unknownExcept': {
      const known = draft.products.filter((slot) => !isUnknownExcept(slot));
      const named = exceptsSaid(answer, speaker);
      return named.length > 0 ? { ...draft, products: [...known, ...named] } : draft;
    }
    case 'unknownApps': {
      const others = draft.apps.filter(({ servicePlanIds, on }) => servicePlanIds || on !== question.on);
      const named = appsMeant(answer, question.on, speaker);
      return named.length > 0 ? { ...draft, apps: [...others, ...named] } : draft;
    }
    case 'apps':
      return { ...draft, apps: [...draft.apps, ...appsSaid(answer, question, speaker)] };
    case 'appChoice':
      return {
        ...draft,
        apps: draft.apps.toSpliced(question.index, 1, ...appsNamed(answer, draft.apps[question.index])),
      };
    case 'set':
      return { ...draft, products: productsTicked(answer, question) };
  }
}

/** Questions that an order may answer: what to do, and which apps to switch. */
const answeredByOrders: Question['slot'][] = ['goal', 'act', 'understood', 'apps', 'appChoice', 'unknownApps'];

/**
 * Whether a sentence begins a new request rather than answering the question that waits. "Assign visio" answers which product is to be
 * assigned; "remove a license" does not.
 */
export function isNewRequest(reading: Reading, draft: Draft, question: Question | null): boolean {
  const { users, products, confidence } = reading;
  const goal = goalOf(reading);
  if (goal === null) return false;
  const named = { user: users.length > 0, product: products.length > 0 };
  if (!isOperation(goal)) return true;
  const same = goal === draft.goal;
  if (!named.user && !named.product) {
    return confidence === 'sure' && !same && question !== null && !answeredByOrders.includes(question.slot);
  }
  const answers = question?.slot === 'user' ? !named.product : question?.slot === 'product' && !named.user;
  return !(same && answers);
}

/** Questions that anything typed could answer. */
const open: Question['slot'][] = [
  ...(['user', 'product', 'productChoice'] as const),
  ...(['unknownExcept', 'unknownApps', 'apps', 'appChoice'] as const),
];

/** No name has so many words. */
const longestName = 4;

/** Whether a whole sentence was typed in which nobody and nothing is named: it is no name that nobody goes by. */
export function isNoAnswer(reading: Reading, text: string, { slot }: Question): boolean {
  const { users, products, servicePlans, allExcept, sameAs } = reading;
  const named = users.length + products.length + servicePlans.length + allExcept.length > 0 || sameAs !== null;
  const words = text.trim().split(/\s+/).length;
  return open.includes(slot) && !named && words > longestName && !/[\n,;@]/.test(text.replace(/,\s/g, ' '));
}

function textOf(answer: Given): string {
  return answer.kind === 'text' ? answer.text : '';
}

function answerQuestion(draft: Draft, answer: Given, speaker: Speaker): Draft | null {
  const pressed = answer.kind === 'choices' ? answer.choices[0]?.value : undefined;
  const { intent, confidence, when } = speaker.read(textOf(answer));
  // "yes, until Friday" does not agree to what was understood.
  const said = pressed ?? (confidence === 'sure' ? intent : undefined);
  if (said === 'no') return null;
  if (said === 'yes') {
    const start = draft.when.at?.day ?? draft.start ?? null;
    const { day: last = null, lasts } = draft.when.until ?? {};
    const end = last === null ? (draft.end ?? null) : { day: last, ...(lasts && { lasts }) };
    return { ...draft, unsure: false, unread: [], when: emptyDraft.when, start, end };
  }
  return { ...draft, when: laterDates(draft.when, when) };
}

function goalChosen(draft: Draft, value: string | undefined): Draft {
  return value !== undefined && isGoal(value) ? asGoal(draft, value) : draft;
}

/** What to do with these things, or that it is something else: then everything that can be done is offered. */
function actChosen(draft: Draft, answer: Given, speaker: Speaker): Draft {
  const chosen = answer.kind === 'choices' ? answer.choices[0]?.value : undefined;
  if (chosen === undefined) return goalSaid(draft, textOf(answer), speaker);
  if (!isGoal(chosen)) return { ...draft, goal: null, acts: [] };
  // The choice names people, products and the act; what else was said is shown before anything is looked up.
  const besides = draft.apps.length > 0 || draft.products.some(({ role }) => role === 'except');
  return { ...asGoal(draft, chosen), unsure: besides, unread: [] };
}

function dayChosen(draft: Draft, { edge }: Question & { slot: 'day' }, answer: Given, speaker: Speaker): Draft {
  const chosen = answer.kind === 'choices' ? answer.choices[0] : undefined;
  const said = draft.when[edge];
  if (!chosen || !said) return { ...draft, when: laterDates(draft.when, speaker.read(textOf(answer)).when) };
  return { ...draft, when: { ...draft.when, [edge]: { ...said, day: chosen.value, alternatives: [] } } };
}

function goalSaid(draft: Draft, text: string, speaker: Speaker): Draft {
  const said = draftFrom(speaker.read(text));
  if (said.goal === null) return draft;
  const before = asGoal(draft, said.goal);
  return {
    ...said,
    users: [...before.users, ...said.users],
    products: [...before.products, ...said.products],
    apps: [...draft.apps, ...said.apps],
    sameAs: said.sameAs ?? draft.sameAs,
    when: laterDates(draft.when, said.when),
  };
}

/** One user or a pasted list; whole sentences are understood as well (*it is for megan*). */
function usersSaid(answer: Given, speaker: Speaker): UserSlot[] {
  if (answer.kind !== 'text') return usersNamed(answer);
  const { users } = speaker.read(answer.text);
  return (users.length > 0 ? users : answerList(answer.text)).map((text) => ({ text, found: null }));
}

/** "the same as megan" answers who or what as well; null where no colleague is the example. */
function exampleSaid(draft: Draft, answer: Given, speaker: Speaker): Draft | null {
  const { sameAs, users, when } = speaker.read(textOf(answer));
  if (sameAs === null || draft.goal === null || !isOperation(draft.goal) || !traitsOf(draft.goal).copies) return null;
  const said = users.map((text) => ({ text, found: null }));
  return {
    ...draft,
    users: [...draft.users, ...said],
    sameAs: { text: sameAs, found: null },
    when: laterDates(draft.when, when),
  };
}

/** "visio until friday": a day that is said with an answer. */
function whenSaid(draft: Draft, answer: Given, speaker: Speaker): Draft['when'] {
  const changes = draft.goal !== null && isOperation(draft.goal);
  return changes ? laterDates(draft.when, speaker.read(textOf(answer)).when) : draft.when;
}

function usersNamed(answer: Given): UserSlot[] {
  if (answer.kind === 'choices') {
    return answer.choices.map(({ value, label }) => ({ text: label, found: { id: value, displayName: label } }));
  }
  return [{ text: textOf(answer), found: null }];
}

/** Who of several; with the words that were typed, the question stands until somebody is found by them. */
function userMeant(answer: Given, { people, typed }: { people: Person[]; typed: string }, asked?: UserSlot | null) {
  const [chosen] = answer.kind === 'choices' ? usersNamed(answer) : [];
  return chosen ?? oneOf(people, textOf(answer), asked ?? { text: typed, found: null });
}

function productsSaid(answer: Given, role: ProductSlot['role'], speaker: Speaker): ProductSlot[] {
  if (answer.kind !== 'text') return productsNamed(answer, role);
  const { products } = speaker.read(answer.text);
  const texts = products.length > 0 ? products.map(({ text }) => text) : [answer.text];
  return texts.map((text) => ({ text, role, found: null }));
}

function productsNamed(answer: Given, role: ProductSlot['role']): ProductSlot[] {
  if (answer.kind === 'choices') return answer.choices.map((choice) => productChosen(choice, role));
  return [{ text: textOf(answer), role, found: null }];
}

/** What is to stay: "visio", "all but visio". */
function exceptsSaid(answer: Given, speaker: Speaker): ProductSlot[] {
  if (answer.kind !== 'text') return productsNamed(answer, 'except');
  const { products, allExcept } = speaker.read(answer.text);
  const said = [...products.map(({ text }) => text), ...allExcept];
  // "copilot and bar": what is no product is asked again.
  const listed = answerList(answer.text);
  const texts = said.length < listed.length ? listed : said;
  return texts.flatMap((text) => (text === '' ? [] : { text, role: 'except' as const, found: null }));
}

function productChosen({ value, label }: Choice, role: ProductSlot['role']): ProductSlot {
  return { text: label, role, found: { skuId: value, name: label } };
}

/** Only what differs from the present state is switched: what is not touched stays as it is. */
function appsSaid(answer: Given, question: Question & { slot: 'apps' }, speaker: Speaker): AppSlot[] {
  const { of } = question;
  if (answer.kind !== 'toggles' || !of) {
    return speaker.read(textOf(answer)).servicePlans.map(({ text, on }) => ({ text, on, servicePlanIds: null }));
  }
  return of.product.servicePlans.flatMap(({ id, label }) => {
    const on = answer.toggles[id];
    const wasOn = !of.disabledPlans.includes(id);
    return on === undefined || on === wasOn ? [] : [{ text: label, on, servicePlanIds: [id] }];
  });
}

function appsNamed(answer: Given, asked: AppSlot | undefined): AppSlot[] {
  const on = asked?.on ?? false;
  if (answer.kind !== 'choices') return [{ text: textOf(answer), on, servicePlanIds: null }];
  return [{ text: asked?.text ?? '', on, servicePlanIds: answer.choices.map(({ value }) => value) }];
}

/** Which apps were meant: "teams", "without teams and sway". */
function appsMeant(answer: Given, on: boolean, speaker: Speaker): AppSlot[] {
  if (answer.kind === 'choices')
    return answer.choices.map(({ value, label }) => ({ text: label, on, servicePlanIds: [value] }));
  const { servicePlans } = speaker.read(textOf(answer));
  const said = servicePlans.length > 0 ? servicePlans.map(({ text }) => text) : answerList(textOf(answer));
  return said.map((text) => ({ text, on, servicePlanIds: null }));
}

/** Ticked and not held directly: to give. Cleared and held directly: to take. */
function productsTicked(answer: Given, { held, rows }: Question & { slot: 'set' }): ProductSlot[] {
  if (answer.kind !== 'toggles') return [];
  const direct = new Set(held.filter((license) => license.direct).map(({ skuId }) => skuId));
  return rows.flatMap(({ product: { skuId, name } }) => {
    const ticked = answer.toggles[skuId];
    if (ticked === undefined || ticked === direct.has(skuId)) return [];
    return [productChosen({ value: skuId, label: name }, ticked ? 'add' : 'remove')];
  });
}
