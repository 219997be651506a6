import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/card.ts';
import { atRiskCard, riskInWords } from '../../cards/lists/at-risk.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor } from '../../licensing/model.ts';
import { Refusal } from '../../licensing/refusal.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';

interface RiskClick {
  licensing: Licensing;
  actor: Actor;
  reader: Reader;
  now: () => Date;
}

/** A button carries what it is about and nothing else; all else comes from our record (R7). */
const riskOnly = z.object({ riskId: z.uuid() });

/** The list, from the first page on. @param note what was done just now */
export async function showAtRisk(by: RiskClick, page = 1, note = ''): Promise<AdaptiveCard> {
  const { risks, ...pages } = await by.licensing.atRisk(by.actor, page);
  return atRiskCard(risks, by.reader, { ...pages, note, now: by.now() });
}

/** *Data may go*: the list is shown without it. */
export async function releaseData(by: RiskClick, data: unknown): Promise<AdaptiveCard> {
  const risk = await by.licensing.releaseData(by.actor, riskIdIn(data));
  const { atRisk } = by.reader.text;
  return showAtRisk(by, 1, atRisk.released(riskInWords(risk, by.reader), nameOf(risk.user.displayName)));
}

/** *Remind me later*. */
export async function remindLater(by: RiskClick, data: unknown): Promise<AdaptiveCard> {
  const { risk, at } = await by.licensing.remindLater(by.actor, riskIdIn(data));
  const { text, format } = by.reader;
  return showAtRisk(by, 1, text.atRisk.later(nameOf(risk.user.displayName), format.dateTime(at)));
}

/** @throws Refusal `riskOver`: a forged or garbled button names nothing that is known */
export function riskIdIn(data: unknown): string {
  const parsed = riskOnly.safeParse(data);
  if (!parsed.success) throw new Refusal('riskOver', {});
  return parsed.data.riskId;
}

function nameOf(displayName: string): string {
  return plain(displayName, 60);
}
