import { describe, expect, it } from 'vitest';
import { candidateNames, type Reading, read } from '../../src/understanding/recognizer.ts';
import { ownedProductSpans } from './owned-catalogue.ts';

const directory = ['megan bowen', 'omar el amrani', 'nora bakker', 'rob mulder'].flatMap((name) => [
  name,
  ...name.split(' '),
]);

function understand(sentence: string): Reading {
  const names = candidateNames(sentence, { findProductSpans: ownedProductSpans });
  return read(sentence, {
    findProductSpans: ownedProductSpans,
    knownNames: new Set(names.filter((name) => directory.includes(name))),
    now: new Date('2026-11-21T12:00:00Z'),
  });
}

const places = ({ products }: Reading) =>
  products.map(({ text, role }) => `${role === 'add' ? '+' : '-'}${text.toLowerCase()}`).toSorted();
const one = (reading: Reading) => ({
  intent: reading.intent,
  users: reading.users,
  places: places(reading),
  also: reading.also.map((other) => ({ intent: other.intent, users: other.users, places: places(other) })),
});

describe('one product in the place of another', () => {
  it.each([
    'Megan Bowen is moving to another desk, swap her F3 for an E3',
    'Megan Bowen keeps asking for an E3 instead of her F3',
    'Megan Bowen should go from F3 to E3',
    'E3 in place of F3 for Megan Bowen, not on top',
    "Megan Bowen gaat naar een andere kamer, mag z'n F3 omgezet worden naar een E3?",
    'Megan Bowen blijft vragen om een E3 in plaats van haar F3',
  ])('%s', (sentence) => {
    const reading = understand(sentence);
    expect(one(reading)).toEqual({ intent: 'replace', users: ['Megan Bowen'], places: ['+e3', '-f3'], also: [] });
    expect(reading.alternatives).toEqual([]);
  });
});

describe('a word of every day that also names a product', () => {
  it.each([
    ['Nora Bakker stands in for the planner, so she needs Visio', ['+visio']],
    ['give Nora Bakker Project for the store', ['+project']],
    ['Nora Bakker works for both teams and needs Visio', ['+visio']],
    ['Nora Bakker calls from Teams, give her Teams Phone', ['+teams phone']],
    ['Nora Bakker vervangt de planner, ze heeft Visio nodig', ['+visio']],
    ['Nora Bakker belt met Teams, geef haar Teams Phone', ['+teams phone']],
  ])('%s', (sentence, expected) => {
    const reading = understand(sentence);
    expect([reading.intent, ...places(reading)]).toEqual(['assign', ...expected]);
    expect(reading.confidence).toBe('ask');
  });

  it.each([
    'give Nora Bakker Visio and Planner',
    'assign Planner to Nora Bakker',
    'geef Nora Bakker de planner en Visio',
  ])('is the product where it stands as one: %s', (sentence) => {
    expect(places(understand(sentence)).join()).toContain('planner');
  });
});

describe('each with what they are to have', () => {
  it.each([
    'Megan Bowen gets an E3, Nora Bakker and Rob Mulder an F3',
    'Megan Bowen een E3, Nora Bakker en Rob Mulder allebei F3',
    'Megan Bowen krijgt een E3, Nora Bakker en Rob Mulder een F3',
  ])('%s', (sentence) => {
    expect(one(understand(sentence))).toEqual({
      intent: 'assign',
      users: ['Megan Bowen'],
      places: ['+e3'],
      also: [{ intent: 'assign', users: ['Nora Bakker', 'Rob Mulder'], places: ['+f3'] }],
    });
  });

  it.each(['give E3 to Megan Bowen, Nora Bakker and Rob Mulder', 'geef Megan Bowen, Nora Bakker en Rob Mulder E3'])(
    'one list stays one list: %s',
    (sentence) => {
      expect(one(understand(sentence))).toMatchObject({
        users: ['Megan Bowen', 'Nora Bakker', 'Rob Mulder'],
        also: [],
      });
    },
  );
});

describe('the licenses of a colleague', () => {
  it.each(['Nora Bakker should get what Rob Mulder has', 'Nora Bakker begint maandag, zelfde als Rob Mulder'])(
    '%s',
    (sentence) => {
      expect(understand(sentence)).toMatchObject({ intent: 'assign', users: ['Nora Bakker'], sameAs: 'Rob Mulder' });
    },
  );
});

describe('days', () => {
  it.each([
    ["Nora Bakker's last day is friday, take everything off her after that", '2026-11-28', null],
    ['de laatste dag van Nora Bakker is vrijdag, haal daarna alles weg', '2026-11-28', null],
    ['Nora Bakker needs Visio the coming two weeks, starting monday,', '2026-11-23', 'P2W'],
    ['Nora Bakker heeft vanaf maandag drie weken Visio nodig', '2026-11-23', 'P3W'],
  ])('%s', (sentence, at, lasts) => {
    const { when } = understand(sentence);
    expect([when.at?.day, when.until?.lasts ?? null]).toEqual([at, lasts]);
  });

  it('a day on which something is to happen itself is not the day after', () => {
    expect(understand('remove E3 from Nora Bakker on friday and look into Visio after that').when.at?.day).toBe(
      '2026-11-27',
    );
  });
});

describe('a word that is not known, and somebody who is', () => {
  it.each(['sack Megan Bowen', 'ontsla Megan Bowen'])('is about them, and asked: %s', (sentence) => {
    const reading = understand(sentence);
    expect(reading).toMatchObject({ intent: 'unknown', users: ['Megan Bowen'], confidence: 'ask' });
    expect(reading.alternatives).toContain('licensesOf');
  });
});

describe('decisions in everyday words', () => {
  it.each([
    ['31 mag van mij', 'approve', [31]],
    ['nummer 31 doen we niet, want het is te duur', 'reject', [31]],
    ['ik trek hem in', 'withdraw', []],
    ['i withdraw it', 'withdraw', []],
  ])('%s', (sentence, intent, numbers) => {
    expect(understand(sentence)).toMatchObject({ intent, numbers });
  });

  it.each(['do not withdraw 31', 'trek 31 niet in', 'ik trek hem niet in'])('never the opposite: %s', (sentence) => {
    expect(['withdraw', 'reject', 'approve']).not.toContain(understand(sentence).intent);
  });
});

describe('everything, passed on and counted', () => {
  it('strips the lot', () => {
    expect(understand('Rob Mulder left, strip the lot')).toMatchObject({
      intent: 'unassignAll',
      users: ['Rob Mulder'],
    });
  });

  it.each([
    'FW: request\n> Hello, Rob Mulder needs Visio.\n> Kind regards, Ada\nCan you do this?',
    'FW: verzoek\n> Rob Mulder heeft Visio nodig.\n> Groet, Ada\nKunnen jullie dit regelen?',
  ])('reads the mail that is passed on, and asks: %s', (sentence) => {
    expect(understand(sentence)).toMatchObject({ intent: 'assign', users: ['Rob Mulder'], confidence: 'ask' });
  });

  it.each(['how many E5s have we got left', "hoeveel E5's hebben we nog"])(
    'counts several of one product: %s',
    (sentence) => {
      expect(understand(sentence)).toMatchObject({ intent: 'seats', products: [{ text: 'E5' }] });
    },
  );
});
