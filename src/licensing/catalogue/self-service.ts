/** Who bought a product: the organization, or a user themselves (S16). A trial of the organization can be assigned like any product. */
export type Purchase = 'organization' | 'trial' | 'selfService' | 'selfServiceTrial' | 'viral';

/** Part numbers of products that users buy themselves end in `_DEPT`, `_Dept` or `(for_Departments)` (licensing-rules G15). */
const boughtByUsers = /(?:_dept|\(for_departments\))$/i;

/** What users sign up for by themselves and without paying; Microsoft counts thousands of seats that nobody bought. */
const signedUpFor =
  /_VIRAL(?:_TRIAL)?$|^(?:FLOW_FREE|POWER_BI_STANDARD|POWERAPPS_DEV|TEAMS_EXPLORATORY|RIGHTSMANAGEMENT_ADHOC)$/i;

/**
 * Tells a self-service purchase by its part number (licensing-rules S16, G15; `ownerType` alone proves nothing).
 * @param isTrial `companySubscription.isTrial`: by itself it means a trial, not that a user bought it.
 */
export function purchaseOf(skuPartNumber: string, isTrial: boolean): Purchase {
  if (boughtByUsers.test(skuPartNumber.trim())) return isTrial ? 'selfServiceTrial' : 'selfService';
  if (signedUpFor.test(skuPartNumber.trim())) return 'viral';
  return isTrial ? 'trial' : 'organization';
}

/** Whether an administrator can neither assign nor unassign it until it is taken over (licensing-rules S16). */
export function isSelfService(purchase: Purchase): boolean {
  return purchase === 'selfService' || purchase === 'selfServiceTrial';
}
