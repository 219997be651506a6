import type { TimePhrases } from '../vocabulary.ts';

/** English. */
export const timeEn: TimePhrases = {
  atRisk: `(?:(?:what|who|which data)(?: is|'s|’s)? )?at risk|show (?:me )?what(?: is|'s|’s) at risk|what (?:will be|gets) deleted(?: soon)?`,
  scheduled: `(?:(?:what|which plans)(?: is|'s|’s| are)? |show (?:me )?(?:what(?: is|'s|’s) )?)?scheduled(?: plans)?|schedules?`,
  startNow: String.raw`do (?:plan |request )?#?\d{1,9} now|carry out (?:plan |request )?#?\d{1,9} now`,
  move: String.raw`(?:please )?(?:move|reschedule|postpone|shift|extend) (?:plan |request )?#?\d{1,9} (?:to|until|till) \S.*`,
  withdraw: String.raw`drop (?:plan |request )?#?\d{1,9}`,
};
