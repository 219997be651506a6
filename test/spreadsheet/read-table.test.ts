import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../src/spreadsheet/read-table.ts';
import { limits, type Table } from '../../src/spreadsheet/table.ts';
import { plainWorkbook, workbookOf } from '../support/workbooks.ts';

const people: Table = {
  header: ['user', 'product', 'reason'],
  rows: [
    { line: 2, cells: ['megan@contoso.com', 'E3', 'leaves; says "bye"'] },
    { line: 4, cells: ['omar@contoso.com', 'Visio'] },
  ],
};

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const commas =
  'user,product,reason\r\nmegan@contoso.com,E3,"leaves; says ""bye"""\r\n\r\nomar@contoso.com,Visio,\r\n,,\r\n';
const semicolons = 'user;product;reason\nmegan@contoso.com;E3;"leaves; says ""bye"""\n\nomar@contoso.com;Visio;\n';

describe('a file of rows', () => {
  it.each([
    ['commas', utf8(commas)],
    ['semicolons', utf8(semicolons)],
    ['tabs', utf8(semicolons.replaceAll(/;(?! says)/g, '\t'))],
    ['old Macintosh line ends', utf8(semicolons.replaceAll('\n', '\r'))],
    ['a byte order mark', utf8(`\uFEFF${commas}`)],
    ['UTF-16 with a mark', utf16(`\uFEFF${semicolons}`)],
    ['UTF-16 without one', utf16(semicolons)],
    ["Excel's sep=", utf8(`sep=|\r\n${semicolons.replaceAll(/;(?! says)/g, '|')}`)],
  ])('is read with %s', async (_, bytes) => {
    expect(await readTable(bytes)).toEqual(people);
  });

  it('is read in the code page that Excel writes in Western Europe', async () => {
    const bytes = new Uint8Array(Buffer.from('user;reason\nRené;\x80 5', 'latin1'));
    expect((await readTable(bytes)).rows).toEqual([{ line: 2, cells: ['René', '€ 5'] }]);
  });

  it('may be read back as this desk writes it: what was made inert is what it was', async () => {
    const { header, rows } = await readTable(utf8("user,reason\nmegan,'-5 seats\nomar,'s-Hertogenbosch"));
    expect([header, ...rows.map(({ cells }) => cells)]).toEqual([
      ['user', 'reason'],
      ['megan', '-5 seats'],
      ['omar', "'s-Hertogenbosch"],
    ]);
  });
});

describe('a workbook', () => {
  it('is read from its first visible sheet, with shared, inline and numeric cells, days as days, and cells left out', async () => {
    const bytes = workbookOf(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
       <row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="1"><v>46357</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" s="3"><v>12.5</v></c></row>
       <row r="4"><c r="A4" t="inlineStr"><is><t>Omar &amp; co</t></is></c><c r="B4" s="2"><v>46387.75</v></c></row><row r="5"/>`,
      [
        '<t>user</t>',
        '<r><t>sta</t></r><r><t>rt</t></r><rPh><t>x</t></rPh>',
        '<t>price</t>',
        '<t xml:space="preserve"> Megan </t>',
      ],
    );
    expect(await readTable(bytes)).toEqual({
      header: ['user', 'start', '', 'price'],
      rows: [
        { line: 3, cells: ['Megan', '2026-12-01', 'TRUE', '12.5'] },
        { line: 4, cells: ['Omar & co', '2026-12-31'] },
      ],
    });
  });

  it('counts from 1904 where it says so', async () => {
    const rows =
      '<row r="1"><c t="inlineStr"><is><t>start</t></is></c></row><row r="2"><c s="1"><v>44895</v></c></row>';
    const book = workbookOf(rows, [], { properties: '<workbookPr date1904="1"/>' });
    expect((await readTable(book)).rows).toEqual([{ line: 2, cells: ['2026-12-01'] }]);
  });
});

describe('what is not read', () => {
  const header = '<row r="1"><c t="inlineStr"><is><t>user</t></is></c></row>';
  const tall = (rows: number) => `user\n${'megan@contoso.com\n'.repeat(rows)}`;

  it.each<[string, Uint8Array, object]>([
    ['nothing', new Uint8Array(), { code: 'empty' }],
    ['empty lines', utf8('\n\n ;;\n'), { code: 'empty' }],
    ['a page', utf8('<html><table><tr><td>user</td></tr></table>'), { code: 'notATable' }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), { code: 'notATable' }],
    ['a text document', zipSync({ 'word/document.xml': strToU8('<w/>') }), { code: 'notATable' }],
    ['half a workbook', plainWorkbook([['user']]).slice(0, 400), { code: 'notATable' }],
    ['broken XML', workbookOf('<row><c></row>'), { code: 'notATable' }],
    ['Excel before 2007, or a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { code: 'oldExcel' }],
    ['macros', workbookOf(header, [], { files: { 'xl/vbaProject.bin': strToU8('x') } }), { code: 'macros' }],
    ['50 MB', new Uint8Array(50_000_000), { code: 'tooLarge', data: { limit: 10_000_000 } }],
    ['20,001 rows', utf8(tall(limits.rows + 1)), { code: 'tooManyRows', data: { limit: 20_000 } }],
    ['51 columns', utf8(`${'x,'.repeat(50)}x`), { code: 'tooManyColumns', data: { limit: 50 } }],
    ['a column far to the right', workbookOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'), { code: 'tooManyColumns' }],
    ['a quote that does not end', utf8('user,reason\nmegan,"because\nomar,x'), { code: 'brokenQuotes' }],
    ['formulas in text', utf8('user,start\nmegan,=TODAY()\nomar,x'), { code: 'formulas', data: { cells: ['B2'] } }],
    [
      'formulas in a workbook',
      workbookOf(`${header}<row r="2"><c r="A2" t="str"><f>B2&amp;"@x"</f><v>megan@x</v></c></row>`),
      { code: 'formulas', data: { cells: ['A2'] } },
    ],
    [
      'merged cells',
      workbookOf(header, [], { after: '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>' }),
      { code: 'mergedCells', data: { ranges: ['A1:C1'] } },
    ],
    [
      'what swells when unpacked',
      workbookOf(header, [], { files: { 'xl/styles.xml': new Uint8Array(limits.unpacked + 1).fill(32) } }),
      { code: 'zipBomb' },
    ],
    [
      'one long text in a million cells',
      workbookOf(`${header}${`<row>${'<c t="s"><v>0</v></c>'.repeat(50)}</row>`.repeat(100)}`, [
        `<t>${'x'.repeat(32_000)}</t>`,
      ]),
      { code: 'zipBomb' },
    ],
  ])('%s', async (_, bytes, problem) => {
    await expect(readTable(bytes)).rejects.toMatchObject({ name: 'TableProblem', ...problem });
  });

  it('reads 20,000 rows', async () => {
    expect((await readTable(utf8(tall(limits.rows)))).rows).toHaveLength(20_000);
  });
});
