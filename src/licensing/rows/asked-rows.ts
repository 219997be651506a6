import type { Table, TableRow } from '../../spreadsheet/table.ts';
import { type Column, type Places, placesOf } from './columns.ts';
import { dayIn } from './days.ts';

export const rowActions = ['assign', 'unassign', 'unassignAll', 'services'] as const;

export type RowAction = (typeof rowActions)[number];

const actionWords: Record<RowAction, string[]> = {
  assign: ['assign', 'add', 'give', 'grant', '+', 'toewijzen', 'wijs toe', 'toevoegen', 'geven', 'geef'],
  unassign: [
    ...[
      'unassign',
      'remove',
      'revoke',
      'take',
      'take away',
      'delete',
      'withdraw',
      '-',
      'intrekken',
      'trek in',
      'verwijderen',
    ],
    ...['verwijder', 'weghalen', 'haal weg', 'ontnemen', 'afnemen'],
  ],
  unassignAll: [
    ...['unassign all', 'remove all', 'revoke all', 'take all', 'offboard', 'leaver', 'leaves'],
    ...[
      'alles intrekken',
      'alles verwijderen',
      'alles weghalen',
      'alle licenties intrekken',
      'uit dienst',
      'gaat uit dienst',
    ],
  ],
  services: ['services', 'apps', 'switch off', 'disable', 'diensten', 'uitzetten', 'uitschakelen', 'diensten uit'],
};

const all = ['all', 'everything', '*', 'alles', 'alle'];

/** What one row of a list asks for, in its own words where they have to be looked up. */
export interface AskedRow {
  line: number;
  user: string;
  product: string;
  /** null where the cell is empty or says something else. */
  action: RowAction | null;
  off: string[];
  /** ISO 8601; null without a day. */
  start: string | null;
  end: string | null;
  reason: string | null;
  /** Code of a country; null where nothing or something else stands there. */
  location: string | null;
  /** The column that is empty and must not be, or that cannot be read. */
  problem: Column | null;
}

/**
 * The rows of a list as requests.
 * @param locale decides which day 3/4/2026 is
 * @throws Refusal `columnMissing`, `columnTwice`
 */
export function askedRows(table: Table, locale: string): AskedRow[] {
  const places = placesOf(table.header);
  return table.rows.map((row) => askedRow(row, places, locale));
}

function askedRow({ line, cells }: TableRow, places: Places, locale: string): AskedRow {
  const cell = (column: Column) => {
    const place = places[column];
    return place === undefined ? '' : (cells[place] ?? '').trim();
  };
  const day = (column: 'start' | 'end') => (cell(column) === '' ? null : dayIn(cell(column), locale));
  const said = actionIn(cell('action'));
  const everything = all.includes(cell('product').toLowerCase());
  const action = said === 'unassign' && everything ? 'unassignAll' : said;
  const row = {
    line,
    user: cell('user'),
    product: action === 'unassignAll' ? '' : cell('product'),
    action,
    off: cell('off')
      .split(/[,;|+\n]/)
      .map((app) => app.trim())
      .filter(Boolean),
    start: day('start'),
    end: day('end'),
    reason: cell('reason') || null,
    location: /^[a-z]{2}$/i.test(cell('location')) ? cell('location').toUpperCase() : null,
  };
  return { ...row, problem: problemOf(row, cell) };
}

function problemOf(row: Omit<AskedRow, 'problem'>, cell: (column: Column) => string): Column | null {
  if (row.user === '') return 'user';
  if (row.action === null) return 'action';
  if (row.action !== 'unassignAll' && row.product === '') return 'product';
  if (row.action === 'services' && row.off.length === 0) return 'off';
  if (row.start === null && cell('start') !== '') return 'start';
  if (row.end === null && cell('end') !== '') return 'end';
  if (row.start !== null && row.end !== null && row.end < row.start) return 'end';
  return row.location === null && cell('location') !== '' ? 'location' : null;
}

function actionIn(text: string): RowAction | null {
  const said = text.toLowerCase().replace(/\s+/g, ' ');
  return rowActions.find((action) => actionWords[action].includes(said)) ?? null;
}
