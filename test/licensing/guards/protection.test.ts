import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalScene, askFor, begin, people, refusalOf, takeE3 } from '../../support/approvals.ts';
import { changeRequest } from '../../support/licensing.ts';
import { carryOut } from '../../support/queue-by-hand.ts';
import { type contosoWith, GROUPS, heldBy, PEOPLE, SKUS } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

const clock = { now: new Date(begin) };
const scene = (protectedPeople: string[], sandbox?: ReturnType<typeof contosoWith>) =>
  approvalScene(storage, clock, {}, { protectedPeople }, sandbox);

describe.each([
  ['by user principal name', ['MEGAN@contoso.example']],
  ['by object id', [PEOPLE.megan]],
  ['as a member of a group', [GROUPS.security]],
  ['as one of several', [GROUPS.helpdesk, PEOPLE.megan]],
])('somebody who is protected %s', (_, names) => {
  it('is changed by a Global Administrator only with a second person, who is not the asker', async () => {
    const { licensing, sandbox } = scene(names);
    const plan = await licensing.propose(people.gerda, takeE3);
    expect(plan).toMatchObject({ needsApproval: 'protected', changes: [{ protected: true }] });
    expect(await licensing.confirm(people.gerda, plan.id)).toMatchObject({ state: 'waiting' });
    expect(await refusalOf(licensing.approve(people.gerda, plan.id))).toMatchObject({ code: 'fourEyes' });
    expect(heldBy(sandbox, PEOPLE.megan)).toContain(SKUS.e3);
    await licensing.approve(people.ada, plan.id);
    expect(await carryOut(licensing, plan.id)).toMatchObject({ state: 'done' });
    expect(heldBy(sandbox, PEOPLE.megan)).not.toContain(SKUS.e3);
  });
});

describe('protection', () => {
  it('lets one approver do where the helpdesk asks: these are two people already', async () => {
    const { licensing } = scene([PEOPLE.megan]);
    const plan = await askFor(licensing);
    expect(plan).toMatchObject({ needsApproval: 'rights', changes: [{ protected: true }] });
    await licensing.approve(people.ada, plan.id);
    expect(await carryOut(licensing, plan.id)).toMatchObject({ state: 'done' });
  });

  it('holds for a plan of several as soon as one of them is changed, and for nobody else', async () => {
    const { licensing } = scene([PEOPLE.megan]);
    const others = changeRequest({ userIds: [PEOPLE.zoe], remove: [SKUS.e3] });
    expect(await licensing.propose(people.ada, others)).toMatchObject({ needsApproval: null });
    const both = changeRequest({ userIds: [PEOPLE.zoe, PEOPLE.megan], remove: [SKUS.e3] });
    expect(await licensing.propose(people.ada, both)).toMatchObject({ needsApproval: 'protected' });
    // Of a protected person of whom nothing changes nobody has to agree.
    const idle = changeRequest({ userIds: [PEOPLE.zoe, PEOPLE.megan], remove: [SKUS.exchange1] });
    expect(await licensing.propose(people.ada, idle)).toMatchObject({ needsApproval: null });
  });

  it('is judged again when somebody agrees, and when it is carried out', async () => {
    const open = scene([]);
    const { sandbox } = open;
    const guarded = scene([PEOPLE.megan], sandbox).licensing;
    const seen = await open.licensing.propose(people.ada, takeE3);
    expect(await guarded.confirm(people.ada, seen.id)).toMatchObject({ state: 'waiting', needsApproval: 'protected' });

    const agreed = await open.licensing.propose(people.ada, takeE3);
    await open.licensing.confirm(people.ada, agreed.id);
    const ended = await carryOut(guarded, agreed.id);
    expect(ended).toMatchObject({ state: 'failed', changes: [{ failure: { code: 'protected' } }] });
    expect(heldBy(sandbox, PEOPLE.megan)).toContain(SKUS.e3);
    expect(await guarded.retry(people.ada, agreed.id)).toMatchObject({ needsApproval: 'protected' });
  });

  it('refuses everything while it cannot be read whom it means', async () => {
    const { licensing } = scene([PEOPLE.zoe, 'left@contoso.example']);
    expect(await refusalOf(licensing.propose(people.gerda, takeE3))).toMatchObject({
      code: 'protectionUnknown',
      data: { names: ['left@contoso.example'] },
    });
    const other = scene([GROUPS.security]);
    other.sandbox.faults.push({ kind: '403', rate: 1, path: 'GET*transitiveMembers*' });
    expect(await refusalOf(other.licensing.propose(people.gerda, takeE3))).toMatchObject({ code: 'graphForbidden' });
  });

  it('keeps an agreed plan from being carried out while it cannot be read', async () => {
    const { licensing, sandbox } = scene([GROUPS.security]);
    const plan = await licensing.propose(people.gerda, takeE3);
    await licensing.confirm(people.gerda, plan.id);
    await licensing.approve(people.ada, plan.id);
    sandbox.faults.push({ kind: '403', rate: 1, path: 'GET*transitiveMembers*' });
    expect(await refusalOf(licensing.apply(plan.id))).toMatchObject({ code: 'graphForbidden' });
    expect(heldBy(sandbox, PEOPLE.megan)).toContain(SKUS.e3);
    sandbox.faults.length = 0;
    expect(await carryOut(licensing, plan.id)).toMatchObject({ state: 'done' });
  });
});
