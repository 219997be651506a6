import type { PlanId, UserId } from '../../ids.ts';
import { type LicensingContext, readRightsAndFacts } from '../context.ts';
import type { Actor, Plan } from '../model.ts';
import { derivedId } from '../plan/derived-id.ts';
import { operationOf } from '../plan/request.ts';
import { isOver } from '../plan/states.ts';
import { type Undo, undoOf } from '../plan/undo.ts';
import { Refusal, unknownPlan } from '../refusal.ts';
import { requireRight } from '../rights.ts';
import type { LargePersistence } from './preparing.ts';
import type { Proposals } from './proposals.ts';

export interface UndoPlans {
  /**
   * Makes a new plan that undoes what this one did, for everybody or for one person in it, from the facts and rights of now (U3). A
   * second call, by whomever, gives the plan that the first one made.
   * @throws Refusal `unknownPlan`, `nothingToUndo`, `notAllowed`, and those of `propose`
   */
  undo(actor: Actor, planId: PlanId, userId?: UserId): Promise<Plan>;
}

/** More names than a card says. */
const namedChanged = 20;

export function createUndoing(
  context: LicensingContext,
  { plans, large }: Pick<LargePersistence, 'plans' | 'large'>,
  propose: Proposals['propose'],
): UndoPlans {
  return {
    async undo(actor, planId, userId) {
      const plan = await plans.find(context.db, planId);
      if (!plan) throw unknownPlan(planId);
      const nothing = new Refusal('nothingToUndo', { number: plan.number });
      if (!isOver(plan.state)) throw nothing;

      let id: PlanId = derivedId(`undo of ${planId}${userId === undefined ? '' : ` for ${userId}`}`);
      for (let made = await plans.find(context.db, id); made; made = await plans.find(context.db, id)) {
        if (!isGivenUp(made)) return made;
        id = derivedId(`undo of ${id} again`);
      }
      const { items, undoes } = await wayBack(actor, plan, userId);
      if (items.length === 0) throw nothing;
      const request = { operation: operationOf(items), items, reason: null, ticket: null };
      return propose(actor, request, { id, of: null, undoes }).catch(async (error: unknown) => {
        const first = await plans.find(context.db, id);
        if (first) return first;
        throw error;
      });
    },
  };

  /** Of everybody, or of one of them, a slice at a time. */
  async function wayBack(actor: Actor, plan: Plan, userId: UserId | undefined): Promise<Undo> {
    const back: Undo = undoOf({ ...plan, changes: [] }, new Map(), context.now());
    for await (const slice of large.items(context.db, plan)) {
      const changes = slice
        .map(({ change }) => change)
        .filter(({ user }) => userId === undefined || user.id === userId);
      if (changes.length === 0) continue;
      const userIds = changes.map(({ user }) => user.id);
      const { rights, facts } = await readRightsAndFacts(context, actor.id, userIds);
      for (const { user } of changes) requireRight(rights, 'ask', user);
      const held = new Map(facts.subjects.flatMap((one) => (one.unknown ? [] : [[one.person.id, one.held] as const])));
      const { items, undoes } = undoOf({ ...plan, changes }, held, context.now());
      back.items.push(...items);
      back.undoes.gone = [...new Set([...back.undoes.gone, ...undoes.gone])];
      back.undoes.changed = [...back.undoes.changed, ...undoes.changed].slice(0, namedChanged);
      back.undoes.location ||= undoes.location;
    }
    return back;
  }
}

/** One that came to nothing may be made once more. */
function isGivenUp({ state }: Plan): boolean {
  return state === 'cancelled' || state === 'expired' || state === 'refused' || state === 'failed';
}
