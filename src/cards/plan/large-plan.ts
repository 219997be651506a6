import { z } from 'zod';
import { isHeld } from '../../licensing/apply/holding.ts';
import type { Change, LargePlan, Plan, PlanSum } from '../../licensing/model.ts';
import { triedIn } from '../../licensing/plan/many/failure-limit.ts';
import { isOver } from '../../licensing/plan/states.ts';
import { explainFailure } from '../../text/explain.ts';
import { inert, plain, tidy } from '../../text/markdown.ts';
import type { Reader, Text } from '../../text/text.ts';
import { capped } from '../capped.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { changeMarks, planMarks, planStyles } from '../marks.ts';
import { viewPerson } from '../person.ts';
import { viewSeats } from '../seat-views.ts';
import { widestButton } from '../widest-button.ts';
import { changeGroups, Names } from './change-groups.ts';
import { type Line, line } from './plan-changes.ts';
import { planHeader } from './plan-header.ts';
import { summarizePlan } from './plan-summary.ts';
import { filled, viewReason, wordsLimit } from './request-views.ts';
import { undoNote } from './undo-note.ts';
import { approveButton, lostIn, verdictView, viewVerdict } from './verdict.ts';

export const largePlan = defineCard(
  'large-plan',
  z.strictObject({
    ...planHeader,
    verdict: verdictView,
    says: z.string(),
    /** How far it is, and how long it will take. */
    progress: z.string(),
    tally: z.string(),
    /** What all of it comes to. */
    lines: z.array(line),
    peopleTitle: z.string(),
    people: z.array(z.strictObject({ mark: z.string(), name: z.string(), text: z.string() })),
    seats: z.array(z.strictObject({ text: z.string() })),
    facts: z.array(line),
    /** Why somebody else has to agree; empty where nobody has to. */
    need: z.string(),
    reason: z.string(),
    ticket: z.string(),
    maxLength: z.number(),
    /** What is typed before somebody may agree; empty where nothing is. */
    typeNumber: z.string(),
    typeNumberError: z.string(),
    typeInstead: z.string(),
    /** Titles of buttons; empty where there is none. */
    confirm: z.string(),
    approve: z.string(),
    agreeStyle: z.enum(['default', 'destructive']),
    send: z.string(),
    cancel: z.string(),
    reject: z.string(),
    pause: z.string(),
    resume: z.string(),
    stop: z.string(),
    retry: z.string(),
    undo: z.string(),
    file: z.string(),
    fileSays: z.string(),
    labels: z.strictObject({
      reason: z.string(),
      reasonRequired: z.string(),
      ticket: z.string(),
      rejection: z.string(),
      rejectionRequired: z.string(),
      rejectWithReason: z.string(),
    }),
  }),
);

const shownPeople = 5;
const shownProducts = 4;

/** A plan of more people than one card shows. */
export type PlanOfMany = Plan & { large: LargePlan };

/**
 * A plan of more people than one card shows: what all of it comes to, its first people, and everybody as a file (S4, R8).
 * @param options `sandbox`: say that no real tenant is touched; `note`: why this card has come; `view`: who reads it
 */
export function largePlanCard(
  plan: PlanOfMany,
  reader: Reader,
  options: { sandbox?: boolean; note?: string; view: 'asker' | 'approver' | 'onlooker' },
): AdaptiveCard {
  const { text } = reader;
  const { large: words, approvals, plans, general, says } = text;
  const { large, state } = plan;
  const { sum } = large;
  const own = options.view === 'asker';
  const open = state === 'proposed' && own;
  const decides = state === 'waiting' && options.view === 'approver';
  const danger = open || decides ? (sum?.danger ?? 0) : 0;
  const needs = open && plan.needsApproval !== null;
  const verb = decides ? ('approve' as const) : ('confirm' as const);
  const asks = danger > 0 && !needs;
  const summary = summarizePlan(plan, reader);
  const title = open || decides ? inert(summary) : `${planMarks[state]} ${plans.states[state]}`;
  const outcome = plans.outcomes[state];
  const number = general.planNumber(plan.number);
  const typed = asks ? words.typeInstead(plan.number, danger, verb) : '';
  return largePlan.render({
    planId: plan.id,
    number,
    title,
    style: open || decides ? 'default' : planStyles[state],
    fallbackText: `${summary} (${number}). ${typed || outcome}`,
    sandbox: options.sandbox ? general.sandbox : '',
    note: plain([options.note ?? '', undoNote(plan, reader), whyNot(plan, text)].filter(Boolean).join(' '), 1_000),
    verdict: open || decides ? viewVerdict(plan.changes, reader, sum) : nothingSaid,
    // Why nothing came of it stands above: it was nobody who cancelled it.
    says:
      open || decides
        ? ''
        : [`${summary}.`, state === 'cancelled' && large.notAgreed ? '' : outcome].filter(Boolean).join(' '),
    progress: progressOf(plan, text),
    tally: hasBegun(plan) ? tallyOf(large, text) : '',
    lines: sum ? linesOf(sum, plan, reader) : [],
    ...peopleOf(plan, reader),
    seats: open || decides ? viewSeats(plan, reader) : [],
    facts: needs ? [] : filled(viewReason(plan, reader, 500)),
    need: needs && plan.needsApproval ? approvals.needs[plan.needsApproval] : '',
    reason: plain(plan.request.reason ?? '', wordsLimit),
    ticket: plain(plan.request.ticket ?? '', 100),
    maxLength: wordsLimit,
    typeNumber: asks ? words.typeNumber(danger) : '',
    typeNumberError: asks ? words.typeNumberError(danger) : '',
    typeInstead: typed,
    confirm: open && !needs ? confirmButton(plan, sum, reader) : '',
    approve: decides ? approveButton(plan.changes, reader, sum) : '',
    agreeStyle: danger > 0 ? 'destructive' : 'default',
    send: needs ? approvals.buttons.send : '',
    cancel: open ? general.cancel : '',
    reject: decides ? approvals.buttons.reject : '',
    ...holdingOf(plan, own, text),
    retry: own && isOver(state) && large.counts.failed ? plans.retry : '',
    undo: isOver(state) && large.counts.done ? plans.undo.button : '',
    file: sum ? words.file : '',
    fileSays: says.planFile(plan.number),
    labels: {
      reason: approvals.inputs.reason,
      reasonRequired: approvals.inputs.reasonRequired,
      ticket: approvals.inputs.ticket,
      rejection: approvals.inputs.rejection,
      rejectionRequired: approvals.inputs.rejectionRequired,
      rejectWithReason: approvals.buttons.rejectWithReason,
    },
  });
}

const nothingSaid = { style: 'default', lines: [], keep: '', quiet: '' };

function hasBegun({ state }: Plan): boolean {
  return ['applying', 'paused', 'done', 'partly', 'failed'].includes(state);
}

/** What would be deleted the button says, counted. */
function confirmButton(plan: PlanOfMany, sum: PlanSum | null, reader: Reader): string {
  const words = reader.text.large;
  const lost = sum ? lostIn(sum, reader) : [];
  if (lost.length === 0) return words.confirm(sum?.planned ?? plan.large.people);
  const title = words.confirmLosing(lost);
  return title.length <= widestButton ? title : words.confirmLosingMany(sum?.danger ?? 0);
}

/** Why nothing came of somebody’s word, or why it holds by itself. */
function whyNot({ large, state }: PlanOfMany, { large: words }: Text): string {
  const { notAgreed, changed, halted, counts } = large;
  const { tried, failed } = triedIn(counts);
  if (state === 'paused' && halted === 'pilot') return words.pilot(tried, counts.planned ?? 0);
  if (state === 'paused' && halted === 'failures') return words.failures(failed, tried);
  if (notAgreed)
    return notAgreed.code === 'noSeats' ? words.notAgreed.noSeats(notAgreed) : words.notAgreed[notAgreed.code];
  return changed > 0 && (state === 'proposed' || state === 'waiting') ? words.changed(changed) : '';
}

function progressOf({ large, state }: PlanOfMany, { large: words }: Text): string {
  if (state === 'preparing') return words.reading(large.preparing?.next ?? 0, large.people);
  if (state !== 'applying') return '';
  const { tried } = triedIn(large.counts);
  const left = large.secondsLeft === null ? '' : words.left(Math.ceil(large.secondsLeft / 60));
  return [words.progress(tried, tried + (large.counts.planned ?? 0)), left].filter(Boolean).join(' ');
}

function tallyOf({ counts }: LargePlan, { plans }: Text): string {
  return (['failed', 'planned', 'sent', 'done', 'skipped'] as const)
    .flatMap((state) => {
      const n = counts[state] ?? 0;
      return n === 0 ? [] : [plans.tally(`${changeMarks[state]} ${plans.changes[state]}`, n)];
    })
    .join(' · ');
}

function linesOf(sum: PlanSum, { large, products, state }: PlanOfMany, { text }: Reader): Line[] {
  const { together, of, leftAlone } = text.large;
  const names = new Names(tidy(products, 60));
  const each = (counted: PlanSum['gives']) =>
    capped(
      counted
        .toSorted((one, other) => other.people - one.people)
        .map(({ skuId, people }) => of(names.product(skuId), people)),
      shownProducts,
      text,
    ).join(' · ');
  const left = sum.leftAlone.map(({ code, people }) => of(leftAlone[code], people));
  const losing = isOver(state) ? [] : tidy(large.losing, 60);
  const rest = losing.length === 0 ? 0 : sum.danger - losing.length;
  return filled([
    { label: together.losing, text: [...losing, ...(rest > 0 ? [text.general.andMore(rest)] : [])].join(' · ') },
    { label: together.goes, text: each(sum.takes) },
    { label: together.comes, text: each(sum.gives) },
    { label: together.switches, text: each(sum.switches) },
    { label: together.conflicts, text: sum.conflicts > 0 ? text.general.users(sum.conflicts) : '' },
    { label: together.protected, text: sum.protected > 0 ? text.general.users(sum.protected) : '' },
    { label: together.leftAlone, text: capped(left, shownProducts, text).join(' · ') },
  ]);
}

/** The first of them; of a plan that is being carried out those who failed. */
function peopleOf(plan: PlanOfMany, reader: Reader) {
  const { text } = reader;
  const { large, changes, state } = plan;
  if (large.sum === null) return { peopleTitle: '', people: [] };
  const failed = changes.filter((change) => change.state === 'failed');
  const shown = (failed.length > 0 ? failed : changes).slice(0, shownPeople);
  const begun = hasBegun(plan);
  const names = new Names(tidy(plan.products, 40));
  const title =
    failed.length > 0
      ? text.large.firstFailed(shown.length, large.counts.failed ?? shown.length)
      : text.large.first(shown.length, large.people);
  return {
    peopleTitle: state === 'cancelled' ? '' : title,
    people:
      state === 'cancelled'
        ? []
        : shown.map((change) => ({
            mark: begun ? `${changeMarks[change.state]} ` : '',
            name: viewPerson(tidy(change.user, 40), text).name,
            text: plain(wordsOf(change, names, reader), 160),
          })),
  };
}

function wordsOf(change: Change, names: Names, reader: Reader): string {
  if (change.failure) return explainFailure(change.failure, reader).what;
  const { stays } = reader.text.plans.labels;
  return changeGroups(change, names, reader, 3)
    .filter(({ label }) => label !== stays)
    .map(({ label, items }) => `${label}: ${items.join(', ')}`)
    .join(' · ');
}

function holdingOf(plan: PlanOfMany, own: boolean, { plans }: Text): { pause: string; resume: string; stop: string } {
  const { pause, resume, stop } = plans.holding;
  const goes = own && (plan.state === 'approved' || plan.state === 'applying') && (plan.large.counts.planned ?? 0) > 0;
  const held = own && isHeld(plan);
  return { pause: goes ? pause : '', resume: held ? resume : '', stop: goes || held ? stop : '' };
}
