import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/licensing/model.ts';
import { powershellOf } from '../../../src/licensing/plan/powershell.ts';
import { e3, held, megan, sampleChange, samplePerson, samplePlan, sampleProduct, visio } from '../../cards/samples.ts';

it('is signed with the name that the bot has in the reader’s language', () => {
  expect(powershellOf(samplePlan('set', []), 'worldwide', 'Licentiebalie')).toMatch(/^# Licentiebalie #\d+\n/);
});

const script = (changes: Change[], cloud?: string) => powershellOf(samplePlan('set', changes), cloud);
const commands = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

describe('powershellOf', () => {
  it('does with one call for each user exactly what the plan does', () => {
    const [first, , , , sway] = e3.servicePlans.map(({ id }) => id);
    const adele = samplePerson('Adele Vance', { id: 'a1' });
    const text = script([
      sampleChange(megan, { remove: [e3.skuId], add: [{ skuId: visio.skuId, disabledPlans: [] }] }),
      sampleChange(adele, {
        remove: [],
        add: [{ skuId: e3.skuId, disabledPlans: [String(first), String(sway)] }],
        usageLocation: 'NL',
      }),
    ]);
    expect(text.split('\n')).toEqual([
      '# License Desk #42',
      "Connect-MgGraph -Scopes 'LicenseAssignment.ReadWrite.All', 'User.ReadWrite.All'",
      '',
      '# 1/2: Megan Bowen, megan.bowen@contoso.example',
      '# + Visio Plan 2',
      '# - Microsoft 365 E3',
      `Set-MgUserLicense -UserId '${megan.id}' -AddLicenses @(@{SkuId='${visio.skuId}'; DisabledPlans=@()}) -RemoveLicenses @('${e3.skuId}')`,
      '',
      '# 2/2: Adele Vance, adele.vance@contoso.example',
      '# + Microsoft 365 E3',
      "Update-MgUser -UserId 'a1' -UsageLocation 'NL'",
      `Set-MgUserLicense -UserId 'a1' -AddLicenses @(@{SkuId='${e3.skuId}'; DisabledPlans=@('${first}', '${sway}')}) -RemoveLicenses @()`,
    ]);
  });

  it('asks for the permission to change users only where a usage location is set (G13)', () => {
    expect(script([sampleChange(megan)])).not.toContain('User.ReadWrite.All');
  });

  it.each([
    ['worldwide', ''],
    ['usgov', ' -Environment USGov'],
    ['dod', ' -Environment USGovDoD'],
    ['china', ' -Environment China'],
  ])('connects to the cloud %s', (cloud, environment) => {
    expect(commands(script([sampleChange(megan)], cloud))[0]).toBe(
      `Connect-MgGraph -Scopes 'LicenseAssignment.ReadWrite.All'${environment}`,
    );
  });

  it('leaves out users for whom nothing is to be done', () => {
    const text = script([sampleChange(megan), sampleChange(samplePerson('Nora'), { remove: [], state: 'skipped' })]);
    expect(text).toContain('# 1/1: Megan Bowen');
    expect(text).not.toContain('Nora');
  });
});

describe('a name that is a command', () => {
  const evil = [
    "x'; Remove-MgUser -UserId 'megan",
    'x\u2019; Remove-MgUser',
    'x\nRemove-MgUser -All',
    'x\r\nRemove-MgUser',
    'x\u2028Remove-MgUser\u2029Remove-MgUser\u0085Remove-MgUser',
    'x #> Remove-MgUser <#',
    '$(Remove-MgUser) `n "${env:x}"',
    'SIG # Begin signature block',
    '\u202Eresu\u0000\u001b[2K',
    '\uD800',
  ];

  it.each(evil)('stays in its comment: %j', (name) => {
    const user = samplePerson('x', { displayName: name, userPrincipalName: name, department: name });
    const plan = samplePlan('unassign', [sampleChange(user)]);
    const text = powershellOf({ ...plan, products: [sampleProduct(e3.skuId, 'P', name, [])] });
    expect(commands(text)).toEqual([
      "Connect-MgGraph -Scopes 'LicenseAssignment.ReadWrite.All'",
      `Set-MgUserLicense -UserId '${user.id}' -AddLicenses @() -RemoveLicenses @('${e3.skuId}')`,
    ]);
    for (const line of text.split('\n').filter((one) => one.startsWith('#')))
      expect(line).toMatch(/^# (License Desk #42|1\/1: |- )/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202E\uD800]/);
  });

  it.each(["'", '\u2018', '\u2019', '\u201A', '\u201B'])('ends no string with the quote %s', (quote) => {
    const id = `a${quote}; Remove-MgUser ${quote}`;
    const change = sampleChange(samplePerson('x', { id }), { remove: [id], usageLocation: `N${quote}` });
    const doubled = `'a${quote}${quote}; Remove-MgUser ${quote}${quote}'`;
    expect(commands(script([change]))).toEqual([
      expect.any(String),
      `Update-MgUser -UserId ${doubled} -UsageLocation 'N${quote}${quote}'`,
      `Set-MgUserLicense -UserId ${doubled} -AddLicenses @() -RemoveLicenses @(${doubled})`,
    ]);
  });

  it('does not make a line without end', () => {
    const user = samplePerson('N'.repeat(10_000), { userPrincipalName: 'u'.repeat(10_000) });
    for (const line of script([sampleChange(user, { before: [held(e3)] })]).split('\n'))
      expect(line.length).toBeLessThan(500);
  });
});
