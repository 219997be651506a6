import type { StatePropertyAccessor } from 'botbuilder';
import { sayDropped } from '../../dialogs/asking.ts';
import { type Draft, goalOf } from '../../dialogs/draft.ts';
import { isNewRequest } from '../../dialogs/new-request.ts';
import { hasThings, onlyKnown } from '../../dialogs/offers.ts';
import { collecting } from '../../dialogs/request-dialog.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import { isOperation } from '../../licensing/operations.ts';
import { escapeMarkdown } from '../../text/markdown.ts';
import type { Reading } from '../../understanding/recognizer.ts';
import type { Handler } from './handler.ts';
import type { LastProposal } from './last-proposal.ts';
import type { Requests } from './requests.ts';

/** The button of a card that shows what would happen, or its words: what was only asked about becomes a request. */
export function makingRequest(requests: Requests, proposed: StatePropertyAccessor<LastProposal>): Handler {
  return {
    name: 'what would happen is to happen',
    async answer({ context, dc, speaker, reading }) {
      const { text, reader } = speaker;
      const pressed = context.activity.value?.dialog === 'request' ? context.activity.value.question : undefined;
      const last = await proposed.get(context);
      const agrees =
        (reading.intent === 'yes' && reading.confidence === 'sure') || isSameAct(reading, last?.said.draft);
      const agreed = agrees && last?.preview === true && !dc.activeDialog;
      const typed = agreed || text.trim().toLowerCase() === reader.text.lists.impact.request.toLowerCase();
      if (pressed === undefined && !typed) return false;
      if (!last || last.planId !== null || (!typed && last.at !== pressed)) {
        await context.sendActivity(reader.text.questions.oldAnswer);
        return true;
      }
      await dc.cancelAllDialogs();
      await proposed.delete(context);
      await requests.begin(dc, last.said);
      return true;
    },
  };
}

/** *Take it away*, after what would happen then: the very act, without anything else. */
function isSameAct(reading: Reading, draft: Draft | undefined): boolean {
  const { users, products, servicePlans, allExcept, extent, when, also, unread, sameAs, reason } = reading;
  const goal = goalOf(reading);
  const named = users.length + products.length + servicePlans.length + allExcept.length + also.length + unread.length;
  const bare = named === 0 && !extent && !when.at && !when.until && !sameAs && !reason;
  return goal !== null && goal === draft?.goal && bare && reading.intent !== 'impact';
}

/** A button or field of a question's card. */
export function pressedAnswer(requests: Requests): Handler {
  return {
    name: 'a pressed answer',
    async answer({ context, dc, speaker, letGo }) {
      if (context.activity.value === undefined || context.activity.value === null) return false;
      if (dc.activeDialog) await requests.proceed(dc, await dc.continueDialog());
      else if (!letGo) await context.sendActivity(speaker.reader.text.questions.oldAnswer);
      return true;
    },
  };
}

/** A request, or a look at somebody or something that may have to be asked for; also while a question waits. */
export function newRequest(
  licensing: Licensing,
  requests: Requests,
  proposed: StatePropertyAccessor<LastProposal>,
): Handler {
  return {
    name: 'a new request',
    async answer({ context, dc, speaker, reading, orders }) {
      const waiting = collecting(dc.activeDialog);
      const [first] = orders;
      if (first.goal === null || (waiting && !isNewRequest(reading, waiting.draft, waiting.question))) return false;
      const acts = orders.some(({ goal, preview }) => goal !== null && isOperation(goal) && !preview);
      const place = acts ? [] : [...dc.stack];
      await dc.cancelAllDialogs();
      if (acts && waiting) await sayDropped(context, waiting.draft);
      if (acts) await requests.dropRest(context);
      if (acts) await proposed.delete(context);
      await licensing.admit(speaker.actor, acts ? 'ask' : 'look');
      await requests.beginAll(dc, orders);
      // A look-up that needed no question is an interruption: the one before still waits.
      if (dc.activeDialog || place.length === 0) return true;
      dc.stack.push(...place);
      await dc.repromptDialog();
      return true;
    },
  };
}

/** Whatever else is typed while a question waits. */
export function typedAnswer(requests: Requests): Handler {
  return {
    name: 'an answer to the question that waits',
    async answer({ dc }) {
      if (!dc.activeDialog) return false;
      await requests.proceed(dc, await dc.continueDialog());
      return true;
    },
  };
}

/** Known people or products, but not what is to happen with them: the likeliest acts are offered with these very things. */
export function offering(licensing: Licensing, requests: Requests): Handler {
  return {
    name: 'known things without an act',
    async answer({ dc, speaker: { actor }, orders: [said, ...others] }) {
      if (said.goal !== null || said.acts.length === 0) return false;
      await licensing.admit(actor, 'look');
      const draft = await onlyKnown(licensing, actor, said);
      if (!hasThings(draft)) return false;
      const more = await Promise.all(others.map((order) => onlyKnown(licensing, actor, order)));
      await requests.beginAll(dc, [draft, ...more.filter(hasThings)]);
      return true;
    },
  };
}

/** Everything else; after a question was let go of, that has been said already. */
export const notUnderstood: Handler = {
  name: 'what is not understood',
  async answer({ context, speaker, letGo }) {
    if (letGo) return true;
    const { questions, help } = speaker.reader.text;
    const { unassign, assign, licenses, help: overview } = help.commands;
    const examples = [unassign, assign, licenses, overview].map(({ example }) => `- ${escapeMarkdown(example)}`);
    await context.sendActivity(
      [`${questions.notUnderstood} ${questions.lookedFor} ${questions.notUnderstoodExamples}`, ...examples].join('\n'),
    );
    return true;
  },
};
