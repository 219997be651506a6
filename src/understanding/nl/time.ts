import type { TimePhrases } from '../vocabulary.ts';

/** Dutch. */
export const timeNl: TimePhrases = {
  atRisk: `(?:wat|wie|welke gegevens) (?:loopt|lopen)(?: er)? (?:gevaar|risico)|wat wordt er(?: binnenkort)? (?:verwijderd|gewist)|gevaar|risico`,
  scheduled: `(?:wat is |welke plannen zijn |toon )?(?:er )?(?:gepland|ingepland)(?:e plannen)?|planning`,
  startNow: String.raw`(?:doe|voer) (?:plan |aanvraag )?#?\d{1,9} nu(?: uit)?`,
  move: String.raw`(?:graag )?(?:verzet|verplaats|verschuif|verleng) (?:plan |aanvraag )?#?\d{1,9} (?:naar|tot(?: en met)?|t\/m) \S.*`,
  withdraw: String.raw`laat (?:plan |aanvraag )?#?\d{1,9} vervallen`,
};
