import { licensedUsers } from '../../graph/everybody/licensed-users.ts';
import type { LicensedUser } from '../../graph/types.ts';
import type { SkuId } from '../../ids.ts';
import { type LicensingContext, readRights } from '../context.ts';
import { reading } from '../graph-failure.ts';
import type { Actor, Person, Product } from '../model.ts';
import { personFrom } from '../people.ts';
import { heldFromGraph } from '../plan/holdings.ts';
import { overlapsOf } from '../plan/overlaps.ts';
import { Refusal } from '../refusal.ts';
import { requireRight } from '../rights.ts';
import { type Amount, amountOf } from './costs.ts';
import type { Lookups, SeatRow } from './lookups.ts';

/** Somebody whose licenses seem to be of no use, and which of them. */
export interface IdleHolder {
  person: Person;
  skuIds: SkuId[];
  /** When they last signed in; null where there is no record, or that is not why they stand here. */
  lastSignIn: string | null;
}

/** A kind of waste, with as many people as a card and a file show. */
export interface IdleGroup {
  holders: IdleHolder[];
  /** How many there are, however many are listed. */
  people: number;
  amount: Amount;
}

export interface IdleReport {
  currency: string | null;
  products: Product[];
  /** Licenses of accounts that nobody can sign in to. */
  blocked: IdleGroup;
  /** No sign-in for so many days; null where that was not checked. */
  unused: (IdleGroup & { days: number }) | null;
  /** Products that another one of the same person contains (D43, D44). */
  doubles: IdleGroup;
  /** Products with seats that nobody has. */
  free: { product: Product; amount: Amount }[];
  /** Of those, subscriptions that renew soon: seats are given up before that day, not after. */
  renewing: { product: Product; free: number; renewsAt: string }[];
}

export interface IdleSeats {
  /**
   * Seats that seem to be of no use. Sign-ins are read only where the organization's settings allow that.
   * @throws Refusal `notAllowed`, `idleSeatsOff`
   */
  idleSeats(actor: Actor): Promise<IdleReport>;
}

export interface IdleSettings {
  /** No sign-in for so many days counts as unused (D60). */
  days: number;
}

/** A file of more is no work for one person. */
const listed = 5_000;
const renewsSoonDays = 60;
const dayMs = 86_400_000;

export function createIdleSeats(
  context: LicensingContext,
  lookups: Pick<Lookups, 'seats' | 'subscriptions'>,
  settings: IdleSettings | null,
): IdleSeats {
  return {
    async idleSeats(actor) {
      requireRight(await readRights(context, actor.id), 'look');
      if (settings === null) throw new Refusal('idleSeatsOff', {});
      const rows = await lookups.seats(actor);
      const found = await lookAtEverybody(rows, settings.days);
      const free = rows.filter(
        ({ seats, product }) => seats.free > 0 && !seats.unknown && product.purchase === undefined,
      );
      const prices = new Map(rows.map(({ seats }) => [seats.skuId, seats]));
      return {
        currency: context.approvals.prices?.currency ?? null,
        products: rows.map(({ product }) => product),
        ...found,
        free: free.map(({ product, seats }) => ({
          product,
          amount: amountOf(new Map([[seats.skuId, seats.free]]), prices),
        })),
        renewing: await renewingSoon(actor, free),
      };
    },
  };

  async function renewingSoon(actor: Actor, free: readonly SeatRow[]): Promise<IdleReport['renewing']> {
    const soon = context.now().getTime() + renewsSoonDays * dayMs;
    const subscriptions = await lookups.subscriptions(actor);
    return free.flatMap(({ product, seats }) => {
      const days = subscriptions.flatMap((one) =>
        one.product.skuId === product.skuId && one.status === 'Enabled' ? (one.renewsAt ?? []) : [],
      );
      const [next] = days.filter((day) => Date.parse(day) > context.now().getTime()).sort();
      return next !== undefined && Date.parse(next) <= soon ? [{ product, free: seats.free, renewsAt: next }] : [];
    });
  }

  async function lookAtEverybody(
    rows: readonly SeatRow[],
    days: number,
  ): Promise<Pick<IdleReport, 'blocked' | 'unused' | 'doubles'>> {
    try {
      return await reading(() => sortOut(rows, days, true));
    } catch (error) {
      // Without the permission or Entra ID P1 the whole request is refused: the rest is still of use (D57a).
      if (!(error instanceof Refusal) || error.code !== 'graphForbidden') throw error;
      return reading(() => sortOut(rows, days, false));
    }
  }

  async function sortOut(rows: readonly SeatRow[], days: number, signIns: boolean) {
    const products = rows.map(({ product }) => product);
    const prices = new Map(rows.map(({ seats }) => [seats.skuId, seats]));
    const paid = new Set(
      products.filter(({ selfService, purchase }) => !selfService && purchase !== 'viral').map(({ skuId }) => skuId),
    );
    const since = new Date(context.now().getTime() - days * dayMs).toISOString();
    const [blocked, unused, doubles] = [gathering(), gathering(), gathering()];
    for await (const page of licensedUsers(context.graph, { signIns })) {
      for (const user of page) {
        const direct = heldFromGraph(user, new Map()).filter(({ skuId }) => paid.has(skuId));
        const skuIds = direct.map(({ skuId }) => skuId);
        if (skuIds.length === 0) continue;
        if (!user.accountEnabled) blocked.take(user, skuIds);
        else if (signIns && isUnused(user, since)) unused.take(user, skuIds);
        const inner = overlapsOf(direct, products).map((overlap) => overlap.inner);
        if (inner.length > 0 && user.accountEnabled) doubles.take(user, inner);
      }
    }
    return {
      blocked: blocked.group(prices),
      unused: signIns ? { days, ...unused.group(prices) } : null,
      doubles: doubles.group(prices),
    };
  }
}

/** Guests and accounts that are younger than the time are not judged (D60). */
function isUnused({ userType, createdDateTime, lastSignIn }: LicensedUser, since: string): boolean {
  if (userType === 'Guest' || createdDateTime === null || createdDateTime > since) return false;
  return lastSignIn === null || lastSignIn < since;
}

function gathering() {
  const holders: IdleHolder[] = [];
  const seats = new Map<SkuId, number>();
  let people = 0;
  return {
    take(user: LicensedUser, skuIds: SkuId[]): void {
      people++;
      for (const skuId of skuIds) seats.set(skuId, (seats.get(skuId) ?? 0) + 1);
      if (holders.length < listed) holders.push({ person: personFrom(user), skuIds, lastSignIn: user.lastSignIn });
    },
    group: (prices: Parameters<typeof amountOf>[1]): IdleGroup => ({
      holders,
      people,
      amount: amountOf(seats, prices),
    }),
  };
}
