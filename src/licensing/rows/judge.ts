import type { SkuId, UserId } from '../../ids.ts';
import type { Change, Item } from '../model.ts';
import { drawPlan, type PlanFacts, type Subject, seatsLeft } from '../plan/plan.ts';
import type { AskedRow } from './asked-rows.ts';
import type { JudgedRow, RowKind, Why } from './judged-row.ts';
import { type Finding, isWanted, itemOf, type Wanted, wantedBy } from './wanted.ts';

/** What of a list can be done. */
export interface Judgement {
  /** Every row, in the order of the list. */
  rows: JudgedRow[];
  /** What would happen to whom: of every person whose rows are ready. */
  items: Item[];
  /** What that comes to, of each of them. */
  changes: Change[];
}

/** One person's rows while it is not settled yet which of them stand. */
interface Case {
  subject: Subject;
  open: Wanted[];
  change: Change | null;
}

/**
 * Judges a list without changing anything: pure, the same facts give the same judgement. What is not ready is left out; who would lose
 * something in exchange for what they cannot get keeps it.
 */
export function judgeRows(asked: readonly AskedRow[], find: Finding, facts: Omit<PlanFacts, 'subjects'>): Judgement {
  const judged = new Map<number, JudgedRow>();
  const cases = new Map<UserId, Case>();
  const settle = ({ row, subject }: Wanted, kind: RowKind, why: Why = {}) =>
    judged.set(row.line, {
      line: row.line,
      kind,
      why,
      user: { id: subject.person.id, name: subject.person.displayName },
    });

  for (const row of asked) {
    const found = wantedBy(row, find);
    if (!isWanted(found)) {
      judged.set(row.line, found);
      continue;
    }
    const known = cases.get(found.subject.person.id);
    if (known) known.open.push(found);
    else cases.set(found.subject.person.id, { subject: found.subject, open: [found], change: null });
  }
  for (const one of cases.values()) {
    one.open = withoutRepeated(one.open, settle);
    look(one);
  }
  shareSeats();
  for (const { open } of cases.values()) for (const wanted of open) settle(wanted, 'ready');
  const ready = [...cases.values()].filter(({ open }) => open.length > 0);
  return {
    rows: asked.flatMap(({ line }) => judged.get(line) ?? []),
    items: ready.flatMap(({ open: [first, ...others] }) => (first ? [itemOf([first, ...others])] : [])),
    changes: ready.flatMap(({ change }) => change ?? []),
  };

  /** Settles what cannot be done for this person, and draws what would happen with the rest, until both agree. */
  function look(one: Case): void {
    for (;;) {
      one.change = draw(one, facts);
      const stopped = one.change ? stoppedBy(one, one.change) : [];
      if (stopped.length === 0) return;
      for (const { wanted, kind, why } of stopped) settle(wanted, kind, why);
      leave(
        one,
        stopped.map(({ wanted }) => wanted),
      );
    }
  }

  /** What is left of somebody's rows; nothing is taken from whoever cannot get what they should have for it (U2). */
  function leave(one: Case, stopped: readonly Wanted[]): void {
    one.open = one.open.filter((wanted) => !stopped.includes(wanted));
    const missed = stopped.find(({ row }) => row.action === 'assign' && judged.get(row.line)?.kind !== 'already');
    if (!missed) return;
    const losing = one.open.filter(({ row }) => row.action !== 'assign');
    for (const wanted of losing) settle(wanted, 'heldBack', { line: missed.row.line });
    one.open = one.open.filter((wanted) => !losing.includes(wanted));
  }

  /** Seats are given in the order of the list; those that the list itself frees count (G5). */
  function shareSeats(): void {
    for (;;) {
      const left = new Map<SkuId, number>(
        facts.seats.map((seats) => [seats.skuId, seats.unknown ? Number.POSITIVE_INFINITY : seatsLeft(seats)]),
      );
      for (const { change } of cases.values()) {
        for (const skuId of freedBy(change)) left.set(skuId, (left.get(skuId) ?? 0) + 1);
      }
      const missing = [...cases.values()].find((one) => !takeSeats(one, left));
      if (!missing) return;
    }
  }

  /** False where a seat was missing: what the list frees may then be less than was counted. */
  function takeSeats(one: Case, left: Map<SkuId, number>): boolean {
    for (const skuId of takenBy(one.change)) {
      const seats = left.get(skuId) ?? 0;
      left.set(skuId, seats - 1);
      if (seats > 0) continue;
      const stopped = one.open.filter(({ product, row }) => row.action === 'assign' && product?.skuId === skuId);
      for (const wanted of stopped) settle(wanted, 'noSeat', { product: wanted.product?.name ?? '' });
      const freed = freedBy(one.change).length;
      leave(one, stopped);
      look(one);
      left.set(skuId, seats);
      if (freedBy(one.change).length < freed) return false;
    }
    return true;
  }
}

/** Without rows that say the same again, and those that say the opposite of each other. */
function withoutRepeated(open: readonly Wanted[], settle: (one: Wanted, kind: RowKind, why: Why) => void): Wanted[] {
  const kept: Wanted[] = [];
  const clashing = new Set<Wanted>();
  for (const wanted of open) {
    const same = kept.find((other) => keyOf(other) === keyOf(wanted));
    if (same) {
      settle(wanted, 'listedTwice', { line: same.row.line });
      continue;
    }
    const other = kept.find((one) => contradict(one, wanted));
    if (other) {
      settle(wanted, 'contradicting', { line: other.row.line });
      if (!clashing.has(other)) settle(other, 'contradicting', { line: wanted.row.line });
      clashing.add(wanted).add(other);
    }
    kept.push(wanted);
  }
  return kept.filter((wanted) => !clashing.has(wanted));
}

function keyOf({ row, product, off }: Wanted): string {
  return JSON.stringify([row.action, product?.skuId, off.toSorted(), row.start, row.end]);
}

/** The same product given and taken, or everything taken beside anything else; and two days for one person. */
function contradict(one: Wanted, other: Wanted): boolean {
  const everything = one.product === null || other.product === null;
  const days = one.row.start !== other.row.start || one.row.end !== other.row.end;
  return everything || days || one.product?.skuId === other.product?.skuId;
}

function draw({ subject, open: [first, ...others] }: Case, facts: Omit<PlanFacts, 'subjects'>): Change | null {
  if (!first) return null;
  const item = itemOf([first, ...others]);
  const request = { operation: item.operation, items: [item], reason: null, ticket: null };
  return drawPlan(request, { ...facts, subjects: [subject] }).changes[0] ?? null;
}

interface Stopped {
  wanted: Wanted;
  kind: RowKind;
  why: Why;
}

/** Which rows of a person cannot be done, by what would happen. */
function stoppedBy({ subject, open }: Case, change: Change): Stopped[] {
  const all = (kind: RowKind, why: Why = {}) => open.map((wanted) => ({ wanted, kind, why }));
  const { person } = subject;
  const whole = change.leftAlone.find(({ skuId }) => skuId === null);
  if (whole) return all(whole.code === 'guest' ? 'guest' : 'leftAlone', { left: whole });
  const giving = open.filter(({ row }) => row.action === 'assign');
  if (giving.length > 0 && person.blocked) return giving.map((wanted) => ({ wanted, kind: 'blocked', why: {} }));
  if (change.add.length > 0 && person.usageLocation === null && change.usageLocation === null) {
    return giving.map((wanted) => ({ wanted, kind: 'noLocation', why: {} }));
  }
  const left = open.flatMap((wanted) => leftOf(wanted, change));
  if (left.length > 0) return left;
  const [conflict] = change.conflicts;
  return conflict && change.state === 'planned' ? all('conflict', { conflict }) : [];
}

const alreadySo = ['notHeld', 'alreadyAssigned', 'alreadySo'];

function leftOf(wanted: Wanted, change: Change): Stopped[] {
  const { product } = wanted;
  if (product === null) {
    if (change.remove.length > 0) return [];
    const [left] = change.leftAlone;
    return [{ wanted, kind: left ? 'inherited' : 'already', why: left ? { left, product: '' } : {} }];
  }
  // What is held directly as well goes; that a group still gives it is said with the plan.
  const moves = change.remove.includes(product.skuId) || change.add.some(({ skuId }) => skuId === product.skuId);
  const left = change.leftAlone.find(({ skuId }) => skuId === product.skuId);
  if (!left || moves) return [];
  const kind = alreadySo.includes(left.code) ? 'already' : left.code === 'inherited' ? 'inherited' : 'leftAlone';
  return [{ wanted, kind, why: { left, product: product.name } }];
}

function takenBy(change: Change | null): SkuId[] {
  const before = new Set(change?.before.map(({ skuId }) => skuId));
  return (change?.after ?? []).map(({ skuId }) => skuId).filter((skuId) => !before.has(skuId));
}

function freedBy(change: Change | null): SkuId[] {
  const after = new Set(change?.after.map(({ skuId }) => skuId));
  return (change?.before ?? []).map(({ skuId }) => skuId).filter((skuId) => !after.has(skuId));
}
