import type { Persona } from './window-config.ts';

/** What is read of a tenant file to find out who should sit at the three windows. */
export interface TenantPeople {
  users: { id: string; displayName: string; userPrincipalName: string; preferredLanguage?: string | null }[];
  roleAssignments?: {
    principalId: string;
    roleDefinitionId: string;
    directoryScopeId?: string;
    assignmentType?: string;
  }[];
}

/** Whoever may act, the second pair of eyes, and whoever asks (role template ids: licensing-rules, R). */
const seats = [
  { role: 'License Administrator', id: '4d6ac14f-3453-41d0-bef9-a3e0c569773a' },
  { role: 'User Administrator', id: 'fe930be7-5e62-47db-91af-98c3a49a38b1' },
  { role: 'Helpdesk Administrator', id: '729827e3-9c14-49f7-bb1b-9608f156bbb8' },
];

/** Three people of the tenant, one for each window; where nobody holds a role, somebody without one sits there. */
export function choosePersonas(tenant: TenantPeople): (Persona & { role: string })[] {
  const chosen: (Persona & { role: string })[] = [];
  const free = (id: string) => !chosen.some((persona) => persona.id === id);
  for (const seat of seats) {
    const holders = (tenant.roleAssignments ?? [])
      .filter((assignment) => assignment.roleDefinitionId === seat.id && assignment.assignmentType !== 'Eligible')
      .filter((assignment) => (assignment.directoryScopeId ?? '/') === '/')
      .map((assignment) => assignment.principalId);
    const holder = tenant.users.find((user) => holders.includes(user.id) && free(user.id));
    const user = holder ?? tenant.users.find((other) => free(other.id));
    if (user) chosen.push({ ...personaOf(user), role: holder ? seat.role : 'no role' });
  }
  return chosen;
}

export function personaOf(user: TenantPeople['users'][number]): Persona {
  const { id, displayName, userPrincipalName, preferredLanguage } = user;
  return { id, name: displayName, upn: userPrincipalName, ...(preferredLanguage && { locale: preferredLanguage }) };
}
