import { z } from 'zod';
import type { Plan } from '../../licensing/model.ts';
import { mendOf, servicesMended } from '../../licensing/plan/mend.ts';
import { idleAfter } from '../../licensing/plan/take-too.ts';
import { inert, plain, tidy } from '../../text/markdown.ts';
import type { Reader, Text } from '../../text/text.ts';
import { type AdaptiveCard, defineCard, heaviest, weightOf } from '../card.ts';
import { beginView, viewBegin } from './begin-view.ts';
import { lineNote, queueButton } from './line-note.ts';
import {
  drawLight,
  labelsOfChanges,
  line,
  planChanges,
  planChangesLabels,
  type Size,
  viewPlanChanges,
} from './plan-changes.ts';
import { planHeader } from './plan-header.ts';
import { actOf } from './plan-summary.ts';
import { viewPowerShell } from './powershell-view.ts';
import { filled, viewDifferences, viewReason, wordsLimit } from './request-views.ts';
import { headingOf } from './schedule-note.ts';
import { undoNote } from './undo-note.ts';
import { isDangerous } from './verdict.ts';

export const confirmation = defineCard(
  'confirmation',
  z.strictObject({
    ...planHeader,
    ...planChanges,
    /** Reason and ticket, where given. */
    facts: z.array(line),
    /** Somebody else has to agree: why, and what was said already of the reasons that they will read. */
    /** Title of the button that switches on what its conflicts lack; empty where that does not mend them. */
    mend: z.string(),
    /** Title of the button that takes what would do nothing any more as well; empty where nothing would be left so. */
    takeToo: z.string(),
    /** The field that lets it begin at another time; its title is empty where that is set already by what it is. */
    begin: beginView,
    /** Title of the button that puts those in line for whom there is no seat; empty where nobody is short of one. */
    queue: z.string(),
    needsApproval: z.boolean(),
    need: z.string(),
    reason: z.string(),
    ticket: z.string(),
    maxLength: z.number(),
    confirmStyle: z.enum(['default', 'positive', 'destructive']),
    sendStyle: z.enum(['default', 'positive']),
    powershell: z.string(),
    powershellLines: z.array(z.strictObject({ text: z.string() })),
    labels: z.strictObject({
      ...planChangesLabels,
      confirm: z.string(),
      cancel: z.string(),
      showPowerShell: z.string(),
      send: z.string(),
      reason: z.string(),
      reasonRequired: z.string(),
      ticket: z.string(),
    }),
  }),
);

/**
 * What a plan would do, before anybody agrees to it; with the way to those who have to, where its asker may not act alone.
 * @param options `powershell`: the equivalent commands (S19), shown on demand; `sandbox`: say that no real tenant is touched;
 * `note`: why this card has come instead of another
 */
export function confirmationCard(
  plan: Plan,
  reader: Reader,
  options: { powershell?: string; sandbox?: boolean; note?: string } = {},
): AdaptiveCard {
  const { text } = reader;
  const { buttons, inputs } = text.approvals;
  const { request, needsApproval } = plan;
  const number = text.general.planNumber(plan.number);
  const summary = headingOf(plan, reader);
  const idle = namesOfIdle(plan);
  const dangerous = isDangerous(plan.changes);
  const removes = plan.changes.some(({ remove }) => remove.length > 0);
  const data = {
    planId: plan.id,
    number,
    title: inert(summary),
    style: 'default',
    fallbackText: `${summary} (${number}). ${planInWords(plan, text)}`,
    sandbox: options.sandbox ? text.general.sandbox : '',
    note: plain(
      options.note ||
        undoNote(plan, reader) ||
        [containedIn(plan, text), lineNote(plan, reader)].filter(Boolean).join(' '),
      1_000,
    ),
    queue: queueButton(plan, text),
    facts: filled([
      ...(plan.heldBack ? viewDifferences(plan, reader).lines : []),
      ...(needsApproval ? [] : viewReason(plan, reader, 500)),
      { label: text.plans.labels.retryOf, text: plan.retryOf ? text.general.planNumber(plan.retryOf.number) : '' },
    ]),
    takeToo: idle.length > 0 ? plain(text.plans.takeToo(idle), 100) : '',
    mend: mendOf(plan) ? plain(text.plans.mend(servicesMended(plan)), 100) : '',
    begin: viewBegin(plan, reader),
    needsApproval: needsApproval !== null,
    need: whySomebodyElse(plan, text),
    reason: plain(request.reason ?? '', wordsLimit),
    ticket: plain(request.ticket ?? '', 100),
    maxLength: wordsLimit,
    confirmStyle: dangerous ? ('destructive' as const) : removes ? ('default' as const) : ('positive' as const),
    sendStyle: removes ? ('default' as const) : ('positive' as const),
    labels: {
      ...labelsOfChanges(reader),
      confirm: confirmButton(plan, reader),
      cancel: plan.heldBack ? text.schedules.drop : text.general.cancel,
      showPowerShell: text.general.showPowerShell,
      send: buttons.send,
      reason: inputs.reason,
      reasonRequired: inputs.reasonRequired,
      ticket: inputs.ticket,
    },
  };
  const draw = (size: Size, script: string, room: number) =>
    confirmation.render({
      ...data,
      ...viewPlanChanges(plan, reader, size),
      ...viewPowerShell(script, room, text),
    });
  const { card, size } = drawLight(plan, (size) => draw(size, '', 0));
  // Who asks for themselves carries nothing out.
  return options.powershell && needsApproval !== 'self'
    ? draw(size, options.powershell, heaviest - weightOf(card))
    : card;
}

/** Who asks for themselves may have it already, in another product (licensing-rules U16, D43). */
function containedIn({ needsApproval, changes }: Plan, { selfRequests }: Text): string {
  if (needsApproval !== 'self') return '';
  const [outer] = changes.flatMap(({ warnings }) => warnings.filter(({ code }) => code === 'overlap'));
  return outer ? selfRequests.contained(outer.plans[0] ?? '') : '';
}

/** What to type instead of pressing the buttons of a plan that waits for its asker. */
export function planInWords(plan: Plan, text: Text): string {
  const { needsApproval, number } = plan;
  const { approvals, plans } = text;
  if (queueButton(plan, text) !== '') return text.queue.typeInstead(number);
  return needsApproval ? approvals.says.typeToSend(number) : plans.typeInstead(number);
}

/** R2 is the reason that people do not expect: they may change everybody else. */
function whySomebodyElse({ needsApproval, changes }: Plan, { approvals }: Text): string {
  if (needsApproval === null) return '';
  if (needsApproval === 'rights' && changes.some(({ user }) => user.guest)) return approvals.needForGuests;
  return approvals.needs[needsApproval];
}

/** Names of the products that the button takes as well. */
function namesOfIdle(plan: Plan): string[] {
  const skuIds = new Set([...idleAfter(plan).values()].flat());
  return tidy(plan.products, 40).flatMap(({ skuId, name }) => (skuIds.has(skuId) ? name : []));
}

/** What the button does that agrees to it. */
function confirmButton(plan: Plan, reader: Reader): string {
  const { schedules } = reader.text;
  if (plan.heldBack) return schedules.doAnyway;
  if (!plan.replaces) return actOf(plan, reader);
  return plan.ends ? schedules.extendIt : schedules.moveIt;
}
