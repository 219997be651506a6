import type { Product, Severity, Warning, WarningCode } from '../../model.ts';
import { type DataKind, dataOf } from '../data-plans.ts';
import { type BeforeAfter, type DataGrant, holding, labels } from './before-after.ts';

/** An add-on, and the kinds of which it needs one to do anything. Graph does not refuse these; it foresees them: dependencies.ts. */
interface Dependent {
  code: WarningCode;
  rules: string[];
  severity: Severity;
  addOn: (grant: DataGrant) => boolean;
  oneOf: readonly DataKind[];
}

const ofKind =
  (...kinds: DataKind[]) =>
  ({ data }: DataGrant) =>
    kinds.some((kind) => data.holds.includes(kind));
const ofName =
  (name: RegExp) =>
  ({ plan }: DataGrant) =>
    name.test(plan.name.toUpperCase());

const dependents: readonly Dependent[] = [
  {
    code: 'teamsAddOns',
    rules: ['D38a', 'D38d'],
    severity: 'warning',
    addOn: ofKind('phone', 'audioConferencing', 'teamsPremium'),
    oneOf: ['teams'],
  },
  {
    code: 'callingPlanAlone',
    rules: ['D38b'],
    severity: 'warning',
    addOn: ofKind('callingPlan'),
    oneOf: ['phone'],
  },
  {
    // A rule of purchase: that Graph refuses it is not established.
    code: 'copilotAlone',
    rules: ['D38c'],
    severity: 'warning',
    addOn: ofKind('copilot'),
    oneOf: ['mailbox', 'oneDrive', 'teams', 'office', 'project', 'visio'],
  },
  {
    // What happens to it is not established, so it is said softly.
    code: 'archivingAlone',
    rules: ['D38e'],
    severity: 'info',
    addOn: ofName(/^EXCHANGE_S_ARCHIVE_ADDON(_|$)/),
    oneOf: ['mailbox'],
  },
  {
    // Only Windows 365 Enterprise; Business needs none.
    code: 'cloudPcAlone',
    rules: ['D38g'],
    severity: 'info',
    addOn: ofName(/^CPC_(\d|E_)/),
    oneOf: ['intune'],
  },
  {
    // The Intune Suite and Plan 2. Own knowledge, so it is said softly; nothing else of D38i needs a base.
    code: 'intuneSuiteAlone',
    rules: ['D38i'],
    severity: 'info',
    addOn: ofName(/^INTUNE_P2(_|$)/),
    oneOf: ['intune'],
  },
];

/**
 * Add-ons that stay or come without what they need, and that Graph lets stay: they do nothing and cost a seat (licensing-rules D38a to g, D38i).
 * What was so before the change is left out.
 * @param refused ids of plans that Graph will refuse to leave so: that is said as a conflict
 */
export function dependentWarnings(change: BeforeAfter, refused: ReadonlySet<string>): Warning[] {
  return dependents.flatMap(({ addOn, oneOf, ...warning }) => {
    const has = (grants: readonly DataGrant[]) => oneOf.some((kind) => holding(grants, kind).length > 0);
    const idle = change.after.filter((grant) => addOn(grant) && !refused.has(grant.plan.id));
    const isNew = ({ plan }: DataGrant) => !change.before.some((grant) => grant.plan.id === plan.id);
    const said = has(change.before) ? idle : idle.filter(isNew);
    if (said.length === 0 || has(change.after)) return [];
    return [{ ...warning, deadlines: [], plans: labels(said), products: takenToo(change, said) }];
  });
}

/** Products that hold nothing but what is idle now, given directly: they may be taken in the same change. */
function takenToo({ held, products }: BeforeAfter, idle: readonly DataGrant[]): string[] {
  const skuIds = new Set(idle.map(({ skuId }) => skuId));
  const addOns = products.filter((product) => skuIds.has(product.skuId) && !product.selfService && !isSuite(product));
  const direct = held.after.filter((license) => license.direct !== null).map(({ skuId }) => skuId);
  return addOns.filter(({ skuId }) => direct.includes(skuId)).map(({ name }) => name);
}

/** A product with something of its own to lose: its add-on cannot be taken without it. */
export function isSuite({ servicePlans }: Product): boolean {
  const own: readonly DataKind[] = ['mailbox', 'oneDrive', 'teams', 'office'];
  return servicePlans.some((plan) => dataOf(plan).holds.some((kind) => own.includes(kind)));
}
