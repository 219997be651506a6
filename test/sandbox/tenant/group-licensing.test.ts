import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import {
  ask,
  assign,
  CALLING_PLANS,
  changeBehindTheScenes,
  contoso,
  contosoWith,
  GROUPS,
  heldBy,
  PEOPLE,
  SKUS,
  tenantWith,
  userId,
  withCallingPlans,
} from '../../support/sandbox.ts';

const change = (sandbox: Sandbox, group: string, add: string[], remove: string[] = []) =>
  ask(sandbox, `POST /groups/${group}/assignLicense`, {
    body: { addLicenses: add.map((skuId) => ({ skuId, disabledPlans: [] })), removeLicenses: remove },
  });
const statesOf = async (sandbox: Sandbox, id: string, skuId: string) => {
  const { body } = await ask(sandbox, `/users/${id}?$select=licenseAssignmentStates`);
  return body.licenseAssignmentStates
    .filter((state: { skuId: string }) => state.skuId === skuId)
    .map(({ assignedByGroup, state, error }: Record<string, string>) => [assignedByGroup, state, error]);
};

describe('assignLicense on a group', () => {
  it('answers 202 and gives the license to every member', async () => {
    const sandbox = contoso();
    const { status, body } = await change(sandbox, GROUPS.helpdesk, [SKUS.visio]);
    expect([status, body.id]).toEqual([202, GROUPS.helpdesk]);
    expect(await statesOf(sandbox, PEOPLE.hanna, SKUS.visio)).toEqual([[GROUPS.helpdesk, 'Active', 'None']]);
    const group = await ask(
      sandbox,
      `/groups/${GROUPS.helpdesk}?$select=assignedLicenses,licenseProcessingState,hasMembersWithLicenseErrors`,
    );
    expect(group.body).toMatchObject({
      assignedLicenses: [{ skuId: SKUS.visio, disabledPlans: [] }],
      licenseProcessingState: { state: 'ProcessingComplete' },
      hasMembersWithLicenseErrors: false,
    });
  });

  it('takes it away again, except where it is held directly too', async () => {
    const sandbox = contoso();
    expect((await change(sandbox, GROUPS.security, [], [SKUS.visio])).status).toBe(202);
    expect(heldBy(sandbox, PEOPLE.megan)).toContain(SKUS.visio);
    expect(heldBy(sandbox, PEOPLE.adele)).not.toContain(SKUS.visio);
    expect(sandbox.state.consumedSeen(SKUS.visio)).toBe(1);
  });

  it('puts what goes wrong into the state of the member, and holds up his other licenses of the group', async () => {
    const sandbox = contosoWith((tenant) => {
      for (const sku of tenant.subscribedSkus)
        if (sku.skuId === SKUS.e5) sku.prepaidUnits = { enabled: 4, warning: 0, suspended: 0, lockedOut: 0 };
    });
    expect((await change(sandbox, GROUPS.retail, [SKUS.e5, SKUS.powerBi])).status).toBe(202);
    expect(await statesOf(sandbox, PEOPLE.adele, SKUS.e5)).toEqual([[GROUPS.retail, 'Active', 'None']]);
    expect(await statesOf(sandbox, PEOPLE.youssef, SKUS.e5)).toEqual([[GROUPS.retail, 'Error', 'CountViolation']]);
    expect(await statesOf(sandbox, PEOPLE.youssef, SKUS.powerBi)).toEqual([[GROUPS.retail, 'Error', 'Other']]);
    expect(heldBy(sandbox, PEOPLE.youssef)).not.toContain(SKUS.e5);
    expect(heldBy(sandbox, PEOPLE.youssef)).toContain(SKUS.e3);
    const failed = await ask(sandbox, `/groups/${GROUPS.retail}/membersWithLicenseErrors?$select=id`);
    expect(failed.body.value).toEqual([{ '@odata.type': '#microsoft.graph.user', id: PEOPLE.youssef }]);
  });

  it('says the true reason on reprocessing and mends it once it can', async () => {
    const sandbox = contosoWith(withCallingPlans);
    const { domestic, international } = CALLING_PLANS;
    changeBehindTheScenes(sandbox, PEOPLE.youssef, [international]);
    await change(sandbox, GROUPS.retail, [domestic]);
    expect(await statesOf(sandbox, PEOPLE.youssef, domestic)).toEqual([
      [GROUPS.retail, 'Error', 'MutuallyExclusiveViolation'],
    ]);
    const refused = await ask(sandbox, `POST /users/${PEOPLE.youssef}/reprocessLicenseAssignment`);
    expect(refused.body.error.message).toMatch(/are mutually exclusive\.$/);
    expect((await assign(sandbox, PEOPLE.youssef, [], [international])).status).toBe(200);
    const mended = await ask(sandbox, `POST /users/${PEOPLE.youssef}/reprocessLicenseAssignment`);
    expect([mended.status, mended.body.displayName]).toEqual([200, 'Youssef Aydın']);
    expect(await statesOf(sandbox, PEOPLE.youssef, domestic)).toEqual([[GROUPS.retail, 'Active', 'None']]);
  });

  it('keeps a license that another one needs, in error, until that is mended', async () => {
    const sandbox = contosoWith((tenant) => {
      for (const group of tenant.groups) if (group.id === GROUPS.retail) group.members.push(PEOPLE.omar);
      for (const user of tenant.users)
        if (user.id === PEOPLE.omar) user.licenses = user.licenses.filter(({ skuId }) => skuId !== SKUS.e3);
    });
    await change(sandbox, GROUPS.retail, [], [SKUS.e3]);
    expect(await statesOf(sandbox, PEOPLE.omar, SKUS.e3)).toEqual([
      [GROUPS.retail, 'ActiveWithError', 'DependencyViolation'],
    ]);
    expect(heldBy(sandbox, PEOPLE.omar)).toContain(SKUS.e3);
    await assign(sandbox, PEOPLE.omar, [], [SKUS.project]);
    await ask(sandbox, `POST /users/${PEOPLE.omar}/reprocessLicenseAssignment`);
    expect(heldBy(sandbox, PEOPLE.omar)).toEqual([]);
  });

  it("gives a member without a usage location the tenant's, and nothing to nested groups", async () => {
    const sandbox = contosoWith((tenant) => {
      tenant.groups.push({
        id: userId(51),
        displayName: 'Nest',
        members: [PEOPLE.sofie, GROUPS.helpdesk],
        owners: [],
        assignedLicenses: [],
        membershipRule: null,
        onPremisesSyncEnabled: null,
      });
    });
    await change(sandbox, userId(51), [SKUS.flowFree]);
    expect(heldBy(sandbox, PEOPLE.sofie)).toEqual([SKUS.flowFree]);
    expect(heldBy(sandbox, PEOPLE.hanna)).not.toContain(SKUS.flowFree);
  });

  it.each([
    ['an unknown product', [userId(1)], [], /does not correspond to a valid company License/],
    ['a license the group has not', [], [SKUS.visio], /does not have a corresponding license/],
  ])('refuses %s', async (_, add, remove, message) => {
    const { status, body } = await change(contoso(), GROUPS.helpdesk, add, remove);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });
});

describe('GET /groups', () => {
  const sandbox = contoso();

  it('lists, filters and selects', async () => {
    const all = await ask(sandbox, '/groups?$select=displayName');
    expect(all.body.value).toHaveLength(3);
    const one = await ask(
      sandbox,
      "/groups?$filter=startswith(displayName,'LIC') and assignedLicenses/any(x:x/skuId eq 84a661c4-e949-4bd2-a560-ed7766fcaf2b)",
    );
    expect(one.body.value.map(({ id }: { id: string }) => id)).toEqual([GROUPS.security]);
    expect(one.body.value[0]).toMatchObject({ groupTypes: ['DynamicMembership'], securityEnabled: true });
    expect(one.body.value[0]).not.toHaveProperty('assignedLicenses');
  });

  it('lists members with their type', async () => {
    const { body } = await ask(sandbox, `/groups/${GROUPS.retail}/members?$select=id,displayName`);
    expect(body.value).toEqual([
      { '@odata.type': '#microsoft.graph.user', id: PEOPLE.adele, displayName: 'Adele Vance' },
      { '@odata.type': '#microsoft.graph.user', id: PEOPLE.youssef, displayName: 'Youssef Aydın' },
    ]);
    const users = await ask(sandbox, `/groups/${GROUPS.retail}/members/microsoft.graph.user?$select=id&$count=true`, {
      eventual: true,
    });
    expect(users.body['@odata.count']).toBe(2);
    expect((await ask(sandbox, `/groups/${GROUPS.retail}/members/$count`, { eventual: true })).body).toBe('2');
    expect((await ask(sandbox, `/groups/${GROUPS.retail}/members/$count`)).status).toBe(400);
  });

  it('follows nested groups only where asked, and circles once', async () => {
    const nested = tenantWith({
      users: [{ id: userId(1), displayName: 'Bo', userPrincipalName: 'bo@x' }],
      groups: [
        { id: userId(51), displayName: 'Inner', members: [userId(1), userId(52)] },
        { id: userId(52), displayName: 'Outer', members: [userId(51)] },
      ],
    });
    const ids = async (path: string) => {
      const { body } = await ask(nested, `/groups/${userId(52)}/${path}`, { eventual: true });
      return body.value.map(({ id }: { id: string }) => id);
    };
    expect(await ids('members?$select=id')).toEqual([userId(51)]);
    expect(await ids('transitiveMembers?$select=id')).toEqual([userId(51), userId(1)]);
    expect(await ids('transitiveMembers/microsoft.graph.user?$select=id&$count=true')).toEqual([userId(1)]);
    const plain = await ask(nested, `/groups/${userId(52)}/transitiveMembers/microsoft.graph.user`);
    expect(plain.body.error.code).toBe('Request_UnsupportedQuery');
  });

  it('knows no group by a strange id', async () => {
    expect((await ask(sandbox, `/groups/${userId(999)}`)).status).toBe(404);
  });
});
