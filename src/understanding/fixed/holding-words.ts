/** What is to become of a plan that is being carried out. */
export interface HoldingWords {
  verb: 'pause' | 'resume' | 'stop';
  number: number;
}

const verbs: [HoldingWords['verb'], string][] = [
  ['pause', 'pause|hold|pauzeer|pauze'],
  ['resume', 'resume|continue(?: with)?|go on with|hervat|ga verder met|ga door met'],
  ['stop', 'stop|halt|stop met'],
];

/** Words that hold a plan or let it go on; null where it is something else. */
export function readHoldingWords(text: string): HoldingWords | null {
  for (const [verb, words] of verbs) {
    const pattern = String.raw`^(?:please\s+)?(?:${words})\s+(?:(?:plan|request|aanvraag)\s+)?#?(?<number>\d{1,9})\s*[.!]?$`;
    const found = new RegExp(pattern, 'i').exec(text.trim())?.groups;
    if (found) return { verb, number: Number(found.number) };
  }
  return null;
}
