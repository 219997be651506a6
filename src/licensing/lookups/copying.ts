import type { UserId } from '../../ids.ts';
import type { Actor, Product } from '../model.ts';
import type { Lookups } from './lookups.ts';

/** A colleague as the example of what to give. */
export interface Copying {
  /**
   * What these users would get by the example of a colleague: what the colleague holds directly and an administrator can assign, for
   * what comes from a group is the group's (G4, S16). For one user only what they lack; of several the plan says who has it already.
   * @throws Refusal `unknownUser`, `notAllowed`
   */
  productsToCopy(actor: Actor, colleagueId: string, userIds: readonly UserId[]): Promise<Product[]>;
}

export function createCopying({ licensesOf }: Pick<Lookups, 'licensesOf'>): Copying {
  return {
    async productsToCopy(actor, colleagueId, userIds) {
      const [only, ...others] = userIds;
      const example = await licensesOf(actor, colleagueId);
      const own = only !== undefined && others.length === 0 ? (await licensesOf(actor, only)).held : [];
      const direct = new Set(example.held.filter((license) => license.direct).map(({ skuId }) => skuId));
      return example.products.filter(
        ({ skuId, assignable, selfService }) =>
          direct.has(skuId) && assignable && !selfService && !own.some((license) => license.skuId === skuId),
      );
    },
  };
}
