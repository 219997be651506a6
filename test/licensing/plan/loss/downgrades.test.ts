import { describe, expect, it } from 'vitest';
import type { Product, Warning, WarningCode } from '../../../../src/licensing/model.ts';
import { warningsOf } from '../../../../src/licensing/plan/warnings.ts';
import { holdsMade, madeProduct } from '../../made-products.ts';

/** Suites by the plans that matter in D46 to D48, as Microsoft's list has them. */
const shared = ['TEAMS1', 'SHAREPOINTWAC', 'INTUNE_A', 'AAD_PREMIUM', 'RMS_S_ENTERPRISE'];
const e3 = madeProduct('E3', [
  ...shared,
  ...['EXCHANGE_S_ENTERPRISE', 'SHAREPOINTENTERPRISE', 'OFFICESUBSCRIPTION', 'ATP_ENTERPRISE', 'MDE_LITE'],
]);
const e5Plans = [
  ...['MCOEV', 'MCOMEETADV', 'BI_AZURE_P2', 'AAD_PREMIUM_P2', 'THREAT_INTELLIGENCE', 'WINDEFATP', 'ATA'],
  ...['EQUIVIO_ANALYTICS', 'M365_ADVANCED_AUDITING', 'INFO_GOVERNANCE'],
];
const e5 = madeProduct('E5', [...e3.servicePlans.map(({ name }) => name), ...e5Plans]);
const f3 = madeProduct('F3', [...shared, 'EXCHANGE_S_DESKLESS', 'SHAREPOINTDESKLESS']);
const premium = madeProduct('Business Premium', [
  ...shared,
  ...['EXCHANGE_S_STANDARD', 'EXCHANGE_S_ARCHIVE_ADDON', 'SHAREPOINTSTANDARD', 'OFFICE_BUSINESS', 'ATP_ENTERPRISE'],
  'MDE_SMB',
]);
const roomier = madeProduct('Business Premium 2026', [
  ...premium.servicePlans.map(({ name }) => name),
  'EXCHANGE_STORAGE_50GB',
]);
const products = [e3, e5, f3, premium, roomier];

const swap = (from: Product, to: Product, usage?: { mailbox: number; oneDrive: number }) =>
  warningsOf({
    before: [holdsMade(from)],
    after: [holdsMade(to)],
    products,
    at: new Date('2026-11-21T09:00:00Z'),
    channelKnown: true,
    ...(usage ? { usage: { ...usage, on: '2026-11-19' } } : {}),
  });
const byCode = (warnings: Warning[], code: WarningCode) => warnings.find((warning) => warning.code === code);
const codes = (warnings: Warning[]) => warnings.map(({ code }) => code).sort();
const gb = 1024 ** 3;

describe('E3 to F3 (D47)', () => {
  it('shrinks mailbox and OneDrive to 2 GB, and nothing is said to stay', () => {
    const warnings = swap(e3, f3);
    expect(byCode(warnings, 'mailboxShrinks')).toMatchObject({ severity: 'danger', size: { before: 100, after: 2 } });
    expect(byCode(warnings, 'oneDriveShrinks')).toMatchObject({
      severity: 'warning',
      size: { before: 5_120, after: 2 },
    });
    expect(warnings.filter(({ severity }) => severity === 'stays')).toEqual([]);
    expect(codes(warnings)).toEqual([
      ...['archive', 'defender', 'mailboxShrinks', 'notChecked', 'office', 'oneDriveShrinks'],
    ]);
    expect(byCode(warnings, 'notChecked')?.unseen).toEqual(['holds', 'archive', 'mailboxSize', 'oneDriveSize']);
  });

  it('says how much is in it where the reports say so, and no longer that it was not checked (D25, D28)', () => {
    const warnings = swap(e3, f3, { mailbox: 40 * gb, oneDrive: gb });
    expect(byCode(warnings, 'mailboxShrinks')).toMatchObject({
      severity: 'danger',
      size: { used: { gb: 40, on: '2026-11-19' } },
    });
    expect(byCode(warnings, 'oneDriveShrinks')).toMatchObject({ severity: 'info', size: { used: { gb: 1 } } });
    expect(byCode(warnings, 'notChecked')?.unseen).toEqual(['holds', 'archive']);
  });

  it('never takes a mailbox a little over the limit for one that fits', () => {
    const warnings = swap(e3, f3, { mailbox: 2 * gb + 1, oneDrive: 0 });
    expect(byCode(warnings, 'mailboxShrinks')).toMatchObject({ severity: 'danger', size: { used: { gb: 2.1 } } });
  });

  it('says that the reports conceal names where they do (D58a)', () => {
    const change = { before: [holdsMade(e3)], after: [holdsMade(f3)], products, at: new Date(0), channelKnown: true };
    const unseen = byCode(warningsOf({ ...change, usage: 'concealed' }), 'notChecked')?.unseen;
    expect(unseen).toEqual(expect.arrayContaining(['mailboxSize', 'oneDriveSize', 'concealedNames']));
  });
});

describe('E3 to Business Premium (D48)', () => {
  it('halves the mailbox, unless the plan of 2026 is on; the archive still grows', () => {
    expect(byCode(swap(e3, premium), 'mailboxShrinks')).toMatchObject({ size: { before: 100, after: 50 } });
    expect(codes(swap(e3, roomier))).toContain('mailboxStays');
    expect(codes(swap(e3, premium))).not.toContain('archive');
  });

  it('is dangerous where more is known to be in the mailbox than it may hold (D22), and no news where it fits', () => {
    const severity = (...usage: { mailbox: number; oneDrive: number }[]) =>
      byCode(swap(e3, premium, ...usage), 'mailboxShrinks')?.severity;
    expect(severity()).toBe('warning');
    expect(severity({ mailbox: 50 * gb, oneDrive: 0 })).toBe('info');
    expect(severity({ mailbox: 51 * gb, oneDrive: 0 })).toBe('danger');
  });

  it('does not ask for holds to be looked up, which the archiving inside it still covers (D20)', () => {
    expect(byCode(swap(e3, premium), 'notChecked')?.unseen).toEqual(['mailboxSize', 'oneDriveSize']);
  });

  it('is said softly of a OneDrive of a terabyte, which hardly anybody fills', () => {
    expect(byCode(swap(e3, premium), 'oneDriveShrinks')).toMatchObject({ severity: 'info', size: { after: 1_024 } });
    const full = swap(e3, premium, { mailbox: gb, oneDrive: 2_000 * gb });
    expect(byCode(full, 'oneDriveShrinks')).toMatchObject({ severity: 'warning' });
  });
});

describe('E5 to E3 (D46)', () => {
  const warnings = swap(e5, e3);

  it('leaves mailbox, archive and OneDrive as they are', () => {
    expect(warnings.filter(({ severity }) => severity === 'stays').map(({ code }) => code)).toEqual([
      'mailboxStays',
      'oneDriveStays',
    ]);
    expect(codes(warnings)).not.toContain('archive');
  });

  it('says one line each of what goes: Audio Conferencing, audit, phone, Power BI, compliance, Defender, Entra', () => {
    expect(codes(warnings).filter((code) => !code.endsWith('Stays'))).toEqual([
      ...['audioConferencing', 'audit', 'compliance', 'defender', 'entra', 'phone', 'powerBi'],
    ]);
    expect(byCode(warnings, 'defender')?.plans).toEqual(['THREAT_INTELLIGENCE', 'WINDEFATP', 'ATA']);
    expect(byCode(warnings, 'compliance')?.plans).toEqual(['EQUIVIO_ANALYTICS', 'INFO_GOVERNANCE']);
    expect(byCode(warnings, 'entra')?.plans).toEqual(['AAD_PREMIUM_P2']);
  });

  it('says nothing of them the other way', () => {
    expect(codes(swap(e3, e5))).toEqual(['mailboxStays', 'oneDriveStays']);
  });
});

describe('other products (D49 to D55)', () => {
  it.each([
    ['BI_AZURE_P3', ['powerBi', 'powerBiPremium']],
    ['POWERAPPS_PER_USER', ['powerApps']],
    ['DYN365_ENTERPRISE_SALES', ['powerApps']],
    ['PROJECT_PROFESSIONAL', ['project']],
    ['VISIO_CLIENT_SUBSCRIPTION', ['visio']],
    ['TEAMSPRO_MGMT', ['teamsPremium']],
    ['M365_COPILOT_APPS', ['copilot']],
    ['INTUNE_A', ['intune']],
    ['AAD_PREMIUM', ['entra']],
  ] as const)('%s goes: %j, and nothing where another product has it', (plan, said) => {
    const product = madeProduct('product', [plan]);
    const other = madeProduct('other', [plan]);
    const change = { products: [product, other], at: new Date(0), channelKnown: true };
    const before = [holdsMade(product), holdsMade(other)];
    expect(codes(warningsOf({ ...change, before: before.slice(0, 1), after: [] }))).toEqual(said);
    expect(warningsOf({ ...change, before, after: before.slice(1) })).toEqual([]);
  });
});

describe('services that no list names', () => {
  const strange = madeProduct('strange', ['NEW_THING', 'NEWER_THING', 'EXCHANGE_STORAGE_50GB', 'EXCHANGE_S_STANDARD']);
  const servicePlans = strange.servicePlans.map((plan) => ({ ...plan, unknown: true as const }));
  const products = [{ ...strange, servicePlans }];
  const change = { products, at: new Date(0), channelKnown: true };

  it('are counted by the names that the tenant reports, and never taken for nothing', () => {
    const warnings = warningsOf({ ...change, before: [holdsMade(strange)], after: [] });
    expect(byCode(warnings, 'unknownPlans')?.plans).toEqual(['NEW_THING', 'NEWER_THING']);
  });

  it('are not said to go where they stay', () => {
    const after = [holdsMade(strange, 'NEW_THING')];
    const warnings = warningsOf({ ...change, before: [holdsMade(strange)], after });
    expect(byCode(warnings, 'unknownPlans')?.plans).toEqual(['NEW_THING']);
    expect(warningsOf({ ...change, before: after, after })).toEqual([]);
  });
});
