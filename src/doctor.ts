/** `npm run doctor`: whether everything that the bot needs is there; each line says ok, or what to do next. */
import { trustOf } from './bot/teams/credentials.ts';
import { botRegistration } from './bot-registration.ts';
import { refuseArguments } from './command-line.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { cloudOf } from './graph/clouds.ts';
import { readNamedUsers } from './graph/principals.ts';
import { createLog } from './log.ts';
import {
  checkClock,
  checkDisk,
  checkEndpoint,
  checkGraph,
  checkPermissions,
  checkProtected,
  checkReachable,
} from './operation/checks.ts';
import { type Finding, linesOf } from './operation/finding.ts';
import { writeState } from './storage/bot-state.ts';
import { openStorage } from './storage/storage.ts';
import { StorageError } from './storage/storage-error.ts';
import { openTenant } from './tenant-access.ts';

const now = () => new Date();

try {
  refuseArguments(process.argv.slice(2), 'npm run doctor');
  const findings = await examine();
  console.log(linesOf(findings).join('\n'));
  if (findings.some(({ outcome }) => outcome === 'no')) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function examine(): Promise<Finding[]> {
  const node: Finding = { part: 'Node.js', outcome: 'ok', says: process.version };
  try {
    const config = readConfig();
    const kind = config.tenant.kind === 'real' ? 'a real tenant' : 'the sandbox';
    return [node, { part: 'settings', outcome: 'ok', says: `complete, for ${kind}` }, ...(await examineParts(config))];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const next = 'npm start -- --help lists the settings.';
    return [node, ...error.problems.map((says): Finding => ({ part: 'settings', outcome: 'no', says, next }))];
  }
}

async function examineParts(config: Config): Promise<Finding[]> {
  const disk = config.databaseUrl ? [] : [await checkDisk(config.dataDir)];
  const database = await checkDatabase(config);
  const { tenant } = config;
  if (tenant.kind === 'sandbox')
    return [...disk, database, ...(await examineSandbox(config)), await checkOwnPort(config)];
  const registration = botRegistration(config);
  return [
    ...disk,
    database,
    ...(await examineTenant(config, cloudOf(tenant.graph.cloud).graph)),
    ...(registration ? [await checkReachable('Bot Framework', trustOf(registration).metadataUrl, fetch)] : []),
    await checkEndpoint(config.publicUrl, fetch),
  ];
}

/** A sandbox of its own beside that of a running bot, on any free port. */
function examineSandbox(config: Config): Promise<Finding[]> {
  const tenant = { ...config.tenant, port: 0 };
  return examineTenant({ ...config, tenant } as Config, null);
}

async function examineTenant(config: Config, address: string | null): Promise<Finding[]> {
  const access = await openTenant({ config, log: createLog('silent'), now });
  try {
    const graph = await checkGraph(() => access.graph.request({ method: 'GET', path: '/organization?$select=id' }));
    const clock = await checkClock(address ?? `${access.sandbox?.url}/v1.0/organization`, now, fetch);
    if (graph.outcome === 'no') return [graph, clock];
    const guarded = await checkProtected(config.protectedPeople, () =>
      readNamedUsers(access.graph, config.protectedPeople),
    );
    return [graph, ...checkPermissions(await access.permissions()), ...guarded, clock];
  } finally {
    await access.close();
  }
}

async function checkDatabase(config: Config): Promise<Finding> {
  const part = 'database';
  const where = config.databaseUrl ? 'PostgreSQL' : config.dataDir;
  try {
    const storage = await openStorage({ dataDir: config.dataDir, databaseUrl: config.databaseUrl?.reveal(), now });
    try {
      await writeState(storage.db, { readiness: { at: now().toISOString() } }, now());
    } finally {
      await storage.close();
    }
    return { part, outcome: 'ok', says: `${where} can be written` };
  } catch (error) {
    if (!(error instanceof StorageError))
      return { part, outcome: 'no', says: `${where}: ${(error as Error).message}`, next: 'See docs/runbook.md.' };
    const [says = '', next = ''] = error.message.split(/: (?=[a-z])/);
    if (error.code !== 'locked') return { part, outcome: 'no', says, next };
    const ready = await askOwn(config, '/ready?exclude=graph');
    if (ready?.ok)
      return { part, outcome: 'ok', says: `${where} is in use by the bot on port ${config.port}, which can write it` };
    return { part, outcome: 'no', says, next };
  }
}

async function checkOwnPort(config: Config): Promise<Finding> {
  const part = 'messaging endpoint';
  const here = `http://${config.host}:${config.port}`;
  const live = await askOwn(config, '/live');
  if (live === null) return { part, outcome: 'ok', says: `${here}/api/messages is free: npm start answers there` };
  if (live.ok) return { part, outcome: 'ok', says: `the bot answers at ${here}/api/messages` };
  return { part, outcome: 'no', says: `something else answers at ${here}`, next: 'Stop it, or set another PORT.' };
}

function askOwn({ host, port }: Config, path: string, load = fetch): Promise<Response | null> {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host;
  return load(`http://${name}:${port}${path}`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
}
