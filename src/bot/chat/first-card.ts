import type { AdaptiveCard } from '../../cards/card.ts';
import { helpCard, type Waiting } from '../../cards/help.ts';
import { openQuestion } from '../../cards/plan/request.ts';
import type { OpenApproval } from '../../licensing/approval/approval.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor } from '../../licensing/model.ts';
import { Refusal } from '../../licensing/refusal.ts';
import type { Offered } from '../../licensing/rights.ts';
import type { Reader } from '../../text/text.ts';
import type { ServedTenant } from '../plans/plan-cards.ts';

/**
 * What somebody sees who comes in or asks for help: what they may do, and what waits for them.
 * @param first whether they come for the first time
 */
export async function firstCard(
  { licensing, actor, reader, tenant }: { licensing: Licensing; actor: Actor; reader: Reader; tenant: ServedTenant },
  first = false,
): Promise<AdaptiveCard> {
  const rights = await orElse(licensing.rightsOf(actor), everything);
  const [waiting, stop] = await Promise.all([waitingFor(licensing, actor, rights), licensing.stopInForce()]);
  return helpCard(rights, reader, { ...tenant, first, waiting, stop, mayStop: rights.stop ?? false });
}

/** Help helps as well when the directory does not answer: it then offers everything, and acting is judged when it happens. */
const everything: Offered = { execute: true, ask: true, approve: true, look: true, stop: true };

/** What waits for somebody's decision; nothing where they may decide nothing, or the directory does not answer. */
export function waitingApprovals(licensing: Licensing, actor: Actor): Promise<OpenApproval[]> {
  return orElse(licensing.approvals(actor), []);
}

async function waitingFor(licensing: Licensing, actor: Actor, rights: Offered): Promise<Waiting> {
  // A manager without a role may be asked to endorse something.
  const open = rights.approve || rights.self ? await orElse(licensing.approvals(actor), []) : [];
  const own = rights.ask || rights.self ? await orElse(licensing.myRequests(actor), []) : [];
  return { decisions: open.length, questions: own.filter((plan) => openQuestion(plan) !== null).length };
}

async function orElse<Answer>(asked: Promise<Answer>, otherwise: Answer): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refusal) return otherwise;
    throw error;
  }
}
