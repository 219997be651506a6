import type { Licensing } from '../../licensing/licensing.ts';
import { readQueueWords } from '../../understanding/fixed/queue-words.ts';
import { showLine } from '../plans/line-actions.ts';
import { type ServedTenant, showPlan } from '../plans/plan-cards.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';
import { showCard } from '../teams/replies.ts';
import type { Handler } from './handler.ts';

export interface WaitingInLineOptions {
  licensing: Licensing;
  cards: CardMessageStore;
  tenant: ServedTenant;
}

/** *queue*, and the words that do what the buttons of the line do (licensing-rules U12). */
export function waitingInLine({ licensing, cards, tenant }: WaitingInLineOptions): Handler {
  return {
    name: 'the line for seats',
    async answer({ context, dc, speaker: { actor, reader, text } }) {
      const said = readQueueWords(text);
      if (!said) return false;
      const by = { licensing, actor, reader };
      if (said.verb === 'show') await showCard(context, await showLine(by));
      else {
        const { id, number } = await licensing.plan(actor, said.number);
        if (said.verb === 'first') {
          await licensing.putFirst(actor, id, said.reason);
          await showCard(context, await showLine(by, reader.text.queue.firstNote(number)));
        } else if (said.verb === 'leave') {
          await licensing.leaveLine(actor, id);
          await showCard(context, await showLine(by, reader.text.queue.leftNote(number)));
        } else await showPlan(context, await licensing.queue(actor, id), { reader, actor }, cards, tenant);
      }
      await dc.repromptDialog();
      return true;
    },
  };
}
