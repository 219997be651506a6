import { sql } from 'kysely';
import { parseApprovalSettings } from '../../src/licensing/approval/settings-file.ts';
import type { Timer } from '../../src/licensing/approval/timer.ts';
import type { Licensing, LicensingOptions } from '../../src/licensing/licensing.ts';
import type { Actor, Plan, Request } from '../../src/licensing/model.ts';
import type { Notice } from '../../src/licensing/notice.ts';
import { Refusal } from '../../src/licensing/refusal.ts';
import { type AuditRow, auditOfPlan } from '../../src/storage/audit.ts';
import { actor, changeRequest, licensingOn } from './licensing.ts';
import { contoso, PEOPLE, SKUS } from './sandbox.ts';
import type { TestStorage } from './storage.ts';

export const people = {
  ada: actor(PEOPLE.ada, 'Ada de Wit'),
  bram: actor(PEOPLE.bram, 'Bram Jansen'),
  hanna: actor(PEOPLE.hanna, 'Hanna Visser'),
  bilal: actor(PEOPLE.bilal, 'Bilal Haddad'),
  gerda: actor(PEOPLE.gerda, 'Gerda Smit'),
  nora: actor(PEOPLE.nora, 'Nora Bakker'),
  petra: actor(PEOPLE.petra, 'Petra Vos'),
  rob: actor(PEOPLE.rob, 'Rob Mulder'),
} as const satisfies Record<string, Actor>;

export const takeE3 = changeRequest({ userIds: [PEOPLE.megan], remove: [SKUS.e3] });

/** A Tuesday morning on which the stories begin. */
export const begin = '2026-03-03T09:00:00Z';

/** Licensing on a real database and a sandbox tenant, with a clock that stands still; jobs are looked at, not worked off. */
export function approvalScene(
  storage: TestStorage,
  clock: { now: Date },
  settings: unknown = {},
  options: Partial<LicensingOptions> = {},
  sandbox = contoso(),
) {
  const licensing = licensingOn(storage, sandbox, {
    approvals: parseApprovalSettings(settings),
    now: () => clock.now,
    ...options,
  });
  return { sandbox, licensing, jobs: jobsIn(storage) };
}

/** A plan of the helpdesk that waits for approval. */
export async function askFor(
  licensing: Licensing,
  request: Request = takeE3,
  asker: Actor = people.hanna,
): Promise<Plan> {
  const plan = await licensing.propose(asker, request);
  return licensing.send(asker, plan.id, { reason: 'She has left', ticket: null });
}

/** What is in the queues about one plan, in the order it was put there. */
export function jobsIn(storage: TestStorage) {
  const of = async (queue: string, planId: string) => {
    const { rows } = await sql<{ data: object; due: Date; state: string }>`
      select data, start_after as due, state::text from pgboss.job
      where name = ${queue} and data ->> 'planId' = ${planId} order by created_on, id`.execute(storage.db);
    return rows;
  };
  return {
    /** `request to ada`, sorted: notices of one moment have no order. */
    async notices(planId: string): Promise<string[]> {
      const rows = await of('notify', planId);
      return rows.map(({ data }) => noticeLine(data as Notice)).sort();
    },
    /** What is due some day. */
    async timers(planId: string): Promise<Timer[]> {
      const rows = await storage.db
        .selectFrom('dueTimes')
        .select(['kind', 'data'])
        .where('subject', '=', planId)
        .execute();
      return rows.map(({ kind, data }) => ({ ...(data as Timer), kind: kind as Timer['kind'] }));
    },
    async applyJobs(planId: string): Promise<number> {
      return (await of('apply', planId)).length;
    },
  };
}

function noticeLine({ event, to }: Notice): string {
  if (to.kind === 'cards') return `${event} to every card`;
  const name = Object.entries(PEOPLE).find(([, id]) => id === to.id)?.[0];
  return `${event} to ${name ?? to.id}`;
}

/** What the record says of a plan: `Ada de Wit: approved`. */
export async function recordOf(storage: TestStorage, planId: string): Promise<string[]> {
  const rows = await auditOfPlan(storage.db, planId);
  return rows.map((row: AuditRow) => `${row.actorName}: ${row.event}`);
}

/** The refusal that this ends in; throws where nothing is refused. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error;
  throw error;
}
