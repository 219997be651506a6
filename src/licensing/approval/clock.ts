import type { Database } from '../../storage/tables.ts';
import type { LicensingContext } from '../context.ts';
import type { Approver, Plan, WaitingPlan } from '../model.ts';
import { type NoticeEvent, person, tell } from '../notice.ts';
import { Refusal } from '../refusal.ts';
import { systemActor } from '../store/plans.ts';
import type { Approvals } from './approval.ts';
import { findApprovers, findStandIns, stepsOf } from './approvers.ts';
import { ruleFor } from './routing.ts';
import { type PlanPersistence, recipientOf } from './sending.ts';
import type { Timer } from './timer.ts';
import { setExpiry, setStepTimers, setTimer } from './timers.ts';
import { isPast, whileWaiting } from './waiting.ts';

/** What happens when nobody decides (U8). A timer that fires twice, late, or after the decision finds nothing to do. */
export function createClock(context: LicensingContext, persistence: PlanPersistence): Pick<Approvals, 'onTimer'> {
  const { plans, jobs } = persistence;
  const settings = context.approvals;

  return {
    async onTimer(timer) {
      const plan = await plans.find(context.db, timer.planId);
      if (plan?.state !== 'waiting') return;
      const waiting = { ...plan, approval: plan.approval };
      try {
        if (timer.kind === 'expire' || isPast(plan, context.now())) await expire(timer);
        else if (timer.kind === 'remind') await remind(timer);
        else if (timer.step === plan.approval.step) await askMore(waiting, timer);
      } catch (error) {
        // Decided or expired at this very moment: nothing is left to be done.
        if (!(error instanceof Refusal) || error.code !== 'alreadyDecided') throw error;
      }
    },
  };

  /** Past its time a plan expires by being looked at; before it, the clock has been turned back and the timer fires again. */
  async function expire({ planId }: Timer): Promise<void> {
    await whileWaiting(context, persistence, planId, async (tx, plan) => {
      await setExpiry(tx, plan);
      return plan;
    });
  }

  async function remind({ planId }: Timer): Promise<void> {
    await whileWaiting(context, persistence, planId, async (tx, plan) => {
      const now = context.now();
      await setTimer(tx, { settings, now }, plan, 'remind', settings.remindEveryHours);
      if (isReminded(plan, now)) return plan;
      const reminded = { ...plan, approval: { ...plan.approval, remindedAt: now.toISOString() } };
      await plans.note(tx, reminded, 'reminded', systemActor, { to: plan.approval.asked });
      await tell(jobs, tx, planId, 'reminder', ...plan.approval.asked.map(recipientOf));
      await tell(jobs, tx, planId, 'reminded', person(plan.asker.id));
      return reminded;
    });
  }

  /** Somebody has had them reminded a moment ago, or this timer has fired before. */
  function isReminded({ approval: { remindedAt } }: WaitingPlan, now: Date): boolean {
    return remindedAt !== null && now.getTime() - Date.parse(remindedAt) < settings.remindAtMostEveryMinutes * 60_000;
  }

  async function askMore(plan: WaitingPlan, timer: Timer): Promise<void> {
    const rule = ruleFor(plan, settings);
    const steps = stepsOf(rule);
    const { asked, step } = plan.approval;
    const { standIn, escalateAfterHours = 0 } = steps[step] ?? {};
    if (timer.kind === 'escalate' && step + 1 < steps.length) {
      const { approvers, step: last } = await findApprovers(context, plan, rule, step + 1, asked);
      await ask(timer, escalateAfterHours, approvers, last);
    } else if (timer.kind === 'standIn' && standIn) {
      await ask(timer, standIn.afterHours, await findStandIns(context, plan, standIn, step, asked), step);
    }
  }

  /** Asks these as well, unless somebody has done so meanwhile; later, while an approver waits for the asker's answer. */
  async function ask(timer: Timer, hours: number, found: Approver[], step: number): Promise<void> {
    await whileWaiting(context, persistence, timer.planId, async (tx, plan) => {
      const { approval } = plan;
      const clock = { settings, now: context.now() };
      const more = found.filter(({ id }) => !approval.asked.some((one) => one.id === id));
      if (approval.step !== timer.step || (timer.kind === 'standIn' && more.length === 0)) return plan;
      if (approval.remarks.at(-1)?.kind === 'question') {
        await setTimer(tx, clock, plan, timer.kind === 'escalate' ? 'escalate' : 'standIn', hours);
        return plan;
      }
      const asked = { ...plan, approval: { ...approval, asked: [...approval.asked, ...more], step } };
      await tellOf(tx, asked, timer, more);
      if (timer.kind === 'escalate') await setStepTimers(tx, clock, asked, stepsOf(ruleFor(plan, settings)));
      return asked;
    });
  }

  async function tellOf(tx: Database, plan: Plan, { kind }: Timer, more: Approver[]): Promise<void> {
    const [event, toThem, toAsker]: [string, NoticeEvent, NoticeEvent] =
      kind === 'escalate' ? ['escalated', 'escalated', 'passedOn'] : ['stoodIn', 'standIn', 'stoodIn'];
    await plans.note(tx, plan, event, systemActor, { to: more });
    if (more.length === 0) return;
    await tell(jobs, tx, plan.id, toThem, ...more.map(recipientOf));
    await tell(jobs, tx, plan.id, toAsker, person(plan.asker.id));
  }
}
