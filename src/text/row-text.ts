import type { Column } from '../licensing/rows/columns.ts';
import type { JudgedRow } from '../licensing/rows/judged-row.ts';
import { explainConflict, explainLeftAlone } from './explain.ts';
import { tidy } from './markdown.ts';
import type { Reader } from './text.ts';

/** What the sentences of a row are made from. */
export interface WhyFacts {
  names: string[];
  line: number;
  column: Column;
  product: string;
}

/** Why a row is of its kind; empty for one that is ready. */
export function explainRow({ kind, why }: Pick<JudgedRow, 'kind' | 'why'>, reader: Reader): string {
  const { names = [], line = 0, column = 'user', product = '', left, conflict } = why;
  if (conflict) {
    const { what, next } = explainConflict(conflict, reader);
    return `${what} ${next}`;
  }
  if (left && kind !== 'already') return explainLeftAlone(left, product, reader);
  if (kind === 'ready' || kind === 'inherited' || kind === 'guest' || kind === 'conflict' || kind === 'leftAlone')
    return '';
  return reader.text.rows.why[kind](tidy({ names, line, column, product }));
}
