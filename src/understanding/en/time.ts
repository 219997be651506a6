import type { TimePhrases } from '../vocabulary.ts';

/** English. */
export const timeEn: TimePhrases = {
  atRisk: `(?:(?:what|who|which data)(?: is|'s|’s)? )?at risk|show (?:me )?what(?: is|'s|’s) at risk|what (?:will be|gets) deleted(?: soon)?`,
};
