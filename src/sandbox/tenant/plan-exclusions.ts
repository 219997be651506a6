import { PLAN } from './service-plans.ts';

/** Service plans of which one user can hold only one. */
const SERVICES: readonly (readonly string[])[] = [
  // Dynamics CRM.
  [
    PLAN.CRMPLAN1,
    PLAN.CRMPLAN2,
    PLAN.CRMSTANDARD,
    PLAN.DYN365_ENTERPRISE_P1_IW,
    PLAN.DYN365_ENTERPRISE_SALES,
    PLAN.DYN365_ENTERPRISE_TEAM_MEMBERS,
    PLAN.EMPLOYEE_SELF_SERVICE,
  ],
  [PLAN.INTUNE_A, PLAN.INTUNE_A_VL, PLAN.INTUNE_B],
  [PLAN.MCOPSTN1, PLAN.MCOPSTN2, PLAN.MCOPSTN5],
  [PLAN.RMS_S_ENTERPRISE, PLAN.RMS_S_ENTERPRISE_GOV],
  [PLAN.YAMMER_ENTERPRISE, PLAN.YAMMER_EDU, PLAN.YAMMER_MIDSIZE],
  // Not on the page: from a review of Microsoft's own licensing platform.
  [PLAN.TEAMS_FREE, PLAN.TEAMS1],
  [PLAN.TEAMS_ROOMS_BASIC, PLAN.TEAMS_ROOMS_PRO],
];

/** Service plans each of which excludes every one of others, while those others go together. */
const ALONE: readonly { alone: readonly string[]; beside: readonly string[] }[] = [
  {
    alone: [PLAN.EXCHANGE_B_STANDARD, PLAN.EXCHANGE_S_ARCHIVE, PLAN.EXCHANGE_S_STANDARD_MIDMARKET],
    beside: [PLAN.EXCHANGE_S_DESKLESS, PLAN.EXCHANGE_S_ESSENTIALS, PLAN.EXCHANGE_S_STANDARD],
  },
  {
    alone: [PLAN.SHAREPOINTLITE, PLAN.SHAREPOINTENTERPRISE_MIDMARKET],
    beside: [PLAN.SHAREPOINTDESKLESS, PLAN.SHAREPOINTSTANDARD, PLAN.SHAREPOINTENTERPRISE],
  },
  { alone: [PLAN.MCOLITE, PLAN.MCOSTANDARD_MIDMARKET], beside: [PLAN.MCOIMP, PLAN.MCOSTANDARD] },
];

/**
 * Groups of which nobody can hold two, as the end of Entra's "Product names and service plan identifiers" lists them
 * (2025-10-29). Its lists for Exchange, SharePoint and Skype hold only for plans of the former Small Business and Midsize
 * suites and for the archive of another server: all others may be combined, SharePoint's and Teams' for long, Exchange's since
 * 2023-01-20 (Exchange team's blog, "Introducing Support for Concurrent Exchange Online License Assignments").
 */
export const EXCLUSIONS: readonly (readonly string[])[] = [
  ...SERVICES,
  ...ALONE.flatMap(({ alone, beside }) => [alone, ...alone.flatMap((one) => beside.map((other) => [one, other]))]),
];
