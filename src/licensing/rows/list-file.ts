import type { Actor } from '../model.ts';
import { csvFrom, separatorFor } from '../store/csv.ts';
import type { CsvFile } from '../store/record.ts';
import { type Column, columns } from './columns.ts';
import type { JudgedRow } from './judged-row.ts';
import type { List, ListedRow, Lists } from './lists.ts';

/** The words of a file, in its reader's language. */
export interface FileWords {
  columns: Record<Column, string>;
  status: string;
  whyColumn: string;
  statusOf(row: JudgedRow): string;
  whyOf(row: JudgedRow): string;
}

/** A list with its own columns, and what became of each row with why: it can be mended and sent again. @throws Refusal `unknownList` */
export async function listFile(lists: Lists, actor: Actor, number: number, words: FileWords): Promise<CsvFile> {
  const list = await lists.list(actor, number);
  const added = [words.status, words.whyColumn];
  const kept = list.header
    .map((title, place) => ({ title, place }))
    .filter(({ title }) => !added.includes(title.toLowerCase()));
  const rows = [[...kept.map(({ title }) => title), ...added]];
  for await (const some of lists.listRows(actor, number)) {
    for (const row of some)
      rows.push(
        lineOf(
          row,
          kept.map(({ place }) => place),
          words,
        ),
      );
  }
  return { fileName: fileNameOf(list), content: csvFrom(rows, separatorFor(actor.locale)), rows: list.rows };
}

/** An empty list with a row that shows how. */
export function templateFile(
  fileName: string,
  example: readonly string[],
  titles: Record<Column, string>,
  locale: string,
): CsvFile {
  const content = csvFrom([columns.map((column) => titles[column]), example], separatorFor(locale));
  return { fileName, content, rows: 1 };
}

function lineOf({ cells, judged }: ListedRow, places: readonly number[], { statusOf, whyOf }: FileWords): string[] {
  return [...places.map((place) => cells[place] ?? ''), statusOf(judged), whyOf(judged)];
}

function fileNameOf({ fileName, number }: List): string {
  const name = fileName
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/[^\p{L}\d _-]/gu, '')
    .slice(0, 60)
    .trim();
  return `${name || `list-${number}`}-checked.csv`;
}
