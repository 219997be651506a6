import { badRequest } from '../odata/graph-failure.ts';
import { isCountry } from './countries.ts';
import { heldSkus } from './held-licenses.ts';
import type { LicenseRequest } from './license-request.ts';
import type { Assignment, GroupLicense, SandboxGroup, SandboxUser, TenantState } from './tenant-state.ts';
import { assignableSku, newViolations, noSeats } from './user-licensing.ts';

/** Why a group's license did not arrive at a member: the word in licenseAssignmentState.error and the sentence of a reprocess. */
interface Trouble {
  skuId: string;
  error: string;
  message: string;
}

/** `assignLicense` on a group. Only what is wrong with the request itself is refused; members' troubles land in their states (graph-api 1.6). */
export function assignToGroup(state: TenantState, group: SandboxGroup, request: LicenseRequest): SandboxGroup {
  for (const license of request.addLicenses) assignableSku(state, license);
  for (const skuId of request.removeLicenses) {
    if (!group.licenses.some((license) => license.skuId === skuId))
      throw badRequest('Group does not have a corresponding license.');
  }
  const touched = new Set([...request.removeLicenses, ...request.addLicenses.map(({ skuId }) => skuId)]);
  const licenses: GroupLicense[] = [
    ...group.licenses.filter(({ skuId }) => !touched.has(skuId)),
    ...request.addLicenses,
  ];
  const changed = state.updateGroup(group, { licenses });
  for (const id of changed.members) {
    // A nested group is no user: its members get nothing.
    const user = state.users.get(id);
    if (user) processMember(state, changed, user);
  }
  return changed;
}

/** Brings one user in line with one group, whether they are in it or have left it; returns what stands in the way, if anything. */
export function processMember(state: TenantState, group: SandboxGroup, user: SandboxUser): Trouble | null {
  const before = user.record.truth.assignments;
  const others = before.filter((assignment) => assignment.assignedByGroup !== group.profile.id);
  const own = before.filter((assignment) => assignment.assignedByGroup === group.profile.id);
  const wanted = group.members.has(user.profile.id) ? group.licenses : [];
  const given = wanted.map((license) => fromGroup(group, license, state.timestamp));
  const trouble = troubleOf(state, user, before, [...others, ...given], wanted);

  let after: Assignment[];
  if (!trouble) after = given;
  else if (wanted.length === 0)
    after = own.map((assignment) => ({ ...assignment, state: 'ActiveWithError', error: trouble.error }));
  else after = given.map((assignment) => failed(assignment, own, trouble));
  state.update(user, { ...user.record.truth, assignments: [...others, ...after] });
  return trouble;
}

/** Reprocesses every group of a user; throws the true reason where a license still cannot be given (graph-api 1.5). */
export function reprocess(state: TenantState, user: SandboxUser): void {
  const sources = user.record.truth.assignments.map((assignment) => assignment.assignedByGroup ?? '');
  const groups = new Set([...sources.flatMap((id) => state.group(id) ?? []), ...state.groupsOf(user.profile.id)]);
  const troubles = [...groups].flatMap((group) => processMember(state, group, user) ?? []);
  if (troubles[0]) throw badRequest(troubles[0].message);
}

function troubleOf(
  state: TenantState,
  user: SandboxUser,
  before: readonly Assignment[],
  after: readonly Assignment[],
  wanted: readonly GroupLicense[],
): Trouble | null {
  const [first] = wanted;
  // Without a location of their own a member gets the tenant's (graph-api 1.6).
  const location = user.record.truth.usageLocation ?? state.organization.countryLetterCode;
  if (first && !isCountry(location)) {
    const message = 'License assignment cannot be done for user with invalid usage location.';
    return { skuId: first.skuId, error: 'ProhibitedInUsageLocationViolation', message };
  }
  const held = heldSkus({ usageLocation: null, assignments: before });
  const short = wanted.find(({ skuId }) => !held.has(skuId) && state.freeSeats(skuId) < 1);
  if (short) return { skuId: short.skuId, error: 'CountViolation', message: noSeats(state, short.skuId).message };
  const [violation] = newViolations(before, after, state.skus);
  if (!violation) return null;
  const cause = wanted.find(({ skuId }) =>
    state.sku(skuId)?.servicePlans.some(({ servicePlanId }) => violation.message.includes(servicePlanId)),
  );
  return { skuId: cause?.skuId ?? '', ...violation };
}

function fromGroup(group: SandboxGroup, license: GroupLicense, timestamp: string): Assignment {
  return {
    ...license,
    assignedByGroup: group.profile.id,
    state: 'Active',
    error: 'None',
    lastUpdatedDateTime: timestamp,
  };
}

/** One failing product holds up the group's other products for that user; what they had already, they keep. */
function failed(assignment: Assignment, own: readonly Assignment[], trouble: Trouble): Assignment {
  const had = own.find((earlier) => earlier.skuId === assignment.skuId && earlier.state !== 'Error');
  const error = assignment.skuId === trouble.skuId ? trouble.error : 'Other';
  return had ? { ...had, state: 'ActiveWithError', error } : { ...assignment, state: 'Error', error };
}
