import { describe, expect, it } from 'vitest';
import { read } from '../../src/understanding/recognizer.ts';
import { type Case, furtherSlots, loadCorpus, slots } from './corpus.ts';
import { ownedProductSpans } from './owned-catalogue.ts';

const now = new Date('2026-10-14T09:00:00Z');
const compared = { ...slots, ...furtherSlots };
/** Said only where a case is about them. */
const optional: Record<string, (wanted: Case) => boolean> = {
  until: ({ until }) => until !== null,
  day: ({ day }) => day !== null,
  reason: ({ reason }) => reason !== null,
  offer: ({ offer }) => offer.length > 0,
};
const acting = ['assign', 'unassign', 'unassignAll', 'replace', 'replaceAll', 'services', 'set'];
const opposite: Record<string, string> = { assign: 'unassign', unassign: 'assign', unassignAll: 'assign' };

describe.each(['en', 'nl'] as const)('fresh sentences %s', (language) => {
  const readings = loadCorpus(language, 'fresh-').map((wanted) => ({
    wanted,
    reading: read(wanted.sentence, { findProductSpans: ownedProductSpans, now }),
  }));
  const wrongIn = ({ wanted, reading }: (typeof readings)[number]) =>
    Object.entries(compared)
      .filter(([slot]) => optional[slot]?.(wanted) ?? true)
      .filter(([, [expected, actual]]) => JSON.stringify(expected(wanted)) !== JSON.stringify(actual(reading)))
      .map(([slot]) => slot);

  it('are read right in at least 95 of 100', () => {
    const wrong = readings.filter((each) => wrongIn(each).length > 0);
    const share = (100 * (readings.length - wrong.length)) / readings.length;
    console.log(`fresh ${language}, the owned catalogue, ${readings.length} sentences, ${share.toFixed(1)} % right`);
    expect(share, wrong.map(({ wanted }) => wanted.sentence).join('\n')).toBeGreaterThanOrEqual(95);
  });

  it('are never surely acted on where they leave a doubt', () => {
    const rash = readings.filter(({ wanted, reading }) => wanted.confidence === 'ask' && reading.confidence === 'sure');
    expect(rash.filter(({ reading }) => acting.includes(reading.intent)).map(({ wanted }) => wanted.sentence)).toEqual(
      [],
    );
  });

  it('are never read as the opposite', () => {
    const turned = readings.filter(({ wanted, reading }) => opposite[wanted.intent] === reading.intent);
    expect(turned.map(({ wanted }) => wanted.sentence)).toEqual([]);
  });

  it('lose no day and no extent', () => {
    const lost = readings.filter(
      ({ wanted, reading }) =>
        (wanted.at !== null && reading.when.at === null) || (wanted.extent !== null && reading.extent === null),
    );
    expect(lost.map(({ wanted }) => wanted.sentence)).toEqual([]);
  });
});
