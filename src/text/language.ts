/** The languages that License Desk speaks (licensing-rules S24). */
export type Language = 'en' | 'nl';

export const languages: readonly Language[] = ['en', 'nl'];

/** Dutch for every Dutch locale (nl, nl-NL, nl-BE), English for everything else. */
export function languageOf(locale: string): Language {
  return /^nl\b/i.test(locale.trim()) ? 'nl' : 'en';
}
