import { randomUUID } from 'node:crypto';
import { CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import { Dialog, type DialogContext, type DialogInstance, type DialogTurnResult } from 'botbuilder-dialogs';
import { usageLocationCard } from '../cards/questions/usage-location.ts';
import type { Request } from '../licensing/model.ts';
import { withUsageLocation } from '../licensing/plan/request.ts';
import { Refusal } from '../licensing/refusal.ts';
import { findCountry } from '../understanding/country-search.ts';
import { sayNothingBefore, sayOldAnswer, sayRefusal, sayStartingOver } from './asking.ts';
import { countryMeant, moveBy, type Said } from './moves.ts';
import { answerTo } from './question.ts';
import { type Ended, type LocationNeed, requestDialogId } from './request-dialog.ts';
import { speakerOf } from './speaker.ts';

export const locationDialogId = 'usage-location.4';

export interface LocationOptions extends LocationNeed {
  /** What led to the request: one can go back there. */
  said: Said;
}

interface State extends LocationOptions {
  questionId: string;
  /** ISO 8601. */
  askedAt: string;
}

/** Asks in which country somebody uses the services, with a proposal and its source; an answer is never invented (G6). */
export class LocationDialog extends Dialog<LocationOptions> {
  private readonly now: () => Date;

  constructor(now: () => Date) {
    super(locationDialogId);
    this.now = now;
  }

  override async beginDialog(dc: DialogContext, options?: LocationOptions): Promise<DialogTurnResult> {
    if (!options) throw new Error('A usage location is asked for a request');
    const state: State = { ...options, questionId: randomUUID(), askedAt: '' };
    Object.assign(stateOf(dc.activeDialog), state);
    await this.repromptDialog(dc.context, instanceOf(dc));
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { request, needed, questionId, said } = stateOf(dc.activeDialog);
    const { read, text } = speakerOf(dc.context);
    const answer = answerTo({ id: questionId, choices: [] }, dc.context.activity, text);
    if (answer.kind === 'old') {
      await sayOldAnswer(dc.context);
      return Dialog.EndOfTurn;
    }
    if (answer.kind === 'cancel') return dc.endDialog();
    const typed = answer.kind === 'text' ? answer.text : '';
    const reading = read(typed);
    // "yes, but Germany" does not agree to the proposal.
    const agrees = reading.intent === 'yes' && reading.confidence === 'sure';
    // Only the code, as the card sends it, is Norway.
    const refuses = reading.intent === 'no' && typed !== 'NO';
    const country = (refuses ? null : findCountry(typed)) ?? countryMeant(reading) ?? (agrees ? needed.proposal : null);
    const moved = country ? null : moveBy(reading, said, null);
    if (moved === 'first') {
      await sayNothingBefore(dc.context);
      await this.repromptDialog(dc.context, instanceOf(dc));
      return Dialog.EndOfTurn;
    }
    if (reading.intent === 'startOver') await sayStartingOver(dc.context);
    if (moved) return dc.replaceDialog(requestDialogId, moved);
    if (!country) {
      await sayRefusal(dc.context, new Refusal('badUsageLocation', { text: typed }));
      return Dialog.EndOfTurn;
    }
    const located = { request, needed };
    const collected = { goal: 'change' as const, request: inCountry(located, country) };
    return dc.endDialog({ collected, said, located } satisfies Ended);
  }

  override async repromptDialog(context: TurnContext, instance: DialogInstance): Promise<void> {
    const state = stateOf(instance);
    state.askedAt = this.now().toISOString();
    const { needed, questionId } = state;
    const { actor, reader } = speakerOf(context);
    const card = usageLocationCard({ ...needed, question: questionId, askedOf: actor.id }, reader);
    await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard(card)));
  }
}

/** The request with the country that was agreed to. */
export function inCountry({ request, needed }: LocationNeed, country: string): Request {
  const ids = needed.users.map(({ id }) => id);
  return withUsageLocation(request, ids, country);
}

function instanceOf(dc: DialogContext): DialogInstance {
  if (!dc.activeDialog) throw new Error('The location dialog is not active');
  return dc.activeDialog;
}

function stateOf(instance: DialogInstance | undefined): State {
  return instance?.state as State;
}
