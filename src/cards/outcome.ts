import { z } from 'zod';
import type { Change, Failure, Plan, PlanState, Seats } from '../licensing/model.ts';
import { explainFailure } from '../text/explain.ts';
import { plain, tidy } from '../text/markdown.ts';
import type { NextStep } from '../text/sentence.ts';
import type { Reader, Text } from '../text/text.ts';
import { type AdaptiveCard, defineCard } from './card.ts';
import { changeGroups, Names } from './change-groups.ts';
import { changeMarks, planMarks, planStyles } from './marks.ts';
import { viewPerson } from './person.ts';
import { summarizePlan } from './plan-summary.ts';
import { seatView } from './seat-views.ts';

export const outcome = defineCard(
  'outcome',
  z.strictObject({
    number: z.string(),
    title: z.string(),
    style: z.string(),
    fallbackText: z.string(),
    sandbox: z.string(),
    note: z.string(),
    summary: z.string(),
    says: z.string(),
    people: z.array(
      z.strictObject({
        mark: z.string(),
        state: z.string(),
        name: z.string(),
        details: z.string(),
        lines: z.array(z.strictObject({ label: z.string(), text: z.string() })),
        reason: z.string(),
        next: z.string(),
        support: z.string(),
      }),
    ),
    more: z.string(),
    seats: z.array(seatView),
    steps: z.array(z.strictObject({ text: z.string(), linkTitle: z.string(), url: z.url() })).max(6),
    labels: z.strictObject({ seats: z.string(), nextSteps: z.string() }),
  }),
);

const shownUsers = 20;
const untouched: PlanState[] = ['proposed', 'waiting', 'refused', 'cancelled', 'expired'];

/**
 * What became of a plan; it takes the place of the confirmation.
 * @param options `seats`: of the touched products, as they are now; `sandbox`: say that no real tenant is touched;
 * `note`: why this card has come instead of another
 */
export function outcomeCard(
  plan: Plan,
  reader: Reader,
  options: { seats?: Seats[]; sandbox?: boolean; note?: string } = {},
): AdaptiveCard {
  const { text } = reader;
  const { changes, products } = tidy(plan);
  const names = new Names(products);
  const state = stateShown(plan);
  const title = state === 'sent' ? text.plans.sentTitle : text.plans.states[state];
  const summary = summarizePlan(plan, reader);
  const number = text.general.planNumber(plan.number);
  const people = untouched.includes(plan.state) ? [] : changes;
  return outcome.render({
    number,
    title: `${planMarks[state]} ${title}`,
    style: planStyles[state],
    fallbackText: `${title}: ${summary} (${number}). ${text.plans.outcomes[state]}`,
    sandbox: options.sandbox ? text.general.sandbox : '',
    note: plain(options.note ?? '', 1_000),
    summary,
    says: text.plans.outcomes[state],
    people: people.slice(0, shownUsers).map((change) => viewChange(change, names, reader)),
    more: people.length > shownUsers ? text.general.andMore(people.length - shownUsers) : '',
    seats: (options.seats ?? []).map((seats) => viewSeatsNow(seats, names, text)),
    steps: nextSteps(plan, text).map(({ text: step, link }) => ({ text: step, linkTitle: link.title, url: link.url })),
    labels: { seats: text.plans.labels.seats, nextSteps: text.plans.labels.nextSteps },
  });
}

/** `sent` is no state of a plan, but what people want to know of one that only waits for Microsoft 365 (G8). */
function stateShown({ state, changes }: Plan): PlanState | 'sent' {
  const waiting =
    changes.some((change) => change.state === 'sent') && !changes.some((change) => change.state === 'planned');
  return state === 'applying' && waiting ? 'sent' : state;
}

function viewChange(change: Change, names: Names, reader: Reader) {
  const { text } = reader;
  const { name, details } = viewPerson(tidy(change.user, 60), text);
  const failure = change.failure;
  const sentence = failure ? explainFailure(failure, reader) : null;
  const { stays, leftAlone } = text.plans.labels;
  const happened = change.state === 'sent' || change.state === 'done' || change.state === 'planned';
  return {
    mark: changeMarks[change.state],
    state: text.plans.changes[change.state],
    name,
    details,
    lines: changeGroups(change, names, reader, 3)
      .filter(({ label }) => (happened ? label !== stays : label === leftAlone))
      .map(({ label, items }) => ({ label, text: plain(items.map((item) => item.text).join(' · '), 160) })),
    reason: sentence?.what ?? '',
    next: sentence?.next ?? '',
    support: failure ? support(failure, text) : '',
  };
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

function viewSeatsNow({ skuId, enabled, warning, consumed, free }: Seats, names: Names, text: Text) {
  const { row, free: available, over } = text.lists.seats;
  const rest = free >= 0 ? available(free) : over(-free);
  return { product: names.product(skuId), text: `${row(consumed, enabled + warning)} · ${rest}` };
}

const officePlans = /^(OFFICESUBSCRIPTION|OFFICE_BUSINESS)/;

/** Licensing-rules S20 to S22, where something of it has been done. */
function nextSteps({ changes, products }: Plan, { steps }: Text): NextStep[] {
  const done = changes.filter(({ state }) => state === 'done');
  const found: NextStep[] = [];
  if (done.some(({ remove }) => remove.length > 0)) found.push(steps.unassigned);
  const withOffice = new Set(
    products
      .filter(({ servicePlans }) => servicePlans.some(({ name }) => officePlans.test(name)))
      .map(({ skuId }) => skuId),
  );
  if (done.some(({ add }) => add.some(({ skuId }) => withOffice.has(skuId)))) found.push(steps.assigned);
  if (done.some(({ remove, after }) => remove.length > 0 && after.length === 0)) found.push(steps.leaving);
  return found;
}
