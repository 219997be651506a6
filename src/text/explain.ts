import type { Conflict, Failure, LeftAlone } from '../licensing/model.ts';
import type { Refusal, RefusalCode } from '../licensing/refusal.ts';
import { tidy } from './markdown.ts';
import type { Sentence } from './sentence.ts';
import type { Reader } from './text.ts';

/** The sentence and the next step of a refusal; names in it are tidied, but not escaped: `escapeMarkdown` the whole for a message. */
export function explainRefusal<C extends RefusalCode>(refusal: Refusal<C>, { text, format }: Reader): Sentence {
  return text.refusals[refusal.code](tidy(refusal.data), format);
}

/** Why a change failed, and how to mend it. */
export function explainFailure({ code, conflict }: Pick<Failure, 'code' | 'conflict'>, reader: Reader): Sentence {
  return conflict ? explainConflict(conflict, reader) : reader.text.failures[code];
}

/** Which services conflict, of which products, and how to mend it. */
export function explainConflict(conflict: Conflict, { text, format }: Reader): Sentence & { title: string } {
  const { seenAt, ...facts } = tidy(conflict, 50);
  return text.conflicts[conflict.kind]({ ...facts, seenOn: seenAt === undefined ? null : format.date(seenAt) });
}

/** Why something asked for is not done; `product` as people name it. */
export function explainLeftAlone(leftAlone: LeftAlone, product: string, { text }: Reader): string {
  return text.leftAlone[leftAlone.code](tidy({ ...leftAlone, product }));
}
