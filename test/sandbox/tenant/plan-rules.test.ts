import { describe, expect, it } from 'vitest';
import { planViolations } from '../../../src/sandbox/tenant/plan-rules.ts';
import { PLAN } from '../../../src/sandbox/tenant/service-plans.ts';
import { publishedProducts } from '../../data/products.ts';

const judge = (...plans: (keyof typeof PLAN)[]) =>
  planViolations(new Set(plans.map((name) => PLAN[name]))).map(({ error }) => error);

describe('planViolations', () => {
  it.each<[(keyof typeof PLAN)[], keyof typeof PLAN]>([
    [['SHAREPOINT_PROJECT'], 'SHAREPOINTENTERPRISE'],
    [['SHAREPOINT_PROJECT', 'SHAREPOINTDESKLESS'], 'SHAREPOINTENTERPRISE'],
    [['MCOMEETADV_GOV'], 'TEAMS_GOV'],
    [['MCOMEETADV_GOV'], 'MCOSTANDARD_GOV'],
    [['MCOMEETADV'], 'TEAMS1'],
    [['MCOMEETADV'], 'MCOSTANDARD'],
    [['MCOEV', 'MCOIMP'], 'TEAMS1'],
    [['THREAT_INTELLIGENCE'], 'EXCHANGE_S_DESKLESS'],
    [['SHAREPOINTWAC'], 'SHAREPOINTDESKLESS'],
    [['SHAREPOINTWAC'], 'ONEDRIVESTANDARD'],
    [['RMS_S_PREMIUM'], 'RMS_S_ENTERPRISE'],
    [['RMS_S_PREMIUM'], 'RMS_S_ENTERPRISE_GOV'],
    [['O365_SB_RELATIONSHIP_MANAGEMENT', 'EXCHANGE_S_DESKLESS'], 'EXCHANGE_S_STANDARD'],
    [['WORKPLACE_ANALYTICS', 'EXCHANGE_S_DESKLESS'], 'EXCHANGE_S_ENTERPRISE'],
  ])('refuses %j until there is %s', (plans, needed) => {
    expect(judge(...plans)).toEqual(['DependencyViolation']);
    expect(judge(...plans, needed)).toEqual([]);
  });

  it.each<[string, (keyof typeof PLAN)[]]>([
    ['two calling plans', ['MCOPSTN1', 'MCOPSTN5']],
    ['two kinds of Intune', ['INTUNE_A', 'INTUNE_B']],
    ['rights management of both clouds', ['RMS_S_ENTERPRISE', 'RMS_S_ENTERPRISE_GOV']],
    ['two kinds of Yammer', ['YAMMER_EDU', 'YAMMER_ENTERPRISE']],
    ['two Dynamics plans', ['DYN365_ENTERPRISE_SALES', 'DYN365_ENTERPRISE_TEAM_MEMBERS']],
    ['free and paid Teams', ['TEAMS_FREE', 'TEAMS1']],
    ['both kinds of Teams Rooms', ['TEAMS_ROOMS_BASIC', 'TEAMS_ROOMS_PRO']],
    ['a mailbox of the Midsize suite beside Plan 1', ['EXCHANGE_S_STANDARD_MIDMARKET', 'EXCHANGE_S_STANDARD']],
    ['the archive of another server beside Plan 1', ['EXCHANGE_S_ARCHIVE', 'EXCHANGE_S_STANDARD']],
  ])('refuses %s', (_, plans) => {
    expect(judge(...plans)).toEqual(['MutuallyExclusiveViolation']);
  });

  it.each<[string, (keyof typeof PLAN)[]]>([
    ['nothing', []],
    ['Exchange plans of today', ['EXCHANGE_S_DESKLESS', 'EXCHANGE_S_STANDARD', 'EXCHANGE_S_ENTERPRISE']],
    ['SharePoint plans of today', ['SHAREPOINTDESKLESS', 'SHAREPOINTSTANDARD', 'SHAREPOINTENTERPRISE']],
    ['F3 beside E3', ['MCOIMP', 'MCOSTANDARD', 'SHAREPOINTDESKLESS', 'SHAREPOINTENTERPRISE']],
  ])('lets %s be', (_, plans) => {
    expect(judge(...plans)).toEqual([]);
  });

  it('names every plan in the texts, as Graph words them', () => {
    const held = ['SHAREPOINTWAC', 'MCOMEETADV_GOV', 'MCOPSTN1', 'MCOPSTN2'] as const;
    expect(planViolations(new Set(held.map((name) => PLAN[name]))).map(({ message }) => message)).toEqual([
      `License assignment failed because service plans ${PLAN.MCOPSTN1}, ${PLAN.MCOPSTN2} are mutually exclusive.`,
      `License assignment failed because service plan ${PLAN.MCOMEETADV_GOV} depends on the service plan(s) ${PLAN.TEAMS_GOV},${PLAN.MCOSTANDARD_GOV}`,
      expect.stringMatching(
        `^License assignment failed because service plan ${PLAN.SHAREPOINTWAC} depends on the service plan\\(s\\) (${PLAN.SHAREPOINTSTANDARD}),`,
      ),
    ]);
  });
});

it('no product breaks a rule by itself but the add-ons that need Teams or Skype (D39)', () => {
  const products = publishedProducts();
  const broken = products.filter(({ plans }) => planViolations(new Set(plans.map(({ id }) => id))).length > 0);
  expect(broken.map(({ skuPartNumber }) => skuPartNumber).sort()).toEqual(['MCOEV', 'MCOMEETADV']);
  expect(products.length).toBeGreaterThan(15);
});
