import { readSkus } from '../../graph/licenses.ts';
import { getUsers } from '../../graph/users.ts';
import { endRisk } from '../../storage/risks.ts';
import type { Database, RiskState } from '../../storage/tables.ts';
import { describeProducts } from '../catalogue/catalogue.ts';
import type { LicensingContext } from '../context.ts';
import { reading } from '../graph-failure.ts';
import type { HeldLicense, Product } from '../model.ts';
import { heldFromGraph } from '../plan/holdings.ts';
import { warningsOf } from '../plan/warnings.ts';
import { type PlanStore, systemActor } from '../store/plans.ts';
import type { Risk } from './risk.ts';

/**
 * Which of these are still at stake by what the directory shows now; the others are over, which is kept and recorded. A license that
 * covers the data may have come back by anybody's hand; of a user who is deleted another clock runs (licensing-rules D14).
 * @throws Refusal `graphUnavailable`, `graphForbidden`
 */
export async function stillAtRisk(
  context: LicensingContext,
  { plans, transaction }: { plans: PlanStore; transaction: <T>(work: (tx: Database) => Promise<T>) => Promise<T> },
  risks: readonly Risk[],
): Promise<Risk[]> {
  if (risks.length === 0) return [];
  const ids = [...new Set(risks.map(({ user }) => user.id))];
  const [users, skus] = await reading(() => Promise.all([getUsers(context.graph, ids), readSkus(context.graph)]));
  const products = describeProducts(skus, null, context.names);
  const held = new Map(ids.map((id, index) => [id, users[index] ? heldFromGraph(users[index], new Map()) : null]));
  const still: Risk[] = [];
  for (const risk of risks) {
    const now = held.get(risk.user.id);
    const over = !now ? 'userDeleted' : isLost(risk, now, products) ? null : 'back';
    if (over === null) still.push(risk);
    else await end(risk, over);
  }
  return still;

  async function end({ id, plan, user, warning }: Risk, state: Exclude<RiskState, 'open'>): Promise<void> {
    await transaction(async (tx) => {
      if (!(await endRisk(tx, id, state))) return;
      await plans.record(tx, plan, 'riskOver', systemActor, { user: user.id, detail: { code: warning.code, state } });
    });
  }
}

/** Whether what the user holds now would still lose it. What cannot be judged by the products that are known counts as lost. */
function isLost({ before, warning }: Risk, after: HeldLicense[], products: Product[]): boolean {
  const loses = (held: HeldLicense[]) =>
    warningsOf({ before, after: held, products, at: new Date(0), channelKnown: true }).some(
      ({ code }) => code === warning.code,
    );
  return loses(after) || !loses([]);
}
