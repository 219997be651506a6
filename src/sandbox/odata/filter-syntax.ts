import { malformed } from './graph-failure.ts';

export interface Literal {
  type: 'string' | 'guid' | 'boolean' | 'number' | 'null';
  value: string | boolean | number | null;
}

export type Filter =
  | { kind: 'and' | 'or'; parts: Filter[] }
  | { kind: 'not'; part: Filter }
  | { kind: 'compare'; property: string; operator: string; literal: Literal }
  | { kind: 'in'; property: string; literals: Literal[] }
  | { kind: 'call'; name: string; property: string; literal: Literal }
  | { kind: 'any'; collection: string; part: Filter | null };

const TOKEN =
  /\s*(?:('(?:[^']|'')*')|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|(-?\d+(?:\.\d+)?)(?![\w-])|([A-Za-z_$][\w./$]*)|([(),:]))/iy;
const COMPARISONS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'has'];

interface Token {
  kind: 'string' | 'guid' | 'number' | 'name' | 'mark';
  text: string;
}

/** Parses `$filter` (the part of OData that directory objects know); throws Graph's 400 where it does not parse. */
export function parseFilter(text: string): Filter {
  const tokens = readTokens(text);
  let next = 0;

  const peek = (offset = 0): Token | undefined => tokens[next + offset];
  const isWord = (word: string): boolean => peek()?.kind === 'name' && peek()?.text.toLowerCase() === word;
  const isMark = (mark: string, offset = 0): boolean => peek(offset)?.kind === 'mark' && peek(offset)?.text === mark;
  const take = (): Token => {
    const token = tokens[next++];
    if (!token) throw invalid(text, 'Expression expected');
    return token;
  };
  const expectMark = (mark: string): void => {
    if (!isMark(mark)) throw invalid(text, `'${mark}' expected`);
    next++;
  };
  const name = (): string => {
    const token = take();
    if (token.kind !== 'name') throw invalid(text, `property expected before '${token.text}'`);
    return token.text;
  };

  function chain(word: 'and' | 'or', part: () => Filter): Filter {
    const parts = [part()];
    while (isWord(word)) {
      next++;
      parts.push(part());
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: word, parts };
  }
  const either = (): Filter => chain('or', () => chain('and', unary));

  function unary(): Filter {
    if (isWord('not')) {
      next++;
      return { kind: 'not', part: unary() };
    }
    if (isMark('(')) {
      next++;
      const inner = either();
      expectMark(')');
      return inner;
    }
    return condition();
  }

  function condition(): Filter {
    const subject = name();
    if (isMark('('))
      return subject.toLowerCase().endsWith('/any') ? any(subject.slice(0, -'/any'.length)) : call(subject);
    const operator = name().toLowerCase();
    if (operator === 'in') return { kind: 'in', property: subject, literals: list() };
    if (!COMPARISONS.includes(operator)) throw invalid(text, `operator expected, found '${operator}'`);
    return { kind: 'compare', property: subject, operator, literal: literal() };
  }

  function call(called: string): Filter {
    expectMark('(');
    const property = name();
    expectMark(',');
    const value = literal();
    expectMark(')');
    return { kind: 'call', name: called.toLowerCase(), property, literal: value };
  }

  function any(collection: string): Filter {
    expectMark('(');
    if (isMark(')')) {
      next++;
      return { kind: 'any', collection, part: null };
    }
    const variable = name();
    expectMark(':');
    const part = either();
    expectMark(')');
    return { kind: 'any', collection, part: withoutVariable(part, variable) };
  }

  function list(): Literal[] {
    expectMark('(');
    const literals = [literal()];
    while (isMark(',')) {
      next++;
      literals.push(literal());
    }
    expectMark(')');
    return literals;
  }

  function literal(): Literal {
    const token = take();
    if (token.kind === 'string') return { type: 'string', value: token.text.slice(1, -1).replaceAll("''", "'") };
    if (token.kind === 'guid') return { type: 'guid', value: token.text.toLowerCase() };
    if (token.kind === 'number') return { type: 'number', value: Number(token.text) };
    if (token.text === 'true' || token.text === 'false') return { type: 'boolean', value: token.text === 'true' };
    if (token.text === 'null') return { type: 'null', value: null };
    throw invalid(text, `value expected, found '${token.text}'`);
  }

  const filter = either();
  if (next < tokens.length) throw invalid(text, `Syntax error at '${peek()?.text}'`);
  return filter;
}

/** `x/skuId` inside `any(x:…)` becomes `skuId`; a bare `x` becomes the empty name. */
function withoutVariable(filter: Filter, variable: string): Filter {
  const strip = (path: string): string =>
    path === variable ? '' : path.startsWith(`${variable}/`) ? path.slice(variable.length + 1) : path;
  switch (filter.kind) {
    case 'and':
    case 'or':
      return { ...filter, parts: filter.parts.map((part) => withoutVariable(part, variable)) };
    case 'not':
      return { ...filter, part: withoutVariable(filter.part, variable) };
    case 'any':
      return filter;
    default:
      return { ...filter, property: strip(filter.property) };
  }
}

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; text.slice(end).trim() !== ''; end = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    if (!match) throw invalid(text, `Syntax error at position ${end}`);
    const kinds = ['string', 'guid', 'number', 'name', 'mark'] as const;
    const kind = kinds.find((_, index) => match[index + 1] !== undefined) ?? 'mark';
    tokens.push({ kind, text: match[0].trim() });
  }
  return tokens;
}

function invalid(filter: string, detail: string) {
  return malformed(`Invalid filter clause: ${detail} in '${filter}'.`);
}
