import type { ChangeState } from '../../model.ts';

/** So many have to be tried before anything is concluded from them (R8). */
const atLeast = 40;
const mostFailed = 0.05;

/** How many were tried, and how many of them failed. */
export interface Tried {
  tried: number;
  failed: number;
}

/** What the states of a plan’s changes say of that. */
export function triedIn(counts: Partial<Record<ChangeState, number>>): Tried {
  const { done = 0, sent = 0, failed = 0 } = counts;
  return { tried: done + sent + failed, failed };
}

/**
 * Whether a plan holds by itself: of those who were tried since somebody last let it go on, too many have failed (R8).
 * @param since how it stood then
 */
export function failsTooOften(now: Tried, since: Tried): boolean {
  const tried = now.tried - since.tried;
  return tried >= atLeast && now.failed - since.failed > tried * mostFailed;
}
