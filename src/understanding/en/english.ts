import type { Vocabulary } from '../vocabulary.ts';
import { datesEn } from './dates.ts';
import { extentsEn } from './extents.ts';
import { framesEn } from './frames.ts';
import { plansEn } from './plans.ts';
import { timeEn } from './time.ts';
import { turnsEn } from './turns.ts';
import { wordsEn } from './words.ts';

export const english: Vocabulary = {
  language: 'en',
  words: wordsEn,
  frames: framesEn,
  dates: datesEn,
  extents: extentsEn,
  plans: plansEn,
  time: timeEn,
  turns: turnsEn,
  departments: {},
};
