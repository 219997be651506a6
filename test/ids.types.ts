/** Read by `npm run check` alone: a line that the compiler would take, although kinds of id meet in it, is an error there. */
import type { Change, Plan, Product } from '../src/licensing/model.ts';
import type { PlanStore } from '../src/licensing/store/plans.ts';
import type { updateChange } from '../src/storage/plans/plans.ts';
import type { Database } from '../src/storage/tables.ts';

declare const plan: Plan;
declare const change: Change;
declare const product: Product;
declare const plans: PlanStore;
declare const db: Database;
declare const write: typeof updateChange;

const [servicePlan] = product.servicePlans;
const body = { state: 'done', body: change };

// @ts-expect-error A user where a plan is asked for.
plans.find(db, change.user.id);
// @ts-expect-error A plan where a user is asked for.
plans.about(db, plan.id, 5);
// @ts-expect-error The two in the wrong order.
write(db, change.user.id, plan.id, body, new Date(0));
// @ts-expect-error A service plan among products.
change.remove.push(servicePlan?.id ?? '');
// @ts-expect-error A product switched off in itself.
change.add.push({ skuId: product.skuId, disabledPlans: [product.skuId] });
// @ts-expect-error A group where the user is meant.
plans.about(db, change.before[0]?.groups[0]?.id ?? '', 5);
// @ts-expect-error A service plan of that product where a plan of License Desk is asked for.
plans.find(db, servicePlan?.id ?? '');
