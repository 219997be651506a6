import type { UserId } from '../ids.ts';
import { type LicensingContext, readRights } from './context.ts';
import type { Rights } from './rights.ts';

/** What somebody may look at, where a minute's delay harms nobody. */
export type ShownRights = (actorId: UserId) => Promise<Rights>;

const keptForMs = 60_000;
const mostKept = 1_000;

/**
 * Rights for what is only shown, read again after a minute: a conversation of one person then asks the directory once. Never for acting,
 * which reads them anew each time (licensing-rules R6).
 */
export function createShownRights(context: LicensingContext): ShownRights {
  const kept = new Map<string, { rights: Promise<Rights>; until: number }>();
  return (actorId) => {
    const now = context.now().getTime();
    const known = kept.get(actorId);
    if (known && now < known.until) return known.rights;
    if (kept.size >= mostKept) kept.clear();
    const rights = readRights(context, actorId);
    kept.set(actorId, { rights, until: now + keptForMs });
    // What failed is asked again by the next.
    rights.catch(() => kept.delete(actorId));
    return rights;
  };
}
