import { z } from 'zod';
import { wantedEndorsement } from '../../licensing/approval/who-may-decide.ts';
import type { Plan } from '../../licensing/model.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { planMarks, planStyles } from '../marks.ts';
import { askerOf } from './approval.ts';
import { becameOf } from './outcome.ts';
import { line } from './plan-changes.ts';
import { planHeader } from './plan-header.ts';
import { summarizePlan } from './plan-summary.ts';
import {
  decisionOf,
  filled,
  namesAsked,
  viewDifferences,
  viewEndorsement,
  viewReason,
  viewRemarks,
  wordsLimit,
} from './request-views.ts';

export const request = defineCard(
  'request',
  z.strictObject({
    ...planHeader,
    summary: z.string(),
    says: z.string(),
    facts: z.array(line),
    differences: z.array(line),
    remarks: z.array(line),
    typeInstead: z.string(),
    mayAnswer: z.boolean(),
    mayRemind: z.boolean(),
    mayWithdraw: z.boolean(),
    mayShow: z.boolean(),
    maxLength: z.number(),
    labels: z.strictObject({
      changed: z.string(),
      remarks: z.string(),
      answer: z.string(),
      answerLabel: z.string(),
      answerRequired: z.string(),
      sendAnswer: z.string(),
      remind: z.string(),
      withdraw: z.string(),
      show: z.string(),
    }),
  }),
);

const shownRows = 8;

/** Who looks: `public` is whoever reads along in a channel or group, and sees of nobody what they hold (licensing-rules R5). */
export type RequestView = 'asker' | 'approver' | 'onlooker' | 'public';

/**
 * How a request stands: whom it waits for, what was asked and answered, and how it ended where it was not carried out.
 * @param options `sandbox`: say that no real tenant is touched; `note`: why this card has come instead of another
 */
export function requestCard(
  plan: Plan,
  reader: Reader,
  view: RequestView,
  options: { sandbox?: boolean; note?: string } = {},
): AdaptiveCard {
  const { text } = reader;
  const { labels, buttons, inputs } = text.approvals;
  const open = plan.state === 'waiting';
  const asked = openQuestion(plan);
  const number = text.general.planNumber(plan.number);
  const title = titleOf(plan, reader, view);
  const says = saysOf(plan, reader, view);
  const summary = view === 'public' ? text.approvals.says.public(askerOf(plan)) : summarizePlan(plan, reader);
  const difference = viewDifferences(plan, reader);
  const words = view === 'public' ? '' : typeInstead(plan, reader, view);
  return request.render({
    planId: plan.id,
    number,
    title: `${planMarks[plan.state]} ${title}`,
    style: planStyles[plan.state],
    fallbackText: `${title}: ${summary} (${number}). ${says}`,
    sandbox: options.sandbox ? text.general.sandbox : '',
    note: plain(options.note ?? '', 1_000),
    summary,
    says,
    facts: view === 'public' ? [] : factsOf(plan, reader, view),
    differences: view === 'public' ? [] : difference.lines.slice(0, shownRows),
    remarks: view === 'public' ? [] : viewRemarks(plan, reader, shownRows),
    typeInstead: words,
    mayAnswer: open && view === 'asker' && asked !== null,
    mayRemind: open && view === 'asker',
    mayWithdraw: open && view === 'asker',
    mayShow: view === 'public',
    maxLength: wordsLimit,
    labels: {
      changed: difference.heading,
      remarks: labels.remarks,
      answer: buttons.answer,
      answerLabel: inputs.answer,
      answerRequired: inputs.answerRequired,
      sendAnswer: buttons.sendAnswer,
      remind: buttons.remind,
      withdraw: buttons.withdraw,
      show: buttons.show,
    },
  });
}

/** Who has asked the asker something that they have not answered; null where nobody has. */
export function openQuestion({ state, approval }: Plan): string | null {
  const last = approval?.remarks.at(-1);
  return state === 'waiting' && last?.kind === 'question' ? last.actorName : null;
}

function titleOf(plan: Plan, { text }: Reader, view: RequestView): string {
  const { titles } = text.approvals;
  if (plan.state === 'approved') return titles.approved;
  if (plan.state === 'cancelled') return titles.withdrawn;
  if (view === 'asker' && openQuestion(plan) !== null) return titles.question;
  return text.plans.states[plan.state];
}

/** What has become of it, in a sentence or two. */
function saysOf(plan: Plan, reader: Reader, view: RequestView): string {
  const { text, format } = reader;
  const { says } = text.approvals;
  const question = openQuestion(plan);
  const manager = wantedEndorsement(plan);
  const signed = (verb: 'approve' | 'reject' | 'withdraw', say: (name: string, on: string) => string) => {
    const decision = decisionOf(plan, verb);
    return decision ? say(plain(decision.actorName, 60) || decision.actorId, format.dateTime(decision.at)) : '';
  };
  switch (plan.state) {
    case 'waiting':
      if (view === 'asker' && question !== null) return says.question(plain(question, 60));
      if (view === 'asker' && manager) return text.selfRequests.waitsForManager(plain(manager.name, 60));
      return says.waiting(view === 'public' ? [] : namesAsked(plan, reader));
    case 'refused':
      return signed('reject', says.rejected);
    case 'cancelled':
      return signed('withdraw', view === 'asker' ? (_name, on) => says.youWithdrew(on) : says.withdrawn);
    case 'expired':
      return view === 'asker' ? `${says.expired} ${says.askAgain}` : says.expired;
    default:
      return [signed('approve', says.approved), becameOf(plan, plan.state, text)].filter(Boolean).join(' ');
  }
}

function factsOf(plan: Plan, reader: Reader, view: RequestView) {
  const { text, format } = reader;
  const { labels } = text.approvals;
  const { approval } = plan;
  const sent = approval?.sentAt ?? plan.createdAt;
  const open = plan.state === 'waiting';
  return filled([
    { label: labels.askedBy, text: view === 'asker' ? '' : labels.decision(askerOf(plan), format.dateTime(sent)) },
    ...viewReason(plan, reader),
    ...viewEndorsement(plan, reader),
    { label: text.approvals.labels.rejection, text: plain(decisionOf(plan, 'reject')?.reason ?? '', 1_000) },
    { label: labels.expires, text: open && approval ? format.dateTime(approval.expiresAt) : '' },
  ]);
}

function typeInstead(plan: Plan, { text }: Reader, view: RequestView): string {
  return plan.state === 'waiting' && view === 'asker' ? text.approvals.says.askerTypes(plan.number) : '';
}
