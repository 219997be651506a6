import { z } from 'zod';
import type { UserId } from '../../ids.ts';
import type { Refusals } from '../../licensing/refusal.ts';
import { countryCodes } from '../../text/countries.ts';
import type { Format } from '../../text/format.ts';
import { tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';

export const usageLocation = defineCard(
  'usage-location',
  z.strictObject({
    fallbackText: z.string(),
    question: z.string(),
    asked: z.string(),
    /** Whose, where it is asked for several. */
    people: z.array(z.strictObject({ text: z.string() })),
    more: z.string(),
    proposal: z.string(),
    /** The proposal, chosen beforehand but never sent without being looked at. */
    value: z.string(),
    countries: z.array(z.strictObject({ title: z.string(), value: z.string() })),
    labels: z.strictObject({ country: z.string(), required: z.string(), choose: z.string(), cancel: z.string() }),
  }),
);

const shown = 20;

/**
 * Asks for the country, with a proposal and where it comes from (licensing-rules G6). The answer arrives as
 * `{ dialog: 'pick', question, value }`, its value the ISO code.
 * @param needed.askedOf who is asked; they may be the one whose country it is
 */
export function usageLocationCard(
  needed: Refusals['usageLocationNeeded'] & { question: string; askedOf?: UserId },
  { text, format }: Reader,
): AdaptiveCard {
  const { users, proposal, source } = tidy(needed);
  const words = text.questions;
  const [only, ...others] = users;
  const alone = only !== undefined && others.length === 0;
  const own = alone && only.id === needed.askedOf;
  const country = own
    ? words.ownUsageLocation
    : alone
      ? words.usageLocation(only.displayName)
      : words.usageLocationFor(users.length);
  const reason = own && source === 'manager' ? 'ownManager' : source;
  const asked = needed.guestsNeedApproval ? `${text.approvals.needForGuests} ${country}` : country;
  return usageLocation.render({
    fallbackText: asked,
    question: needed.question,
    asked,
    people: alone ? [] : users.slice(0, shown).map((user) => ({ text: user.displayName })),
    more: users.length > shown ? text.general.andMore(users.length - shown) : '',
    proposal: proposal && reason ? words.proposal[reason](format.country(proposal)) : '',
    value: proposal ?? '',
    countries: countries(format),
    labels: {
      country: words.country,
      required: words.required,
      choose: text.general.choose,
      cancel: text.general.cancel,
    },
  });
}

function countries(format: Format): { title: string; value: string }[] {
  const { compare } = new Intl.Collator(format.language);
  return countryCodes
    .map((code) => ({ title: format.country(code), value: code }))
    .sort((a, b) => compare(a.title, b.title));
}
