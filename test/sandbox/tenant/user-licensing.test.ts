import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import {
  ask,
  assign,
  CALLING_PLANS,
  changeBehindTheScenes,
  contoso,
  contosoWith,
  disabledPlansOf,
  heldBy,
  PEOPLE,
  SKUS,
  userId,
  withCallingPlans,
} from '../../support/sandbox.ts';

const SHAREPOINT_2 = '5dbe027f-2339-4123-9542-606e4d348a72';
const YAMMER = '7547a3fe-08ee-4ccb-b430-5077c5041653';
const STRANGER = '0118a350-71fc-4ec3-8f0c-6a1cb8867561';

const consumed = (sandbox: Sandbox, skuId: string): number => sandbox.state.consumedSeen(skuId);

describe('assignLicense on a user', () => {
  it('gives and takes in one call and answers with the default properties only', async () => {
    const sandbox = contoso();
    const { status, body } = await assign(sandbox, PEOPLE.nora, [SKUS.e5], [SKUS.e3]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: PEOPLE.nora, displayName: 'Nora Bakker' });
    expect(body).not.toHaveProperty('assignedLicenses');
    expect(heldBy(sandbox, PEOPLE.nora)).toEqual([SKUS.e5]);
    expect([consumed(sandbox, SKUS.e3), consumed(sandbox, SKUS.e5)]).toEqual([37, 4]);
  });

  it('replaces the switched-off plans of a license that is held, and merges nothing', async () => {
    const sandbox = contoso();
    expect(disabledPlansOf(sandbox, PEOPLE.megan, SKUS.e3)).toHaveLength(2);
    await assign(sandbox, PEOPLE.megan, [{ skuId: SKUS.e3, disabledPlans: [YAMMER] }]);
    expect(disabledPlansOf(sandbox, PEOPLE.megan, SKUS.e3)).toEqual([YAMMER]);
    await assign(sandbox, PEOPLE.megan, [SKUS.e3]);
    expect(disabledPlansOf(sandbox, PEOPLE.megan, SKUS.e3)).toEqual([]);
    expect(consumed(sandbox, SKUS.e3)).toBe(38);
  });

  it('takes only the direct part of a license that a group gives too', async () => {
    const sandbox = contoso();
    expect((await assign(sandbox, PEOPLE.megan, [], [SKUS.visio])).status).toBe(200);
    expect(heldBy(sandbox, PEOPLE.megan)).toContain(SKUS.visio);
    expect(consumed(sandbox, SKUS.visio)).toBe(3);
    const again = await assign(sandbox, PEOPLE.megan, [], [SKUS.visio]);
    expect(again.body.error.message).toBe(
      'User license is inherited from a group membership and it cannot be removed directly from the user.',
    );
  });

  it('needs no seat for a license that the user has from a group', async () => {
    const sandbox = contosoWith((tenant) => {
      for (const sku of tenant.subscribedSkus)
        if (sku.skuId === SKUS.e3) sku.prepaidUnits = { enabled: 38, warning: 0, suspended: 0, lockedOut: 0 };
    });
    expect((await assign(sandbox, PEOPLE.adele, [SKUS.e3])).status).toBe(200);
    expect((await assign(sandbox, PEOPLE.jan2, [SKUS.e3])).status).toBe(400);
    expect(consumed(sandbox, SKUS.e3)).toBe(38);
  });

  it('switches a plan off only where every source does', async () => {
    const sandbox = contoso();
    await assign(sandbox, PEOPLE.adele, [{ skuId: SKUS.e3, disabledPlans: [YAMMER] }]);
    const { body } = await ask(sandbox, `/users/${PEOPLE.adele}?$select=assignedLicenses`);
    expect(body.assignedLicenses).toContainEqual({ skuId: SKUS.e3, disabledPlans: [] });
  });

  it('gives seats in warning and none that are suspended', async () => {
    const sandbox = contoso();
    expect((await assign(sandbox, userId(204), [SKUS.officeE1])).status).toBe(200);
    const { body } = await assign(sandbox, userId(204), [SKUS.officeE3]);
    expect(body.error.message).toBe(
      `Subscription with Account d0000000-0000-4000-8000-000000000001 and SKU ${SKUS.officeE3} does not have any available licenses.`,
    );
  });

  it('frees a seat for the next one', async () => {
    const sandbox = contoso();
    for (const id of [PEOPLE.ada, PEOPLE.bram, PEOPLE.hanna])
      expect((await assign(sandbox, id, [SKUS.e5], [SKUS.e3])).status).toBe(200);
    expect((await assign(sandbox, PEOPLE.nora, [SKUS.e5])).status).toBe(400);
    expect((await assign(sandbox, PEOPLE.ada, [SKUS.e3], [SKUS.e5])).status).toBe(200);
    expect((await assign(sandbox, PEOPLE.nora, [SKUS.e5])).status).toBe(200);
  });

  it.each<[string, string, Parameters<typeof assign>[2], string[], string]>([
    [
      'no usage location',
      PEOPLE.sofie,
      [SKUS.e3],
      [],
      'License assignment cannot be done for user with invalid usage location.',
    ],
    [
      'a guest without one',
      PEOPLE.isaiah,
      [SKUS.flowFree],
      [],
      'License assignment cannot be done for user with invalid usage location.',
    ],
    ['a license that is not held', PEOPLE.nora, [], [SKUS.visio], 'User does not have a corresponding license.'],
    [
      'an inherited license',
      PEOPLE.adele,
      [],
      [SKUS.e3],
      'User license is inherited from a group membership and it cannot be removed directly from the user.',
    ],
    [
      'an unknown product',
      PEOPLE.nora,
      [STRANGER],
      [],
      `License ${STRANGER} does not correspond to a valid company License.`,
    ],
    [
      'removal of an unknown product',
      PEOPLE.nora,
      [],
      [STRANGER],
      `License ${STRANGER} does not correspond to a valid company License.`,
    ],
    [
      'giving a self-service purchase',
      PEOPLE.nora,
      [SKUS.powerBiDept],
      [],
      `License ${SKUS.powerBiDept} does not correspond to a valid company License.`,
    ],
    [
      'taking a self-service purchase',
      PEOPLE.diego,
      [],
      [SKUS.powerBiDept],
      `License ${SKUS.powerBiDept} does not correspond to a valid company License.`,
    ],
    [
      'plans that exclude each other',
      PEOPLE.nora,
      [CALLING_PLANS.domestic, CALLING_PLANS.international],
      [],
      'License assignment failed because service plans 4ed3ff63-69d7-4fb7-b984-5aec7f605ca8, 5a10155d-f5c1-411a-a8ec-e99aae125390 are mutually exclusive.',
    ],
    [
      'taking what another plan needs',
      PEOPLE.omar,
      [],
      [SKUS.e3],
      `License assignment failed because service plan fe71d6c3-a2ea-4499-9778-da042bf08063 depends on the service plan(s) ${SHAREPOINT_2}`,
    ],
    [
      'switching off what another plan needs',
      PEOPLE.nora,
      [{ skuId: SKUS.e3, disabledPlans: [SHAREPOINT_2] }],
      [],
      expect.stringMatching(
        /^License assignment failed because service plan e95bec33.* depends on the service plan\(s\) .*5dbe027f/,
      ),
    ],
    [
      'taking Teams from under Teams Phone',
      PEOPLE.joni,
      [],
      [SKUS.e3],
      'License assignment failed because service plan 4828c8ec-dc2e-4779-b502-87ac9ce28ab7 depends on the service plan(s) 57ff2da0-773e-42df-b2af-ffb7a2317929,0feaeb32-d00e-4d66-bd5a-43b5b83db82c',
    ],
    [
      'Teams Phone without Teams',
      userId(204),
      [SKUS.teamsPhone],
      [],
      expect.stringContaining('service plan 4828c8ec-dc2e-4779-b502-87ac9ce28ab7 depends on'),
    ],
    [
      'a plan of another product',
      PEOPLE.nora,
      [{ skuId: SKUS.visio, disabledPlans: [YAMMER] }],
      [],
      expect.stringContaining('the service plan does not belong to'),
    ],
    ['no change at all', PEOPLE.nora, [], [], 'No license changes provided'],
  ])('refuses %s and changes nothing', async (_, id, add, remove, message) => {
    const sandbox = contosoWith(withCallingPlans);
    const before = JSON.stringify([...sandbox.state.users.values()].map(({ record }) => record.truth));
    const { status, body } = await assign(sandbox, id, add, remove);
    expect([status, body.error.code, body.error.message]).toEqual([400, 'Request_BadRequest', message]);
    expect(JSON.stringify([...sandbox.state.users.values()].map(({ record }) => record.truth))).toBe(before);
  });

  it('judges dependencies on the end state of one call', async () => {
    const sandbox = contoso();
    expect((await assign(sandbox, PEOPLE.omar, [SKUS.e5], [SKUS.e3])).status).toBe(200);
    expect((await assign(sandbox, PEOPLE.omar, [], [SKUS.e5, SKUS.project])).status).toBe(200);
    expect(heldBy(sandbox, PEOPLE.omar)).toEqual([]);
    expect((await assign(sandbox, PEOPLE.joni, [], [SKUS.e3, SKUS.teamsPhone])).status).toBe(200);
    expect((await assign(sandbox, userId(204), [SKUS.f3, SKUS.teamsPhone])).status).toBe(200);
  });

  it('lets Exchange plans be combined, as Exchange does since 2023', async () => {
    const sandbox = contoso();
    expect((await assign(sandbox, PEOPLE.jan2, [SKUS.exchange1, SKUS.businessPremium])).status).toBe(200);
  });

  it('does nothing of a call of which one part is refused', async () => {
    const sandbox = contoso();
    expect((await assign(sandbox, PEOPLE.nora, [SKUS.visio], [SKUS.powerBi])).status).toBe(400);
    expect(heldBy(sandbox, PEOPLE.nora)).toEqual([SKUS.e3]);
  });

  it('leaves a conflict alone that was there before, so that other licenses can still change', async () => {
    const sandbox = contosoWith(withCallingPlans);
    changeBehindTheScenes(sandbox, PEOPLE.nora, [CALLING_PLANS.domestic, CALLING_PLANS.international]);
    expect((await assign(sandbox, PEOPLE.nora, [SKUS.visio])).status).toBe(200);
  });

  it('refuses a product that is not for users', async () => {
    const sandbox = contosoWith((tenant) => {
      for (const sku of tenant.subscribedSkus) if (sku.skuId === SKUS.visio) sku.appliesTo = 'Company';
    });
    const { body } = await assign(sandbox, PEOPLE.nora, [SKUS.visio]);
    expect(body.error.message).toBe(`License ${SKUS.visio} cannot be assigned to a user.`);
  });

  it('lets a license go whose product has vanished from the tenant', async () => {
    const sandbox = contosoWith((tenant) => {
      tenant.subscribedSkus = tenant.subscribedSkus.filter(({ skuId }) => skuId !== SKUS.powerBi);
    });
    expect((await assign(sandbox, PEOPLE.adele, [], [SKUS.powerBi])).status).toBe(200);
  });

  it('knows nobody by a strange id', async () => {
    expect((await assign(contoso(), userId(999), [SKUS.e3])).status).toBe(404);
  });

  it.each([
    [
      { removeLicenses: [] },
      "One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: addLicenses.",
    ],
    [
      { addLicenses: [] },
      "One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: removeLicenses.",
    ],
    [{}, /missing parameters are: addLicenses, removeLicenses\.$/],
    [{ addLicenses: null, removeLicenses: [] }, /null value was found for the property named 'addLicenses'/],
    [{ addLicenses: [], removeLicenses: 'x' }, /'StartArray' node was expected/],
    [{ addLicenses: ['x'], removeLicenses: [] }, /'StartObject' node was expected/],
    [{ addLicenses: [], removeLicenses: ['E3'] }, "Cannot convert the literal 'E3' to the expected type 'Edm.Guid'."],
    [
      { addLicenses: [{ skuId: SKUS.e3, disabledPlans: [`${YAMMER},${SHAREPOINT_2}`] }], removeLicenses: [] },
      `Cannot convert the literal '${YAMMER},${SHAREPOINT_2}' to the expected type 'Edm.Guid'.`,
    ],
    [
      { addLicenses: [], removeLicenses: [], force: true },
      /The parameter 'force' in the request payload is not a valid parameter/,
    ],
  ])('refuses the body %j', async (body, message) => {
    const answer = await ask(contoso(), `POST /users/${PEOPLE.nora}/assignLicense`, { body });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toEqual(message instanceof RegExp ? expect.stringMatching(message) : message);
  });
});

describe('delayed visibility', () => {
  const start = Date.parse('2026-03-01T12:00:00Z');

  it('decides on the truth at once and shows users and seats only after the delay', async () => {
    let at = start;
    const sandbox = contoso({ now: () => new Date(at), delayMs: 60_000 });
    const held = async () =>
      (await ask(sandbox, `/users/${PEOPLE.nora}?$select=assignedLicenses`)).body.assignedLicenses.length;
    await assign(sandbox, PEOPLE.nora, [SKUS.visio]);
    at += 30_000;
    await assign(sandbox, PEOPLE.nora, [SKUS.powerBi]);
    expect([await held(), consumed(sandbox, SKUS.visio)]).toEqual([1, 3]);
    expect((await assign(sandbox, PEOPLE.nora, [], [SKUS.visio])).status).toBe(200);
    at += 30_000;
    expect([await held(), consumed(sandbox, SKUS.visio)]).toEqual([2, 4]);
    at += 30_000;
    expect([await held(), consumed(sandbox, SKUS.visio)]).toEqual([2, 3]);
  });

  it('refuses a license until a new usage location is known', async () => {
    let at = start;
    const sandbox = contoso({ now: () => new Date(at), delayMs: 1_000 });
    await ask(sandbox, `PATCH /users/${PEOPLE.sofie}`, { body: { usageLocation: 'BE' } });
    expect((await assign(sandbox, PEOPLE.sofie, [SKUS.e3])).body.error.message).toContain('invalid usage location');
    at += 1_000;
    expect((await assign(sandbox, PEOPLE.sofie, [SKUS.e3])).status).toBe(200);
  });
});
