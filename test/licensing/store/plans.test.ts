import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Licensing } from '../../../src/licensing/licensing.ts';
import { actor, changeRequest, licensingOn } from '../../support/licensing.ts';
import { contoso, PEOPLE, SKUS } from '../../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';

const ada = actor(PEOPLE.ada, 'Ada de Wit');
const take = changeRequest({ userIds: [PEOPLE.megan], remove: [SKUS.e3] });

let storage: TestStorage;
let licensing: Licensing;
let reported: Error[] = [];
beforeAll(async () => {
  storage = await openTestStorage();
  licensing = licensingOn(storage, contoso(), { report: (error) => void reported.push(error) });
});
afterAll(() => storage.close());

describe('a stored plan', () => {
  it('comes back as it was', async () => {
    const plan = await licensing.propose(ada, take);
    expect(await licensing.plan(ada, plan.id)).toEqual(plan);
  });

  it('of an earlier version gets what was not kept then', async () => {
    const { id } = await licensing.propose(ada, take);
    await sql`update plans set body = body - 'approval' - 'needsApproval' - 'retryOf' - 'seatsAfter' where id = ${id}`.execute(
      storage.db,
    );
    await sql`update plan_changes set body = body - 'conflicts' - 'clientRequestId' where plan_id = ${id}`.execute(
      storage.db,
    );
    expect(await licensing.plan(ada, id)).toMatchObject({
      approval: null,
      needsApproval: null,
      retryOf: null,
      seatsAfter: null,
      changes: [{ conflicts: [], clientRequestId: null }],
    });
  });

  it.each([
    ['body', sql`update plans set body = jsonb_set(body, '{request,reason}', '7') where id = `, 'request.reason'],
    ['body', sql`update plans set body = '[]' where id = `, ''],
    ['item', sql`update plan_changes set item = jsonb_set(item, '{remove}', '7') where plan_id = `, '0.remove'],
    ['change', sql`update plan_changes set body = jsonb_set(body, '{add}', '"x"') where plan_id = `, '0.add'],
    ['change', sql`update plan_changes set body = jsonb_set(body, '{state}', '"gone"') where plan_id = `, '0.state'],
  ])('that cannot be read is named, with the place, and hides no other: %s', async (_what, damage, place) => {
    reported = [];
    const whole = await licensing.propose(ada, take);
    const { id, number } = await licensing.propose(ada, take);
    await sql`${damage}${id}`.execute(storage.db);
    const error = await licensing.plan(ada, id).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'UnreadablePlan' });
    expect((error as Error).message).toContain(`Plan #${number} in the database cannot be read: ${place}: `);
    const shown = await licensing.history(ada, 2);
    expect(shown.map((plan) => plan.id)).toEqual([whole.id]);
    expect(reported.map(({ message }) => message)).toEqual([(error as Error).message]);
  });
});
