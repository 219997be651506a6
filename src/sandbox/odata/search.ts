import type { Entity } from './entity.ts';
import { malformed } from './graph-failure.ts';

const PART = /\s*(?:"((?:[^"\\]|\\.)*)"|(AND|OR)\b|([()]))/y;

/**
 * `$search` as a test of rows: `"displayName:meg" OR "mail:meg"`. Display names match word by word, each word typed being
 * the beginning of a word; other properties match from their start (Graph's page on `$search`). Throws Graph's 400.
 */
export function compileSearch<Row>(entity: Entity<Row>, text: string): (row: Row) => boolean {
  const parts = readParts(text);
  let next = 0;

  function either(): (row: Row) => boolean {
    const tests = [both()];
    while (parts[next] === 'OR') {
      next++;
      tests.push(both());
    }
    return (row) => tests.some((test) => test(row));
  }

  function both(): (row: Row) => boolean {
    const tests = [clause()];
    // Clauses beside each other without a word between them must all hold.
    while (next < parts.length && parts[next] !== 'OR' && parts[next] !== ')') {
      if (parts[next] === 'AND') next++;
      tests.push(clause());
    }
    return (row) => tests.every((test) => test(row));
  }

  function clause(): (row: Row) => boolean {
    const part = parts[next++];
    if (part === '(') {
      const inner = either();
      if (parts[next++] !== ')') throw syntaxError(text, text.length);
      return inner;
    }
    if (part === undefined || typeof part === 'string') throw syntaxError(text, text.length);
    return clauseTest(entity, part.clause);
  }

  const test = either();
  if (next < parts.length) throw syntaxError(text, text.length);
  return test;
}

function clauseTest<Row>(entity: Entity<Row>, clause: string): (row: Row) => boolean {
  const colon = clause.indexOf(':');
  const named = clause.slice(0, Math.max(colon, 0));
  const property = Object.keys(entity.searches).find((known) => known.toLowerCase() === named.toLowerCase());
  if (property === undefined)
    throw malformed(`Property '${named || clause}' is not searchable on resource '${entity.type}'.`);
  const wanted = clause.slice(colon + 1).trim();
  const read = (row: Row): string => String(entity.properties[property]?.(row) ?? '');
  if (entity.searches[property] === 'start') {
    return (row) => wanted !== '' && read(row).toLowerCase().startsWith(wanted.toLowerCase());
  }
  const words = tokens(wanted);
  return (row) => {
    const held = tokens(read(row));
    return words.length > 0 && words.every((word) => held.some((token) => token.startsWith(word)));
  };
}

/** Words are split at spaces, signs, and where the case or the kind of character changes. */
function tokens(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})|(\p{N})(\p{L})/gu, '$1$3 $2$4')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((token) => token !== '');
}

function readParts(text: string): ({ clause: string } | string)[] {
  const parts: ({ clause: string } | string)[] = [];
  PART.lastIndex = 0;
  for (let end = 0; text.slice(end).trim() !== ''; end = PART.lastIndex) {
    const match = PART.exec(text);
    if (!match) throw syntaxError(text, end);
    const [, clause, word, bracket] = match;
    parts.push(clause === undefined ? (word ?? bracket ?? '') : { clause: clause.replace(/\\(.)/g, '$1') });
  }
  if (parts.length === 0) throw syntaxError(text, 0);
  return parts;
}

function syntaxError(text: string, position: number) {
  const character = text.slice(position).trim().charAt(0);
  return malformed(`Syntax error: character '${character}' is not valid at position ${position} in '${text}'.`);
}
