import { CsvError, parse } from 'csv-parse';
import { createTableBuilder, placesNamed, type Table, TableProblem } from './table.ts';

const separators = [';', ',', '\t'];

/**
 * A table from text: the separator is what Excel's `sep=` says, else what stands most often between the cells of the first line.
 * @throws TableProblem
 */
export async function csvTable(text: string): Promise<Table> {
  const said = /^sep=(.)\r?\n/i.exec(text);
  const body = text.slice(said?.[0].length ?? 0);
  if (/^\s*</.test(body)) throw new TableProblem('notATable', {});
  const builder = createTableBuilder();
  const formulas: string[] = [];
  const parser = parse({ delimiter: said?.[1] ?? separatorOf(body), relax_column_count: true });
  parser.end(body);
  try {
    let line = 0;
    for await (const record of parser as AsyncIterable<string[]>) {
      line++;
      const formula = record.findIndex((cell) => cell.startsWith('='));
      if (formula >= 0 && formulas.length < placesNamed) formulas.push(`${columnName(formula)}${line}`);
      builder.add(line, record.map(unguarded));
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new TableProblem('brokenQuotes', { line: Number(error.lines ?? 1) + (said ? 1 : 0) });
  }
  if (formulas.length > 0) throw new TableProblem('formulas', { cells: formulas });
  return builder.table();
}

/** A, B, … AA, as a spreadsheet calls its columns. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}

function separatorOf(text: string): string {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\r|\n/, 1);
  const often = separators.map((mark) => ({ mark, times: line.split(mark).length }));
  return often.toSorted((one, other) => other.times - one.times)[0]?.mark ?? ',';
}

/** Files of ours make formulas into text with an apostrophe: it is no part of what stands there. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/, '');
}
