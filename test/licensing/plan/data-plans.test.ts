import { describe, expect, it } from 'vitest';
import { type DataKind, dataOf } from '../../../src/licensing/plan/data-plans.ts';
import { publishedProducts } from '../../data/products.ts';
import { plans } from '../tenant-products.ts';

const holds = (name: string, id = '00000000-0000-4000-8000-000000000000') => dataOf({ id, name }).holds;

describe('what a service plan holds', () => {
  it.each([
    ['EXCHANGE_S_STANDARD', ['mailbox']],
    ['EXCHANGE_S_STANDARD_MIDMARKET', ['mailbox']],
    ['EXCHANGE_S_ENTERPRISE_GOV', ['mailbox']],
    ['EXCHANGE_S_DESKLESS_GOV', ['mailbox']],
    ['EXCHANGE_S_ESSENTIALS', ['mailbox']],
    ['EXCHANGE_B_STANDARD', ['mailbox']],
    ['EXCHANGE_L_STANDARD', ['mailbox']],
    ['EXCHANGE_S_ARCHIVE', ['archive']],
    ['ONEDRIVE_BASIC_GOV', ['oneDrive']],
    ['ONEDRIVELITE_IW', ['oneDrive']],
    ['SHAREPOINTENTERPRISE_EDU', ['oneDrive']],
    ['SHAREPOINTSTANDARD_EDU', ['oneDrive']],
    ['SHAREPOINTDESKLESS_GOV', ['oneDrive']],
    ['SharePoint Plan 1G', ['oneDrive']],
    ['TEAMS_GOV', ['teams']],
    ['TEAMS_AR_DOD', ['teams']],
    ['MCOEV_VIRTUALUSER', ['phone']],
    ['MCOEVSMB', ['phone']],
    ['MCOPSTN2', ['callingPlan']],
    ['MCOPSTN_PAYG_1', ['callingPlan']],
    ['OFFICESUBSCRIPTION_GOV', ['office']],
    ['CPC_E_4C_16GB_256GB', ['cloudPc']],
    ['FLOW_PER_USER_GCC', ['flows']],
    ['POWER_AUTOMATE_ATTENDED_RPA', ['flows']],
    ['BI_AZURE_P3_GOV', ['powerBi', 'powerBiPremium']],
    ['BI_AZURE_P_2_GOV', ['powerBi']],
    ['TEAMSPRO_MGMT', ['teamsPremium']],
    ['POWERAPPS_PER_USER_GCC', ['powerApps']],
    ['DYN365_ENTERPRISE_SALES', ['powerApps']],
    ['PROJECT_PROFESSIONAL_FOR_GOV', ['project']],
    ['INTUNE_A_GOV', ['intune']],
  ])('%s: %j, by the family of its name', (name, held) => {
    expect(holds(name)).toEqual(held);
  });

  it.each([
    'EXCHANGE_S_FOUNDATION',
    'EXCHANGE_S_FOUNDATION_GOV',
    'EXCHANGE_FOUNDATION_GOV',
    'EXCHANGE_S_FOUNDATION PBI_PREMIUM_EM1_ADDON',
    'EXCHANGE_ANALYTICS',
    'EXCHANGEONLINE_MULTIGEO',
    'SHAREPOINTWAC',
    'SHAREPOINT_PROJECT',
    'SHAREPOINT_PROJECT_GOV',
    'SHAREPOINTSTORAGE',
    'SHAREPOINTONLINE_MULTIGEO',
    'TEAMSMULTIGEO',
    'Teams_Room_Basic',
    'OFFICEMOBILE_SUBSCRIPTION',
    'OFFICE_SHARED_COMPUTER_ACTIVATION',
    'OFFICE_FORMS_PLAN_2',
    'BI_AZURE_P0',
    'MCOPSTNC',
    'FLOW_O365_P2',
    'FLOW_DYN_APPS',
    'SWAY',
    '',
  ])('%s: nothing', (name) => {
    expect(holds(name)).toEqual([]);
  });

  it('never is a mailbox for Exchange Foundation, whatever it is called (D15)', () => {
    expect(holds('EXCHANGE_S_STANDARD', plans.EXCHANGE_S_FOUNDATION)).toEqual([]);
  });

  it('is known by id where a tenant reports another name', () => {
    expect(holds('SOMETHING_ELSE', plans.EXCHANGE_S_STANDARD.toUpperCase())).toEqual(['mailbox']);
  });

  it('may cover what another holds: Plan 2 an archive, the suites flows without premium connectors', () => {
    expect(dataOf({ id: plans.EXCHANGE_S_ENTERPRISE, name: '' }).keeps).toEqual(['archive']);
    expect(dataOf({ id: '', name: 'EXCHANGE_S_STANDARD' }).keeps).toEqual([]);
    expect(dataOf({ id: '', name: 'FLOW_O365_P2' }).keeps).toEqual(['freeFlows']);
  });
});

const lines: DataKind[] = [
  'powerBiPremium',
  'powerApps',
  'project',
  'visio',
  'teamsPremium',
  'copilot',
  'intune',
  'audit',
  'audioConferencing',
];

it('every service plan of the published products is known, by id and by name alike, and no other holds anything', () => {
  for (const { id, name, holds: held } of publishedProducts().flatMap(({ plans }) => plans)) {
    const byId = dataOf({ id, name: '' }).holds;
    expect(dataOf({ id: '', name }).holds, name).toEqual(byId);
    // What goes with other products (D46 to D55) is in no column of the list.
    if (held === null)
      expect(
        byId.filter((kind) => !lines.includes(kind)),
        name,
      ).toEqual([]);
    else expect(byId, name).toContain(held);
  }
});
