import type { GraphClient } from '../../graph/client.ts';
import { searchUsers } from '../../graph/users.ts';
import type { PlanId, SkuId, UserId } from '../../ids.ts';
import { withWords } from '../approval/sending.ts';
import type { LicensingContext } from '../context.ts';
import { reading } from '../graph-failure.ts';
import type { Lookups } from '../lookups/lookups.ts';
import type { Actor, FiledBy, Person, Plan, Request } from '../model.ts';
import type { Operation } from '../operations.ts';
import { personFrom } from '../people.ts';
import { derivedId } from '../plan/derived-id.ts';
import { requestOf } from '../plan/request.ts';
import { isRefusal, Refusal, unknownPlan } from '../refusal.ts';
import type { PlanStore } from '../store/plans.ts';
import type { Proposals } from './proposals.ts';

/** An application that files requests; who it is was proved by whoever calls this. */
export type Filer = Pick<FiledBy, 'id' | 'name'>;

/** What it files, with people and products as it knows them: object id or user principal name, skuId or part number. */
export interface Filing {
  /** Its own name of this request: the same twice is one request. */
  key: string;
  /** In whose name. */
  requester: string;
  people: string[];
  assign: string[];
  remove: string[] | 'all';
  reason: string;
  ticket: string | null;
  at: string | null;
  until: string | null;
}

/** Requests of applications: through the same door, with the rights of the person in whose name they are filed. */
export interface FiledRequests {
  /**
   * Files a request and sends it for approval, once however often it is called; null where the key stands for another request.
   * @throws Refusal those of `propose` and `send`, `unknownPeople`, `unknownProduct`
   */
  file(filer: Filer, filing: Filing, locale: string): Promise<{ plan: Plan; first: boolean } | null>;
  /** What became of it; of this application's own requests only. @throws Refusal `unknownPlan` */
  filed(filer: Pick<Filer, 'id'>, planId: PlanId): Promise<Plan>;
}

interface Parts {
  plans: PlanStore;
  lookups: Pick<Lookups, 'admit' | 'asksForSelf' | 'products'>;
  proposals: Pick<Proposals, 'propose' | 'send'>;
}

export function createFiling(context: LicensingContext, { plans, lookups, proposals }: Parts): FiledRequests {
  return {
    async file(filer, filing, locale) {
      const id: PlanId = derivedId(`filed by ${filer.id} with ${filing.key}`);
      const fingerprint = derivedId(JSON.stringify(Object.entries(filing).sort()));
      const known = await plans.find(context.db, id);
      const plan = known ?? (await make(id, { ...filer, fingerprint }, filing, locale));
      if (plan.filedBy?.fingerprint !== fingerprint) return null;
      return { plan: await sent(plan), first: !known };
    },

    async filed(filer, planId) {
      const plan = await plans.find(context.db, planId);
      if (plan?.filedBy?.id !== filer.id) throw unknownPlan(planId);
      return plan;
    },
  };

  /** The plan of this id; where the same is filed twice at the same moment, the database lets only one make it. */
  async function make(id: PlanId, filedBy: FiledBy, filing: Filing, locale: string): Promise<Plan> {
    const requester = await personNamed(context.graph, filing.requester);
    const { timeZone } = context.approvals.workingTime;
    const actor: Actor = { id: requester.id, name: requester.displayName, locale, timeZone };
    // Who may ask for nobody learns nothing of people and products.
    if (!(await lookups.asksForSelf(actor))) await lookups.admit(actor, 'ask');
    const request = withWords(await requestFrom(actor, filing), filing, context.approvals);
    return proposals.propose(actor, request, { id, of: null, filedBy }).catch(async (error: unknown) => {
      const first = await plans.find(context.db, id);
      if (first) return first;
      throw error;
    });
  }

  /** Sends it for approval, where a process that died before did not; what has changed since is looked at once more. */
  async function sent(plan: Plan): Promise<Plan> {
    if (plan.state !== 'proposed') return plan;
    const { reason, ticket } = plan.request;
    const send = () => proposals.send(plan.asker, plan.id, { reason: reason ?? '', ticket });
    return send()
      .catch((error: unknown) => {
        if (error instanceof Refusal && isRefusal(error, 'factsChanged')) return send();
        throw error;
      })
      .catch(async (error: unknown) => {
        const now = await plans.find(context.db, plan.id);
        if (now && now.state !== 'proposed') return now;
        throw error;
      });
  }

  async function requestFrom(actor: Actor, filing: Filing): Promise<Request> {
    const people = await Promise.all(filing.people.map((name) => personNamed(context.graph, name)));
    const products = await lookups.products(actor);
    const skuIdOf = (name: string): SkuId => {
      const same = (text: string) => text.toLowerCase() === name.toLowerCase();
      const found = products.find(({ skuId, skuPartNumber }) => same(skuId) || same(skuPartNumber));
      if (!found) throw new Refusal('unknownProduct', { text: name });
      return found.skuId;
    };
    const { assign, remove, at, until } = filing;
    return requestOf({
      operation: operationOf(filing),
      userIds: people.map(({ id }): UserId => id),
      add: assign.map((name) => ({ skuId: skuIdOf(name), disabledPlans: null })),
      remove: remove === 'all' ? 'all' : remove.map(skuIdOf),
      except: [],
      services: [],
      usageLocations: {},
      reason: null,
      ticket: null,
      at,
      until,
    });
  }
}

function operationOf({ assign, remove }: Pick<Filing, 'assign' | 'remove'>): Operation {
  if (remove === 'all') return assign.length > 0 ? 'replaceAll' : 'unassignAll';
  if (remove.length === 0) return 'assign';
  return assign.length > 0 ? 'replace' : 'unassign';
}

/** By object id or user principal name and nothing like it: a ticket system knows who is meant. @throws Refusal `unknownPeople` */
async function personNamed(graph: GraphClient, name: string): Promise<Person> {
  const found = (await reading(() => searchUsers(graph, name, 25))).map(personFrom);
  const same = (text: string) => text.toLowerCase() === name.toLowerCase();
  const person = found.find(({ id, userPrincipalName }) => same(id) || same(userPrincipalName));
  if (!person) throw new Refusal('unknownPeople', { text: name });
  return person;
}
