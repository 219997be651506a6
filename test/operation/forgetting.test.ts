import { expect, test } from 'vitest';
import type { Log } from '../../src/log.ts';
import { startForgetting } from '../../src/operation/forgetting.ts';

const now = () => new Date('2026-11-21T09:00:00Z');

function logOf(lines: string[]): Log {
  const say = (_fields: object, message: string) => void lines.push(message);
  return { debug: say, info: say, warn: say, error: say } as Log;
}

test('takes out what is older than so many days, at the start', async () => {
  const asked: Date[] = [];
  const lines: string[] = [];
  const forget = async (before: Date) => {
    asked.push(before);
    return { plans: 1 };
  };
  await startForgetting({ keepDays: 365, forget, now, log: logOf(lines) }).close();
  expect(asked).toEqual([new Date('2025-11-21T09:00:00Z')]);
  expect(lines).toEqual(['what is older than KEEP_DAYS was taken out']);
});

test('keeps everything without a setting, and says where it fails', async () => {
  const lines: string[] = [];
  const forget = () => Promise.reject(new Error('no'));
  await startForgetting({ keepDays: null, forget, now, log: logOf(lines) }).close();
  expect(lines).toEqual([]);
  await startForgetting({ keepDays: 365, forget, now, log: logOf(lines) }).close();
  expect(lines).toEqual(['KEEP_DAYS: what is older could not be taken out']);
});
