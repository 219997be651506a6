import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataOf } from '../../../src/licensing/plan/data-plans.ts';
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
    ['BI_AZURE_P3_GOV', ['powerBi']],
    ['BI_AZURE_P_2_GOV', ['powerBi']],
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
    'TEAMSPRO_MGMT',
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

const shared = resolve(import.meta.dirname, '../../../../shared/data/products.json');
const productFile = z.array(
  z.object({
    servicePlans: z.array(z.object({ id: z.string(), name: z.string(), holds: z.string().optional() })),
  }),
);
if (!existsSync(shared))
  console.warn('skipped: ../shared/data/products.json is not here, its list of data plans is not checked');

describe.skipIf(!existsSync(shared))('the data plans of the list of common products', () => {
  const kinds: Record<string, string> = {
    onedrive: 'oneDrive',
    sharepoint: 'oneDrive',
    cloudpc: 'cloudPc',
    powerbi: 'powerBi',
  };
  const own = ['callingPlan'];

  it('are all known, by id and by name alike, and no other plan holds anything', () => {
    const listed = productFile
      .parse(JSON.parse(readFileSync(shared, 'utf8')))
      .flatMap(({ servicePlans }) => servicePlans);
    expect(listed.filter(({ holds: held }) => held !== undefined)).not.toEqual([]);
    for (const { id, name, holds: held } of listed) {
      const byId = dataOf({ id, name: '' }).holds;
      expect(dataOf({ id: '', name }).holds, name).toEqual(byId);
      if (held === undefined)
        expect(
          byId.filter((kind) => !own.includes(kind)),
          name,
        ).toEqual([]);
      else if (name === 'FLOW_P2_VIRAL') expect(byId).toEqual(['freeFlows']);
      else if (name === 'SHAREPOINT_PROJECT') expect(byId).toEqual([]);
      else expect(byId, name).toContain(kinds[held] ?? held);
    }
  });
});
