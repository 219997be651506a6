import { describe, expect, it } from 'vitest';
import { Refusal, type RoleName } from '../../src/licensing/refusal.ts';
import {
  mayAnywhere,
  type RightsPolicy,
  refusalOf,
  requireRight,
  rightsFrom,
  roleNames,
  rolesWith,
  roleTemplateIds,
  type Verb,
} from '../../src/licensing/rights.ts';

const member = { id: 'user-1', guest: false };
const guest = { id: 'user-2', guest: true };
const unit = 'e0000000-0000-4000-8000-000000000001';

function rightsOf(role: RoleName | 'none' | 'helpdeskGroup', policy: RightsPolicy = 'documented', scope = '/') {
  const roles = role === 'none' || role === 'helpdeskGroup' ? [] : [{ roleTemplateId: roleTemplateIds[role], scope }];
  const unitMembers = new Map([[unit, new Set([member.id])]]);
  return rightsFrom(roles, { policy, helpdesk: role === 'helpdeskGroup', unitMembers });
}

// R1 to R5 as a grid: execute, execute on a guest, approve, ask, look; y where it is allowed.
const grid: [RightsPolicy, RoleName | 'none' | 'helpdeskGroup', string][] = [
  ['documented', 'globalAdministrator', 'y y y y y'],
  ['documented', 'licenseAdministrator', 'y n y y y'],
  ['documented', 'userAdministrator', 'y n y y y'],
  ['documented', 'billingAdministrator', 'y n y y y'],
  ['documented', 'helpdeskAdministrator', 'n n n y y'],
  ['documented', 'helpdeskGroup', 'n n n y y'],
  ['documented', 'globalReader', 'n n n n y'],
  ['documented', 'none', 'n n n n n'],
  ['graph', 'globalAdministrator', 'y y y y y'],
  ['graph', 'licenseAdministrator', 'y n y y y'],
  ['graph', 'userAdministrator', 'y n y y y'],
  ['graph', 'billingAdministrator', 'n n y y y'],
  ['graph', 'helpdeskAdministrator', 'n n n y y'],
  ['graph', 'globalReader', 'n n n n y'],
  ['graph', 'none', 'n n n n n'],
];

describe('rights (R1 to R6)', () => {
  it.each(grid)('%s: %s has exactly its rights', (policy, role, expected) => {
    const rights = rightsOf(role, policy);
    const acts: [Verb, typeof member | undefined][] = [
      ['execute', member],
      ['execute', guest],
      ['approve', member],
      ['ask', undefined],
      ['look', undefined],
    ];
    expect(acts.map(([verb, target]) => (refusalOf(rights, verb, target) ? 'n' : 'y')).join(' ')).toBe(expected);
  });

  it('counts a role of an administrative unit only for users in it', () => {
    const rights = rightsOf('licenseAdministrator', 'documented', `/administrativeUnits/${unit}`);
    expect(refusalOf(rights, 'execute', member)).toBeNull();
    expect(refusalOf(rights, 'execute', { id: 'somebody-else', guest: false })).toMatchObject({ why: 'otherUnit' });
    expect(refusalOf(rights, 'look')).toMatchObject({ why: 'wholeOrganization' });
    expect(mayAnywhere(rights, 'execute')).toBe(true);
  });

  it('counts no scope that it does not understand', () => {
    const rights = rightsOf('globalAdministrator', 'documented', '/something/else');
    expect(refusalOf(rights, 'execute', member)).toMatchObject({ why: 'otherUnit' });
  });

  it('says that a guest needs a Global Administrator only to those who may change members', () => {
    expect(refusalOf(rightsOf('licenseAdministrator'), 'execute', guest)).toEqual({
      verb: 'execute',
      why: 'guest',
      roles: ['globalAdministrator'],
    });
    expect(refusalOf(rightsOf('none'), 'execute', guest)).toMatchObject({ why: 'noRole' });
  });

  it('names the roles that may in every refusal', () => {
    expect(refusalOf(rightsOf('none'), 'execute', member)?.roles).toEqual([
      'globalAdministrator',
      'licenseAdministrator',
      'userAdministrator',
      'billingAdministrator',
    ]);
  });

  it('keeps a guest from whoever is no Global Administrator in approving as in executing, not in asking (R2)', () => {
    const administrator = rightsOf('licenseAdministrator');
    expect(refusalOf(administrator, 'approve', guest)).toMatchObject({ why: 'guest', roles: ['globalAdministrator'] });
    expect(refusalOf(administrator, 'ask', guest)).toBeNull();
    expect(refusalOf(administrator, 'look', guest)).toBeNull();
    expect(refusalOf(rightsOf('globalAdministrator'), 'approve', guest)).toBeNull();
  });

  it('counts a unit without known members for nobody', () => {
    const roles = [{ roleTemplateId: roleTemplateIds.userAdministrator, scope: '/administrativeUnits/unknown' }];
    expect(refusalOf(rightsFrom(roles, { policy: 'documented', helpdesk: false }), 'execute', member)).toMatchObject({
      why: 'otherUnit',
    });
  });

  it('lets pass who may, and refuses who may not with the verb and the roles', () => {
    expect(() => requireRight(rightsOf('licenseAdministrator'), 'execute', member)).not.toThrow();
    const ask = () => requireRight(rightsOf('globalReader'), 'ask', member);
    expect(ask).toThrow(Refusal);
    expect(ask).toThrow(
      expect.objectContaining({ code: 'notAllowed', data: expect.objectContaining({ verb: 'ask', why: 'noRole' }) }),
    );
  });

  it('names the roles to look for in the directory by their template ids', () => {
    expect(rolesWith('graph', 'execute')).toEqual([
      '62e90394-69f5-4237-9190-012177145e10',
      '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
      'fe930be7-5e62-47db-91af-98c3a49a38b1',
    ]);
    expect(rolesWith('documented', 'execute')).toContain('b0f54661-2d74-4c50-afa3-1ec803f12efe');
  });

  it('records roles by name, with their scope where that is not the whole tenant', () => {
    expect(roleNames(rightsOf('userAdministrator'))).toEqual(['userAdministrator']);
    const scoped = rightsOf('userAdministrator', 'documented', `/administrativeUnits/${unit}`);
    expect(roleNames(scoped)).toEqual([`userAdministrator /administrativeUnits/${unit}`]);
  });
});
