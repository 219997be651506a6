import type { ApprovalNeed, Change, Plan } from '../model.ts';
import type { ApprovalSettings, Condition, Rule } from './settings.ts';

type Routed = Pick<Plan, 'request' | 'changes' | 'products'>;

/** The rule that says whom to ask: the first that fits, or null for the default, everyone who may execute (U8). */
export function ruleFor(plan: Routed, { rules }: Pick<ApprovalSettings, 'rules'>): Rule | null {
  return rules.find(({ when }) => fits(when, plan)) ?? null;
}

/**
 * Why somebody else has to agree (R4, R8, R10): the asker may not act themselves, or somebody in it is protected, or it concerns more
 * users than they may change alone, or a rule of the settings says so.
 */
export function approvalNeedOf(
  plan: Routed,
  mayExecute: boolean,
  { aloneUpToUsers, needsApproval }: Pick<ApprovalSettings, 'aloneUpToUsers' | 'needsApproval'>,
): ApprovalNeed | null {
  if (!mayExecute) return 'rights';
  if (planned(plan).some((change) => change.protected)) return 'protected';
  if (planned(plan).length > aloneUpToUsers) return 'users';
  return needsApproval.some((condition) => fits(condition, plan)) ? 'rule' : null;
}

/** Whether a plan is as a condition says: everything given in it has to fit, of each list one is enough. */
export function fits(condition: Condition, plan: Routed): boolean {
  const changes = planned(plan);
  const warnings = changes.flatMap((change) => change.warnings);
  return (
    some(condition.operations, (operation) => plan.request.items.some((item) => item.operation === operation)) &&
    some(condition.products, (product) => productsTouched(plan).includes(product.toLowerCase())) &&
    some(condition.departments, (department) =>
      changes.some(({ user }) => user.department?.toLowerCase() === department.toLowerCase()),
    ) &&
    some(condition.data, (data) =>
      warnings.some(({ code, severity }) => (data === 'danger' ? severity === 'danger' : code === data)),
    )
  );
}

/** The changes of a plan that do something. */
export function planned({ changes }: Pick<Plan, 'changes'>): Change[] {
  return changes.filter(({ state }) => state !== 'skipped');
}

function some<T>(list: readonly T[] | undefined, test: (item: T) => boolean): boolean {
  return list === undefined || list.some(test);
}

/** By skuId and by part number, since people write either. */
function productsTouched(plan: Routed): string[] {
  const skuIds = new Set(planned(plan).flatMap(({ add, remove }) => [...add.map(({ skuId }) => skuId), ...remove]));
  return plan.products
    .filter(({ skuId }) => skuIds.has(skuId))
    .flatMap(({ skuId, skuPartNumber }) => [skuId.toLowerCase(), skuPartNumber.toLowerCase()]);
}
