import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/card.ts';
import { queueCard } from '../../cards/lists/queue.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor } from '../../licensing/model.ts';
import { unknownPlan } from '../../licensing/refusal.ts';
import type { Reader } from '../../text/text.ts';

interface LineClick {
  licensing: Licensing;
  actor: Actor;
  reader: Reader;
}

/** Who waits for seats. @param note what was done just now */
export async function showLine({ licensing, actor, reader }: LineClick, note = ''): Promise<AdaptiveCard> {
  return queueCard(await licensing.line(actor), reader, note);
}

/** *Leave the line*, on the list: it is shown without the plan. */
export async function leaveLine(by: LineClick, data: unknown): Promise<AdaptiveCard> {
  const { number } = await by.licensing.leaveLine(by.actor, read(data).planId);
  return showLine(by, by.reader.text.queue.leftNote(number));
}

/** *Put first*, with the reason that was typed on the card. */
export async function putFirst(by: LineClick, data: unknown): Promise<AdaptiveCard> {
  const { planId, reason } = read(data);
  const { number } = await by.licensing.putFirst(by.actor, planId, reason);
  return showLine(by, by.reader.text.queue.firstNote(number));
}

const pressed = z.object({ planId: z.uuid(), reason: z.string().catch('') });

/** @throws Refusal `unknownPlan`: a forged or garbled button names nothing that is known */
function read(data: unknown): z.infer<typeof pressed> {
  const parsed = pressed.safeParse(data);
  if (!parsed.success) throw unknownPlan('');
  return parsed.data;
}
