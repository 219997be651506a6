import { z } from 'zod';
import type { Amount, CostReport, DepartmentCost, ProductCost } from '../../licensing/lookups/costs.ts';
import { plain } from '../../text/markdown.ts';
import type { Reader } from '../../text/text.ts';
import { type AdaptiveCard, defineCard } from '../card.ts';

const row = z.strictObject({ label: z.string(), detail: z.string(), seats: z.string(), amount: z.string() });

export const cost = defineCard(
  'cost',
  z.strictObject({
    title: z.string(),
    fallbackText: z.string(),
    summary: z.string(),
    note: z.string(),
    chartTitle: z.string(),
    /** The largest, where a client draws charts; the table says the same. */
    bars: z.array(z.strictObject({ label: z.string(), value: z.number() })),
    rows: z.array(row),
    /** Shown on demand. */
    rest: z.array(row),
    more: z.string(),
    fileSays: z.string(),
    /** The other view: by department or by product. */
    otherSays: z.string(),
    labels: z.strictObject({
      what: z.string(),
      seats: z.string(),
      amount: z.string(),
      file: z.string(),
      other: z.string(),
      rest: z.string(),
    }),
  }),
);

const shown = 10;
const most = 30;
const drawn = 8;

/** What licenses cost a month, by product or by department; in seats where no prices are configured (licensing-rules D70). */
export function costCard(report: CostReport, byDepartment: boolean, reader: Reader): AdaptiveCard {
  const { text } = reader;
  const words = text.reports.cost;
  const { currency, total, products, departments } = report;
  const priced = currency !== null && total.perMonth !== null;
  const lines = byDepartment
    ? departments.map((one) => ({ ...one, label: one.name ?? words.noDepartment, detail: words.people(one.people) }))
    : products.map((one) => ({ ...one, label: one.product.name, detail: freeIn(one, currency, reader) }));
  const rows = lines.slice(0, most).map((line) => ({
    label: plain(line.label, 60),
    detail: line.detail,
    seats: reader.format.number(line.seats),
    amount: moneyOf(line, currency, reader),
  }));
  const title = priced ? words.title : words.titleSeats;
  const summary = priced ? words.total(moneyOf(total, currency, reader), total.seats) : words.totalSeats(total.seats);
  const unpriced = priced && total.unpriced > 0 ? words.unpriced(total.unpriced) : '';
  return cost.render({
    title,
    fallbackText: `${title}: ${summary}`,
    summary,
    note: [priced ? words.yourPrices : words.noPrices, unpriced].filter(Boolean).join(' '),
    chartTitle: byDepartment ? words.byDepartment : words.byProduct,
    bars: barsOf(lines, priced),
    rows: rows.slice(0, shown),
    rest: rows.slice(shown),
    more: lines.length > most ? text.general.andMore(lines.length - most) : '',
    fileSays: text.says.costFile,
    otherSays: byDepartment ? text.says.cost : text.says.costByDepartment,
    labels: {
      what: heading(words.columns[byDepartment ? 0 : 1]),
      seats: heading(words.columns[2]),
      amount: heading(words.columns[4]),
      file: words.file,
      other: byDepartment ? words.byProduct : words.byDepartment,
      rest: text.general.showRest(rows.length - shown),
    },
  });
}

/** A column of the file, as the heading of a table. */
function heading(column = ''): string {
  return column.charAt(0).toUpperCase() + column.slice(1);
}

/** An amount in words; empty where there is no price for any of it. */
export function moneyOf({ perMonth }: Amount, currency: string | null, { format }: Reader): string {
  return currency === null || perMonth === null ? '' : format.money(perMonth, currency);
}

function freeIn({ free }: ProductCost, currency: string | null, reader: Reader): string {
  return free.seats === 0 ? '' : reader.text.reports.cost.free(free.seats, moneyOf(free, currency, reader));
}

function barsOf(lines: readonly ((ProductCost | DepartmentCost) & { label: string })[], priced: boolean) {
  return lines
    .slice(0, drawn)
    .map((line) => ({ label: plain(line.label, 30), value: (priced ? line.perMonth : line.seats) ?? 0 }))
    .filter(({ value }) => value > 0);
}
