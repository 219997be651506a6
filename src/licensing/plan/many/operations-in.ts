import type { Item } from '../../model.ts';
import type { Operation } from '../../operations.ts';

/**
 * What an item is for a rule that names operations. Two orders for one person, and what is ticked and cleared, are `set`: a rule about
 * taking licenses is meant for them as well where they take some.
 */
export function operationsIn({ operation, add, remove, services }: Item): Operation[] {
  if (operation !== 'set') return [operation];
  return [
    operation,
    ...(add.length > 0 ? (['assign'] as const) : []),
    ...(remove === 'all' ? (['unassignAll', 'unassign'] as const) : remove.length > 0 ? (['unassign'] as const) : []),
    ...(services.length > 0 ? (['services'] as const) : []),
  ];
}
