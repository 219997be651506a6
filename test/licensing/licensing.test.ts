import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Licensing } from '../../src/licensing/licensing.ts';
import { withUsageLocation } from '../../src/licensing/plan/request.ts';
import { mostPeople } from '../../src/licensing/proposing/large-proposals.ts';
import { userLimit } from '../../src/licensing/proposing/user-limit.ts';
import { Refusal, type RefusalCode } from '../../src/licensing/refusal.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { auditOfPlan } from '../../src/storage/audit.ts';
import { actor, changeRequest, licensingOn } from '../support/licensing.ts';
import {
  changeBehindTheScenes,
  contoso,
  contosoWith,
  disabledPlansOf,
  GROUPS,
  heldBy,
  PEOPLE,
  SKUS,
  userId,
  writesOf,
} from '../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../support/storage.ts';

const ada = actor(PEOPLE.ada, 'Ada de Wit');
const bram = actor(PEOPLE.bram, 'Bram Jansen');
const takeE3 = changeRequest({ userIds: [PEOPLE.megan], remove: [SKUS.e3] });

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

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error;
  throw error ?? new Error('nothing was refused');
}

const eventsOf = async (planId: string) => (await auditOfPlan(storage.db, planId)).map(({ event }) => event);

describe('one plan from proposal to end', () => {
  it('changes the tenant once, and keeps who, what, before, after and Graph’s request id', async () => {
    const plan = await licensing.propose(ada, takeE3);
    expect(writesOf(sandbox)).toEqual([]);
    await licensing.confirm(ada, plan.id);
    await licensing.apply(plan.id);

    expect(heldBy(sandbox, PEOPLE.megan)).not.toContain(SKUS.e3);
    expect(writesOf(sandbox).map(({ method, body }) => [method, body])).toEqual([
      ['POST', { addLicenses: [], removeLicenses: [SKUS.e3] }],
    ]);
    expect(await licensing.plan(ada, plan.number)).toMatchObject({ state: 'done', changes: [{ state: 'done' }] });
    const record = await auditOfPlan(storage.db, plan.id);
    expect(record.map(({ event }) => event)).toEqual([
      'proposed',
      'approved',
      'applying',
      'sending',
      'sent',
      'done',
      'done',
    ]);
    expect(record[3]).toMatchObject({
      after: null,
      detail: { remove: [SKUS.e3], clientRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect(record[4]).toMatchObject({
      actorId: ada.id,
      userId: PEOPLE.megan,
      graphRequestId: expect.stringMatching(/\w/),
    });
  });

  it('does nothing the second time: confirm, cancel and the job', async () => {
    const plan = await licensing.propose(ada, takeE3);
    await licensing.confirm(ada, plan.id);
    expect(await refusalOf(licensing.confirm(ada, plan.id))).toMatchObject({
      code: 'alreadyDecided',
      data: { state: 'approved', by: 'Ada de Wit' },
    });
    expect((await refusalOf(licensing.cancel(ada, plan.id))).code).toBe('alreadyDecided');
    await licensing.apply(plan.id);
    await licensing.apply(plan.id);
    await licensing.verify(plan.id, 0);
    expect(writesOf(sandbox)).toHaveLength(1);
    expect((await eventsOf(plan.id)).filter((event) => event === 'sent')).toHaveLength(1);
  });

  it('has one job, however often it is put into the queue', async () => {
    const plan = await licensing.propose(ada, takeE3);
    await licensing.confirm(ada, plan.id);
    await storage.transaction((tx) => storage.jobs.enqueue(tx, 'apply', { planId: plan.id }, { key: plan.id }));
    const { rows } = await sql`select id from pgboss.job where name = 'apply' and data->>'planId' = ${plan.id}`.execute(
      storage.db,
    );
    expect(rows).toHaveLength(1);
  });

  it('lets only one of two confirmations at the same moment through', async () => {
    const plan = await licensing.propose(ada, takeE3);
    const presses = await Promise.allSettled([licensing.confirm(ada, plan.id), licensing.confirm(ada, plan.id)]);
    expect(presses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await eventsOf(plan.id)).filter((event) => event === 'approved')).toHaveLength(1);
  });

  it('cancels, and a cancelled plan is never carried out', async () => {
    const plan = await licensing.propose(ada, takeE3);
    expect(await licensing.cancel(ada, plan.id)).toMatchObject({ state: 'cancelled' });
    await licensing.apply(plan.id);
    expect((await refusalOf(licensing.confirm(ada, plan.id))).data).toMatchObject({ state: 'cancelled' });
    expect(writesOf(sandbox)).toEqual([]);
  });

  it('keeps apps that are switched off when another product is assigned (G2)', async () => {
    const before = disabledPlansOf(sandbox, PEOPLE.megan, SKUS.e3);
    const plan = await licensing.propose(
      ada,
      changeRequest({
        operation: 'assign',
        userIds: [PEOPLE.megan],
        add: [{ skuId: SKUS.powerBi, disabledPlans: null }],
      }),
    );
    await licensing.confirm(ada, plan.id);
    await licensing.apply(plan.id);
    expect(heldBy(sandbox, PEOPLE.megan)).toContain(SKUS.powerBi);
    expect(before).toHaveLength(2);
    expect(disabledPlansOf(sandbox, PEOPLE.megan, SKUS.e3)).toEqual(before);
  });

  it('sets a usage location that was agreed to, before the licence (G6)', async () => {
    const request = changeRequest({
      operation: 'assign',
      userIds: [PEOPLE.sofie],
      add: [{ skuId: SKUS.powerBi, disabledPlans: null }],
    });
    expect(await refusalOf(licensing.propose(ada, request))).toMatchObject({
      code: 'usageLocationNeeded',
      data: { proposal: 'NL', source: 'manager' },
    });
    const plan = await licensing.propose(ada, withUsageLocation(request, [PEOPLE.sofie], 'BE'));
    await licensing.confirm(ada, plan.id);
    await licensing.apply(plan.id);
    expect(writesOf(sandbox).map(({ method, body }) => [method, body])).toMatchObject([
      ['PATCH', { usageLocation: 'BE' }],
      ['POST', {}],
    ]);
    expect(heldBy(sandbox, PEOPLE.sofie)).toEqual([SKUS.powerBi]);
  });
});

describe('how many at once (S4, S14)', () => {
  const users = (count: number) => Array.from({ length: count }, (_, index) => userId(101 + index));

  it('is twenty in one conversation, each counted once', async () => {
    const twice = changeRequest({ userIds: [...users(16), ...users(16)], remove: [SKUS.visio] });
    expect((await licensing.propose(ada, twice)).changes).toHaveLength(16);
    expect(userLimit).toBe(20);
  });

  it('is refused where a plan would be too large to be agreed to in one go, before anybody is looked up', async () => {
    const calls = sandbox.calls.length;
    const many = changeRequest({ userIds: users(mostPeople + 1), remove: [SKUS.visio] });
    expect(await refusalOf(licensing.propose(ada, many))).toMatchObject({
      code: 'tooManyUsers',
      data: { limit: mostPeople, users: mostPeople + 1 },
    });
    expect(sandbox.calls).toHaveLength(calls);
  });
});

describe('who may (R1 to R7)', () => {
  const cases: [string, string, RefusalCode, string][] = [
    ['a person without a role', PEOPLE.nora, 'notAllowed', 'noRole'],
    ['an administrator who is only eligible', PEOPLE.petra, 'notAllowed', 'noRole'],
    ['the administrator of another unit', PEOPLE.karin, 'notAllowed', 'otherUnit'],
    ['a reader', PEOPLE.rob, 'notAllowed', 'noRole'],
  ];
  it.each(cases)('refuses %s', async (_who, id, code, why) => {
    expect(await refusalOf(licensing.propose(actor(id), takeE3))).toMatchObject({ code, data: { why } });
  });

  it('lets the helpdesk ask, and confirm nothing (R3)', async () => {
    const plan = await licensing.propose(actor(PEOPLE.hanna), takeE3);
    expect(plan).toMatchObject({ state: 'proposed', needsApproval: 'rights', approval: null });
    expect((await refusalOf(licensing.confirm(actor(PEOPLE.hanna), plan.id))).data).toMatchObject({ verb: 'execute' });
  });

  it('lets the administrator of a unit change the users in it', async () => {
    const plan = await licensing.propose(
      actor(PEOPLE.karin),
      changeRequest({ userIds: [PEOPLE.jan2], remove: [SKUS.f3] }),
    );
    expect(plan.changes[0]?.remove).toEqual([SKUS.f3]);
  });

  it('keeps guests for a Global Administrator (R2)', async () => {
    const request = changeRequest({
      operation: 'assign',
      userIds: [PEOPLE.isaiah],
      add: [{ skuId: SKUS.powerBi, disabledPlans: null }],
      usageLocations: { [PEOPLE.isaiah]: 'NL' },
    });
    const asked = await licensing.propose(ada, request);
    expect(asked.needsApproval).toBe('rights');
    expect((await refusalOf(licensing.confirm(ada, asked.id))).data).toMatchObject({ verb: 'execute', why: 'guest' });
    expect(await licensing.propose(actor(PEOPLE.gerda), request)).toMatchObject({ needsApproval: null });
  });

  it('lets a Billing Administrator execute by Microsoft’s page, and not by Graph’s list (R1)', async () => {
    const bilal = actor(PEOPLE.bilal);
    expect(await licensing.propose(bilal, takeE3)).toMatchObject({ needsApproval: null });
    const strict = licensingOn(storage, sandbox, { policy: 'graph' });
    const asked = await strict.propose(bilal, takeE3);
    expect(asked.needsApproval).toBe('rights');
    expect((await refusalOf(strict.confirm(bilal, asked.id))).code).toBe('notAllowed');
  });

  it('reads the roles again at the confirmation and when the job starts (R6)', async () => {
    const resign = () => {
      for (const role of sandbox.state.roles) if (role.principalId === PEOPLE.ada) role.assignmentType = 'Eligible';
    };
    const unconfirmed = await licensing.propose(ada, takeE3);
    const confirmed = await licensing.propose(ada, takeE3);
    await licensing.confirm(ada, confirmed.id);
    resign();
    expect((await refusalOf(licensing.confirm(ada, unconfirmed.id))).code).toBe('notAllowed');
    await licensing.apply(confirmed.id);
    expect(await licensing.planForJob(confirmed.id)).toMatchObject({
      state: 'failed',
      changes: [{ failure: { code: 'notAllowed' } }],
    });
    expect(writesOf(sandbox)).toEqual([]);
  });

  it('lets nobody press another person’s button, and no forged id open anything', async () => {
    const plan = await licensing.propose(ada, takeE3);
    expect(await refusalOf(licensing.confirm(bram, plan.id))).toMatchObject({
      code: 'notYours',
      data: { asker: 'Ada de Wit' },
    });
    expect((await refusalOf(licensing.confirm(ada, 'f0f0f0f0-0000-4000-8000-000000000000'))).code).toBe('unknownPlan');
    expect((await refusalOf(licensing.confirm(ada, "x' or 1=1"))).code).toBe('unknownPlan');
  });
});

describe('the administrator of one unit', () => {
  const karin = actor(PEOPLE.karin, 'Karin de Vries');
  const nobody = 'f0f0f0f0-0000-4000-8000-000000000000';

  it('hears that seats and holders concern the whole organization, not that users are to be left out', async () => {
    for (const look of [licensing.seats(karin), licensing.subscriptions(karin), licensing.whoHas(karin, SKUS.visio)]) {
      expect((await refusalOf(look)).data).toMatchObject({ verb: 'look', why: 'wholeOrganization' });
    }
  });

  it('hears the same of a user outside the unit and of one who does not exist', async () => {
    const [outside, unknown] = [PEOPLE.megan, nobody].map((id) =>
      refusalOf(licensing.propose(karin, changeRequest({ userIds: [id], remove: [SKUS.e3] }))),
    );
    expect((await outside)?.data).toMatchObject({ why: 'otherUnit' });
    expect((await unknown)?.data).toEqual((await outside)?.data);
  });
});

describe('a licence that comes from a group', () => {
  it('is given directly beside it, for no second seat, so that it stays when the group is left (U9)', async () => {
    const seats = sandbox.state.freeSeats(SKUS.e3);
    const give = changeRequest({
      operation: 'assign',
      userIds: [PEOPLE.adele],
      add: [{ skuId: SKUS.e3, disabledPlans: null }],
    });
    const plan = await licensing.propose(ada, give);
    expect(plan.seats).toEqual([]);
    await licensing.confirm(ada, plan.id);
    await licensing.apply(plan.id);
    expect(await licensing.plan(ada, plan.id)).toMatchObject({ state: 'done' });
    const { held } = await licensing.licensesOf(ada, PEOPLE.adele);
    expect(held.find(({ skuId }) => skuId === SKUS.e3)).toMatchObject({
      direct: { disabledPlans: [] },
      groups: [{ id: GROUPS.retail }],
    });
    expect(sandbox.state.freeSeats(SKUS.e3)).toBe(seats);
  });
});

describe('a product that the tenant does not own', () => {
  it('is refused by its name, before anybody is asked which of several is meant', async () => {
    for (const purpose of ['give', 'take'] as const) {
      const refusal = await refusalOf(licensing.findProducts(ada, 'teams premium', purpose));
      expect(refusal).toMatchObject({ code: 'productNotOwned', data: { product: 'Microsoft Teams Premium' } });
    }
    expect(await licensing.findProducts(ada, 'teams premium')).toHaveLength(2);
    expect((await refusalOf(licensing.findProducts(ada, 'f1', 'give'))).data).toEqual({ product: 'Microsoft 365 F1' });
    expect((await refusalOf(licensing.findProducts(ada, 'teams rooms', 'give'))).data).toEqual({
      product: 'teams rooms',
    });
    expect(await licensing.findProducts(ada, 'power automate premium', 'give')).toHaveLength(1);
    const visioPlan1 = '4b244418-9658-4451-a2b8-b5e2b364e9bd';
    expect((await refusalOf(licensing.whoHas(ada, visioPlan1))).data).toEqual({ product: 'Visio Plan 1' });
  });
});

describe('a world that changes meanwhile', () => {
  it('shows the new digest instead of acting on the old one', async () => {
    const plan = await licensing.propose(ada, takeE3);
    changeBehindTheScenes(sandbox, PEOPLE.megan, [SKUS.e3]);
    expect((await refusalOf(licensing.confirm(ada, plan.id))).code).toBe('factsChanged');
    expect(writesOf(sandbox)).toEqual([]);
    const redrawn = await licensing.plan(ada, plan.id);
    expect(redrawn.changes[0]?.before.map(({ skuId }) => skuId)).not.toContain(SKUS.flowFree);
    await licensing.confirm(ada, plan.id);
    await licensing.apply(plan.id);
    expect(await licensing.plan(ada, plan.id)).toMatchObject({ state: 'done' });
  });

  it('shows a card of ten days ago with its new dates before it is carried out (U5)', async () => {
    let now = new Date('2026-11-21T12:00:00Z');
    const later = licensingOn(storage, sandbox, { now: () => now });
    const plan = await later.propose(ada, takeE3);
    now = new Date('2026-12-01T12:00:00Z');
    expect(await refusalOf(later.confirm(ada, plan.id))).toMatchObject({
      code: 'factsChanged',
      data: { difference: { users: [{ daysLater: 10, otherwise: false }] } },
    });
    expect(writesOf(sandbox)).toEqual([]);
    const mailbox = (await later.plan(ada, plan.id)).changes[0]?.warnings.find(({ code }) => code === 'mailbox');
    expect(mailbox?.deadlines.at(-1)?.at).toBe('2026-12-31T12:00:00.000Z');
    expect(await later.confirm(ada, plan.id)).toMatchObject({ state: 'approved' });
  });

  it('sends nothing where the change has been made already', async () => {
    const plan = await licensing.propose(ada, takeE3);
    await licensing.confirm(ada, plan.id);
    changeBehindTheScenes(sandbox, PEOPLE.megan, [SKUS.visio]);
    await licensing.apply(plan.id);
    expect(writesOf(sandbox)).toEqual([]);
    expect(await licensing.plan(ada, plan.id)).toMatchObject({ state: 'done' });
  });

  it('says which seats are missing when somebody else took the last one after the confirmation (S13)', async () => {
    sandbox = contosoWith((tenant) => {
      for (const sku of tenant.subscribedSkus) {
        if (sku.skuId === SKUS.cloudPc) Object.assign(sku.prepaidUnits ?? {}, { enabled: 2 });
      }
    });
    licensing = licensingOn(storage, sandbox);
    const plan = await licensing.propose(
      ada,
      changeRequest({
        operation: 'assign',
        userIds: [PEOPLE.zoe],
        add: [{ skuId: SKUS.cloudPc, disabledPlans: null }],
      }),
    );
    await licensing.confirm(ada, plan.id);
    changeBehindTheScenes(sandbox, PEOPLE.jan, [SKUS.e3, SKUS.cloudPc]);
    await licensing.apply(plan.id);
    expect(await licensing.plan(ada, plan.id)).toMatchObject({
      state: 'failed',
      changes: [{ failure: { code: 'noSeats' } }],
    });
  });

  it('heals a crash between Graph and the mark by reading before writing', async () => {
    const plan = await licensing.propose(ada, takeE3);
    await licensing.confirm(ada, plan.id);
    const named: (string | null)[] = [];
    const crashing = licensingOn({ ...storage, transaction: failingAfter(2, storage.transaction) }, sandbox, {
      fetch: (input, init) => {
        if (String(input).includes('assignLicense')) named.push(new Headers(init?.headers).get('client-request-id'));
        return sandbox.fetch(input, init);
      },
    });
    await expect(crashing.apply(plan.id)).rejects.toThrow('the process was killed');
    expect(heldBy(sandbox, PEOPLE.megan)).not.toContain(SKUS.e3);
    expect(await licensing.planForJob(plan.id)).toMatchObject({ state: 'applying', changes: [{ state: 'planned' }] });
    await licensing.apply(plan.id);
    expect(await licensing.planForJob(plan.id)).toMatchObject({ state: 'done' });
    expect(writesOf(sandbox)).toHaveLength(1);
    // It was our own doing, so the record does not say that it was so before, and it names the request.
    expect(await eventsOf(plan.id)).toEqual(['proposed', 'approved', 'applying', 'sending', 'foundSent', 'done']);
    const [record] = await licensing.historyOf(ada, { planNumber: plan.number });
    const found = record?.entries.find(({ event }) => event === 'foundSent');
    expect(named).toEqual([found?.clientRequestId]);
  });
});

describe('Graph as it really behaves', () => {
  it('says "sent" until the directory shows the change, then "done" (G8)', async () => {
    let clock = Date.now();
    sandbox = contoso({ delayMs: 60_000, now: () => new Date(clock) });
    licensing = licensingOn(storage, sandbox);
    const plan = await licensing.propose(ada, takeE3);
    await licensing.confirm(ada, plan.id);
    await licensing.apply(plan.id);
    expect(await licensing.plan(ada, plan.id)).toMatchObject({ state: 'applying', changes: [{ state: 'sent' }] });
    clock += 61_000;
    await licensing.verify(plan.id, 0);
    expect(await licensing.plan(ada, plan.id)).toMatchObject({ state: 'done', changes: [{ state: 'done' }] });
    expect(writesOf(sandbox)).toHaveLength(1);
  });

  it('takes a lost answer for what it is: a change that was made', async () => {
    const plan = await licensing.propose(ada, takeE3);
    await licensing.confirm(ada, plan.id);
    sandbox.faults.push({ kind: 'lost', rate: 1, path: '*assignLicense' });
    await licensing.apply(plan.id);
    expect(await licensing.plan(ada, plan.id)).toMatchObject({ state: 'done' });
    expect(writesOf(sandbox)).toHaveLength(1);
  });

  it('tries again later where nothing reached Graph, and says so when the tries run out', async () => {
    const plan = await licensing.propose(ada, takeE3);
    await licensing.confirm(ada, plan.id);
    sandbox.faults.push({ kind: '503', rate: 1, path: '*assignLicense' });
    await expect(licensing.apply(plan.id)).rejects.toThrow();
    expect(await licensing.plan(ada, plan.id)).toMatchObject({ state: 'applying', changes: [{ state: 'planned' }] });
    await licensing.abandon(plan.id);
    expect(await licensing.plan(ada, plan.id)).toMatchObject({
      state: 'failed',
      changes: [{ failure: { code: 'busy' } }],
    });
  });
});

/** A transaction that works a number of times and then fails before it commits, as when the process is killed. */
function failingAfter(times: number, transaction: TestStorage['transaction']): TestStorage['transaction'] {
  let left = times;
  return (fn) => {
    if (left-- > 0) return transaction(fn);
    return Promise.reject(new Error('the process was killed'));
  };
}
