import { describe, expect, it } from 'vitest';
import { isObjectId, literal, userPath, withQuery } from '../../src/graph/addresses.ts';

describe('the address of a user', () => {
  it.each([
    ['a0000000-0000-4000-8000-000000000101', '/users/a0000000-0000-4000-8000-000000000101'],
    ['isaiah_fabrikam.example#EXT#@contoso.example', '/users/isaiah_fabrikam.example%23EXT%23%40contoso.example'],
    ["$o'neill@contoso.example", "/users('%24o''neill%40contoso.example')"],
    ['../organization', '/users/..%2Forganization'],
    ['ada?$select=id', '/users/ada%3F%24select%3Did'],
  ])('of %s is %s', (name, path) => {
    expect(userPath(name)).toBe(path);
  });

  it.each(['', ' ', '.', '..'])('is refused for %j, which would address something else', (name) => {
    expect(() => userPath(name)).toThrow(TypeError);
  });
});

it('encodes what would end a parameter and leaves the rest readable', () => {
  const path = withQuery('/users', { $filter: "mail eq 'a+b&c#d@x.example'", $select: 'id,mail' });
  expect(path).toBe("/users?$filter=mail%20eq%20'a%2Bb%26c%23d%40x.example'&$select=id,mail");
  expect(new URL(`https://graph.test${path}`).searchParams.get('$filter')).toBe("mail eq 'a+b&c#d@x.example'");
});

it('doubles quotes in a literal', () => {
  expect(literal("O'Neill' or 1 eq 1")).toBe("'O''Neill'' or 1 eq 1'");
});

it.each([
  ['a0000000-0000-4000-8000-000000000101', true],
  ['A0000000-0000-4000-8000-00000000010A', true],
  ['a0000000-0000-4000-8000-00000000010', false],
  ['a0000000-0000-4000-8000-000000000101 or true', false],
])('%s is an object id: %j', (text, is) => {
  expect(isObjectId(text)).toBe(is);
});
