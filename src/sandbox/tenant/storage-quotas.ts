import { enabledPlans } from './held-licenses.ts';
import { PLAN } from './service-plans.ts';
import type { SandboxUser, TenantState } from './tenant-state.ts';

const GB = 1024 ** 3;

/** Largest first: several Exchange plans count for the richest one (facts D18, D43). */
const MAILBOXES: readonly { plan: string; quota: number }[] = [
  { plan: PLAN.EXCHANGE_S_ENTERPRISE, quota: 100 * GB },
  { plan: PLAN.EXCHANGE_S_STANDARD, quota: 50 * GB },
  { plan: PLAN.EXCHANGE_S_DESKLESS, quota: 2 * GB },
];
/** Largest first (facts D26). */
const DRIVES: readonly { plan: string; quota: number }[] = [
  { plan: PLAN.SHAREPOINTENTERPRISE, quota: 1024 * GB },
  { plan: PLAN.SHAREPOINTSTANDARD, quota: 1024 * GB },
  { plan: PLAN.ONEDRIVESTANDARD, quota: 1024 * GB },
  { plan: PLAN.SHAREPOINTDESKLESS, quota: 2 * GB },
];
/** By name: Microsoft's list of ids does not have it yet. */
const MORE_MAIL = 'EXCHANGE_STORAGE_50GB';

/** How much mail the user's plans give room for, in bytes; 0: no mailbox of their own. */
export function mailboxQuota(state: TenantState, user: SandboxUser): number {
  const plans = plansOf(state, user);
  const quota = MAILBOXES.find(({ plan }) => plans.has(plan))?.quota ?? 0;
  return quota === 50 * GB && plans.has(MORE_MAIL) ? 100 * GB : quota;
}

/** The same for OneDrive. */
export function driveQuota(state: TenantState, user: SandboxUser): number {
  const plans = plansOf(state, user);
  return DRIVES.find(({ plan }) => plans.has(plan))?.quota ?? 0;
}

/** The enabled plans, by id and by name. */
export function plansOf(state: TenantState, user: SandboxUser): Set<string> {
  const ids = enabledPlans(state.seen(user).assignments, state.skus);
  const known = [...state.skus.values()].flatMap(({ servicePlans }) => servicePlans);
  const names = known.filter(({ servicePlanId }) => ids.has(servicePlanId)).map((plan) => plan.servicePlanName);
  return new Set([...ids, ...names]);
}
