import type { z } from 'zod';
import type { BatchAnswer } from './batch.ts';
import { type GraphClient, pageOf } from './client.ts';
import { malformed } from './error.ts';
import type { GraphRequest } from './request.ts';
import { readRoles } from './roles.ts';
import {
  groupSchema,
  memberSchema,
  organizationSchema,
  parseAnswer,
  skuSchema,
  subscriptionSchema,
} from './schemas.ts';
import type { ActiveRole, Facts, GraphUser } from './types.ts';
import { getUsers } from './users.ts';

/** Graph's limit of `getByIds`. */
const idsPerRequest = 1_000;
const unitScope = /^\/administrativeUnits\/([\w-]+)$/;

/** Whose facts: the users that a plan concerns and the person who asks for it. */
export interface FactsAbout {
  userIds: string[];
  actorId: string;
}

/**
 * Everything a plan is made from, as it is now (R6): for up to 20 users two batches and the actor's roles, whatever the
 * operation. Group names, subscriptions and country are absent where the app may not read them, a unit that it may not
 * read has no members; all else throws a GraphError.
 */
export async function readFacts(graph: GraphClient, { userIds, actorId }: FactsAbout): Promise<Facts> {
  const [users, roles] = await Promise.all([getUsers(graph, userIds), readRoles(graph, actorId)]);
  const nameRequests = groupNameRequests(users);
  const units = unitsOf(roles);
  const [skus, subscriptions, organization, ...others] = await graph.batch([
    { method: 'GET', path: '/subscribedSkus' },
    { method: 'GET', path: '/directory/subscriptions' },
    { method: 'GET', path: '/organization?$select=countryLetterCode' },
    ...nameRequests,
    ...units.map(memberRequest),
  ]);
  const names = others.slice(0, nameRequests.length);
  const members = others.slice(nameRequests.length);
  return {
    users,
    skus: await read(graph, skuSchema, skus, 'a subscribed SKU'),
    subscriptions: isForbidden(subscriptions)
      ? null
      : await read(graph, subscriptionSchema, subscriptions, 'a subscription'),
    countryLetterCode: isForbidden(organization)
      ? null
      : ((await read(graph, organizationSchema, organization, 'the organization'))[0]?.countryLetterCode ?? null),
    groupNames: await readGroupNames(graph, names),
    roles,
    unitMembers: await readUnitMembers(graph, units, members),
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

function unitsOf(roles: ActiveRole[]): string[] {
  return [...new Set(roles.flatMap(({ scope }) => unitScope.exec(scope)?.[1] ?? []))];
}

function memberRequest(unit: string): GraphRequest {
  return { method: 'GET', path: `/directory/administrativeUnits/${unit}/members?$select=id&$top=999` };
}

async function readGroupNames(graph: GraphClient, answers: BatchAnswer[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const answer of answers.filter((one) => !isForbidden(one))) {
    for (const { id, displayName } of await read(graph, groupSchema, answer, 'a group')) {
      if (displayName !== null) names.set(id, displayName);
    }
  }
  return names;
}

/** A unit that is gone, or that the app may not see, gives its administrator no right over anybody. */
async function readUnitMembers(
  graph: GraphClient,
  units: string[],
  answers: BatchAnswer[],
): Promise<Map<string, Set<string>>> {
  const members = new Map<string, Set<string>>();
  for (const [index, unit] of units.entries()) {
    const answer = answers[index];
    const unreadable = isForbidden(answer) || answer?.status === 404;
    const found = unreadable ? [] : await read(graph, memberSchema, answer, 'a member of an administrative unit');
    members.set(unit, new Set(found.map(({ id }) => id)));
  }
  return members;
}

/** All items of a collection whose first page came in a batch. */
async function read<T extends z.ZodType>(
  graph: GraphClient,
  schema: T,
  answer: BatchAnswer | undefined,
  what: string,
): Promise<z.infer<T>[]> {
  if (!answer) throw malformed(what);
  if (answer.error) throw answer.error;
  const { items, next } = pageOf(answer);
  const rest = next === null ? [] : await graph.list(next);
  return [...items, ...rest].map((item) => parseAnswer(schema, item, what));
}

function isForbidden(answer: BatchAnswer | undefined): boolean {
  return answer?.error?.status === 403;
}
