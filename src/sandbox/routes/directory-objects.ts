import { answerCollection, answerPage, contextOf, countRows } from '../odata/collection.ts';
import { type Entity, project, propertyName, shownProperties } from '../odata/entity.ts';
import type { GraphCall } from '../odata/graph-call.ts';
import { unknownSegment, unsupportedQuery } from '../odata/graph-failure.ts';
import { allowOnly } from '../odata/query-options.ts';
import type { TenantState } from '../tenant/tenant-state.ts';
import { UNIT } from './directory-entities.ts';
import { GROUP } from './group-entity.ts';
import { DIRECTORY_ROLE } from './role-entities.ts';
import { USER, userRow } from './user-entity.ts';

/** A user, group, role or unit in a collection that may hold them all. */
export interface DirectoryObject {
  type: string;
  id: string;
  show: (select: readonly string[] | null) => Record<string, unknown>;
  /** The row as its own kind's collection shows it. */
  row: unknown;
}

export function directoryObject<Row>(entity: Entity<Row>, id: string, row: Row): DirectoryObject {
  const show = (select: readonly string[] | null): Record<string, unknown> => ({
    '@odata.type': `#microsoft.graph.${entity.type}`,
    ...project(entity, row, select === null ? shownProperties(entity, null) : ownProperties(entity, select)),
  });
  return { type: entity.type, id, row, show };
}

/** The user, group or unit with this id. */
export function findObject(state: TenantState, id: string): DirectoryObject | null {
  const key = id.toLowerCase();
  const user = state.users.get(key);
  if (user) return directoryObject(USER, key, userRow(state, user));
  const group = state.groups.get(key);
  if (group) return directoryObject(GROUP, key, { group, state });
  const unit = state.units.get(key);
  return unit ? directoryObject(UNIT, key, unit) : null;
}

/** What a user or group belongs to: groups (with `transitive` also the groups of those), roles active for the whole tenant, units. */
export function memberships(state: TenantState, id: string, transitive: boolean): DirectoryObject[] {
  const groups = transitive ? state.transitiveGroupsOf(id) : state.groupsOf(id);
  return [
    ...groups.map((group) => directoryObject(GROUP, group.profile.id, { group, state })),
    ...roleTemplatesOf(state, [id, ...groups.map((group) => group.profile.id)]).map((templateId) =>
      directoryObject(DIRECTORY_ROLE, templateId, templateId),
    ),
    ...state.unitsOf(id).map((unit) => directoryObject(UNIT, unit.id, unit)),
  ];
}

/** The roles that any of these has now in the whole tenant. */
function roleTemplatesOf(state: TenantState, principals: readonly string[]): string[] {
  const active = state.roles.filter(
    (role) =>
      role.assignmentType !== 'Eligible' && role.directoryScopeId === '/' && principals.includes(role.principalId),
  );
  return [...new Set(active.map((role) => role.roleDefinitionId))];
}

/** A collection of several kinds: paged, selected and counted, but not filtered. */
export function answerObjects(call: GraphCall, objects: readonly DirectoryObject[]): Record<string, unknown> {
  allowOnly(call.query, 'select', 'top', 'skipToken');
  return answerPage(call, 'directoryObjects', objects, (object) => object.show(call.query.select));
}

/** The same narrowed to one kind by an OData cast, which is an advanced query (graph-api 1.11). */
export function answerCast(
  call: GraphCall,
  objects: readonly DirectoryObject[],
  cast: string,
): Record<string, unknown> {
  requireAdvanced(call, call.query.count);
  const { entity, rows } = narrow(objects, cast);
  return { ...answerCollection(call, entity, rows), '@odata.context': contextOf(call, entity.set, call.query.select) };
}

/** `…/microsoft.graph.directoryRole/$count`. */
export function countCast(call: GraphCall, objects: readonly DirectoryObject[], cast: string): number {
  const { entity, rows } = narrow(objects, cast);
  return countRows(call, entity, rows);
}

function narrow(objects: readonly DirectoryObject[], cast: string): { entity: Entity<unknown>; rows: unknown[] } {
  const entities = [USER, GROUP, DIRECTORY_ROLE, UNIT] as unknown as Entity<unknown>[];
  const entity = entities.find((known) => `microsoft.graph.${known.type}`.toLowerCase() === cast.toLowerCase());
  if (!entity) throw unknownSegment(cast);
  return { entity, rows: objects.filter(({ type }) => type === entity.type).map(({ row }) => row) };
}

function requireAdvanced(call: GraphCall, counted: boolean): void {
  if (!call.eventual || !counted) {
    throw unsupportedQuery(
      "The specified OData cast requires the header 'ConsistencyLevel: eventual' and the query parameter '$count=true'.",
    );
  }
}

/** In a mixed collection each kind shows the selected properties that it has. */
function ownProperties<Row>(entity: Entity<Row>, select: readonly string[]): string[] {
  const known = Object.keys(entity.properties).map((name) => name.toLowerCase());
  return select.filter((name) => known.includes(name.toLowerCase())).map((name) => propertyName(entity, name));
}
