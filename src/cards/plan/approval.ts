import { z } from 'zod';
import { wantedEndorsement } from '../../licensing/approval/who-may-decide.ts';
import type { Plan } from '../../licensing/model.ts';
import { inert, plain, tidy } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { Names } from './change-groups.ts';
import {
  drawLight,
  type Line,
  labelsOfChanges,
  line,
  planChanges,
  planChangesLabels,
  viewPlanChanges,
} from './plan-changes.ts';
import { planHeader } from './plan-header.ts';
import {
  filled,
  namesAsked,
  viewDifferences,
  viewEndorsement,
  viewFiling,
  viewRemarks,
  wordsLimit,
} from './request-views.ts';
import { headingOf } from './schedule-note.ts';
import { undoNote } from './undo-note.ts';
import { approveButton, isDangerous, losesData } from './verdict.ts';

export const approval = defineCard(
  'approval',
  z.strictObject({
    ...planHeader,
    asks: z.string(),
    reason: z.string(),
    ticket: z.string(),
    expires: z.string(),
    /** What the asker's manager said, where they ask for themselves. */
    endorsed: z.array(line),
    differences: z.array(line),
    remarks: z.array(line),
    ...planChanges,
    details: z.array(line),
    typeInstead: z.string(),
    /** Nothing would be deleted: then approving comes first. */
    safe: z.boolean(),
    approveStyle: z.enum(['default', 'positive']),
    maxLength: z.number(),
    labels: z.strictObject({
      ...planChangesLabels,
      changed: z.string(),
      remarks: z.string(),
      approve: z.string(),
      reject: z.string(),
      rejection: z.string(),
      rejectionRequired: z.string(),
      rejectWithReason: z.string(),
      askBack: z.string(),
      question: z.string(),
      questionRequired: z.string(),
      sendQuestion: z.string(),
    }),
  }),
);

/**
 * A plan that waits, for somebody who may decide it: everything that the asker saw, who they are and why they ask, and what has
 * changed since.
 * @param options `sandbox`: say that no real tenant is touched; `note`: why this card has come
 */
export function approvalCard(
  plan: Plan,
  reader: Reader,
  options: { sandbox?: boolean; note?: string } = {},
): AdaptiveCard {
  const { text, format } = reader;
  const { labels, buttons, inputs, titles, says } = text.approvals;
  const number = text.general.planNumber(plan.number);
  const summary = headingOf(plan, reader);
  const endorses = wantedEndorsement(plan) !== null;
  const dangerous = isDangerous(plan.changes);
  const removes = plan.changes.some(({ remove }) => remove.length > 0);
  const { ticket } = plan.request;
  const difference = viewDifferences(plan, reader);
  const data = {
    planId: plan.id,
    number,
    title: inert(summary),
    style: 'default',
    fallbackText: `${titles.decide(summary)} (${number}). ${says.typeInstead(plan.number)}`,
    sandbox: options.sandbox ? text.general.sandbox : '',
    note: plain(
      options.note || undoNote(plan, reader) || (endorses ? text.selfRequests.note(askerOf(plan)) : ''),
      1_000,
    ),
    asks: labels.asks(askerOf(plan)),
    reason: plain(plan.request.reason ?? '', wordsLimit),
    ticket: ticket ? ` (${plain(ticket, 100)})` : '',
    expires: plan.approval ? labels.decideBefore(format.dateTime(plan.approval.expiresAt)) : '',
    endorsed: [...viewFiling(plan, reader), ...viewEndorsement(plan, reader)],
    typeInstead: says.typeInstead(plan.number),
    safe: !dangerous,
    approveStyle: removes ? ('default' as const) : ('positive' as const),
    maxLength: wordsLimit,
    labels: {
      ...labelsOfChanges(reader),
      changed: difference.heading,
      remarks: labels.remarks,
      approve: approveWords(plan, endorses, reader),
      reject: buttons.reject,
      rejection: inputs.rejection,
      rejectionRequired: inputs.rejectionRequired,
      rejectWithReason: buttons.rejectWithReason,
      askBack: buttons.askBack,
      question: inputs.question,
      questionRequired: inputs.questionRequired,
      sendQuestion: buttons.sendQuestion,
    },
  };
  return drawLight(plan, (size) =>
    approval.render({
      ...data,
      differences: difference.lines.slice(0, size.rows),
      remarks: viewRemarks(plan, reader, size.rows),
      details: detailsOf(plan, reader).slice(0, size.rows),
      ...viewPlanChanges(plan, reader, size),
    }),
  ).card;
}

/** Who asks; where the channel gave no name, their id. */
export function askerOf({ asker }: Plan): string {
  return plain(asker.name, 60) || asker.id;
}

const shownUsers = 5;

/** What only some want to know: all that is held today, part numbers, and by which rule it came here. */
function detailsOf(plan: Plan, reader: Reader): Line[] {
  const { text, format } = reader;
  const { labels } = text.approvals;
  const { changes, products, approval: agreed } = tidy(plan, 60);
  const names = new Names(products);
  const touched = new Set(changes.flatMap(({ add, remove }) => [...add.map(({ skuId }) => skuId), ...remove]));
  const held = changes.slice(0, shownUsers).map(({ user, before }) => ({
    label: changes.length === 1 ? labels.heldToday : `${labels.heldToday}, ${user.displayName}`,
    text: plain(before.map(({ skuId }) => names.product(skuId)).join(' · ') || text.lists.licenses.none, 400),
  }));
  const partNumbers = products
    .filter(({ skuId }) => touched.has(skuId))
    .map(({ name, skuPartNumber }) => `${name} = ${skuPartNumber}`);
  return filled([
    {
      label: labels.askedBy,
      text: labels.decision(askerOf(plan), format.dateTime(plan.approval?.sentAt ?? plan.createdAt)),
    },
    { label: labels.askedOf, text: format.list(namesAsked(plan, reader)) },
    ...held,
    { label: labels.partNumbers, text: plain(partNumbers.join(' · '), 400) },
    { label: labels.rule, text: agreed?.rule ?? '' },
  ]);
}

/** What the button does that agrees to it; what would be deleted it says, also of what was held back. */
function approveWords(plan: Plan, endorses: boolean, reader: Reader): string {
  const { selfRequests, schedules } = reader.text;
  if (endorses) return selfRequests.endorse;
  return plan.heldBack && !losesData(plan.changes) ? schedules.doAnyway : approveButton(plan.changes, reader);
}
