import type { ConflictingPlan } from '../../licensing/model.ts';
import type { conflicts as English } from '../en/conflicts.ts';
import { numbersOf } from '../numbers.ts';

const { list, either } = numbersOf('nl');

export const conflicts: typeof English = {
  dependency: ({ plan, others, mendedBy, seenOn, switchedOff = [] }) => ({
    title: 'Een service zou een andere missen',
    what: `${named(plan)} heeft ${either(needed(others))} nodig, en dat zou dan ontbreken.${seenHere(seenOn)}`,
    next: oneOf([
      ...switchedOff.slice(0, 1).map((off) => `schakel ${off.plan.label} in bij ${off.product}`),
      mendedBy.length > 0 ? `behoud ${either(few(mendedBy, 'een ander product'))} of wijs dit toe` : '',
      plan.products.length > 0 ? `trek ook ${list(few(plan.products, 'andere'))} in` : '',
      `schakel ${plan.label} uit`,
    ]),
  }),
  mutuallyExclusive: ({ plan, others, seenOn }) => ({
    title: 'Conflicterende services',
    what: `${list([plan, ...others].map(named))} sluiten elkaar uit: een gebruiker kan er maar een van hebben.${seenHere(seenOn)}`,
    next: 'Schakel de andere uit, of vervang het ene product door het andere in plaats van het toe te voegen.',
  }),
};

function seenHere(on: string | null): string {
  return on === null ? '' : ` Hier gezien op ${on}.`;
}

function oneOf(ways: readonly string[]): string {
  return `${ways
    .filter(Boolean)
    .join(', of ')
    .replace(/^./u, (first) => first.toUpperCase())}.`;
}

function few(names: readonly string[], rest: string): string[] {
  return names.length > 2 ? [...names.slice(0, 1), rest] : [...names];
}

function named({ label, products }: ConflictingPlan): string {
  return products.length === 0 || products.includes(label)
    ? label
    : `${label} (onderdeel van ${list(few(products, 'andere'))})`;
}

function needed(others: readonly ConflictingPlan[]): string[] {
  const known = others.filter(({ products }) => products.length > 0);
  const shown = (known.length > 0 ? known : others).slice(0, 2);
  return [...shown.map(named), ...(shown.length < others.length ? ['een vergelijkbare service'] : [])];
}
