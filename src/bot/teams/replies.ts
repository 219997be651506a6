import {
  type Activity,
  ActivityTypes,
  CardFactory,
  MessageFactory,
  type SuggestedActions,
  type TurnContext,
} from 'botbuilder';
import type { AdaptiveCard } from '../../cards/card.ts';

/** A message that is one card, with the words that a notification shows. */
export function cardMessage(card: AdaptiveCard): Partial<Activity> {
  const summary = card.fallbackText;
  return { ...MessageFactory.attachment(CardFactory.adaptiveCard(card)), ...(summary ? { summary } : {}) };
}

const nextKey = Symbol('suggested actions');

/** What may be said next after the cards of this turn. Teams shows those of the newest message only. */
export function suggestNext(context: TurnContext, actions: Promise<SuggestedActions | undefined>): void {
  context.turnState.set(nextKey, actions);
}

/** Shows a card; its activity id where the channel gives one. */
export async function showCard(context: TurnContext, card: AdaptiveCard): Promise<string | undefined> {
  const suggestedActions = await context.turnState.get<Promise<SuggestedActions | undefined> | undefined>(nextKey);
  const message = { ...cardMessage(card), ...(suggestedActions && { suggestedActions }) };
  return (await context.sendActivity(message))?.id;
}

/** Milliseconds after which somebody who waits looks for a sign of life. */
const untilTyping = 300;

/**
 * Does the work of a turn, with the three dots where it takes long, so that nobody wonders while the directory is asked (store checklist 1).
 * They are sent beside the work, and the answer comes without them too.
 */
export async function withTyping(context: TurnContext, work: () => Promise<void>): Promise<void> {
  const timer = setTimeout(() => {
    context.sendActivity({ type: ActivityTypes.Typing }).catch(() => undefined);
  }, untilTyping);
  try {
    await work();
  } finally {
    clearTimeout(timer);
  }
}
