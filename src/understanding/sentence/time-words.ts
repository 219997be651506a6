import { languages } from '../languages.ts';
import type { TimePhrases } from '../vocabulary.ts';

/** What is said about time and plans, in a sentence of its own. */
export interface TimeWords {
  intent: keyof TimePhrases;
  /** A page of a list, or a plan. */
  number: number | null;
}

const patterns = languages.flatMap(({ time }) =>
  Object.entries(time).map(([intent, phrases]): [keyof TimePhrases, RegExp] => [
    intent as keyof TimePhrases,
    new RegExp(String.raw`^(?:${phrases})(?:\s+\d{1,4})?[\s.?!]*$`, 'iu'),
  ]),
);

/** A list that is asked for, perhaps from some page on; null where it is something else. */
export function readTimeWords(text: string): TimeWords | null {
  for (const [intent, pattern] of patterns) {
    if (!pattern.test(text.trim())) continue;
    const number = /\d+/.exec(text);
    return { intent, number: number ? Number(number[0]) : null };
  }
  return null;
}
