import { GraphError } from '../graph/error.ts';
import type { NamedUsers } from '../graph/principals.ts';
import { megabytesLeft } from './disk-room.ts';
import type { Finding } from './finding.ts';
import { missingPermissions } from './permissions.ts';

type Load = typeof fetch;

const patienceMs = 5_000;
const leastMegabytes = 500;

/** Room where the embedded database is kept. @param folder need not exist yet */
export async function checkDisk(folder: string): Promise<Finding> {
  const part = 'disk';
  const left = await megabytesLeft(folder).catch((error: NodeJS.ErrnoException) => String(error.code));
  if (typeof left === 'string') {
    return {
      part,
      outcome: 'no',
      says: `${folder} cannot be read (${left})`,
      next: 'Set DATA_DIR to a folder of this user.',
    };
  }
  const says = `${left} MB left at ${folder}`;
  if (left >= leastMegabytes) return { part, outcome: 'ok', says };
  return { part, outcome: 'no', says, next: `Make room: at least ${leastMegabytes} MB, or set DATA_DIR elsewhere.` };
}

/** Our clock against that of a server: tokens are refused from five minutes on. */
export async function checkClock(url: string, now: () => Date, load: Load): Promise<Finding> {
  const answer = await ask(url, load);
  const date = Date.parse(answer?.headers.get('date') ?? '');
  if (Number.isNaN(date)) {
    return {
      part: 'clock',
      outcome: 'note',
      says: `could not be compared: ${new URL(url).host} does not tell the time`,
    };
  }
  const seconds = Math.round(Math.abs(now().getTime() - date) / 1_000);
  const says = `${seconds} s from that of ${new URL(url).host}`;
  if (seconds < 60) return { part: 'clock', outcome: 'ok', says };
  return { part: 'clock', outcome: 'no', says, next: 'Let this machine set its clock by NTP.' };
}

/** Whether something answers there at all. */
export async function checkReachable(part: string, url: string, load: Load): Promise<Finding> {
  const answer = await ask(url, load);
  const { host } = new URL(url);
  if (answer && answer.status < 500) return { part, outcome: 'ok', says: `${host} answers` };
  const says = answer ? `${host} answers with ${answer.status}` : `${host} cannot be reached`;
  return { part, outcome: 'no', says, next: `Let this machine reach ${host}, port 443, by name.` };
}

/** The address that Teams posts to: without a token it must refuse, which shows that it is ours and guarded. */
export async function checkEndpoint(publicUrl: string | null, load: Load): Promise<Finding> {
  const part = 'messaging endpoint';
  if (publicUrl === null) {
    return {
      part,
      outcome: 'note',
      says: 'not tried: PUBLIC_URL is not set',
      next: 'Set PUBLIC_URL to where Teams reaches the bot.',
    };
  }
  const url = new URL('/api/messages', publicUrl).href;
  const body = JSON.stringify({ type: 'message', channelId: 'msteams', conversation: { id: 'doctor' } });
  const answer = await ask(url, load, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  if (answer?.status === 401) return { part, outcome: 'ok', says: `${url} answers, and refuses what is not signed` };
  const says = answer ? `${url} answers with ${answer.status} instead of 401` : `${url} cannot be reached`;
  return { part, outcome: 'no', says, next: 'Start the bot, and lead that address to its PORT by https.' };
}

/** Each permission that the application lacks, with what is switched off. @param granted null on the sandbox, which asks for none */
export function checkPermissions(granted: string[] | null): Finding[] {
  const part = 'permissions';
  if (granted === null) return [{ part, outcome: 'ok', says: 'the sandbox asks for none' }];
  const missing = missingPermissions(granted);
  if (missing.length === 0) return [{ part, outcome: 'ok', says: 'all granted' }];
  return missing.map(({ permission, always, without }) => ({
    part,
    outcome: always ? 'no' : 'note',
    says: `${permission} is not granted: ${without}`,
    next: 'infra/grant-permissions.sh grants it; an administrator has to consent.',
  }));
}

/** Whom `PROTECTED` means; as long as one of its names means nobody, no plan can be made. */
export async function checkProtected(names: readonly string[], read: () => Promise<NamedUsers>): Promise<Finding[]> {
  if (names.length === 0) return [];
  const part = 'PROTECTED';
  try {
    const { ids, groups, unknown } = await read();
    const empty = [...groups].filter(([, members]) => members === 0).map(([group]) => group);
    if (unknown.length > 0) {
      const says = `${unknown.join(', ')}: neither a user nor a group; until that is put right nothing can be changed`;
      return [{ part, outcome: 'no', says, next: 'Put PROTECTED right.' }];
    }
    const says = `${ids.size} people are protected`;
    if (empty.length === 0) return [{ part, outcome: 'ok', says }];
    return [{ part, outcome: 'note', says: `${says}; nobody is in ${empty.join(', ')}`, next: 'Look at that group.' }];
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return [{ part, outcome: 'no', says: error.message, next: nextAfter(error) }];
  }
}

/** Whether Graph lets us in. */
export async function checkGraph(read: () => Promise<unknown>): Promise<Finding> {
  const part = 'Microsoft Graph';
  try {
    await read();
    return { part, outcome: 'ok', says: 'lets us in' };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { part, outcome: 'no', says: error.message, next: nextAfter(error) };
  }
}

function nextAfter({ code, status }: GraphError): string {
  if (code === 'tokenUnavailable')
    return 'Check GRAPH_CLIENT_ID, GRAPH_TENANT_ID and the credential; AADSTS numbers are explained at login.microsoftonline.com/error.';
  if (status === 403) return 'Grant the permissions of manifest/graph-permissions.json and consent to them.';
  return 'Let this machine reach Microsoft Graph, port 443, or try again later.';
}

async function ask(url: string, load: Load, init: RequestInit = {}): Promise<Response | null> {
  return load(url, { ...init, signal: AbortSignal.timeout(patienceMs) }).catch(() => null);
}
