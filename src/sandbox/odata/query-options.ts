import { malformed, unsupportedQuery } from './graph-failure.ts';

/** The OData options of a request, read but not yet judged. */
export interface QueryOptions {
  select: string[] | null;
  filter: string | null;
  search: string | null;
  orderby: string | null;
  expand: string | null;
  top: number | null;
  count: boolean;
  skipToken: string | null;
}

const KNOWN = ['select', 'filter', 'search', 'orderby', 'expand', 'top', 'count', 'skiptoken', 'skip', 'format'];
const MAX_PAGE = 999;

/** Reads `$select` and its family; the `$` may be missing, as Graph allows. Throws Graph's 400 on what it does not know. */
export function parseQuery(parameters: URLSearchParams): QueryOptions {
  const given = new Map<string, string>();
  for (const [name, value] of parameters) {
    const option = name.toLowerCase().replace(/^\$/, '');
    if (!KNOWN.includes(option)) {
      if (name.startsWith('$')) throw malformed(`The query parameter '${name}' is not supported.`);
      continue;
    }
    if (given.has(option))
      throw malformed(`Query parameter '$${option}' is specified, but it should be specified only once.`);
    given.set(option, value);
  }
  if (given.has('skip')) throw unsupportedQuery("'$skip' is not supported by the service.");
  const select = given.get('select');
  return {
    select: select === undefined ? null : splitList(select),
    filter: given.get('filter') ?? null,
    search: given.get('search') ?? null,
    orderby: given.get('orderby') ?? null,
    expand: given.get('expand') ?? null,
    top: parseTop(given.get('top')),
    count: given.get('count')?.toLowerCase() === 'true',
    skipToken: given.get('skiptoken') ?? null,
  };
}

/** Which of the options a resource takes; Graph refuses the others on what is no full collection of directory objects. */
export function allowOnly(options: QueryOptions, ...allowed: (keyof QueryOptions)[]): void {
  for (const name of ['filter', 'search', 'orderby', 'expand', 'top', 'skipToken', 'select'] as const) {
    if (options[name] !== null && !allowed.includes(name)) throw unsupportedQuery('Unsupported Query.');
  }
}

export function splitList(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.includes('')) throw malformed('Parsing OData Select and Expand failed: Term is empty.');
  return names;
}

function parseTop(text: string | undefined): number | null {
  if (text === undefined) return null;
  const top = /^\d+$/.test(text) ? Number(text) : 0;
  if (top < 1 || top > MAX_PAGE) {
    throw unsupportedQuery(`Invalid page size specified: '${text}'. Must be between 1 and ${MAX_PAGE} inclusive.`);
  }
  return top;
}
