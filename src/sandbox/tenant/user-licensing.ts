import { badRequest, type GraphFailure } from '../odata/graph-failure.ts';
import { isCountry } from './countries.ts';
import { enabledPlans, heldSkus } from './held-licenses.ts';
import type { LicenseRequest } from './license-request.ts';
import { planViolations, type Violation } from './plan-rules.ts';
import type { TenantSku } from './tenant.ts';
import type { Assignment, SandboxUser, TenantState } from './tenant-state.ts';

/** Subscriptions that users bought themselves, known by their part number (graph-api 1.9, G15). */
const SELF_SERVICE = /(_dept|\(for_departments\))$/i;

/**
 * One `assignLicense` call: everything or nothing, judged on the end state over all licenses, inherited ones included
 * (graph-api 1.1, 1.2). Throws Graph's 400 where Graph refuses.
 */
export function assignToUser(state: TenantState, user: SandboxUser, request: LicenseRequest): void {
  if (request.addLicenses.length + request.removeLicenses.length === 0) throw badRequest('No license changes provided');
  const { assignments } = user.record.truth;
  for (const skuId of request.removeLicenses) judgeRemoval(state, assignments, skuId);
  for (const license of request.addLicenses) judgeAddition(state, user, license);

  const after = endState(assignments, request, state.timestamp);
  const [violation] = newViolations(assignments, after, state.skus);
  if (violation) throw badRequest(violation.message);
  state.update(user, { ...user.record.truth, assignments: after });
}

/** The product as the tenant can give it to people, or Graph's refusal of it. */
export function assignableSku(
  state: TenantState,
  license: { skuId: string; disabledPlans: readonly string[] },
): TenantSku {
  const sku = state.sku(license.skuId);
  if (!sku || SELF_SERVICE.test(sku.skuPartNumber)) throw notOfCompany(license.skuId);
  if (sku.appliesTo !== 'User') throw badRequest(`License ${sku.skuId} cannot be assigned to a user.`);
  const stranger = license.disabledPlans.find(
    (plan) => !sku.servicePlans.some(({ servicePlanId }) => servicePlanId === plan),
  );
  if (stranger) {
    throw badRequest(
      `License assignment failed because the service plan does not belong to the license: service plan ${stranger}, license ${sku.skuId}.`,
    );
  }
  return sku;
}

/** What breaks by a change. What was so before is left alone: the tenant has it, so the service once accepted it. */
export function newViolations(
  before: readonly Assignment[],
  after: readonly Assignment[],
  skus: ReadonlyMap<string, TenantSku>,
): Violation[] {
  const old = planViolations(enabledPlans(before, skus)).map((violation) => violation.message);
  return planViolations(enabledPlans(after, skus)).filter((violation) => !old.includes(violation.message));
}

function judgeRemoval(state: TenantState, assignments: readonly Assignment[], skuId: string): void {
  const held = assignments.filter((assignment) => assignment.skuId === skuId);
  const sku = state.sku(skuId);
  // No text of Graph is known for these; what its owner bought is no license of the company.
  if (sku && SELF_SERVICE.test(sku.skuPartNumber)) throw notOfCompany(skuId);
  if (held.length === 0) throw sku ? badRequest('User does not have a corresponding license.') : notOfCompany(skuId);
  if (held.every((assignment) => assignment.assignedByGroup !== null)) {
    throw badRequest(
      'User license is inherited from a group membership and it cannot be removed directly from the user.',
    );
  }
}

function judgeAddition(
  state: TenantState,
  user: SandboxUser,
  license: { skuId: string; disabledPlans: string[] },
): void {
  const sku = assignableSku(state, license);
  // Judged as reads show it: a location set a moment ago is not known everywhere yet (graph-api 2).
  if (!isCountry(state.seen(user).usageLocation)) {
    throw badRequest('License assignment cannot be done for user with invalid usage location.');
  }
  if (!heldSkus(user.record.truth).has(sku.skuId) && state.freeSeats(sku.skuId) < 1) throw noSeats(state, sku.skuId);
}

function endState(assignments: readonly Assignment[], request: LicenseRequest, timestamp: string): Assignment[] {
  const touched = new Set([...request.removeLicenses, ...request.addLicenses.map(({ skuId }) => skuId)]);
  const kept = assignments.filter(
    (assignment) => assignment.assignedByGroup !== null || !touched.has(assignment.skuId),
  );
  const added = new Map(request.addLicenses.map((license) => [license.skuId, license]));
  return [
    ...kept,
    ...[...added.values()].map(
      (license): Assignment => ({
        ...license,
        assignedByGroup: null,
        state: 'Active',
        error: 'None',
        lastUpdatedDateTime: timestamp,
      }),
    ),
  ];
}

function notOfCompany(skuId: string): GraphFailure {
  return badRequest(`License ${skuId} does not correspond to a valid company License.`);
}

/** Graph's wording of an empty stock. */
export function noSeats(state: TenantState, skuId: string): GraphFailure {
  return badRequest(
    `Subscription with Account ${state.organization.id} and SKU ${skuId} does not have any available licenses.`,
  );
}
