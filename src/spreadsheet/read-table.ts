import { csvTable } from './csv-table.ts';
import { limits, type Table, TableProblem } from './table.ts';
import { textOf } from './text.ts';
import { xlsxTable } from './xlsx-table.ts';

const zip = [0x50, 0x4b, 0x03, 0x04];
/** Excel before 2007, and every Office file with a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The table in a file, told by what it holds and not by its name: CSV or xlsx.
 * @throws TableProblem for everything else
 */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > limits.bytes) throw new TableProblem('tooLarge', { limit: limits.bytes });
  if (bytes.length === 0) throw new TableProblem('empty', {});
  if (begins(bytes, compound)) throw new TableProblem('oldExcel', {});
  if (begins(bytes, zip)) return xlsxTable(bytes);
  return csvTable(textOf(bytes));
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
