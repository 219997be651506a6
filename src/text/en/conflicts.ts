import type { Conflict, ConflictingPlan } from '../../licensing/model.ts';
import { numbersOf } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';

const { list, either } = numbersOf('en');

/** `seenOn`: the day on which this organization was last refused it; null where it is foreseen from rules. */
type Facts = Omit<Conflict, 'kind' | 'seenAt'> & { seenOn: string | null };

/**
 * What conflicts and how to mend it, in the shape of the admin center's own words (licensing-rules S6, D41): of what is foreseen, and
 * of what Microsoft 365 refused.
 */
export const conflicts: Record<Conflict['kind'], (facts: Facts) => Sentence & { title: string }> = {
  dependency: ({ plan, others, mendedBy, seenOn, switchedOff = [] }) => ({
    title: 'A service would lack another one',
    what: `${named(plan)} needs ${either(needed(others))}, and that would be missing.${seenHere(seenOn)}`,
    next: oneOf([
      ...switchedOff.slice(0, 1).map((off) => `switch ${off.plan.label} on in ${off.product}`),
      mendedBy.length > 0 ? `keep or assign ${either(few(mendedBy, 'another one'))}` : '',
      plan.products.length > 0 ? `take ${list(few(plan.products, 'others'))} away as well` : '',
      `switch ${plan.label} off`,
    ]),
  }),
  mutuallyExclusive: ({ plan, others, seenOn }) => ({
    title: 'Services that exclude each other',
    what: `${list([plan, ...others].map(named))} exclude each other: a user can have only one of them.${seenHere(seenOn)}`,
    next: 'Switch the others off, or replace one product by the other instead of adding to it.',
  }),
};

function seenHere(on: string | null): string {
  return on === null ? '' : ` Seen here on ${on}.`;
}

function oneOf(ways: readonly string[]): string {
  return `${ways
    .filter(Boolean)
    .join(', or ')
    .replace(/^./u, (first) => first.toUpperCase())}.`;
}

/** A sentence holds two names; of more the first, and a word for the rest. */
function few(names: readonly string[], rest: string): string[] {
  return names.length > 2 ? [...names.slice(0, 1), rest] : [...names];
}

function named({ label, products }: ConflictingPlan): string {
  return products.length === 0 || products.includes(label)
    ? label
    : `${label} (part of ${list(few(products, 'others'))})`;
}

/** Those that the user has today; where he has none of them, the first few. */
function needed(others: readonly ConflictingPlan[]): string[] {
  const known = others.filter(({ products }) => products.length > 0);
  const shown = (known.length > 0 ? known : others).slice(0, 2);
  return [...shown.map(named), ...(shown.length < others.length ? ['a service like it'] : [])];
}
