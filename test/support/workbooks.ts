import { strToU8, zipSync } from 'fflate';

export interface SheetOptions {
  /** XML after the rows, like merged cells. */
  after?: string;
  /** Further files of the archive. */
  files?: Record<string, Uint8Array>;
  /** `workbookPr` and the like. */
  properties?: string;
}

const types = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

const relations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x" Target="/xl/worksheets/sheet2.xml"/></Relationships>`;

/** Style 1 is Excel's own for a day, style 2 one of the organization's, style 3 is an amount in a red that is spelled with a d. */
const styles = `<?xml version="1.0"?><styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-413]d\\-mmm\\-yyyy"/>
<numFmt numFmtId="165" formatCode="[Red]0.00&quot; dollar&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

/** A workbook as Excel writes it, of the XML of its rows; its first sheet is hidden. */
export function workbookOf(rows: string, strings: readonly string[] = [], options: SheetOptions = {}): Uint8Array {
  const { after = '', files = {}, properties = '' } = options;
  const shared = strings.map((text) => `<si>${text}</si>`).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': types,
    'xl/workbook.xml': `<workbook xmlns:r="x">${properties}<sheets><sheet name="Lists" sheetId="1" state="hidden" r:id="rId2"/><sheet name="People" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
    'xl/worksheets/sheet2.xml': '<worksheet><sheetData/></worksheet>',
    'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
    'xl/styles.xml': styles,
  };
  const encoded = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...encoded, ...files });
}

/** A workbook of plain texts, as many programs write it: each in its cell. */
export function plainWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  return workbookOf(rows.map((row, index) => `<row r="${index + 1}">${row.map(cell).join('')}</row>`).join(''));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
