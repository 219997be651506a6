import { randomUUID } from 'node:crypto';
import { CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs';
import { usageLocationCard } from '../cards/usage-location.ts';
import type { Request } from '../licensing/model.ts';
import { Refusal, type Refusals } from '../licensing/refusal.ts';
import { findCountry } from '../text/country-search.ts';
import { sayOldAnswer, sayRefusal } from './asking.ts';
import type { Collected } from './draft.ts';
import { answerTo } from './question.ts';
import { speakerOf } from './speaker.ts';

export const locationDialogId = 'usage-location.1';

export interface LocationOptions {
  request: Request;
  needed: Refusals['usageLocationNeeded'];
}

interface State extends LocationOptions {
  questionId: string;
}

/** Asks in which country somebody uses the services, with a proposal and its source; an answer is never invented (G6). */
export class LocationDialog extends Dialog<LocationOptions> {
  constructor() {
    super(locationDialogId);
  }

  override async beginDialog(dc: DialogContext, options?: LocationOptions): Promise<DialogTurnResult> {
    if (!options) throw new Error('A usage location is asked for a request');
    Object.assign(stateOf(dc.activeDialog), { ...options, questionId: randomUUID() } satisfies State);
    await this.repromptDialog(dc.context, instanceOf(dc));
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { request, needed, questionId } = stateOf(dc.activeDialog);
    const { read, text } = speakerOf(dc.context);
    const answer = answerTo({ id: questionId, choices: [] }, dc.context.activity, text);
    if (answer.kind === 'old') {
      await sayOldAnswer(dc.context);
      return Dialog.EndOfTurn;
    }
    const typed = answer.kind === 'text' ? answer.text : '';
    const country = findCountry(typed) ?? (read(typed).intent === 'yes' ? needed.proposal : null);
    if (!country) {
      await sayRefusal(dc.context, new Refusal('badUsageLocation', { text: typed }));
      return Dialog.EndOfTurn;
    }
    const agreed = Object.fromEntries(needed.users.map(({ id }) => [id, country]));
    const collected: Collected = {
      goal: 'change',
      request: { ...request, usageLocations: { ...request.usageLocations, ...agreed } },
    };
    return dc.endDialog(collected);
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const { needed, questionId } = stateOf(instance);
    const card = usageLocationCard({ ...needed, question: questionId }, speakerOf(context).reader);
    await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card)));
  }
}

function instanceOf(dc: DialogContext): DialogInstance {
  if (!dc.activeDialog) throw new Error('The location dialog is not active');
  return dc.activeDialog;
}

function stateOf(instance: DialogInstance | undefined): State {
  return instance?.state as State;
}
