import type { TenantCloud } from '../../graph/tenant-cloud.ts';
import type { Usage } from '../../graph/usage.ts';
import type { HeldLicense, Product, Severity, Unseen, Warning } from '../model.ts';
import { lackingPlans } from './dependencies.ts';
import { type BeforeAfter, covering, grantsWithData, holding, lost } from './loss/before-after.ts';
import { dependentWarnings } from './loss/dependents.ts';
import { archiveWarning, mailboxWarning } from './loss/mailbox.ts';
import { oneDriveWarning } from './loss/onedrive.ts';
import { lineWarnings } from './loss/product-lines.ts';
import { unknownPlansWarning } from './loss/unknown-plans.ts';
import { overlapWarnings } from './overlaps.ts';
import { retention } from './retention.ts';

export interface WarningInput {
  before: readonly HeldLicense[];
  after: readonly HeldLicense[];
  products: readonly Product[];
  /** When the licenses go: every deadline counts from here. */
  at: Date;
  /** Whether the subscriptions are known not to come through a partner (D16). */
  channelKnown: boolean;
  /** The organization's time zone, by which people count the days. */
  timeZone?: string | undefined;
  /** Left out: the worldwide cloud, as far as anybody can tell. */
  cloud?: TenantCloud | undefined;
  /** What the user's mailbox and OneDrive hold; left out or null where that is not checked. */
  usage?: Usage | 'concealed' | null | undefined;
}

/**
 * What a change does to a user's data (licensing-rules D1 to D17; loss/ has the rules of sizes, add-ons and products): computed from
 * the service plans still on after it, over all
 * licenses that remain, inherited ones included. Cloud PC comes first, then the gravest, then the earliest deadline.
 */
export function warningsOf(input: WarningInput): Warning[] {
  const { before, after, products } = input;
  const change: BeforeAfter = {
    held: { before, after },
    products,
    before: grantsWithData(before, products),
    after: grantsWithData(after, products),
    at: input.at,
    zone: input.timeZone,
    cloud: input.cloud ?? { cloud: 'worldwide', subScope: undefined },
    usage: input.usage ?? null,
  };
  const losses = [
    cloudPcLost(change),
    mailboxWarning(change),
    archiveWarning(change),
    oneDriveWarning(change),
    ...lineWarnings(change),
    phoneLost(change),
    flowsLost(change),
    ...dependentWarnings(change, lackingPlans(after, products)),
    unknownPlansWarning(change),
    ...overlapWarnings(before, after, products),
  ].filter((warning) => warning !== null);
  return [...losses, ...caveats(losses, change, input.channelKnown)].sort(byUrgency);
}

/** Each Cloud PC has its own license: another one that stays does not save the data of this one (D11). */
function cloudPcLost({ before, after, at, zone }: BeforeAfter): Warning | null {
  const kept = new Set(after.map(({ plan }) => plan.id));
  const gone = holding(before, 'cloudPc').filter(({ plan }) => !kept.has(plan.id));
  const change = { before: gone, after: [], at, zone };
  const { cloudPc: durations } = retention;
  return lost(change, { kind: 'cloudPc', code: 'cloudPc', severity: 'danger', rules: ['D11'], durations });
}

/** A Direct Routing or operator's number goes with Teams Phone, Microsoft's own with the calling plan (D10, D38b). */
function phoneLost(change: BeforeAfter): Warning | null {
  const phone = { code: 'phone', severity: 'warning', rules: ['D10'], durations: retention.phone } as const;
  return (
    lost(change, { ...phone, kind: 'phone', rules: [...phone.rules] }) ??
    lost(change, { ...phone, kind: 'callingPlan', rules: [...phone.rules] })
  );
}

/** D12 is about premium flows; losing only the free plan harms less. */
function flowsLost(change: BeforeAfter): Warning | null {
  const flows = { code: 'flows' as const, rules: ['D12'], durations: retention.flows };
  return (
    lost(change, { ...flows, kind: 'flows', severity: 'warning' }) ??
    lost(change, { ...flows, kind: 'freeFlows', severity: 'info' })
  );
}

/** What the bot cannot see of what may be lost (D2, D4, D5, D6, D20, D32), and what it cannot promise (D16). */
function caveats(losses: readonly Warning[], { usage, after }: BeforeAfter, channelKnown: boolean): Warning[] {
  const said = (code: Warning['code']) => losses.some((warning) => warning.code === code);
  const unseen = new Map<Unseen, string[]>();
  if (said('mailbox')) unseen.set('holds', ['D2', 'D4']).set('delay', ['D5']);
  // Plan 2 or the archiving add-on still covers a hold, however small the mailbox becomes.
  const holdCovered = covering(after, 'archive').length > 0;
  if (said('archive') || (said('mailboxShrinks') && !holdCovered)) unseen.set('holds', unseen.get('holds') ?? ['D20']);
  if (said('archive')) unseen.set('archive', ['D19']);
  const sizes = usage === 'concealed' ? null : usage;
  if (typeof sizes?.mailbox !== 'number' && (said('mailbox') || said('mailboxShrinks'))) {
    unseen.set('mailboxSize', [said('mailbox') ? 'D6' : 'D25']);
  }
  if (said('oneDrive')) unseen.set('fileRetention', ['D32']);
  if (typeof sizes?.oneDrive !== 'number' && said('oneDriveShrinks')) unseen.set('oneDriveSize', ['D28']);
  if (usage === 'concealed' && (unseen.has('mailboxSize') || unseen.has('oneDriveSize'))) {
    unseen.set('concealedNames', ['D58a']);
  }
  const notChecked: Warning = {
    code: 'notChecked',
    severity: 'info',
    rules: [...unseen.values()].flat(),
    deadlines: [],
    plans: [],
    unseen: [...unseen.keys()],
  };
  const channelUnknown: Warning = {
    code: 'channelUnknown',
    severity: 'info',
    rules: ['D16'],
    deadlines: [],
    plans: [],
  };
  return [...(said('mailbox') && !channelKnown ? [channelUnknown] : []), ...(unseen.size > 0 ? [notChecked] : [])];
}

/** Whether something is deleted for good; of what is dangerous, that a mailbox has hardly any room left deletes nothing (licensing-rules D22). */
export function deletesData({ severity, deadlines }: Pick<Warning, 'severity' | 'deadlines'>): boolean {
  return severity === 'danger' && deadlines.some(({ event }) => event === 'deleted');
}

const severities: readonly Severity[] = ['danger', 'warning', 'info', 'stays'];

/** The one order of warnings, here and on every card: Cloud PCs first, then the gravest, then the earliest deadline (licensing-rules D11). */
export function byUrgency(left: Warning, right: Warning): number {
  const first = Number(right.code === 'cloudPc') - Number(left.code === 'cloudPc');
  const graver = severities.indexOf(left.severity) - severities.indexOf(right.severity);
  return first || graver || firstDay(left) - firstDay(right);
}

/** A warning without a date comes after those with one. */
function firstDay({ deadlines }: Warning): number {
  return Math.min(Number.MAX_SAFE_INTEGER, ...deadlines.map(({ days }) => days));
}
