import { expect, it } from 'vitest';
import { candidateLimit, whichUser } from '../../src/dialogs/resolution.ts';
import { readerFor } from '../../src/text/text.ts';

const english = readerFor({ locale: 'en-GB', timeZone: 'UTC' }).text;
const dutch = readerFor({ locale: 'nl-NL', timeZone: 'UTC' }).text;

it('says how many people match only where it is known', () => {
  expect(whichUser('jan', 2, english)).toBe('2 people match “jan”. Who do you mean?');
  expect(whichUser('a', candidateLimit, english)).toContain('10 people match');
  expect(whichUser('a', candidateLimit + 1, english)).toMatch(/^More than 10 people match “a”/);
  expect(whichUser('a', candidateLimit + 1, dutch)).toMatch(/^“a” past bij meer dan 10 personen/);
});
