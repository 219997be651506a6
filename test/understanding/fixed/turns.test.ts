import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/understanding/reading.ts';
import { read } from '../../../src/understanding/recognizer.ts';
import { ownedProductSpans } from '../owned-catalogue.ts';

const now = new Date('2026-11-21T09:00:00Z');
const knownNames = new Set(['karin', 'dekker', 'koen', 'kok', 'roos', 'meijer', 'anouk', 'peters', 'megan', 'bowen']);
const say = (text: string): Reading => read(text, { findProductSpans: ownedProductSpans, knownNames, now });
const names = ({ products }: Reading) => products.map(({ text }) => text);

describe('what a turn opens with says nothing of it', () => {
  it.each([
    ['ok remove visio from megan', 'unassign'],
    ['great, who has visio?', 'whoHas'],
    ['wait, how many visio licenses are left?', 'seats'],
    ['top, haal visio weg bij megan', 'unassign'],
    ['wacht even, wie heeft visio?', 'whoHas'],
    ['jammer. hoeveel visio is er nog over?', 'seats'],
  ])('%s: %s', (text, intent) => expect(say(text).intent).toBe(intent));

  it.each(['ok', 'wait', 'great', 'top', 'wacht', 'nee', 'sorry'])('alone it is no turn: %s', (text) => {
    expect(['yes', 'no', 'cancel', 'thanks', 'unknown', 'greeting']).toContain(say(text).intent);
  });
});

describe('a turn that puts the one before right', () => {
  it.each([
    ['sorry, to karin', ['karin']],
    ['oops wrong roos, I meant roos meijer', ['roos meijer']],
    ['wrong anouk: peters', ['anouk peters']],
    ['sorry, aan karin', ['karin']],
    ['oeps verkeerde roos, ik bedoelde roos meijer', ['roos meijer']],
    ['verkeerde anouk: peters', ['anouk peters']],
  ])('%s names who was meant', (text, users) => {
    expect(say(text)).toMatchObject({ intent: 'no', users, refers: { corrects: true } });
  });

  it.each([
    ['no, give it to karin', 'assign'],
    ['nee, juist weghalen bij megan', 'unassign'],
  ])('%s orders something else, and is asked about', (text, intent) => {
    expect(say(text)).toMatchObject({ intent, confidence: 'ask', refers: { corrects: true } });
  });

  it.each([
    ['make that visio', ['visio']],
    ['maak daar visio van', ['visio']],
  ])('%s names what was meant', (text, products) => {
    const reading = say(text);
    expect([reading.intent, names(reading)]).toEqual(['no', products]);
  });
});

describe('a turn that changes a part of the one before', () => {
  it.each(['koen only', 'only koen', 'alleen koen', 'koen alleen'])('%s: only these', (text) =>
    expect(say(text)).toMatchObject({ users: ['koen'], refers: { only: true } }),
  );
  it.each(['without visio', 'forget the visio', 'zonder visio', 'laat die visio maar zitten'])(
    '%s: not these',
    (text) => expect(say(text)).toMatchObject({ allExcept: ['visio'], products: [] }),
  );
  it.each(['skip koen', 'leave koen out', 'koen gets nothing', 'skip koen dan', 'sla koen maar over', 'en koen niks'])(
    '%s: not them',
    (text) => expect(say(text)).toMatchObject({ spared: ['koen'], users: [] }),
  );
  it.each(['the other way round', 'no, vice versa', 'andersom', 'nee, juist omgekeerd'])('%s: reversed', (text) =>
    expect(say(text).refers.reverses).toBe(true),
  );
  it.each(['swap that for an E3', 'change it to E3', 'vervang die door een E3', 'ruil die om voor E3'])(
    '%s: something else in its place',
    (text) => expect([say(text).intent, names(say(text))]).toEqual(['replace', ['E3']]),
  );
  it.each(['do it on 1 december', 'doe maar, per 1 december'])('%s: that day', (text) =>
    expect(say(text)).toMatchObject({ when: { at: { day: '2026-12-01' } }, refers: { operation: true } }),
  );
});

describe('a turn about a part of what waits', () => {
  it.each([
    ['instead of his e3', ['remove e3']],
    ['hang on, instead of her e3, not on top of it', ['remove e3']],
    ['make it project instead of visio', ['add project', 'remove visio']],
    ['in plaats van zijn e3', ['remove e3']],
    ['doe maar project in plaats van visio', ['add project', 'remove visio']],
  ])('%s: one product for another', (text, products) => {
    const reading = say(text);
    expect(reading).toMatchObject({ intent: 'replace', refers: { operation: true } });
    expect(reading.products.map(({ role, text: name }) => `${role} ${name}`)).toEqual(products);
  });

  it.each(['it can go to karin then', 'that one goes to karin', 'die kan dan naar karin', 'die mag naar karin'])(
    '%s: given on, and never taken',
    (text) => expect(say(text)).toMatchObject({ intent: 'assign', users: ['karin'], confidence: 'ask' }),
  );

  it.each([
    ["the second one doesn't need it", 2],
    ['the last one gets nothing', -1],
    ['nee wacht, die tweede hoeft niet', 2],
    ['de laatste krijgt niets', -1],
  ])('%s: that one is left out', (text, nth) => expect(say(text)).toMatchObject({ refers: { nth, sparesNth: true } }));

  it.each([
    ['what would happen if megan lost hers', ['megan']],
    ['turn hers on again', []],
  ])('%s: what they have is what was spoken of', (text, users) =>
    expect(say(text)).toMatchObject({ users, refers: { products: 'hers', users: users.length > 0 ? null : 'hers' } }),
  );

  it.each(["no don't, forget it", 'nee laat maar, hoeft niet'])('%s: says twice that nothing is to happen', (text) =>
    expect(say(text)).toMatchObject({ intent: 'cancel', confidence: 'sure' }),
  );
});

describe('a whole turn', () => {
  it.each([
    ...(['ok do it then', 'make it a request', 'go ahead and do that for him', 'ok doe maar'] as const),
    'maak er een verzoek van',
  ])('%s agrees', (text) => expect(say(text)).toMatchObject({ intent: 'yes', confidence: 'sure' }));

  it.each([
    ...(['leave her as she is', 'actually forget it', "don't bother"] as const),
    ...(['laat dan maar zo', 'laat maar zoals het is', 'doe toch maar niet'] as const),
  ])('%s lets everything be', (text) => expect(say(text)).toMatchObject({ intent: 'cancel', confidence: 'sure' }));

  it.each(['put it back please', 'undo that', 'zet maar terug', 'oeps draai terug!! hij zit midden in de planning'])(
    '%s takes back what was done',
    (text) => expect(say(text).intent).toBe('undo'),
  );

  it.each(['cheers, that was it', 'dat was het, bedankt'])('%s closes the talk', (text) =>
    expect(say(text).intent).toBe('thanks'),
  );

  it.each([
    ['who else?', 'whoHas'],
    ['who has it then?', 'whoHas'],
    ["what's in it?", 'contains'],
    ['and how many are left then?', 'seats'],
    ['what does she lose?', 'impact'],
    ['why?', 'why'],
    ['wie nog meer?', 'whoHas'],
    ['wie heeft die nog meer?', 'whoHas'],
    ['wat zit erin?', 'contains'],
    ['en hoeveel zijn er dan nog over?', 'seats'],
    ['wat raakt ze dan kwijt?', 'impact'],
    ['waarom?', 'why'],
  ])('%s asks about what was spoken of: %s', (text, intent) => {
    expect(say(text)).toMatchObject({ intent, users: [], products: [], refers: { operation: true } });
  });

  it.each([
    ['and 1071', [1071], 'unknown'],
    ['1071 and 1072 too', [1071, 1072], 'unknown'],
    ['2041 en 2042 ook', [2041, 2042], 'unknown'],
    ['1072 not, the manager has left', [1072], 'reject'],
    ['2043 niet, dat is een dubbele', [2043], 'reject'],
  ])('%s is about these plans', (text, numbers, intent) => {
    expect(say(text)).toMatchObject({ intent, numbers, confidence: 'ask' });
  });
});

describe('a sentence of its own is none of these', () => {
  it.each([
    ['remove visio from megan', 'unassign'],
    ['only remove visio from megan', 'unassign'],
    ['geef koen visio zonder teams', 'assign'],
    ['who has visio', 'whoHas'],
    ['approve 12', 'approve'],
    ['leave visio for megan', 'unknown'],
  ])('%s', (text, intent) => {
    const { refers } = say(text);
    expect(refers).toMatchObject({ corrects: false, only: false, reverses: false });
    if (intent !== 'unknown') expect(say(text).intent).toBe(intent);
  });
});
