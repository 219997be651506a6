import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import { Refusal } from '../../../src/licensing/refusal.ts';
import type { Sandbox } from '../../../src/sandbox/sandbox.ts';
import { PLAN_STATES } from '../../../src/storage/tables.ts';
import {
  approvalScene,
  askFor,
  begin,
  type jobsIn,
  people,
  recordOf,
  refusalOf,
  takeE3,
} from '../../support/approvals.ts';
import { changeRequest, licensingOn } from '../../support/licensing.ts';
import {
  changeBehindTheScenes,
  contosoWith,
  disabledPlansOf,
  GROUPS,
  heldBy,
  PEOPLE,
  SKUS,
  userOf,
  writesOf,
} from '../../support/sandbox.ts';
import { databases, openTestStorage, type TestStorage } from '../../support/storage.ts';

const { ada, bram, hanna, bilal, gerda, nora, petra, rob } = people;
const givePowerBi = changeRequest({
  operation: 'assign',
  userIds: [PEOPLE.zoe],
  add: [{ skuId: SKUS.powerBi, disabledPlans: null }],
});

describe.each(databases)('requests and approvals on %s', (database) => {
  const clock = { now: new Date(begin) };
  let storage: TestStorage;
  let sandbox: Sandbox;
  let licensing: Licensing;
  let jobs: ReturnType<typeof jobsIn>;

  beforeAll(async () => {
    storage = await openTestStorage({ database, now: () => clock.now });
  });
  afterAll(() => storage.close());
  beforeEach(() => {
    clock.now = new Date(begin);
    ({ sandbox, licensing, jobs } = approvalScene(storage, clock));
  });

  const passHours = (hours: number) => {
    clock.now = new Date(clock.now.getTime() + hours * 3_600_000);
  };
  const stateOf = async (planId: string) => (await licensing.planForJob(planId))?.state;

  describe('asking (R3)', () => {
    it('makes a plan wait, with everyone who may execute told and the asker told whom', async () => {
      const proposed = await licensing.propose(hanna, takeE3);
      const plan = await licensing.send(hanna, proposed.id, { reason: '  She has left ', ticket: ' INC1 ' });
      expect(plan).toMatchObject({
        state: 'waiting',
        needsApproval: 'rights',
        request: { reason: 'She has left', ticket: 'INC1' },
        decisions: [{ verb: 'send', actorId: hanna.id, roles: ['helpdeskAdministrator'], reason: 'She has left' }],
        approval: {
          rule: null,
          sentAt: '2026-03-03T09:00:00.000Z',
          expiresAt: '2026-03-09T17:00:00.000Z',
          difference: null,
        },
      });
      expect(plan.approval?.asked.map(({ name, step, as }) => [name, step, as]).sort()).toEqual([
        ['Ada de Wit', 0, 'approver'],
        ['Bilal Haddad', 0, 'approver'],
        ['Bram Jansen', 0, 'approver'],
        ['Gerda Smit', 0, 'approver'],
      ]);
      expect(await jobs.notices(plan.id)).toEqual([
        'asked to hanna',
        'request to ada',
        'request to bilal',
        'request to bram',
        'request to gerda',
      ]);
      expect((await jobs.timers(plan.id)).map(({ kind }) => kind).sort()).toEqual(['expire', 'remind']);
      expect(await licensing.plan(ada, plan.number)).toEqual(plan);
      expect(writesOf(sandbox)).toEqual([]);
      expect(await recordOf(storage, plan.id)).toEqual([
        'Hanna Visser: proposed',
        'Hanna Visser: waiting',
        'License Desk: asked',
      ]);
    });

    it('happens once, however often it is pressed', async () => {
      const plan = await licensing.propose(hanna, takeE3);
      const words = { reason: 'left', ticket: null };
      const presses = await Promise.allSettled([1, 2, 3].map(() => licensing.send(hanna, plan.id, words)));
      expect(presses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      expect((await refusalOf(licensing.send(hanna, plan.id, words))).data).toMatchObject({
        state: 'waiting',
        by: 'Hanna Visser',
      });
      expect((await jobs.notices(plan.id)).filter((line) => line === 'request to ada')).toHaveLength(1);
    });

    it('needs a reason that is not too long', async () => {
      const plan = await licensing.propose(hanna, takeE3);
      for (const reason of [null, '', '  \n']) {
        const refusal = await refusalOf(licensing.send(hanna, plan.id, { reason, ticket: null }));
        expect(refusal).toMatchObject({ code: 'reasonNeeded', data: { verb: 'send' } });
      }
      const long = 'x'.repeat(1_001);
      expect(await refusalOf(licensing.send(hanna, plan.id, { reason: long, ticket: null }))).toMatchObject({
        code: 'textTooLong',
        data: { limit: 1_000, length: 1_001 },
      });
      expect(await stateOf(plan.id)).toBe('proposed');
    });

    it.each([
      ['INC1234567', null],
      ['inc1234567', 'badTicket'],
      ['', 'badTicket'],
      [null, 'badTicket'],
    ])('takes the ticket %j as configured: %s', async (ticket, code) => {
      const ticketed = { ticket: { pattern: '^INC\\d{7}$', required: true, example: 'INC0012345' } };
      ({ licensing } = approvalScene(storage, clock, ticketed));
      const plan = await licensing.propose(hanna, takeE3);
      const sending = licensing.send(hanna, plan.id, { reason: 'left', ticket });
      if (code === null) expect(await sending).toMatchObject({ state: 'waiting', request: { ticket } });
      else {
        const data = { ticket: ticket ?? '', pattern: '^INC\\d{7}$', example: 'INC0012345' };
        expect(await refusalOf(sending)).toMatchObject({ code, data });
      }
    });

    it('is for one’s own plan, and for those who may ask', async () => {
      const plan = await licensing.propose(hanna, takeE3);
      const words = { reason: 'left', ticket: null };
      expect((await refusalOf(licensing.send(ada, plan.id, words))).code).toBe('notYours');
      expect((await refusalOf(licensing.propose(nora, takeE3))).data).toMatchObject({ verb: 'ask', why: 'noRole' });
      expect((await refusalOf(licensing.propose(rob, takeE3))).data).toMatchObject({ verb: 'ask' });
      sandbox.state.roles.splice(0);
      expect((await refusalOf(licensing.send(hanna, plan.id, words))).code).toBe('notAllowed');
      const members = { helpdeskGroups: [GROUPS.helpdesk] };
      const { licensing: byGroup } = approvalScene(storage, clock, {}, members, sandbox);
      expect((await refusalOf(byGroup.send(hanna, plan.id, words))).code).toBe('noApprover');
    });

    it('shows a new digest first where the facts have changed', async () => {
      const plan = await licensing.propose(hanna, takeE3);
      changeBehindTheScenes(sandbox, PEOPLE.megan, [SKUS.e3]);
      const words = { reason: 'left', ticket: null };
      const refusal = await refusalOf(licensing.send(hanna, plan.id, words));
      expect(refusal).toMatchObject({
        code: 'factsChanged',
        data: { number: plan.number, difference: { users: [{ displayName: 'Megan Bowen', gained: [] }] } },
      });
      expect(await licensing.send(hanna, plan.id, words)).toMatchObject({ state: 'waiting' });
    });

    it('promises the seats that it waits for to nobody else (U12)', async () => {
      const before = (await licensing.seats(ada)).find(({ product }) => product.skuId === SKUS.powerBi)?.seats;
      const plan = await askFor(licensing, givePowerBi);
      const after = (await licensing.seats(ada)).find(({ product }) => product.skuId === SKUS.powerBi)?.seats;
      expect([before?.promised, after?.promised]).toEqual([0, 1]);
      await licensing.withdraw(hanna, plan.id);
    });
  });

  describe('a second pair of eyes for those who may act (R4, R8)', () => {
    const both = changeRequest({ userIds: [PEOPLE.megan, PEOPLE.zoe], remove: [SKUS.e3] });

    it('is not needed for an administrator’s own small change', async () => {
      const plan = await licensing.propose(ada, both);
      expect(plan.needsApproval).toBeNull();
      expect(await licensing.confirm(ada, plan.id)).toMatchObject({ state: 'approved', approval: null });
    });

    it('is needed above the brake: his confirmation sends it to the others', async () => {
      ({ licensing, jobs } = approvalScene(storage, clock, { aloneUpToUsers: 1 }, {}, sandbox));
      const proposed = await licensing.propose(ada, both);
      expect(proposed.needsApproval).toBe('users');
      const plan = await licensing.confirm(ada, proposed.id);
      expect(plan).toMatchObject({ state: 'waiting', decisions: [{ verb: 'confirm', actorId: ada.id }] });
      expect(plan.approval?.asked.map(({ name }) => name)).not.toContain('Ada de Wit');
      expect(await jobs.applyJobs(plan.id)).toBe(0);
      await licensing.approve(bram, plan.id);
      await licensing.apply(plan.id);
      expect(await stateOf(plan.id)).toBe('done');
      expect(heldBy(sandbox, PEOPLE.zoe)).not.toContain(SKUS.e3);
    });

    it('is needed where a rule says so, and may be asked for at any time', async () => {
      const rules = { needsApproval: [{ data: ['mailbox'] }] };
      ({ licensing } = approvalScene(storage, clock, rules, {}, sandbox));
      expect((await licensing.propose(ada, takeE3)).needsApproval).toBe('rule');
      const small = await licensing.propose(ada, givePowerBi);
      expect(small.needsApproval).toBeNull();
      expect(await licensing.send(ada, small.id, { reason: 'Please look', ticket: null })).toMatchObject({
        state: 'waiting',
      });
    });
  });

  describe('whom a request goes to (U8)', () => {
    const asked = async (settings: unknown, request = takeE3, asker = hanna) => {
      const scene = approvalScene(storage, clock, settings, {}, sandbox);
      const { approval } = await askFor(scene.licensing, request, asker);
      return approval?.asked.map(({ id, name, step }) => [name || id, step]);
    };
    const ruleOf = (...steps: object[]) => ({ rules: [{ name: 'One', steps }] });

    it('is the people named, by principal name or id, once each and never the asker', async () => {
      const step = { people: ['BRAM@contoso.example', PEOPLE.bram, PEOPLE.hanna, 'nobody@contoso.example'] };
      expect(await asked(ruleOf(step))).toEqual([['Bram Jansen', 0]]);
    });

    it('is the members of a group who are not blocked', async () => {
      sandbox = contosoWith((tenant) => {
        const group = tenant.groups.find(({ id }) => id === GROUPS.helpdesk);
        group?.members.push(PEOPLE.ada, PEOPLE.patti);
      });
      expect(await asked(ruleOf({ groups: [GROUPS.helpdesk] }))).toEqual([['Ada de Wit', 0]]);
    });

    it('is the manager, and the next step with him where he may not decide', async () => {
      const manager = ruleOf({ manager: true }, { people: [PEOPLE.gerda] }, { people: [PEOPLE.bram] });
      expect(await asked(manager)).toEqual([
        ['Miriam Graham', 0],
        ['Gerda Smit', 1],
      ]);
    });

    it('is a channel, and everybody where a step says so', async () => {
      const channel = '19:approvals@thread.tacv2';
      expect(await asked(ruleOf({ channel }))).toEqual([[channel, 0]]);
      expect(await asked(ruleOf({ everyone: true, people: [PEOPLE.petra] }))).toHaveLength(5);
    });

    it('is everyone who may where the rule finds nobody who can', async () => {
      const absent = ruleOf({ people: ['gone@contoso.example'] });
      expect((await asked(absent))?.map(([name]) => name)).toContain('Ada de Wit');
      const eligible = ruleOf({ people: [PEOPLE.petra] });
      expect((await asked(eligible))?.map(([name]) => name)).toEqual(
        expect.arrayContaining(['Petra Vos', 'Ada de Wit']),
      );
    });

    it('is the Global Administrator alone for a guest (R2), and the unit’s administrator for his unit (R6)', async () => {
      const guest = changeRequest({
        operation: 'assign',
        userIds: [PEOPLE.isaiah],
        add: [{ skuId: SKUS.powerBi, disabledPlans: null }],
        usageLocations: { [PEOPLE.isaiah]: 'NL' },
      });
      expect(await asked({}, guest)).toEqual([['Gerda Smit', 0]]);
      expect(await asked({}, guest, ada)).toEqual([['Gerda Smit', 0]]);
      const inUnit = changeRequest({ userIds: [PEOPLE.jan2], remove: [SKUS.f3] });
      expect((await asked({}, inUnit))?.map(([name]) => name)).toContain('Karin Dekker');
      expect((await asked({}))?.map(([name]) => name)).not.toContain('Karin Dekker');
    });

    it('is nobody where nobody but the asker may: he hears so, and nothing waits', async () => {
      for (const role of sandbox.state.roles) if (role.principalId !== PEOPLE.ada) role.assignmentType = 'Eligible';
      ({ licensing } = approvalScene(storage, clock, { aloneUpToUsers: 0 }, {}, sandbox));
      const plan = await licensing.propose(ada, takeE3);
      expect(await refusalOf(licensing.confirm(ada, plan.id))).toMatchObject({ code: 'noApprover' });
      expect(await stateOf(plan.id)).toBe('proposed');
    });
  });

  describe('approving', () => {
    it('carries the change out in the approver’s name, and tells everybody', async () => {
      const plan = await askFor(licensing);
      const approved = await licensing.approve(ada, plan.id);
      expect(approved).toMatchObject({
        state: 'approved',
        asker: { id: hanna.id },
        decisions: [{ verb: 'send' }, { verb: 'approve', actorId: ada.id, roles: ['licenseAdministrator'] }],
      });
      expect(await jobs.applyJobs(plan.id)).toBe(1);
      expect(await jobs.notices(plan.id)).toEqual(
        expect.arrayContaining(['approved to hanna', 'closed to every card']),
      );
      await licensing.apply(plan.id);
      await licensing.apply(plan.id);
      expect(heldBy(sandbox, PEOPLE.megan)).not.toContain(SKUS.e3);
      expect(writesOf(sandbox)).toHaveLength(1);
      expect(await recordOf(storage, plan.id)).toEqual([
        'Hanna Visser: proposed',
        'Hanna Visser: waiting',
        'License Desk: asked',
        'Ada de Wit: approved',
        'License Desk: applying',
        'Ada de Wit: sending',
        'Ada de Wit: sent',
        'Ada de Wit: done',
        'License Desk: done',
      ]);
      expect(await jobs.notices(plan.id)).toEqual(
        expect.arrayContaining(['outcome to hanna', 'updated to every card']),
      );
    });

    it('does nothing the second time, whoever presses', async () => {
      const plan = await askFor(licensing);
      await licensing.approve(ada, plan.id);
      for (const actor of [ada, bram]) {
        expect(await refusalOf(licensing.approve(actor, plan.id))).toMatchObject({
          code: 'alreadyDecided',
          data: { state: 'approved', by: 'Ada de Wit' },
        });
      }
      expect((await refusalOf(licensing.reject(bram, plan.id, 'No'))).code).toBe('alreadyDecided');
      expect((await refusalOf(licensing.withdraw(hanna, plan.id))).code).toBe('alreadyDecided');
      expect(await jobs.applyJobs(plan.id)).toBe(1);
    });

    it('knows no forged plan', async () => {
      for (const id of ['f0f0f0f0-0000-4000-8000-000000000000', "x' or 1=1"]) {
        expect((await refusalOf(licensing.approve(ada, id))).code).toBe('unknownPlan');
        expect((await refusalOf(licensing.reject(ada, id, 'No'))).code).toBe('unknownPlan');
        expect((await refusalOf(licensing.seen(ada, id))).code).toBe('unknownPlan');
      }
    });

    it('judges a plan that was never sent as what it is', async () => {
      const plan = await licensing.propose(hanna, takeE3);
      expect((await refusalOf(licensing.approve(ada, plan.id))).data).toMatchObject({ state: 'proposed', by: null });
    });

    const grid: [string, typeof ada, string, object][] = [
      ['the asker, even where he has the role meanwhile (R4)', hanna, 'fourEyes', {}],
      ['a person without a role', nora, 'notAllowed', { verb: 'approve', why: 'noRole' }],
      ['an administrator who is only eligible', petra, 'notAllowed', { verb: 'approve', why: 'noRole' }],
      ['a reader', rob, 'notAllowed', { verb: 'approve' }],
    ];
    it.each(grid)('refuses %s', async (_who, actor, code, data) => {
      const plan = await askFor(licensing);
      sandbox.state.roles.push({
        principalId: PEOPLE.hanna,
        roleDefinitionId: '62e90394-69f5-4237-9190-012177145e10',
        directoryScopeId: '/',
        assignmentType: 'Activated',
      });
      const acts = [licensing.approve, (a: typeof ada, id: string) => licensing.reject(a, id, 'No')];
      acts.push((a, id) => licensing.askBack(a, id, 'Why?'));
      for (const act of acts) expect(await refusalOf(act(actor, plan.id))).toMatchObject({ code, data });
      expect(await stateOf(plan.id)).toBe('waiting');
      expect(await licensing.approvals(gerda)).toContainEqual(expect.objectContaining({ asked: true }));
    });

    it('reads the roles at the click, and again when the job starts (R6)', async () => {
      const retired = (id: string) => {
        for (const role of sandbox.state.roles) if (role.principalId === id) role.assignmentType = 'Eligible';
      };
      const plan = await askFor(licensing);
      retired(PEOPLE.ada);
      expect((await refusalOf(licensing.approve(ada, plan.id))).code).toBe('notAllowed');
      await licensing.approve(bram, plan.id);
      retired(PEOPLE.bram);
      await licensing.apply(plan.id);
      expect(await licensing.planForJob(plan.id)).toMatchObject({
        state: 'failed',
        changes: [{ failure: { code: 'notAllowed' } }],
      });
      expect(writesOf(sandbox)).toEqual([]);
    });

    it('lets a Billing Administrator approve what he may not do himself by Graph’s list (R1)', async () => {
      const strict = licensingOn(storage, sandbox, { policy: 'graph', now: () => clock.now });
      const plan = await askFor(strict);
      await strict.approve(bilal, plan.id);
      await strict.apply(plan.id);
      expect(await stateOf(plan.id)).toBe('done');
    });

    it('is for those asked only, where the rule says so', async () => {
      const rules = [{ name: 'Gerda decides', onlyThoseAsked: true, steps: [{ people: [PEOPLE.gerda] }] }];
      ({ licensing } = approvalScene(storage, clock, { rules }, {}, sandbox));
      const plan = await askFor(licensing);
      expect(await refusalOf(licensing.approve(ada, plan.id))).toMatchObject({
        code: 'notAsked',
        data: { asked: ['Gerda Smit'] },
      });
      expect((await licensing.approvals(ada)).map((open) => open.plan.id)).not.toContain(plan.id);
      expect(await licensing.approve(gerda, plan.id)).toMatchObject({ state: 'approved' });
    });

    it('agrees to what was shown and to nothing beyond it, whatever the approver may do', async () => {
      const mixed = changeRequest({
        operation: 'assign',
        userIds: [PEOPLE.zoe, PEOPLE.isaiah],
        add: [{ skuId: SKUS.powerBi, disabledPlans: null }],
        usageLocations: { [PEOPLE.isaiah]: 'NL' },
      });
      const plan = await askFor(licensing, mixed, ada);
      expect(plan.changes.map(({ state }) => state)).toEqual(['planned', 'skipped']);
      await licensing.approve(gerda, plan.id);
      await licensing.apply(plan.id);
      expect(heldBy(sandbox, PEOPLE.isaiah)).not.toContain(SKUS.powerBi);
      expect(heldBy(sandbox, PEOPLE.zoe)).toContain(SKUS.powerBi);
    });

    it('says which seats are missing now, and can be tried again', async () => {
      sandbox = contosoWith((tenant) => {
        const visio = tenant.subscribedSkus.find(({ skuId }) => skuId === SKUS.cloudPc);
        Object.assign(visio?.prepaidUnits ?? {}, { enabled: 2 });
      });
      ({ licensing } = approvalScene(storage, clock, {}, {}, sandbox));
      const give = { operation: 'assign' as const, add: [{ skuId: SKUS.cloudPc, disabledPlans: null }] };
      const plan = await askFor(licensing, changeRequest({ ...give, userIds: [PEOPLE.zoe] }));
      const held = [SKUS.e3, SKUS.cloudPc];
      changeBehindTheScenes(sandbox, PEOPLE.jan, held);
      expect((await refusalOf(licensing.approve(ada, plan.id))).code).toBe('noSeats');
      expect(await stateOf(plan.id)).toBe('waiting');
      changeBehindTheScenes(sandbox, PEOPLE.jan, [SKUS.e3]);
      expect(await licensing.approve(ada, plan.id)).toMatchObject({ state: 'approved' });
    });
  });

  describe('approving what has changed since (U5)', () => {
    it('shows the difference instead of acting, and acts on the new digest after that', async () => {
      const plan = await askFor(licensing);
      const off = disabledPlansOf(sandbox, PEOPLE.megan, SKUS.e3);
      expect(off).toHaveLength(2);
      changeBehindTheScenes(sandbox, PEOPLE.megan, [SKUS.e3, SKUS.exchange1]);
      passHours(1);
      const refusal = await refusalOf(licensing.approve(ada, plan.id));
      expect(refusal).toMatchObject({
        code: 'factsChanged',
        data: {
          number: plan.number,
          difference: {
            since: '2026-03-03T09:00:00.000Z',
            at: '2026-03-03T10:00:00.000Z',
            users: [
              { displayName: 'Megan Bowen', gained: [SKUS.exchange1], newWarnings: ['mailboxShrinks', 'archive'] },
            ],
          },
        },
      });
      const shown = await licensing.plan(ada, plan.id);
      expect(shown.approval?.difference).toEqual((refusal.data as { difference: unknown }).difference);
      expect(shown.changes[0]?.before.map(({ skuId }) => skuId)).toContain(SKUS.exchange1);
      expect(await jobs.notices(plan.id)).toEqual(
        expect.arrayContaining(['changed to hanna', 'updated to every card']),
      );
      expect(await jobs.applyJobs(plan.id)).toBe(0);
      expect(await licensing.approve(ada, plan.id)).toMatchObject({ state: 'approved' });
      await licensing.apply(plan.id);
      expect(heldBy(sandbox, PEOPLE.megan)).toContain(SKUS.exchange1);
      expect(heldBy(sandbox, PEOPLE.megan)).not.toContain(SKUS.e3);
    });

    it('says that the dates have moved where more than a day has passed, and nothing to the asker', async () => {
      const [today, old] = [
        await askFor(licensing),
        await askFor(licensing, changeRequest({ userIds: [PEOPLE.zoe], remove: [SKUS.e3] })),
      ];
      passHours(24);
      expect(await licensing.approve(ada, today.id)).toMatchObject({ state: 'approved' });
      passHours(48);
      expect(await refusalOf(licensing.approve(ada, old.id))).toMatchObject({
        code: 'factsChanged',
        data: { difference: { users: [{ daysLater: 3, otherwise: false }] } },
      });
      expect(await jobs.notices(old.id)).toEqual(expect.arrayContaining(['updated to every card']));
      expect(await jobs.notices(old.id)).not.toEqual(expect.arrayContaining(['changed to hanna']));
      const [change] = (await licensing.plan(ada, old.id)).changes;
      const teams = change?.warnings.find(({ code }) => code === 'teams');
      expect(teams?.deadlines[0]?.at).toBe('2026-03-06T09:00:00.000Z');
      expect(await licensing.approve(ada, old.id)).toMatchObject({ state: 'approved' });
    });

    it('shows it to each approver once, unless he has seen the new card', async () => {
      const plan = await askFor(licensing);
      changeBehindTheScenes(sandbox, PEOPLE.megan, [SKUS.e3, SKUS.exchange1]);
      await refusalOf(licensing.approve(ada, plan.id));
      expect((await refusalOf(licensing.approve(bram, plan.id))).code).toBe('factsChanged');
      await licensing.seen(gerda, plan.id);
      expect(await licensing.approve(gerda, plan.id)).toMatchObject({ state: 'approved' });
    });

    it('says that the change was made elsewhere, and then that there is nothing to do', async () => {
      const plan = await askFor(licensing);
      changeBehindTheScenes(sandbox, PEOPLE.megan, [SKUS.visio]);
      expect(await refusalOf(licensing.approve(ada, plan.id))).toMatchObject({
        code: 'factsChanged',
        data: { difference: { users: [{ lost: expect.arrayContaining([SKUS.e3]), noLongerRemoves: [SKUS.e3] }] } },
      });
      expect((await refusalOf(licensing.approve(ada, plan.id))).code).toBe('nothingToDo');
      expect(await licensing.reject(ada, plan.id, 'It is gone already')).toMatchObject({ state: 'refused' });
      expect(writesOf(sandbox)).toEqual([]);
    });

    it('asks once more where it is again as it was asked', async () => {
      const plan = await askFor(licensing);
      const held = userOf(sandbox, PEOPLE.megan).record.truth;
      changeBehindTheScenes(sandbox, PEOPLE.megan, [SKUS.e3, SKUS.exchange1]);
      await refusalOf(licensing.approve(ada, plan.id));
      sandbox.state.update(userOf(sandbox, PEOPLE.megan), held);
      const refusal = await refusalOf(licensing.approve(ada, plan.id));
      expect(refusal.data).toMatchObject({ difference: { users: [{ lost: [SKUS.exchange1] }] } });
      expect((await licensing.plan(ada, plan.id)).approval?.difference).toBeNull();
      expect(await licensing.approve(bram, plan.id)).toMatchObject({ state: 'approved' });
    });

    it('does not approve for a user who is gone', async () => {
      const plan = await askFor(licensing);
      sandbox.state.users.delete(PEOPLE.megan);
      expect((await refusalOf(licensing.approve(ada, plan.id))).data).toMatchObject({
        difference: { users: [{ newlyLeftAlone: [{ skuId: null, code: 'unknownUser' }], lost: [] }] },
      });
      expect((await refusalOf(licensing.approve(ada, plan.id))).code).toBe('nothingToDo');
    });
  });

  describe('the other answers', () => {
    it('rejects with a reason that the asker sees', async () => {
      const plan = await askFor(licensing);
      expect(await refusalOf(licensing.reject(ada, plan.id, '  '))).toMatchObject({
        code: 'reasonNeeded',
        data: { verb: 'reject' },
      });
      const refused = await licensing.reject(ada, plan.id, 'She is on leave');
      expect(refused).toMatchObject({
        state: 'refused',
        decisions: [{}, { verb: 'reject', reason: 'She is on leave' }],
      });
      expect(await jobs.notices(plan.id)).toEqual(
        expect.arrayContaining(['rejected to hanna', 'closed to every card']),
      );
      expect((await refusalOf(licensing.reject(ada, plan.id, 'Twice'))).data).toMatchObject({ state: 'refused' });
      expect((await refusalOf(licensing.approve(bram, plan.id))).data).toMatchObject({ by: 'Ada de Wit' });
      await licensing.apply(plan.id);
      expect(writesOf(sandbox)).toEqual([]);
    });

    it('asks back, and the answer returns to who asked', async () => {
      const plan = await askFor(licensing);
      expect((await refusalOf(licensing.answer(hanna, plan.id, 'Yes'))).code).toBe('nothingAsked');
      expect((await refusalOf(licensing.askBack(ada, plan.id, ' '))).code).toBe('textNeeded');
      await licensing.askBack(ada, plan.id, 'Is she really gone?');
      expect(await jobs.notices(plan.id)).toContain('askedBack to hanna');
      expect((await refusalOf(licensing.answer(bram, plan.id, 'Yes'))).code).toBe('notYours');
      expect((await refusalOf(licensing.answer(hanna, plan.id, ''))).code).toBe('textNeeded');
      const answered = await licensing.answer(hanna, plan.id, 'Since yesterday');
      expect(answered.approval?.remarks).toMatchObject([
        { kind: 'question', actorName: 'Ada de Wit', text: 'Is she really gone?' },
        { kind: 'answer', actorName: 'Hanna Visser', text: 'Since yesterday' },
      ]);
      expect(await jobs.notices(plan.id)).toContain('answered to ada');
      await licensing.askBack(ada, plan.id, 'Since when?');
      await licensing.askBack(bram, plan.id, 'Does her manager know?');
      await licensing.answer(hanna, plan.id, 'Since Monday, and he does');
      const answers = (await jobs.notices(plan.id)).filter((line) => line.startsWith('answered'));
      expect(answers).toEqual(['answered to ada', 'answered to ada', 'answered to bram']);
      expect((await refusalOf(licensing.answer(hanna, plan.id, 'Again'))).code).toBe('nothingAsked');
      expect(await licensing.approve(bram, plan.id)).toMatchObject({ state: 'approved' });
      expect((await refusalOf(licensing.askBack(ada, plan.id, 'Late?'))).code).toBe('alreadyDecided');
    });

    it('withdraws, also before it was sent; who had asked something hears it', async () => {
      const unsent = await licensing.propose(hanna, takeE3);
      expect(await licensing.withdraw(hanna, unsent.id)).toMatchObject({ state: 'cancelled' });
      const plan = await askFor(licensing);
      await licensing.askBack(ada, plan.id, 'Sure?');
      expect((await refusalOf(licensing.withdraw(ada, plan.id))).code).toBe('notYours');
      expect(await licensing.withdraw(hanna, plan.id)).toMatchObject({ state: 'cancelled' });
      expect(await jobs.notices(plan.id)).toEqual(expect.arrayContaining(['withdrawn to ada', 'closed to every card']));
      expect((await refusalOf(licensing.withdraw(hanna, plan.id))).code).toBe('alreadyDecided');
      expect((await refusalOf(licensing.approve(ada, plan.id))).data).toMatchObject({ state: 'cancelled' });
    });

    it('reminds once in a while', async () => {
      const plan = await askFor(licensing);
      expect((await refusalOf(licensing.remind(ada, plan.id))).code).toBe('notYours');
      await licensing.remind(hanna, plan.id);
      expect(await refusalOf(licensing.remind(hanna, plan.id))).toMatchObject({
        code: 'remindedAlready',
        data: { at: '2026-03-03T09:00:00.000Z', again: '2026-03-03T10:00:00.000Z' },
      });
      passHours(1);
      await licensing.remind(hanna, plan.id);
      expect((await jobs.notices(plan.id)).filter((line) => line === 'reminder to ada')).toHaveLength(2);
    });

    it('keeps who has seen it, once, and in which part everybody looks at it', async () => {
      const plan = await askFor(licensing);
      await licensing.seen(ada, plan.id);
      expect(await licensing.seen(ada, plan.id)).toMatchObject({ part: 'approver', plan: { state: 'waiting' } });
      expect((await licensing.seen(hanna, plan.id)).part).toBe('asker');
      expect((await licensing.seen(rob, plan.id)).part).toBe('onlooker');
      expect((await refusalOf(licensing.seen(nora, plan.id))).code).toBe('notAllowed');
      expect((await recordOf(storage, plan.id)).filter((line) => line.endsWith('seen'))).toEqual(['Ada de Wit: seen']);
      await licensing.approve(bram, plan.id);
      expect(await licensing.seen(ada, plan.id)).toMatchObject({ part: 'onlooker', plan: { state: 'approved' } });
    });

    it('lets those look whom a rule asked, though they have no role (yet)', async () => {
      const rules = [{ name: 'Petra first', steps: [{ people: [PEOPLE.petra] }] }];
      ({ licensing } = approvalScene(storage, clock, { rules }, {}, sandbox));
      const plan = await askFor(licensing);
      expect((await licensing.seen(petra, plan.id)).part).toBe('onlooker');
      expect((await licensing.plan(petra, plan.id)).id).toBe(plan.id);
      expect((await refusalOf(licensing.approve(petra, plan.id))).code).toBe('notAllowed');
    });
  });

  describe('every act in every state (design, section 1)', () => {
    const acts: Record<string, (id: string) => Promise<unknown>> = {
      confirm: (id) => licensing.confirm(hanna, id),
      cancel: (id) => licensing.cancel(hanna, id),
      send: (id) => licensing.send(hanna, id, { reason: 'left', ticket: null }),
      approve: (id) => licensing.approve(ada, id),
      reject: (id) => licensing.reject(ada, id, 'No'),
      askBack: (id) => licensing.askBack(ada, id, 'Sure?'),
      answer: (id) => licensing.answer(hanna, id, 'Yes'),
      withdraw: (id) => licensing.withdraw(hanna, id),
      remind: (id) => licensing.remind(hanna, id),
    };
    /** What each act does in each open state: the state after it, or why not. In every other state all are too late. */
    const open: Record<string, Record<string, string>> = {
      proposed: {
        confirm: 'notAllowed',
        cancel: 'cancelled',
        send: 'waiting',
        approve: 'alreadyDecided',
        reject: 'alreadyDecided',
        askBack: 'alreadyDecided',
        answer: 'alreadyDecided',
        withdraw: 'cancelled',
        remind: 'alreadyDecided',
      },
      waiting: {
        confirm: 'alreadyDecided',
        cancel: 'alreadyDecided',
        send: 'alreadyDecided',
        approve: 'approved',
        reject: 'refused',
        askBack: 'waiting',
        answer: 'nothingAsked',
        withdraw: 'cancelled',
        remind: 'waiting',
      },
    };
    const grid = PLAN_STATES.flatMap((state) =>
      Object.keys(acts).map((act): [string, string, string] => [act, state, open[state]?.[act] ?? 'alreadyDecided']),
    );
    it.each(grid)('%s of a plan that is %s: %s', async (act, state, expected) => {
      const plan = state === 'proposed' ? await licensing.propose(hanna, takeE3) : await askFor(licensing);
      await sql`update plans set state = ${state} where id = ${plan.id}`.execute(storage.db);
      const before = await jobs.notices(plan.id);
      const outcome = await acts[act]?.(plan.id).catch((error: unknown) => {
        if (error instanceof Refusal) return error;
        throw error;
      });
      if (!(outcome instanceof Refusal)) expect(await stateOf(plan.id)).toBe(expected);
      else {
        expect(outcome.code).toBe(expected);
        if (expected === 'alreadyDecided') expect(outcome.data).toMatchObject({ state });
        expect(await stateOf(plan.id)).toBe(state);
        expect(await jobs.notices(plan.id)).toEqual(before);
      }
      await sql`update plans set state = 'cancelled' where id = ${plan.id}`.execute(storage.db);
    });
  });

  describe('lists', () => {
    it('show an approver what he may decide, oldest first, with one line of impact', async () => {
      const first = await askFor(licensing);
      const second = await askFor(licensing, givePowerBi);
      const open = await licensing.approvals(ada);
      const mine = open.filter(({ plan }) => plan.number >= first.number);
      expect(mine.map(({ plan }) => plan.id)).toEqual([first.id, second.id]);
      expect(mine[0]).toMatchObject({
        asked: true,
        impact: {
          users: 1,
          user: 'Megan Bowen',
          gives: [],
          takes: ['Microsoft 365 E3'],
          gravest: { code: 'mailbox', deadline: { at: '2026-04-02T09:00:00.000Z', zone: 'UTC' } },
        },
      });
      expect(mine[1]?.impact).toMatchObject({ gives: ['Power BI Pro'], takes: [], gravest: null });
      expect(open.map(({ plan }) => plan.number)).toEqual(open.map(({ plan }) => plan.number).sort((a, b) => a - b));
    });

    it('leave out one’s own, and refuse who may approve nothing', async () => {
      const own = await askFor(licensing, takeE3, ada);
      expect((await licensing.approvals(ada)).map(({ plan }) => plan.id)).not.toContain(own.id);
      expect((await licensing.approvals(bram)).map(({ plan }) => plan.id)).toContain(own.id);
      expect((await refusalOf(licensing.approvals(hanna))).data).toMatchObject({ verb: 'approve' });
    });

    it('show the asker what he has sent, whatever became of it, newest first', async () => {
      const proposed = await licensing.propose(hanna, takeE3);
      const refused = await askFor(licensing);
      await licensing.reject(ada, refused.id, 'No');
      const waiting = await askFor(licensing);
      const mine = await licensing.myRequests(hanna, 2);
      expect(mine.map(({ id, state }) => [id, state])).toEqual([
        [waiting.id, 'waiting'],
        [refused.id, 'refused'],
      ]);
      expect((await licensing.myRequests(hanna)).map(({ id }) => id)).not.toContain(proposed.id);
    });

    it('let several be approved together, each judged on its own', async () => {
      const good = await askFor(licensing);
      const own = await askFor(licensing, givePowerBi, ada);
      const late = await askFor(licensing, givePowerBi);
      await licensing.withdraw(hanna, late.id);
      const results = await licensing.approveAll(ada, [good.id, own.id, late.id, good.id, 'forged']);
      expect(results.map(({ planId, plan, refusal }) => [planId, plan?.state ?? refusal?.code])).toEqual([
        [good.id, 'approved'],
        [own.id, 'fourEyes'],
        [late.id, 'alreadyDecided'],
        ['forged', 'unknownPlan'],
      ]);
    });
  });

  it('reads a plan from before there were approvals as one that needs none', async () => {
    const plan = await licensing.propose(ada, takeE3);
    await sql`update plans set body = body - 'approval' - 'needsApproval' where id = ${plan.id}`.execute(storage.db);
    expect(await licensing.plan(ada, plan.id)).toMatchObject({ approval: null, needsApproval: null });
  });
});
