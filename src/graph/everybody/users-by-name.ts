import { literal, withQuery } from '../addresses.ts';
import type { GraphClient } from '../client.ts';
import { itemsFrom } from '../collection.ts';
import { userSchema } from '../schemas.ts';
import type { GraphUser } from '../types.ts';

const select =
  'id,displayName,userPrincipalName,mail,department,jobTitle,userType,accountEnabled,usageLocation,onPremisesSyncEnabled,assignedLicenses,licenseAssignmentStates';

/** Graph takes 15 comparisons joined by `or`, and counts each value of `in` as one. */
const addressesAtOnce = 7;
const namesAtOnce = 14;

/**
 * Users by what a list calls them, with what they hold, in as few requests as Graph allows: by user principal name or mail address
 * where there is an @, else by their full display name. Nobody is found by part of a name. Throws a GraphError.
 * @returns for each of these texts all who go by it; in lower case
 */
export async function usersNamed(graph: GraphClient, texts: readonly string[]): Promise<Map<string, GraphUser[]>> {
  const wanted = [...new Set(texts.map((text) => text.toLowerCase()))].filter((text) => text !== '');
  const addresses = wanted.filter((text) => text.includes('@'));
  const names = wanted.filter((text) => !text.includes('@'));
  const filters = [
    ...slices(addresses, addressesAtOnce).map((some) => {
      const list = some.map(literal).join(',');
      return `userPrincipalName in (${list}) or mail in (${list})`;
    }),
    ...slices(names, namesAtOnce).map((some) => `displayName in (${some.map(literal).join(',')})`),
  ];
  const requests = filters.map(($filter) => ({
    method: 'GET' as const,
    path: withQuery('/users', { $filter, $select: select, $top: '999' }),
  }));
  const answers = await graph.batch(requests);
  const found = new Map<string, GraphUser[]>(wanted.map((text) => [text, []]));
  for (const answer of answers) {
    for (const user of await itemsFrom(graph, userSchema, answer, 'a user')) {
      const goesBy = new Set(
        [user.userPrincipalName, user.mail ?? '', user.displayName].map((name) => name.toLowerCase()),
      );
      for (const name of goesBy) {
        const users = found.get(name);
        if (users && !users.some(({ id }) => id === user.id)) users.push(user);
      }
    }
  }
  return found;
}

function slices<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
