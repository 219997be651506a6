import type { HeldLicense, Product, ServicePlan } from '../model.ts';

/**
 * Service plans of the new product that stay switched off because their counterparts were off in the old ones (G3):
 * the same plan id, else the same service (Exchange, SharePoint, Teams ...). A service that another replaced licence
 * had switched on is not switched off.
 */
export function mapDisabledPlans(replaced: HeldLicense[], products: Map<string, Product>, target: Product): string[] {
  const off: ServicePlan[] = [];
  const on: ServicePlan[] = [];
  for (const { skuId, direct } of replaced) {
    for (const plan of products.get(skuId)?.servicePlans ?? []) {
      (direct?.disabledPlans.includes(plan.id) ? off : on).push(plan);
    }
  }
  return target.servicePlans
    .filter((plan) => plan.appliesTo === 'User' && !matches(on, plan) && matches(off, plan))
    .map(({ id }) => id);
}

function matches(plans: ServicePlan[], plan: ServicePlan): boolean {
  return plans.some(({ id }) => id === plan.id) || plans.some(({ name }) => serviceOf(name) === serviceOf(plan.name));
}

/** `EXCHANGE_S_STANDARD` and `EXCHANGE_S_ENTERPRISE` are one service at two sizes; Foundation is no service of its own. */
function serviceOf(servicePlanName: string): string {
  const name = servicePlanName.toUpperCase();
  if (/^EXCHANGE_S_(STANDARD|ENTERPRISE|DESKLESS)/.test(name)) return 'EXCHANGE';
  if (/^SHAREPOINT(STANDARD|ENTERPRISE|DESKLESS)/.test(name)) return 'SHAREPOINT';
  if (/^ONEDRIVE/.test(name)) return 'ONEDRIVE';
  if (/^(OFFICESUBSCRIPTION|OFFICE_BUSINESS)/.test(name)) return 'OFFICE';
  if (/^YAMMER/.test(name)) return 'YAMMER';
  if (/^STREAM/.test(name)) return 'STREAM';
  if (
    /^(FLOW_O365|POWERAPPS_O365|CDS_O365|DYN365_CDS_O365|FORMS_PLAN|BPOS_S_TODO|PROJECT_O365|VIVAENGAGE)/.test(name)
  ) {
    return name.replace(/_(P\d|S\d|PLAN_.*|F\d|E\d|\d)$/, '');
  }
  return name;
}
