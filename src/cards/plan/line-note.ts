import type { Plan } from '../../licensing/model.ts';
import { isShort, seatShares } from '../../licensing/proposing/short.ts';
import type { Reader, Text } from '../../text/text.ts';

/** What a plan says of the line for seats: that it can wait in it, waits in it, or that its turn has come (licensing-rules U12); empty of others. */
export function lineNote(plan: Plan, { text, format }: Reader): string {
  const { queue } = text;
  const { state, line, needsApproval, decisions } = plan;
  const others = line?.other ? queue.others(line.other.number, line.other.people) : '';
  if (state === 'queued') {
    const agreed = needsApproval === null && decisions.at(-1)?.verb === 'confirm';
    return [agreed ? queue.goesOn : queue.asksFirst, others].filter(Boolean).join(' ');
  }
  if (state === 'proposed' && line?.heldUntil) return queue.heldNote(format.dateTime(line.heldUntil));
  if (queueButton(plan, text) === '') return others;
  const { served, short } = seatShares(plan);
  return queue.short(served.length, short.length);
}

/** Title of the button that puts those in line for whom there is no seat; empty where that is not to be said. */
export function queueButton(plan: Plan, { queue }: Text): string {
  if (plan.state !== 'proposed' || plan.large || !isShort(plan)) return '';
  const { served, short } = seatShares(plan);
  return queue.join(served.length, short.length);
}
