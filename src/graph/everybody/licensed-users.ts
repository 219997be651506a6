import { withQuery } from '../addresses.ts';
import { type GraphAnswer, type GraphClient, pageOf } from '../client.ts';
import { licensedUserSchema, parseAnswer } from '../schemas.ts';
import type { LicensedUser } from '../types.ts';

const select =
  'id,displayName,userPrincipalName,mail,department,jobTitle,userType,accountEnabled,usageLocation,onPremisesSyncEnabled,companyName,createdDateTime,assignedLicenses,licenseAssignmentStates';

/**
 * Everybody who holds a license, page by page, so that memory does not grow with the tenant.
 * @param signIns also when they last signed in: needs `AuditLog.Read.All` and Entra ID P1 (D57a); a GraphError of status 403 where
 * either is missing
 */
export async function* licensedUsers(
  graph: GraphClient,
  { signIns = false } = {},
): AsyncGenerator<LicensedUser[], void, void> {
  let next: string | null = withQuery('/users', {
    $filter: 'assignedLicenses/$count ne 0',
    $count: 'true',
    $select: signIns ? `${select},signInActivity` : select,
    // Pages with sign-ins hold no more (D57a).
    $top: signIns ? '500' : '999',
  });
  while (next !== null) {
    const answer: GraphAnswer<unknown> = await graph.request<unknown>({
      method: 'GET',
      path: next,
      headers: { ConsistencyLevel: 'eventual' },
    });
    const page: { items: unknown[]; next: string | null } = pageOf(answer);
    yield page.items.map((user) => parseAnswer(licensedUserSchema, user, 'a user with a license'));
    next = page.next;
  }
}
