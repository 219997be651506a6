import type { TimePhrases } from '../vocabulary.ts';

/** Dutch. */
export const timeNl: TimePhrases = {
  atRisk: `(?:wat|wie|welke gegevens) (?:loopt|lopen)(?: er)? (?:gevaar|risico)|wat wordt er(?: binnenkort)? (?:verwijderd|gewist)|gevaar|risico`,
};
