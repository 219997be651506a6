import { type GraphClient, withAccess } from '../../graph/client.ts';
import type { GraphError } from '../../graph/error.ts';
import type { TokenSource } from '../../graph/transport.ts';
import type { PlanId, PlanNumber, UserId } from '../../ids.ts';
import { dropDue, dueOfKind, setDue } from '../../storage/due-times.ts';
import type { JobQueue } from '../../storage/jobs.ts';
import type { Database } from '../../storage/tables.ts';
import type { LicensingContext } from '../context.ts';
import type { Actor, Plan } from '../model.ts';
import { person, tell } from '../notice.ts';
import type { PlanStore } from '../store/plans.ts';

/**
 * Writing with the access of whoever agreed instead of the application's, so that the tenant's own audit log names them
 * (`EXECUTE_AS=person`). Tokens are asked for at the moment of writing and are kept nowhere.
 */
export interface PersonalAccess {
  /** Their access to Graph at this moment; null where they have not signed in, or have to again. @throws where it cannot be asked for now */
  of(userId: UserId): Promise<TokenSource | null>;
  /** Forgets their sign-in: Microsoft wants a new one. */
  signOut(userId: UserId): Promise<void>;
  /** What becomes of a change whose person is not signed in: the application makes it, or they are asked. */
  withoutSignIn: 'app' | 'ask';
}

/** How long somebody has to sign in before their change is given up. */
const patienceMs = 3 * 86_400_000;

const dueKind = 'signIn';

export interface SignInTimer {
  kind: typeof dueKind;
  planId: PlanId;
  userId: UserId;
}

/** With whose access a plan is written. */
export interface Writer {
  graph: GraphClient;
  as: 'person' | 'app';
}

export interface SigningIn {
  /** With whose access a plan is written that this person has agreed to. */
  writerFor(userId: UserId): Promise<Writer | 'notSignedIn'>;
  /** Asks whoever agreed to sign in, and lets the plan wait for it. @param again Microsoft has refused the sign-in they had */
  ask(plan: Plan, who: { id: UserId; name: string }, again?: boolean): Promise<void>;
  /** Lets everything go on that waited for this person to sign in; a second time there is nothing. */
  signedIn(actor: Pick<Actor, 'id'>): Promise<PlanNumber[]>;
}

export interface SigningInPersistence {
  plans: PlanStore;
  jobs: JobQueue;
  transaction: <T>(work: (tx: Database) => Promise<T>) => Promise<T>;
}

/** @param graph the application's own access, with whatever holds writes back */
export function createSigningIn(
  context: LicensingContext,
  { plans, jobs, transaction }: SigningInPersistence,
  graph: GraphClient,
): SigningIn {
  const { personalAccess } = context;

  return {
    async writerFor(userId) {
      if (!personalAccess) return { graph, as: 'app' };
      const token = await personalAccess.of(userId);
      if (token) return { graph: withAccess(graph, token), as: 'person' };
      return personalAccess.withoutSignIn === 'app' ? { graph, as: 'app' } : 'notSignedIn';
    },

    async ask(plan, who, again = false) {
      if (again) await personalAccess?.signOut(who.id);
      const dueAt = new Date(context.now().getTime() + patienceMs);
      const data = { planId: plan.id, userId: who.id };
      await transaction(async (tx) => {
        await setDue(tx, { kind: dueKind, subject: plan.id, dueAt, data });
        await plans.record(tx, plan, 'signInAsked', who, {});
        await tell(jobs, tx, plan.id, 'signIn', person(who.id));
      });
    },

    async signedIn({ id }) {
      const numbers: PlanNumber[] = [];
      for (const { subject, data } of await dueOfKind(context.db, dueKind)) {
        if ((data as SignInTimer).userId !== id) continue;
        const planId = subject as PlanId;
        const goesOn = await transaction(async (tx) => {
          if (!(await dropDue(tx, dueKind, planId))) return false;
          await jobs.enqueue(tx, 'apply', { planId }, { key: planId });
          return true;
        });
        const plan = goesOn ? await plans.find(context.db, planId) : undefined;
        if (plan) numbers.push(plan.number);
      }
      return numbers;
    },
  };
}

/** Whether Graph wants whoever the token is of to sign in again: it has ended, was revoked, or a claims challenge asks for more. */
export function wantsSignIn(error: GraphError): boolean {
  return error.status === 401;
}
