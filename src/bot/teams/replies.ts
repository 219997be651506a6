import { type Activity, ActivityTypes, CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/card.ts';

/** A message that is one card, with the words that a notification shows. */
export function cardMessage(card: AdaptiveCard): Partial<Activity> {
  const summary = card.fallbackText;
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), ...(summary ? { summary } : {}) };
}

/** Shows a card; its activity id where the channel gives one. */
export async function showCard(context: TurnContext, card: AdaptiveCard): Promise<string | undefined> {
  return (await context.sendActivity(cardMessage(card)))?.id;
}

/** The three dots, so that nobody wonders while the directory is asked (store checklist 1). Without them the answer still comes. */
export async function showTyping(context: TurnContext): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
}
