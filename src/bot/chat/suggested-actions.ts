import { ActionTypes, type SuggestedActions, type TurnContext } from 'botbuilder';
import { type HelpButton, helpButtons } from '../../cards/help.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor } from '../../licensing/model.ts';
import type { Offered } from '../../licensing/rights.ts';
import type { Reader } from '../../text/text.ts';
import type { Reading } from '../../understanding/recognizer.ts';

/** What people often want next, likeliest first; what is not for their role is left out. */
const next: Partial<Record<Reading['intent'], HelpButton[]>> = {
  seats: ['subscriptions', 'askFor', 'assign', 'approvals'],
  subscriptions: ['seats', 'approvals', 'askFor'],
  licensesOf: ['askForMe', 'seats', 'history', 'myRequests'],
  whoHas: ['seats', 'subscriptions', 'history'],
  contains: ['seats', 'askForMe'],
  compare: ['seats', 'askForMe'],
  history: ['approvals', 'myRequests', 'seats'],
  myRequests: ['askFor', 'askForMe', 'approvals'],
  approvals: ['history', 'seats'],
  approve: ['approvals', 'history'],
  reject: ['approvals', 'history'],
  withdraw: ['myRequests', 'askFor', 'askForMe'],
  remind: ['myRequests'],
};

/** Teams shows the first three (teams-platform 2.2). */
const most = 3;

/** How long what somebody may do is believed for what is offered; what is done is judged when it is done. */
const believedMs = 600_000;

/** Many people at once; the oldest is asked again. */
const remembered = 1_000;

/** What may be said next after an answer, by what was answered and by who asked. */
export type SuggestNext = (
  context: TurnContext,
  asked: { actor: Actor; reader: Reader; intent: Reading['intent'] },
) => Promise<SuggestedActions | undefined>;

export function createSuggestNext(licensing: Pick<Licensing, 'rightsOf'>, now: () => Date): SuggestNext {
  const known = new Map<string, { rights: Offered; at: number }>();

  return async (context, { actor, reader, intent }) => {
    const wanted = next[intent];
    if (!wanted) return undefined;
    // The turn may be over when the rights are known, and its context gone.
    const { id } = context.activity.from;
    const rights = await rightsOf(actor);
    const buttons = rights ? helpButtons(wanted, rights, reader).slice(0, most) : [];
    if (buttons.length === 0) return undefined;
    const actions = buttons.map(({ title, says }) => ({ type: ActionTypes.ImBack, title, value: says }));
    return { to: [id], actions };
  };

  /** Suggestions are no reason to fail: where the directory does not answer there are none. */
  async function rightsOf(actor: Actor): Promise<Offered | null> {
    const seen = known.get(actor.id);
    const at = now().getTime();
    if (seen && Math.abs(at - seen.at) < believedMs) return seen.rights;
    const rights = await licensing.rightsOf(actor).catch(() => null);
    if (!rights) return null;
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= remembered) known.delete(oldest);
    known.set(actor.id, { rights, at });
    return rights;
  }
}
