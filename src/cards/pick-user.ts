import type { Person } from '../licensing/model.ts';
import { plain } from '../text/markdown.ts';
import type { Reader } from '../text/text.ts';
import { type AdaptiveCard, defineCard } from './card.ts';
import { choicesSchema } from './choices.ts';
import { personChoice } from './person.ts';

export const pickUser = defineCard('pick-user', choicesSchema);

const shown = 10;

/** Which of several people? The answer's `value` is the user's id. `typed` is what matched them all. */
export function pickUserCard(typed: string, matches: readonly Person[], { text }: Reader): AdaptiveCard {
  const question = text.questions.severalUsers(plain(typed, 60), matches.length);
  return pickUser.render({
    fallbackText: question,
    question,
    choices: matches.slice(0, shown).map((person) => ({ title: personChoice(person, text), value: person.id })),
    more: matches.length > shown ? text.questions.severalUsersMore : '',
    labels: { choices: text.questions.people, required: text.questions.required, choose: text.general.choose },
  });
}
