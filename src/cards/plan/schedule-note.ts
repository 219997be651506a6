import { startOf } from '../../licensing/approval/agreeing.ts';
import type { Plan, PlanState } from '../../licensing/model.ts';
import { sharedTimes } from '../../licensing/plan/request.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { summarizePlan } from './plan-summary.ts';

const notBegun: PlanState[] = ['proposed', 'preparing', 'waiting', 'scheduled', 'queued'];

/** On which days a plan begins and ends, what it ends, and why it was not carried out on its day; empty of a plan without days. */
export function scheduleNote(plan: Plan, reader: Reader): string {
  const { text, format } = reader;
  const { schedules } = text;
  const start = startOf(plan);
  const isHeldBack = plan.state === 'proposed' || plan.state === 'waiting' || plan.state === 'cancelled';
  if (plan.heldBack && isHeldBack) return schedules.heldBack[plan.heldBack];
  const waits = notBegun.includes(plan.state) && start !== null && start > new Date(plan.updatedAt);
  const when = start === null ? '' : format.dateTime(start);
  return [
    waits && !plan.ends ? schedules.begins(when, plan.holdsSeats ?? false) : '',
    waits && plan.ends ? schedules.ends(plan.ends.number, when) : '',
    notBegun.includes(plan.state) && plan.replaces
      ? schedules.replaces(plan.replaces.number, format.dateTime(plan.replaces.at))
      : '',
    notBegun.includes(plan.state) && plan.meets
      ? schedules.meets(plan.meets.map(({ number, at }) => ({ plan: number, at: at && format.dateTime(at) })))
      : '',
    plan.superseded ? schedules.superseded([...new Set(plan.superseded.map(({ by }) => by))]) : '',
    plan.ends?.letEnd ? schedules.letEnd(plain(plan.ends.letEnd.name, 60)) : '',
    untilNote(plan, reader),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a plan is headed by: of one that comes in the place of another, to which day it moves that. */
export function headingOf(plan: Plan, reader: Reader): string {
  const summary = summarizePlan(plan, reader);
  const start = startOf(plan);
  if (!plan.replaces || start === null) return summary;
  const { schedules } = reader.text;
  const day = reader.format.dateTime(start.toISOString());
  return plan.ends
    ? schedules.extends(plan.ends.number, day, summary)
    : schedules.moves(plan.replaces.number, day, summary);
}

/** Until when something lasts: as it is asked, or by which plan it ends. */
function untilNote({ request, state, endedBy, decisions }: Plan, { text, format }: Reader): string {
  const { schedules } = text;
  if (endedBy) return endedBy.map(({ at, number }) => schedules.endedBy(format.dateTime(at), number)).join(' ');
  const until = sharedTimes(request)?.until;
  const over = !notBegun.includes(state) && state !== 'approved' && state !== 'applying' && state !== 'paused';
  if (!until || over) return '';
  const gives = request.items.some(({ add, services }) => add.length + services.length > 0);
  const counted = decisions.length === 0 && request.items.some(({ lasts }) => lasts !== undefined);
  return schedules.until(format.dateTime(until), gives, counted);
}
