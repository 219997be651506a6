/** What one check of `npm run doctor` found. */
export interface Finding {
  part: string;
  /** `note` is worth reading and stops nothing. */
  outcome: 'ok' | 'note' | 'no';
  says: string;
  /** What to do next; every `no` has one. */
  next?: string;
}

/** One line for each finding, and below it what to do next. */
export function linesOf(findings: Finding[]): string[] {
  const width = Math.max(...findings.map(({ part }) => part.length));
  return findings.flatMap(({ part, outcome, says, next }) => [
    `${outcome.padEnd(5)} ${part.padEnd(width)}  ${says}`,
    ...(next === undefined ? [] : [`${' '.repeat(width + 8)}→ ${next}`]),
  ]);
}
