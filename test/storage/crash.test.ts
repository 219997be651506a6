import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditOfPlan, verifyAudit } from '../../src/storage/audit.ts';
import { findPlan } from '../../src/storage/plans/plans.ts';
import { openStorage } from '../../src/storage/storage.ts';
import { databases, openTestStorage, type TestStorage } from '../support/storage.ts';

const COMMITS = 30;

describe.each(databases)('a process killed on %s', (database) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database });
  });
  afterAll(() => storage.close());

  test('loses nothing that it has committed, and its job is done by the next', async () => {
    let killed = { committed: [''], running: '' };
    let killedAt = 0;
    storage = await storage.reopen(async () => {
      killed = await commitUntilKilled(storage.where);
      killedAt = performance.now();
    });
    // How busy the machine is.
    const opening = performance.now() - killedAt;
    const { committed, running } = killed;

    for (const id of committed) {
      expect(await findPlan(storage.db, id)).toMatchObject({ id, state: 'approved' });
      expect(await auditOfPlan(storage.db, id)).toHaveLength(1);
    }
    expect(await verifyAudit(storage.db)).toMatchObject({ brokenAt: null });

    const done: string[] = [];
    const start = performance.now();
    const all = new Promise<void>((resolve) => {
      storage.jobs.work('apply', async ({ planId }: { planId: string }) => {
        done.push(planId);
        if ([...committed, running].every((id) => done.includes(id))) resolve();
      });
    });
    await storage.jobs.start();
    await all;
    expect(new Set(done).size).toBe(done.length);
    // Embedded there can be no other process, so nobody waits; on a server the missing heartbeat must be noticed first.
    if (database === 'pglite') expect(performance.now() - start - 10 * opening).toBeLessThan(10_000);
  });
});

/** Runs the committing process and kills it in the midst of its work. */
async function commitUntilKilled({ dataDir, databaseUrl }: TestStorage['where']) {
  const script = join(import.meta.dirname, 'committing-process.ts');
  const child = spawn(process.execPath, [script, dataDir, ...(databaseUrl ? [databaseUrl] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const committed: string[] = [];
  let running = '';
  for await (const line of createInterface({ input: child.stdout })) {
    const said: { committed?: string; running?: string } = JSON.parse(line);
    if (said.committed) committed.push(said.committed);
    if (said.running) running = said.running;
    if (committed.length === 1 && !databaseUrl) {
      await expect(openStorage({ dataDir, now: () => new Date() })).rejects.toMatchObject({ code: 'locked' });
    }
    if (committed.length >= COMMITS && running) child.kill('SIGKILL');
  }
  expect(await exit).toEqual([null, 'SIGKILL']);
  return { committed, running };
}
