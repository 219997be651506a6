import { type Entity, project, propertyName, shownProperties } from './entity.ts';
import { compileFilter } from './filter.ts';
import type { GraphCall } from './graph-call.ts';
import { GraphFailure, unsupportedQuery } from './graph-failure.ts';
import { compileSearch } from './search.ts';

const PAGE = 100;
const ADVANCED_SEARCH =
  "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'";

export interface CollectionOptions<Row> {
  /** `@odata.type` on each row: where the collection holds several kinds. */
  typed?: boolean;
  /** Adds expanded properties to a row. */
  expand?: (row: Row) => Record<string, unknown>;
}

/**
 * A page of a collection of directory objects: filtered, searched, sorted, counted, selected, with `@odata.nextLink`
 * (graph-api 1.10). Throws Graph's 400 where the query is an advanced one and was not asked for as such.
 */
export function answerCollection<Row>(
  call: GraphCall,
  entity: Entity<Row>,
  rows: Iterable<Row>,
  options: CollectionOptions<Row> = {},
): Record<string, unknown> {
  const names = shownProperties(entity, call.query.select);
  return answerPage(call, entity.set, findRows(call, entity, rows), (row) => ({
    ...(options.typed ? { '@odata.type': `#microsoft.graph.${entity.type}` } : {}),
    ...project(entity, row, names),
    ...options.expand?.(row),
  }));
}

/** One page of rows that are already found and sorted. */
export function answerPage<Row>(
  call: GraphCall,
  set: string,
  found: readonly Row[],
  show: (row: Row) => Record<string, unknown>,
): Record<string, unknown> {
  const { query } = call;
  const start = pageStart(query.skipToken, found.length);
  const size = query.top ?? PAGE;
  return {
    '@odata.context': contextOf(call, set, query.select),
    ...(query.count && call.eventual && start === 0 ? { '@odata.count': found.length } : {}),
    ...(start + size < found.length ? { '@odata.nextLink': nextLink(call, start + size) } : {}),
    value: found.slice(start, start + size).map(show),
  };
}

/** How many rows match, for `…/$count`. */
export function countRows<Row>(call: GraphCall, entity: Entity<Row>, rows: Iterable<Row>): number {
  requireEventual(call);
  return findRows(call, entity, rows, true).length;
}

/** Counting is an advanced query (graph-api 1.10). */
export function requireEventual(call: GraphCall): void {
  if (!call.eventual) throw new GraphFailure(400, 'Request_BadRequest', '$count is not currently supported.');
}

export function contextOf(call: GraphCall, set: string, select: readonly string[] | null): string {
  return `${call.root}/$metadata#${set}${select ? `(${select.join(',')})` : ''}`;
}

function findRows<Row>(call: GraphCall, entity: Entity<Row>, rows: Iterable<Row>, counted = false): Row[] {
  const { query } = call;
  if (query.search !== null && !call.eventual) throw unsupportedQuery(ADVANCED_SEARCH);
  const advanced = call.eventual && (query.count || counted);
  if (query.expand !== null && (query.search !== null || advanced)) throw unsupportedQuery('Unsupported Query.');
  let found = [...rows];
  if (query.filter !== null) found = found.filter(compileFilter(entity, query.filter, advanced));
  if (query.search !== null) found = found.filter(compileSearch(entity, query.search));
  return query.orderby === null ? found : sortRows(call, entity, found, query.orderby, advanced);
}

function sortRows<Row>(call: GraphCall, entity: Entity<Row>, rows: Row[], orderby: string, advanced: boolean): Row[] {
  const [name = '', direction = 'asc', ...rest] = orderby.trim().split(/\s+/);
  const narrowed = call.query.filter !== null || call.query.search !== null;
  const sortable = entity.sorts.some((known) => known.toLowerCase() === name.toLowerCase());
  if (
    !sortable ||
    rest.length > 0 ||
    !['asc', 'desc'].includes(direction) ||
    (narrowed && !advanced && call.query.search === null)
  ) {
    throw unsupportedQuery('Sorting not supported for current query.');
  }
  const property = propertyName(entity, name);
  const sign = direction === 'desc' ? -1 : 1;
  const key = (row: Row): string => String(entity.properties[property]?.(row) ?? '').toLowerCase();
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

function nextLink(call: GraphCall, start: number): string {
  const parameters = new URLSearchParams(call.parameters);
  parameters.delete('skiptoken');
  parameters.set('$skiptoken', Buffer.from(`sandbox:${start}`).toString('base64url'));
  return `${call.root}/${call.path}?${parameters.toString().replaceAll('%24', '$')}`;
}

function pageStart(token: string | null, rows: number): number {
  if (token === null) return 0;
  const start = Number(/^sandbox:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1] ?? Number.NaN);
  if (!Number.isInteger(start) || start > rows) {
    throw new GraphFailure(
      400,
      'Directory_ExpiredPageToken',
      'The specified page token value has expired and can no longer be included in your request.',
    );
  }
  return start;
}
