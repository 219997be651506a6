import type { Licensing } from '../../src/licensing/licensing.ts';
import type { Plan } from '../../src/licensing/model.ts';
import { isOver } from '../../src/licensing/plan/states.ts';

/** How often the job of a plan is tried here; the real queue is more patient. */
const tries = 5;
/** More looks than any plan is given. */
const looks = 30;

/**
 * Carries a confirmed plan out as the job queue would, without waiting: again after it throws, given up after the last try, then
 * the looks that follow. Gives the plan as it ended.
 * @param between what happens before the next try or look, for a clock that goes on
 */
export async function carryOut(licensing: Licensing, planId: string, between = async () => {}): Promise<Plan> {
  for (let attempt = 1; ; attempt++) {
    const failed = await licensing.apply(planId).then(
      () => false,
      () => true,
    );
    if (!failed) break;
    await between();
    if (attempt === tries) {
      await licensing.abandon(planId);
      break;
    }
  }
  for (let look = 0; look < looks; look++) {
    const plan = await licensing.planForJob(planId);
    if (!plan) throw new Error(`There is no plan ${planId}.`);
    if (isOver(plan.state)) return plan;
    await between();
    await licensing.verify(planId, look).catch(() => {});
  }
  throw new Error('A plan has not ended after all looks.');
}
