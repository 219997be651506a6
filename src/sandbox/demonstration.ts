import { FAULTS_HELP, type FaultRule, parseFaults } from './faults.ts';
import { readFlags, wholeNumber } from './flags.ts';

/** How a sandbox can be made to behave as Graph does on a bad day. */
export interface Demonstration {
  delayMs: number;
  quota: number | undefined;
  faults: FaultRule[];
}

export const DEMONSTRATION_FLAGS = ['delay', 'quota', 'faults'] as const;

export const DEMONSTRATION_HELP = `  --delay ms      how long reads still show users, licenses and seats as they were before a write
  --quota n       throttle as Graph does: n resource units per 10 seconds, and writes in Graph's proportion
                  (Graph gives a small tenant 3500 units per 10 s and 3000 writes per 2 min 30 s)
  --faults spec   ${FAULTS_HELP}`;

/** Reads the values of these flags; throws a SandboxError that names what it does not understand. */
export function readDemonstration(given: Partial<Record<(typeof DEMONSTRATION_FLAGS)[number], string>>): Demonstration {
  return {
    delayMs: wholeNumber('--delay', given.delay, 0, 3_600_000) ?? 0,
    quota: wholeNumber('--quota', given.quota, 1, 1_000_000) ?? undefined,
    faults: given.faults === undefined ? [] : parseFaults(given.faults),
  };
}

/** The command line of `npm start`. `demonstration` is null where no flag asks for one; throws a SandboxError on any other flag. */
export function parseStart(args: string[]): { help: boolean; demonstration: Demonstration | null } {
  const { help, given } = readFlags(args, DEMONSTRATION_FLAGS);
  return { help, demonstration: Object.keys(given).length === 0 ? null : readDemonstration(given) };
}
