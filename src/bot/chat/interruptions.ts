import { sayNotUsed } from '../../dialogs/asking.ts';
import type { TopicName } from '../../text/en/topics.ts';
import { escapeMarkdown, markdownLink } from '../../text/markdown.ts';
import type { Reading } from '../../understanding/recognizer.ts';
import { showCard } from '../teams/replies.ts';
import type { Handler } from './handler.ts';
import { type Asking, lookUps } from './look-ups.ts';
import type { PlanTalk } from './plan-talk.ts';
import { servicesInWords } from './product-questions.ts';
import type { Requests } from './requests.ts';
import { showUndo, type UndoOptions } from './undo.ts';

/** Words about plans and requests that exist. */
export function planWords(plans: PlanTalk): Handler {
  return {
    name: 'words about a plan or request',
    async answer({ context, dc, reading }) {
      if (!(await plans.answer(context, reading))) return false;
      await dc.repromptDialog();
      return true;
    },
  };
}

/** What deserves a better answer than "not understood". */
export const explanation: Handler = {
  name: 'what is no order, and is explained',
  async answer({ context, dc, speaker, reading, letGo }) {
    const { text, format } = speaker.reader;
    const topic = topicIn(reading, dc.activeDialog !== undefined || letGo);
    if (!topic) return false;
    const said = [escapeMarkdown(text.topics[topic])];
    if (topic === 'leaving') {
      const day = reading.when.at?.day;
      if (day) said.push(escapeMarkdown(text.leavingOn(format.day(day))));
      const { title, url } = text.steps.leaving.link;
      said.push(markdownLink(title, url));
    }
    await context.sendActivity(said.join('\n\n'));
    return true;
  },
};

/** A sentence that names a product is an order or a question about it, whatever else it mentions. */
function topicIn({ intent, products, topic }: Reading, answering: boolean): TopicName | null {
  if (intent === 'thanks') return intent;
  if (!answering && (intent === 'yes' || intent === 'no')) return 'nothingAsked';
  // Whoever says as well what is to be done is not told how to begin.
  if (topic === 'leaving' && intent !== 'unknown') return null;
  return products.length === 0 ? topic : null;
}

/** "back" and "start over" without anything that they could mean. */
export const nothingToMove: Handler = {
  name: 'back or over again, where nothing has been asked',
  async answer({ context, dc, speaker, reading }) {
    if ((reading.intent !== 'back' && reading.intent !== 'startOver') || dc.activeDialog) return false;
    const { questions } = speaker.reader.text;
    await context.sendActivity(reading.intent === 'back' ? questions.nothingBefore : questions.nothingToStartOver);
    return true;
  },
};

export function undoing(options: UndoOptions): Handler {
  return {
    name: 'undo',
    async answer({ context, dc, speaker, reading }) {
      if (reading.intent !== 'undo') return false;
      await showUndo(options, context, speaker, reading);
      await dc.repromptDialog();
      return true;
    },
  };
}

/** Stops a question that waits, and what was to come after it. */
export function stopping(requests: Requests): Handler {
  return {
    name: 'cancel',
    async answer({ context, dc, speaker, reading }) {
      if (reading.intent !== 'cancel' && reading.intent !== 'withdraw') return false;
      const { questions } = speaker.reader.text;
      await context.sendActivity(dc.activeDialog ? questions.cancelled : questions.nothingToCancel);
      await dc.cancelAllDialogs();
      await requests.dropRest(context);
      return true;
    },
  };
}

/** What is answered with one card, without losing the place in a question. */
export function lookingUp(known: Omit<Asking, 'actor' | 'reader' | 'reading' | 'now'> & { now: () => Date }): Handler {
  return {
    name: 'a look-up',
    async answer({ context, dc, speaker: { actor, reader }, reading }) {
      const lookUp = lookUps[reading.intent];
      if (!lookUp) return false;
      const asking = { ...known, actor, reader, reading, now: known.now() };
      const card = await lookUp(asking);
      await sayNotUsed(context, reading.unread);
      for (const line of await servicesInWords(asking)) await context.sendActivity(escapeMarkdown(line));
      await showCard(context, card);
      await dc.repromptDialog();
      return true;
    },
  };
}
