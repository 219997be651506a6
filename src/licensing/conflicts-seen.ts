import { rememberConflict, seenConflicts } from '../storage/seen-conflicts.ts';
import type { LicensingContext } from './context.ts';
import type { Failure } from './model.ts';
import type { SeenConflict } from './plan/dependencies.ts';

type Where = Pick<LicensingContext, 'db' | 'tenantId' | 'now'>;

/** What Graph has refused in this tenant (licensing-rules D39, G11): there is no published list, so the bot learns. */
export async function conflictsSeen({ db, tenantId }: Where): Promise<SeenConflict[]> {
  const rows = await seenConflicts(db, tenantId);
  return rows.flatMap(({ kind, plan, others, at }) =>
    kind === 'dependency' || kind === 'mutuallyExclusive' ? [{ kind, plan, others, at: at.toISOString() }] : [],
  );
}

/** Keeps what a refusal of Graph named, with today's date: shown as "seen here", never as a verdict. */
export async function learnFrom({ conflict }: Failure, { db, tenantId, now }: Where): Promise<void> {
  if (conflict === null) return;
  const { kind, plan, others } = conflict;
  await rememberConflict(db, tenantId, { kind, plan: plan.id, others: others.map(({ id }) => id), at: now() });
}
