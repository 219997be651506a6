import type { ServicePlanId, SkuId, UserId } from '../../ids.ts';
import type { Actor, Person, Product } from '../model.ts';
import { groupsOf, whyNotSwitched } from '../plan/changes-for-user.ts';
import { Refusal } from '../refusal.ts';
import type { Lookups } from './lookups.ts';

/** The apps of one license as they stand for one user. */
export interface AppsOfUser {
  user: Person;
  product: Product;
  disabledPlans: ServicePlanId[];
}

/** What can be chosen for a request, before it is one. The plan decides; this only keeps people from choosing in vain. */
export interface Suggestions {
  /** Products that an administrator can assign (S16). */
  productsToGive(actor: Actor): Promise<Product[]>;
  /** What one user holds directly and can be taken from them (G4, S16). @throws Refusal `unknownUser`, `notAllowed` */
  productsToTake(actor: Actor, userId: UserId): Promise<Product[]>;
  /** Who holds a product directly (S8); nobody where the actor may not look at all of them. */
  peopleToTakeFrom(actor: Actor, skuId: SkuId): Promise<Person[]>;
  /**
   * The apps that can be switched in a license of one user (S7).
   * @throws Refusal `productNotOwned`, `nothingToDo` with the reason where the license is not theirs to be changed
   */
  appsToSwitch(actor: Actor, userId: UserId, wanted: Pick<Product, 'skuId' | 'name'>): Promise<AppsOfUser>;
}

export function createSuggestions(lookups: Pick<Lookups, 'products' | 'licensesOf' | 'whoHas'>): Suggestions {
  return {
    async productsToGive(actor) {
      const products = await lookups.products(actor);
      return products.filter(({ assignable, selfService }) => assignable && !selfService);
    },

    async productsToTake(actor, userId) {
      const { held, products } = await lookups.licensesOf(actor, userId);
      const direct = new Set(held.filter((license) => license.direct).map(({ skuId }) => skuId));
      return products.filter(({ skuId, selfService }) => direct.has(skuId) && !selfService);
    },

    async peopleToTakeFrom(actor, skuId) {
      try {
        const { users } = await lookups.whoHas(actor, skuId);
        return users.filter((user) => user.direct);
      } catch (error) {
        if (error instanceof Refusal) return [];
        throw error;
      }
    },

    async appsToSwitch(actor, userId, wanted) {
      const { user, held, products } = await lookups.licensesOf(actor, userId);
      const product = products.find(({ skuId }) => skuId === wanted.skuId);
      if (!product) throw new Refusal('productNotOwned', { product: wanted.name });
      const license = held.find(({ skuId }) => skuId === wanted.skuId);
      const code = whyNotSwitched(product, license);
      if (code === null) return { user, product, disabledPlans: license?.direct?.disabledPlans ?? [] };
      const groups = license ? groupsOf(license, held, new Map(products.map((one) => [one.skuId, one]))) : [];
      const leftAlone = [{ skuId: product.skuId, code, groups, plans: [], product: product.name }];
      throw new Refusal('nothingToDo', { user, leftAlone });
    },
  };
}
