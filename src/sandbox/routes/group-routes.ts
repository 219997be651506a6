import { answerCollection, contextOf, countRows, requireEventual } from '../odata/collection.ts';
import { project, shownProperties } from '../odata/entity.ts';
import type { GraphAnswer } from '../odata/graph-call.ts';
import { allowOnly } from '../odata/query-options.ts';
import { assignToGroup } from '../tenant/group-licensing.ts';
import { parseLicenseRequest } from '../tenant/license-request.ts';
import type { SandboxGroup, TenantState } from '../tenant/tenant-state.ts';
import { count } from './answers.ts';
import { answerCast, answerObjects, countCast, type DirectoryObject, findObject } from './directory-objects.ts';
import { GROUP, type GroupRow, membersWithErrors } from './group-entity.ts';
import type { Route, RouteContext } from './route.ts';
import { USER, userRow } from './user-entity.ts';

/** Everything below `/groups`. */
export const GROUP_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'groups',
    answer: ({ state, call }) => ({ status: 200, body: answerCollection(call, GROUP, allRows(state)) }),
  },
  { method: 'GET', path: 'groups/$count', answer: ({ state, call }) => count(countRows(call, GROUP, allRows(state))) },
  { method: 'GET', path: 'groups/{group}', answer: getGroup },
  ...people('members', membersOf),
  ...people('transitiveMembers', transitiveMembersOf),
  ...people('owners', ownersOf),
  { method: 'GET', path: 'groups/{group}/membersWithLicenseErrors', answer: listMembersWithErrors },
  { method: 'POST', path: 'groups/{group}/assignLicense', answer: assignLicense },
];

/** One of a group's collections: the whole, how many, narrowed to a kind, and how many of that kind. */
function people(name: string, of: (state: TenantState, group: SandboxGroup) => DirectoryObject[]): Route[] {
  return [
    {
      method: 'GET',
      path: `groups/{group}/${name}`,
      answer: ({ state, call, group }) => ({ status: 200, body: answerObjects(call, of(state, group())) }),
    },
    {
      method: 'GET',
      path: `groups/{group}/${name}/$count`,
      answer: ({ state, call, group }) => {
        const objects = of(state, group());
        requireEventual(call);
        return count(objects.length);
      },
    },
    {
      method: 'GET',
      path: `groups/{group}/${name}/{cast}`,
      answer: ({ state, call, group, parameters }) => ({
        status: 200,
        body: answerCast(call, of(state, group()), parameters.cast ?? ''),
      }),
    },
    {
      method: 'GET',
      path: `groups/{group}/${name}/{cast}/$count`,
      answer: ({ state, call, group, parameters }) => count(countCast(call, of(state, group()), parameters.cast ?? '')),
    },
  ];
}

function getGroup({ state, call, group }: RouteContext): GraphAnswer {
  allowOnly(call.query, 'select');
  const shown = project(GROUP, { group: group(), state }, shownProperties(GROUP, call.query.select));
  return {
    status: 200,
    body: { '@odata.context': `${contextOf(call, 'groups', call.query.select)}/$entity`, ...shown },
  };
}

function listMembersWithErrors({ state, call, group }: RouteContext): GraphAnswer {
  const rows = membersWithErrors(state, group()).map((user) => userRow(state, user));
  return { status: 200, body: answerCollection(call, USER, rows, { typed: true }) };
}

/** 202: the members follow, and what goes wrong there shows in their licenseAssignmentStates (graph-api 1.6). */
function assignLicense({ state, call, group }: RouteContext): GraphAnswer {
  const changed = assignToGroup(state, group(), parseLicenseRequest(call.body));
  const { id } = changed.profile;
  const location = `${new URL(call.root).origin}/v2/${state.organization.id}/directoryObjects/${id}/Microsoft.DirectoryServices.Group`;
  const shown = project(GROUP, { group: changed, state }, shownProperties(GROUP, null));
  return {
    status: 202,
    headers: { location },
    body: { '@odata.context': `${contextOf(call, 'groups', null)}/$entity`, ...shown },
  };
}

function membersOf(state: TenantState, group: SandboxGroup): DirectoryObject[] {
  return [...group.members].flatMap((id) => findObject(state, id) ?? []);
}

function ownersOf(state: TenantState, group: SandboxGroup): DirectoryObject[] {
  return group.profile.owners.flatMap((id) => findObject(state, id) ?? []);
}

/** Members and the members of nested groups, each once, however the groups hold each other. */
function transitiveMembersOf(state: TenantState, group: SandboxGroup): DirectoryObject[] {
  const ids = new Set<string>(group.members);
  for (const id of ids) for (const member of state.groups.get(id)?.members ?? []) ids.add(member);
  ids.delete(group.profile.id);
  return [...ids].flatMap((id) => findObject(state, id) ?? []);
}

function allRows(state: TenantState): GroupRow[] {
  return [...state.groups.values()].map((group) => ({ group, state }));
}
