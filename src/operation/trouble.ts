import type { Readiness } from './readiness.ts';

/** What is wrong with the database itself, in the two ways that people can be told of. */
export type Trouble = 'full' | 'away';

/** Why nothing can be kept at the moment, by what was found not ready; null where that is not it. */
export function troubleIn({ disk, database }: Readiness): Trouble | null {
  if (disk === 'failed') return 'full';
  return database === 'failed' ? 'away' : null;
}
