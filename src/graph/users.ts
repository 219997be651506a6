import type { SkuId, UserId } from '../ids.ts';
import { isObjectId, literal, userPath, withQuery } from './addresses.ts';
import type { GraphClient } from './client.ts';
import { itemsFrom } from './collection.ts';
import { GraphError } from './error.ts';
import type { GraphRequest } from './request.ts';
import { licenseHolderSchema, parseAnswer, peopleSchema, personSchema, userSchema } from './schemas.ts';
import type { GraphPerson, GraphUser, LicenseHolder } from './types.ts';
import { rankMatches } from './user-rank.ts';

/** Without `$select` Graph leaves most of these out (graph-api 1.10). */
const personSelect =
  'id,displayName,userPrincipalName,mail,department,jobTitle,userType,accountEnabled,usageLocation,onPremisesSyncEnabled';
const userSelect = `${personSelect},preferredLanguage,assignedLicenses,licenseAssignmentStates`;

/** More than anybody types by hand; a pasted page is not a name. */
const longestText = 120;
/** How many of Graph's matches, which come in no useful order, are ranked. */
const candidates = 100;

/** Users by object id, in the order asked; null where Graph says there is no such user. Throws a GraphError. */
export async function getUsers(graph: GraphClient, userIds: UserId[]): Promise<(GraphUser | null)[]> {
  const unique = [...new Set(userIds)];
  const answers = await graph.batch(unique.map(userRequest));
  const users = new Map<string, GraphUser | null>();
  for (const [index, userId] of unique.entries()) {
    const answer = answers[index];
    if (answer?.error && answer.error.status !== 404) throw answer.error;
    users.set(userId, answer?.error ? null : parseAnswer(userSchema, answer?.body, 'a user'));
  }
  return userIds.map((userId) => users.get(userId) ?? null);
}

/** People who have something in common: more are too many for anything. */
const mostShared = 20_001;

/** Graph takes so many values of `in` in one filter. */
const idsPerFilter = 15;

/**
 * The same for many: in a fifteenth of the requests, and without their managers. Throws a GraphError.
 */
export async function getManyUsers(graph: GraphClient, userIds: readonly UserId[]): Promise<(GraphUser | null)[]> {
  const unique = [...new Set(userIds)].filter(isObjectId);
  const requests: GraphRequest[] = [];
  for (let start = 0; start < unique.length; start += idsPerFilter) {
    const $filter = `id in (${unique
      .slice(start, start + idsPerFilter)
      .map(literal)
      .join(',')})`;
    requests.push({ method: 'GET', path: withQuery('/users', { $filter, $select: userSelect, $top: '999' }) });
  }
  const users = new Map<string, GraphUser>();
  for (const answer of await graph.batch(requests)) {
    for (const user of await itemsFrom(graph, userSchema, answer, 'a user')) users.set(user.id, user);
  }
  return userIds.map((userId) => users.get(userId) ?? null);
}

/** Everybody who holds a product, directly or through a group. Throws a TypeError for what is no skuId. */
export async function usersWithSku(graph: GraphClient, skuId: SkuId): Promise<LicenseHolder[]> {
  if (!isObjectId(skuId)) throw new TypeError('A skuId is a GUID');
  const path = withQuery('/users', {
    $filter: `assignedLicenses/any(x:x/skuId eq ${skuId})`,
    $select: `${personSelect},licenseAssignmentStates`,
    $top: '999',
  });
  const found = await graph.list(path);
  return found.map((user) => parseAnswer(licenseHolderSchema, user, 'a user with a license'));
}

/**
 * Users by object id, else by exact user principal name or mail address, else by part of a name or address; best match
 * first, at most `limit`. Any text is safe; one without letters or digits finds nobody. Throws a GraphError.
 */
export async function searchUsers(graph: GraphClient, text: string, limit: number): Promise<GraphPerson[]> {
  const wanted = searchable(text);
  if (!/[\p{L}\p{N}]/u.test(wanted)) return [];
  if (isObjectId(wanted)) return findById(graph, wanted);
  const exact = wanted.includes('@') ? await findByAddress(graph, wanted) : [];
  const found = exact.length > 0 ? exact : await findByPart(graph, wanted);
  return rankMatches(found, wanted).slice(0, limit);
}

/** Of each word, people with names or addresses that begin with its first letters: the caller compares. In one batch. */
export async function usersByWords(graph: GraphClient, words: readonly string[]): Promise<GraphPerson[][]> {
  const ConsistencyLevel = 'eventual';
  const answers = await graph.batch(
    words.map((word) => ({
      method: 'GET' as const,
      path: withQuery('/users', {
        $search: wordSearch(searchable(word)),
        $select: personSelect,
        $top: String(candidates),
      }),
      headers: { ConsistencyLevel },
    })),
  );
  return answers.map(({ error, body }) => {
    if (error) throw error;
    return parseAnswer(peopleSchema, body, 'users').value;
  });
}

/** What people who are not named one by one have in common. */
export type Shared =
  | { department: string }
  | { guests: true }
  | { blocked: true }
  | { unlicensed: true }
  | { reportsTo: string };

/** The users who have this in common; of very many the first. Throws a GraphError. */
export async function usersWhere(graph: GraphClient, shared: Shared): Promise<GraphPerson[]> {
  const page = { $select: personSelect, $top: '999' };
  if ('reportsTo' in shared) {
    const found = await graph.list(withQuery(`${userPath(shared.reportsTo)}/directReports`, page), { max: mostShared });
    return found.map((user) => parseAnswer(personSchema, user, 'a user'));
  }
  const $filter =
    'department' in shared
      ? `department eq ${literal(shared.department)}`
      : 'guests' in shared
        ? `userType eq 'Guest'`
        : 'unlicensed' in shared
          ? 'assignedLicenses/$count eq 0'
          : 'accountEnabled eq false';
  // Counting a collection is an advanced query (graph-api 1.10).
  const advanced = 'unlicensed' in shared;
  const path = withQuery('/users', { $filter, ...page, ...(advanced && { $count: 'true' }) });
  const headers: Record<string, string> = advanced ? { ConsistencyLevel: 'eventual' } : {};
  const found = await graph.list(path, { max: mostShared, headers });
  return found.map((user) => parseAnswer(personSchema, user, 'a user'));
}

function userRequest(userId: UserId): GraphRequest {
  const query = { $select: userSelect, $expand: 'manager($select=id,displayName,usageLocation)' };
  return { method: 'GET', path: withQuery(userPath(userId), query) };
}

async function findById(graph: GraphClient, id: string): Promise<GraphPerson[]> {
  try {
    const path = withQuery(userPath(id), { $select: personSelect });
    const { body } = await graph.request({ method: 'GET', path });
    return [parseAnswer(personSchema, body, 'a user')];
  } catch (error) {
    if (error instanceof GraphError && error.status === 404) return [];
    throw error;
  }
}

function findByAddress(graph: GraphClient, address: string): Promise<GraphPerson[]> {
  const value = literal(address);
  return find(graph, { $filter: `userPrincipalName eq ${value} or mail eq ${value}` });
}

/** By word with `$search`; by beginning where Graph refuses that, or where its index knows nobody (it may lag). */
async function findByPart(graph: GraphClient, text: string): Promise<GraphPerson[]> {
  const found = await findByWord(graph, text).catch((error: unknown) => {
    if (error instanceof GraphError && error.status === 400) return [];
    throw error;
  });
  return found.length > 0 ? found : findByBeginning(graph, text);
}

function findByWord(graph: GraphClient, text: string): Promise<GraphPerson[]> {
  return find(graph, { $search: wordSearch(text) }, { ConsistencyLevel: 'eventual' });
}

function wordSearch(text: string): string {
  const properties = text.includes(' ') ? ['displayName'] : ['displayName', 'mail', 'userPrincipalName'];
  return properties.map((property) => `"${property}:${text}"`).join(' OR ');
}

function findByBeginning(graph: GraphClient, text: string): Promise<GraphPerson[]> {
  const properties = ['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'];
  return find(graph, { $filter: properties.map((name) => `startswith(${name},${literal(text)})`).join(' or ') });
}

async function find(
  graph: GraphClient,
  query: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<GraphPerson[]> {
  const path = withQuery('/users', { ...query, $select: personSelect, $top: String(candidates) });
  const found = await graph.list(path, { headers, max: candidates });
  return found.map((user) => parseAnswer(personSchema, user, 'a user'));
}

/** Quotes, backslashes and control characters would end or escape the search term; no name is found by them. */
function searchable(text: string): string {
  return text
    .slice(0, longestText)
    .replace(/["\\\p{C}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
