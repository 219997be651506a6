import type { Person } from '../licensing/model.ts';
import { answerList } from '../understanding/recognizer.ts';
import type { UserSlot } from './draft.ts';
import { oneOf } from './namesakes.ts';
import { type Given, textOf } from './question.ts';
import type { Speaker } from './speaker.ts';

/** One user or a pasted list; whole sentences are understood as well (*it is for megan*). */
export function usersSaid(answer: Given, speaker: Speaker): UserSlot[] {
  if (answer.kind !== 'text') return usersNamed(answer);
  const { users } = speaker.read(answer.text);
  return (users.length > 0 ? users : answerList(answer.text)).map((text) => ({ text, found: null }));
}

function usersNamed(answer: Given): UserSlot[] {
  if (answer.kind === 'choices') {
    return answer.choices.map(({ value, label }) => ({ text: label, found: { id: value, displayName: label } }));
  }
  return [{ text: textOf(answer), found: null }];
}

/** Who of several; with the words that were typed, the question stands until somebody is found by them. */
export function userMeant(
  answer: Given,
  { people, typed }: { people: Person[]; typed: string },
  asked?: UserSlot | null,
) {
  const [chosen] = answer.kind === 'choices' ? usersNamed(answer) : [];
  return chosen ?? oneOf(people, textOf(answer), asked ?? { text: typed, found: null });
}
