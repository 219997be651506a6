import type { StatePropertyAccessor } from 'botbuilder';
import { splitByDay } from '../../dialogs/amendments.ts';
import { sayNothingBefore } from '../../dialogs/asking.ts';
import { type Draft, goalOf, type UserSlot } from '../../dialogs/draft.ts';
import { exchanged, splitByProduct, withNthSpared } from '../../dialogs/exchanges.ts';
import { inCountry } from '../../dialogs/location-dialog.ts';
import { countryMeant, moveBy } from '../../dialogs/moves.ts';
import { goesBy } from '../../dialogs/namesakes.ts';
import { collecting } from '../../dialogs/request-dialog.ts';
import type { PlanId } from '../../ids.ts';
import type { Actor } from '../../licensing/model.ts';
import { isOperation } from '../../licensing/operations.ts';
import type { Handler, Turn } from './handler.ts';
import { type LastProposal, recall } from './last-proposal.ts';
import { isBareApproval, type OpenCard } from './open-card.ts';
import type { Requests } from './requests.ts';

export interface CorrectionsOptions {
  proposed: StatePropertyAccessor<LastProposal>;
  openCard: OpenCard;
  requests: Requests;
  now: () => Date;
}

/** What is said after a confirmation card, or after a refusal in its place. */
export function createCorrections({ proposed, openCard, requests, now }: CorrectionsOptions): {
  approval: Handler;
  correction: Handler;
} {
  return {
    approval: {
      name: 'an approval without a number, of the card before them',
      answer: async (turn) => isBareApproval(turn.reading) && (await reconsider(turn)),
    },
    correction: { name: 'a word on the card before them', answer: reconsider },
  };

  /** Of several cards that wait, the one of who is spoken of now, where the last one is about others; null where none is. */
  async function otherCard(
    reading: Turn['reading'],
    orders: Turn['orders'],
    last: Draft,
    planId: PlanId | null,
    actor: Actor,
  ) {
    const { spared, refers } = reading;
    const puts = refers.corrects && goalOf(reading) !== null;
    if (!puts && spared.length === 0) return null;
    const who = puts ? orders[0].users.map((slot) => slot.found?.displayName ?? slot.text) : spared;
    const about = puts
      ? isAbout(orders[0], last)
      : last.users.some(({ found, text }) => who.some((name) => goesBy(found?.displayName ?? text, name)));
    if (about || who.length === 0) return null;
    const cards = await openCard.cardsOf(actor, who);
    const [only, ...others] = cards.filter((id) => id !== planId);
    return only !== undefined && others.length === 0 ? only : null;
  }

  /**
   * Back, to the beginning, or on with one part put right ("no, Adele"): the plan is cancelled, and only another question or card
   * follows. Everything else is for the open card itself.
   */
  async function reconsider({ context, dc, reading: typed, orders, speaker }: Turn): Promise<boolean> {
    const open = collecting(dc.activeDialog)?.draft;
    const last = dc.activeDialog ? undefined : await recall(proposed, context, now());
    const before = open ?? last?.said.draft;
    const reading = last ? withNthSpared(typed, last.said.draft) : typed;
    const parts = before && (splitByDay(before, reading) ?? splitByProduct(before, reading));
    if (parts) {
      await dc.cancelAllDialogs();
      if (last?.planId) await openCard.drop(context, { ...reading, intent: 'no' }, last.planId);
      await proposed.delete(context);
      await requests.beginAll(dc, parts);
      return true;
    }
    if (!last) return false;
    const { said, located, planId } = last;
    const others = exchanged(said.draft, reading) ? [] : othersAfter(reading, orders);
    const other = await otherCard(reading, orders, said.draft, planId, speaker.actor);
    if (other !== null && reading.spared.length > 0) return openCard.drop(context, reading, other);
    if (others.length > 0) {
      const gone = other ?? planId;
      if (gone !== null) await openCard.drop(context, reading, gone);
      await proposed.delete(context);
      await requests.beginAll(dc, others);
      return true;
    }
    const country = located ? countryMeant(reading) : null;
    const put = planId !== null && isExchange(reading, said.draft) ? { ...reading, intent: 'no' as const } : reading;
    const moved = country === null ? moveBy(put, said, null) : null;
    if (country === null && moved === null) return planId !== null && openCard.answer(context, reading, planId);
    if (moved === 'first') {
      await sayNothingBefore(context);
      return true;
    }
    await proposed.delete(context);
    if (planId !== null && !(await openCard.drop(context, put, planId))) return false;
    if (moved) await requests.correct(dc, moved);
    else if (located && country) await requests.propose(dc, inCountry(located, country), { said, located });
    return true;
  }
}

/** Whether an order is about somebody or something that another was about; what names nobody is. */
function isAbout(order: Draft, { users, products }: Draft): boolean {
  const same = (one: string, other: string) => goesBy(one, other) || goesBy(other, one);
  const named = (slot: UserSlot) => slot.found?.displayName ?? slot.text;
  return (
    order.users.length === 0 ||
    order.users.some((user) => users.some((each) => same(named(each), named(user)))) ||
    order.products.some((one) =>
      products.some((each) => same(each.found?.name ?? each.text, one.found?.name ?? one.text)),
    )
  );
}

/** What is ordered in place of what waits: *cancel that and give it to Miriam*, *no, give it to Karin*. */
function othersAfter(reading: Turn['reading'], orders: Turn['orders']): readonly Draft[] {
  const { intent, also, refers } = reading;
  const acts = ({ goal }: Draft) => goal !== null && isOperation(goal);
  if (['cancel', 'withdraw', 'no'].includes(intent) && also.length > 0) return orders.slice(1).filter(acts);
  return refers.corrects && goalOf(reading) !== null && acts(orders[0]) && !orders[0].preview ? orders : [];
}

/** *Change that to Project*, of a card that gives one thing. */
function isExchange({ intent, users, products, refers }: Turn['reading'], { goal }: Draft): boolean {
  const comes = products.length > 0 && products.every(({ role }) => role === 'add');
  return intent === 'replace' && users.length === 0 && comes && refers.products !== null && goal === 'assign';
}
