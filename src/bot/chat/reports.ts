import type { TurnContext } from 'botbuilder';
import { costCard } from '../../cards/lists/cost.ts';
import { idleCard } from '../../cards/lists/idle.ts';
import type { Speaker } from '../../dialogs/speaker.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import { takingBack } from '../../licensing/lookups/taking-back.ts';
import { type IdleWord, type ReportWords, readReportWords } from '../../understanding/fixed/report-words.ts';
import { type ServedTenant, showPlan } from '../plans/plan-cards.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';
import { showCard } from '../teams/replies.ts';
import type { Handler } from './handler.ts';
import type { RecordFiles } from './record-files.ts';

export interface ReportingOptions {
  licensing: Licensing;
  cards: CardMessageStore;
  files: RecordFiles;
  tenant: ServedTenant;
}

/** Milliseconds that somebody waits for a large plan before they see that it is being read. */
const patience = 2_500;

/** What licenses cost, which seem to be of no use, and taking those back. */
export function reporting({ licensing, cards, files, tenant }: ReportingOptions): Handler {
  return {
    name: 'costs and unused licenses',
    async answer({ context, dc, speaker }) {
      const said = readReportWords(speaker.text);
      if (!said) return false;
      await report(context, speaker, said);
      await dc.repromptDialog();
      return true;
    },
  };

  async function report(context: TurnContext, speaker: Speaker, said: ReportWords): Promise<void> {
    const { actor, reader } = speaker;
    if (said.report === 'takeBack') return takeBack(context, speaker, said.group);
    if (said.file) return files.offer(context, speaker, { report: said.report });
    if (said.report === 'cost') {
      const costs = await licensing.costs(actor, said.byDepartment);
      await showCard(context, costCard(costs, said.byDepartment, reader));
      return;
    }
    const [idle, rights] = await Promise.all([licensing.idleSeats(actor), licensing.rightsOf(actor)]);
    await showCard(context, idleCard(idle, rights.ask, reader));
  }

  /** A plan of all of them: nothing is taken before somebody has confirmed it. */
  async function takeBack(context: TurnContext, { actor, reader }: Speaker, group: IdleWord): Promise<void> {
    const words = reader.text.reports.idle;
    const found = (await licensing.idleSeats(actor))[group];
    if (found === null) {
      await context.sendActivity(words.notChecked);
      return;
    }
    const request = takingBack(found.holders, words.reason);
    if (!request) {
      await context.sendActivity(words.nobody);
      return;
    }
    const plan = await licensing.prepared(await licensing.propose(actor, request), patience);
    await showPlan(context, plan, { reader, actor }, cards, tenant);
  }
}
