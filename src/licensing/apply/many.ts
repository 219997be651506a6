import { randomUUID } from 'node:crypto';
import type { GraphError } from '../../graph/error.ts';
import { assignLicenseRequest } from '../../graph/licenses.ts';
import { getManyUsers } from '../../graph/users.ts';
import { type LicensingContext, readRightsAndFacts } from '../context.ts';
import { hasSecondPerson } from '../guards/protection.ts';
import { ChangesStopped, type StopGuard } from '../guards/stop.ts';
import type { Change, ChangeState, Failure, Plan, Product } from '../model.ts';
import { heldFromGraph } from '../plan/holdings.ts';
import type { Subject } from '../plan/plan.ts';
import type { LargePersistence } from '../proposing/preparing.ts';
import { startRetentionClocks } from '../retention/starting.ts';
import { refusalOf } from '../rights.ts';
import { executorOf, failureOf, rightBehind } from './executor.ts';
import { agrees, licensesOf, type Sending } from './graph-write.ts';
import { type Writer, wantsSignIn } from './signing-in.ts';

/** How many are written with one request (G9). */
const together = 20;

/** Carrying out changes of many people, twenty with each request. */
export interface ManyChanges {
  /**
   * Sends these changes. Gives the error of Graph after which some are still open, `stopped` where nothing more may be sent,
   * `signInAgain` where Graph no longer takes the access of the person, or null.
   * @param writer with whose access they are written
   * @param before asked before each twenty; gives false where no more are to be begun
   */
  carryOut(plan: Plan, changes: readonly Change[], writer: Writer, before: () => Promise<boolean>): Promise<End>;
  /** Marks what the directory shows of those whose changes stand in these states. @throws GraphError */
  markShown(plan: Plan, states: readonly ChangeState[]): Promise<void>;
}

/** How far it came. */
export type End = GraphError | 'stopped' | 'signInAgain' | null;

interface Judged {
  change: Change;
  subject: Subject;
}

export function createManyChanges(
  context: LicensingContext,
  { plans, large, transaction }: LargePersistence,
  stops: StopGuard,
  { send, answerFailure }: Sending,
): ManyChanges {
  return {
    async carryOut(plan, changes, writer, before) {
      const userIds = changes.map(({ user }) => user.id);
      const executor = executorOf(plan).id;
      const { rights, facts } = await readRightsAndFacts(context, executor, userIds, plan.id, { many: true });
      const subjects = new Map(facts.subjects.map((subject) => [subject.person.id, subject]));
      const whyFailed = (change: Change): Failure['code'] | null => {
        const subject = subjects.get(change.user.id);
        if (!subject || subject.unknown) return 'userGone';
        if (subject.protected && !hasSecondPerson(plan)) return 'protected';
        return refusalOf(rights, rightBehind(plan), subject.person) ? 'notAllowed' : null;
      };
      let turnedAway: GraphError | null = null;
      for (let start = 0; start < changes.length; start += together) {
        if (!(await before())) break;
        const open: Judged[] = [];
        const failed: Change[] = [];
        for (const change of changes.slice(start, start + together)) {
          const subject = subjects.get(change.user.id);
          const code = whyFailed(change);
          if (code === null && subject) open.push({ change, subject });
          else failed.push({ ...change, state: 'failed', failure: failureOf(code ?? 'userGone') });
        }
        await mark(plan, failed, 'failed');
        const end = await sendTogether(plan, open, facts.products, writer);
        if (end === 'stopped' || end === 'signInAgain') return end;
        turnedAway = end ?? turnedAway;
      }
      return turnedAway;
    },

    async markShown(plan, states) {
      for await (const slice of plans.slices(context.db, plan, states)) {
        const users = await getManyUsers(
          context.graph,
          slice.map(({ user }) => user.id),
        );
        const shown = slice.flatMap((change, index) => {
          const user = users[index];
          const held = user ? heldFromGraph(user, namesOfGroups(change)) : null;
          return held && agrees(change, held) ? [{ ...change, state: 'done' as const, after: held }] : [];
        });
        await mark(plan, shown, 'done');
      }
    },
  };

  async function sendTogether(plan: Plan, open: readonly Judged[], products: Product[], writer: Writer): Promise<End> {
    const isSo = open.filter(({ change, subject }) => agrees(change, subject.held));
    const found = isSo.map(({ change }) => ({ ...change, state: 'done' as const }));
    await mark(
      plan,
      found.filter(({ clientRequestId }) => clientRequestId === null),
      'foundDone',
    );
    await mark(
      plan,
      found.filter(({ clientRequestId }) => clientRequestId !== null),
      'foundSent',
    );
    const rest = open.filter((one) => !isSo.includes(one));
    let turnedAway: GraphError | null = null;
    // A country is set with a call of its own, and has to be seen before a license follows.
    const alone = rest.filter(({ change, subject }) => change.usageLocation !== null && !subject.person.usageLocation);
    for (const { change, subject } of alone) {
      const end = await send(plan, change, subject, products, writer);
      if (end === 'stopped' || end === 'signInAgain') return end;
      turnedAway = end ?? turnedAway;
    }
    const end = await sendBatch(
      plan,
      rest.filter((one) => !alone.includes(one)),
      products,
      writer,
    );
    return end ?? turnedAway;
  }

  async function sendBatch(plan: Plan, judged: readonly Judged[], products: Product[], writer: Writer): Promise<End> {
    if (judged.length === 0) return null;
    const intended = judged.map(({ change, subject }) => ({
      change: { ...change, clientRequestId: change.clientRequestId ?? randomUUID() },
      before: change,
      subject,
    }));
    try {
      await transaction(async (tx) => {
        const asked = intended.map(({ change }) => change);
        if ((await stops.isStopped(tx)) || (await large.mayStillSend(tx, plan, asked)).size < asked.length)
          throw new ChangesStopped();
        // The intention is kept before the call: what is found done after a crash is then known to have been sent.
        const news = intended.filter(({ before }) => before.clientRequestId === null).map(({ change }) => change);
        await large.markAll(tx, plan, news, 'sending', executorOf(plan));
      });
      const answers = await writer.graph.batch(
        intended.map(({ change, subject }) =>
          assignLicenseRequest(change.user.id, licensesOf(change, subject.held), {
            clientRequestId: change.clientRequestId,
          }),
        ),
      );
      const sent = intended.flatMap(({ change }, index) => {
        const answer = answers[index];
        return answer && !answer.error ? [{ ...change, state: 'sent' as const, graphRequestId: answer.requestId }] : [];
      });
      await mark(plan, sent, 'sent');
      let turnedAway: GraphError | null = null;
      for (const [index, { change }] of intended.entries()) {
        const error = answers[index]?.error;
        if (error && writer.as === 'person' && wantsSignIn(error)) return 'signInAgain';
        if (error) turnedAway = (await answerFailure(plan, change, error, products)) ?? turnedAway;
      }
      return turnedAway;
    } catch (error) {
      if (error instanceof ChangesStopped) return 'stopped';
      throw error;
    }
  }

  async function mark(plan: Plan, changes: readonly Change[], event: string): Promise<void> {
    if (changes.length === 0) return;
    await transaction(async (tx) => {
      for (const change of changes) {
        if (change.state === 'done') await startRetentionClocks(tx, context, plan, change);
      }
      await large.markAll(tx, plan, changes, event, executorOf(plan));
    });
  }
}

function namesOfGroups({ before }: Change): Map<string, string> {
  const groups = before.flatMap((license) => license.groups);
  return new Map(groups.flatMap(({ id, name }) => (name === null ? [] : [[id, name]])));
}
