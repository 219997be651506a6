import type { UserId } from '../../ids.ts';
import { agreedAlone, lockAgreeing } from '../../storage/agreed-alone.ts';
import type { Database } from '../../storage/tables.ts';
import type { LicensingContext } from '../context.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Thrown in the transaction of an agreement where the person has made too many changes alone meanwhile. */
export class BrakeReached extends Error {
  constructor() {
    super('Too many changes in one day for one person alone.');
    this.name = 'BrakeReached';
  }
}

/**
 * How much one person changes alone within 24 hours, over all their plans (R8). The hours roll: a limit of a calendar day could be used
 * twice around midnight.
 */
export interface Brake {
  /** Whether a second person has to agree to so many changes as well, by what is known now. */
  isReached(db: Database, actorId: UserId, changes: number): Promise<boolean>;
  /** The same in the transaction in which they agree: of two plans at once the second is judged with the first. @throws BrakeReached */
  requireFree(tx: Database, actorId: UserId, changes: number): Promise<void>;
}

export function createBrake({ tenantId, approvals, now }: LicensingContext): Brake {
  const isReached: Brake['isReached'] = async (db, actorId, more) => {
    const before = await agreedAlone(db, tenantId, actorId, new Date(now().getTime() - dayMs));
    return before + more > approvals.aloneUpToUsersADay;
  };
  return {
    isReached,
    async requireFree(tx, actorId, changes) {
      await lockAgreeing(tx, tenantId, actorId);
      if (await isReached(tx, actorId, changes)) throw new BrakeReached();
    },
  };
}
