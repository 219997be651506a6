import type { ActiveRole } from '../graph/types.ts';
import { unitOf } from '../graph/units.ts';
import type { UserId } from '../ids.ts';
import { Refusal, type Refusals, type RoleName } from './refusal.ts';

/** Named rights tables (R1): who may execute is Microsoft's page (`documented`) or only what Graph lists (`graph`). */
export type RightsPolicy = 'documented' | 'graph';

export type Verb = 'execute' | 'ask' | 'approve' | 'look';

/** What is offered to somebody; `self`: to look at their own licenses and to ask for themselves (U16); `stop`: to stop and resume all changes (R9). */
export type Offered = Record<Verb, boolean> & { self?: boolean; stop?: boolean };

/** Role template ids, the same in every tenant (licensing-rules, R). */
export const roleTemplateIds: Record<RoleName, string> = {
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  licenseAdministrator: '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
  userAdministrator: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  billingAdministrator: 'b0f54661-2d74-4c50-afa3-1ec803f12efe',
  helpdeskAdministrator: '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  globalReader: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
};

const listedByGraph: RoleName[] = ['globalAdministrator', 'licenseAdministrator', 'userAdministrator'];
const listedByMicrosoft: RoleName[] = [...listedByGraph, 'billingAdministrator'];

/** The whole of R1 to R5 in one table. Helpdesk groups (R3) stand for `helpdeskAdministrator`. */
const rolesFor: Record<RightsPolicy, Record<Verb, RoleName[]>> = {
  documented: {
    execute: listedByMicrosoft,
    approve: listedByMicrosoft,
    ask: [...listedByMicrosoft, 'helpdeskAdministrator'],
    look: [...listedByMicrosoft, 'helpdeskAdministrator', 'globalReader'],
  },
  graph: {
    execute: listedByGraph,
    approve: listedByMicrosoft,
    ask: [...listedByMicrosoft, 'helpdeskAdministrator'],
    look: [...listedByMicrosoft, 'helpdeskAdministrator', 'globalReader'],
  },
};

/** R2: in both policies, for executing and for approving what somebody else may then not execute. */
const rolesForGuests: RoleName[] = ['globalAdministrator'];

/** What one person may do, as the directory says it now. */
export interface Rights {
  policy: RightsPolicy;
  held: { role: RoleName; scope: string }[];
  /** Members of the administrative units that a role is scoped to. */
  unitMembers: Map<string, Set<string>>;
}

/** Whom an act is about; absent for what concerns the whole tenant, such as seats. */
export interface Target {
  id: UserId;
  guest: boolean;
}

/** Rights from active roles; membership of a helpdesk group counts as Helpdesk Administrator (R3). */
export function rightsFrom(
  roles: ActiveRole[],
  options: { policy: RightsPolicy; helpdesk: boolean; unitMembers?: Map<string, Set<UserId>> },
): Rights {
  const names = Object.entries(roleTemplateIds) as [RoleName, string][];
  const held = roles.flatMap(({ roleTemplateId, scope }) =>
    names.filter(([, id]) => id === roleTemplateId.toLowerCase()).map(([role]) => ({ role, scope })),
  );
  if (options.helpdesk) held.push({ role: 'helpdeskAdministrator', scope: '/' });
  return { policy: options.policy, held, unitMembers: options.unitMembers ?? new Map() };
}

/** Whether these rights allow the verb at all, in whatever scope: decides what is offered, never what is done. */
export function mayAnywhere(rights: Rights, verb: Verb): boolean {
  return rights.held.some(({ role }) => rolesFor[rights.policy][verb].includes(role));
}

/** Why the verb is not allowed on this target, or null where it is. A role scoped to a unit counts only for users in it (R6). */
export function refusalOf(rights: Rights, verb: Verb, target?: Target): Refusals['notAllowed'] | null {
  const guestsOnly = target?.guest === true && (verb === 'execute' || verb === 'approve');
  const roles = guestsOnly ? rolesForGuests : rolesFor[rights.policy][verb];
  const fitting = rights.held.filter(({ role }) => roles.includes(role));
  if (fitting.some(({ scope }) => covers(scope, rights, target))) return null;
  if (fitting.length > 0) return { verb, why: target ? 'otherUnit' : 'wholeOrganization', roles };
  return { verb, why: guestsOnly && mayAnywhere(rights, verb) ? 'guest' : 'noRole', roles };
}

/** The roles, by template id, whose holders may do this to members or guests somewhere: for finding them in the directory. */
export function rolesWith(policy: RightsPolicy, verb: Verb): string[] {
  return rolesFor[policy][verb].map((role) => roleTemplateIds[role]);
}

/** The roles that these rights consist of, for the record: `userAdministrator`, with its scope where that is not the whole tenant. */
export function roleNames({ held }: Rights): string[] {
  return held.map(({ role, scope }) => (scope === '/' ? role : `${role} ${scope}`));
}

/** Throws Refusal `notAllowed` unless these rights allow the verb on this target. */
export function requireRight(rights: Rights, verb: Verb, target?: Target): void {
  const refusal = refusalOf(rights, verb, target);
  if (refusal) throw new Refusal('notAllowed', refusal);
}

function covers(scope: string, rights: Rights, target: Target | undefined): boolean {
  if (scope === '/') return true;
  const unit = unitOf(scope);
  return unit !== undefined && target !== undefined && rights.unitMembers.get(unit)?.has(target.id) === true;
}
