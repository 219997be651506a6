import type { ServicePlan, Warning } from '../../model.ts';
import { type BeforeAfter, labels } from './before-after.ts';

/**
 * Services that go and that no list names, by the names that the tenant reports: counted, and never taken for nothing. Those that Microsoft
 * has for the whole tenant go with nobody.
 */
export function unknownPlansWarning({ before, after }: BeforeAfter): Warning | null {
  const left = new Set(after.map(({ plan }) => plan.id));
  const gone = before.filter(({ plan, data }) => isUnknown(plan) && data.holds.length === 0 && !left.has(plan.id));
  if (gone.length === 0) return null;
  return { code: 'unknownPlans', severity: 'info', rules: ['G11'], deadlines: [], plans: labels(gone) };
}

/** The 50 GB of 2026 is in no list yet; what it does is known (D18). */
function isUnknown({ unknown, name, appliesTo }: ServicePlan): boolean {
  return unknown === true && appliesTo === 'User' && name.toUpperCase() !== 'EXCHANGE_STORAGE_50GB';
}
