import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvFrom, type Separator } from '../../src/licensing/store/csv.ts';
import { readTable } from '../../src/spreadsheet/read-table.ts';
import { TableProblem } from '../../src/spreadsheet/table.ts';
import { plainWorkbook } from '../support/workbooks.ts';

/** Any text that is no formula and has nothing that XML cannot hold; a carriage return alone is a line end to XML. */
const cell = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((text) => text.replace(/[\p{C}\r]/gu, '').trim())
  .filter((text) => !/(^|[,;\t\n])[\s"]*[=+\-@'\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) && !text.startsWith('<'));
const table = fc
  .record({ header: fc.array(fc.constantFrom('user', 'product', 'cost centre'), { minLength: 1, maxLength: 4 }) })
  .chain(({ header }) =>
    fc
      .array(fc.array(cell, { minLength: header.length, maxLength: header.length }), { maxLength: 8 })
      .map((rows) => ({ header, rows })),
  );

const withoutEnd = (cells: string[]) => cells.slice(0, cells.findLastIndex((text) => text !== '') + 1);
const read = async (bytes: Uint8Array) => {
  const { header, rows } = await readTable(bytes);
  return [header, ...rows.map(({ cells }) => cells)];
};

test('what this desk writes is what it reads', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom<Separator>(',', ';'), async ({ header, rows }, separator) => {
      const kept = rows.map(withoutEnd).filter((cells) => cells.length > 0);
      const bytes = new TextEncoder().encode(csvFrom([header, ...rows], separator));
      // One column has no separator that tells which it is.
      if (header.length > 1) expect(await read(bytes)).toEqual([header, ...kept]);
    }),
  );
});

test('a workbook gives back its texts', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ header, rows }) => {
      const kept = rows.map(withoutEnd).filter((cells) => cells.length > 0);
      expect(await read(plainWorkbook([header, ...rows]))).toEqual([header, ...kept]);
    }),
  );
});

test('no bytes do more than to be refused', async () => {
  const good = plainWorkbook([
    ['user', 'product'],
    ['megan', 'E3'],
  ]);
  const damaged = fc
    .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 })
    .map((changes) => {
      const bytes = good.slice();
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
  const zipped = fc.uint8Array({ maxLength: 200 }).map((rest) => new Uint8Array([0x50, 0x4b, 3, 4, ...rest]));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), damaged, zipped), async (bytes) => {
      const outcome = await readTable(bytes).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(TableProblem);
      else expect(outcome).toHaveProperty('rows');
    }),
    { numRuns: 300 },
  );
});
