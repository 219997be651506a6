import { heldCard } from '../../cards/lists/held.ts';
import type { HeldList } from '../../licensing/guards/standstill.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor } from '../../licensing/model.ts';
import { Refusal } from '../../licensing/refusal.ts';
import { asksForHeld } from '../../understanding/fixed/release-words.ts';
import { showCard } from '../teams/replies.ts';
import type { Handler } from './handler.ts';

/** *release*: what fell due while nothing ran, for an administrator to see and to let happen. */
export function showingHeld(licensing: Licensing): Handler {
  return {
    name: 'what is held since the bot stood still',
    async answer({ context, dc, speaker: { actor, reader, text } }) {
      if (!asksForHeld(text)) return false;
      const list = await licensing.heldList(actor);
      if (list) await showCard(context, heldCard(list, reader));
      else await context.sendActivity(reader.text.standstill.nothing);
      await dc.repromptDialog();
      return true;
    },
  };
}

/** The list for an administrator who has not seen it in this process yet; null for everybody else. @param seen whom it was shown to */
export async function heldFor(licensing: Licensing, actor: Actor, seen: Set<string>): Promise<HeldList | null> {
  if (seen.has(actor.id) || !(await licensing.isDueHeld())) return null;
  try {
    const list = await licensing.heldList(actor);
    if (list) seen.add(actor.id);
    return list;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
