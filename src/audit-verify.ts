import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuseArguments } from './command-line.ts';
import { type Config, readConfig } from './config.ts';
import { checkAnchors } from './operation/anchor.ts';
import { auditHashAt, verifyAudit } from './storage/audit.ts';
import { findAuditGaps } from './storage/audit-check.ts';
import { openStorage } from './storage/storage.ts';
import type { Database } from './storage/tables.ts';

// `npm run audit:verify`: recomputes the chain of the record, and compares it with the plans and with the anchors kept elsewhere.
try {
  refuseArguments(process.argv.slice(2), 'npm run audit:verify');
  await verify(readConfig());
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function verify(config: Config): Promise<void> {
  const { dataDir, databaseUrl } = config;
  if (!databaseUrl && !existsSync(join(dataDir, 'database'))) {
    throw new Error(`There is no database in ${dataDir}: set DATA_DIR or DATABASE_URL as the bot has it.`);
  }
  const storage = await openStorage({ dataDir, databaseUrl: databaseUrl?.reveal(), now: () => new Date() });
  try {
    const { rows, brokenAt, lastHash } = await verifyAudit(storage.db);
    const missing = [...(await missingFrom(storage.db)), ...(await contradictions(storage.db, config))];
    if (brokenAt === null && missing.length === 0) {
      console.log(`The record is whole: ${rows} rows, last hash ${lastHash}.`);
      return;
    }
    process.exitCode = 1;
    if (brokenAt !== null) {
      console.log(`The record is broken: row ${brokenAt} was changed, or what stood before it is gone.`);
      console.log(`${rows} rows before it are whole, the last with hash ${lastHash}.`);
    } else console.log(`The record is not whole, though its ${rows} rows fit together.`);
    for (const sentence of missing) console.log(sentence);
  } finally {
    await storage.close();
  }
}

async function missingFrom(db: Database): Promise<string[]> {
  const { plans, numbers } = await findAuditGaps(db);
  return [
    ...plans.map(({ number, state }) => `Plan #${number} is ${state}; the record does not say how it became so.`),
    ...numbers.map((number) => `Plan #${number} was made; the record does not say by whom.`),
  ];
}

async function contradictions(db: Database, { auditAnchor, auditKey }: Config): Promise<string[]> {
  if (auditAnchor === null || !existsSync(auditAnchor)) return [];
  const { anchors, problems } = await checkAnchors(auditAnchor, auditKey?.reveal() ?? null, (id) =>
    auditHashAt(db, id),
  );
  if (problems.length === 0) console.log(`${anchors} anchors in ${auditAnchor} agree.`);
  return problems.map((problem) => `Anchor: ${problem}.`);
}
