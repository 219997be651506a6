import type { CompanySubscription, SubscribedSku } from '../../graph/types.ts';
import type { ServicePlanId, SkuId } from '../../ids.ts';
import type { Product, ServicePlan } from '../model.ts';
import { isShouted, type ProductNames } from './product-names.ts';
import { cataloguePlans, catalogueProducts, productFamilies } from './published-products.ts';
import { isSelfService, purchaseOf } from './self-service.ts';

const knownProducts = new Map(
  catalogueProducts.map(([skuId, skuPartNumber, name, nicknames]) => [skuId, { skuPartNumber, name, nicknames }]),
);
const knownPlans = new Map(cataloguePlans);

/** The name people know: from the loaded file, else the catalogue, else the part number. */
export function nameOfProduct(skuId: SkuId, skuPartNumber: string, names: ProductNames): string {
  const id = skuId.toLowerCase();
  return names.products.get(id)?.name ?? knownProducts.get(id)?.name ?? nameOfCloudPc(skuPartNumber) ?? skuPartNumber;
}

/** The name of one of these products; its id where it is none of them. */
export function nameOf(products: Iterable<Pick<Product, 'skuId' | 'name'>>, skuId: SkuId): string {
  for (const product of products) if (product.skuId === skuId) return product.name;
  return skuId;
}

/** Part numbers of Cloud PCs say it all: `CPC_E_4C_16GB_256GB`. There are dozens, so they are read rather than listed. */
function nameOfCloudPc(skuPartNumber: string): string | undefined {
  const parts = /^CPC_([BES])_(\d+)C_(\d+)(?:GB|RAM)_(\d+)(GB|TB)(_WHB)?$/i.exec(skuPartNumber);
  if (!parts) return undefined;
  const [, kind = '', cores, memory, disk, unit] = parts;
  const edition = { B: 'Business', E: 'Enterprise', S: 'Shared Use' }[kind.toUpperCase()];
  return `Windows 365 ${edition} ${cores} vCPU, ${memory} GB, ${disk} ${unit}${parts[6] ? ' (with Windows Hybrid Benefit)' : ''}`;
}

/** What people call a service plan: from the loaded file, else the catalogue, else Graph's servicePlanName. */
export function labelOfPlan(servicePlanId: ServicePlanId, servicePlanName: string, names: ProductNames): string {
  const id = servicePlanId.toLowerCase();
  const loaded = names.plans.get(id);
  const own = knownPlans.get(id);
  if (loaded !== undefined && (own === undefined || !isShouted(loaded))) return loaded;
  return own ?? nameOfCloudPc(servicePlanName) ?? servicePlanName;
}

/** Whether a list or a name that explains itself says what this service plan is. Tenants carry plans that no published list has. */
function isListed(servicePlanId: ServicePlanId, servicePlanName: string, names: ProductNames): boolean {
  const id = servicePlanId.toLowerCase();
  return knownPlans.has(id) || names.plans.has(id) || nameOfCloudPc(servicePlanName) !== undefined;
}

/**
 * A product as the bot knows it, from the tenant's own SKU: its plans are the tenant's, never a list's (licensing-rules G2).
 * @param bought `trial`: `companySubscription.isTrial`; by itself it does not make a product a self-service purchase (G15).
 */
export function describeProduct(
  sku: Pick<SubscribedSku, 'skuId' | 'skuPartNumber' | 'appliesTo' | 'servicePlans'>,
  names: ProductNames,
  bought: { trial: boolean } = { trial: false },
): Product {
  const purchase = purchaseOf(sku.skuPartNumber, bought.trial);
  return {
    skuId: sku.skuId,
    skuPartNumber: sku.skuPartNumber,
    name: nameOfProduct(sku.skuId, sku.skuPartNumber, names),
    servicePlans: sku.servicePlans.map(
      (plan): ServicePlan => ({
        id: plan.servicePlanId,
        name: plan.servicePlanName,
        label: labelOfPlan(plan.servicePlanId, plan.servicePlanName, names),
        appliesTo: plan.appliesTo === 'Company' ? 'Company' : 'User',
        ...(plan.provisioningStatus === 'PendingProvisioning' ? { pending: true } : {}),
        ...(isListed(plan.servicePlanId, plan.servicePlanName, names) ? {} : { unknown: true }),
      }),
    ),
    selfService: isSelfService(purchase),
    ...(purchase === 'organization' ? {} : { purchase }),
    assignable: sku.appliesTo === 'User',
  };
}

/**
 * All products of the tenant.
 * @param subscriptions null where the app may not read them: which are trials is then not known
 */
export function describeProducts(
  skus: readonly SubscribedSku[],
  subscriptions: readonly CompanySubscription[] | null,
  names: ProductNames,
): Product[] {
  const trials = new Set((subscriptions ?? []).filter(({ isTrial }) => isTrial).map(({ skuId }) => skuId));
  return skus.map((sku) => describeProduct(sku, names, { trial: trials.has(sku.skuId) }));
}

/** A product of which only the id is known, because the tenant does not own it (any more): named all the same, without plans. */
export function describeUnowned(skuId: SkuId, names: ProductNames): Product {
  const id = skuId.toLowerCase();
  const skuPartNumber = names.products.get(id)?.skuPartNumber ?? knownProducts.get(id)?.skuPartNumber ?? skuId;
  return describeProduct({ skuId, skuPartNumber, appliesTo: 'User', servicePlans: [] }, names);
}

/** Every product that the catalogue or the loaded file names, without plans: for naming what the tenant does not own. */
export function nameKnownProducts(names: ProductNames): Product[] {
  const skuIds = new Set([...knownProducts.keys(), ...names.products.keys()]);
  return [...skuIds].map((skuId) => describeUnowned(skuId, names));
}

/** What people type for a product besides its name; empty for a product of no known family. */
export function nicknamesOf(product: Pick<Product, 'skuId' | 'skuPartNumber'>): string[] {
  const known = knownProducts.get(product.skuId.toLowerCase());
  const families = productFamilies.filter(([pattern]) => pattern.test(product.skuPartNumber));
  // The catalogue's own name still works where a loaded file says it otherwise.
  return [known?.name ?? '', known?.nicknames ?? '', ...families.map(([, nicknames]) => nicknames)]
    .flatMap((nicknames) => nicknames.split('|'))
    .filter((nickname) => nickname !== '');
}
