import type { Change, Item, LeftAloneCode, PlanSum, Product, Seats, SummedLoss, Warning } from '../../model.ts';
import { byUrgency } from '../warnings.ts';
import { operationsIn } from './operations-in.ts';

/** Adds up what a plan of many people comes to, a slice at a time; what it holds does not grow with the people. */
export interface Summing {
  add(slice: readonly { item: Item; change: Change }[]): void;
  sum(): PlanSum;
  /** How the number of taken seats changes, by product. */
  seats(now: readonly Seats[]): (Seats & { change: number })[];
  /** Those of these products that are named anywhere in it. */
  products(known: readonly Product[]): Product[];
}

/** More departments than a rule names are not told apart. */
const mostDepartments = 2_000;
const mostKinds = 60;
/** Service plans and products of one kind of loss. */
const mostNamed = 12;

export function startSum(): Summing {
  const losses = new Map<string, SummedLoss>();
  const gives = new Map<string, number>();
  const takes = new Map<string, number>();
  const switches = new Map<string, number>();
  const seats = new Map<string, number>();
  const left = new Map<LeftAloneCode, number>();
  const named = new Set<string>();
  const operations = new Set<PlanSum['operations'][number]>();
  const departments = new Set<string>();
  const numbers = { planned: 0, danger: 0, protected: 0, guests: 0, conflicts: 0 };

  function addChange(change: Change): void {
    const held = change.before.map(({ skuId }) => skuId);
    const direct = change.before.flatMap((license) => (license.direct ? [license.skuId] : []));
    const after = change.after.map(({ skuId }) => skuId);
    for (const skuId of [...held, ...after]) named.add(skuId);
    for (const { skuId } of change.leftAlone) if (skuId !== null) named.add(skuId);
    for (const { code } of unique(change.leftAlone)) more(left, code);
    if (change.user.guest) numbers.guests += 1;
    if (change.state === 'skipped') return;
    numbers.planned += 1;
    if (change.protected) numbers.protected += 1;
    if (change.conflicts.length > 0) numbers.conflicts += 1;
    if (change.warnings.some(({ severity }) => severity === 'danger')) numbers.danger += 1;
    const { department } = change.user;
    if (department !== null && departments.size < mostDepartments) departments.add(department);
    for (const { skuId } of change.add) more(direct.includes(skuId) ? switches : gives, skuId);
    for (const skuId of change.remove) more(takes, skuId);
    for (const skuId of after) if (!held.includes(skuId)) more(seats, skuId);
    for (const skuId of held) if (!after.includes(skuId)) more(seats, skuId, -1);
    for (const warning of change.warnings) addWarning(warning);
  }

  function addWarning(warning: Warning): void {
    const { code, severity, size, segment } = warning;
    const kind = [code, severity, size?.before, size?.after, segment].join(' ');
    const known = losses.get(kind);
    // Sizes differ from person to person; so many kinds are no summary any more.
    if (!known && losses.size >= mostKinds) return;
    losses.set(kind, known ? merged(known, warning) : { ...withoutUse(warning), people: 1 });
  }

  return {
    add(slice) {
      for (const { item, change } of slice) {
        for (const operation of operationsIn(item)) operations.add(operation);
        addChange(change);
      }
    },
    sum: () => ({
      ...numbers,
      losses: [...losses.values()].toSorted((one, other) => byUrgency(one, other)),
      gives: counted(gives),
      takes: counted(takes),
      switches: counted(switches),
      leftAlone: [...left].map(([code, people]) => ({ code, people })),
      operations: [...operations],
      departments: [...departments],
    }),
    seats: (now) =>
      now.flatMap((line) => {
        const change = seats.get(line.skuId);
        return change === undefined ? [] : [{ ...line, change }];
      }),
    products: (known) => known.filter(({ skuId }) => named.has(skuId)),
  };
}

/** How much somebody uses is theirs alone. */
function withoutUse({ size, ...warning }: Warning): Warning {
  if (!size) return warning;
  const { used: _, ...sizes } = size;
  return { ...warning, size: sizes };
}

function merged(known: SummedLoss, { deadlines, plans, products }: Warning): SummedLoss {
  const named = [...new Set([...(known.products ?? []), ...(products ?? [])])].slice(0, mostNamed);
  return {
    ...known,
    people: known.people + 1,
    plans: [...new Set([...known.plans, ...plans])].slice(0, mostNamed),
    ...(named.length > 0 ? { products: named } : {}),
    deadlines: known.deadlines.map((shown) => {
      const other = deadlines.find(({ event }) => event === shown.event);
      return other && other.at < shown.at ? other : shown;
    }),
  };
}

function unique(leftAlone: Change['leftAlone']): Change['leftAlone'] {
  return leftAlone.filter(({ code }, index) => leftAlone.findIndex((one) => one.code === code) === index);
}

function more<K>(counts: Map<K, number>, key: K, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function counted(counts: ReadonlyMap<string, number>): { skuId: string; people: number }[] {
  return [...counts].map(([skuId, people]) => ({ skuId, people }));
}
