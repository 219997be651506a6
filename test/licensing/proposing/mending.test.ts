import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmationCard } from '../../../src/cards/plan/confirmation.ts';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import { Refusal } from '../../../src/licensing/refusal.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { readerFor } from '../../../src/text/text.ts';
import { actor, changeRequest, licensingOn } from '../../support/licensing.ts';
import { contoso, disabledPlansOf, heldBy, PEOPLE, SKUS } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

const ada = actor(PEOPLE.ada, 'Ada de Wit');
const sharePoint2 = '5dbe027f-2339-4123-9542-606e4d348a72';
/** Project Plan 3 needs SharePoint Plan 2, which is off in it: E3 brings it today. */
const takeE3 = changeRequest({ userIds: [PEOPLE.omar], remove: [SKUS.e3] });

let storage: TestStorage;
let sandbox: Sandbox;
let licensing: Licensing;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());
beforeEach(() => {
  sandbox = contoso();
  licensing = licensingOn(storage, sandbox);
});

describe('a plan whose conflict is that a service is merely switched off', () => {
  it('is mended by a plan that switches it on as well, and is then carried out (S6, G11)', async () => {
    const plan = await licensing.propose(ada, takeE3);
    // Project's own plan, and Office for the web, need it.
    const lacking = { kind: 'dependency', switchedOff: [{ plan: { id: sharePoint2 }, skuId: SKUS.project }] };
    expect(plan.changes[0]?.conflicts).toMatchObject([lacking, lacking]);
    const mended = await licensing.mend(ada, plan.id);
    expect(mended).toMatchObject({ state: 'proposed', retryOf: null, changes: [{ conflicts: [] }] });
    expect(mended.request.items).toMatchObject([{ services: [{ skuId: SKUS.project, on: [sharePoint2], off: [] }] }]);
    expect(await licensing.plan(ada, plan.id)).toMatchObject({ state: 'cancelled' });

    await licensing.confirm(ada, mended.id);
    await licensing.apply(mended.id);
    expect(await licensing.plan(ada, mended.id)).toMatchObject({ state: 'done' });
    expect(heldBy(sandbox, PEOPLE.omar)).not.toContain(SKUS.e3);
    expect(disabledPlansOf(sandbox, PEOPLE.omar, SKUS.project)).not.toContain(sharePoint2);
  });

  it('is mended once, however often that is pressed', async () => {
    const plan = await licensing.propose(ada, takeE3);
    const first = await licensing.mend(ada, plan.id);
    expect((await licensing.mend(ada, plan.id)).id).toBe(first.id);
  });

  it('is mended by nobody but its asker, and not after it was decided', async () => {
    const plan = await licensing.propose(ada, takeE3);
    const byOther = await licensing.mend(actor(PEOPLE.bram), plan.id).catch((error: unknown) => error);
    expect(byOther).toMatchObject({ code: 'notYours' });
    await licensing.cancel(ada, plan.id);
    const late = await licensing.mend(ada, plan.id).catch((error: unknown) => error);
    expect(late).toBeInstanceOf(Refusal);
    expect(late).toMatchObject({ code: 'alreadyDecided' });
  });

  it('is given back as it is where nothing can be mended so', async () => {
    const plan = await licensing.propose(ada, changeRequest({ userIds: [PEOPLE.megan], remove: [SKUS.visio] }));
    expect(await licensing.mend(ada, plan.id)).toMatchObject({ id: plan.id, state: 'proposed' });
  });
});

describe('a plan that leaves add-ons behind doing nothing', () => {
  it('takes them too where that is pressed: Copilot without a base, which nobody refuses (D38c)', async () => {
    const plan = await licensing.propose(ada, changeRequest({ userIds: [PEOPLE.lidia], remove: [SKUS.e5] }));
    expect(plan.changes[0]?.warnings.map(({ code }) => code)).toContain('copilotAlone');
    const both = await licensing.takeToo(ada, plan.id);
    expect(new Set(both.changes[0]?.remove)).toEqual(new Set([SKUS.e5, SKUS.copilot, SKUS.teamsPhone]));
    expect(both.changes[0]?.warnings.map(({ code }) => code)).not.toContain('copilotAlone');
    expect(await licensing.plan(ada, plan.id)).toMatchObject({ state: 'cancelled' });
    expect((await licensing.takeToo(ada, plan.id)).id).toBe(both.id);
  });

  it('is carried out in one call, where Microsoft 365 would have refused it alone (D38a)', async () => {
    const plan = await licensing.propose(ada, changeRequest({ userIds: [PEOPLE.joni], remove: [SKUS.e3] }));
    expect(plan.changes[0]?.conflicts).toMatchObject([{ kind: 'dependency' }]);
    const both = await licensing.takeToo(ada, plan.id);
    expect(both).toMatchObject({ request: { operation: 'unassign' }, changes: [{ conflicts: [] }] });
    await licensing.confirm(ada, both.id);
    await licensing.apply(both.id);
    expect(heldBy(sandbox, PEOPLE.joni)).toEqual([]);
  });

  it('takes nothing too that stays of use, nor anything for anybody but its asker', async () => {
    const harmless = await licensing.propose(ada, changeRequest({ userIds: [PEOPLE.megan], remove: [SKUS.visio] }));
    expect(await licensing.takeToo(ada, harmless.id)).toMatchObject({ id: harmless.id, state: 'proposed' });
    const plan = await licensing.propose(ada, changeRequest({ userIds: [PEOPLE.joni], remove: [SKUS.e3] }));
    const byOther = await licensing.takeToo(actor(PEOPLE.bram), plan.id).catch((error: unknown) => error);
    expect(byOther).toMatchObject({ code: 'notYours' });
    await licensing.cancel(ada, plan.id);
    const late = await licensing.takeToo(ada, plan.id).catch((error: unknown) => error);
    expect(late).toMatchObject({ code: 'alreadyDecided' });
  });

  it.each([
    ['en', 'Take Microsoft Teams Phone Standard too'],
    ['nl', 'Ook Microsoft Teams Phone Standard intrekken'],
  ])('offers it as a button, in %s', async (locale, title) => {
    const plan = await licensing.propose(ada, changeRequest({ userIds: [PEOPLE.joni], remove: [SKUS.e3] }));
    const card = JSON.stringify(confirmationCard(plan, readerFor({ locale, timeZone: 'UTC' })));
    expect(card).toContain(title);
    expect(card).toContain('"plan.takeToo"');
  });
});

it('names what a user has bought in place of what they do not hold, and why it cannot be taken (S16)', async () => {
  const request = changeRequest({ userIds: [PEOPLE.diego], remove: [SKUS.powerBi] });
  const refusal = await licensing.propose(ada, request).catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    code: 'nothingToDo',
    data: {
      leftAlone: [
        { skuId: SKUS.powerBi, code: 'notHeld' },
        { skuId: SKUS.powerBiDept, code: 'selfService' },
      ],
    },
  });
  const both = changeRequest({ userIds: [PEOPLE.diego], remove: [SKUS.powerBi, SKUS.powerBiDept] });
  const named = await licensing.propose(ada, both).catch((error: unknown) => error);
  expect((named as Refusal<'nothingToDo'>).data.leftAlone.map(({ code }) => code)).toEqual(['notHeld', 'selfService']);
  // Exchange Foundation in both makes nothing alike.
  const other = changeRequest({ userIds: [PEOPLE.diego], remove: [SKUS.visio] });
  const unlike = await licensing.propose(ada, other).catch((error: unknown) => error);
  expect((unlike as Refusal<'nothingToDo'>).data.leftAlone.map(({ code }) => code)).toEqual(['notHeld']);
});
