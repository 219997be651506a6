/** Somebody agrees to a plan, and says how many people lose something for good. */
export interface AgreeingWords {
  number: number;
  said: number;
}

const plan = String.raw`(?:(?:plan|request|aanvraag)\s+)?#?(?<number>\d{1,9})`;
const patterns = [
  String.raw`(?:confirm|approve|bevestig)\s+${plan}\s+(?:with|met)\s+(?<said>\d{1,9})`,
  String.raw`keur\s+${plan}\s+(?:goed\s+met\s+(?<said>\d{1,9})|met\s+(?<first>\d{1,9})\s+goed)`,
].map((pattern) => new RegExp(String.raw`^(?:please\s+)?${pattern}\s*[.!]?$`, 'i'));

/** "confirm 42 with 14"; null where it is something else. */
export function readAgreeingWords(text: string): AgreeingWords | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text.trim())?.groups;
    if (found) return { number: Number(found.number), said: Number(found.said ?? found.first) };
  }
  return null;
}
