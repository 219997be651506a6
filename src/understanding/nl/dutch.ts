import type { Vocabulary } from '../vocabulary.ts';
import { datesNl } from './dates.ts';
import { extentsNl } from './extents.ts';
import { framesNl } from './frames.ts';
import { plansNl } from './plans.ts';
import { timeNl } from './time.ts';
import { departmentsNl, turnsNl } from './turns.ts';
import { wordsNl } from './words.ts';

export const dutch: Vocabulary = {
  language: 'nl',
  words: wordsNl,
  frames: framesNl,
  dates: datesNl,
  extents: extentsNl,
  plans: plansNl,
  time: timeNl,
  turns: turnsNl,
  departments: departmentsNl,
};
