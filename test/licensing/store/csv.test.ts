import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csvFrom } from '../../../src/licensing/store/csv.ts';

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

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('makes the formula %j into text', (formula) => {
  const [[cell]] = parse(csvFrom([[formula]]), { bom: true, record_delimiter: '\r\n' }) as [[string]];
  expect(cell).toBe(`'${formula}`);
});

it('leaves harmless signs inside a text alone', () => {
  expect(csvFrom([['a=b', 'x-y', 'me@contoso.example']])).toContain('a=b,x-y,me@contoso.example');
});
