import { createHash } from 'node:crypto';
import { type Entity, filterRules } from '../odata/entity.ts';
import type { TenantRole } from '../tenant/tenant.ts';
import { type BuiltInRole, builtInRole } from './built-in-roles.ts';

export interface RoleRow {
  role: TenantRole;
  /** The user or group who has it. */
  principalId: string;
  memberType: 'Direct' | 'Group';
}

/** Graph's unifiedRoleAssignmentScheduleInstance: a role that is active now (graph-api 1.11). */
export const ROLE_INSTANCE: Entity<RoleRow> = {
  type: 'unifiedRoleAssignmentScheduleInstance',
  set: 'roleManagement/directory/roleAssignmentScheduleInstances',
  properties: {
    id: (row) => derivedGuid('instance', row.principalId, row.role.roleDefinitionId, row.role.directoryScopeId),
    principalId: (row) => row.principalId,
    roleDefinitionId: (row) => row.role.roleDefinitionId,
    directoryScopeId: (row) => row.role.directoryScopeId,
    appScopeId: () => null,
    startDateTime: () => null,
    endDateTime: () => null,
    assignmentType: (row) => row.role.assignmentType,
    memberType: (row) => row.memberType,
    roleAssignmentOriginId: (row) =>
      derivedGuid('origin', row.role.principalId, row.role.roleDefinitionId, row.role.directoryScopeId),
    roleAssignmentScheduleId: (row) =>
      derivedGuid('schedule', row.role.principalId, row.role.roleDefinitionId, row.role.directoryScopeId),
  },
  defaults: null,
  filters: {
    ...filterRules('guid', ['principalId', 'roleDefinitionId'], ['eq']),
    ...filterRules('string', ['directoryScopeId', 'assignmentType', 'memberType'], ['eq']),
  },
  collections: {},
  searches: {},
  sorts: [],
};

/** Graph's unifiedRoleDefinition, which comes without the role's actions that have nothing to do with licenses. */
export const ROLE_DEFINITION: Entity<BuiltInRole> = {
  type: 'unifiedRoleDefinition',
  set: 'roleManagement/directory/roleDefinitions',
  properties: {
    id: (role) => role.id,
    description: (role) => role.description,
    displayName: (role) => role.name,
    isBuiltIn: () => true,
    isEnabled: () => true,
    resourceScopes: () => ['/'],
    templateId: (role) => role.id,
    version: () => '1',
    rolePermissions: (role) => [{ allowedResourceActions: role.actions, condition: null }],
  },
  defaults: null,
  filters: {
    ...filterRules('guid', ['id', 'templateId'], ['eq', 'in']),
    ...filterRules('string', ['displayName'], ['eq', 'in', 'startswith']),
    ...filterRules('boolean', ['isBuiltIn', 'isEnabled'], ['eq', 'in']),
  },
  collections: {},
  searches: {},
  sorts: [],
};

/** Graph's unifiedRoleAssignment: permanent and PIM-activated roles where they were given, not at a group's members. */
export const ROLE_ASSIGNMENT: Entity<TenantRole> = {
  type: 'unifiedRoleAssignment',
  set: 'roleManagement/directory/roleAssignments',
  properties: {
    id: (role) => roleAssignmentId(role),
    principalId: (role) => role.principalId,
    resourceScope: (role) => role.directoryScopeId,
    directoryScopeId: (role) => role.directoryScopeId,
    roleDefinitionId: (role) => role.roleDefinitionId,
  },
  defaults: null,
  filters: {
    ...filterRules('guid', ['principalId', 'roleDefinitionId'], ['eq']),
    ...filterRules('string', ['directoryScopeId'], ['eq']),
  },
  collections: {},
  searches: {},
  sorts: [],
};

/** Looks as Graph's does; like there, it says nothing. */
export function roleAssignmentId(role: TenantRole): string {
  const key = `${role.principalId}|${role.roleDefinitionId}|${role.directoryScopeId}`;
  return `${createHash('sha256').update(key).digest('base64url').slice(0, 43)}-1`;
}

/** Graph's directoryRole, by its template id. Its `id` is the tenant's own: compare `roleTemplateId` (graph-api 1.11). */
export const DIRECTORY_ROLE: Entity<string> = {
  type: 'directoryRole',
  set: 'directoryRoles',
  properties: {
    id: (templateId) => derivedGuid('directoryRole', templateId),
    deletedDateTime: () => null,
    description: (templateId) => builtInRole(templateId)?.description ?? null,
    displayName: (templateId) => builtInRole(templateId)?.name ?? null,
    roleTemplateId: (templateId) => templateId,
  },
  defaults: null,
  filters: filterRules('guid', ['id', 'roleTemplateId'], ['eq']),
  collections: {},
  searches: {},
  sorts: [],
};

function derivedGuid(...parts: string[]): string {
  const hash = createHash('sha256').update(parts.join('|')).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
