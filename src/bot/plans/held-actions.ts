import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/card.ts';
import { heldCard } from '../../cards/lists/held.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor } from '../../licensing/model.ts';
import { Refusal } from '../../licensing/refusal.ts';
import type { Reader } from '../../text/text.ts';

interface HeldClick {
  licensing: Licensing;
  actor: Actor;
  reader: Reader;
}

const pressed = z.object({ until: z.iso.datetime() });

/** *Release*: of the list that was seen, and no other; pressed again it changes nothing. @throws Refusal `nothingHeld`, `notAllowed` */
export async function releaseHeld({ licensing, actor, reader }: HeldClick, data: unknown): Promise<AdaptiveCard> {
  const { until } = pressed.safeParse(data).data ?? { until: '' };
  const list = await licensing.heldList(actor);
  if (!list || list.until !== until || !(await licensing.releaseHeld(actor, until))) {
    throw new Refusal('nothingHeld', {});
  }
  return heldCard(list, reader, reader.text.standstill.released);
}
