import type { StatePropertyAccessor } from 'botbuilder';
import { sayNothingBefore } from '../../dialogs/asking.ts';
import { inCountry } from '../../dialogs/location-dialog.ts';
import { countryMeant, moveBy } from '../../dialogs/moves.ts';
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

  /**
   * Back, to the beginning, or on with one part put right ("no, Adele"): the plan is cancelled, and only another question or card
   * follows. Everything else is for the open card itself.
   */
  async function reconsider({ context, dc, reading }: Turn): Promise<boolean> {
    const last = dc.activeDialog ? undefined : await recall(proposed, context, now());
    if (!last) return false;
    const { said, located, planId } = last;
    const country = located ? countryMeant(reading) : null;
    const moved = country === null ? moveBy(reading, said, null) : null;
    if (country === null && moved === null) return planId !== null && openCard.answer(context, reading, planId);
    if (moved === 'first') {
      await sayNothingBefore(context);
      return true;
    }
    await proposed.delete(context);
    if (planId !== null && !(await openCard.drop(context, reading, planId))) return false;
    if (moved) await requests.begin(dc, moved);
    else if (located && country) await requests.propose(dc, inCountry(located, country), { said, located });
    return true;
  }
}
