import sax, { type QualifiedTag, type SAXParser, type Tag } from 'sax';
import { TableProblem } from './table.ts';
import type { Reader } from './unzip.ts';

/** What of a workbook has to be known before its first sheet can be read. */
export interface Workbook {
  /** The relation of the first sheet that is not hidden. */
  sheetRelation: string | null;
  /** Days are counted from 1904, as on the Macintosh of old. */
  from1904: boolean;
  /** Relations to files. */
  targets: Map<string, string>;
  strings: string[];
  /** For each style of a cell: whether it shows a day, and a time of day. */
  dates: boolean[];
}

export function emptyWorkbook(): Workbook {
  return { sheetRelation: null, from1904: false, targets: new Map(), strings: [], dates: [] };
}

export type Attributes = Record<string, string>;

/** What is told of an XML file as it is read. */
export interface XmlEvents {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads XML by pieces. Namespaces are cut off. What a document type declares is not read, so that nothing is expanded or fetched. */
export function xmlReader({ open, text, close }: XmlEvents): Reader {
  const parser: SAXParser = sax.parser(true);
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.onopentag = ({ name, attributes }: Tag | QualifiedTag) => open?.(local(name), attributes as Attributes);
  parser.ontext = (piece) => text?.(piece);
  parser.oncdata = (piece) => text?.(piece);
  parser.onclosetag = (name) => close?.(local(name));
  parser.onerror = () => {
    throw new TableProblem('notATable', {});
  };
  return (piece, end) => {
    parser.write(piece);
    if (end) parser.close();
  };
}

/** `xl/workbook.xml`: which sheet is first. */
export function readSheets(book: Workbook): Reader {
  return xmlReader({
    open(name, attributes) {
      if (name === 'workbookPr') book.from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet' || book.sheetRelation !== null || (attributes.state ?? 'visible') !== 'visible') return;
      book.sheetRelation =
        attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? null;
    },
  });
}

/** `xl/_rels/workbook.xml.rels`: where the sheets are. */
export function readRelations(book: Workbook): Reader {
  return xmlReader({
    open(name, { Id, Target }) {
      if (name !== 'Relationship' || !Id || !Target) return;
      book.targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
}

/** `xl/sharedStrings.xml`: texts that cells point to; what is written above characters to pronounce them is no part of them. */
export function readStrings(book: Workbook): Reader {
  let current: string | null = null;
  let inText = false;
  let pronounced = false;
  return xmlReader({
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') pronounced = true;
      if (name === 't') inText = true;
    },
    text(piece) {
      if (inText && !pronounced && current !== null) current += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') pronounced = false;
      if (name !== 'si' || current === null) return;
      book.strings.push(current);
      current = null;
    },
  });
}

/** Excel's own formats that show a day. */
const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);

/** `xl/styles.xml`: which styles show a day. */
export function readStyles(book: Workbook): Reader {
  const custom = new Map<number, boolean>();
  let inCells = false;
  return xmlReader({
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), showsDay(attributes.formatCode ?? ''));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const format = Number(attributes.numFmtId ?? 0);
      book.dates.push(custom.get(format) ?? dayFormats.has(format));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
}

/** `d-m-yyyy` does; what stands in quotes or brackets is a text, a colour or a language. */
function showsDay(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
