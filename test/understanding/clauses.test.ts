import { describe, expect, it } from 'vitest';
import { read } from '../../src/understanding/recognizer.ts';
import { ownedProductSpans } from './owned-catalogue.ts';

const knownNames = new Set(
  'nora bakker megan bowen omar amrani rob mulder tess dijkstra noor kok floris post'.split(' '),
);
const understand = (sentence: string) =>
  read(sentence, { findProductSpans: ownedProductSpans, knownNames, now: new Date('2026-11-21T09:00:00Z') });
const products = (sentence: string) => understand(sentence).products.map(({ text, role }) => [text, role]);

describe('what is not meant', () => {
  it.each([
    ['assign E5 to Nora Bakker, not E3', 'not E3'],
    ['wijs E5 toe aan Nora Bakker en niet E3', 'niet E3'],
  ])('is no part of the order before it: %s', (sentence, unread) => {
    expect(products(sentence)).toEqual([['E5', 'add']]);
    expect(understand(sentence)).toMatchObject({ intent: 'assign', confidence: 'ask' });
    expect(understand(sentence).unread).toContain(unread);
  });

  it.each([
    ['could you hand Power BI Pro to Nora Bakker and Rob Mulder from 3 December, but not to anyone else', 'assign'],
    ['take Visio away from Megan Bowen at the end of the month, not sooner', 'unassign'],
  ])('forbids nothing: %s', (sentence, intent) => {
    const { when, ...reading } = understand(sentence);
    expect(reading).toMatchObject({ intent, confidence: 'ask' });
    expect(when.at?.day).toBeTruthy();
  });

  it.each([
    "don't take Visio away from Megan Bowen",
    'haal Visio niet weg bij Megan Bowen',
    'no Visio for anyone in HR',
    'no Power BI Pro for Nora Bakker',
  ])('and known things are offered: %s', (sentence) => {
    const { intent, alternatives } = understand(sentence);
    expect(intent).toBe('unknown');
    expect(alternatives).toEqual(expect.arrayContaining(['assign', 'unassign']));
  });
});

describe('a clause with somebody of its own', () => {
  it('takes no taking away from the clause after it', () => {
    const reading = understand('Tess Dijkstra een power bi pro, en bij Nora Bakker mag dan de E3 eraf');
    expect([reading, ...reading.also].map(({ intent, users }) => [intent, users])).toEqual([
      ['assign', ['Tess Dijkstra']],
      ['unassign', ['Nora Bakker']],
    ]);
    expect(reading.confidence).toBe('ask');
  });

  it('is left alone where that is said', () => {
    const reading = understand('Floris Post needs E3 rather than F3; Noor Kok stays as she is');
    expect(reading.users).toEqual(['Floris Post']);
    expect(reading.unread).toContain('Noor Kok stays as she is');
  });

  it('what is taken back afterwards does not turn an order round', () => {
    expect(understand('power bi pro voor Nora Bakker, daarna weer weg').intent).toBe('assign');
    expect(understand('power bi pro for Nora Bakker, then off again').intent).toBe('assign');
  });
});

describe('somebody', () => {
  it.each([
    ["our coordinator Tess Dijkstra can't open anything. Could you set her up with F3?", 'Tess Dijkstra'],
    ['Nora Bakker (finance) needs Visio', 'Nora Bakker'],
  ])('is who it is about, whatever else is said of them: %s', (sentence, name) => {
    expect(understand(sentence)).toMatchObject({ intent: 'assign', users: [name], confidence: 'ask' });
  });
});

describe('what takes the place of what', () => {
  it.each([
    ['E5 for Nora Bakker replaces her E3', 'E5', 'E3'],
    ['drop Nora Bakker from E5 down to E3', 'E3', 'E5'],
    ['Nora Bakker mag van F3 naar E3', 'E3', 'F3'],
  ])('is told apart: %s', (sentence, add, remove) => {
    expect(understand(sentence).intent).toBe('replace');
    expect(products(sentence)).toEqual(
      expect.arrayContaining([
        [add, 'add'],
        [remove, 'remove'],
      ]),
    );
  });
});

describe('somebody as an example', () => {
  it.each([
    'set up Nora Bakker the same way Rob Mulder is',
    'Would you mind setting up Nora Bakker the same way Rob Mulder is set up?',
  ])('gives what they have: %s', (sentence) => {
    expect(understand(sentence)).toMatchObject({
      intent: 'assign',
      users: ['Nora Bakker'],
      sameAs: 'Rob Mulder',
      confidence: 'ask',
    });
  });
});
