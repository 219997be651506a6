import { languages } from './languages.ts';

/** Somebody stops everything that the bot would change, or lets it go on. */
export interface StopWords {
  intent: 'stopAll' | 'resumeAll';
  reason: string | null;
}

const either = (part: 'stopAll' | 'resumeAll' | 'because') => languages.map(({ plans }) => plans[part]).join('|');
// The whole sentence, or all but the reason: what is said of one person, or asked, stops nothing.
const sentences = (['stopAll', 'resumeAll'] as const).map(
  (intent) =>
    [
      intent,
      new RegExp(
        String.raw`^(?:${either(intent)})(?:\s*[.!]*$|\s*[:,;–-]\s*(?:(?:${either('because')})\s+)?(?<after>\S.*)$|\s+(?:${either('because')})\s+(?<because>\S.*)$)`,
        'isu',
      ),
    ] as const,
);

/** An emergency stop or its end; null where it is something else. */
export function readStopWords(text: string): StopWords | null {
  const sentence = text.trim().replace(/\s+/g, ' ');
  for (const [intent, pattern] of sentences) {
    const found = pattern.exec(sentence)?.groups;
    if (found) return { intent, reason: (found.after ?? found.because)?.trim() ?? null };
  }
  return null;
}
