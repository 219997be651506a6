import { answerCollection, contextOf, countRows, requireEventual } from '../odata/collection.ts';
import { project, propertyName, shownProperties } from '../odata/entity.ts';
import { parseExpand } from '../odata/expand.ts';
import type { GraphAnswer, GraphCall } from '../odata/graph-call.ts';
import { badRequest, denied, malformed, notFound } from '../odata/graph-failure.ts';
import { allowOnly } from '../odata/query-options.ts';
import { isCountry } from '../tenant/countries.ts';
import { reprocess } from '../tenant/group-licensing.ts';
import { assignedLicenses } from '../tenant/held-licenses.ts';
import { parseLicenseRequest } from '../tenant/license-request.ts';
import type { SandboxUser } from '../tenant/tenant-state.ts';
import { assignToUser } from '../tenant/user-licensing.ts';
import { count, objectBody } from './answers.ts';
import type { Route, RouteContext } from './route.ts';
import { judgeSignIns, selectsSignIns } from './sign-in-activity.ts';
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
  { method: 'GET', path: 'users/{user}/directReports', answer: listReports },
  { method: 'GET', path: 'users/{user}/assignedLicenses/$count', answer: countLicenses },
];

function listUsers({ state, call }: RouteContext): GraphAnswer {
  const page = selectsSignIns(call) ? judgeSignIns(state, call) : call;
  const expand = expandManager(call);
  return { status: 200, body: answerCollection(page, USER, allRows(state), expand ? { expand } : {}) };
}

function getUser({ state, call, user, parameters }: RouteContext): GraphAnswer {
  allowOnly(call.query, 'select', 'expand');
  if (selectsSignIns(call)) judgeSignIns(state, call, parameters.user);
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

function listReports({ state, call, user }: RouteContext): GraphAnswer {
  const reports = allRows(state).filter((row) => row.user.profile.manager === user().profile.id);
  return { status: 200, body: answerCollection(call, USER, reports) };
}

function countLicenses({ state, call, user }: RouteContext): GraphAnswer {
  const held = assignedLicenses(state.seen(user()).assignments).length;
  requireEventual(call);
  return count(held);
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

function expandManager(call: GraphCall): ((row: UserRow) => Record<string, unknown>) | null {
  const [manager] = parseExpand(call.query.expand, 'user', ['manager']);
  if (!manager) return null;
  const names = shownProperties(USER, manager.select?.map((name) => propertyName(USER, name)) ?? null);
  return (row) => {
    const found = managerOf(row);
    return found ? { manager: { '@odata.type': '#microsoft.graph.user', ...project(USER, found, names) } } : {};
  };
}
