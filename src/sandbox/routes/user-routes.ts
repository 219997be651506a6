import { answerCollection, contextOf, countRows } from '../odata/collection.ts';
import { project, propertyName, shownProperties } from '../odata/entity.ts';
import type { GraphAnswer, GraphCall } from '../odata/graph-call.ts';
import { badRequest, denied, malformed, notFound } from '../odata/graph-failure.ts';
import { allowOnly, splitList } from '../odata/query-options.ts';
import { isCountry } from '../tenant/countries.ts';
import { reprocess } from '../tenant/group-licensing.ts';
import { assignedLicenses } from '../tenant/held-licenses.ts';
import { parseLicenseRequest } from '../tenant/license-request.ts';
import type { SandboxUser } from '../tenant/tenant-state.ts';
import { assignToUser } from '../tenant/user-licensing.ts';
import { answerCast, answerObjects, countCast, memberships } from './directory-objects.ts';
import type { Route, RouteContext } from './route.ts';
import { USER, type UserRow, userRow } from './user-entity.ts';

/** Everything below `/users`. */
export const USER_ROUTES: readonly Route[] = [
  { method: 'GET', path: 'users', answer: listUsers },
  { method: 'GET', path: 'users/$count', answer: ({ state, call }) => count(countRows(call, USER, allRows(state))) },
  { method: 'GET', path: 'users/{user}', answer: getUser },
  { method: 'PATCH', path: 'users/{user}', answer: patchUser },
  { method: 'POST', path: 'users/{user}/assignLicense', answer: assignLicense },
  { method: 'POST', path: 'users/{user}/reprocessLicenseAssignment', answer: reprocessLicenseAssignment },
  { method: 'GET', path: 'users/{user}/licenseDetails', answer: listLicenseDetails },
  { method: 'GET', path: 'users/{user}/manager', answer: getManager },
  { method: 'GET', path: 'users/{user}/memberOf', answer: (context) => memberOf(context, false) },
  { method: 'GET', path: 'users/{user}/transitiveMemberOf', answer: (context) => memberOf(context, true) },
  { method: 'GET', path: 'users/{user}/memberOf/{cast}', answer: (context) => memberOf(context, false) },
  { method: 'GET', path: 'users/{user}/transitiveMemberOf/{cast}', answer: (context) => memberOf(context, true) },
  { method: 'GET', path: 'users/{user}/transitiveMemberOf/{cast}/$count', answer: countMemberOf },
  { method: 'POST', path: 'users/{user}/checkMemberGroups', answer: checkMemberGroups },
];

function listUsers({ state, call }: RouteContext): GraphAnswer {
  const expand = expandManager(call);
  const rows = allRows(state);
  return { status: 200, body: answerCollection(call, USER, rows, expand ? { expand } : {}) };
}

function getUser({ state, call, user }: RouteContext): GraphAnswer {
  allowOnly(call.query, 'select', 'expand');
  const row = userRow(state, user());
  const body = { ...showUser(call, row), ...expandManager(call)?.(row) };
  return { status: 200, body };
}

/** Only `usageLocation`: the sandbox's app has no right to the rest (graph-api 1.1, 1.10). */
function patchUser({ state, call, user }: RouteContext): GraphAnswer {
  const target = user();
  const body = objectBody(call);
  const names = Object.keys(body);
  if (names.length === 0) throw badRequest('A null or empty request body was found; at least one property is needed.');
  if (names.some((name) => name !== 'usageLocation')) throw denied();
  const location = body.usageLocation;
  if (!isCountry(location))
    throw badRequest("Invalid value specified for property 'usageLocation' of resource 'User'.");
  state.update(target, { ...target.record.truth, usageLocation: location });
  return { status: 204 };
}

function assignLicense({ state, call, user }: RouteContext): GraphAnswer {
  const target = user();
  assignToUser(state, target, parseLicenseRequest(call.body));
  return { status: 200, body: showUser(call, userRow(state, target)) };
}

function reprocessLicenseAssignment({ state, call, user }: RouteContext): GraphAnswer {
  const target = user();
  reprocess(state, target);
  return { status: 200, body: showUser(call, userRow(state, target)) };
}

/** Direct and inherited alike, without their source (graph-api 1.4). */
function listLicenseDetails({ state, call, user }: RouteContext): GraphAnswer {
  allowOnly(call.query, 'select');
  const target = user();
  const names = ['id', 'servicePlans', 'skuId', 'skuPartNumber'];
  const stranger = call.query.select?.find((name) => !names.includes(name));
  if (stranger) {
    throw malformed(
      `Parsing OData Select and Expand failed: Could not find a property named '${stranger}' on type 'microsoft.graph.licenseDetails'.`,
    );
  }
  const value = assignedLicenses(state.seen(target).assignments).map(({ skuId, disabledPlans }) => {
    const sku = state.sku(skuId);
    const servicePlans = (sku?.servicePlans ?? []).map((plan) => ({
      ...plan,
      provisioningStatus: disabledPlans.includes(plan.servicePlanId) ? 'Disabled' : plan.provisioningStatus,
    }));
    const id = Buffer.from(`${target.profile.id}:${skuId}`).toString('base64url');
    const details: Record<string, unknown> = { id, servicePlans, skuId, skuPartNumber: sku?.skuPartNumber ?? null };
    return Object.fromEntries((call.query.select ?? names).map((name) => [name, details[name]]));
  });
  const context = contextOf(call, `users('${target.profile.id}')/licenseDetails`, call.query.select);
  return { status: 200, body: { '@odata.context': context, value } };
}

function getManager({ state, call, user }: RouteContext): GraphAnswer {
  allowOnly(call.query, 'select');
  const manager = managerOf(userRow(state, user()));
  if (!manager) throw notFound('manager');
  const context = contextOf(call, 'directoryObjects/$entity', null);
  const shown = project(USER, manager, shownProperties(USER, call.query.select));
  return { status: 200, body: { '@odata.context': context, '@odata.type': '#microsoft.graph.user', ...shown } };
}

function memberOf({ state, call, user, parameters }: RouteContext, transitive: boolean): GraphAnswer {
  const objects = memberships(state, user(), transitive);
  const cast = parameters.cast;
  return { status: 200, body: cast === undefined ? answerObjects(call, objects) : answerCast(call, objects, cast) };
}

function countMemberOf({ state, call, user, parameters }: RouteContext): GraphAnswer {
  return count(countCast(call, memberships(state, user(), true), parameters.cast ?? ''));
}

/** Which of at most 20 groups the user is in, nested ones included. */
function checkMemberGroups({ state, call, user }: RouteContext): GraphAnswer {
  const target = user();
  const asked = objectBody(call).groupIds;
  if (!Array.isArray(asked))
    throw badRequest(
      "One or more parameters of the operation 'checkMemberGroups' are missing from the request payload. The missing parameters are: groupIds.",
    );
  if (asked.length > 20) throw badRequest('The number of values for groupIds exceeds the maximum of 20.');
  const groups = new Set(state.transitiveGroupsOf(target.profile.id).map((group) => group.profile.id));
  const value = asked.filter((id) => groups.has(String(id).toLowerCase()));
  return { status: 200, body: { '@odata.context': `${call.root}/$metadata#Collection(Edm.String)`, value } };
}

/** A plain number, as `…/$count` answers. */
export function count(rows: number): GraphAnswer {
  return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: String(rows) };
}

/** The request's JSON object; throws Graph's 400 on anything else. */
export function objectBody(call: GraphCall): Record<string, unknown> {
  if (typeof call.body === 'object' && call.body !== null && !Array.isArray(call.body))
    return call.body as Record<string, unknown>;
  throw malformed(
    'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
  );
}

function allRows(state: RouteContext['state']): UserRow[] {
  return [...state.users.values()].map((user: SandboxUser) => userRow(state, user));
}

function showUser(call: GraphCall, row: UserRow): Record<string, unknown> {
  const context = contextOf(call, 'users', call.query.select);
  return { '@odata.context': `${context}/$entity`, ...project(USER, row, shownProperties(USER, call.query.select)) };
}

function managerOf({ user, state }: UserRow): UserRow | null {
  const manager = state.users.get(user.profile.manager ?? '');
  return manager ? userRow(state, manager) : null;
}

/** `$expand=manager` or `$expand=manager($select=id,displayName)`; the sandbox knows no other. */
function expandManager(call: GraphCall): ((row: UserRow) => Record<string, unknown>) | null {
  if (call.query.expand === null) return null;
  const match = /^manager(?:\(\s*\$select=([^()]*)\))?$/i.exec(call.query.expand.trim());
  if (!match) {
    const name = call.query.expand.split('(')[0] ?? '';
    throw malformed(
      `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.user'.`,
    );
  }
  const select = match[1] === undefined ? null : splitList(match[1]).map((name) => propertyName(USER, name));
  return (row) => {
    const manager = managerOf(row);
    if (!manager) return {};
    return {
      manager: { '@odata.type': '#microsoft.graph.user', ...project(USER, manager, shownProperties(USER, select)) },
    };
  };
}
