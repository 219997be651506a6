import { z } from 'zod';
import type { Change, Plan } from '../licensing/model.ts';
import { plain, tidy } from '../text/markdown.ts';
import type { Reader } from '../text/text.ts';
import { type AdaptiveCard, defineCard, heaviest, weightOf } from './card.ts';
import { changeGroup, changeGroups, Names } from './change-groups.ts';
import { personView, viewPerson } from './person.ts';
import { summarizePlan } from './plan-summary.ts';
import { viewPowerShell } from './powershell-view.ts';
import { seatView, viewSeats } from './seat-views.ts';
import { viewConflicts, viewWarnings, warningView } from './warning-views.ts';

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
    /** What will probably be refused, and how to mend it. */
    conflicts: z.array(warningView),
    warnings: z.array(warningView),
    seats: z.array(seatView),
    /** Reason and ticket, where given. */
    facts: z.array(line),
    confirmStyle: z.enum(['default', 'positive', 'destructive']),
    powershell: z.string(),
    powershellLines: z.array(z.strictObject({ text: z.string() })),
    labels: z.strictObject({
      conflicts: z.string(),
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
  const title = text.plans.operations[request.operation];
  const summary = summarizePlan(plan, reader);
  const several = changes.length > 1;
  const data = {
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
    more: changes.length > shownUsers ? text.general.andMore(changes.length - shownUsers) : '',
    conflicts: viewConflicts(changes, reader),
    warnings: viewWarnings(changes, reader),
    seats: viewSeats({ seats, products }, reader),
    facts: [
      { label: text.plans.labels.reason, text: plain(plan.request.reason ?? '', 500) },
      { label: text.plans.labels.ticket, text: request.ticket ?? '' },
      { label: text.plans.labels.retryOf, text: plan.retryOf ? text.general.planNumber(plan.retryOf.number) : '' },
    ].filter((fact) => fact.text !== ''),
    confirmStyle: changes.some(({ remove }) => remove.length > 0) ? ('destructive' as const) : ('positive' as const),
    labels: {
      conflicts: text.plans.labels.conflicts,
      warnings: text.plans.labels.warnings,
      seats: text.plans.labels.seats,
      confirm: text.general.confirm,
      cancel: text.general.cancel,
      showPowerShell: text.general.showPowerShell,
    },
  };
  const people = several ? changes.slice(0, shownUsers) : [];
  const draw = (length: number, script: string, room: number) =>
    confirmation.render({
      ...data,
      several: people.map((change) => compact(change, names, reader, length)),
      ...viewPowerShell(script, room, text),
    });
  const length = lineLengths(changes.length).find((max) => weightOf(draw(max, '', 0)) <= heaviest) ?? shortest;
  const room = heaviest - weightOf(draw(length, '', 0));
  return draw(length, options.powershell ?? '', room);
}

const shortest = 12;

/** How long the lines of one user may be: the more users, the shorter; the shorter ones are for names that would make the card too heavy. */
function lineLengths(users: number): number[] {
  return [Math.floor(Math.min(160, Math.max(36, 720 / users))), 24, shortest];
}

/** One of several users: each heading is one line, and a long line is cut. */
function compact(change: Change, names: Names, reader: Reader, max: number) {
  const person = viewPerson({ ...tidy(change.user, Math.min(60, max)), jobTitle: null }, reader.text);
  const lines = changeGroups(change, names, reader, 3).map(({ label, items }) => ({
    label,
    text: plain(items.map((item) => item.text).join(' · '), max),
  }));
  return { ...person, lines };
}
