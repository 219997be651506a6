import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import { type DialogContext, type DialogTurnResult, DialogTurnStatus } from 'botbuilder-dialogs';
import type { AdaptiveCard } from '../../cards/card.ts';
import { licensesCard } from '../../cards/lists/licenses.ts';
import { whoHasCard } from '../../cards/lists/who-has.ts';
import { impactCard } from '../../cards/plan/impact.ts';
import { sayDropped, sayNext, sayNotHeld, sayNotUsed } from '../../dialogs/asking.ts';
import type { Draft, ProductSlot, UserSlot } from '../../dialogs/draft.ts';
import { peopleOf } from '../../dialogs/extents.ts';
import { recalledInWords } from '../../dialogs/in-words.ts';
import { acquainted } from '../../dialogs/leaning.ts';
import { locationDialogId } from '../../dialogs/location-dialog.ts';
import { after, type Memory, stillKnown, type Turned } from '../../dialogs/memory.ts';
import type { Said } from '../../dialogs/moves.ts';
import { type Ended, requestDialogId } from '../../dialogs/request-dialog.ts';
import { speakerOf } from '../../dialogs/speaker.ts';
import type { PlanId } from '../../ids.ts';
import { nameOf } from '../../licensing/catalogue/catalogue.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor, HeldLicense, Person, Plan, Product, Request } from '../../licensing/model.ts';
import { userLimit } from '../../licensing/proposing/user-limit.ts';
import { Refusal } from '../../licensing/refusal.ts';
import { type ServedTenant, showPlan } from '../plans/plan-cards.ts';
import type { CardMessageStore } from '../teams/message-stores.ts';
import { showCard } from '../teams/replies.ts';
import type { LastProposal } from './last-proposal.ts';
import { showEach } from './show-each.ts';

export interface RequestsOptions {
  licensing: Licensing;
  cards: CardMessageStore;
  tenant: ServedTenant;
  proposed: StatePropertyAccessor<LastProposal>;
  /** What the conversation was about last. */
  memory: StatePropertyAccessor<Memory>;
  /** Further orders of the same sentence. */
  waiting: StatePropertyAccessor<Draft[]>;
  now: () => Date;
}

/** From what was said to a card: a dialog collects it, and what it has collected is done here. */
export interface Requests {
  begin(dc: DialogContext, said: Said): Promise<void>;
  /** The same for what was put right: a first name is somebody of this conversation. */
  correct(dc: DialogContext, said: Said): Promise<void>;
  /** Begins the first of these; the others follow, each after the one before it has a card. */
  beginAll(dc: DialogContext, orders: readonly Draft[]): Promise<void>;
  /** Begins what is still to follow, unless a question waits. @param refused what to do where one leads nowhere */
  goOn(dc: DialogContext, refused: (error: unknown) => Promise<void>): Promise<void>;
  /** Lets go of what was still to follow, and says so. */
  dropRest(context: TurnContext): Promise<void>;
  /** Does what a dialog has collected, if it has come to its end. */
  proceed(dc: DialogContext, turn: DialogTurnResult): Promise<void>;
  /** Makes a plan of a request, and shows its card. */
  propose(dc: DialogContext, request: Request, from: Pick<Ended, 'said' | 'located'>): Promise<void>;
}

export function createRequests(options: RequestsOptions): Requests {
  const { licensing, cards, tenant, proposed, memory, waiting, now } = options;
  return { begin, correct, beginAll, goOn, dropRest, proceed, propose };

  async function beginAll(dc: DialogContext, [first, ...others]: readonly Draft[]): Promise<void> {
    if (!first) return;
    if (others.length > 0) await waiting.set(dc.context, others);
    await begin(dc, { draft: first, history: [] });
  }

  async function goOn(dc: DialogContext, refused: (error: unknown) => Promise<void>): Promise<void> {
    while (!dc.activeDialog) {
      const [next, ...others] = (await waiting.get(dc.context)) ?? [];
      if (!next) return;
      await waiting.set(dc.context, others);
      await sayNext(dc.context, next);
      await begin(dc, { draft: next, history: [] }).catch(refused);
    }
  }

  async function dropRest(context: TurnContext): Promise<void> {
    for (const draft of (await waiting.get(context)) ?? []) await sayDropped(context, draft);
    await waiting.delete(context);
  }

  async function begin(dc: DialogContext, said: Said): Promise<void> {
    await proceed(dc, await dc.beginDialog(requestDialogId, said));
  }

  async function correct(dc: DialogContext, said: Said): Promise<void> {
    const known = stillKnown(await memory.get(dc.context), now());
    await begin(dc, known ? { ...said, draft: acquainted(said.draft, known) } : said);
  }

  async function proceed(dc: DialogContext, turn: DialogTurnResult): Promise<void> {
    if (turn.status !== DialogTurnStatus.complete) return;
    const ended = turn.result as Ended | undefined;
    if (!ended) {
      await dc.context.sendActivity(speakerOf(dc.context).reader.text.questions.cancelled);
      await dropRest(dc.context);
      return;
    }
    await keep(dc.context, { draft: ended.said.draft });
    if (ended.collected.goal === 'change') await propose(dc, ended.collected.request, ended);
    else {
      await sayNotUsed(dc.context, ended.said.draft.unread);
      await look(dc.context, ended.collected);
    }
  }

  async function look(context: TurnContext, collected: Exclude<Ended['collected'], { goal: 'change' }>): Promise<void> {
    const { actor, reader } = speakerOf(context);
    if (collected.goal === 'licensesOf') {
      const people = collected.users.map(({ id, displayName }) => ({ id, name: displayName }));
      const rights = await licensing.rightsOf(actor);
      const may = rights.execute ? 'execute' : rights.ask ? 'ask' : rights.self ? 'self' : null;
      await showEach(context, people, async (id) => {
        const found = await licensing.licensesOf(actor, id);
        const asked = collected.products.map(({ skuId }) => skuId);
        const held = asked.length > 0 ? found.held.filter(({ skuId }) => asked.includes(skuId)) : found.held;
        for (const product of collected.products) {
          if (!held.some(({ skuId }) => skuId === product.skuId))
            await sayNotHeld(context, found.user.displayName, product.name);
        }
        await keep(context, {
          list: { kind: 'products', slots: found.held.map((license) => productSlot(found, license)) },
        });
        return licensesCard({ ...found, held }, reader, may);
      });
      if (collected.users.length > 1)
        await keep(context, { list: { kind: 'users', slots: collected.users.map(userSlot) } });
      return;
    }
    await showCard(context, await holdersCard(context, collected));
  }

  /** Who has all of these and none of those; without products, who has no license. */
  async function holdersCard(
    context: TurnContext,
    { products, lacking, among, none }: Extract<Ended['collected'], { goal: 'whoHas' }>,
  ): Promise<AdaptiveCard> {
    const { actor, reader } = speakerOf(context);
    const { lists, questions } = reader.text;
    const holdersOf = (asked: typeof products) => Promise.all(asked.map(({ skuId }) => licensing.whoHas(actor, skuId)));
    const [[first, ...others], without, people] = await Promise.all([
      holdersOf(products),
      holdersOf(lacking),
      among && peopleOf(licensing, actor, among, none),
    ]);
    const isIn = (list: readonly { id: string }[], id: string) => list.some((user) => user.id === id);
    const users = first
      ? first.users.filter(
          ({ id }) =>
            others.every((other) => isIn(other.users, id)) &&
            !without.some((other) => isIn(other.users, id)) &&
            (people === null || isIn(people, id)),
        )
      : (people ?? []);
    await keep(context, { list: { kind: 'users', slots: users.map(userSlot) } });
    const names = products.map(({ name }) => name);
    const but = lacking.map(({ name }) => questions.but(name));
    const name = first ? [reader.format.list(names), ...but].join(', ') : lists.whoHas.noLicense;
    return whoHasCard({ product: { name }, users }, reader);
  }

  async function keep(context: TurnContext, turned: Turned): Promise<void> {
    const next = after(stillKnown(await memory.get(context), now()), turned, now());
    if (next) await memory.set(context, next);
  }

  async function propose(
    dc: DialogContext,
    request: Request,
    { said, located }: Pick<Ended, 'said' | 'located'>,
  ): Promise<void> {
    const { context } = dc;
    const { actor, reader } = speakerOf(context);
    const keepPlan = (planId: PlanId | null) =>
      proposed.set(context, { planId, said, at: now().toISOString(), ...(located && { located }) });
    try {
      if (said.draft.preview) {
        const at = now().toISOString();
        const asked = { ...said, draft: { ...said.draft, preview: false } };
        await proposed.set(context, { planId: null, said: asked, preview: true, at });
        await showCard(context, impactCard(await licensing.preview(actor, request), at, reader));
        return;
      }
      const made = await licensing.propose(actor, request).catch((error: unknown) => orInLine(actor, request, error));
      const plan = await licensing.prepared(made, patience);
      await keepPlan(plan.id);
      const note = recalledInWords(said.draft.recalled, reader.text);
      await showPlan(context, plan, { reader, actor }, cards, { ...tenant, ...(note && { note }) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'usageLocationNeeded') {
        await dc.beginDialog(locationDialogId, { request, needed: error.data, said });
        return;
      }
      await keepPlan(null);
      throw error;
    }
  }

  /** Where only seats are missing and nothing is to wait for a day, the request can wait in line for them (licensing-rules U12). */
  async function orInLine(actor: Actor, request: Request, error: unknown): Promise<Plan> {
    const missing = error instanceof Refusal && error.code === 'noSeats';
    if (!missing || request.items.length > userLimit || request.items.some(({ at }) => at !== null)) throw error;
    return licensing.proposeShort(actor, request);
  }
}

/** Milliseconds that somebody waits for a large plan before they see that it is being read. */
const patience = 2_500;

function userSlot({ id, displayName }: Pick<Person, 'id' | 'displayName'>): UserSlot {
  return { text: displayName, found: { id, displayName } };
}

function productSlot({ products }: { products: readonly Product[] }, { skuId }: HeldLicense): ProductSlot {
  const name = nameOf(products, skuId);
  return { text: name, role: 'remove', found: { skuId, name } };
}
