import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookedOverOn, oldSources, sources } from '../../../src/licensing/plan/sources.ts';
import { warningsOf } from '../../../src/licensing/plan/warnings.ts';
import { direct, owned } from '../tenant-products.ts';

describe('the sources of the rules', () => {
  it('have a title each, but for what is own knowledge, and a day that exists', () => {
    for (const [rule, { title, date, sureness }] of Object.entries(sources)) {
      if (sureness !== 'own') expect(title.length, rule).toBeGreaterThan(8);
      if (date !== null) expect(new Date(date).toISOString().slice(0, 10), rule).toBe(date);
      if (date !== null) expect(date <= lookedOverOn || rule === 'D35', rule).toBe(true);
    }
  });

  it('are there for every rule that a warning cites', () => {
    const everything = owned.map((product) => direct(product));
    const said = owned.flatMap((product) => [
      ...warningsOf({ before: [direct(product)], after: [], products: owned, at: new Date(0), channelKnown: false }),
      ...warningsOf({
        before: everything,
        after: [direct(product)],
        products: owned,
        at: new Date(0),
        channelKnown: false,
      }),
    ]);
    for (const rule of said.flatMap(({ rules }) => rules)) expect(Object.keys(sources)).toContain(rule);
  });

  it('are there for every rule that a line or a file of losses names, whether or not a product of this tenant leads to it', () => {
    const folder = join(import.meta.dirname, '../../../src/licensing/plan/loss');
    const named = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/'([DG]\d{1,2}[a-z]?)'/g)].map(([, rule = '']) => rule),
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((rule) => !(rule in sources))).toEqual([]);
  });

  it('that are older than 18 months, or have no date, are to be checked again: docs/rules.md says how', () => {
    expect(oldSources()).toEqual([
      ...['D1', 'D2', 'D3', 'D4', 'D8', 'D9', 'D10', 'D12', 'D13', 'D16', 'D17', 'D19', 'D25', 'D26', 'D27', 'D28'],
      ...[
        'D31',
        'D38a',
        'D38b',
        'D38c',
        'D38d',
        'D38e',
        'D38g',
        'D38h',
        'D38i',
        'D43',
        'D48',
        'D49',
        'D52',
        'D53',
        'D54',
        'D55',
      ],
    ]);
    expect(oldSources('2019-09-01')).not.toContain('D10');
  });
});
