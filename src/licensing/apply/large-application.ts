import { GraphError } from '../../graph/error.ts';
import { changeCounts } from '../../storage/plans/plan-changes.ts';
import type { Database } from '../../storage/tables.ts';
import type { LicensingContext } from '../context.ts';
import type { Change, ChangeState, LargePlan, Plan } from '../model.ts';
import { everyCard, person, tell } from '../notice.ts';
import { failsTooOften, triedIn } from '../plan/many/failure-limit.ts';
import { longPause, startProgress } from '../progress.ts';
import type { LargePersistence } from '../proposing/preparing.ts';
import type { ManyChanges } from './many.ts';
import type { Writer } from './signing-in.ts';

/** A job leaves the rest to the next one in time before the queue, after an hour, takes it for lost. */
const longestRun = 10 * 60_000;

/** What is left to do of a large plan after one job. */
export type AfterRun = 'goOn' | 'look' | 'halted' | 'stopped' | 'notSignedIn' | 'signInAgain';

/**
 * Carries out a plan of more people than one card shows (R8): first the pilot, after which it holds until somebody has looked; then
 * slice after slice, until somebody holds it, or so much fails that it holds by itself.
 */
export function createLargeApplication(
  context: LicensingContext,
  { plans, large, jobs, transaction }: LargePersistence,
  many: ManyChanges,
  writerOf: (plan: Plan) => Promise<Writer | 'notSignedIn'>,
): { run(plan: Plan): Promise<AfterRun>; halt(plan: Plan, why: 'pilot' | 'failures'): Promise<void> } {
  return { run, halt };

  /** @throws GraphError where some could not be served now */
  async function run(plan: Plan): Promise<AfterRun> {
    const started = context.now().getTime();
    const late = () => context.now().getTime() - started > longestRun;
    const report = startProgress(
      { jobs, transaction, now: context.now, every: longPause, keep: (tx) => keepTimeLeft(tx, plan.id) },
      plan.id,
    );
    let failsOften = false;
    const before = async () => {
      await report();
      failsOften ||= await tooManyFail(plan);
      return !failsOften && !late();
    };
    const { pilot } = plan.large ?? {};
    if (pilot && !pilot.over) {
      const end = await carryOut(plan, await large.unsentAt(context.db, plan, pilot.places), before);
      if (end !== null) return end;
      const counts = await countsOf(plan.id);
      return counts.planned ? 'halted' : 'look';
    }
    for (;;) {
      const slice = await plans.unsent(context.db, plan);
      if (slice.length === 0) return 'look';
      const end = await carryOut(plan, slice, before);
      if (end !== null) return end;
      if (failsOften || (await tooManyFail(plan))) {
        await halt(plan, 'failures');
        return 'stopped';
      }
      if (late()) return 'goOn';
    }
  }

  async function carryOut(
    plan: Plan,
    changes: Change[],
    before: () => Promise<boolean>,
  ): Promise<'stopped' | 'notSignedIn' | 'signInAgain' | null> {
    if (changes.length === 0) return null;
    const writer = await writerOf(plan);
    if (writer === 'notSignedIn') return writer;
    const end = await many.carryOut(plan, changes, writer, before);
    if (end instanceof GraphError) throw end;
    return end;
  }

  /** Nothing more is sent until somebody says resume; they are told why. */
  async function halt(plan: Plan, why: 'pilot' | 'failures'): Promise<void> {
    await transaction(async (tx) => {
      const now = await plans.lock(tx, plan.id);
      if (now?.state !== 'applying' || !now.large) return;
      const pilot = now.large.pilot && { ...now.large.pilot, over: now.large.pilot.over || why === 'pilot' };
      const halted = { ...now, large: { ...now.large, halted: why, pilot, secondsLeft: null } };
      await plans.move(tx, halted, 'paused', null, { halted: why });
      await tell(jobs, tx, plan.id, 'halted', person(plan.asker.id));
      await tell(jobs, tx, plan.id, 'updated', everyCard);
    });
  }

  async function tooManyFail({ id, large }: Plan): Promise<boolean> {
    return large ? failsTooOften(triedIn(await countsOf(id)), large.since) : false;
  }

  async function countsOf(planId: string): Promise<Partial<Record<ChangeState, number>>> {
    return (await changeCounts(context.db, [planId])).get(planId) ?? {};
  }

  async function keepTimeLeft(tx: Database, planId: string): Promise<void> {
    const plan = await plans.lock(tx, planId);
    if (plan?.state !== 'applying' || !plan.large) return;
    await plans.keep(tx, { ...plan, large: { ...plan.large, secondsLeft: secondsLeft(plan.large, context.now()) } });
  }
}

/** As it went since somebody last let it go on; null where too little has been done to tell. */
function secondsLeft({ counts, since }: LargePlan, now: Date): number | null {
  const done = triedIn(counts).tried - since.tried;
  if (since.at === null || done <= 0) return null;
  const seconds = (now.getTime() - Date.parse(since.at)) / 1000;
  return Math.ceil((seconds / done) * (counts.planned ?? 0));
}
