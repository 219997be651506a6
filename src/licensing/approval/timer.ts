import type { PlanId } from '../../ids.ts';

/**
 * Data of a job of queue `timer`, and of what is due before it becomes one: what is looked at again when nobody has decided a plan
 * by then. Harmless when it fires twice or late.
 */
export interface Timer {
  planId: PlanId;
  kind: 'remind' | 'standIn' | 'escalate' | 'expire';
  /** The step of the rule that was asked when it was set. */
  step: number;
}
