import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/card.ts';
import { sayRefusal } from '../../dialogs/asking.ts';
import { speakerOf } from '../../dialogs/speaker.ts';
import { Refusal } from '../../licensing/refusal.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import { showCard } from '../teams/replies.ts';

/** More in answer to one sentence would bury the chat. */
const cardsAtOnce = 5;

/** Shows a card for each that was asked about. What is refused for one is still shown of the others, and what is left out is said. */
export async function showEach(
  context: TurnContext,
  asked: readonly { id: string; name: string }[],
  cardOf: (id: string) => Promise<AdaptiveCard>,
): Promise<void> {
  for (const { id, name } of asked.slice(0, cardsAtOnce)) {
    try {
      await showCard(context, await cardOf(id));
    } catch (error) {
      if (!(error instanceof Refusal) || asked.length === 1) throw error;
      await sayRefusal(context, error, name);
    }
  }
  const rest = asked.slice(cardsAtOnce).map(({ name }) => name);
  const { questions } = speakerOf(context).reader.text;
  if (rest.length > 0) await context.sendActivity(escapeMarkdown(questions.alsoAsked(cardsAtOnce, rest)));
}
