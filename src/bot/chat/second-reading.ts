import { type Draft, isGoal } from '../../dialogs/draft.ts';
import { hasThings, onlyKnown } from '../../dialogs/offers.ts';
import type { Licensing } from '../../licensing/licensing.ts';
import type { Actor } from '../../licensing/model.ts';
import type { Reading } from '../../understanding/recognizer.ts';

/** Another reading of a sentence that the rules were not sure of; null where there is none. */
export type SecondReading = (sentence: string, rules: Reading) => Promise<Reading | null>;

/** Whether a second reading may help: never where the rules were sure, nor where they read something else than a request. */
export function leavesDoubt({ intent, confidence }: Reading): boolean {
  return confidence === 'ask' && (intent === 'unknown' || isGoal(intent));
}

/**
 * The orders of the second reading with only those names that directory and catalogue know. Null where one of them is left with
 * nothing, or where somebody or something known that the rules found is left out: the rules are the floor.
 */
export async function grounded(
  licensing: Licensing,
  actor: Actor,
  { second, rules }: { second: readonly Draft[]; rules: readonly Draft[] },
): Promise<[Draft, ...Draft[]] | null> {
  await licensing.admit(actor, 'look');
  const known = (orders: readonly Draft[]) => Promise.all(orders.map((draft) => onlyKnown(licensing, actor, draft)));
  const [[first, ...others], floor] = await Promise.all([known(second), known(rules)]);
  if (!first) return null;
  const orders: [Draft, ...Draft[]] = [first, ...others];
  const named = orders.flatMap(namesIn);
  const kept = floor.flatMap(namesIn).every((name) => named.some((one) => one.includes(name) || name.includes(one)));
  return kept && orders.every((draft) => hasThings(draft) || draft.extent !== null) ? orders : null;
}

const namesIn = ({ users, products, sameAs }: Draft): string[] =>
  [...users, ...products, ...(sameAs ? [sameAs] : [])].map(({ text }) => text);
