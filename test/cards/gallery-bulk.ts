import { costCard } from '../../src/cards/lists/cost.ts';
import { idleCard } from '../../src/cards/lists/idle.ts';
import { listCard } from '../../src/cards/lists/list.ts';
import type { CostReport } from '../../src/licensing/lookups/costs.ts';
import type { IdleGroup, IdleReport } from '../../src/licensing/lookups/idle-seats.ts';
import type { Conflict } from '../../src/licensing/model.ts';
import { type JudgedRow, type RowKind, rowKinds, type Why } from '../../src/licensing/rows/judged-row.ts';
import type { List } from '../../src/licensing/rows/lists.ts';
import type { Exhibit } from './gallery.ts';
import { e3, everyConflict, megan, oddPeople, oddProduct, twentyPeople, visio } from './samples.ts';

/** What each kind needs to say why. */
const whys: Partial<Record<RowKind, Why>> = {
  incomplete: { column: 'action' },
  notFound: { names: ['megan@contoso.example', 'meghan@contoso.example'] },
  foundTwice: { names: ['jan@contoso.example', 'jan2@contoso.example'] },
  productUnclear: { names: ['Power BI Pro', 'Power BI Premium'] },
  appUnclear: { product: e3.name, names: ['Teams'] },
  listedTwice: { line: 4 },
  contradicting: { line: 7 },
  heldBack: { line: 9 },
  inherited: { product: e3.name, left: { skuId: e3.skuId, code: 'inherited', groups: [] } },
  guest: { left: { skuId: null, code: 'guest', groups: [] } },
  noSeat: { product: visio.name },
  conflict: { conflict: everyConflict[0] as Conflict },
  leftAlone: { product: e3.name, left: { skuId: e3.skuId, code: 'selfService', groups: [] } },
};

const everyRow: JudgedRow[] = rowKinds.flatMap((kind, index) =>
  oddPeople.slice(0, 3).map(({ id, displayName }, place) => ({
    line: 2 + index * 3 + place,
    kind,
    why: whys[kind] ?? {},
    user: { id, name: displayName },
  })),
);

const everyKind: List = {
  number: 7,
  fileName: 'reorganization [final] *v2*.xlsx',
  header: ['user', 'product', 'action'],
  rows: 1_557,
  counts: Object.fromEntries(rowKinds.map((kind) => [kind, 3])),
  examples: everyRow,
  planId: null,
};

const ready: List = { ...everyKind, fileName: '', rows: 3, counts: { ready: 3 }, examples: everyRow.slice(0, 3) };

const cost: CostReport = {
  currency: 'EUR',
  products: [
    {
      product: e3,
      perMonth: 12_312.5,
      seats: 320,
      unpriced: 0,
      free: { perMonth: 154, seats: 4, unpriced: 0 },
    },
    { product: oddProduct, perMonth: null, seats: 12, unpriced: 12, free: { perMonth: null, seats: 12, unpriced: 12 } },
  ],
  total: { perMonth: 12_312.5, seats: 332, unpriced: 12 },
  departments: Array.from({ length: 40 }, (_, index) => ({
    name: index === 0 ? null : `Department ${index} [x](y)`,
    people: 3,
    perMonth: 400 - index,
    seats: 12,
    unpriced: 0,
  })),
};

const noPrices: CostReport = {
  currency: null,
  products: cost.products.map((one) => ({ ...one, perMonth: null, unpriced: one.seats })),
  total: { perMonth: null, seats: 332, unpriced: 332 },
  departments: [],
};

const nobody: IdleGroup = { holders: [], people: 0, amount: { perMonth: null, seats: 0, unpriced: 0 } };
const some: IdleGroup = {
  holders: [...twentyPeople, ...oddPeople].map((person) => ({ person, skuIds: [e3.skuId], lastSignIn: null })),
  people: 412,
  amount: { perMonth: 15_862, seats: 430, unpriced: 3 },
};

const idle: IdleReport = {
  currency: 'EUR',
  products: [e3, visio],
  blocked: some,
  unused: { ...some, days: 90 },
  doubles: { ...some, holders: [{ person: megan, skuIds: [visio.skuId], lastSignIn: null }], people: 1 },
  free: [
    { product: e3, amount: { perMonth: 154, seats: 4, unpriced: 0 } },
    { product: oddProduct, amount: { perMonth: null, seats: 12, unpriced: 12 } },
  ],
  renewing: [{ product: e3, free: 4, renewsAt: '2026-12-12T00:00:00Z' }],
};

/** Lists of people, costs and what may be of no use. */
export function bulkExhibits(): Exhibit[] {
  return [
    { card: 'list', state: 'every kind', render: (reader) => listCard(everyKind, reader, true) },
    { card: 'list', state: 'all ready', render: (reader) => listCard(ready, reader, true) },
    {
      card: 'list',
      state: 'nothing ready',
      render: (reader) => listCard({ ...everyKind, counts: { notFound: 3 } }, reader, false),
    },
    { card: 'cost', state: 'by product', render: (reader) => costCard(cost, false, reader) },
    { card: 'cost', state: 'by department', render: (reader) => costCard(cost, true, reader) },
    { card: 'cost', state: 'without prices', render: (reader) => costCard(noPrices, false, reader) },
    { card: 'idle', state: 'every kind', render: (reader) => idleCard(idle, true, reader) },
    {
      card: 'idle',
      state: 'nothing, sign-ins not checked',
      render: (reader) =>
        idleCard(
          { ...idle, currency: null, blocked: nobody, unused: null, doubles: nobody, free: [], renewing: [] },
          false,
          reader,
        ),
    },
  ];
}
