declare const kind: unique symbol;

/** A string with a name for what it identifies: of another kind than every other one, and nothing else at run time. */
type Id<Kind extends string> = string & { readonly [kind]?: Kind };

/** Entra object id of a user. */
export type UserId = Id<'user'>;

/** Entra object id of a group. */
export type GroupId = Id<'group'>;

/** A product's GUID. */
export type SkuId = Id<'sku'>;

/** GUID of an app or service inside a product; Graph calls it a service plan, and it is no plan of License Desk. */
export type ServicePlanId = Id<'servicePlan'>;

/** UUID of a plan of License Desk. */
export type PlanId = Id<'plan'>;

/** The short number of a plan that people type: #42. */
export type PlanNumber = number & { readonly [kind]?: 'planNumber' };
