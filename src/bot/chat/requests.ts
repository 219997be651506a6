import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import { type DialogContext, type DialogTurnResult, DialogTurnStatus } from 'botbuilder-dialogs';
import { licensesCard } from '../../cards/lists/licenses.ts';
import { whoHasCard } from '../../cards/lists/who-has.ts';
import { locationDialogId } from '../../dialogs/location-dialog.ts';
import type { Said } from '../../dialogs/moves.ts';
import { type Ended, requestDialogId } from '../../dialogs/request-dialog.ts';
import { speakerOf } from '../../dialogs/speaker.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Request } from '../../licensing/model.ts';
import { Refusal } from '../../licensing/refusal.ts';
import { type ServedTenant, showPlan } from '../plans/plan-cards.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';
import type { LastProposal } from './last-proposal.ts';
import { showEach } from './show-each.ts';

export interface RequestsOptions {
  licensing: Licensing;
  cards: CardMessageStore;
  tenant: ServedTenant;
  proposed: StatePropertyAccessor<LastProposal>;
  now: () => Date;
}

/** From what was said to a card: a dialog collects it, and what it has collected is done here. */
export interface Requests {
  begin(dc: DialogContext, said: Said): Promise<void>;
  /** Does what a dialog has collected, if it has come to its end. */
  proceed(dc: DialogContext, turn: DialogTurnResult): Promise<void>;
  /** Makes a plan of a request, and shows its card. */
  propose(dc: DialogContext, request: Request, from: Pick<Ended, 'said' | 'located'>): Promise<void>;
}

export function createRequests({ licensing, cards, tenant, proposed, now }: RequestsOptions): Requests {
  return { begin, proceed, propose };

  async function begin(dc: DialogContext, said: Said): Promise<void> {
    await proceed(dc, await dc.beginDialog(requestDialogId, said));
  }

  async function proceed(dc: DialogContext, turn: DialogTurnResult): Promise<void> {
    if (turn.status !== DialogTurnStatus.complete) return;
    const ended = turn.result as Ended | undefined;
    if (!ended) await dc.context.sendActivity(speakerOf(dc.context).reader.text.questions.cancelled);
    else if (ended.collected.goal === 'change') await propose(dc, ended.collected.request, ended);
    else await look(dc.context, ended.collected);
  }

  async function look(context: TurnContext, collected: Exclude<Ended['collected'], { goal: 'change' }>): Promise<void> {
    const { actor, reader } = speakerOf(context);
    if (collected.goal === 'licensesOf') {
      const people = collected.users.map(({ id, displayName }) => ({ id, name: displayName }));
      const rights = await licensing.rightsOf(actor);
      const may = rights.execute ? 'execute' : rights.ask ? 'ask' : null;
      await showEach(context, people, async (id) => licensesCard(await licensing.licensesOf(actor, id), reader, may));
      return;
    }
    const products = collected.products.map(({ skuId, name }) => ({ id: skuId, name }));
    await showEach(context, products, async (id) => whoHasCard(await licensing.whoHas(actor, id), reader));
  }

  async function propose(
    dc: DialogContext,
    request: Request,
    { said, located }: Pick<Ended, 'said' | 'located'>,
  ): Promise<void> {
    const { context } = dc;
    const { actor, reader } = speakerOf(context);
    const keep = (planId: string | null) =>
      proposed.set(context, { planId, said, at: now().toISOString(), ...(located && { located }) });
    try {
      const plan = await licensing.propose(actor, request);
      await keep(plan.id);
      await showPlan(context, plan, { reader, actor }, cards, tenant);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'usageLocationNeeded') {
        await dc.beginDialog(locationDialogId, { request, needed: error.data, said });
        return;
      }
      await keep(null);
      throw error;
    }
  }
}
