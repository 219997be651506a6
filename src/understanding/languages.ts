import { english } from './en/english.ts';
import { dutch } from './nl/dutch.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The languages that are understood. */
export const languages: readonly Vocabulary[] = [english, dutch];
