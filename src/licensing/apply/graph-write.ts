import { randomUUID } from 'node:crypto';
import type { GraphClient } from '../../graph/client.ts';
import { GraphError } from '../../graph/error.ts';
import { explainWriteError } from '../../graph/explanation.ts';
import { assignLicense, type LicenseChange, setUsageLocation } from '../../graph/licenses.ts';
import { getUsers } from '../../graph/users.ts';
import type { UserId } from '../../ids.ts';
import { failureFrom } from '../graph-failure.ts';
import { ChangesStopped } from '../guards/stop.ts';
import type { Change, Failure, HeldLicense, Plan, Product } from '../model.ts';
import { heldFromGraph } from '../plan/holdings.ts';
import { afterwards, type Subject } from '../plan/plan.ts';
import { type Writer, wantsSignIn } from './signing-in.ts';

/** Waits for a usage location that was set a moment ago and has not reached licensing yet (graph-api, section 2). */
const locationWaits = [1_000, 2_000, 4_000];

/**
 * Failures that say nothing against the change itself: it is tried again, and given up when the job's tries run out. `stale` and
 * `inherited`: the direct licence to be taken is gone already, by our own hand or another's, and reads lag behind (G8); a later
 * try sees which.
 */
const passing: readonly Failure['code'][] = ['busy', 'stale', 'inherited'];

/** Writing one user's change to Graph, and reading what has become of it. */
export interface Sending {
  /**
   * Sends a change where it is still to be sent, and marks what became of it. Gives the error of Graph after which it is still open,
   * `stopped` where all changes are stopped, `signInAgain` where Graph no longer takes the access of the person, or null.
   * @param products of the tenant
   * @param writer with whose access it is written
   */
  send(
    plan: Plan,
    change: Change,
    subject: Subject,
    products: Product[],
    writer: Writer,
  ): Promise<GraphError | 'stopped' | 'signInAgain' | null>;
  /** Marks what became of a change whose write Graph answered with an error; gives the error after which it is still open, or null. */
  answerFailure(plan: Plan, change: Change, error: GraphError, products: Product[]): Promise<GraphError | null>;
  /** What these users hold as the directory shows it now. @param groupNames by group id, as far as they are known */
  heldNow(userIds: UserId[], groupNames?: ReadonlyMap<string, string>): Promise<Map<string, HeldLicense[]>>;
}

/**
 * @param directory reads what users hold
 * @param persistence `intend` keeps that a change is going to be sent, or throws ChangesStopped; `mark` keeps how it stands; each with
 * its entry in the record
 */
export function createSending(
  directory: GraphClient,
  persistence: {
    wait: (ms: number) => Promise<void>;
    intend: (plan: Plan, change: Change, clientRequestId: string) => Promise<void>;
    mark: (plan: Plan, change: Change, now: Partial<Change>, event: string) => Promise<void>;
    /** Keeps what a refusal tells of service plans. */
    learn: (failure: Failure) => Promise<void>;
  },
): Sending {
  const { wait, intend, mark, learn } = persistence;
  return { send, answerFailure, heldNow };

  async function send(
    plan: Plan,
    change: Change,
    { held, person: { usageLocation } }: Subject,
    products: Product[],
    writer: Writer,
  ): Promise<GraphError | 'stopped' | 'signInAgain' | null> {
    try {
      if (agrees(change, held)) {
        // Whether that was our own doing, in a process that was killed, or another's, the directory does not say.
        await mark(plan, change, { state: 'done' }, change.clientRequestId === null ? 'foundDone' : 'foundSent');
      } else {
        // The intention is kept before the call: what is found done after a crash is then known to have been sent.
        const clientRequestId = change.clientRequestId ?? randomUUID();
        await intend(plan, change, clientRequestId);
        const requestId = await write(writer.graph, change, held, usageLocation, clientRequestId);
        await mark(plan, change, { state: 'sent', graphRequestId: requestId }, 'sent');
      }
      return null;
    } catch (error) {
      if (error instanceof ChangesStopped) return 'stopped';
      if (!(error instanceof GraphError)) throw error;
      if (writer.as === 'person' && wantsSignIn(error)) return 'signInAgain';
      return answerFailure(plan, change, error, products);
    }
  }

  async function write(
    graph: GraphClient,
    change: Change,
    held: HeldLicense[],
    location: string | null,
    clientRequestId: string,
  ): Promise<string | null> {
    const userId = change.user.id;
    const named = { clientRequestId };
    const licenses = licensesOf(change, held);
    const setsLocation = change.usageLocation !== null && location === null;
    if (setsLocation) await setUsageLocation(graph, userId, change.usageLocation ?? '', named);
    for (const pause of setsLocation ? locationWaits : []) {
      try {
        return (await assignLicense(graph, userId, licenses, named)).requestId;
      } catch (error) {
        if (!(error instanceof GraphError) || explainWriteError(error).kind !== 'usageLocation') throw error;
        await wait(pause);
      }
    }
    return (await assignLicense(graph, userId, licenses, named)).requestId;
  }

  /** Reads what is so before believing an error: an answer that was lost, or a removal already done, is a success (G7). */
  async function answerFailure(
    plan: Plan,
    change: Change,
    error: GraphError,
    products: Product[],
  ): Promise<GraphError | null> {
    try {
      const held = (await heldNow([change.user.id])).get(change.user.id) ?? change.before;
      const failure = failureFrom(error, {
        before: held,
        after: afterwards(held, change.add, change.remove),
        products,
      });
      if (agrees(change, held) || isGone(change, failure)) {
        await mark(plan, change, { state: 'sent', graphRequestId: error.requestId }, 'sent');
      } else if (error.ambiguous || passing.includes(failure.code)) {
        return error;
      } else {
        await learn(failure);
        await mark(plan, change, { state: 'failed', failure }, 'failed');
      }
      return null;
    } catch (unread) {
      if (unread instanceof GraphError) return unread;
      throw unread;
    }
  }

  async function heldNow(
    userIds: UserId[],
    groupNames: ReadonlyMap<string, string> = new Map(),
  ): Promise<Map<string, HeldLicense[]>> {
    const users = await getUsers(directory, userIds);
    return new Map(users.flatMap((user) => (user ? [[user.id, heldFromGraph(user, groupNames)]] : [])));
  }
}

/** What is sent: what somebody else has taken meanwhile is not taken again. */
export function licensesOf({ add, remove }: Change, held: readonly HeldLicense[]): LicenseChange {
  const direct = new Set(held.filter((license) => license.direct).map(({ skuId }) => skuId));
  return { addLicenses: add, removeLicenses: remove.filter((skuId) => direct.has(skuId)) };
}

/** Whether the directory shows what the change wanted. */
export function agrees(change: Change, held: HeldLicense[]): boolean {
  const direct = new Map(held.map((license) => [license.skuId, license.direct]));
  return (
    change.remove.every((skuId) => !direct.get(skuId)) &&
    change.add.every(({ skuId, disabledPlans }) => {
      const now = direct.get(skuId)?.disabledPlans;
      return now?.length === disabledPlans.length && disabledPlans.every((id) => now.includes(id));
    })
  );
}

/** Graph knows nothing to remove: reads that still show the only licence to go lag behind (G7, G8). */
function isGone({ add, remove }: Change, { code }: Failure): boolean {
  return code === 'stale' && add.length === 0 && remove.length === 1;
}
