import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import type { Plan } from '../../../src/licensing/model.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { approvalScene, begin, type jobsIn, people, recordOf, refusalOf } from '../../support/approvals.ts';
import { actor, changeRequest } from '../../support/licensing.ts';
import { PEOPLE, SKUS, userOf } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

const { ada, nora, rob, hanna } = people;
const megan = actor(PEOPLE.megan, 'Megan Bowen');
const miriam = actor(PEOPLE.miriam, 'Miriam Graham');
const adele = actor(PEOPLE.adele, 'Adele Vance');

const wishWith = (more: Parameters<typeof changeRequest>[0]) =>
  changeRequest({
    operation: 'assign',
    userIds: [PEOPLE.megan],
    add: [{ skuId: SKUS.powerBi, disabledPlans: null }],
    ...more,
  });
const wish = wishWith({});

describe('requests of everybody for themselves (licensing-rules U16)', () => {
  const clock = { now: new Date(begin) };
  let storage: TestStorage;
  let sandbox: Sandbox;
  let licensing: Licensing;
  let jobs: ReturnType<typeof jobsIn>;

  beforeAll(async () => {
    storage = await openTestStorage({ now: () => clock.now });
  });
  afterAll(() => storage.close());
  beforeEach(() => {
    clock.now = new Date(begin);
    ({ sandbox, licensing, jobs } = approvalScene(storage, clock, {}, { selfRequests: 'on' }));
  });

  async function sent(asker = megan, request = wish): Promise<Plan> {
    const plan = await licensing.propose(asker, request);
    return licensing.send(asker, plan.id, { reason: 'Reports', ticket: null });
  }

  /** Who Megan's manager is, by the directory. */
  function managedBy(manager: string | null): void {
    userOf(sandbox, PEOPLE.megan).profile.manager = manager;
  }

  const codeOf = async (work: Promise<unknown>) => (await refusalOf(work)).code;

  it('without the setting nobody without a role may ask or look', async () => {
    const off = approvalScene(storage, clock).licensing;
    expect(await codeOf(off.propose(megan, wish))).toBe('notAllowed');
    expect(await codeOf(off.licensesOf(megan, megan.id))).toBe('notAllowed');
    expect(await codeOf(off.findUsers(megan, megan.id))).toBe('notAllowed');
    expect((await off.rightsOf(megan)).self).toBe(false);
  });

  it('only what the setting names may be asked for', async () => {
    const some = approvalScene(storage, clock, {}, { selfRequests: ['visioclient', SKUS.project] }).licensing;
    const { code, data } = await refusalOf(some.propose(megan, wish));
    expect({ code, data }).toEqual({
      code: 'notForEverybody',
      data: { product: 'Power BI Pro', instead: ['Visio Plan 2', 'Planner and Project Plan 3'] },
    });
    expect((await some.products(megan)).map(({ name }) => name)).toEqual([
      'Visio Plan 2',
      'Planner and Project Plan 3',
    ]);
  });

  it.each([
    ['for somebody else', { userIds: [PEOPLE.adele] }],
    ['for somebody else as well', { userIds: [PEOPLE.megan, PEOPLE.adele] }],
    ['for somebody who does not exist', { userIds: ['a0000000-0000-4000-8000-00000000dead'] }],
    ['to take', { operation: 'unassign' as const, add: [], remove: [SKUS.e3] }],
    ['to take as well', { remove: [SKUS.e3] }],
    ['nothing', { add: [] }],
  ])('not %s', async (_what, more) => {
    expect(await codeOf(licensing.propose(megan, wishWith(more)))).toBe('selfOnly');
    expect(await codeOf(licensing.preview(megan, wishWith(more)))).toBe('selfOnly');
  });

  it('of others they see nothing, not even that they exist', async () => {
    for (const name of ['adele', 'nobody at all', PEOPLE.adele, 'm']) {
      expect(await codeOf(licensing.findUsers(megan, name)), name).toBe('selfOnly');
    }
    expect(await licensing.findUsers(megan, 'megan bowen')).toMatchObject([{ id: PEOPLE.megan }]);
    const refused = [
      licensing.licensesOf(megan, PEOPLE.adele),
      licensing.whoHas(megan, SKUS.visio),
      licensing.seats(megan),
      licensing.subscriptions(megan),
      licensing.peopleIn(megan, { all: [{ kind: 'guests' }], skuId: null, lacking: null }),
    ];
    expect(await Promise.all(refused.map(codeOf))).toEqual(refused.map(() => 'notAllowed'));
  });

  it('a plan that others made about them, and why, is not theirs to see', async () => {
    const request = changeRequest({ userIds: [PEOPLE.megan], remove: [SKUS.e3], reason: 'She leaves' });
    const plan = await licensing.propose(hanna, request);
    expect(await codeOf(licensing.plan(megan, plan.id))).toBe('notAllowed');
    expect(await codeOf(licensing.seen(megan, plan.id))).toBe('notAllowed');
    expect(await codeOf(licensing.historyOf(megan, { userId: megan.id }))).toBe('notAllowed');
  });

  it('what they have already is said, and how they have it', async () => {
    const visio = wishWith({ add: [{ skuId: SKUS.visio, disabledPlans: null }] });
    expect(await refusalOf(licensing.propose(megan, visio))).toMatchObject({
      code: 'alreadyYours',
      data: { products: [{ name: 'Visio Plan 2' }] },
    });
  });

  it('their manager is asked first, and nobody else', async () => {
    const plan = await sent();
    expect(plan).toMatchObject({ state: 'waiting', needsApproval: 'self' });
    expect(plan.approval).toMatchObject({ asked: [{ id: miriam.id }], endorsement: { id: miriam.id, at: null } });
    expect(await jobs.notices(plan.id)).toEqual(['asked to megan', 'request to miriam']);
    expect((await jobs.timers(plan.id)).map(({ kind }) => kind).sort()).toEqual(['expire', 'remind']);
    expect((await licensing.approvals(miriam)).map(({ plan: { id } }) => id)).toContain(plan.id);
    expect((await licensing.approvals(ada)).map(({ plan: { id } }) => id)).not.toContain(plan.id);
    expect(await codeOf(licensing.approve(ada, plan.id))).toBe('notEndorsed');
    expect(await codeOf(licensing.reject(ada, plan.id, 'no'))).toBe('notEndorsed');
    expect(await codeOf(licensing.approve(adele, plan.id))).toBe('notAllowed');
    expect(await codeOf(licensing.approve(megan, plan.id))).toBe('fourEyes');
  });

  it('an endorsement hands it to those who may decide; a second one changes nothing', async () => {
    const plan = await sent();
    const [first, second] = await Promise.all([licensing.approve(miriam, plan.id), licensing.approve(miriam, plan.id)]);
    expect([first.state, second.state]).toEqual(['waiting', 'waiting']);
    await licensing.approve(miriam, plan.id);
    const now = await licensing.plan(megan, plan.id);
    expect(now.approval?.asked.map(({ id }) => id)).toContain(ada.id);
    expect(now.approval?.asked.map(({ id }) => id)).not.toContain(miriam.id);
    expect(now.decisions.map(({ verb }) => verb)).toEqual(['send', 'endorse']);
    expect((await jobs.notices(plan.id)).filter((line) => line === 'request to ada')).toHaveLength(1);
    expect(await jobs.applyJobs(plan.id)).toBe(0);
    expect((await recordOf(storage, plan.id)).filter((line) => line.endsWith('endorsed'))).toHaveLength(1);

    expect(await codeOf(licensing.reject(miriam, plan.id, 'after all not'))).toBe('notAllowed');
    expect((await licensing.seen(miriam, plan.id)).part).toBe('onlooker');
    await licensing.approve(ada, plan.id);
    expect(await jobs.applyJobs(plan.id)).toBe(1);
  });

  it('a manager who says no ends it', async () => {
    const plan = await sent();
    expect((await licensing.reject(miriam, plan.id, 'There is a shared one')).state).toBe('refused');
    expect(await jobs.notices(plan.id)).toContain('rejected to megan');
    expect(await codeOf(licensing.approve(miriam, plan.id))).toBe('alreadyDecided');
  });

  it('who is no longer the manager decides nothing', async () => {
    const plan = await sent();
    managedBy(PEOPLE.adele);
    expect(await codeOf(licensing.approve(miriam, plan.id))).toBe('noLongerManager');
    expect(await codeOf(licensing.reject(miriam, plan.id, 'no'))).toBe('noLongerManager');
    expect((await licensing.plan(megan, plan.id)).state).toBe('waiting');
  });

  it('a manager who may decide as well does both with one word', async () => {
    managedBy(PEOPLE.ada);
    const plan = await sent();
    expect((await licensing.approve(ada, plan.id)).state).toBe('approved');
    expect(await jobs.applyJobs(plan.id)).toBe(1);
  });

  it.each([
    ['whose manager is not known', null],
    ['whose manager may not sign in', PEOPLE.patti],
    ['who is their own manager', PEOPLE.megan],
  ])('somebody %s asks those who may decide', async (_who, manager) => {
    managedBy(manager);
    const plan = await sent();
    expect(plan.approval?.endorsement).toBeUndefined();
    expect(plan.approval?.asked.map(({ id }) => id)).toContain(ada.id);
  });

  it('a Global Reader, who may look at all, asks for themselves the same way', async () => {
    const own = wishWith({ userIds: [rob.id] });
    expect((await sent(rob, own)).needsApproval).toBe('self');
    expect(await codeOf(licensing.propose(rob, wish))).toBe('selfOnly');
    expect((await licensing.findUsers(rob, 'adele')).length).toBeGreaterThan(0);
  });

  it('confirming it instead of sending it is refused', async () => {
    const plan = await licensing.propose(nora, wishWith({ userIds: [nora.id] }));
    expect(await codeOf(licensing.confirm(nora, plan.id))).toBe('notAllowed');
  });
});
