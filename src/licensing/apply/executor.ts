import type { UserId } from '../../ids.ts';
import type { Failure, Plan } from '../model.ts';
import type { Verb } from '../rights.ts';

/** What the person in whose name the plan is carried out needs the right to, at this moment (R1, R6). */
export function rightBehind({ decisions }: Plan): Verb {
  return decisions.some(({ verb }) => verb === 'approve') ? 'approve' : 'execute';
}

/** In whose name the plan is carried out: the last who agreed to it. */
export function executorOf(plan: Plan): { id: UserId; name: string } {
  const agreed = plan.decisions.findLast(({ verb }) => verb === 'confirm' || verb === 'approve');
  return agreed ? { id: agreed.actorId, name: agreed.actorName } : plan.asker;
}

/** A failure that Graph was not asked about. */
export function failureOf(code: Failure['code']): Failure {
  return { code, message: '', conflict: null, graphRequestId: null };
}
