import { nameOf } from '../licensing/catalogue/catalogue.ts';
import type { CostReport } from '../licensing/lookups/costs.ts';
import type { IdleReport } from '../licensing/lookups/idle-seats.ts';
import { csvFrom, separatorFor } from '../licensing/store/csv.ts';
import type { CsvFile } from '../licensing/store/record.ts';
import type { Reader } from './text.ts';

/** Costs as a file: products, then departments. */
export function costFile({ products, departments, currency }: CostReport, { text }: Reader, locale: string): CsvFile {
  const words = text.reports.cost;
  const amount = (perMonth: number | null) => (perMonth === null ? '' : numberFor(perMonth, locale));
  const rows = [
    ...products.map(({ product, seats, free, perMonth }) => [
      ...['', product.name, String(seats), String(free.seats)],
      ...[amount(perMonth), currency ?? ''],
    ]),
    ...departments.map(({ name, seats, perMonth }) => [
      ...[name ?? words.noDepartment, '', String(seats), ''],
      ...[amount(perMonth), currency ?? ''],
    ]),
  ];
  return {
    fileName: words.fileName,
    content: csvFrom([words.columns, ...rows], separatorFor(locale)),
    rows: rows.length,
  };
}

/** People whose licenses seem to be of no use, in the columns of a list: it can be mended and sent back. */
export function idleFile(report: IdleReport, { text, format }: Reader, locale: string): CsvFile {
  const { columns, template } = text.rows;
  const words = text.reports.idle;
  const takes = template.takes;
  const rows = (['blocked', 'unused', 'doubles'] as const).flatMap((group) =>
    (report[group]?.holders ?? []).flatMap(({ person, skuIds, lastSignIn }) =>
      skuIds.map((skuId) => [
        ...[person.userPrincipalName, nameOf(report.products, skuId), takes, words.reason],
        ...[person.displayName, person.department ?? '', words.why[group], lastSignIn ? format.date(lastSignIn) : ''],
      ]),
    ),
  );
  const header = [columns.user, columns.product, columns.action, columns.reason];
  const more = [words.displayName, words.department, words.because, words.lastSignIn];
  return {
    fileName: words.fileName,
    content: csvFrom([[...header, ...more], ...rows], separatorFor(locale)),
    rows: rows.length,
  };
}

/** As a spreadsheet of the reader's region reads a number. */
function numberFor(amount: number, locale: string): string {
  const plain = amount.toFixed(2);
  return separatorFor(locale) === ';' ? plain.replace('.', ',') : plain;
}
