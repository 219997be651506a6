import type { Deadline, DeadlineEvent, Warning } from '../model.ts';

/** After these something is gone, or out of its user's reach; an access that only ends comes back with the license. */
const endings: readonly DeadlineEvent[] = ['deleted', 'archived', 'suspended'];

/**
 * When nothing can be brought back any more of what a warning is about; null where nothing is kept for a time (licensing-rules D1,
 * D11, D12, D30).
 */
export function finalDeadline({ deadlines }: Pick<Warning, 'deadlines'>): Deadline | null {
  return deadlines.findLast(({ event, days }) => endings.includes(event) && days > 0) ?? null;
}
