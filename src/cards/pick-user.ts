import type { Person } from '../licensing/model.ts';
import { plain } from '../text/markdown.ts';
import type { Reader } from '../text/text.ts';
import { type AdaptiveCard, defineCard } from './card.ts';
import { choicesSchema } from './choices.ts';
import { personChoice } from './person.ts';

export const pickUser = defineCard('pick-user', choicesSchema);

const shown = 10;

/**
 * Which of several people? The answer's `value` is the user's id.
 * @param asking `question`: the id of the question; `typed`: what matched them all
 */
export function pickUserCard(
  { question, typed, people }: { question: string; typed: string; people: readonly Person[] },
  { text }: Reader,
): AdaptiveCard {
  const asked = text.questions.severalUsers(plain(typed, 60), people.length);
  return pickUser.render({
    fallbackText: asked,
    question,
    asked,
    choices: people.slice(0, shown).map((person) => ({ title: personChoice(person, text), value: person.id })),
    more: people.length > shown ? text.questions.severalUsersMore : '',
    labels: { choices: text.questions.people, required: text.questions.required, choose: text.general.choose },
  });
}
