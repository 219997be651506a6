import fc from 'fast-check';
import type { Chance } from './chance.ts';

type Value = unknown;
type Place = { holder: Record<string, Value> | Value[]; key: string | number };

/** Values that are rarely thought of, and a thousand that fast-check thinks of. */
function oddValues(seed: number): Value[] {
  const deep = (levels: number): Value => (levels === 0 ? 1 : { a: deep(levels - 1) });
  const known = [
    ...[null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, '', ' ', [], {}, [[]], [null], { toString: 1 }, { length: -1 }],
    ...['__proto__', 'constructor', 'toString', '\u0000', '\ud800', '\u202e', 'a'.repeat(5_000), '💥'.repeat(500)],
    ...[
      "' or 1=1 --",
      '${7*7}',
      '{{x}}',
      '../../etc/passwd',
      '=1+1',
      '<script>',
      '<at>x</at>',
      '[a](https://evil.example)',
    ],
    ...['2026-99-99', '1970-01-01T00:00:00Z', 'NaN', '-0', '\n'.repeat(200), 'a0000000-0000-4000-8000-000000000001'],
    deep(30),
    Array.from({ length: 1_000 }, (_, index) => index),
  ];
  return [...known, ...fc.sample(fc.jsonValue({ maxDepth: 3 }), { numRuns: 1_000, seed })];
}

/** Gives copies of JSON values with up to four places made odd: replaced, gone, doubled, renamed. */
export function createMutator(chance: Chance, seed: number): <T>(value: T) => T {
  const odd = oddValues(seed);
  return <T>(value: T): T => {
    const copy = structuredClone(value);
    for (let times = chance.number(4) + 1; times > 0; times--) {
      const places = placesIn(copy);
      if (places.length > 0) mutate(chance.one(places), chance, odd);
    }
    return copy;
  };
}

function mutate({ holder, key }: Place, chance: Chance, odd: Value[]): void {
  const target = holder as Record<string | number, Value>;
  const how = chance.number(10);
  if (how < 6) target[key] = structuredClone(chance.one(odd));
  else if (how < 8) delete target[key];
  else if (how < 9) target[key] = [target[key], target[key]];
  else target[`${key}2`] = target[key];
}

function placesIn(value: Value): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Place['holder'];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder, key }, ...placesIn(inner)]);
}
