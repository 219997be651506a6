import { expect, test } from 'vitest';
import { recordCard } from '../../../src/cards/lists/record.ts';
import type { RecordEntry, RecordEvent } from '../../../src/licensing/store/record.ts';
import { readerFor } from '../../../src/text/text.ts';
import { megan, sampleChange, samplePlan } from '../samples.ts';
import { wordsOn } from '../words-on.ts';

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
  return wordsOn(recordCard([{ plan, entries }], plan.number, english)).join('\n');
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
