/** Text that PostgreSQL takes as `jsonb`, whatever people typed: NUL and half surrogate pairs are not storable and are dropped or replaced. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, part) => (typeof part === 'string' ? toStorable(part) : part)) ?? 'null';
}

/** The text without what PostgreSQL cannot store. */
export function toStorable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}

/** JSON that is the same for equal values whatever the order of their keys: `jsonb` does not keep the order. */
export function toCanonicalJson(value: unknown): string {
  return JSON.stringify(JSON.parse(toJson(value)), (_key, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
