import { setDue } from '../../storage/due-times.ts';
import type { Database } from '../../storage/tables.ts';
import { setEndReminders, startOf } from '../approval/agreeing.ts';
import type { LicensingContext } from '../context.ts';
import type { Item, Plan } from '../model.ts';
import { derivedId } from '../plan/derived-id.ts';
import { drawPlan, type PlanFacts } from '../plan/plan.ts';
import { operationOf } from '../plan/request.ts';
import { undoOf } from '../plan/undo.ts';
import type { PlanStore } from '../store/plans.ts';
import { endingOf } from './start-times.ts';

/** Whether something in a plan lasts for a time only. */
export function isTemporary({ request }: Pick<Plan, 'request'>): boolean {
  return request.items.some(({ until }) => until !== null);
}

/**
 * Schedules the way back of what a temporary plan did, in the transaction in which that plan is over (U11): a plan for each day on which
 * something of it ends, agreed to with it and looked at again when it is due, as any schedule. Its id is derived, so that it is made
 * once. The seats of what is given back are kept.
 */
export async function scheduleEnds(
  tx: Database,
  context: LicensingContext,
  plans: PlanStore,
  plan: Plan,
): Promise<NonNullable<Plan['endedBy']>> {
  const now = context.now();
  const begun = begunAt(plan, now);
  const place = { timeZone: plan.asker.timeZone, workingTime: context.approvals.workingTime };
  const endOf = (item: Item) => endingOf(item, begun, place)?.toISOString() ?? null;
  const made: NonNullable<Plan['endedBy']> = [];
  for (const [at, items] of Map.groupBy(plan.request.items, endOf)) {
    if (at === null) continue;
    const userIds = new Set(items.map(({ userId }) => userId));
    const part = { ...plan, changes: plan.changes.filter(({ user }) => userIds.has(user.id)) };
    const after = new Map(part.changes.map((change) => [change.user.id, change.after]));
    const back = undoOf(part, after, now).items.map((item) => ({ ...item, at }));
    if (back.length === 0) continue;
    const { reason, ticket } = plan.request;
    const request = { operation: operationOf(back), items: back, reason, ticket };
    const ends = { id: plan.id, number: plan.number, told: [] };
    const id = derivedId(`end of ${plan.id} on ${at}`);
    const draft = drawPlan(request, factsAfter(context, part));
    const end = await plans.insert(tx, plan.asker, request, draft, null, { id, of: null, ends, holdsSeats: true });
    // Whoever agreed to the plan agreed to its end: in their name it is carried out, if they may do so then.
    await plans.move(tx, { ...end, decisions: plan.decisions }, 'scheduled', null, { ends: plan.number });
    await setDue(tx, { kind: 'start', subject: id, dueAt: new Date(at), data: { planId: id } });
    await setEndReminders(tx, end, { now, workingTime: context.approvals.workingTime });
    made.push({ id, number: end.number, at });
  }
  return made;
}

/** When it began: on its day, or when it was agreed to where it had none or that was over. */
function begunAt(plan: Plan, now: Date): Date {
  const start = startOf(plan);
  const agreed = plan.decisions.findLast(({ verb }) => verb === 'confirm' || verb === 'approve');
  const since = new Date(agreed?.at ?? plan.createdAt);
  return start === null || start < since ? since : start < now ? start : now;
}

/** What is known of everybody once the plan has been carried out. */
function factsAfter({ names, approvals }: LicensingContext, plan: Plan): PlanFacts {
  return {
    subjects: plan.changes.map(({ user, after }) => ({
      person: user,
      held: after,
      managerLocation: null,
      barred: null,
      unknown: false,
    })),
    products: plan.products,
    names,
    seats: plan.seatsAfter?.map((seats) => seats) ?? [],
    countryLetterCode: null,
    channelKnown: true,
    at: new Date(plan.updatedAt),
    timeZone: approvals.workingTime.timeZone,
  };
}
