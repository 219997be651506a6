import type { UserId } from '../../ids.ts';
import type { Plan } from '../model.ts';
import { seatsLeft } from '../plan/plan.ts';

/** Who of a plan can have their seats now, and who has to wait for them (S13, U12), in the order of the plan. */
export interface SeatShares {
  served: UserId[];
  short: UserId[];
}

/** Whoever takes no seat that is missing is served; of a product that is short those who come first in the plan. */
export function seatShares({ changes, seats }: Pick<Plan, 'changes' | 'seats'>): SeatShares {
  const left = new Map(seats.filter(({ unknown }) => !unknown).map((line) => [line.skuId, seatsLeft(line)]));
  const shares: SeatShares = { served: [], short: [] };
  for (const { user, before, after, state } of changes) {
    if (state === 'skipped') continue;
    const had = new Set(before.map(({ skuId }) => skuId));
    const takes = after.flatMap(({ skuId }) => (had.has(skuId) ? [] : [skuId]));
    const fits = takes.every((skuId) => (left.get(skuId) ?? 1) > 0);
    if (fits) for (const skuId of takes) if (left.has(skuId)) left.set(skuId, (left.get(skuId) ?? 0) - 1);
    shares[fits ? 'served' : 'short'].push(user.id);
  }
  return shares;
}

/** Whether some product of a plan has fewer seats than it takes. */
export function isShort({ seats }: Pick<Plan, 'seats'>): boolean {
  return seats.some((line) => !line.unknown && line.change > seatsLeft(line));
}
