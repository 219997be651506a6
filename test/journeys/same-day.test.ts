import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AdaptiveCard } from '../../src/cards/card.ts';
import { approvalsCard } from '../../src/cards/lists/approvals.ts';
import { atRiskCard } from '../../src/cards/lists/at-risk.ts';
import { approvalCard } from '../../src/cards/plan/approval.ts';
import { confirmationCard } from '../../src/cards/plan/confirmation.ts';
import { outcomeCard } from '../../src/cards/plan/outcome.ts';
import { requestCard } from '../../src/cards/plan/request.ts';
import type { Deadline } from '../../src/licensing/model.ts';
import { explainRefusal } from '../../src/text/explain.ts';
import { type Reader, readerFor } from '../../src/text/text.ts';
import { wordsBehind } from '../cards/words-on.ts';
import { approvalScene, people, refusalOf } from '../support/approvals.ts';
import { changeRequest } from '../support/licensing.ts';
import { carryOut } from '../support/queue-by-hand.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../support/storage.ts';

const { ada, hanna } = people;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Where clocks are changed at two, at midnight, by half an hour, in the other half of the year, or never; and the ends of the world. */
const zones = [
  ...['UTC', 'Europe/Amsterdam', 'America/Los_Angeles', 'America/St_Johns', 'Africa/Cairo', 'Asia/Beirut'],
  ...['Australia/Lord_Howe', 'Pacific/Chatham', 'America/Santiago', 'Asia/Kolkata', 'Pacific/Kiritimati'],
  'Pacific/Pago_Pago',
];

/** Hours around the nights on which clocks are changed somewhere, 30 and 60 days before them too, and any other hour. */
const changes = ['2027-03-28', '2027-10-31', '2027-03-14', '2027-11-07', '2027-04-30', '2027-10-29', '2027-04-04'];
const moments = fc.oneof(
  fc
    .tuple(fc.constantFrom(...changes), fc.constantFrom(0, 7, 30, 60, 93), fc.integer({ min: -30 * 60, max: 30 * 60 }))
    .map(([day, before, minutes]) => Date.parse(day) - before * dayMs + minutes * 60_000),
  fc.integer({ min: Date.parse('2027-01-01'), max: Date.parse('2028-06-01') }),
);

const days = { mailbox: 30, readOnly: 60, archived: 93, flows: 90, cloudPc: 7 };

/** So many days after the day that this moment is in the organization, reckoned without the code that is tested. */
function dayAfter(moment: number, count: number, zone: string): string {
  const day = new Date(moment).toLocaleDateString('sv-SE', { timeZone: zone });
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

const months = ['en', 'nl'].map((locale) =>
  Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(2027, month, 15)).toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' }).toLowerCase(),
  ),
);

/** Every calendar day that stands in these words; not a moment, which has its hour behind it. */
function daysIn(words: string): string[] {
  return [...words.matchAll(/(\d{1,2}) (\p{L}+) (20\d\d)(?! (?:at|om) \d)/gu)].flatMap(
    ([, day = '', name = '', year]) => {
      const month = months.map((names) => names.indexOf(name.toLowerCase())).find((index) => index >= 0);
      return month === undefined ? [] : [`${year}-${String(month + 1).padStart(2, '0')}-${day.padStart(2, '0')}`];
    },
  );
}

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

describe('a deadline is the same calendar day of the organization', () => {
  it('on every card, in every list, record, export and reminder, in both languages, wherever they are read', async () => {
    const readers = fc.record({ locale: fc.constantFrom('en-US', 'nl-NL'), timeZone: fc.constantFrom(...zones) });
    const times = fc.record({
      asked: moments,
      /** Whoever agrees to it by the next day agrees to the dates of that day. */
      agreed: fc.integer({ min: 0, max: 23 * 60 }),
      /** Stopped changes go on days later. */
      held: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 * 24 * 60 })),
    });
    await fc.assert(fc.asyncProperty(times, fc.constantFrom(...zones), readers, readers, tellsOneDay), {
      numRuns: 20,
      seed: 20_261_121,
    });
  }, 180_000);
});

async function tellsOneDay(
  { asked, agreed, held }: { asked: number; agreed: number; held: number },
  zone: string,
  one: { locale: string; timeZone: string },
  other: { locale: string; timeZone: string },
): Promise<void> {
  for (const table of ['riskReminders', 'risks', 'dueTimes'] as const) await storage.db.deleteFrom(table).execute();
  await sql`delete from pgboss.job`.execute(storage.db);
  const clock = { now: new Date(asked) };
  const settings = { workingTime: { timeZone: zone } };
  const { licensing } = approvalScene(storage, clock, settings);
  const readers = [readerFor(one), readerFor(other)];

  /** On this card stand the days that this moment gives, and of the others none. */
  const says = (gone: number, wanted: (keyof typeof days)[], draw: (reader: Reader) => AdaptiveCard | string) => {
    for (const reader of readers) {
      const drawn = draw(reader);
      const words = typeof drawn === 'string' ? drawn : [...wordsBehind(drawn), drawn.fallbackText].join('\n');
      const right = Object.values(days).map((count) => dayAfter(gone, count, zone));
      const found = daysIn(words).filter((day) => day > dayAfter(gone, 4, zone));
      expect(
        found.filter((day) => !right.includes(day)),
        words,
      ).toEqual([]);
      expect(found).toEqual(expect.arrayContaining(wanted.map((which) => dayAfter(gone, days[which], zone))));
    }
  };

  const request = changeRequest({ operation: 'unassignAll', userIds: [PEOPLE.lidia, PEOPLE.megan], remove: 'all' });
  const proposed = await licensing.propose(hanna, request);
  const all = Object.keys(days) as (keyof typeof days)[];
  says(asked, all, (reader) => confirmationCard(proposed, reader));
  const waiting = await licensing.send(hanna, proposed.id, { reason: 'They leave', ticket: null });
  says(asked, all, (reader) => approvalCard(waiting, reader));
  says(asked, [], (reader) => requestCard(waiting, reader, 'asker'));
  const open = await licensing.approvals(ada);
  says(asked, ['cloudPc', 'mailbox'], (reader) => approvalsCard(open, reader));

  clock.now = new Date(asked + agreed * 60_000);
  const approved = await licensing.approve(ada, proposed.id);
  says(clock.now.getTime(), [], (reader) => requestCard(approved, reader, 'asker'));

  clock.now = new Date(clock.now.getTime() + held * 60_000);
  const gone = clock.now.getTime();
  const done = await carryOut(licensing, proposed.id);
  says(gone, ['cloudPc'], (reader) => outcomeCard(done, reader));

  const { risks } = await licensing.atRisk(ada);
  expect(new Set(risks.map(({ warning }) => warning.code))).toEqual(
    new Set(['cloudPc', 'mailbox', 'flows', 'oneDrive']),
  );
  says(gone, all, (reader) => atRiskCard(risks, reader, { now: clock.now }));
  says(gone, all, (reader) => atRiskCard(risks, reader, { now: clock.now, reminder: true }));
  const export_ = await licensing.exportAbout(ada, { id: PEOPLE.megan, userPrincipalName: '', mail: null });
  const kept = deadlinesIn(JSON.parse(export_.content).risks).filter(({ days: count }) => count > 0);
  expect(kept.length).toBeGreaterThan(0);
  for (const { at, days: count, zone: keptZone } of kept) {
    expect(keptZone).toBe(zone);
    expect(Date.parse(at)).toBe(gone + count * dayMs);
  }

  for (const risk of risks) {
    const day = dayAfter(gone, risk.deadline.days, zone);
    // Still listed when the day begins, and over when it ends.
    const listed = async (at: string, hours: number) => {
      clock.now = new Date(momentIn(at, zone) + hours * hourMs);
      return (await licensing.risksForJob([risk.id])).length;
    };
    expect(await listed(dayAfter(gone, risk.deadline.days - 1, zone), 20), `the evening before ${day}`).toBe(1);
    expect(await listed(dayAfter(gone, risk.deadline.days + 1, zone), 4), `the day after ${day}`).toBe(0);
    clock.now = new Date(momentIn(day, zone) - 2 * hourMs);
    const refusal = await refusalOf(licensing.remindLater(ada, risk.id));
    for (const reader of readers) expect(daysIn(explainRefusal(refusal, reader).what)).toEqual([day]);
  }
}

/** Roughly when this day begins in a zone: an hour more or less where clocks are changed that night. */
function momentIn(day: string, zone: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const local = Date.parse(`${new Date(noon).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`);
  return noon - (local - noon) - 12 * hourMs;
}

function deadlinesIn(value: unknown): Deadline[] {
  if (Array.isArray(value)) return value.flatMap(deadlinesIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('event' in value && 'at' in value && 'days' in value) return [value as Deadline];
  return Object.values(value).flatMap(deadlinesIn);
}
