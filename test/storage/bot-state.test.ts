import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deleteState, readState, writeState } from '../../src/storage/bot-state.ts';
import { databases, openTestStorage, type TestStorage } from '../support/storage.ts';

const now = new Date('2026-03-02T09:00:00Z');

describe.each(databases)('bot state on %s', (database) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage({ database });
  });
  afterAll(() => storage.close());

  const read = async (key: string) => (await readState(storage.db, [key]))[key];

  test('comes back as it was written, with an eTag', async () => {
    const [a, b, absent] = [randomUUID(), randomUUID(), randomUUID()];
    await writeState(storage.db, { [a]: { dialog_stack: [{ id: 1 }] }, [b]: {} }, now);
    expect(await readState(storage.db, [a, b, absent])).toEqual({
      [a]: { dialog_stack: [{ id: 1 }], eTag: expect.any(String) },
      [b]: { eTag: expect.any(String) },
    });
    expect(await readState(storage.db, [])).toEqual({});
  });

  test.each([{}, { eTag: '*' }, { eTag: '' }])('with %j is written whoever wrote before', async (eTag) => {
    const key = randomUUID();
    await writeState(storage.db, { [key]: { n: 1 } }, now);
    await writeState(storage.db, { [key]: { n: 2, ...eTag } }, now);
    expect(await read(key)).toMatchObject({ n: 2 });
  });

  test('with the eTag that was read is written once', async () => {
    const key = randomUUID();
    await writeState(storage.db, { [key]: { n: 1 } }, now);
    const item = await read(key);
    await writeState(storage.db, { [key]: { ...item, n: 2 } }, now);
    await expect(writeState(storage.db, { [key]: { ...item, n: 3 } }, now)).rejects.toThrow('eTag conflict');
    expect(await read(key)).toMatchObject({ n: 2 });
  });

  test('is written all or not at all', async () => {
    const [a, b] = [`a${randomUUID()}`, `b${randomUUID()}`];
    await writeState(storage.db, { [b]: { n: 1 } }, now);
    const both = writeState(storage.db, { [a]: { n: 2 }, [b]: { n: 2, eTag: 'old' } }, now);
    await expect(both).rejects.toThrow('eTag conflict');
    expect(await readState(storage.db, [a, b])).toEqual({ [b]: { n: 1, eTag: expect.any(String) } });
  });

  test('with one eTag is written by one of many at once', async () => {
    const key = randomUUID();
    await writeState(storage.db, { [key]: {} }, now);
    const item = await read(key);
    const tries = Array.from({ length: 5 }, (_, n) => writeState(storage.db, { [key]: { ...item, n } }, now));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is gone when deleted, and deleting it again is no error', async () => {
    const key = randomUUID();
    await writeState(storage.db, { [key]: {} }, now);
    await deleteState(storage.db, [key]);
    await deleteState(storage.db, [key]);
    await deleteState(storage.db, []);
    expect(await read(key)).toBeUndefined();
  });
});
