import { z } from 'zod';
import type { Language } from '../text/language.ts';
import { languages } from '../text/language.ts';
import type { Reader } from '../text/text.ts';
import { type AdaptiveCard, defineCard } from './card.ts';

export const settings = defineCard(
  'settings',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    note: z.string(),
    language: z.string(),
    languages: z.array(z.strictObject({ title: z.string(), value: z.string() })),
    /** HH:MM, as the fields give it. */
    from: z.string(),
    to: z.string(),
    hint: z.string(),
    labels: z.strictObject({ language: z.string(), from: z.string(), to: z.string(), save: z.string() }),
  }),
);

/** What somebody has chosen, or would have if they chose nothing. */
export interface ChosenSettings {
  /** null: that of their Teams. */
  language: Language | null;
  from: number;
  to: number;
}

/** The value of the choice of no language. */
export const languageOfTeams = 'teams';

/**
 * Each person's own settings. What is pressed arrives with the verb `settings.save` as `{ language, from, to }`.
 * @param note what has become of what was pressed
 */
export function settingsCard(chosen: ChosenSettings, { text }: Reader, note = ''): AdaptiveCard {
  const words = text.settings;
  return settings.render({
    title: words.title,
    fallbackText: note || words.title,
    note,
    language: chosen.language ?? languageOfTeams,
    languages: [
      { title: words.languageOfTeams, value: languageOfTeams },
      ...languages.map((language) => ({ title: words.languages[language], value: language })),
    ],
    from: clockOf(chosen.from),
    to: clockOf(chosen.to),
    hint: words.hint,
    labels: words.labels,
  });
}

/** 540 is 09:00; the end of the day is its last minute, since a field knows no 24:00. */
function clockOf(minutes: number): string {
  const shown = Math.min(minutes, 24 * 60 - 1);
  return [Math.floor(shown / 60), shown % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
