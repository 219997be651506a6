import { fold } from '../licensing/lookups/fold.ts';
import { countryCodes } from '../text/countries.ts';
import { type Language, languages } from '../text/language.ts';
import { locales } from '../text/numbers.ts';

/** The code of a country that was typed: its ISO 3166 code, or its name in any of our languages; null where there is none. */
export function findCountry(typed: string): string | null {
  const wanted = folded(typed);
  return countryCodes.find((code) => code.toLowerCase() === wanted || namesOf(code).includes(wanted)) ?? null;
}

const displayNames = languages.map(
  (language: Language) => new Intl.DisplayNames(locales[language], { type: 'region' }),
);

function namesOf(code: string): string[] {
  return displayNames.map((names) => folded(names.of(code) ?? code));
}

/** Without capitals, accents and the article that people may put before it. */
function folded(text: string): string {
  return fold(text)
    .replace(/[.!]/g, '')
    .trim()
    .replace(/^(the|de|het) /, '');
}
