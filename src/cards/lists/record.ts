import { z } from 'zod';
import type { HeldLicense, Plan } from '../../licensing/model.ts';
import type { PlanRecord, RecordEntry } from '../../licensing/store/record.ts';
import { inert, plain, tidy } from '../../text/markdown.ts';
import type { Reader, Text } from '../../text/text.ts';
import { capped } from '../capped.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';
import { planMarks, stateOf } from '../marks.ts';
import { Names, switches } from '../plan/change-groups.ts';
import { summarizePlan } from '../plan/plan-summary.ts';

export const record = defineCard(
  'record',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    none: z.string(),
    plans: z.array(
      z.strictObject({
        number: z.string(),
        summary: z.string(),
        state: z.string(),
        entries: z.array(
          z.strictObject({ id: z.string(), at: z.string(), what: z.string(), why: z.string(), details: z.string() }),
        ),
        hidden: z.string(),
      }),
    ),
    more: z.string(),
    hint: z.string(),
    /** Of what Details shows and hides. */
    ids: z.array(z.string()),
    labels: z.strictObject({ details: z.string() }),
  }),
);

/** As many as a card bears: of one plan nearly all, of several the last of each. */
const shownPlans = 8;
const shownEntries = 40;
const shownLicenses = 5;

/** The record of one plan or about one user, as it happened: who did what, when and why; ids and licenses on demand. @param about the plan's number or the user's name */
export function recordCard(
  records: readonly PlanRecord[],
  about: number | string | { title: string },
  reader: Reader,
): AdaptiveCard {
  const { text } = reader;
  const title =
    typeof about === 'number'
      ? text.record.titleOfPlan(about)
      : typeof about === 'string'
        ? text.record.titleOfUser(inert(plain(about, 60)))
        : about.title;
  const shown = records.slice(0, shownPlans);
  const each = Math.floor(shownEntries / Math.max(1, shown.length));
  const plans = shown.map((one, place) => viewRecord(one, place, each, reader));
  const [first] = shown;
  return record.render({
    title,
    fallbackText: title,
    none: records.length === 0 ? text.record.none : '',
    plans,
    ids: plans.flatMap(({ entries }) => entries.filter(({ details }) => details !== '').map(({ id }) => id)),
    labels: { details: text.general.details },
    more: records.length > shown.length ? text.general.andMore(records.length - shown.length) : '',
    hint: first && typeof about === 'string' ? text.record.hint(first.plan.number) : '',
  });
}

function viewRecord({ plan, entries }: PlanRecord, place: number, max: number, reader: Reader) {
  const { text, format } = reader;
  const names = new Names(tidy(plan.products, 60));
  const worthSaying = entries.filter((entry, index) => !isSuperseded(entry, entries.slice(index + 1)));
  const hidden = Math.max(0, worthSaying.length - max);
  return {
    number: text.general.planNumber(plan.number),
    summary: summarizePlan(plan, reader),
    state: stateInRecord(plan, text),
    entries: worthSaying.slice(hidden).map((entry, index) => ({
      id: `${plan.number}-${place}-${index}`,
      at: format.dateTime(entry.at),
      what: text.record.events[entry.event](factsOf(entry, plan, text)),
      why: entry.text ? `“${plain(entry.text, 300)}”` : '',
      details: detailsOf(entry, names, reader),
    })),
    hidden: hidden > 0 ? text.record.hidden(hidden) : '',
  };
}

/** Others read it too than the one who has to confirm. */
function stateInRecord(plan: Plan, text: Text): string {
  if (plan.state !== 'proposed') return stateOf(plan, text);
  return `${planMarks.proposed} ${text.plans.waitsFor(plain(plan.asker.name, 60) || plan.asker.id)}`;
}

/** That a change was going to be sent is worth a line only as long as nothing says what became of it. */
function isSuperseded({ event, userId }: RecordEntry, later: readonly RecordEntry[]): boolean {
  return event === 'sending' && later.some((entry) => entry.userId === userId);
}

function factsOf(entry: RecordEntry, plan: Plan, text: Text) {
  const user = plan.changes.find((change) => change.user.id === entry.userId)?.user;
  return {
    by: entry.actor.id === 'license-desk' ? text.general.appName : plain(entry.actor.name, 60) || entry.actor.id,
    to: entry.to.map((name) => plain(name, 60)),
    user: plain(user?.displayName ?? entry.userId ?? '', 60),
  };
}

/** Roles, before and after, and Microsoft's request id: what a reviewer asks for. */
function detailsOf(entry: RecordEntry, names: Names, reader: Reader): string {
  const { text } = reader;
  const held = (licenses: HeldLicense[]) =>
    capped(
      licenses.map((license) => withSource(license, names, text)),
      shownLicenses,
      text,
    ).join(', ') || text.record.nothingHeld;
  const roles = entry.roles.map((role) => nameOfRole(role, text));
  return [
    roles.length > 0 ? text.record.roles(roles) : '',
    entry.before ? text.record.before(held(entry.before)) : '',
    entry.after ? text.record.after(held(entry.after)) : '',
    ...switched(entry, names, reader),
    requestIdOf(entry, text),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Products that they held before and after, in which apps were switched: otherwise nothing would seem to have changed. */
function switched({ before, after }: RecordEntry, names: Names, reader: Reader): string[] {
  const offIn = new Map(before?.map(({ skuId, direct }) => [skuId, direct?.disabledPlans]));
  return (after ?? []).flatMap(({ skuId, direct }) => {
    const [was, is] = [offIn.get(skuId), direct?.disabledPlans];
    if (!was || !is || (was.length === is.length && was.every((id) => is.includes(id)))) return [];
    return [reader.text.record.switched(switches({ skuId, disabledPlans: is }, was, names, reader, shownLicenses))];
  });
}

/** With the groups that give it: where one does as well, taking it directly would otherwise look like nothing. */
function withSource({ skuId, direct, groups }: HeldLicense, names: Names, { plans, record }: Text): string {
  const product = names.product(skuId);
  if (groups.length === 0) return product;
  const from = groups.map(({ id, name }) => plain(name ?? id, 60));
  return `${product} (${direct ? record.directlyAndFrom(from) : plans.labels.fromGroup(from)})`;
}

/** Microsoft's id of the request; where its answer was lost, the one that we gave it. */
function requestIdOf({ graphRequestId, clientRequestId }: RecordEntry, { plans }: Text): string {
  if (graphRequestId) return plans.labels.supportCode(plain(graphRequestId, 60));
  return clientRequestId ? plans.labels.ownCode(plain(clientRequestId, 60)) : '';
}

/** The record keeps a role by its key, with the scope behind it where that is not the whole organization. */
function nameOfRole(role: string, { roles, record }: Text): string {
  const [key = '', scope] = role.split(' ');
  const name = (roles as Record<string, string>)[key] ?? key;
  return scope ? record.roleInPart(name) : name;
}
