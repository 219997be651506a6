import type { Change, Conflict, Plan, Switches } from '../model.ts';
import { traitsOf } from '../operations.ts';

/**
 * What to switch on so that no conflict of this plan stays, where it is merely switched off in a product that stays (licensing-rules
 * S6, G11); null where that does not mend them all, for everybody in it.
 */
export function mendOf({ request, changes }: Pick<Plan, 'request' | 'changes'>): Switches[] | null {
  // Replacing is both or nothing: a switch beside it must not count as the new product.
  if (request.items.some(({ operation }) => traitsOf(operation).replaces)) return null;
  const [first = null, ...others] = changes.filter(({ state }) => state === 'planned').map(mendOfChange);
  const same = JSON.stringify(first);
  return others.every((mend) => JSON.stringify(mend) === same) ? first : null;
}

/** The names of the services that it switches on. */
export function servicesMended({ changes }: Pick<Plan, 'changes'>): string[] {
  const mends = changes.flatMap(({ conflicts }) =>
    conflicts.flatMap((conflict) => firstMend(conflict)?.plan.label ?? []),
  );
  return [...new Set(mends)];
}

function mendOfChange({ conflicts }: Change): Switches[] | null {
  const mends = conflicts.map(firstMend);
  if (mends.length === 0) return null;
  const found = mends.flatMap((mend) => mend ?? []);
  if (found.length < mends.length) return null;
  const products = Map.groupBy(found, ({ skuId }) => skuId);
  return [...products].map(([skuId, lacks]) => ({
    skuId,
    on: [...new Set(lacks.map(({ plan }) => plan.id))],
    off: [],
  }));
}

/** One of those that are needed is enough. */
function firstMend({ switchedOff = [] }: Conflict) {
  return switchedOff[0] ?? null;
}
