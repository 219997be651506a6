import type { UserId } from '../ids.ts';
import { isObjectId, userPath, withQuery } from './addresses.ts';
import type { GraphClient } from './client.ts';
import { GraphError } from './error.ts';
import { memberSchema, parseAnswer } from './schemas.ts';

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
