import type { GroupId, UserId } from '../ids.ts';
import { literal, userPath, withQuery } from './addresses.ts';
import type { GraphClient } from './client.ts';
import { GraphError } from './error.ts';
import { directoryRoleSchema, memberGroupsSchema, parseAnswer, scheduleInstanceSchema } from './schemas.ts';
import type { ActiveRole } from './types.ts';

/** Graph's limit of `checkMemberGroups`. */
const groupsPerCheck = 20;

/**
 * The roles that are active now, with their scope (G12). Where the tenant has no Entra ID P2, or the app may not read
 * schedules, the plain memberships, all of the whole tenant: roles of one administrative unit are not among those.
 */
export async function readRoles(graph: GraphClient, principalId: string): Promise<ActiveRole[]> {
  try {
    const path = withQuery('/roleManagement/directory/roleAssignmentScheduleInstances', {
      $filter: `principalId eq ${literal(principalId)}`,
    });
    const found = await graph.list(path);
    return found.flatMap((instance) => activeRole(instance));
  } catch (error) {
    if (error instanceof GraphError && (error.status === 400 || error.status === 403)) {
      return readDirectoryRoles(graph, principalId);
    }
    throw error;
  }
}

/** Those of the groups that the user is in, nested ones included. */
export async function isMemberOf(graph: GraphClient, userId: UserId, groupIds: GroupId[]): Promise<string[]> {
  const memberOf: string[] = [];
  for (let start = 0; start < groupIds.length; start += groupsPerCheck) {
    const body = { groupIds: groupIds.slice(start, start + groupsPerCheck) };
    const path = `${userPath(userId)}/checkMemberGroups`;
    const answer = await graph.request({ method: 'POST', path, body });
    memberOf.push(...parseAnswer(memberGroupsSchema, answer.body, 'memberships').value);
  }
  return memberOf;
}

/** An assignment without a directory scope holds in one app only, and so gives no right here. */
export function activeRole(instance: unknown): ActiveRole[] {
  const { roleDefinitionId, directoryScopeId } = parseAnswer(scheduleInstanceSchema, instance, 'a role assignment');
  return directoryScopeId === null ? [] : [{ roleTemplateId: roleDefinitionId, scope: directoryScopeId }];
}

async function readDirectoryRoles(graph: GraphClient, principalId: string): Promise<ActiveRole[]> {
  const path = withQuery(`${userPath(principalId)}/transitiveMemberOf/microsoft.graph.directoryRole`, {
    $select: 'id,roleTemplateId',
    $count: 'true',
  });
  const found = await graph.list(path, { headers: { ConsistencyLevel: 'eventual' } });
  return found.map((role) => ({
    roleTemplateId: parseAnswer(directoryRoleSchema, role, 'a directory role').roleTemplateId,
    scope: '/',
  }));
}
