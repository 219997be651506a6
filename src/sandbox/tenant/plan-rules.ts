import { DEPENDENCIES } from './plan-dependencies.ts';
import { EXCLUSIONS } from './plan-exclusions.ts';

export interface Violation {
  /** The word of licenseAssignmentState.error (graph-api 1.3). */
  error: 'MutuallyExclusiveViolation' | 'DependencyViolation';
  message: string;
}

/** Everything that is wrong with a set of enabled service plans, worded as Graph words it (graph-api 1.2). */
export function planViolations(enabled: ReadonlySet<string>): Violation[] {
  const exclusive = EXCLUSIONS.map((group) => group.filter((plan) => enabled.has(plan)))
    .filter((held) => held.length > 1)
    .map((held) => ({
      error: 'MutuallyExclusiveViolation' as const,
      message: `License assignment failed because service plans ${held.join(', ')} are mutually exclusive.`,
    }));
  const dependent = DEPENDENCIES.filter(
    ({ plan, needsOneOf }) => enabled.has(plan) && !needsOneOf.some((needed) => enabled.has(needed)),
  ).map(({ plan, needsOneOf }) => ({
    error: 'DependencyViolation' as const,
    message: `License assignment failed because service plan ${plan} depends on the service plan(s) ${needsOneOf.join(',')}`,
  }));
  return [...exclusive, ...dependent];
}
