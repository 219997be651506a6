import { describe, expect, test } from 'vitest';
import { toCanonicalJson, toJson } from '../../src/storage/json.ts';

describe('toJson', () => {
  test.each([
    ['plain text is kept', 'Löwe 🦁 \\u0000', 'Löwe 🦁 \\u0000'],
    ['NUL is dropped', 'a\0b', 'ab'],
    ['half a surrogate pair is replaced', 'x\ud83e', 'x\ufffd'],
  ])('%s', (_name, text, stored) => {
    expect(JSON.parse(toJson({ deep: [text] }))).toEqual({ deep: [stored] });
  });

  test('nothing at all is null', () => {
    expect(toJson(undefined)).toBe('null');
  });
});

describe('toCanonicalJson', () => {
  test('does not depend on the order of keys, at any depth', () => {
    expect(toCanonicalJson({ b: [{ y: 1, x: 2 }], a: null })).toBe('{"a":null,"b":[{"x":2,"y":1}]}');
  });

  test('depends on the order of a list', () => {
    expect(toCanonicalJson([1, 2])).not.toBe(toCanonicalJson([2, 1]));
  });
});
