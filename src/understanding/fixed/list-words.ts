/** What is said of a list of rows. */
export type ListWords = { verb: 'template' } | { verb: 'show' | 'file' | 'planFile'; number: number };

const template = /^(?:(?:an?|the|een|het)\s+)?(?:template|sjabloon)(?:\s+(?:please|graag|alstublieft))?\s*[.!?]?$/i;
const list =
  /^(?:list|lijst)\s+#?(?<number>\d{1,9})(?<file>\s+(?:as|als)\s+(?:an?\s+|een\s+)?(?:file|csv|bestand))?\s*[.!?]?$/i;

/** Everybody in a plan with what becomes of them. */
const plan =
  /^(?:plan|result(?:s)?(?: of)?|resultaat(?: van)?)\s+#?(?<number>\d{1,9})\s+(?:as|als)\s+(?:an?\s+|een\s+)?(?:file|csv|bestand)\s*[.!?]?$/i;

/** Words about a list that was sent, or about an empty one; null where it is something else. */
export function readListWords(text: string): ListWords | null {
  const said = text.trim();
  if (template.test(said)) return { verb: 'template' };
  const ofPlan = plan.exec(said)?.groups;
  if (ofPlan) return { verb: 'planFile', number: Number(ofPlan.number) };
  const found = list.exec(said)?.groups;
  if (!found) return null;
  return { verb: found.file === undefined ? 'show' : 'file', number: Number(found.number) };
}
