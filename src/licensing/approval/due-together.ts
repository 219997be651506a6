import { dropDue } from '../../storage/due-times.ts';
import type { JobQueue } from '../../storage/jobs.ts';
import type { Database } from '../../storage/tables.ts';
import type { Decision, Plan } from '../model.ts';
import { everyCard, person, tell } from '../notice.ts';
import { sharedTimes } from '../plan/request.ts';
import type { PlanStore } from '../store/plans.ts';

interface Parts {
  plans: PlanStore;
  jobs: JobQueue;
}

/**
 * Scheduled plans that are to do something about the same license of the same person as this one: its own earlier day is not among
 * them. The later decision wins, so each says of the other as soon as the second is made.
 */
export async function dueTogether(db: Database, plans: PlanStore, plan: Plan): Promise<Plan[]> {
  const wanted = touchedBy(plan);
  const others: Plan[] = [];
  for (const other of await plans.scheduled(db)) {
    if (other.id === plan.id || other.id === plan.replaces?.id) continue;
    if (peopleMet(wanted, other).length > 0) others.push(other);
  }
  return others.toSorted((one, two) => one.number - two.number);
}

/** A plan that is made says which scheduled ones it meets, and their cards say of it. Gives it as it is kept then. */
export async function noteMeetings(tx: Database, { plans, jobs }: Parts, plan: Plan): Promise<Plan> {
  const others = await dueTogether(tx, plans, plan);
  if (others.length === 0) return plan;
  for (const { id } of others) {
    const other = await plans.lock(tx, id);
    if (other?.state !== 'scheduled') continue;
    const meets = [...(other.meets ?? []), meetingWith(plan)];
    await plans.note(tx, { ...other, meets }, 'met', plan.asker, { by: plan.number });
    await tell(jobs, tx, id, 'updated', everyCard);
  }
  const met = { ...plan, meets: others.map(meetingWith) };
  await plans.keep(tx, met);
  return met;
}

/**
 * Takes out of the scheduled plans what a newer decision is about, in the transaction of that decision: for these people they do nothing
 * any more, and where nobody is left they are dropped. Whoever asked for them is told.
 */
export async function supersede(tx: Database, { plans, jobs }: Parts, plan: Plan, decision: Decision): Promise<void> {
  const wanted = touchedBy(plan);
  const actor = { id: decision.actorId, name: decision.actorName };
  for (const { id } of await dueTogether(tx, plans, plan)) {
    const other = await plans.lock(tx, id);
    if (other?.state !== 'scheduled') continue;
    const met = peopleMet(wanted, other);
    const superseded = [...(other.superseded ?? []), ...met.map((userId) => ({ userId, by: plan.number }))];
    const less = { ...other, superseded };
    await plans.note(tx, less, 'superseded', actor, { by: plan.number, users: met });
    for (const change of other.changes) if (met.includes(change.user.id)) await plans.leaveOut(tx, other, change);
    if ([...touchedBy(other).keys()].every((userId) => met.includes(userId))) {
      await plans.move(tx, less, 'cancelled', null, { supersededBy: plan.number });
      await dropDue(tx, 'start', id);
    }
    if (other.asker.id !== plan.asker.id) await tell(jobs, tx, id, 'superseded', person(other.asker.id));
    await tell(jobs, tx, id, 'updated', everyCard);
  }
}

/** People for whom a newer decision has taken the place of this plan. */
export function supersededIn({ superseded = [] }: Pick<Plan, 'superseded'>): string[] {
  return superseded.map(({ userId }) => userId);
}

function meetingWith(plan: Plan): NonNullable<Plan['meets']>[number] {
  return { number: plan.number, at: sharedTimes(plan.request)?.at ?? null };
}

/** Products by user of which a plan changes something. */
function touchedBy({ changes }: Pick<Plan, 'changes'>): Map<string, string[]> {
  const planned = changes.filter(({ state }) => state === 'planned');
  return new Map(planned.map(({ user, add, remove }) => [user.id, [...add.map(({ skuId }) => skuId), ...remove]]));
}

function peopleMet(wanted: Map<string, string[]>, other: Plan): string[] {
  return [...touchedBy(other)].flatMap(([userId, skuIds]) =>
    skuIds.some((skuId) => wanted.get(userId)?.includes(skuId)) ? [userId] : [],
  );
}
