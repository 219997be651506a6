import type { SkuId } from '../../ids.ts';
import { findLine } from '../../storage/seat-line.ts';
import { startOf } from '../approval/agreeing.ts';
import { type LicensingContext, readRights } from '../context.ts';
import { isAsker } from '../decisions.ts';
import type { Actor, Plan } from '../model.ts';
import { mayAnywhere, refusalOf, requireRight } from '../rights.ts';
import type { PlanStore } from '../store/plans.ts';

/** One plan in the line for one product. */
export interface Place {
  plan: Plan;
  skuId: SkuId;
  /** Its name. */
  product: string;
  /** From 1, of those who wait for this product. */
  place: number;
  seats: number;
  since: string;
  /** Until when its seats are held for its asker to answer; null while none are. */
  heldUntil: string | null;
  /** When by what is planned enough seats come free; null where nothing planned says so. */
  expected: string | null;
  mayLeave: boolean;
  mayPutFirst: boolean;
}

export interface Places {
  /** Who waits for seats: of the plans that the actor may look at, and of their own, each with its place among all (R5). @throws Refusal `notAllowed` */
  line(actor: Actor): Promise<Place[]>;
}

export function createPlaces(context: LicensingContext, plans: PlanStore): Places {
  return {
    async line(actor) {
      const rights = await readRights(context, actor.id);
      const rows = await findLine(context.db, context.tenantId);
      const frees = await seatsToComeFree();
      const ahead = new Map<SkuId, { plans: number; seats: number }>();
      const places: Place[] = [];
      for (const row of rows) {
        const plan = await plans.find(context.db, row.planId);
        if (!plan) continue;
        const own = isAsker(plan, actor);
        const visible = own || plan.changes.every(({ user }) => refusalOf(rights, 'look', user) === null);
        const everybody = plan.changes.every(({ user }) => refusalOf(rights, 'execute', user) === null);
        for (const { skuId, change } of plan.seats) {
          if (change <= 0) continue;
          const before = ahead.get(skuId) ?? { plans: 0, seats: 0 };
          // What is held comes from seats that are free already.
          const needed = before.seats + (row.askedUntil ? 0 : change);
          ahead.set(skuId, { plans: before.plans + 1, seats: needed });
          if (!visible) continue;
          places.push({
            plan,
            skuId,
            product: plan.products.find((one) => one.skuId === skuId)?.name ?? skuId,
            place: before.plans + 1,
            seats: change,
            since: row.since.toISOString(),
            heldUntil: row.askedUntil?.toISOString() ?? null,
            expected: row.askedUntil ? null : (frees.get(skuId)?.[needed - 1] ?? null),
            mayLeave: own || everybody,
            mayPutFirst: before.plans > 0 && plan.state === 'queued' && refusalOf(rights, 'execute') === null,
          });
        }
      }
      if (places.length === 0 && context.selfRequests === 'off' && !mayAnywhere(rights, 'look'))
        requireRight(rights, 'look');
      return places.sort((one, other) => one.product.localeCompare(other.product) || one.place - other.place);
    },
  };

  /** The days on which plans that are agreed free a seat, earliest first: those of schedules, and the ends of temporary licenses. */
  async function seatsToComeFree(): Promise<Map<SkuId, string[]>> {
    const frees = new Map<SkuId, string[]>();
    for (const plan of await plans.scheduled(context.db)) {
      const at = startOf(plan)?.toISOString();
      if (at === undefined) continue;
      for (const { skuId, change } of plan.seats) {
        if (change >= 0) continue;
        frees.set(skuId, [...(frees.get(skuId) ?? []), ...Array<string>(-change).fill(at)].sort());
      }
    }
    return frees;
  }
}
