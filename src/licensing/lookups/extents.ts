import { type Shared, usersWhere } from '../../graph/users.ts';
import type { SkuId } from '../../ids.ts';
import { type LicensingContext, readRights } from '../context.ts';
import { reading } from '../graph-failure.ts';
import type { Actor, Person } from '../model.ts';
import { personFrom } from '../people.ts';
import { requireRight } from '../rights.ts';
import type { Lookups } from './lookups.ts';

/** People who were not named one by one. */
export interface People {
  kind: 'department' | 'guests' | 'blocked' | 'everyone';
  /** Of the department. */
  name: string | null;
  /** Only those who hold this product. */
  skuId: SkuId | null;
}

export interface Extents {
  /**
   * Who these people are. Everyone without a product is nobody: that is the whole organization.
   * @throws Refusal `notAllowed`, `productNotOwned`
   */
  peopleIn(actor: Actor, people: People): Promise<Person[]>;
}

export function createExtents(context: LicensingContext, { whoHas }: Pick<Lookups, 'whoHas'>): Extents {
  return {
    async peopleIn(actor, { kind, name, skuId }) {
      requireRight(await readRights(context, actor.id), 'look');
      const fits = (person: Person) =>
        kind === 'everyone' ||
        (kind === 'guests' && person.guest) ||
        (kind === 'blocked' && person.blocked) ||
        (kind === 'department' && person.department?.toLowerCase() === name?.toLowerCase());
      if (skuId !== null) return (await whoHas(actor, skuId)).users.filter(fits);
      if (kind === 'everyone') return [];
      const where: Shared =
        kind === 'department' ? { department: name ?? '' } : kind === 'guests' ? { guests: true } : { blocked: true };
      const users = await reading(() => usersWhere(context.graph, where));
      return users.map(personFrom).filter(fits);
    },
  };
}
