import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSandbox } from '../../src/sandbox/sandbox.ts';
import { actor, licensingOn } from '../support/licensing.ts';
import { PEOPLE } from '../support/sandbox.ts';
import { openTestStorage, type TestStorage } from '../support/storage.ts';

let storage: TestStorage;
beforeAll(async () => {
  storage = await openTestStorage();
});
afterAll(() => storage.close());

test('what is shown reads the rights once a minute, and what acts each time (R6)', async () => {
  const sandbox = createSandbox();
  let time = Date.parse('2026-03-02T09:00:00Z');
  let asked = 0;
  let away = false;
  const licensing = licensingOn(storage, sandbox, {
    now: () => new Date(time),
    fetch: (input, init) => {
      if (JSON.stringify([String(input), init?.body]).includes('roleAssignmentScheduleInstances')) asked++;
      return away ? Promise.reject(new Error('away')) : sandbox.fetch(input, init);
    },
  });
  const ada = actor(PEOPLE.ada);

  await licensing.seats(ada);
  await licensing.rightsOf(ada);
  expect(asked).toBe(1);
  time += 59_000;
  await licensing.seats(ada);
  expect(asked).toBe(1);
  await licensing.seats(actor(PEOPLE.rob));
  expect(asked, 'of somebody else').toBe(2);

  const before = asked;
  await licensing.licensesOf(ada, PEOPLE.megan);
  expect(asked, 'together with the facts of a person').toBe(before + 1);

  time += 2_000;
  away = true;
  await expect(licensing.rightsOf(ada)).rejects.toThrow();
  away = false;
  expect(await licensing.rightsOf(ada), 'a failure is not kept').toMatchObject({ execute: true });
});
