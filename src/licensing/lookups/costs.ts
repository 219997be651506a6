import { licensedUsers } from '../../graph/everybody/licensed-users.ts';
import type { SkuId } from '../../ids.ts';
import { type LicensingContext, readRights } from '../context.ts';
import { reading } from '../graph-failure.ts';
import type { Actor, Product, Seats } from '../model.ts';
import { requireRight } from '../rights.ts';
import type { Lookups } from './lookups.ts';

/** What something costs a month, as far as its products have a price. */
export interface Amount {
  /** null where nothing of it has a price: it is then said in seats only (D70). */
  perMonth: number | null;
  seats: number;
  /** Seats of products without a price: the amount leaves them out. */
  unpriced: number;
}

export interface ProductCost extends Amount {
  product: Product;
  /** Of what is paid for, what nobody has. */
  free: Amount;
}

export interface DepartmentCost extends Amount {
  /** null for people without one. */
  name: string | null;
  people: number;
}

export interface CostReport {
  /** ISO 4217; null where no prices are configured. */
  currency: string | null;
  products: ProductCost[];
  total: Amount;
  /** The most expensive first; empty where nobody asked for them. */
  departments: DepartmentCost[];
}

export interface Costs {
  /**
   * What licenses cost a month, by the organization's own prices; without prices in seats, never by a guess (U14, D70, D72).
   * @param byDepartment reads everybody who holds a license
   * @throws Refusal `notAllowed`
   */
  costs(actor: Actor, byDepartment: boolean): Promise<CostReport>;
}

export function createCosts(context: LicensingContext, { seats }: Pick<Lookups, 'seats'>): Costs {
  return {
    async costs(actor, byDepartment) {
      requireRight(await readRights(context, actor.id), 'look');
      // What users bought themselves and what is free for everybody is paid by nobody here.
      const rows = (await seats(actor)).filter(
        ({ product, seats: { unknown } }) => !product.selfService && product.purchase !== 'viral' && !unknown,
      );
      const prices = new Map(rows.map((row) => [row.seats.skuId, row.seats]));
      const products = rows
        .map(({ product, seats: line }) => ({
          product,
          ...amountOf(new Map([[line.skuId, line.enabled + line.warning]]), prices),
          free: amountOf(new Map([[line.skuId, Math.max(0, line.free)]]), prices),
        }))
        .toSorted(byAmount);
      const all = new Map(rows.map(({ seats: line }) => [line.skuId, line.enabled + line.warning]));
      return {
        currency: context.approvals.prices?.currency ?? null,
        products,
        total: amountOf(all, prices),
        departments: byDepartment ? await departments(prices) : [],
      };
    },
  };

  async function departments(prices: Map<SkuId, Seats>): Promise<DepartmentCost[]> {
    const found = new Map<string, { name: string | null; people: number; seats: Map<SkuId, number> }>();
    await reading(async () => {
      for await (const page of licensedUsers(context.graph)) {
        for (const { department, assignedLicenses } of page) {
          const key = department?.trim().toLowerCase() ?? '';
          const one = found.get(key) ?? { name: department, people: 0, seats: new Map<SkuId, number>() };
          found.set(key, one);
          one.people++;
          for (const { skuId } of assignedLicenses) {
            if (prices.has(skuId)) one.seats.set(skuId, (one.seats.get(skuId) ?? 0) + 1);
          }
        }
      }
    });
    return [...found.values()]
      .map(({ name, people, seats: some }) => ({ name, people, ...amountOf(some, prices) }))
      .toSorted(byAmount);
  }
}

/** What so many seats of these products cost. */
export function amountOf(seats: ReadonlyMap<SkuId, number>, prices: ReadonlyMap<SkuId, Pick<Seats, 'price'>>): Amount {
  const amount: Amount = { perMonth: null, seats: 0, unpriced: 0 };
  for (const [skuId, n] of seats) {
    const price = prices.get(skuId)?.price;
    amount.seats += n;
    if (price === undefined) amount.unpriced += n;
    else amount.perMonth = (amount.perMonth ?? 0) + n * price.amount;
  }
  return amount;
}

function byAmount(one: Amount, other: Amount): number {
  return (other.perMonth ?? 0) - (one.perMonth ?? 0) || other.seats - one.seats;
}
