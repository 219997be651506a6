import { describe, expect, it } from 'vitest';
import { read } from '../../src/understanding/recognizer.ts';
import { findProductSpans } from './corpus.ts';

/** A Wednesday. */
const now = new Date('2026-10-14T09:00:00Z');
const until = (phrase: string, language: 'en' | 'nl') => {
  const sentence =
    language === 'en' ? `assign visio to adele until ${phrase}` : `wijs visio toe aan adele tot ${phrase}`;
  return read(sentence, { findProductSpans, now });
};

describe('an end date', () => {
  it.each([
    ['tomorrow', '2026-10-15'],
    ['friday', '2026-10-16'],
    ['wednesday', '2026-10-21'],
    ['next friday', '2026-10-23'],
    ['31 december', '2026-12-31'],
    ['december 31, 2027', '2027-12-31'],
    ['the 5th of november', '2026-11-05'],
    ['1 october', '2027-10-01'],
    ['the end of the week', '2026-10-16'],
    ['end of october', '2026-10-31'],
    ['end of the year', '2026-12-31'],
    ['2027-02-28', '2027-02-28'],
    ['28/02/2027', '2027-02-28'],
    ['02/28/2027', '2027-02-28'],
  ])('in English: %s is %s', (phrase, day) => {
    expect(until(phrase, 'en')).toMatchObject({ untilDay: day, users: ['adele'], confidence: 'sure' });
  });

  it.each([
    ['morgen', '2026-10-15'],
    ['overmorgen', '2026-10-16'],
    ['vrijdag', '2026-10-16'],
    ['volgende vrijdag', '2026-10-23'],
    ['31 december', '2026-12-31'],
    ['1 maart 2027', '2027-03-01'],
    ['eind november', '2026-11-30'],
    ['het einde van de maand', '2026-10-31'],
    ['31-12-2026', '2026-12-31'],
    ['5 mei', '2027-05-05'],
  ])('in Dutch: %s is %s', (phrase, day) => {
    expect(until(phrase, 'nl')).toMatchObject({ until: phrase, untilDay: day, confidence: 'sure' });
  });

  it.each(['03/04/2027', 'next week', '31 february', '1 october 2020', '31-02-2027'])(
    'that could be several days, or none, is asked for: %s',
    (phrase) => {
      expect(until(phrase, 'en')).toMatchObject({ until: phrase, untilDay: null, confidence: 'ask' });
    },
  );

  it.each([
    ['give adele visio for two weeks', '2026-10-28'],
    ['give adele visio for a month', '2026-11-14'],
    ['geef adele visio voor 30 dagen', '2026-11-13'],
    ['geef adele visio voor drie maanden', '2027-01-14'],
  ])('follows from a length of time: %s', (sentence, day) => {
    expect(read(sentence, { findProductSpans, now })).toMatchObject({
      untilDay: day,
      users: ['adele'],
      confidence: 'sure',
    });
  });

  it('keeps to the last day of a shorter month', () => {
    const reading = read('give adele visio for a month', { findProductSpans, now: new Date('2027-01-31T12:00:00Z') });
    expect(reading.untilDay).toBe('2027-02-28');
  });

  it('counts from the day it is where the reader is', () => {
    const late = new Date('2026-10-14T23:30:00Z');
    const sentence = 'assign visio to adele until tomorrow';
    expect(read(sentence, { findProductSpans, now: late, timeZone: 'Europe/Amsterdam' }).untilDay).toBe('2026-10-16');
    expect(read(sentence, { findProductSpans, now: late, timeZone: 'America/New_York' }).untilDay).toBe('2026-10-15');
  });
});

describe('a time of day', () => {
  it.each([
    ['remove visio from megan tonight', '2026-11-12', 'end'],
    ['remove visio from megan tomorrow at 18:30', '2026-11-13', '18:30'],
    ['remove visio from megan tomorrow at 6pm', '2026-11-13', '18:00'],
    ['trek visio in bij megan vanavond', '2026-11-12', 'end'],
    ['trek visio in bij megan morgen om 18 uur', '2026-11-13', '18:00'],
    ['move 42 to tomorrow 18:30', '2026-11-13', '18:30'],
    ['verzet 42 naar morgen', '2026-11-13', undefined],
  ])('%s', (sentence, day, time) => {
    const { when } = read(sentence, { now: new Date('2026-11-12T09:00:00Z'), timeZone: 'Europe/Amsterdam' });
    expect(when.at?.day).toBe(day);
    expect(when.at?.time).toBe(time);
  });
});
