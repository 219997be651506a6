import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import type { Said } from '../../dialogs/moves.ts';
import type { LocationNeed } from '../../dialogs/request-dialog.ts';
import type { PlanId } from '../../ids.ts';

/** The plan whose card was shown last, and what was said to get there; the plan itself is in the storage. */
export interface LastProposal {
  /** Null where it was refused, or cancelled since: then there is no plan to decide, but what was said can still be put right. */
  planId: PlanId | null;
  said: Said;
  /** It was only shown what would happen. */
  preview?: boolean;
  /** Where a country was asked on the way. */
  located?: LocationNeed;
  /** ISO 8601. */
  at: string;
}

/** How long a question waits for its answer, and a card to be put right by words. */
const patience = 30 * 60_000;

/** Whether something is from so long ago that a message hardly answers it. What has no time is old. */
export function isLongAgo(at: unknown, now: Date): boolean {
  const then = typeof at === 'string' ? Date.parse(at) : Number.NaN;
  return !(now.getTime() - then <= patience);
}

/** The last proposal of a conversation, if it is not from long ago. */
export async function recall(
  place: StatePropertyAccessor<LastProposal>,
  context: TurnContext,
  now: Date,
): Promise<LastProposal | undefined> {
  const last = await place.get(context);
  return last && !isLongAgo(last.at, now) ? last : undefined;
}
