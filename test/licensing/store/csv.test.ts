import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csvFrom, type Separator, separatorFor } from '../../../src/licensing/store/csv.ts';

it('writes what a reader of RFC 4180 reads back, whatever people typed', () => {
  const rows = [
    ['plain', 'with, comma', 'with "quotes"'],
    ['two\r\nlines', '', 'Zoë 李 小龍'],
  ];
  expect(parse(csvFrom(rows), { bom: true, record_delimiter: '\r\n' })).toEqual(rows);
});

it('begins with a byte order mark and ends each line with CRLF', () => {
  expect(csvFrom([['a', 'b'], ['c']])).toBe('\uFEFFa,b\r\nc\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '"=1"', '＝1'])('makes the formula %j into text', (formula) => {
  const [[cell]] = parse(csvFrom([[formula]]), { bom: true, record_delimiter: '\r\n' }) as [[string]];
  expect(cell).toBe(formula.replace(/[=+\-@＝]/u, "'$&"));
});

it('leaves harmless signs inside a text alone', () => {
  expect(csvFrom([['a=b', 'x-y', 'me@contoso.example']])).toContain('a=b,x-y,me@contoso.example');
});

it.each([
  ['nl-NL', ';'],
  ['nl', ';'],
  ['de-DE', ';'],
  ['en-GB', ','],
  ['en-US', ','],
  ['', ','],
  ['not a locale', ','],
])('splits for a reader of %j at %j, as their Excel does', (locale, separator) => {
  expect(separatorFor(locale)).toBe(separator);
  expect(csvFrom([['a', 'b']], separatorFor(locale))).toBe(`\uFEFFa${separator}b\r\n`);
});

it.each([
  [';', ','],
  [',', ';'],
] as [Separator, Separator][])('calculates nothing where a file with %j is opened at %j', (written, opened) => {
  const typed = ['left;=1+1', 'left,=1+1', 'a; "=1+1"', 'x;\t@SUM(A1)', 'two\n=1+1', 'b\r\n-1', 'c,+1;+1'];
  const file = csvFrom([typed], written).slice(1);
  // A spreadsheet that splits at the other sign sees quotes only where a cell begins with one.
  const cells = file.split(/\r\n|\r|\n/).flatMap((line) => line.split(opened));
  for (const cell of cells) expect(cell.replace(/^[\s"]+/, '')).not.toMatch(/^[=+\-@]/);
  expect(parse(file, { delimiter: written, record_delimiter: '\r\n' })[0]).toHaveLength(typed.length);
});
