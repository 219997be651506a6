import { columnName } from './csv-table.ts';
import { createTableBuilder, limits, placesNamed, type Table, TableProblem } from './table.ts';
import type { Reader } from './unzip.ts';
import { type Attributes, type Workbook, xmlReader } from './workbook.ts';

const dayMs = 86_400_000;

/** The rows of a sheet, as they come; formulas and merged cells are counted, and refused at the end with where they stand. */
export function sheetReader(book: Workbook): { read: Reader; table(): Table } {
  const builder = createTableBuilder();
  const formulas: string[] = [];
  const merged: string[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell: { column: number; type: string; style: number; text: string } | null = null;
  let inValue = false;

  function openCell({ r = '', t = 'n', s = '0' }: Attributes): void {
    const column = /^[A-Z]{1,3}(?=\d)/.test(r) ? columnIndex(r) : cells.length;
    cell = { column, type: t, style: Number(s), text: '' };
  }

  function closeCell(): void {
    if (!cell) return;
    const { column } = cell;
    const value = contentOf(cell, book);
    cell = null;
    if (column >= limits.columns) {
      if (value === '') return;
      throw new TableProblem('tooManyColumns', { limit: limits.columns });
    }
    while (cells.length < column) cells.push('');
    cells[column] = value;
  }

  const read = xmlReader({
    open(name, attributes) {
      if (name === 'row') {
        line = Number(attributes.r ?? line + 1);
        cells = [];
      }
      if (name === 'c') openCell(attributes);
      if (name === 'v' || name === 't') inValue = true;
      if (name === 'rPh') inValue = false;
      if (name === 'f' && cell && formulas.length < placesNamed) formulas.push(`${columnName(cell.column)}${line}`);
      if (name === 'mergeCell' && merged.length < placesNamed) merged.push(attributes.ref ?? '');
    },
    text(piece) {
      if (inValue && cell) cell.text += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      if (name === 'c') closeCell();
      if (name === 'row') builder.add(line, cells);
    },
  });

  return {
    read,
    table() {
      if (formulas.length > 0) throw new TableProblem('formulas', { cells: formulas });
      if (merged.length > 0) throw new TableProblem('mergedCells', { ranges: merged });
      return builder.table();
    },
  };
}

/** 0 for A1, 27 for AB7. */
function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of reference.replace(/\d.*/, '')) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function contentOf({ type, style, text }: { type: string; style: number; text: string }, book: Workbook): string {
  if (type === 's') return book.strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n' || text === '' || !book.dates[style]) return text;
  return dayOf(Number(text), book.from1904) ?? text;
}

/** A day as ISO 8601; the day that Excel believes in and that never was, 29 February 1900, is behind every day counted here. */
function dayOf(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial) + (from1904 ? 1_462 : 0);
  if (!(days > 60 && days < 2_958_466)) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * dayMs).toISOString().slice(0, 10);
}
