import { expect, test } from 'vitest';
import { recordCard } from '../../../src/cards/lists/record.ts';
import { summarizePlan } from '../../../src/cards/plan/plan-summary.ts';
import type { RecordEntry, RecordEvent } from '../../../src/licensing/store/record.ts';
import { readerFor } from '../../../src/text/text.ts';
import { e3, fromGroup, held, megan, sampleChange, samplePlan, visio } from '../samples.ts';
import { wordsBehind } from '../words-on.ts';

const english = readerFor({ locale: 'en-GB', timeZone: 'Europe/Amsterdam' });

const entry = (event: RecordEvent, more: Partial<RecordEntry> = {}): RecordEntry => ({
  at: '2026-10-15T10:00:00.000Z',
  event,
  actor: { id: 'a', name: 'Ada de Wit' },
  roles: [],
  to: [],
  text: null,
  userId: megan.id,
  before: null,
  after: null,
  clientRequestId: null,
  graphRequestId: null,
  ...more,
});

function shown(...entries: RecordEntry[]): string {
  const plan = samplePlan('unassign', [sampleChange(megan)]);
  return wordsBehind(recordCard([{ plan, entries }], plan.number, english)).join('\n');
}

test('that a change is about to be sent stands there only until it is known what became of it', () => {
  const sending = entry('sending', { clientRequestId: 'c111' });
  expect(shown(sending)).toContain('About to be sent to Microsoft 365 for Megan Bowen.');
  expect(shown(sending, entry('sent'))).not.toContain('About to be sent');
  expect(shown(sending, entry('sent', { userId: 'another' }))).toContain('About to be sent');
});

test('names the request by Microsoft’s id, or by the one that it was given where the answer was lost', () => {
  const sent = entry('sent', { clientRequestId: 'c111', graphRequestId: 'f111' });
  expect(shown(sent)).toContain('Microsoft’s request id: f111');
  expect(shown(sent)).not.toContain('c111');
  expect(shown(entry('foundSent', { clientRequestId: 'c111' }))).toContain('request id that I gave: c111');
});

const teams = '57ff2da0-773e-42df-b2af-ffb7a2317929';
const sway = 'a23b959c-7ce8-4e57-9140-b90eb88a9e97';
const e3Without = (disabledPlans: string[]) => held(e3, { direct: { disabledPlans } });

const visioFrom = (direct: boolean) =>
  held(visio, { direct: direct ? { disabledPlans: [] } : null, groups: fromGroup });

test('shows that a direct license went which a group gives as well', () => {
  const words = shown(entry('done', { before: [visioFrom(true)], after: [visioFrom(false)] }));
  expect(words).toContain('before: Visio Plan 2 (directly and from the group Visio users)');
  expect(words).toContain('after: Visio Plan 2 (from the group Visio users)');
});

test.each([
  [[], [teams], 'changed: Microsoft 365 E3: switched off: Microsoft Teams'],
  [[teams], [], 'changed: Microsoft 365 E3: switched on: Microsoft Teams'],
])('names the apps that were switched in a product that stays', (was, is, words) => {
  expect(shown(entry('done', { before: [e3Without(was)], after: [e3Without(is)] }))).toContain(words);
});

test('says of no product that its apps were changed where they stayed off', () => {
  const off = [teams, sway];
  const stays = entry('done', { before: [e3Without(off)], after: [e3Without(off.toReversed())] });
  expect(shown(stays)).not.toContain('changed:');
});

test.each([
  ['en', /^Change the apps and services of Microsoft 365 E3 for Megan Bowen$/],
  ['nl', /^Apps en services van Microsoft 365 E3 wijzigen voor Megan Bowen$/],
])('names the product whose apps were switched, in %s', (locale, sentence) => {
  const add = [{ skuId: e3.skuId, disabledPlans: [] }];
  const plan = samplePlan('services', [
    sampleChange(megan, { add, remove: [], before: [held(e3)], after: [held(e3)] }),
  ]);
  expect(summarizePlan(plan, readerFor({ locale, timeZone: 'UTC' }))).toMatch(sentence);
});
