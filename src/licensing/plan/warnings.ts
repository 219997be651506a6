import type { HeldLicense, Product, Severity, Warning, WarningCode } from '../model.ts';
import { type DataKind, type DataPlan, dataOf } from './data-plans.ts';
import { type Grant, grantsOf } from './holdings.ts';
import { deadlinesFrom, isSparedByOneDriveRule, type Retention, retention } from './retention.ts';

export interface WarningInput {
  before: readonly HeldLicense[];
  after: readonly HeldLicense[];
  products: readonly Product[];
  /** When the licences go: every deadline counts from here. */
  at: Date;
  /** Whether the subscriptions are known not to come through a partner (D16). */
  channelKnown: boolean;
}

/** Which service plans bring what, before and after. */
interface DataBeforeAfter {
  before: DataGrant[];
  after: DataGrant[];
  at: Date;
}

type DataGrant = Grant & { data: DataPlan };

/**
 * What a change does to a user's data (licensing-rules D1 to D17): computed from the service plans still on after it, over all
 * licences that remain, inherited ones included. Cloud PC comes first, then the gravest, then the earliest deadline.
 */
export function warningsOf({ before, after, products, at, channelKnown }: WarningInput): Warning[] {
  const change = { before: dataGrants(before, products), after: dataGrants(after, products), at };
  const losses = [
    cloudPcLost(change),
    mailboxLost(change),
    archiveLost(change),
    oneDriveLost(change),
    lost(change, 'teams', 'teams', 'warning', ['D10'], retention.teams),
    phoneLost(change),
    lost(change, 'office', 'office', 'warning', ['D9'], []),
    flowsLost(change),
    lost(change, 'powerBi', 'powerBi', 'info', ['D13'], []),
    stays(change, 'mailbox', 'mailboxStays', ['D1', 'D15']),
    stays(change, 'oneDrive', 'oneDriveStays', ['D8', 'D15']),
  ].filter((warning) => warning !== null);
  return [...losses, ...caveats(losses, channelKnown)].sort(byUrgency);
}

function dataGrants(held: readonly HeldLicense[], products: readonly Product[]): DataGrant[] {
  return grantsOf(held, products)
    .map((grant) => ({ ...grant, data: dataOf(grant.plan) }))
    .filter(({ data }) => data.holds.length > 0 || data.keeps.length > 0);
}

function holding(grants: readonly DataGrant[], kind: DataKind): DataGrant[] {
  return grants.filter(({ data }) => data.holds.includes(kind));
}

function covering(grants: readonly DataGrant[], kind: DataKind): DataGrant[] {
  return grants.filter(({ data }) => data.holds.includes(kind) || data.keeps.includes(kind));
}

function labels(grants: readonly DataGrant[]): string[] {
  return [...new Set(grants.map(({ plan }) => plan.label))];
}

/** The last plan that holds this kind of data goes. */
function lost(
  { before, after, at }: DataBeforeAfter,
  kind: DataKind,
  code: WarningCode,
  severity: Severity,
  rules: string[],
  durations: readonly Retention[],
): Warning | null {
  const held = holding(before, kind);
  if (held.length === 0 || covering(after, kind).length > 0) return null;
  return { code, severity, rules, deadlines: deadlinesFrom(at, durations), plans: labels(held) };
}

/** Each Cloud PC has its own licence: another one that stays does not save the data of this one (D11). */
function cloudPcLost({ before, after, at }: DataBeforeAfter): Warning | null {
  const kept = new Set(after.map(({ plan }) => plan.id));
  const gone = holding(before, 'cloudPc').filter(({ plan }) => !kept.has(plan.id));
  return lost({ before: gone, after: [], at }, 'cloudPc', 'cloudPc', 'danger', ['D11'], retention.cloudPc);
}

function mailboxLost(change: DataBeforeAfter): Warning | null {
  return lost(change, 'mailbox', 'mailbox', 'danger', ['D1', 'D3', 'D6', 'D17'], retention.mailbox);
}

/**
 * D7. The archive add-on goes, or Exchange Plan 2 makes room for a smaller plan. Whether there is an archive cannot be seen, so the
 * latter is only information; and where the whole mailbox goes with Plan 2, that says it all.
 */
function archiveLost({ before, after, at }: DataBeforeAfter): Warning | null {
  const held = covering(before, 'archive');
  if (held.length === 0 || covering(after, 'archive').length > 0) return null;
  const addOn = holding(held, 'archive');
  const mailboxStays = holding(after, 'mailbox').length > 0;
  if (addOn.length === 0 && !mailboxStays) return null;
  const goesWithMailbox = !mailboxStays && holding(before, 'mailbox').length > 0;
  return {
    code: 'archive',
    severity: addOn.length > 0 ? 'warning' : 'info',
    rules: ['D7'],
    deadlines: goesWithMailbox ? deadlinesFrom(at, retention.mailbox) : [],
    plans: labels(addOn.length > 0 ? addOn : held),
  };
}

function oneDriveLost(change: DataBeforeAfter): Warning | null {
  const spared = holding(change.before, 'oneDrive').every(({ plan }) => isSparedByOneDriveRule(plan.name));
  return lost(change, 'oneDrive', 'oneDrive', 'warning', ['D8'], spared ? [] : retention.oneDrive);
}

/** A Direct Routing or operator's number goes with Teams Phone, Microsoft's own with the calling plan (D10). */
function phoneLost(change: DataBeforeAfter): Warning | null {
  return (
    lost(change, 'phone', 'phone', 'warning', ['D10'], retention.phone) ??
    lost(change, 'callingPlan', 'phone', 'warning', ['D10'], retention.phone)
  );
}

/** D12 is about premium flows; losing only the free plan harms less. */
function flowsLost(change: DataBeforeAfter): Warning | null {
  return (
    lost(change, 'flows', 'flows', 'warning', ['D12'], retention.flows) ??
    lost(change, 'freeFlows', 'flows', 'info', ['D12'], retention.flows)
  );
}

/** Good news where a careful person would fear: a source of the data goes and another still covers it (D15). */
function stays({ before, after }: DataBeforeAfter, kind: DataKind, code: WarningCode, rules: string[]): Warning | null {
  const left = holding(after, kind);
  const taken = holding(before, kind).filter(
    (grant) => !grant.data.incidental && !left.some((other) => isSameSource(grant, other)),
  );
  if (taken.length === 0 || left.length === 0) return null;
  return { code, severity: 'stays', rules, deadlines: [], plans: labels(left) };
}

function isSameSource(one: DataGrant, other: DataGrant): boolean {
  return one.skuId === other.skuId && one.source === other.source && one.plan.id === other.plan.id;
}

/** What has to be said of a mailbox warning: what the bot cannot see (D2, D4, D5, D6) and what it cannot promise (D16). */
function caveats(losses: readonly Warning[], channelKnown: boolean): Warning[] {
  if (!losses.some(({ code }) => code === 'mailbox')) return [];
  const notChecked = inform('notChecked', ['D2', 'D4', 'D5', 'D6']);
  return channelKnown ? [notChecked] : [inform('channelUnknown', ['D16']), notChecked];
}

function inform(code: WarningCode, rules: string[]): Warning {
  return { code, severity: 'info', rules, deadlines: [], plans: [] };
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
