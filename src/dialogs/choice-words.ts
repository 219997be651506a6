import type { Choice } from '../cards/questions/choices.ts';
import { fold } from '../licensing/lookups/fold.ts';
import { languages } from '../understanding/languages.ts';

const either = (part: (turns: (typeof languages)[number]['turns']) => string) =>
  languages.map(({ turns }) => part(turns)).join('|');
const not = new RegExp(
  `\\b(?:${either((turns) => turns.not)}|without|zonder)\\s+(?:for |the |voor |de |die )*(?<word>\\p{L}+)`,
  'iu',
);
const plain = new RegExp(`\\b(?:${either((turns) => turns.plain)})\\b`, 'iu');

/** Which of several products is meant by what it is not (*not departments*), or as the plain one of them; null where that leaves several. */
export function choiceInWords(choices: readonly Choice[], text: string): Choice | null {
  const word = not.exec(text)?.groups?.word;
  const left = word === undefined ? choices : choices.filter(({ label }) => !wordsIn(label).includes(fold(word)));
  const [only, ...others] = left;
  if (only && others.length === 0 && left.length < choices.length) return only;
  const [shortest, ...longer] = left.toSorted((one, other) => one.label.length - other.label.length);
  const adds = longer.every(({ label }) => shortest !== undefined && label.startsWith(shortest.label));
  return plain.test(text) && shortest && longer.length > 0 && adds ? shortest : null;
}

const wordsIn = (label: string): string[] => fold(label).match(/[\p{L}\p{N}]+/gu) ?? [];
