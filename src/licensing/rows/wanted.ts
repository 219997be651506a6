import type { ServicePlanId } from '../../ids.ts';
import { findApps } from '../catalogue/app-search.ts';
import type { Item, Product } from '../model.ts';
import type { Subject } from '../plan/plan.ts';
import type { AskedRow } from './asked-rows.ts';
import type { JudgedRow, RowKind, Why } from './judged-row.ts';

/** A row of which it is known whom and what it is about. */
export interface Wanted {
  row: AskedRow;
  subject: Subject;
  /** null where everything is to go. */
  product: Product | null;
  /** Service plans to be off. */
  off: ServicePlanId[];
}

/** How names in a list are found: users by exact name or address, products as people call them. */
export interface Finding {
  people(text: string): readonly Subject[];
  products(text: string): readonly Product[];
  /** Who nearly goes by a name that nobody goes by. */
  near(text: string): readonly string[];
}

const named = 3;

/** A row with its names found, or why it goes no further. */
export function wantedBy(row: AskedRow, find: Finding): Wanted | JudgedRow {
  const stop = (kind: RowKind, why: Why, user: JudgedRow['user'] = null) => ({ line: row.line, kind, why, user });
  // Plans that wait for their day are not made from lists yet.
  if (row.problem === null && (row.start !== null || row.end !== null)) return stop('later', {});
  if (row.problem !== null) return stop('incomplete', { column: row.problem });
  const [subject, ...others] = find.people(row.user);
  if (!subject) return stop('notFound', { names: find.near(row.user).slice(0, named) });
  if (others.length > 0) {
    const names = [subject, ...others].map(({ person }) => person.userPrincipalName);
    return stop('foundTwice', { names: names.slice(0, named) });
  }
  const user = { id: subject.person.id, name: subject.person.displayName };
  const off: ServicePlanId[] = [];
  if (row.action === 'unassignAll') return { row, subject, product: null, off };
  const product = productOf(row, subject, find.products(row.product));
  if ('names' in product) return stop('productUnclear', { names: product.names.slice(0, named) }, user);
  for (const app of row.off) {
    const [plan, ...more] = findApps(app, product);
    if (!plan || more.length > 0) {
      const names = [plan, ...more].flatMap((one) => one?.label ?? []).slice(0, named);
      return stop('appUnclear', { product: product.name, names: names.length > 0 ? names : [app] }, user);
    }
    off.push(plan.id);
  }
  return { row, subject, product, off };
}

export function isWanted(one: Wanted | JudgedRow): one is Wanted {
  return 'subject' in one;
}

/** Of several products that could be meant, what the user holds decides what is to be taken from them. */
function productOf({ action }: AskedRow, { held }: Subject, found: readonly Product[]): Product | { names: string[] } {
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const theirs = found.filter(({ skuId }) => held.some((license) => license.skuId === skuId));
  const [one, ...more] = theirs;
  if (one && more.length === 0 && action !== 'assign') return one;
  return { names: found.map(({ name }) => name) };
}

/** All rows of one person as what is to happen to them. */
export function itemOf(wanted: readonly [Wanted, ...Wanted[]]): Item {
  const [{ row, subject }] = wanted;
  const of = (action: AskedRow['action']) => wanted.filter((one) => one.row.action === action);
  const skus = (some: readonly Wanted[]) => some.flatMap(({ product }) => product?.skuId ?? []);
  const actions = new Set(wanted.map((one) => one.row.action));
  const [only = null] = actions.size === 1 ? actions : [];
  return {
    userId: subject.person.id,
    operation: only ?? 'set',
    add: of('assign').flatMap(({ product, off }) =>
      product ? [{ skuId: product.skuId, disabledPlans: off.length > 0 ? off : null }] : [],
    ),
    remove: actions.has('unassignAll') ? 'all' : skus(of('unassign')),
    except: [],
    services: of('services').flatMap(({ product, off }) => (product ? [{ skuId: product.skuId, on: [], off }] : [])),
    usageLocation: subject.person.usageLocation === null ? (row.location ?? null) : null,
    at: null,
    until: null,
  };
}
