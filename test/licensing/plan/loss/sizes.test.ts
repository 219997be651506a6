import { describe, expect, it } from 'vitest';
import { roomOf, shrinks } from '../../../../src/licensing/plan/loss/sizes.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('how large a mailbox may grow (D18)', () => {
  it.each([
    [['EXCHANGE_S_DESKLESS'], 2],
    [['EXCHANGE_S_STANDARD'], 50],
    [['EXCHANGE_S_STANDARD', 'EXCHANGE_STORAGE_50GB'], 100],
    [['EXCHANGE_S_ENTERPRISE'], 100],
    // The largest counts; they are never added up.
    [['EXCHANGE_S_STANDARD', 'EXCHANGE_S_ENTERPRISE', 'EXCHANGE_S_DESKLESS'], 100],
    // Frontline did not grow.
    [['EXCHANGE_S_DESKLESS', 'EXCHANGE_STORAGE_50GB'], 2],
    [['EXCHANGE_STORAGE_50GB'], 0],
  ])('%j: %i GB', (names, gb) => {
    const holding = named(...names.filter((name) => name !== 'EXCHANGE_STORAGE_50GB'));
    expect(roomOf('mailbox', named(...names), holding)).toEqual({ gb, open: false });
  });

  it.each(['EXCHANGE_S_ENTERPRISE_GOV', 'EXCHANGE_S_ESSENTIALS', 'EXCHANGE_B_STANDARD'])(
    '%s: not known, never a number',
    (name) => {
      expect(roomOf('mailbox', named(name), named(name))).toEqual({ gb: 0, open: true });
    },
  );
});

describe('how large an archive may grow (D19)', () => {
  it.each([
    [['EXCHANGE_S_DESKLESS'], 0],
    [['EXCHANGE_S_STANDARD'], 50],
    [['EXCHANGE_S_STANDARD', 'EXCHANGE_STORAGE_50GB'], 50],
    [['EXCHANGE_S_STANDARD', 'EXCHANGE_S_ARCHIVE_ADDON'], 1_536],
    [['EXCHANGE_S_ENTERPRISE'], 1_536],
  ])('%j: %i GB', (names, gb) => {
    expect(roomOf('archive', named(...names), []).gb).toBe(gb);
  });
});

describe('how large a OneDrive may grow (D26)', () => {
  it.each([
    ['SHAREPOINTDESKLESS', 2],
    ['SHAREPOINTSTANDARD', 1_024],
    ['ONEDRIVESTANDARD', 1_024],
    ['SHAREPOINTENTERPRISE', 5_120],
    ['ONEDRIVEENTERPRISE', 5_120],
  ])('%s: %i GB', (name, gb) => {
    expect(roomOf('oneDrive', named(name), named(name))).toEqual({ gb, open: false });
  });

  it.each(['ONEDRIVE_BASIC', 'ONEDRIVE_BASIC_P2', 'SHAREPOINTENTERPRISE_EDU'])('%s: not established', (name) => {
    expect(roomOf('oneDrive', named(name), named(name))).toEqual({ gb: 0, open: true });
  });
});

describe('whether there is less room', () => {
  const room = (gb: number, open = false) => ({ gb, open });

  it.each([
    [room(100), room(100), 'no'],
    [room(50), room(100), 'no'],
    [room(100), room(50), 'yes'],
    [room(100), room(50, true), 'unclear'],
    [room(50, true), room(100), 'no'],
    [room(0, true), room(2), 'unclear'],
    [room(0, true), room(0, true), 'no'],
  ] as const)('from %j to %j: %s', (before, after, answer) => {
    expect(shrinks('mailbox', before, after)).toBe(answer);
  });
});
