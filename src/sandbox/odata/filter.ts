import type { Entity, FilterOperator, FilterRule } from './entity.ts';
import { type Filter, type Literal, parseFilter } from './filter-syntax.ts';
import { malformed, unsupportedQuery } from './graph-failure.ts';

/** The directory takes at most so many alternatives in one filter. */
const MAX_CLAUSES = 15;
const COUNT = '/$count';
const OPERATOR_NAMES: Readonly<Record<string, string>> = {
  contains: 'Contains',
  ne: 'NotEqualsMatch',
  gt: 'GreaterThan',
  ge: 'GreaterOrEqualsMatch',
  lt: 'LessThan',
  le: 'LessOrEqualsMatch',
};

/**
 * `$filter` as a test of rows. `advanced`: the request asked for Graph's advanced queries. Throws Graph's 400 where the
 * property or operator is not filterable that way (graph-api 1.10).
 */
export function compileFilter<Row>(entity: Entity<Row>, text: string, advanced: boolean): (row: Row) => boolean {
  const resource = entity.type.charAt(0).toUpperCase() + entity.type.slice(1);
  const filter = parseFilter(text);
  countClauses(filter);
  return compile(filter);

  function compile(part: Filter): (row: Row) => boolean {
    switch (part.kind) {
      case 'and':
      case 'or':
        return joined(part.kind, part.parts.map(compile));
      case 'not': {
        if (!advanced) throw unsupportedQuery("Filter operator 'Not' is not supported.");
        const inner = compile(part.part);
        return (row) => !inner(row);
      }
      case 'any':
        return compileAny(part);
      default: {
        if (part.property.toLowerCase().endsWith(COUNT)) return compileCount(part);
        const name = Object.keys(entity.properties).find(
          (known) => known.toLowerCase() === part.property.toLowerCase(),
        );
        if (name === undefined) {
          throw malformed(
            `Invalid filter clause: Could not find a property named '${part.property}' on type 'microsoft.graph.${entity.type}'.`,
          );
        }
        const test = valueTest(part, entity.filters[name], advanced, name, resource);
        return (row) => test(entity.properties[name]?.(row));
      }
    }
  }

  /** `assignedLicenses/$count eq 0`: whether there are any at all, and nothing else, is known (graph-api 1.10). */
  function compileCount(part: Exclude<Filter, { parts: Filter[] } | { part: Filter | null }>): (row: Row) => boolean {
    const collection = part.property.slice(0, -COUNT.length);
    const name = Object.keys(entity.collections).find((known) => known.toLowerCase() === collection.toLowerCase());
    const empty = part.kind === 'compare' && part.literal.value === 0 ? part.operator : null;
    if (name === undefined || !advanced || (empty !== 'eq' && empty !== 'ne')) throw unsupported(collection, resource);
    return (row) => {
      const members = entity.properties[name]?.(row);
      return (Array.isArray(members) && members.length > 0) === (empty === 'ne');
    };
  }

  function compileAny(part: Extract<Filter, { kind: 'any' }>): (row: Row) => boolean {
    const name = Object.keys(entity.collections).find((known) => known.toLowerCase() === part.collection.toLowerCase());
    const rules = name === undefined ? undefined : entity.collections[name];
    if (name === undefined || rules === undefined || !part.part) throw unsupported(part.collection, resource);
    const test = compileMember(part.part, rules, part.collection);
    return (row) => {
      const members = entity.properties[name]?.(row);
      return Array.isArray(members) && members.some((member: Record<string, unknown>) => test(member));
    };
  }

  function compileMember(
    part: Filter,
    rules: Readonly<Record<string, FilterRule>>,
    collection: string,
  ): (member: Record<string, unknown>) => boolean {
    if (part.kind === 'and' || part.kind === 'or') {
      return joined(
        part.kind,
        part.parts.map((inner) => compileMember(inner, rules, collection)),
      );
    }
    if (part.kind !== 'compare' && part.kind !== 'in' && part.kind !== 'call') throw unsupported(collection, resource);
    const test = valueTest(part, rules[part.property], advanced, collection, resource);
    // Of a collection of plain values, as groupTypes is, the member itself has no name.
    return (member) => test(part.property === '' ? member : member[part.property]);
  }
}

function joined<T>(kind: 'and' | 'or', tests: ((value: T) => boolean)[]): (value: T) => boolean {
  return kind === 'and' ? (value) => tests.every((test) => test(value)) : (value) => tests.some((test) => test(value));
}

function valueTest(
  part: Extract<Filter, { kind: 'compare' | 'in' | 'call' }>,
  rule: FilterRule | undefined,
  advanced: boolean,
  property: string,
  resource: string,
): (value: unknown) => boolean {
  const operator = part.kind === 'compare' ? part.operator : part.kind === 'in' ? 'in' : part.name;
  const known = [...(rule?.plain ?? []), ...(rule?.advanced ?? [])].some((allowed) => allowed === operator);
  if (!rule) throw unsupported(property, resource);
  if (!known)
    throw unsupportedQuery(`Unsupported property filter clause operator '${OPERATOR_NAMES[operator] ?? operator}'.`);
  if (!advanced && !rule.plain.includes(operator as FilterOperator)) throw unsupported(property, resource);

  const given = part.kind === 'in' ? part.literals : [part.literal];
  if (given.some(({ type }) => type === 'null') && !(rule.nulls && advanced)) throw unsupported(property, resource);
  const literals = given.map((literal) => comparable(literal, rule.type, operator));
  const fold = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : (value ?? null));
  const [first] = literals;
  switch (operator) {
    case 'startswith':
      return (value) => typeof value === 'string' && value.toLowerCase().startsWith(String(first));
    case 'endswith':
      return (value) => typeof value === 'string' && value.toLowerCase().endsWith(String(first));
    case 'ne':
      return (value) => fold(value) !== first;
    default:
      return (value) => literals.includes(fold(value) as (typeof literals)[number]);
  }
}

/** The literal as values are compared: text without regard to case, ids with or without quotes. */
function comparable(literal: Literal, type: FilterRule['type'], operator: string): string | boolean | number | null {
  const fits =
    literal.type === 'null' ||
    literal.type === type ||
    (type !== 'boolean' && ['string', 'guid'].includes(literal.type));
  if (!fits) {
    throw malformed(
      `Invalid filter clause: A binary operator with incompatible types was detected. Found operand types '${edm(type)}' and '${edm(literal.type)}' for operator kind '${operator === 'ne' ? 'NotEqual' : 'Equal'}'.`,
    );
  }
  return typeof literal.value === 'string' ? literal.value.toLowerCase() : literal.value;
}

function countClauses(filter: Filter): void {
  const clauses = filter.kind === 'or' ? filter.parts.length : filter.kind === 'in' ? filter.literals.length : 0;
  if (clauses > MAX_CLAUSES) {
    throw unsupportedQuery(
      `Too many child clauses specified in search filter expression containing 'OR' operators: ${clauses}. Max allowed: ${MAX_CLAUSES}.`,
    );
  }
  if (filter.kind === 'and' || filter.kind === 'or') filter.parts.forEach(countClauses);
  if (filter.kind === 'not') countClauses(filter.part);
}

function unsupported(property: string, resource: string) {
  return unsupportedQuery(
    `Unsupported or invalid query filter clause specified for property '${property}' of resource '${resource}'.`,
  );
}

function edm(type: Literal['type']): string {
  return type === 'number' ? 'Edm.Int32' : `Edm.${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}
