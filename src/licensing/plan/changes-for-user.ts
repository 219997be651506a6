import type { ServicePlanId, SkuId } from '../../ids.ts';
import { nameOf } from '../catalogue/catalogue.ts';
import type { Change, HeldLicense, LeftAlone, Order, Product, Switches } from '../model.ts';
import { traitsOf } from '../operations.ts';
import { mapDisabledPlans } from './disabled-plans.ts';

export interface Removal {
  remove: string[];
  leftAlone: LeftAlone[];
}

export interface Addition {
  add: Change['add'];
  leftAlone: LeftAlone[];
  /** Replaces the removal where adding makes it void: a replacement that cannot be given takes nothing. */
  remove?: string[];
}

/**
 * The direct licences that an order takes from one user, and what of it cannot be taken.
 * Inherited ones never go into `removeLicenses` (G4); self-service purchases must be taken over first (S16).
 */
export function removedFrom(held: HeldLicense[], order: Order, products: Map<string, Product>): Removal {
  const asked = order.remove === 'all' ? held.map(({ skuId }) => skuId) : order.remove;
  const removal: Removal = { remove: [], leftAlone: [] };
  for (const skuId of asked.filter((id) => !order.except.includes(id))) {
    const license = held.find((one) => one.skuId === skuId);
    const reason = whyKept(license, products.get(skuId));
    if (license?.direct && reason === null) removal.remove.push(skuId);
    if (reason)
      removal.leftAlone.push(leave(skuId, reason), ...(license ? [] : nearestBought(skuId, asked, held, products)));
    if (reason === null && license && license.groups.length > 0) {
      removal.leftAlone.push(leave(skuId, 'inherited', groupsOf(license, held, products)));
    }
  }
  removal.leftAlone.push(...keptInVain(held, order));
  return removal;
}

/** What a user has bought for themselves in place of a product that they do not hold, and that cannot be taken either (S16). */
function nearestBought(
  skuId: SkuId,
  asked: string[],
  held: HeldLicense[],
  products: Map<string, Product>,
): LeftAlone[] {
  const services = servicesIn(products.get(skuId));
  return held
    .filter((other) => !asked.includes(other.skuId) && products.get(other.skuId)?.selfService)
    .filter((other) => servicesIn(products.get(other.skuId)).some((id) => services.includes(id)))
    .map((other) => leave(other.skuId, 'selfService'));
}

/** What makes a product what it is: Exchange Foundation is in nearly all of them. */
function servicesIn(product: Product | undefined): string[] {
  return (product?.servicePlans ?? []).filter(({ name }) => name !== 'EXCHANGE_S_FOUNDATION').map(({ id }) => id);
}

/** Whoever excepts a product that the user does not hold has probably taken one for another: E3 for E5, and E5 goes. */
function keptInVain(held: HeldLicense[], { add, services, except }: Order): LeftAlone[] {
  const elsewhere = [...add, ...services].map(({ skuId }) => skuId);
  return except
    .filter((skuId) => !elsewhere.includes(skuId) && !held.some((license) => license.skuId === skuId))
    .map((skuId) => leave(skuId, 'exceptNotHeld'));
}

function whyKept(license: HeldLicense | undefined, product: Product | undefined): LeftAlone['code'] | null {
  if (!license) return 'notHeld';
  if (product?.selfService) return 'selfService';
  if (license.direct === null && license.groups.length === 0) return 'sourceUnknown';
  return null;
}

/** The groups a licence comes from, each with what else leaving it would take (G4). */
export function groupsOf(
  license: HeldLicense,
  held: HeldLicense[],
  products: Map<string, Product>,
): LeftAlone['groups'] {
  return license.groups.map(({ id, name }) => ({
    id,
    name,
    alsoGives: held
      .filter((other) => other.skuId !== license.skuId && other.groups.some((group) => group.id === id))
      .map((other) => nameOf(products.values(), other.skuId)),
  }));
}

/**
 * The licences that an order gives to one user, each with the service plans that are to be off: those that are off for them now, in
 * the product itself or in those that go, and those that are asked. Nothing is switched on unasked (G2, G3).
 */
export function addedTo(held: HeldLicense[], order: Order, removal: Removal, products: Map<string, Product>): Addition {
  const addition: Addition = { add: [], leftAlone: [] };
  for (const { skuId, disabledPlans, copied = false } of order.add) {
    const product = products.get(skuId);
    const license = held.find((one) => one.skuId === skuId);
    const reason = whyNotGiven(product, license, order.operation === 'assign' && !copied);
    if (reason) {
      addition.leftAlone.push(
        leave(skuId, reason, license && !license.direct ? groupsOf(license, held, products) : []),
      );
    } else if (product) {
      const off = switchable(product, [
        ...offIn(license),
        ...mapDisabledPlans(replacedBy(removal, held), products, product),
        ...(disabledPlans ?? []),
      ]);
      const switches = order.services.find((one) => one.skuId === skuId);
      addition.add.push({ skuId, disabledPlans: switches ? switched(product, off, switches) : off });
    }
  }
  for (const switches of order.services) {
    if (addition.add.some(({ skuId }) => skuId === switches.skuId)) continue;
    const product = products.get(switches.skuId);
    const license = held.find(({ skuId }) => skuId === switches.skuId);
    const disabledPlans = product && license?.direct ? switched(product, license.direct.disabledPlans, switches) : [];
    const reason = whyServicesStay(product, license, disabledPlans);
    if (reason)
      addition.leftAlone.push(leave(switches.skuId, reason, license ? groupsOf(license, held, products) : []));
    else addition.add.push({ skuId: switches.skuId, disabledPlans });
  }
  return asReplacement(addition, order, removal);
}

/** Replacing is both or nothing: who keeps the old product gets no new one, and who gets no new one keeps the old. */
function asReplacement(addition: Addition, { operation }: Order, removal: Removal): Addition {
  const { replaces, takesAll } = traitsOf(operation);
  if (!replaces) return addition;
  const has = addition.add.length > 0 || addition.leftAlone.some(({ code }) => code === 'alreadyAssigned');
  if (!has) return { ...addition, remove: [] };
  if (takesAll || removal.remove.length > 0) return addition;
  // Replacing a product by itself: nothing says yet why somebody who does not hold it gets nothing.
  const unsaid = removal.leftAlone.length === 0 ? addition.add.map(({ skuId }) => leave(skuId, 'notHeld')) : [];
  return { add: [], leftAlone: [...addition.leftAlone, ...unsaid] };
}

/**
 * A licence held directly is not sent again: that would replace its list of apps switched off (G2). One that is only inherited may
 * be given directly beside it, for no second seat: so its user keeps it when they leave the group (U9, graph-api 1.3).
 */
function whyNotGiven(
  product: Product | undefined,
  license: HeldLicense | undefined,
  mayBeBeside: boolean,
): LeftAlone['code'] | null {
  if (!product?.assignable) return 'notAssignable';
  if (product.selfService) return 'selfService';
  if (!license) return null;
  const beside = mayBeBeside && license.direct === null && !license.sourceUnknown;
  return beside ? null : 'alreadyAssigned';
}

/** What is off for a user who inherits a licence: a service is on where one of their groups has it on. */
function offIn(license: HeldLicense | undefined): string[] {
  const [first, ...others] = license?.groups ?? [];
  return (first?.disabledPlans ?? []).filter((id) => others.every((group) => group.disabledPlans.includes(id)));
}

function replacedBy(removal: Removal, held: HeldLicense[]): HeldLicense[] {
  return held.filter(({ skuId }) => removal.remove.includes(skuId));
}

/** S7: apps are switched in a licence that the user holds directly; those of a group are the group's. */
export function whyNotSwitched(
  product: Product | undefined,
  license: HeldLicense | undefined,
): LeftAlone['code'] | null {
  if (!license) return 'notHeld';
  if (!license.direct) return license.sourceUnknown ? 'sourceUnknown' : 'inherited';
  if (!product?.assignable) return 'notAssignable';
  if (product.selfService) return 'selfService';
  return null;
}

function whyServicesStay(
  product: Product | undefined,
  license: HeldLicense | undefined,
  disabledPlans: ServicePlanId[],
): LeftAlone['code'] | null {
  const same = license?.direct && sameSet(license.direct.disabledPlans, disabledPlans);
  return whyNotSwitched(product, license) ?? (same ? 'alreadySo' : null);
}

/** The full new list that Graph wants, from the present one and what is switched (G2). */
function switched(product: Product, disabledPlans: ServicePlanId[], { on, off }: Switches): string[] {
  return switchable(product, [...disabledPlans, ...off]).filter((id) => !on.includes(id));
}

/** Only a user's own plans of this product can be switched off; Graph refuses others (graph-api 1.2). */
function switchable(product: Product, servicePlanIds: ServicePlanId[]): string[] {
  return product.servicePlans
    .filter(({ id, appliesTo }) => appliesTo === 'User' && servicePlanIds.includes(id))
    .map(({ id }) => id);
}

function sameSet(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

function leave(skuId: SkuId, code: LeftAlone['code'], groups: LeftAlone['groups'] = []): LeftAlone {
  return { skuId, code, groups };
}
