import { sheetReader } from './sheet.ts';
import { type Table, TableProblem } from './table.ts';
import { type Reader, unzip } from './unzip.ts';
import { emptyWorkbook, readRelations, readSheets, readStrings, readStyles, type Workbook } from './workbook.ts';

/**
 * The first visible sheet of a workbook, read twice: once for what its cells point to, once for the rows. Nothing in it is ever run.
 * @throws TableProblem
 */
export async function xlsxTable(bytes: Uint8Array): Promise<Table> {
  const book = emptyWorkbook();
  await unzip(bytes, (name) => about(book, name));
  const path = book.targets.get(book.sheetRelation ?? '');
  if (path === undefined) throw new TableProblem('notATable', {});
  const { read, table } = sheetReader(book);
  let found = false;
  await unzip(bytes, (name) => {
    if (name !== path || found) return null;
    found = true;
    return read;
  });
  if (!found) throw new TableProblem('notATable', {});
  return table();
}

function about(book: Workbook, name: string): Reader | null {
  if (name === 'xl/vbaProject.bin') throw new TableProblem('macros', {});
  if (name === 'xl/workbook.xml') return readSheets(book);
  if (name === 'xl/_rels/workbook.xml.rels') return readRelations(book);
  if (name === 'xl/sharedStrings.xml') return readStrings(book);
  if (name === 'xl/styles.xml') return readStyles(book);
  return null;
}
