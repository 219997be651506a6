/**
 * A process to be killed: commits plans with an audit line and a job each, and says on stdout what it has committed. The
 * first job never ends.
 */
import { randomUUID } from 'node:crypto';
import { appendAudit } from '../../src/storage/audit.ts';
import { insertPlan } from '../../src/storage/plans/plans.ts';
import { openStorage } from '../../src/storage/storage.ts';

const [dataDir = '', databaseUrl] = process.argv.slice(2);
const now = () => new Date();
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

const storage = await openStorage({ dataDir, databaseUrl, now });
await storage.jobs.work('apply', async ({ planId }: { planId: string }) => {
  say({ running: planId });
  await new Promise(() => {});
});
await storage.jobs.start();

for (;;) {
  const plan = { id: randomUUID(), tenantId: 't', state: 'approved', askerId: 'a', version: 1, body: {} } as const;
  await storage.transaction(async (tx) => {
    const planNumber = await insertPlan(tx, { ...plan, changes: [] }, now());
    await storage.jobs.enqueue(tx, 'apply', { planId: plan.id }, { key: plan.id });
    const actor = { tenantId: 't', actorId: 'a', actorName: 'A' };
    const nothing = { userId: null, before: null, after: null, detail: null, graphRequestId: null };
    await appendAudit(tx, { ...actor, ...nothing, planId: plan.id, planNumber, event: 'approved' }, now());
  });
  say({ committed: plan.id });
}
