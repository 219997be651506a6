import { answerCollection, contextOf } from '../odata/collection.ts';
import { project, shownProperties } from '../odata/entity.ts';
import { parseExpand } from '../odata/expand.ts';
import type { GraphAnswer, GraphCall } from '../odata/graph-call.ts';
import { notFound } from '../odata/graph-failure.ts';
import { allowOnly } from '../odata/query-options.ts';
import type { TenantRole } from '../tenant/tenant.ts';
import type { TenantState } from '../tenant/tenant-state.ts';
import { BUILT_IN_ROLES, builtInRole } from './built-in-roles.ts';
import { findObject } from './directory-objects.ts';
import { ROLE_ASSIGNMENT, ROLE_DEFINITION, ROLE_INSTANCE, type RoleRow, roleAssignmentId } from './role-entities.ts';
import type { Route, RouteContext } from './route.ts';

const ROOT = 'roleManagement/directory';

/** Everything below `/roleManagement/directory` (graph-api 1.11). */
export const ROLE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: `${ROOT}/roleDefinitions`,
    answer: ({ call }) => ({ status: 200, body: answerCollection(call, ROLE_DEFINITION, BUILT_IN_ROLES) }),
  },
  { method: 'GET', path: `${ROOT}/roleDefinitions/{role}`, answer: getDefinition },
  { method: 'GET', path: `${ROOT}/roleAssignments`, answer: listAssignments },
  { method: 'GET', path: `${ROOT}/roleAssignments/{assignment}`, answer: getAssignment },
  { method: 'GET', path: `${ROOT}/roleAssignmentScheduleInstances`, answer: listInstances },
];

function getDefinition({ call, parameters }: RouteContext): GraphAnswer {
  allowOnly(call.query, 'select');
  const role = builtInRole(parameters.role ?? '');
  if (!role) throw notFound(parameters.role ?? '');
  const shown = project(ROLE_DEFINITION, role, shownProperties(ROLE_DEFINITION, call.query.select));
  return { status: 200, body: { '@odata.context': entityContext(call, ROLE_DEFINITION.set), ...shown } };
}

/** Direct ones only: what members have through a group is not here (graph-api 1.11). */
function listAssignments({ state, call }: RouteContext): GraphAnswer {
  allowOnly(call.query, 'select', 'filter', 'expand', 'top', 'skipToken');
  return {
    status: 200,
    body: answerCollection(call, ROLE_ASSIGNMENT, activeRoles(state), { expand: expansion(state, call) }),
  };
}

function getAssignment({ state, call, parameters }: RouteContext): GraphAnswer {
  allowOnly(call.query, 'select', 'expand');
  const role = activeRoles(state).find((one) => roleAssignmentId(one) === parameters.assignment);
  if (!role) throw notFound(parameters.assignment ?? '');
  const shown = project(ROLE_ASSIGNMENT, role, shownProperties(ROLE_ASSIGNMENT, call.query.select));
  const context = entityContext(call, ROLE_ASSIGNMENT.set);
  return { status: 200, body: { '@odata.context': context, ...shown, ...expansion(state, call)(role) } };
}

/** What is active now; a group's role is also its members'. */
function listInstances({ state, call }: RouteContext): GraphAnswer {
  const rows = activeRoles(state).flatMap((role) => {
    const direct: RoleRow = { role, principalId: role.principalId, memberType: 'Direct' };
    const members = state.groups.get(role.principalId)?.members ?? [];
    return [direct, ...[...members].map((principalId): RoleRow => ({ role, principalId, memberType: 'Group' }))];
  });
  const expand = expansion(state, call);
  const options = {
    expand: ({ role, principalId }: RoleRow) => expand({ ...role, principalId }),
  };
  return { status: 200, body: answerCollection(call, ROLE_INSTANCE, rows, options) };
}

/** Permanent and PIM-activated roles; eligible ones are not active. */
function activeRoles(state: TenantState): TenantRole[] {
  return state.roles.filter((role) => role.assignmentType !== 'Eligible');
}

/** `$expand=principal` and `$expand=roleDefinition`, each with a `$select` of its own. */
function expansion(state: TenantState, call: GraphCall): (role: TenantRole) => Record<string, unknown> {
  const wanted = parseExpand(call.query.expand, 'unifiedRoleAssignment', ['principal', 'roleDefinition']);
  return (role) =>
    Object.fromEntries(
      wanted.map(({ name, select }) => {
        if (name === 'principal') return [name, findObject(state, role.principalId)?.show(select) ?? null];
        const definition = builtInRole(role.roleDefinitionId);
        const shown = definition && project(ROLE_DEFINITION, definition, shownProperties(ROLE_DEFINITION, select));
        return [name, shown ?? null];
      }),
    );
}

function entityContext(call: GraphCall, set: string): string {
  return `${contextOf(call, set, call.query.select)}/$entity`;
}
