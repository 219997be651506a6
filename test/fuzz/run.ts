import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConnector } from '../support/connector.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { type Desk, openDesk, planIdOf, wordsOf } from '../support/teams.ts';
import { createActivities } from './activities.ts';
import { chanceFrom } from './chance.ts';
import { createFiles } from './files.ts';
import { createSettings } from './settings.ts';

export interface FuzzResult {
  activities: number;
  files: number;
  settings: number;
  /** Crashes and answers of 500, each with what caused it. */
  problems: string[];
  /** Changes to the tenant, or to the state of a plan that waits for somebody else. */
  acts: number;
}

/** Six of ten are activities; they take nearly all of the time, eight at once. */
export async function runFuzz(options: {
  count: number;
  seed: number;
  say?: (line: string) => void;
}): Promise<FuzzResult> {
  const { count, seed, say = () => {} } = options;
  const chance = chanceFrom(seed);
  const problems: string[] = [];
  const crashed = (error: unknown) => void problems.push(`crash: ${describe(error)}`);
  process.on('uncaughtException', crashed);
  process.on('unhandledRejection', crashed);
  const folder = await mkdtemp(join(tmpdir(), 'license-desk-fuzz-'));
  const connector = await openConnector();
  const desk = await openDesk();
  try {
    const planId = planIdOf(await desk.say(PEOPLE.ada, 'remove Microsoft 365 E3 from zoe'));
    const before = await tenantNow(desk);
    const nextActivity = createActivities(chance, seed, planId);
    const nextFile = await createFiles(chance, seed, folder);
    const nextSettings = createSettings(chance);
    const activities = Math.ceil(count * 0.6);
    const files = Math.floor(count * 0.2);
    const settings = count - activities - files;

    let sent = 0;
    const deliver = async () => {
      while (sent < activities) {
        sent += 1;
        if (sent % 5_000 === 0) say(`${sent} activities, ${problems.length} problems`);
        const activity = nextActivity();
        const body = JSON.stringify(activity).replace('http://connector.invalid', connector.url);
        const { status, body: answer } = await desk
          .post(body)
          .catch((error: unknown) => ({ status: 599, body: describe(error) }));
        if (status >= 500 || isBug(answer))
          problems.push(`${status} ${JSON.stringify(answer)?.slice(0, 300)} to ${body.slice(0, 2_000)}`);
      }
    };
    await Promise.all(Array.from({ length: 8 }, deliver));
    for (let done = 0; done < files; done++) await nextFile().catch(crashed);
    for (let done = 0; done < settings; done++) {
      try {
        nextSettings();
      } catch (error) {
        crashed(error);
      }
    }

    const after = await tenantNow(desk);
    const state = wordsOf(await desk.say(PEOPLE.ada, 'history'));
    if (!wordsOf(await desk.say(PEOPLE.ada, 'help')).includes('What I can do for you'))
      problems.push('help is no longer answered');
    const acts = (after === before ? 0 : 1) + (/Microsoft 365 E3[^#]*(done|removed)/i.test(state) ? 1 : 0);
    return { activities, files, settings, problems, acts };
  } finally {
    process.off('uncaughtException', crashed);
    process.off('unhandledRejection', crashed);
    await desk.close();
    await connector.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the tenant's people hold and where they are: what a change would change. */
async function tenantNow(desk: Desk): Promise<string> {
  const users = await desk.graph('/users?$select=id,assignedLicenses,usageLocation&$top=999');
  const skus = await desk.graph('/subscribedSkus?$select=skuId,consumedUnits');
  if (!Array.isArray(users.value) || users.value.length < 20) throw new Error('The sandbox cannot be read');
  return JSON.stringify([users.value, skus.value]);
}

/** An answer that says that something went wrong on our side, in a body whose HTTP status is 200. */
function isBug(answer: unknown): boolean {
  return /"statusCode":5\d\d|something went wrong on my side|mis aan mijn kant|InternalError/i.test(
    JSON.stringify(answer) ?? '',
  );
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
