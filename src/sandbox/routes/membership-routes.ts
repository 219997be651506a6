import type { GraphAnswer } from '../odata/graph-call.ts';
import { badRequest, notFound } from '../odata/graph-failure.ts';
import type { TenantState } from '../tenant/tenant-state.ts';
import { count, objectBody } from './answers.ts';
import { answerCast, answerObjects, countCast, findObject, memberships } from './directory-objects.ts';
import { DIRECTORY_ROLE } from './role-entities.ts';
import type { Route, RouteContext } from './route.ts';

/** What users and groups belong to. */
export const MEMBERSHIP_ROUTES: readonly Route[] = [
  ...['users/{user}', 'groups/{group}'].flatMap((object): Route[] => [
    { method: 'GET', path: `${object}/memberOf`, answer: (context) => memberOf(context, false) },
    { method: 'GET', path: `${object}/transitiveMemberOf`, answer: (context) => memberOf(context, true) },
    { method: 'GET', path: `${object}/memberOf/{cast}`, answer: (context) => memberOf(context, false) },
    { method: 'GET', path: `${object}/transitiveMemberOf/{cast}`, answer: (context) => memberOf(context, true) },
    { method: 'GET', path: `${object}/transitiveMemberOf/{cast}/$count`, answer: countMemberOf },
  ]),
  ...['users/{user}', 'groups/{group}', 'directoryObjects/{object}'].flatMap((object): Route[] => [
    { method: 'POST', path: `${object}/checkMemberGroups`, answer: checkMemberGroups },
    { method: 'POST', path: `${object}/getMemberGroups`, answer: getMemberGroups },
  ]),
];

function memberOf(context: RouteContext, transitive: boolean): GraphAnswer {
  const { state, call, parameters } = context;
  const objects = memberships(state, idOf(context), transitive);
  const cast = parameters.cast;
  return { status: 200, body: cast === undefined ? answerObjects(call, objects) : answerCast(call, objects, cast) };
}

function countMemberOf(context: RouteContext): GraphAnswer {
  return count(countCast(context.call, memberships(context.state, idOf(context), true), context.parameters.cast ?? ''));
}

/** Which of at most 20 groups the object is in, nested ones included. */
function checkMemberGroups(context: RouteContext): GraphAnswer {
  const id = idOf(context);
  const asked = objectBody(context.call).groupIds;
  if (!Array.isArray(asked)) throw missing('checkMemberGroups', 'groupIds');
  if (asked.length > 20) throw badRequest('The number of values for groupIds exceeds the maximum of 20.');
  const groups = new Set(context.state.transitiveGroupsOf(id).map((group) => group.profile.id));
  return strings(
    context,
    asked.filter((group) => groups.has(String(group).toLowerCase())),
  );
}

/** Every group that the object is in, nested ones included; unless only security groups are asked for, also its roles. */
function getMemberGroups(context: RouteContext): GraphAnswer {
  const id = idOf(context);
  const { securityEnabledOnly } = objectBody(context.call);
  if (typeof securityEnabledOnly !== 'boolean') throw missing('getMemberGroups', 'securityEnabledOnly');
  const groups = context.state
    .transitiveGroupsOf(id)
    .filter(({ profile }) => !securityEnabledOnly || (profile.securityEnabled ?? true) === true)
    .map(({ profile }) => profile.id);
  return strings(context, securityEnabledOnly ? groups : [...groups, ...roleIds(context.state, id)]);
}

function roleIds(state: TenantState, id: string): unknown[] {
  const roles = memberships(state, id, true).filter(({ type }) => type === DIRECTORY_ROLE.type);
  return roles.map((role) => role.show(['id']).id);
}

function idOf({ state, parameters, user, group }: RouteContext): string {
  if (parameters.user !== undefined) return user().profile.id;
  if (parameters.group !== undefined) return group().profile.id;
  const object = findObject(state, parameters.object ?? '');
  if (!object) throw notFound(parameters.object ?? '');
  return object.id;
}

function strings({ call }: RouteContext, value: readonly unknown[]): GraphAnswer {
  return { status: 200, body: { '@odata.context': `${call.root}/$metadata#Collection(Edm.String)`, value } };
}

function missing(operation: string, parameter: string) {
  return badRequest(
    `One or more parameters of the operation '${operation}' are missing from the request payload. The missing parameters are: ${parameter}.`,
  );
}
