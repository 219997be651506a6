/** What a file of rows holds: text only, whatever it was written with. */
export interface Table {
  header: string[];
  rows: TableRow[];
}

export interface TableRow {
  /** Where it stands in the file, counted as a spreadsheet does. */
  line: number;
  /** As many as the header has, or fewer. */
  cells: string[];
}

/** Why a file is not read, with what is needed to say what to do about it. */
export interface TableProblems {
  /** Of bytes. */
  tooLarge: { limit: number };
  tooManyRows: { limit: number };
  tooManyColumns: { limit: number };
  empty: object;
  /** Neither CSV nor xlsx, or a picture, a text, a page. */
  notATable: object;
  /** The binary format before 2007, or a workbook with a password: both are the same container. */
  oldExcel: object;
  macros: object;
  /** Much more comes out than a list of people can be. */
  zipBomb: object;
  /** Where they stand, the first few. */
  formulas: { cells: string[] };
  mergedCells: { ranges: string[] };
  /** Text where a quote begins or ends in the wrong place. */
  brokenQuotes: { line: number };
}

export type TableProblemCode = keyof TableProblems;

/** An expected "no" to a file. */
export class TableProblem<C extends TableProblemCode = TableProblemCode> extends Error {
  readonly code: C;
  readonly data: TableProblems[C];

  constructor(code: C, data: TableProblems[C]) {
    super(code);
    this.name = 'TableProblem';
    this.code = code;
    this.data = data;
  }
}

/** What is read at most. Twenty thousand people with a reason each stay far below the others. */
export const limits = { bytes: 10_000_000, rows: 20_000, columns: 50, unpacked: 40_000_000, characters: 20_000_000 };

/** How many places a problem names. */
export const placesNamed = 5;

/** Collects the rows of a file as they are read, and refuses what goes over the limits. */
export function createTableBuilder(): { add(line: number, cells: string[]): void; table(): Table } {
  let header: string[] | null = null;
  const rows: TableRow[] = [];
  let characters = 0;

  return {
    add(line, cells) {
      const end = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
      if (end === 0) return;
      if (end > limits.columns) throw new TableProblem('tooManyColumns', { limit: limits.columns });
      const kept = cells.slice(0, end).map((cell) => cell.trim());
      // Many cells may share one long text: in the file that is given back each has it in full.
      characters += kept.reduce((sum, cell) => sum + cell.length, 0);
      if (characters > limits.characters) throw new TableProblem('zipBomb', {});
      if (header === null) header = kept;
      else if (rows.length >= limits.rows) throw new TableProblem('tooManyRows', { limit: limits.rows });
      else rows.push({ line, cells: kept });
    },

    table() {
      if (header === null) throw new TableProblem('empty', {});
      return { header, rows };
    },
  };
}
