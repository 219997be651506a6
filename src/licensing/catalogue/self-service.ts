/** Part numbers of products that users buy themselves end in `_DEPT`, `_Dept` or `(for_Departments)` (licensing-rules G15). */
const boughtByUsers = /(?:_dept|\(for_departments\))$/i;

/**
 * Whether users buy this product themselves, so that an administrator can neither assign nor unassign it until it is taken over
 * (licensing-rules S16). Its part number tells: `ownerType` alone proves nothing, and a trial may be the organization's.
 */
export function isSelfService(skuPartNumber: string): boolean {
  return boughtByUsers.test(skuPartNumber.trim());
}
