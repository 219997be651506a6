import { describe, expect, test } from 'vitest';
import { createFormat } from '../../src/text/format.ts';

const english = createFormat({ locale: 'en-US', timeZone: 'Europe/Amsterdam' });
const dutch = createFormat({ locale: 'nl-NL', timeZone: 'Europe/Amsterdam' });
const at = '2026-10-14T12:30:00Z';

describe('dates', () => {
  test('are written in full in both languages', () => {
    expect(english.date(at)).toBe('14 October 2026');
    expect(dutch.date(at)).toBe('14 oktober 2026');
  });

  test('fall on the calendar day of the reader, not of the server', () => {
    const late = '2026-10-14T22:30:00Z';
    expect(createFormat({ locale: 'en', timeZone: 'America/New_York' }).date(late)).toBe('14 October 2026');
    expect(english.date(late)).toBe('15 October 2026');
    expect(createFormat({ locale: 'nl', timeZone: 'Asia/Tokyo' }).date(late)).toBe('15 oktober 2026');
  });

  test('have a time where one is asked for', () => {
    expect(english.dateTime(at)).toBe('14 October 2026 at 14:30');
    expect(dutch.dateTime(at)).toBe('14 oktober 2026 om 14:30');
  });

  test('that are none are shown as they stand', () => {
    expect(english.date('soon')).toBe('soon');
    expect(dutch.dateTime('')).toBe('');
  });
});

describe('numbers and lists', () => {
  test('are separated as the language does it', () => {
    expect(english.number(1557)).toBe('1,557');
    expect(dutch.number(1557)).toBe('1.557');
  });

  test.each([
    [0, '0 seats', '0 licenties'],
    [1, '1 seat', '1 licentie'],
    [2, '2 seats', '2 licenties'],
    [1557, '1,557 seats', '1.557 licenties'],
  ])('%i takes the right plural', (n, inEnglish, inDutch) => {
    expect(english.count(n, 'seat', 'seats')).toBe(inEnglish);
    expect(dutch.count(n, 'licentie', 'licenties')).toBe(inDutch);
  });

  test('end with a word, not with a comma', () => {
    expect(english.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(dutch.list(['a', 'b', 'c'])).toBe('a, b en c');
    expect(english.either(['a', 'b'])).toBe('a or b');
    expect(dutch.either(['a', 'b'])).toBe('a of b');
    expect(dutch.list(['a'])).toBe('a');
  });
});

describe('readers who send something odd', () => {
  test.each(['', 'Mars/Olympus', 'UTC+99', '../../etc'])('time zone %j counts as UTC', (timeZone) => {
    expect(createFormat({ locale: 'en', timeZone }).dateTime(at)).toBe('14 October 2026 at 12:30');
  });

  test.each(['', 'x', 'not a locale at all', 'en_US', 'de-DE', 'nlx', 'xx-XX-XX-1'])(
    'locale %j reads English',
    (locale) => {
      expect(createFormat({ locale, timeZone: 'UTC' }).date(at)).toBe('14 October 2026');
    },
  );

  test.each(['nl', 'nl-NL', 'nl-BE', 'NL-be', ' nl-nl '])('locale %j reads Dutch', (locale) => {
    expect(createFormat({ locale, timeZone: 'UTC' }).date(at)).toBe('14 oktober 2026');
  });
});

describe('countries', () => {
  test('are named in the reader’s language', () => {
    expect(english.country('NL')).toBe('Netherlands');
    expect(dutch.country('be')).toBe('België');
  });

  test('that are none are shown as they stand', () => {
    expect(english.country('')).toBe('');
    expect(english.country('Narnia')).toBe('Narnia');
  });
});
