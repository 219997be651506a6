import { readNamedUsers } from '../../graph/principals.ts';
import type { UserId } from '../../ids.ts';
import type { LicensingContext } from '../context.ts';
import { reading } from '../graph-failure.ts';
import type { Plan } from '../model.ts';
import { Refusal } from '../refusal.ts';

/**
 * Who is protected now (R10): by their own id or name, or as a member of a group. Where one of the names means nobody, nothing is known
 * of those whom it meant, and so nothing is done.
 * @throws Refusal `protectionUnknown`, `graphForbidden`, `graphUnavailable`
 */
export async function readProtected(context: LicensingContext): Promise<ReadonlySet<UserId>> {
  const names = context.protectedPeople ?? [];
  if (names.length === 0) return new Set();
  const { ids, unknown } = await reading(() => readNamedUsers(context.graph, names));
  if (unknown.length > 0) throw new Refusal('protectionUnknown', { names: unknown });
  return ids;
}

/** Whether somebody else than its asker has agreed to a plan: what protected people need (R10). */
export function hasSecondPerson({ asker, decisions }: Pick<Plan, 'asker' | 'decisions'>): boolean {
  return decisions.some(({ verb, actorId }) => verb === 'approve' && actorId.toLowerCase() !== asker.id.toLowerCase());
}
