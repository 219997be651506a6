import type { UserId } from '../ids.ts';
import type { BatchAnswer } from './batch.ts';
import type { GraphClient } from './client.ts';
import { isForbidden, itemsFrom } from './collection.ts';
import type { GraphRequest } from './request.ts';
import { readRoles } from './roles.ts';
import { groupSchema, organizationSchema, skuSchema, subscriptionSchema } from './schemas.ts';
import type { Facts, GraphUser } from './types.ts';
import { unitMembersFrom, unitMembersRequest, unitsOf } from './units.ts';
import { getManyUsers, getUsers } from './users.ts';

/** Graph's limit of `getByIds`. */
const idsPerRequest = 1_000;

/** Whose facts: the users that a plan concerns and the person who asks for it. */
export interface FactsAbout {
  userIds: UserId[];
  actorId: UserId;
  /** They are many: their managers are not read. */
  many?: boolean;
}

/**
 * Everything a plan is made from, as it is now (R6): for up to 20 users two batches and the actor's roles, whatever the
 * operation. Group names, subscriptions and country are absent where the app may not read them, a unit that it may not
 * read has no members; all else throws a GraphError.
 */
export async function readFacts(graph: GraphClient, { userIds, actorId, many = false }: FactsAbout): Promise<Facts> {
  const [users, roles] = await Promise.all([
    (many ? getManyUsers : getUsers)(graph, userIds),
    readRoles(graph, actorId),
  ]);
  const nameRequests = groupNameRequests(users);
  const units = unitsOf(roles);
  const [skus, subscriptions, organization, ...others] = await graph.batch([
    { method: 'GET', path: '/subscribedSkus' },
    { method: 'GET', path: '/directory/subscriptions' },
    { method: 'GET', path: '/organization?$select=countryLetterCode' },
    ...nameRequests,
    ...units.map(unitMembersRequest),
  ]);
  const names = others.slice(0, nameRequests.length);
  const members = others.slice(nameRequests.length);
  return {
    users,
    skus: await itemsFrom(graph, skuSchema, skus, 'a subscribed SKU'),
    subscriptions: isForbidden(subscriptions)
      ? null
      : await itemsFrom(graph, subscriptionSchema, subscriptions, 'a subscription'),
    countryLetterCode: isForbidden(organization)
      ? null
      : ((await itemsFrom(graph, organizationSchema, organization, 'the organization'))[0]?.countryLetterCode ?? null),
    groupNames: await groupNamesFrom(graph, names),
    roles,
    unitMembers: await unitMembersFrom(graph, units, members),
  };
}

function groupNameRequests(users: (GraphUser | null)[]): GraphRequest[] {
  const states = users.flatMap((user) => user?.licenseAssignmentStates ?? []);
  const ids = [...new Set(states.flatMap(({ assignedByGroup }) => assignedByGroup ?? []))];
  const requests: GraphRequest[] = [];
  for (let start = 0; start < ids.length; start += idsPerRequest) {
    const body = { ids: ids.slice(start, start + idsPerRequest), types: ['group'] };
    requests.push({ method: 'POST', path: '/directoryObjects/getByIds', body });
  }
  return requests;
}

/** Names of the groups that licenses of these users come from; absent where the app may not read them. Throws a GraphError. */
export async function readGroupNames(graph: GraphClient, users: GraphUser[]): Promise<Map<string, string>> {
  return groupNamesFrom(graph, await graph.batch(groupNameRequests(users)));
}

async function groupNamesFrom(graph: GraphClient, answers: BatchAnswer[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const answer of answers.filter((one) => !isForbidden(one))) {
    for (const { id, displayName } of await itemsFrom(graph, groupSchema, answer, 'a group')) {
      if (displayName !== null) names.set(id, displayName);
    }
  }
  return names;
}
