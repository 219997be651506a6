import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmationCard } from '../../../src/cards/plan/confirmation.ts';
import { Refusal } from '../../../src/licensing/refusal.ts';
import { createSandbox } from '../../../src/sandbox/sandbox.ts';
import { readerFor } from '../../../src/text/text.ts';
import { wordsBehind } from '../../cards/words-on.ts';
import { actor, licensingOn } from '../../support/licensing.ts';
import { openTestStorage, type TestStorage } from '../../support/storage.ts';
import { judge, saidByRefusal, saidOf, type Verdict } from './consequences-judge.ts';
import { administratorOf, type Row, requestOf, table, tenantOf } from './consequences-table.ts';

const evidence = readFileSync(join(import.meta.dirname, '../../../docs/evidence.md'), 'utf8');
const now = new Date('2026-11-21T09:00:00Z');
const dayMs = 24 * 60 * 60 * 1000;
const reader = readerFor({ locale: 'en-US', timeZone: 'Europe/Amsterdam' });
const dayAfter = (days: number) => reader.format.date(new Date(now.getTime() + days * dayMs).toISOString());

let storage: TestStorage;
const verdicts = new Map<string, Verdict[]>();

/** Through the bot's own door, against a fresh sandbox of the row's tenant; judged by what stands on the card. */
async function verdictsOn(row: Row): Promise<Verdict[]> {
  const tenant = tenantOf(row);
  const licensing = licensingOn(storage, createSandbox({ tenant, now: () => now }), { now: () => now });
  const said = await licensing.propose(actor(administratorOf(tenant)), requestOf(row, tenant)).then(
    (plan) => {
      const found = saidOf(plan, reader);
      const card = wordsBehind(confirmationCard(plan, reader)).join('\n');
      expect(found.flatMap(({ lines }) => lines).filter((line) => !card.includes(line))).toEqual([]);
      return found;
    },
    (error: unknown) => {
      if (error instanceof Refusal) return saidByRefusal(error, reader);
      throw error;
    },
  );
  return judge(row, said, dayAfter);
}

beforeAll(async () => {
  storage = await openTestStorage();
  for (const row of table) verdicts.set(row.id, await verdictsOn(row));
});
afterAll(() => storage.close());

const found = ({ id }: Row) => verdicts.get(id) ?? [];
const keyOf = ({ about, part }: Pick<Verdict, 'about' | 'part'>) => `${about} ${part}`;

describe('60 changes as an expert would judge them', () => {
  it.each(table)('$id: $note', (row) => {
    const disputed = row.disputed.map(keyOf);
    const undisputed = found(row).filter((verdict) => !disputed.includes(keyOf(verdict)));
    expect(undisputed.map(({ problem }) => problem)).toEqual([]);
    // A dispute about what is right by now has to go.
    expect(disputed.filter((one) => !found(row).map(keyOf).includes(one))).toEqual([]);
  });

  it('has the figures of docs/evidence.md', () => {
    const unmet = table.map((row) => ({
      musts: row.must.filter(({ about }) => found(row).some((one) => one.part !== 'unsaid' && one.about === about)),
      mustNots: found(row).filter(({ part }) => part === 'unsaid'),
    }));
    const of = {
      rows: table.length,
      musts: table.flatMap(({ must }) => must).length,
      mustNots: table.flatMap(({ mustNot }) => mustNot).length,
    };
    const right = table.filter((row) => found(row).length === 0).length;
    const met = of.musts - unmet.flatMap(({ musts }) => musts).length;
    const broken = unmet.flatMap(({ mustNots }) => mustNots).length;
    const last = evidence.match(/^\| (?:Before|After) .*\|$/gm)?.at(-1);
    expect(last).toContain(`| ${right} of ${of.rows} | ${met} of ${of.musts} | ${broken} of ${of.mustNots} |`);
  });
});
