import type { Request } from '../model.ts';
import { requestOf } from '../plan/request.ts';
import type { IdleHolder } from './idle-seats.ts';

/** The request that takes from these people what seems to be of no use to them; null where there is nobody (licensing-rules U15). */
export function takingBack(holders: readonly IdleHolder[], reason: string): Request | null {
  if (holders.length === 0) return null;
  return requestOf(
    ...holders.map(({ person, skuIds }) => ({
      operation: 'unassign' as const,
      userIds: [person.id],
      add: [],
      remove: skuIds,
      except: [],
      services: [],
      usageLocations: {},
      reason,
      ticket: null,
    })),
  );
}
