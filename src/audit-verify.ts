import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from './config.ts';
import { verifyAudit } from './storage/audit.ts';
import { openStorage } from './storage/storage.ts';

// `npm run audit:verify`: recomputes the chain of the record. Keep the last hash elsewhere, to see also whether the end was cut off.
try {
  await verify();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function verify(): Promise<void> {
  const { dataDir, databaseUrl } = readConfig();
  if (!databaseUrl && !existsSync(join(dataDir, 'database'))) {
    throw new Error(`There is no database in ${dataDir}: set DATA_DIR or DATABASE_URL as the bot has it.`);
  }
  const storage = await openStorage({ dataDir, databaseUrl: databaseUrl?.reveal(), now: () => new Date() });
  try {
    const { rows, brokenAt, lastHash } = await verifyAudit(storage.db);
    if (brokenAt === null) console.log(`The record is whole: ${rows} rows, last hash ${lastHash}.`);
    else {
      process.exitCode = 1;
      console.log(`The record is broken: row ${brokenAt} was changed, or what stood before it is gone.`);
      console.log(`${rows} rows before it are whole, the last with hash ${lastHash}.`);
    }
  } finally {
    await storage.close();
  }
}
