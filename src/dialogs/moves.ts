import { isDeepStrictEqual } from 'node:util';
import { fold } from '../licensing/lookups/fold.ts';
import { isOperation, traitsOf } from '../licensing/operations.ts';
import { findCountry } from '../understanding/country-search.ts';
import type { Reading } from '../understanding/recognizer.ts';
import { amended, laterDates } from './amendments.ts';
import { type Draft, emptyDraft, type ProductRole, type ProductSlot } from './draft.ts';
import { exchanged, withNthSpared } from './exchanges.ts';
import { oneOf } from './namesakes.ts';
import type { Question } from './question.ts';

/** What has been said so far, and how that was at each question before. */
export interface Said {
  draft: Draft;
  /** Oldest first. */
  history: Draft[];
}

/** How many questions one can go back. */
export const historyLimit = 10;

/**
 * Where a sentence moves a conversation to: back, to its beginning, or on with one part put right. `first` where there is
 * nothing to go back to; null where the sentence moves nothing.
 */
export function moveBy(reading: Reading, said: Said, question: Question | null): Said | 'first' | null {
  switch (reading.intent) {
    case 'back': {
      const draft = said.history.at(-1);
      return draft ? { draft, history: said.history.slice(0, -1) } : 'first';
    }
    case 'startOver': {
      const begun = { ...emptyDraft, goal: said.draft.goal };
      // At the beginning already: another beginning is meant.
      return { draft: isDeepStrictEqual(said.draft, begun) ? emptyDraft : begun, history: [] };
    }
    default: {
      const other = question === null ? namesake(reading, said) : null;
      if (other) return other;
      const put = question === null || question.slot === 'understood' ? exchanged(said.draft, reading) : null;
      if (put) return { ...said, draft: put };
      const amends = (!question || question.slot === 'understood') && isAmendment(reading, said.draft);
      if (amends || isCorrection(reading)) return { ...said, draft: correct(said.draft, reading, question) };
      const counts = question === null || question.slot === 'understood';
      const draft = amended(said.draft, counts ? withNthSpared(reading, said.draft) : reading, question);
      return draft && { ...said, draft };
    }
  }
}

/** *Sorry, the one from Sales*: of several by one name another was meant, so they are asked about again. */
function namesake({ intent, users, products, refers, unread, when }: Reading, { history }: Said): Said | null {
  const before = history.at(-1);
  const asked = before?.users.some(({ found }) => !found) ?? false;
  const named = users.length + products.length > 0 || when.at !== null || when.until !== null;
  if (!before || !asked || intent !== 'no' || !refers.corrects || named || unread.length === 0) return null;
  return { draft: before, history: history.slice(0, -1) };
}

/** "no, Adele", "nee, visio": one part was meant otherwise. */
export function isCorrection({ intent, users, products }: Reading): boolean {
  return intent === 'no' && (users.length > 0 || products.length > 0);
}

/** "yes, but only for Sofie": agreed to something else than was shown. Who was named before may as well be left out. */
function isAmendment({ intent, confidence, users, products, servicePlans }: Reading, draft: Draft): boolean {
  const named = [...users, ...products.map(({ text }) => text), ...servicePlans.map(({ text }) => text)];
  const known = [...draft.users, ...draft.products, ...draft.apps].map(({ text }) => fold(text));
  const others = named.length > 0 && named.every((text) => !known.includes(fold(text)));
  return intent === 'yes' && confidence === 'ask' && others;
}

/**
 * The country of "no, Belgium", which reads like a name, and of "yes, but Germany", which reads like nothing; there, two letters are
 * a word rather than a code: "yes it is".
 */
export function countryMeant({ intent, users, unread }: Reading): string | null {
  const named = intent === 'no' ? users : intent === 'yes' ? unread.filter((word) => word.length > 2) : [];
  const [only, ...others] = named.flatMap((text) => findCountry(text) ?? []);
  return only !== undefined && others.length === 0 && (intent === 'yes' || users.length === 1) ? only : null;
}

/** Who and what was named takes the place of who and what was said before; where that leaves a doubt, it is asked. */
function correct(draft: Draft, reading: Reading, question: Question | null): Draft {
  const unsure = draft.unsure || reading.confidence === 'ask';
  const apps = [...draft.apps, ...reading.servicePlans.map(({ text, on }) => ({ text, on, servicePlanIds: null }))];
  const when = laterDates(draft.when, reading.when, draft);
  const unread = [...draft.unread, ...reading.unread];
  return correctProducts(correctUsers({ ...draft, apps, unsure, when, unread }, reading, question), reading, question);
}

function correctUsers(draft: Draft, { users }: Reading, question: Question | null): Draft {
  const [first] = users;
  if (first === undefined) return draft;
  const before = draft.users.length === 1 ? draft.users[0]?.found?.displayName.split(' ')[0] : undefined;
  const named = users.map((text) => ({
    text,
    found: null,
    ...(before && !text.includes(' ') && { alike: `${before} ${text}` }),
  }));
  if (question?.slot === 'colleagueChoice' && draft.sameAs) {
    return { ...draft, sameAs: oneOf(question.people, first, draft.sameAs) };
  }
  if (question?.slot === 'userChoice') {
    const asked = draft.users[question.index];
    const meant = asked && named.length === 1 ? [oneOf(question.people, first, asked)] : named;
    return { ...draft, users: draft.users.toSpliced(question.index, 1, ...meant) };
  }
  // Of several one may have been meant: whether the others stay is seen and agreed first.
  return { ...draft, users: named, unsure: draft.unsure || draft.users.length > 1 };
}

function correctProducts(draft: Draft, { products }: Reading, question: Question | null): Draft {
  if (products.length === 0) return draft;
  const named = (role: ProductRole): ProductSlot[] => products.map(({ text }) => ({ text, role, found: null }));
  // Another product has other service plans.
  const apps = draft.apps.map((app) => ({ ...app, servicePlanIds: null }));
  const now = { ...draft, apps, sameAs: null };
  if (question?.slot === 'productChoice') {
    const role = draft.products[question.index]?.role ?? 'add';
    return { ...now, products: draft.products.toSpliced(question.index, 1, ...named(role)) };
  }
  // What is ticked is ticked anew.
  const traits = draft.goal !== null && isOperation(draft.goal) ? traitsOf(draft.goal) : null;
  if (traits?.ticks) return { ...now, products: [] };
  const role = question?.slot === 'product' ? question.role : (traits?.corrects ?? 'add');
  const others = draft.products.filter((slot) => slot.role !== role && !slot.copied);
  const replaced = draft.products.filter((slot) => slot.role === role && !slot.copied);
  // "no, with teams" may mean the app, and another product need not have it.
  const unsure = draft.unsure || replaced.length > 1 || apps.length > 0;
  const settled = { ...now, products: [...others, ...named(role)], unsure };
  if (draft.goal === 'unassignAll') return { ...settled, goal: 'unassign', unsure: true };
  // Which of the two was meant?
  return (traits?.needs.length ?? 0) > 1 && question?.slot !== 'product' ? { ...settled, unsure: true } : settled;
}
