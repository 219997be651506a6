import type { Timer } from './approval/timer.ts';
import type { RiskTimer } from './retention/starting.ts';

/** Data of a job of queue `timer`: of an approval that waits, or of data at stake. Every one may ring twice, late, or in vain. */
export type AnyTimer = Timer | RiskTimer;
