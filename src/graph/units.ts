import type { BatchAnswer } from './batch.ts';
import type { GraphClient } from './client.ts';
import { isForbidden, itemsFrom } from './collection.ts';
import type { GraphRequest } from './request.ts';
import { memberSchema } from './schemas.ts';

const unitScope = /^\/administrativeUnits\/([\w-]+)$/i;

/** The administrative unit that a scope stands for; none for the whole tenant and for what is no unit. */
export function unitOf(scope: string): string | undefined {
  return unitScope.exec(scope)?.[1];
}

/** The administrative units that these roles are scoped to. */
export function unitsOf(roles: readonly { scope: string }[]): string[] {
  return [...new Set(roles.flatMap(({ scope }) => unitOf(scope) ?? []))];
}

/** Members of administrative units, by unit. Throws a GraphError. */
export async function readUnitMembers(graph: GraphClient, unitIds: string[]): Promise<Map<string, Set<string>>> {
  return unitMembersFrom(graph, unitIds, await graph.batch(unitIds.map(unitMembersRequest)));
}

/** What asks for the members of a unit, for a batch with other things. */
export function unitMembersRequest(unitId: string): GraphRequest {
  return { method: 'GET', path: `/directory/administrativeUnits/${unitId}/members?$select=id&$top=999` };
}

/** The answers to it. A unit that is gone, or that the app may not see, gives its administrator no right over anybody. */
export async function unitMembersFrom(
  graph: GraphClient,
  unitIds: string[],
  answers: readonly BatchAnswer[],
): Promise<Map<string, Set<string>>> {
  const members = new Map<string, Set<string>>();
  for (const [index, unitId] of unitIds.entries()) {
    const answer = answers[index];
    const unreadable = isForbidden(answer) || answer?.status === 404;
    const found = unreadable ? [] : await itemsFrom(graph, memberSchema, answer, 'a member of an administrative unit');
    members.set(unitId, new Set(found.map(({ id }) => id)));
  }
  return members;
}
