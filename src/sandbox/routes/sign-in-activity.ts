import { isGuid } from '../guid.ts';
import type { GraphCall } from '../odata/graph-call.ts';
import { GraphFailure } from '../odata/graph-failure.ts';
import { isPremium } from '../tenant/activity.ts';
import type { TenantState } from '../tenant/tenant-state.ts';

/** Pages with sign-in data hold no more, whatever `$top` says. */
const MAX_PAGE = 500;

export function selectsSignIns(call: GraphCall): boolean {
  return call.query.select?.some((name) => name.toLowerCase() === 'signinactivity') ?? false;
}

/**
 * Sign-in data comes from another service with conditions of its own: a permission, a premium tenant, users by id only (facts
 * D57a). Returns the call with the page size that it allows; throws its refusals.
 */
export function judgeSignIns(state: TenantState, call: GraphCall, key?: string): GraphCall {
  if (!state.granted('AuditLog.Read.All')) {
    throw new GraphFailure(
      403,
      'Authentication_MSGraphPermissionMissing',
      'Calling principal does not have required MSGraph permissions AuditLog.Read.All',
    );
  }
  if (!isPremium(state)) {
    throw new GraphFailure(
      403,
      'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
      "Neither tenant is B2C or tenant doesn't have premium license",
    );
  }
  if (key !== undefined && !isGuid(key)) {
    throw new GraphFailure(400, '400', 'Get By Key only supports UserId and the key has to be a valid Guid');
  }
  const top = call.query.top === null ? null : Math.min(call.query.top, MAX_PAGE);
  return { ...call, query: { ...call.query, top } };
}
