import { z } from 'zod';
import type { Change, Plan } from '../licensing/model.ts';
import { plain, tidy } from '../text/markdown.ts';
import type { Reader } from '../text/text.ts';
import { type AdaptiveCard, defineCard } from './card.ts';
import { changeGroup, changeGroups, Names } from './change-groups.ts';
import { personView, viewPerson } from './person.ts';
import { summarizePlan } from './plan-summary.ts';
import { seatView, viewSeats } from './seat-views.ts';
import { viewWarnings, warningView } from './warning-views.ts';

const line = z.strictObject({ label: z.string(), text: z.string() });

export const confirmation = defineCard(
  'confirmation',
  z.strictObject({
    planId: z.string(),
    number: z.string(),
    title: z.string(),
    fallbackText: z.string(),
    sandbox: z.string(),
    note: z.string(),
    summary: z.string(),
    /** The one user, in full; empty where there are several. */
    single: z.array(personView.extend({ groups: z.array(changeGroup) })).max(1),
    /** Several users, a few lines each. */
    several: z.array(personView.extend({ lines: z.array(line) })).max(20),
    more: z.string(),
    warnings: z.array(warningView),
    seats: z.array(seatView),
    /** Reason and ticket, where given. */
    facts: z.array(line),
    confirmStyle: z.enum(['default', 'positive', 'destructive']),
    powershell: z.string(),
    powershellLines: z.array(z.strictObject({ text: z.string() })),
    labels: z.strictObject({
      warnings: z.string(),
      seats: z.string(),
      confirm: z.string(),
      cancel: z.string(),
      showPowerShell: z.string(),
    }),
  }),
);

const shownUsers = 20;

/**
 * What a plan would do, before anybody agrees to it.
 * @param options `powershell`: the equivalent commands (S19), shown on demand; `sandbox`: say that no real tenant is touched;
 * `note`: why this card has come instead of another
 */
export function confirmationCard(
  plan: Plan,
  reader: Reader,
  options: { powershell?: string; sandbox?: boolean; note?: string } = {},
): AdaptiveCard {
  const { text } = reader;
  const { request, changes, products, seats } = tidy(plan);
  const names = new Names(products);
  const powershell = options.powershell ?? '';
  const title = text.plans.operations[request.operation];
  const summary = summarizePlan(plan, reader);
  const several = changes.length > 1;
  return confirmation.render({
    planId: plan.id,
    number: text.general.planNumber(plan.number),
    title,
    fallbackText: `${summary} (${text.general.planNumber(plan.number)}). ${text.plans.typeInstead(plan.number)}`,
    sandbox: options.sandbox ? text.general.sandbox : '',
    note: plain(options.note ?? '', 1_000),
    summary: several ? summary : '',
    single: several
      ? []
      : changes.map((change) => ({
          ...viewPerson(change.user, text),
          groups: changeGroups(change, names, reader, 12),
        })),
    several: several
      ? changes.slice(0, shownUsers).map((change) => compact(change, names, reader, lineLength(changes.length)))
      : [],
    more: changes.length > shownUsers ? text.general.andMore(changes.length - shownUsers) : '',
    warnings: viewWarnings(changes, reader),
    seats: viewSeats({ seats, products }, reader),
    facts: [
      { label: text.plans.labels.reason, text: plain(plan.request.reason ?? '', 500) },
      { label: text.plans.labels.ticket, text: request.ticket ?? '' },
    ].filter((fact) => fact.text !== ''),
    confirmStyle: changes.some(({ remove }) => remove.length > 0) ? 'destructive' : 'positive',
    powershell,
    powershellLines: powershell === '' ? [] : powershell.split('\n').map((command) => ({ text: command })),
    labels: {
      warnings: text.plans.labels.warnings,
      seats: text.plans.labels.seats,
      confirm: text.plans.buttons[request.operation],
      cancel: text.general.cancel,
      showPowerShell: text.general.showPowerShell,
    },
  });
}

/** The more users, the shorter their lines. */
function lineLength(users: number): number {
  return Math.floor(Math.min(160, Math.max(36, 720 / users)));
}

/** One of several users: each heading is one line, and a long line is cut: a card for twenty weighs less than 70 KB. */
function compact(change: Change, names: Names, reader: Reader, max: number) {
  const person = viewPerson({ ...tidy(change.user, Math.min(60, max)), jobTitle: null }, reader.text);
  const lines = changeGroups(change, names, reader, 3).map(({ label, items }) => ({
    label,
    text: plain(items.map((item) => item.text).join(' · '), max),
  }));
  return { ...person, lines };
}
