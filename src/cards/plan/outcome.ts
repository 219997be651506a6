import { z } from 'zod';
import { isHeld } from '../../licensing/apply/holding.ts';
import type { Change, ChangeState, Failure, Plan, PlanState, Product, Seats } from '../../licensing/model.ts';
import { grantsOf } from '../../licensing/plan/holdings.ts';
import { isOver } from '../../licensing/plan/states.ts';
import { didSomething } from '../../licensing/plan/undo.ts';
import { explainFailure } from '../../text/explain.ts';
import { plain, tidy } from '../../text/markdown.ts';
import type { NextStep } from '../../text/sentence.ts';
import type { Reader, Text } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { changeMarks, planMarks, planStyles } from '../marks.ts';
import { viewPerson } from '../person.ts';
import { seatNotes } from '../seat-notes.ts';
import { changeGroups, Names } from './change-groups.ts';
import { lineNote } from './line-note.ts';
import { movingView, viewMoving } from './moving-view.ts';
import { type Line, line } from './plan-changes.ts';
import { planHeader } from './plan-header.ts';
import { summarizePlan } from './plan-summary.ts';
import { decisionOf } from './request-views.ts';
import { undoNote } from './undo-note.ts';
import { firstLoss } from './verdict.ts';

export const outcome = defineCard(
  'outcome',
  z.strictObject({
    ...planHeader,
    summary: z.string(),
    says: z.string(),
    /** How many users are in which state, where there are several. */
    tally: z.string(),
    /** How far it is and who is being done, while it is being carried out. */
    progress: z.string(),
    people: z.array(
      z.strictObject({
        mark: z.string(),
        state: z.string(),
        name: z.string(),
        role: z.string(),
        lines: z.array(z.strictObject({ label: z.string(), text: z.string() })),
        reason: z.string(),
        next: z.string(),
      }),
    ),
    more: z.string(),
    /** What is deleted first, and when, unless the license comes back. */
    deadline: z.string(),
    bringBack: z.string(),
    seats: z.array(z.strictObject({ text: z.string() })),
    steps: z.array(z.strictObject({ linkTitle: z.string(), url: z.url() })).max(4),
    /** Behind Details: what the links are for, accounts, Microsoft's request ids. */
    details: z.array(line),
    /** Title of the button that tries the failed ones again; empty where there are none. */
    retry: z.string(),
    /** Titles of the buttons that hold a plan on its way, let it go on, or end it; empty where there is nothing to hold. */
    pause: z.string(),
    resume: z.string(),
    stop: z.string(),
    /** Titles of the buttons of a plan that waits for its day; empty of others. */
    startNow: z.string(),
    drop: z.string(),
    /** Title of the button that takes it out of the line for seats; empty where it is not in it. */
    leave: z.string(),
    /** To move it to another day; of the end of something temporary, to let that last longer, or end. Titles are empty of others. */
    ...movingView,
    /** Title of the button that makes the plan which undoes it; empty where there is nothing to undo, and for somebody without a role (U16). */
    undo: z.string(),
    labels: z.strictObject({ details: z.string() }),
  }),
);

const shownUsers = 20;
const untouched: PlanState[] = [
  'proposed',
  'preparing',
  'waiting',
  'scheduled',
  'queued',
  'refused',
  'cancelled',
  'expired',
];

/** Of a few users all of what was done to each is shown: characters of a line, licenses under a heading. */
const wholeLines = { line: 600, items: 20 };

/**
 * What became of a plan; it takes the place of the confirmation.
 * @param options `sandbox`: say that no real tenant is touched; `note`: why this card has come instead of another; `own`: false for
 * others than its asker, who alone may try it again
 */
export function outcomeCard(
  plan: Plan,
  reader: Reader,
  options: { sandbox?: boolean; note?: string; own?: boolean } = {},
): AdaptiveCard {
  const { text } = reader;
  const { changes, products } = tidy(plan);
  const names = new Names(products);
  const state = stateShown(plan);
  const stopped = isStopped(plan, state);
  const title = stopped ? text.emergency.held : titleOf(plan, state, options.own !== false, text);
  const summary = summarizePlan(plan, reader);
  const number = text.general.planNumber(plan.number);
  const steps = nextSteps(plan, text);
  const people = untouched.includes(plan.state) ? [] : inOrder(plan.state, changes);
  const size = people.length > 10 ? { line: 70, items: 3 } : people.length > 3 ? { line: 160, items: 3 } : wholeLines;
  return outcome.render({
    planId: plan.id,
    number,
    title: `${stopped ? planMarks.paused : planMarks[state]} ${title}`,
    style: stopped ? planStyles.paused : planStyles[state],
    fallbackText: `${title}: ${summary} (${number}). ${becameOf(plan, state, text)}`,
    sandbox: options.sandbox ? text.general.sandbox : '',
    note: plain(options.note || undoNote(plan, reader) || lineNote(plan, reader), 1_000),
    summary,
    says: [approvedBy(plan, reader), becameOf(plan, state, text)].filter(Boolean).join(' '),
    tally: people.length > 1 ? tally(people, text) : '',
    progress: plan.state === 'applying' && !stopped ? progress(changes, text) : '',
    people: people.slice(0, shownUsers).map((change) => viewChange(change, names, reader, size)),
    more: people.length > shownUsers ? text.general.andMore(people.length - shownUsers) : '',
    ...firstDeadline(plan, reader),
    seats: (plan.seatsAfter ?? []).map((seats) => ({ text: seatsNow(seats, products, names, text) })),
    steps: steps.map(({ link }) => ({ linkTitle: link.title, url: link.url })),
    details: [
      ...steps.map(({ text, link }) => ({ label: link.title, text })),
      ...people.slice(0, shownUsers).map((change) => traceOf(change, text, size.line)),
    ],
    retry: options.own !== false && canRetry(plan) ? text.plans.retry : '',
    ...holdingOf(plan, options.own !== false, text),
    startNow: plan.state === 'scheduled' && options.own !== false ? text.schedules.now : '',
    drop: plan.state === 'scheduled' && options.own !== false ? text.schedules.drop : '',
    leave: plan.state === 'queued' && options.own !== false ? text.queue.buttons.leave : '',
    ...viewMoving(plan, reader, options.own !== false),
    undo:
      isOver(plan.state) && didSomething(plan) && !(options.own !== false && plan.needsApproval === 'self')
        ? text.plans.undo.button
        : '',
    labels: { details: text.general.details },
  });
}

/** Buttons for a plan of several people that is on its way (licensing-rules R8); to its asker only. */
function holdingOf(plan: Plan, own: boolean, { plans }: Text): { pause: string; resume: string; stop: string } {
  const { pause, resume, stop } = plans.holding;
  const unsent = plan.changes.some(({ state }) => state === 'planned');
  const goes = own && unsent && plan.changes.length > 1 && (plan.state === 'approved' || plan.state === 'applying');
  const held = own && isHeld(plan);
  return { pause: goes ? pause : '', resume: held ? resume : '', stop: goes || held ? stop : '' };
}

/** Who agreed, where it was not the asker themselves. */
function approvedBy(plan: Plan, { text, format }: Reader): string {
  const decision = decisionOf(plan, 'approve');
  if (!decision) return '';
  const name = plain(decision.actorName, 60) || decision.actorId;
  return text.approvals.says.approved(name, format.dateTime(decision.at));
}

/** Who reads of another's plan that has to be confirmed is not the one who has to. */
function titleOf({ asker }: Plan, state: PlanState | 'sent', own: boolean, { plans }: Text): string {
  if (state === 'sent') return plans.sentTitle;
  return state === 'proposed' && !own ? plans.waitsFor(plain(asker.name, 60) || asker.id) : plans.states[state];
}

/** `sent` is no state of a plan, but what people want to know of one that only waits for Microsoft 365 (G8). */
function stateShown({ state, changes }: Plan): PlanState | 'sent' {
  const waiting =
    changes.some((change) => change.state === 'sent') && !changes.some((change) => change.state === 'planned');
  return state === 'applying' && waiting ? 'sent' : state;
}

/** What has become of a plan, in a sentence; while all changes are stopped nothing of it starts or goes on (licensing-rules R9). */
export function becameOf(plan: Plan, state: PlanState | 'sent', { plans, emergency }: Text): string {
  if (!isStopped(plan, state)) return plans.outcomes[state];
  return state === 'approved' ? emergency.notBegun : emergency.halfway;
}

/** Agreed to, and held with all changes: what was sent before is still looked after. */
function isStopped({ stop }: Plan, state: PlanState | 'sent'): boolean {
  return stop !== undefined && (state === 'approved' || state === 'applying');
}

/** Of a plan that is over, those for whom something has still to be done come first. */
function inOrder(state: PlanState, changes: readonly Change[]): Change[] {
  if (state === 'applying' || state === 'approved' || state === 'paused') return [...changes];
  return changes.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}

const order: ChangeState[] = ['failed', 'planned', 'sent', 'done', 'skipped'];

/** "✖ Failed: 6 · ✔ Done: 14" */
function tally(changes: readonly Change[], text: Text): string {
  return order
    .map((state) => ({ state, users: changes.filter((change) => change.state === state).length }))
    .filter(({ users }) => users > 0)
    .map(({ state, users }) => text.plans.tally(`${changeMarks[state]} ${text.plans.changes[state]}`, users))
    .join(' · ');
}

/** How many of several users have had their turn, and whose turn it is: the first after the last who had theirs. */
function progress(changes: readonly Change[], text: Text): string {
  const tried = changes.filter(({ state }) => state !== 'skipped');
  const waiting = tried.filter(({ state }) => state === 'planned');
  const last = tried.findLastIndex(({ state }) => state !== 'planned');
  const current = tried[last + 1] ?? waiting[0];
  if (tried.length < 2 || !current) return '';
  const { displayName, userPrincipalName } = tidy(current.user, 60);
  return text.plans.progress(tried.length - waiting.length, tried.length, displayName || userPrincipalName);
}

function canRetry({ state, changes }: Plan): boolean {
  return (state === 'partly' || state === 'failed') && changes.some((change) => change.state === 'failed');
}

function viewChange(change: Change, names: Names, reader: Reader, { line: longest, items: most }: typeof wholeLines) {
  const { text } = reader;
  const { name, role } = viewPerson(tidy(change.user, 60), text);
  const failure = change.failure;
  const sentence = failure ? explainFailure(failure, reader) : null;
  const { stays, leftAlone } = text.plans.labels;
  const happened = change.state === 'sent' || change.state === 'done' || change.state === 'planned';
  return {
    mark: changeMarks[change.state],
    state: text.plans.changes[change.state],
    name,
    role,
    lines: changeGroups(change, names, reader, most)
      .filter(({ label }) => (happened ? label !== stays : label === leftAlone))
      .map(({ label, items }) => ({ label, text: plain(items.join(' · '), longest) })),
    reason: sentence?.what ?? '',
    next: sentence?.next ?? '',
  };
}

/** Until when what was taken can be brought back: of what was done, the first that is deleted. */
function firstDeadline({ changes }: Plan, reader: Reader): { deadline: string; bringBack: string } {
  const done = changes.filter(({ state, remove }) => (state === 'done' || state === 'sent') && remove.length > 0);
  const deadline = firstLoss(done, changes.length > 1, reader);
  return { deadline, bringBack: deadline === '' ? '' : reader.text.verdict.bringBack };
}

/** Under which account somebody is known, and how Microsoft knows what failed. */
function traceOf({ user, failure }: Change, text: Text, longest: number): Line {
  const { name, account } = viewPerson(tidy(user, Math.min(60, longest)), text);
  const trace = [account, failure ? support(failure, text) : ''].filter(Boolean).join(' · ');
  return { label: name, text: plain(trace, 2 * longest) };
}

/** Graph's own words where ours say nothing, and its request id always: what Microsoft's support asks for. */
function support({ code, message, graphRequestId }: Failure, text: Text): string {
  const { microsoftSays, supportCode } = text.plans.labels;
  return [
    code === 'unknown' && message ? microsoftSays(plain(message, 200)) : '',
    graphRequestId ? supportCode(graphRequestId) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function seatsNow(seats: Seats, products: readonly Product[], names: Names, text: Text): string {
  const { skuId, enabled, warning, consumed, free, unknown } = seats;
  const { row, free: available, over } = text.lists.seats;
  const product = products.find((one) => one.skuId === skuId);
  const numbers = unknown ? [] : [row(consumed, enabled + warning), free >= 0 ? available(free) : over(-free)];
  return `${names.product(skuId)}: ${[...numbers, ...seatNotes(seats, product, text)].join(' · ')}`;
}

const officePlans = /^(OFFICESUBSCRIPTION|OFFICE_BUSINESS)/;

/** Licensing-rules S20 to S22, when the plan is over and something of it has been done. */
function nextSteps({ state, changes, products }: Plan, { steps }: Text): NextStep[] {
  if (!isOver(state)) return [];
  const done = changes.filter(({ state }) => state === 'done');
  const found: NextStep[] = [];
  if (freesSeats(done)) found.push(steps.unassigned);
  if (done.some(({ before, after }) => hasOffice(after, products) && !hasOffice(before, products)))
    found.push(steps.assigned);
  if (done.some(({ remove, after }) => remove.length > 0 && after.length === 0)) found.push(steps.leaving);
  return found;
}

/** Whether of some product fewer seats are taken than before: not where a group goes on giving it, or another user got it. */
function freesSeats(done: readonly Change[]): boolean {
  const taken = new Map<string, number>();
  const count = (held: Change['before'], by: number) => {
    for (const { skuId } of held) taken.set(skuId, (taken.get(skuId) ?? 0) + by);
  };
  for (const { before, after } of done) {
    count(before, -1);
    count(after, 1);
  }
  return [...taken.values()].some((difference) => difference < 0);
}

function hasOffice(held: Change['after'], products: readonly Product[]): boolean {
  return grantsOf(held, products).some(({ plan }) => officePlans.test(plan.name));
}
