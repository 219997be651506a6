import type { ServicePlanId } from '../../ids.ts';
import { labelOfPlan } from '../catalogue/catalogue.ts';
import { noProductNames } from '../catalogue/product-names.ts';
import type { Conflict, ConflictingPlan, HeldLicense, Product } from '../model.ts';
import { exclusive, needs } from './dependency-rules.ts';
import { enabledPlans } from './holdings.ts';

/** What a user holds before and after a change, and all products of the tenant. */
export interface ConflictInput {
  before: readonly HeldLicense[];
  after: readonly HeldLicense[];
  products: readonly Product[];
  /** Learned from errors of this tenant; none where it is left out. */
  seen?: readonly SeenConflict[];
}

/** What Graph has refused in this tenant: the plan that needs or excludes, and the others that its error named (D39, G11). */
export interface SeenConflict {
  kind: Conflict['kind'];
  plan: ServicePlanId;
  others: readonly ServicePlanId[];
  /** ISO 8601: when it was last refused. */
  at: string;
}

/**
 * Service plans that a change leaves without another that they need, or brings together although they exclude each other
 * (licensing-rules S6, G11). What was so before is left out. A prediction, never a verdict: Graph decides.
 */
export function predictConflicts(input: ConflictInput): Conflict[] {
  const known = violations(input.before, input).map(keyOf);
  const found = new Map(
    violations(input.after, input)
      .filter((violation) => !known.includes(keyOf(violation)))
      .map((violation) => [`${violation.kind} ${violation.servicePlanIds[0]}`, violation]),
  );
  return [...found.values()].flatMap(({ kind, servicePlanIds, seenAt }) => {
    const conflict = describeConflict(kind, servicePlanIds, input);
    return conflict ? [{ ...conflict, ...(seenAt === undefined ? {} : { seenAt }) }] : [];
  });
}

/** Service plans that Graph will refuse to leave without what they need, by the bot's own rules (licensing-rules D38a, D38f, D39). */
export function lackingPlans(held: readonly HeldLicense[], products: readonly Product[]): Set<string> {
  const enabled = enabledPlans(held, products);
  return new Set(needs.filter((need) => isLacking(need, enabled)).map(({ plan }) => plan));
}

/**
 * A conflict with the names that people know; null where too few plans are named to say anything.
 * @param servicePlanIds the plan that needs or excludes, then those that it needs one of, or excludes
 */
export function describeConflict(
  kind: Conflict['kind'],
  servicePlanIds: ServicePlanId[],
  input: ConflictInput,
): Conflict | null {
  const [plan, ...others] = servicePlanIds.map((id) => describePlan(id, input));
  if (plan === undefined || others.length === 0) return null;
  if (kind !== 'dependency') return { kind, plan, others, mendedBy: [], switchedOff: [] };
  const switchedOff = switchedOffIn(servicePlanIds.slice(1), input);
  const mendedBy = productsWith(servicePlanIds.slice(1), input).filter(
    (name) => !switchedOff.some(({ product }) => product === name),
  );
  return { kind, plan, others, mendedBy, switchedOff };
}

interface Violation {
  kind: Conflict['kind'];
  /** The plan that needs or excludes, then the others. */
  servicePlanIds: ServicePlanId[];
  seenAt?: string;
}

type Enabled = ReturnType<typeof enabledPlans>;

/** What was seen in this tenant comes first, so that of one plan the bot's own rule is the one that is kept. */
function violations(held: readonly HeldLicense[], { products, seen = [] }: ConflictInput): Violation[] {
  const enabled = enabledPlans(held, products);
  const learned = seen.filter(({ kind, plan, others }) =>
    kind === 'dependency'
      ? isLacking({ plan, oneOf: others }, enabled)
      : enabled.has(plan) && others.some((id) => enabled.has(id)),
  );
  const clashing = exclusive.map((plans) => plans.filter((id) => enabled.has(id)));
  return [
    ...learned.map(({ kind, plan, others, at }) => ({ kind, servicePlanIds: [plan, ...others], seenAt: at })),
    ...needs
      .filter((need) => isLacking(need, enabled))
      .map(({ plan, oneOf }) => ({ kind: 'dependency' as const, servicePlanIds: [plan, ...oneOf] })),
    ...clashing
      .filter(({ length }) => length > 1)
      .map((servicePlanIds) => ({ kind: 'mutuallyExclusive' as const, servicePlanIds })),
  ];
}

function isLacking(
  { plan, oneOf }: { plan: ServicePlanId; oneOf: readonly ServicePlanId[] },
  enabled: Enabled,
): boolean {
  return enabled.has(plan) && !oneOf.some((id) => enabled.has(id));
}

function keyOf({ kind, servicePlanIds }: Violation): string {
  return [kind, ...servicePlanIds].join();
}

/** A plan with the products that bring it after the change; where none does, with those that bring it now. */
function describePlan(id: ServicePlanId, { before, after, products }: ConflictInput): ConflictingPlan {
  const plan = products.flatMap(({ servicePlans }) => servicePlans).find((one) => one.id === id);
  const skuIds = [after, before].map((held) => enabledPlans(held, products).get(id)?.skuIds).find(Boolean) ?? [];
  return {
    id,
    label: plan?.label ?? labelOfPlan(id, id, noProductNames),
    products: products.filter(({ skuId }) => skuIds.includes(skuId)).map(({ name }) => name),
  };
}

/** Which of these plans are off in products that the user holds directly after the change, and that can be switched. */
function switchedOffIn(
  servicePlanIds: ServicePlanId[],
  { after, products }: ConflictInput,
): NonNullable<Conflict['switchedOff']> {
  return after.flatMap(({ skuId, direct }) => {
    const product = products.find((one) => one.skuId === skuId);
    if (!product?.assignable || product.selfService) return [];
    return product.servicePlans
      .filter(({ id }) => servicePlanIds.includes(id) && direct?.disabledPlans.includes(id))
      .map(({ id, label }) => ({ plan: { id, label }, skuId, product: product.name }));
  });
}

/** Products that an administrator can assign and that bring one of these plans, those that the user has today first. */
function productsWith(servicePlanIds: ServicePlanId[], { before, products }: ConflictInput): string[] {
  const helpful = products.filter(
    ({ assignable, selfService, servicePlans }) =>
      assignable && !selfService && servicePlans.some(({ id }) => servicePlanIds.includes(id)),
  );
  const isHeld = ({ skuId }: Product) => before.some((license) => license.skuId === skuId);
  const names = [...helpful.filter(isHeld), ...helpful.filter((product) => !isHeld(product))].map(({ name }) => name);
  return [...new Set(names)];
}
