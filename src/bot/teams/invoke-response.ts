import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder';

/** What Teams does with an `adaptiveCard/action`: the card is replaced, or a line is shown, or an error (teams-platform 1.3). */
export type InvokeAnswer =
  | { type: 'application/vnd.microsoft.card.adaptive'; value: object }
  | { type: 'application/vnd.microsoft.activity.message'; value: string };

/** HTTP is always 200, the status stands in the body: Teams shows anything else as "Unable to reach app". */
export function okResponse(answer: InvokeAnswer): InvokeResponse {
  return { status: 200, body: { statusCode: 200, ...answer } };
}

/** Shows a card in the place of the one that was pressed. */
export function cardAnswer(card: object): InvokeAnswer {
  return { type: 'application/vnd.microsoft.card.adaptive', value: card };
}

/** Shows a line and leaves the card. An empty one would make Teams send the invoke again. */
export function messageAnswer(text: string): InvokeAnswer {
  return { type: 'application/vnd.microsoft.activity.message', value: text || '…' };
}

export function errorResponse(code: string, message: string, statusCode: 400 | 500 = 400): InvokeResponse {
  return {
    status: 200,
    body: { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } },
  };
}

/** Answers an invoke outside the activity handler. */
export async function refuseInvoke(
  context: TurnContext,
  code: string,
  message: string,
  statusCode: 400 | 500 = 400,
): Promise<void> {
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: errorResponse(code, message, statusCode),
  });
}
