import { peopleIn } from '../text/people-list.ts';
import { type Draft, draftFrom, type Goal, isGoal, type ProductSlot, type UserSlot } from './draft.ts';
import type { Answer, Question } from './question.ts';
import type { Speaker } from './speaker.ts';

/** An answer to the question that waits. */
export type Given = Exclude<Answer, { kind: 'old' }>;

/** What becomes of a draft when a question is answered; `null` where the person says no to what was understood. */
export function fill(draft: Draft, question: Question, answer: Given, speaker: Speaker): Draft | null {
  switch (question.slot) {
    case 'understood':
      return settle(draft, answer, speaker);
    case 'goal':
      return answer.kind === 'choice'
        ? { ...draft, goal: answer.choice.value as Goal }
        : goalSaid(draft, answer.text, speaker);
    case 'user':
      return { ...draft, users: [...draft.users, ...usersSaid(answer, speaker)] };
    case 'userChoice':
      return { ...draft, users: draft.users.with(question.index, userSaid(answer)) };
    case 'product':
      return { ...draft, products: [...draft.products, ...productsSaid(answer, question.role, speaker)] };
    case 'productChoice':
      return {
        ...draft,
        products: draft.products.map((slot, index) =>
          index === question.index ? productSaid(answer, slot.role) : slot,
        ),
      };
  }
}

function settle(draft: Draft, answer: Given, speaker: Speaker): Draft | null {
  const said = answer.kind === 'choice' ? answer.choice.value : speaker.read(answer.text).intent;
  if (said === 'no') return null;
  return said === 'yes' ? { ...draft, unsure: false } : draft;
}

function goalSaid(draft: Draft, text: string, speaker: Speaker): Draft {
  const said = draftFrom(speaker.read(text));
  if (said.goal === null) return draft;
  return { ...said, users: [...draft.users, ...said.users], products: [...draft.products, ...said.products] };
}

/** One user or a pasted list; whole sentences are understood as well (*it is for megan*). */
function usersSaid(answer: Given, speaker: Speaker): UserSlot[] {
  if (answer.kind === 'choice') return [userSaid(answer)];
  const { users } = speaker.read(answer.text);
  return (users.length > 0 ? users : peopleIn(answer.text)).map((text) => ({ text, found: null }));
}

function userSaid(answer: Given): UserSlot {
  if (answer.kind === 'text') return { text: answer.text, found: null };
  const { value, label } = answer.choice;
  return { text: label, found: { id: value, displayName: label } };
}

function productsSaid(answer: Given, role: ProductSlot['role'], speaker: Speaker): ProductSlot[] {
  if (answer.kind === 'choice') return [productSaid(answer, role)];
  const { products } = speaker.read(answer.text);
  return (products.length > 0 ? products.map(({ text }) => text) : [answer.text]).map((text) => ({
    text,
    role,
    found: null,
  }));
}

function productSaid(answer: Given, role: ProductSlot['role']): ProductSlot {
  if (answer.kind === 'text') return { text: answer.text, role, found: null };
  const { value, label } = answer.choice;
  return { text: label, role, found: { skuId: value, name: label } };
}

/** Whether a sentence begins a new request rather than answering a question. */
export function isNewRequest(reading: { intent: string; users: string[]; products: unknown[] }): boolean {
  return isGoal(reading.intent) && (reading.users.length > 0 || reading.products.length > 0);
}
