import { malformed } from './graph-failure.ts';

export type FilterOperator = 'eq' | 'in' | 'startswith' | 'ne' | 'not' | 'endswith';

/** What `$filter` may do with a property. `advanced` needs `ConsistencyLevel: eventual` and `$count=true` (graph-api 1.10). */
export interface FilterRule {
  type: 'string' | 'boolean' | 'guid';
  plain: readonly FilterOperator[];
  advanced: readonly FilterOperator[];
  /** Whether `eq null` and `ne null` work; only as advanced queries where they do. */
  nulls?: boolean;
}

/** One kind of resource: its properties, which of them come without `$select`, and what queries may do with them. */
export interface Entity<Row> {
  /** As in `@odata.type`: `user`. */
  type: string;
  /** As in `@odata.context`: `users`. */
  set: string;
  properties: Readonly<Record<string, (row: Row) => unknown>>;
  /** Null: all of them. */
  defaults: readonly string[] | null;
  filters: Readonly<Record<string, FilterRule>>;
  /** Collections of complex values on which `any` works, with the rules of their parts. */
  collections: Readonly<Record<string, Readonly<Record<string, FilterRule>>>>;
  /** `tokens`: matched word by word; `start`: from the beginning. */
  searches: Readonly<Record<string, 'tokens' | 'start'>>;
  sorts: readonly string[];
}

/** The property's name in Graph's own spelling, since queries may write it in any case; throws Graph's 400. */
export function propertyName<Row>(entity: Entity<Row>, name: string): string {
  const found = Object.keys(entity.properties).find((known) => known.toLowerCase() === name.toLowerCase());
  if (found === undefined) {
    throw malformed(
      `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${entity.type}'.`,
    );
  }
  return found;
}

/** The properties that an answer shows: the selected ones, else the default ones; throws Graph's 400 on a name it does not have. */
export function shownProperties<Row>(entity: Entity<Row>, select: readonly string[] | null): readonly string[] {
  return select?.map((name) => propertyName(entity, name)) ?? entity.defaults ?? Object.keys(entity.properties);
}

/** A row as Graph shows it. */
export function project<Row>(entity: Entity<Row>, row: Row, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, entity.properties[name]?.(row) ?? null]));
}

/** Rules of the properties that take the same operators. */
export function filterRules(
  type: FilterRule['type'],
  names: readonly string[],
  plain: readonly FilterOperator[],
  advanced: readonly FilterOperator[] = [],
): Record<string, FilterRule> {
  return Object.fromEntries(names.map((name) => [name, { type, plain, advanced }]));
}

/** The same rules for properties of which Graph also finds those without a value. */
export function withNulls(rules: Readonly<Record<string, FilterRule>>): Record<string, FilterRule> {
  return Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, { ...rule, nulls: true }]));
}
