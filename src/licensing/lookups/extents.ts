import { type Shared, usersWhere } from '../../graph/users.ts';
import type { SkuId } from '../../ids.ts';
import { type LicensingContext, readRights } from '../context.ts';
import { reading } from '../graph-failure.ts';
import type { Actor, Person } from '../model.ts';
import { personFrom } from '../people.ts';
import { requireRight } from '../rights.ts';
import type { Lookups } from './lookups.ts';

/** What people who were not named one by one have in common. */
export type Common =
  | { kind: 'guests' | 'blocked' | 'everyone' }
  | { kind: 'department'; name: string }
  /** `id`: whoever they report to. */
  | { kind: 'reports'; id: string };

/** People who have all of this in common. */
export interface People {
  all: readonly Common[];
  /** Only those who hold this product. */
  skuId: SkuId | null;
  /** Only those who do not hold this product, or no license at all. */
  lacking: SkuId | 'any' | null;
}

export interface Extents {
  /**
   * Who these people are. Everyone, without anything that narrows it, is nobody: that is the whole organization.
   * @throws Refusal `notAllowed`, `productNotOwned`
   */
  peopleIn(actor: Actor, people: People): Promise<Person[]>;
}

export function createExtents(context: LicensingContext, { whoHas }: Pick<Lookups, 'whoHas'>): Extents {
  return {
    async peopleIn(actor, { all, skuId, lacking }) {
      requireRight(await readRights(context, actor.id), 'look');
      const narrowing = all.filter(({ kind }) => kind !== 'everyone');
      const lists = await Promise.all([
        ...(skuId === null ? [] : [whoHas(actor, skuId).then(({ users }) => users as Person[])]),
        ...narrowing.map((common) => having(sharedBy(common))),
        ...(lacking === 'any' ? [having({ unlicensed: true })] : []),
      ]);
      const holders = lacking === null || lacking === 'any' ? [] : (await whoHas(actor, lacking)).users;
      const [first = [], ...others] = lists;
      return first.filter(
        ({ id }) => others.every((list) => list.some((one) => one.id === id)) && !holders.some((one) => one.id === id),
      );
    },
  };

  async function having(shared: Shared): Promise<Person[]> {
    return (await reading(() => usersWhere(context.graph, shared))).map(personFrom);
  }
}

function sharedBy(common: Common): Shared {
  switch (common.kind) {
    case 'department':
      return { department: common.name };
    case 'reports':
      return { reportsTo: common.id };
    case 'guests':
      return { guests: true };
    default:
      return { blocked: true };
  }
}
