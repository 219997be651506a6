import type { GroupId, UserId } from '../ids.ts';
import { isObjectId, literal, userPath, withQuery } from './addresses.ts';
import type { GraphClient } from './client.ts';
import { GraphError } from './error.ts';
import { activeRole } from './roles.ts';
import { directoryPersonSchema, memberSchema, parseAnswer, principalSchema } from './schemas.ts';
import type { ActiveRole, DirectoryPerson } from './types.ts';

const select = { $select: 'id,displayName,userPrincipalName,accountEnabled' };

/** Somebody with the roles that they have now, themselves or through a group. */
export interface RoleHolder extends DirectoryPerson {
  roles: ActiveRole[];
}

/**
 * Everybody who has one of these roles now, with its scope (G12): PIM's eligible ones have not. Where the tenant has no Entra ID
 * P2, or the app may not read schedules, the members of the directory roles, all of the whole tenant. Throws a GraphError.
 */
export async function readRoleHolders(graph: GraphClient, roleTemplateIds: string[]): Promise<RoleHolder[]> {
  const found = (await Promise.all(roleTemplateIds.map((id) => readPrincipals(graph, id)))).flat();
  const holders = new Map<string, RoleHolder>();
  for (const { principalId, person } of await readPeople(graph, [...new Set(found.map((one) => one.principalId))])) {
    const holder = holders.get(person.id) ?? { ...person, roles: [] };
    holders.set(person.id, holder);
    for (const { role } of found.filter((one) => one.principalId === principalId)) {
      const known = holder.roles.some((one) => one.roleTemplateId === role.roleTemplateId && one.scope === role.scope);
      if (!known) holder.roles.push(role);
    }
  }
  return [...holders.values()];
}

/** The users in a group, nested groups included; nobody where there is no such group. Throws a GraphError. */
export async function readGroupMembers(graph: GraphClient, groupId: GroupId): Promise<DirectoryPerson[]> {
  const path = withQuery(`/groups/${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.user`, {
    ...select,
    $count: 'true',
    $top: '999',
  });
  const members = await listIfThere(graph, path, [404], { ConsistencyLevel: 'eventual' });
  return members.map((member) => parseAnswer(directoryPersonSchema, member, 'a member of a group'));
}

interface Principal {
  principalId: string;
  role: ActiveRole;
}

async function readPrincipals(graph: GraphClient, roleTemplateId: string): Promise<Principal[]> {
  try {
    const path = withQuery('/roleManagement/directory/roleAssignmentScheduleInstances', {
      $filter: `roleDefinitionId eq ${literal(roleTemplateId)}`,
    });
    const found = await graph.list(path);
    return found.flatMap((instance) => {
      const { principalId } = parseAnswer(principalSchema, instance, 'a role assignment');
      return activeRole(instance).map((role) => ({ principalId, role }));
    });
  } catch (error) {
    if (error instanceof GraphError && (error.status === 400 || error.status === 403)) {
      return readRoleMembers(graph, roleTemplateId);
    }
    throw error;
  }
}

/** A role that nobody in the tenant has ever had does not exist there. */
async function readRoleMembers(graph: GraphClient, roleTemplateId: string): Promise<Principal[]> {
  const path = `/directoryRoles(roleTemplateId=${literal(roleTemplateId)})/members?$select=id`;
  const members = await listIfThere(graph, path, [404]);
  return members.map((member) => ({
    principalId: parseAnswer(memberSchema, member, 'a member of a role').id,
    role: { roleTemplateId, scope: '/' },
  }));
}

/** A collection, empty where Graph answers with one of these statuses. */
async function listIfThere(
  graph: GraphClient,
  path: string,
  absent: number[],
  headers: Record<string, string> = {},
): Promise<unknown[]> {
  try {
    return await graph.list(path, { headers });
  } catch (error) {
    if (error instanceof GraphError && absent.includes(error.status)) return [];
    throw error;
  }
}

/** Principals by id: users, and of groups their members. Service principals and what is gone are neither. */
async function readPeople(
  graph: GraphClient,
  principalIds: string[],
): Promise<{ principalId: string; person: DirectoryPerson }[]> {
  const answers = await graph.batch(
    principalIds.map((id) => ({ method: 'GET', path: withQuery(userPath(id), select) })),
  );
  const people: { principalId: string; person: DirectoryPerson }[] = [];
  for (const [index, principalId] of principalIds.entries()) {
    const answer = answers[index];
    if (answer?.error && answer.error.status !== 404) throw answer.error;
    const found = answer?.error
      ? await readGroupMembers(graph, principalId)
      : [parseAnswer(directoryPersonSchema, answer?.body, 'a user')];
    people.push(...found.map((person) => ({ principalId, person })));
  }
  return people;
}

/** The users that some names mean. */
export interface NamedUsers {
  ids: Set<UserId>;
  /** Those names that are of groups, with how many users are in each. */
  groups: Map<string, number>;
  /** Names that are neither of a user nor of a group. */
  unknown: string[];
}

/**
 * Users by object id or user principal name, and the members of groups by object id, nested groups included. Throws a GraphError.
 */
export async function readNamedUsers(graph: GraphClient, names: readonly string[]): Promise<NamedUsers> {
  const found: NamedUsers = { ids: new Set(), groups: new Map(), unknown: [] };
  const members = await Promise.all(names.map((name) => (isObjectId(name) ? membersOf(graph, name) : null)));
  const others = names.filter((_, index) => !members[index]);
  for (const [index, name] of names.entries()) {
    const ids = members[index];
    if (!ids) continue;
    found.groups.set(name, ids.length);
    for (const id of ids) found.ids.add(id);
  }
  const answers = await graph.batch(
    others.map((name) => ({ method: 'GET', path: withQuery(userPath(name), { $select: 'id' }) })),
  );
  for (const [index, name] of others.entries()) {
    const answer = answers[index];
    if (answer?.error && answer.error.status !== 404) throw answer.error;
    if (answer?.error) found.unknown.push(name);
    else found.ids.add(parseAnswer(memberSchema, answer?.body, 'a user').id);
  }
  return found;
}

/** null where there is no such group. */
async function membersOf(graph: GraphClient, groupId: string): Promise<UserId[] | null> {
  const path = withQuery(`/groups/${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.user`, {
    $select: 'id',
    $count: 'true',
    $top: '999',
  });
  try {
    const members = await graph.list(path, { headers: { ConsistencyLevel: 'eventual' } });
    return members.map((member) => parseAnswer(memberSchema, member, 'a member of a group').id);
  } catch (error) {
    if (error instanceof GraphError && error.status === 404) return null;
    throw error;
  }
}
