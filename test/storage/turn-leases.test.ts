import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTurnLeases } from '../../src/storage/turn-leases.ts';
import { databases, openTestStorage, type TestStorage } from '../support/storage.ts';

describe.each(databases)('on %s', (database) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database });
  });
  afterAll(() => storage.close());

  test('a turn is had by one process at a time, and goes on where it was released', async () => {
    const processes = Array.from({ length: 5 }, () => createTurnLeases(storage.db, wait));
    let inside = 0;
    let most = 0;
    let done = 0;
    await Promise.all(
      processes.map(async (lease) => {
        const release = await lease('chat of ada');
        most = Math.max(most, ++inside);
        await wait(10);
        inside--;
        done++;
        await release();
      }),
    );
    expect({ most, done }).toEqual({ most: 1, done: 5 });
  });

  test('people do not wait for each other', async () => {
    const lease = createTurnLeases(storage.db, wait);
    const first = await lease('chat of ada');
    const second = await lease('chat of bram');
    await Promise.all([first(), second()]);
  });

  test('a turn of a process that is gone is taken over when its time is up', async () => {
    await createTurnLeases(storage.db, wait)('chat of a dead process');
    await storage.db
      .updateTable('turnLeases')
      .set({ until: sql<Date>`now() - interval '1 second'` })
      .where('key', '=', 'chat of a dead process')
      .execute();
    const release = await createTurnLeases(storage.db, wait)('chat of a dead process');
    await release();
    expect(await storage.db.selectFrom('turnLeases').selectAll().execute()).toEqual([]);
  });

  test('who comes late does not take away what another has now', async () => {
    const lease = createTurnLeases(storage.db, wait);
    const late = await lease('chat');
    await storage.db.updateTable('turnLeases').set({ until: sql<Date>`now() - interval '1 second'` }).execute();
    const release = await lease('chat');
    await late();
    expect(await storage.db.selectFrom('turnLeases').select('key').execute()).toEqual([{ key: 'chat' }]);
    await release();
  });
});
