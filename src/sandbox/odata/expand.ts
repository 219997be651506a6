import { malformed } from './graph-failure.ts';
import { splitList } from './query-options.ts';

/** One property of `$expand`, with the `$select` inside it. */
export interface Expansion {
  name: string;
  select: string[] | null;
}

/** Reads `manager($select=id,displayName),principal`; throws Graph's 400 on what `type` cannot expand. */
export function parseExpand(text: string | null, type: string, known: readonly string[]): Expansion[] {
  if (text === null) return [];
  const parts = text.match(/[^,()]+(?:\([^()]*\))?/g) ?? [];
  return parts.map((part) => {
    const [, given = '', options] = /^\s*([^()]*?)\s*(?:\(([^()]*)\))?\s*$/.exec(part) ?? [];
    const name = known.find((property) => property.toLowerCase() === given.toLowerCase());
    const select = options === undefined ? null : /^\s*\$select=(.+)$/i.exec(options)?.[1];
    if (name === undefined || select === undefined) {
      throw malformed(
        `Parsing OData Select and Expand failed: Could not find a property named '${given}' on type 'microsoft.graph.${type}'.`,
      );
    }
    return { name, select: select === null ? null : splitList(select) };
  });
}
