import type { FileWords } from '../licensing/rows/list-file.ts';
import { explainRow } from './row-text.ts';
import type { Reader } from './text.ts';

/** The words of the file that a list comes back as. */
export function fileWords(reader: Reader): FileWords {
  const { rows } = reader.text;
  return {
    columns: rows.columns,
    status: rows.status,
    whyColumn: rows.whyColumn,
    statusOf: ({ kind }) => rows.kinds[kind].status,
    whyOf: (row) => explainRow(row, reader),
  };
}
