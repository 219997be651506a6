import type { Person } from '../../licensing/model.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { personChoice } from '../person.ts';
import { choicesSchema } from './choices.ts';

export const pickUser = defineCard('pick-user', choicesSchema);

const shown = 20;

/**
 * Which of several people? The answer's `value` is the user's id.
 * @param asking `question`: the id of the question; `asked`: its words
 */
export function pickUserCard(
  {
    question,
    people,
    multiple,
    ...asking
  }: { question: string; asked: string; people: readonly Person[]; multiple: boolean },
  { text }: Reader,
): AdaptiveCard {
  const asked = plain(asking.asked, 300);
  return pickUser.render({
    fallbackText: asked,
    question,
    asked,
    multiple,
    choices: people.slice(0, shown).map((person) => ({ title: personChoice(person, text), value: person.id })),
    more: people.length > shown ? text.questions.severalUsersMore : '',
    labels: {
      choices: text.questions.people,
      required: text.questions.required,
      choose: text.general.choose,
      cancel: text.general.cancel,
    },
  });
}
