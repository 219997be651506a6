import { describe, expect, it } from 'vitest';
import type { HeldLicense, Product, WarningCode } from '../../../../src/licensing/model.ts';
import { warningsOf } from '../../../../src/licensing/plan/warnings.ts';
import { holdsMade, madeProduct } from '../../made-products.ts';
import * as tenant from '../../tenant-products.ts';

const teams = madeProduct('Teams', ['TEAMS1']);
const skype = madeProduct('E5 without Teams', ['MCOSTANDARD', 'EXCHANGE_S_ENTERPRISE', 'MCOEV', 'MCOMEETADV']);
const suite = madeProduct('E5', ['TEAMS1', 'MCOSTANDARD', 'EXCHANGE_S_ENTERPRISE', 'MCOEV', 'MCOMEETADV']);
const phone = madeProduct('Phone', ['MCOEV']);
const premium = madeProduct('Teams Premium', ['TEAMSPRO_MGMT', 'TEAMSPRO_CUST']);
const calling = madeProduct('Calling', ['MCOPSTN1']);
const copilot = madeProduct('Copilot', ['M365_COPILOT_APPS']);
const archiving = madeProduct('Archiving', ['EXCHANGE_S_ARCHIVE_ADDON']);
const mailbox = madeProduct('Mailbox', ['EXCHANGE_S_STANDARD']);
const cloudPc = madeProduct('Cloud PC', ['CPC_E_2C_4GB_128GB']);
const businessPc = madeProduct('Business PC', ['CPC_B_2C_4RAM_128GB']);
const intune = madeProduct('Intune', ['INTUNE_A']);
const intuneSuite = madeProduct('Intune Suite', ['INTUNE_P2', 'Intune-EPM', 'Intune-MAMTunnel', 'REMOTE_HELP']);
const all = [
  intuneSuite,
  teams,
  skype,
  suite,
  phone,
  premium,
  calling,
  copilot,
  archiving,
  mailbox,
  cloudPc,
  businessPc,
  intune,
];

const idle = (before: HeldLicense[], after: HeldLicense[], products: readonly Product[] = all) =>
  warningsOf({ before, after, products, at: new Date(0), channelKnown: true }).filter(({ code }) =>
    (
      [
        'teamsAddOns',
        'callingPlanAlone',
        'copilotAlone',
        'archivingAlone',
        'cloudPcAlone',
        'intuneSuiteAlone',
      ] as WarningCode[]
    ).includes(code),
  );

describe('an add-on without what it needs (D38)', () => {
  it.each([
    [
      'Teams Phone and Teams Premium without Teams',
      [teams],
      [phone, premium],
      'teamsAddOns',
      ['Phone', 'Teams Premium'],
    ],
    ['a calling plan without Teams Phone', [phone], [calling], 'callingPlanAlone', ['Calling']],
    ['Copilot without any base', [mailbox], [copilot], 'copilotAlone', ['Copilot']],
    ['archiving without a mailbox', [mailbox], [archiving], 'archivingAlone', ['Archiving']],
    ['the Intune Suite without Intune Plan 1 (D38i)', [intune], [intuneSuite], 'intuneSuiteAlone', ['Intune Suite']],
    ['a Cloud PC of Enterprise without Intune', [intune], [cloudPc], 'cloudPcAlone', ['Cloud PC']],
  ] as const)('%s: does nothing, and may be taken too', (_, bases, addOns, code, products) => {
    const kept = addOns.map((product) => holdsMade(product));
    const before = [...bases.map((product) => holdsMade(product)), ...kept];
    expect(idle(before, kept)).toMatchObject([{ code, products }]);
    expect(idle(before, [])).toEqual([]);
    expect(idle(before, before)).toEqual([]);
  });

  it('is said softly of the Intune Suite, whose rule is own knowledge (D38i)', () => {
    const [said] = idle([holdsMade(intune), holdsMade(intuneSuite)], [holdsMade(intuneSuite)]);
    expect(said).toMatchObject({ severity: 'info', rules: ['D38i'] });
  });

  it.each([
    ['Defender for Endpoint', 'WINDEFATP'],
    ['Entra P1', 'AAD_PREMIUM'],
    ['Entra P2', 'AAD_PREMIUM_P2'],
    ['Visio', 'VISIO_CLIENT_SUBSCRIPTION'],
    ['Power BI Pro', 'BI_AZURE_P2'],
    ['Power BI Premium per user', 'BI_AZURE_P3'],
  ])('is said of %s: no, it needs no base (D38i)', (name, plan) => {
    const alone = madeProduct(name, [plan]);
    expect(idle([holdsMade(suite), holdsMade(alone)], [holdsMade(alone)], [...all, alone])).toEqual([]);
    expect(idle([], [holdsMade(alone)], [alone])).toEqual([]);
  });

  it('said of a Cloud PC of Windows 365 Business: no, it needs nothing', () => {
    expect(idle([holdsMade(intune), holdsMade(businessPc)], [holdsMade(businessPc)])).toEqual([]);
  });

  it('counts the same whether Teams goes with a swap or is switched off (D38a)', () => {
    const [swap] = idle([holdsMade(suite)], [holdsMade(skype)]);
    const [off] = idle([holdsMade(suite)], [holdsMade(suite, 'TEAMS1')]);
    expect(swap).toMatchObject({ code: 'teamsAddOns', plans: ['MCOEV', 'MCOMEETADV'], products: [] });
    expect(off).toMatchObject({ code: 'teamsAddOns', plans: ['MCOEV', 'MCOMEETADV'], products: [] });
  });

  it('proposes to take nothing that comes from a group, nor a suite', () => {
    const fromGroup = {
      ...holdsMade(premium),
      direct: null,
      groups: [{ id: 'g', name: 'g', disabledPlans: [], error: null }],
    };
    expect(idle([holdsMade(teams), fromGroup], [fromGroup])).toMatchObject([{ products: [] }]);
  });

  it('is said when it is given without a base, and not of what was so before', () => {
    expect(idle([], [holdsMade(copilot)])).toMatchObject([{ code: 'copilotAlone' }]);
    expect(idle([holdsMade(copilot)], [holdsMade(copilot), holdsMade(phone)]).map(({ code }) => code)).toEqual([
      'teamsAddOns',
    ]);
  });

  it('leaves to the conflicts what Graph will refuse: Teams Phone without Teams and Skype', () => {
    const products = [tenant.m365F3, tenant.teamsPhone];
    const before = products.map((product) => tenant.direct(product));
    expect(idle(before, [tenant.direct(tenant.teamsPhone)], products)).toEqual([]);
  });
});
