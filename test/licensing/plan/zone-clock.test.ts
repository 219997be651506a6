import { expect, it } from 'vitest';
import { instantOf, offsetAt } from '../../../src/licensing/plan/zone-clock.ts';

const hour = 3_600_000;
const at = (day: string, minutes: number, zone: string) =>
  new Date(instantOf(Date.parse(day), minutes, zone)).toISOString();

it.each([
  ['in winter', '2026-01-15', 540, 'Europe/Amsterdam', '2026-01-15T08:00:00.000Z'],
  ['in summer', '2026-07-15', 540, 'Europe/Amsterdam', '2026-07-15T07:00:00.000Z'],
  ['behind UTC', '2026-01-15', 540, 'America/Los_Angeles', '2026-01-15T17:00:00.000Z'],
  ['by half an hour', '2026-01-15', 540, 'Asia/Kolkata', '2026-01-15T03:30:00.000Z'],
  ['at midnight', '2026-01-15', 0, 'Europe/Amsterdam', '2026-01-14T23:00:00.000Z'],
  ['on the day of summer time, before it', '2026-03-29', 60, 'Europe/Amsterdam', '2026-03-29T00:00:00.000Z'],
  ['on the day of summer time, after it', '2026-03-29', 180, 'Europe/Amsterdam', '2026-03-29T01:00:00.000Z'],
  ['in the hour that spring skips, as far after it', '2026-03-29', 150, 'Europe/Amsterdam', '2026-03-29T01:30:00.000Z'],
  ['on the day of winter time, after it', '2026-10-25', 180, 'Europe/Amsterdam', '2026-10-25T02:00:00.000Z'],
])('a moment by the clock %s', (_, day, minutes, zone, moment) => {
  expect(at(day, minutes, zone)).toBe(moment);
});

it.each([
  ['Europe/Amsterdam', '2026-01-15T08:00:00.000Z', 1],
  ['Europe/Amsterdam', '2026-07-15T08:00:00.999Z', 2],
  ['America/Los_Angeles', '2026-01-15T08:00:59.500Z', -8],
  ['Asia/Kolkata', '2025-12-31T23:59:59.999Z', 5.5],
  ['UTC', '2026-01-01T00:00:00.000Z', 0],
])('clocks of %s are ahead by whole seconds, at %s', (zone, moment, hours) => {
  expect(offsetAt(Date.parse(moment), zone)).toBe(hours * hour);
  expect(offsetAt(Date.parse(moment), zone)).toBe(hours * hour);
});
