import { describe, expect, it } from 'vitest';
import type { RoleName } from '../../src/licensing/refusal.ts';
import {
  mayAnywhere,
  type RightsPolicy,
  refusalOf,
  rightsFrom,
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
});
