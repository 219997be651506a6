import { describe, expect, it } from 'vitest';
import { findApps } from '../../../src/licensing/catalogue/app-search.ts';
import type { Product, ServicePlan } from '../../../src/licensing/model.ts';
import { m365E3 } from '../tenant-products.ts';

const app = (name: string, label: string, more: Partial<ServicePlan> = {}): ServicePlan => ({
  id: `id of ${name}`,
  name,
  label,
  appliesTo: 'User',
  ...more,
});

const suite: Product = {
  ...m365E3,
  servicePlans: [
    app('TEAMS_CALLING', 'Microsoft Teams Calling'),
    app('TEAMS1', 'Microsoft Teams'),
    app('EXCHANGE_ARCHIVE', 'Exchange Online Archiving'),
    app('EXCHANGE_S_ENTERPRISE', 'Exchange Online (Plan 2)'),
    app('EXCHANGE_S_FOUNDATION', 'Exchange Foundation', { appliesTo: 'Company' }),
    app('SHAREPOINTWAC', 'Office for the Web'),
    app('OFFICESUBSCRIPTION', 'Microsoft 365 Apps for Enterprise'),
    app('YAMMER_ENTERPRISE', 'Viva Engage Core'),
    app('VIVA_LEARNING', 'Viva Learning'),
    app('MCOSTANDARD', 'Skype for Business Online (Plan 2)'),
    app('P1_MANAGER', 'Shifts Manager P1'),
  ],
};

const found = (text: string) => findApps(text, suite).map(({ name }) => name);

describe('apps of a product by what people call them', () => {
  it.each([
    ['Microsoft Teams', ['TEAMS1']],
    ['teams', ['TEAMS1']],
    ['TEAMS1', ['TEAMS1']],
    ['exchange_s_enterprise', ['EXCHANGE_S_ENTERPRISE']],
    ['exchange online', ['EXCHANGE_S_ENTERPRISE']],
    ['Exchange Online (Plan 2)', ['EXCHANGE_S_ENTERPRISE']],
    ['shifts manager', ['P1_MANAGER']],
    ['skype for business online', ['MCOSTANDARD']],
  ])('%s is exactly one, whatever else has these words', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it.each([
    ['viva', ['YAMMER_ENTERPRISE', 'VIVA_LEARNING']],
    ['enterprise apps', ['OFFICESUBSCRIPTION']],
    ['online', ['EXCHANGE_ARCHIVE', 'EXCHANGE_S_ENTERPRISE', 'MCOSTANDARD']],
    ['online exchange', ['EXCHANGE_ARCHIVE', 'EXCHANGE_S_ENTERPRISE']],
  ])('%s may be each that has all the words', (text, names) => {
    expect(found(text)).toEqual(names);
  });

  it.each(['exchange foundation', '', 'licenses', 'viva teams', 'exchange online plan 1'])(
    '%s is none: not there, or not to be switched per user',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
