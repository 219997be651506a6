import type { SkuId } from '../../ids.ts';
import type { ApprovalNeed, Change, Plan, Product, WarningCode } from '../model.ts';
import type { Operation } from '../operations.ts';
import { operationsIn } from '../plan/many/operations-in.ts';
import type { ApprovalSettings, Condition, Rule } from './settings.ts';

type Routed = Pick<Plan, 'request' | 'changes' | 'products' | 'large'>;

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
  const traits = traitsIn(plan);
  if (!mayExecute) return 'rights';
  if (traits.protected) return 'protected';
  if (traits.planned > aloneUpToUsers) return 'users';
  return needsApproval.some((condition) => fits(condition, plan)) ? 'rule' : null;
}

/** Whether a plan is as a condition says: everything given in it has to fit, of each list one is enough. */
export function fits(condition: Condition, plan: Routed): boolean {
  const traits = traitsIn(plan);
  return (
    some(condition.operations, (operation) => traits.operations.includes(operation)) &&
    some(condition.products, (product) =>
      productsTouched(plan.products, traits.skuIds).includes(product.toLowerCase()),
    ) &&
    some(condition.departments, (department) =>
      traits.departments.some((name) => name.toLowerCase() === department.toLowerCase()),
    ) &&
    some(condition.data, (data) => (data === 'danger' ? traits.danger : traits.codes.includes(data)))
  );
}

/** The changes of a plan that do something. */
export function planned({ changes }: Pick<Plan, 'changes'>): Change[] {
  return changes.filter(({ state }) => state !== 'skipped');
}

/** What rules look at. */
interface Traits {
  planned: number;
  protected: boolean;
  operations: Operation[];
  skuIds: SkuId[];
  departments: string[];
  codes: WarningCode[];
  danger: boolean;
}

/** Of a plan of more people than are read at once, by what they come to together. */
function traitsIn(plan: Routed): Traits {
  const sum = plan.large?.sum;
  if (sum) {
    return {
      planned: sum.planned,
      protected: sum.protected > 0,
      operations: sum.operations,
      skuIds: [...sum.gives, ...sum.takes, ...sum.switches].map(({ skuId }) => skuId),
      departments: sum.departments,
      codes: sum.losses.map(({ code }) => code),
      danger: sum.danger > 0,
    };
  }
  const changes = planned(plan);
  const warnings = changes.flatMap((change) => change.warnings);
  return {
    planned: changes.length,
    protected: changes.some((change) => change.protected),
    operations: plan.request.items.flatMap(operationsIn),
    skuIds: changes.flatMap(({ add, remove }) => [...add.map(({ skuId }) => skuId), ...remove]),
    departments: changes.flatMap(({ user }) => user.department ?? []),
    codes: warnings.map(({ code }) => code),
    danger: warnings.some(({ severity }) => severity === 'danger'),
  };
}

function some<T>(list: readonly T[] | undefined, test: (item: T) => boolean): boolean {
  return list === undefined || list.some(test);
}

/** By skuId and by part number, since people write either. */
function productsTouched(products: readonly Product[], skuIds: readonly SkuId[]): string[] {
  return products
    .filter(({ skuId }) => skuIds.includes(skuId))
    .flatMap(({ skuId, skuPartNumber }) => [skuId.toLowerCase(), skuPartNumber.toLowerCase()]);
}
