/** Which report is asked for, and whether as a file. */
export type ReportWords =
  | { report: 'cost'; byDepartment: boolean; file: boolean }
  | { report: 'idle'; file: boolean }
  | { report: 'takeBack'; group: IdleWord };

export type IdleWord = 'blocked' | 'unused' | 'doubles';

const asFile = String.raw`(?<file>\s+(?:as|als)\s+(?:an?\s+|een\s+)?(?:file|csv|bestand))?`;
const end = String.raw`\s*[.!?]?$`;
const show = String.raw`^(?:(?:show(?: me)?|toon|laat)\s+)?(?:the\s+|our\s+|de\s+|onze\s+)?`;
const what = String.raw`(?:what do we pay|what does it cost|wat betalen we|wat kost het)(?:\s+(?:in total|a month|per month|per maand))?`;

const cost = new RegExp(
  String.raw`${show}(?:costs?|kosten|license costs|licence costs|licentiekosten|${what})(?<department>\s+(?:per|by|for each|voor elke)\s+(?:department|afdeling))?(?:\s+zien)?${asFile}${end}`,
  'iu',
);
const idle = new RegExp(
  String.raw`${show}(?:unused|idle|ongebruikte?)(?:\s+(?:licen[sc]es|seats|licenties))?(?:\s+zien)?${asFile}${end}`,
  'iu',
);
const groups: Record<IdleWord, string> = {
  blocked: 'blocked|geblokkeerde?',
  unused: 'unused|ongebruikte?',
  doubles: 'doubles?|dubbele?',
};
const takeBack = (group: string) =>
  new RegExp(
    String.raw`^(?:take back|neem terug|haal terug)\s+(?:the\s+|de\s+)?(?:${group})(?:\s+(?:licen[sc]es|licenties))?${end}`,
    'iu',
  );

/** What is said of costs and unused licenses; null where it is something else. */
export function readReportWords(text: string): ReportWords | null {
  const said = text.trim();
  const costs = cost.exec(said)?.groups;
  if (costs) return { report: 'cost', byDepartment: costs.department !== undefined, file: costs.file !== undefined };
  const unused = idle.exec(said)?.groups;
  if (unused) return { report: 'idle', file: unused.file !== undefined };
  for (const [group, words] of Object.entries(groups)) {
    if (takeBack(words).test(said)) return { report: 'takeBack', group: group as IdleWord };
  }
  return null;
}
