import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../src/storage/audit.ts';
import { cardsOfPlan } from '../../../src/storage/card-messages.ts';
import { promisedSeats } from '../../../src/storage/plans/promised-seats.ts';
import { approvalScene, people } from '../../support/approvals.ts';
import { disabledPlansOf, heldBy, PEOPLE, SKUS } from '../../support/sandbox.ts';
import { databases, openOlderStorage, type TestStorage } from '../../support/storage.ts';

const dump = readFileSync(new URL('../../data/database-of-version-1.sql', import.meta.url), 'utf8');
/** Twenty minutes after the last thing that happened in it. */
const clock = { now: new Date('2026-11-20T09:30:00Z') };

let storage: TestStorage | undefined;
afterEach(() => storage?.close());

describe.each(databases)('a database of version 1 on %s', (database) => {
  it('opens: its plans are shown, decided and carried out, its cards and jobs still mean them', async () => {
    storage = await openOlderStorage(dump, { database });
    const { licensing, sandbox, jobs } = approvalScene(storage, clock);

    const shown = await Promise.all([1, 2, 3, 4].map((number) => licensing.plan(people.ada, number)));
    const [done, applying, waiting, proposed] = shown;
    if (!done || !applying || !waiting || !proposed) throw new Error('a plan is missing');
    expect(shown.map(({ state, changes }) => [state, ...changes.map((change) => change.state)])).toEqual([
      ['done', 'done'],
      ['applying', 'done', 'planned'],
      ['waiting', 'planned', 'planned'],
      ['proposed', 'planned', 'planned'],
    ]);
    expect(done.request).toMatchObject({
      operation: 'unassign',
      items: [{ userId: PEOPLE.zoe, remove: [SKUS.exchange1] }],
    });
    expect(applying.request.items).toMatchObject([
      { userId: PEOPLE.li, operation: 'assign', add: [{ skuId: SKUS.powerBi }], usageLocation: null },
      { userId: PEOPLE.sofie, operation: 'assign', add: [{ skuId: SKUS.powerBi }], usageLocation: 'NL' },
    ]);
    expect(proposed.request.items).toMatchObject([
      { userId: PEOPLE.lidia, remove: 'all', except: [SKUS.e5], at: null, until: null },
      { userId: PEOPLE.youssef, remove: 'all', except: [SKUS.e5], at: null, until: null },
    ]);
    expect(waiting.request.reason).toBe('They have left');
    expect(await licensing.history(people.ada)).toHaveLength(3);
    expect(await promisedSeats(storage.db, sandbox.state.organization.id)).toEqual(new Map([[SKUS.powerBi, 1]]));
    for (const { id, number } of shown) {
      expect(await cardsOfPlan(storage.db, id)).toMatchObject([{ activityId: `a-${number}` }]);
    }

    expect(await licensing.confirm(people.ada, proposed.id)).toMatchObject({ state: 'approved' });
    expect(await licensing.approve(people.ada, waiting.id)).toMatchObject({ state: 'approved' });
    const ended: unknown[] = [];
    for (const { id } of [applying, waiting, proposed]) {
      expect(await jobs.applyJobs(id)).toBe(1);
      await licensing.apply(id);
      ended.push((await licensing.planForJob(id))?.state);
    }
    // Without E3 Omar's Project lacks what it needs.
    expect(ended).toEqual(['done', 'partly', 'done']);
    expect(heldBy(sandbox, PEOPLE.sofie)).toContain(SKUS.powerBi);
    expect(heldBy(sandbox, PEOPLE.megan)).not.toContain(SKUS.e3);
    expect(disabledPlansOf(sandbox, PEOPLE.lidia, SKUS.e5)).toEqual([]);
    expect(await verifyAudit(storage.db)).toMatchObject({ brokenAt: null });
  });

  it('keeps what cannot be read, instead of not starting', async () => {
    const odd = `${dump}; update public.plans set body = '[]' where number = 4; update public.plans set body = '{}' where number = 3;`;
    storage = await openOlderStorage(odd, { database });
    const { licensing } = approvalScene(storage, clock);
    expect(await licensing.plan(people.ada, 1)).toMatchObject({ state: 'done' });
    await expect(licensing.plan(people.ada, 3)).rejects.toMatchObject({ name: 'UnreadablePlan' });
    const { rows } = await sql<{ body: unknown }>`select body from plans where number = 4`.execute(storage.db);
    expect(rows).toEqual([{ body: [] }]);
  });
});
