import { createHash } from 'node:crypto';
import { PLAN } from './service-plans.ts';
import type { SandboxUser, TenantState } from './tenant-state.ts';

const DAY = 86_400_000;

/** When a user last did something, by the tenant file's number of days; null: no record of it. */
export function lastActive(state: TenantState, { profile }: SandboxUser): Date | null {
  return profile.lastActiveDaysAgo === null ? null : new Date(state.at - profile.lastActiveDaysAgo * DAY);
}

/** The day that usage reports end with: they are one to two days old (facts D58). */
export function reportRefreshDate(state: TenantState): string {
  return dayOf(new Date(state.at - 1.5 * DAY));
}

/** A day as reports write it, 2026-11-21. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** Graph's user.signInActivity, as the tenant file gives it or made of the days since; null: no record, which is not "never". */
export function signInActivity(state: TenantState, user: SandboxUser): unknown {
  if (user.profile.signInActivity !== undefined) return user.profile.signInActivity;
  const moment = lastActive(state, user);
  if (!moment) return null;
  const at = `${moment.toISOString().slice(0, 19)}Z`;
  const request = createHash('sha256').update(`${user.profile.id}|${at}`).digest('hex');
  const id = request.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return {
    lastSignInDateTime: at,
    lastSignInRequestId: id,
    lastNonInteractiveSignInDateTime: at,
    lastNonInteractiveSignInRequestId: id,
    lastSuccessfulSignInDateTime: at,
    lastSuccessfulSignInRequestId: id,
  };
}

/** Whether the tenant has Microsoft Entra ID P1 or P2, without which nobody is told of sign-ins (facts D57a). */
export function isPremium(state: TenantState): boolean {
  return [...state.skus.values()].some(({ skuId, servicePlans }) => {
    const { enabled, warning } = state.prepaidUnits(skuId);
    return enabled + warning > 0 && servicePlans.some(({ servicePlanId }) => PREMIUM.includes(servicePlanId));
  });
}

const PREMIUM: readonly string[] = [PLAN.AAD_PREMIUM, PLAN.AAD_PREMIUM_P2];
