import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rememberConflict, seenConflicts } from '../../src/storage/seen-conflicts.ts';
import { databases, openTestStorage, type TestStorage } from '../support/storage.ts';

const first = new Date('2026-03-02T09:00:00Z');
const later = new Date('2026-03-05T09:00:00Z');

describe.each(databases)('conflicts seen, on %s', (database) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database });
  });
  afterAll(() => storage.close());

  test('are kept once each with the last day, by tenant, whatever the order of the others', async () => {
    const conflict = { kind: 'dependency', plan: 'a', others: ['c', 'b'], at: first };
    await rememberConflict(storage.db, 'one', conflict);
    await rememberConflict(storage.db, 'one', { ...conflict, others: ['b', 'c'], at: later });
    await rememberConflict(storage.db, 'one', { ...conflict, kind: 'mutuallyExclusive', others: ['b'] });
    await rememberConflict(storage.db, 'two', conflict);
    expect(await seenConflicts(storage.db, 'one')).toEqual([
      { kind: 'dependency', plan: 'a', others: ['b', 'c'], at: later },
      { kind: 'mutuallyExclusive', plan: 'a', others: ['b'], at: first },
    ]);
    expect(await seenConflicts(storage.db, 'nobody')).toEqual([]);
  });
});
