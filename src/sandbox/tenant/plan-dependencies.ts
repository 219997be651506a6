import { PLAN } from './service-plans.ts';

/** A service plan that Graph gives nobody who lacks all of others. */
export interface Dependency {
  plan: string;
  needsOneOf: readonly string[];
}

const MAILBOX = [PLAN.EXCHANGE_S_STANDARD, PLAN.EXCHANGE_S_ENTERPRISE];
const MEETING = [PLAN.TEAMS1, PLAN.MCOSTANDARD];

/**
 * What the directory has been seen to refuse, each with where it was seen. Microsoft publishes no list and offers no API for
 * it. Several needed plans are alternatives: a public tool that reads these errors takes them so.
 */
export const DEPENDENCIES: readonly Dependency[] = [
  // Raw, on reprocessLicenseAssignment.
  { plan: PLAN.SHAREPOINT_PROJECT, needsOneOf: [PLAN.SHAREPOINTENTERPRISE] },
  // Raw, on taking Office 365 G3 away (microsoft-365-docs#3864, 2021-01-07).
  { plan: PLAN.MCOMEETADV_GOV, needsOneOf: [PLAN.TEAMS_GOV, PLAN.MCOSTANDARD_GOV] },
  // Refused without a Teams license (azure-docs#24420, public scripts); the needed plans are those of the government twin above.
  { plan: PLAN.MCOMEETADV, needsOneOf: MEETING },
  { plan: PLAN.MCOEV, needsOneOf: MEETING },
  // A public licensing tool, 2026-07.
  {
    plan: PLAN.THREAT_INTELLIGENCE,
    needsOneOf: [PLAN.EXCHANGE_S_ENTERPRISE, PLAN.EXCHANGE_S_STANDARD, PLAN.EXCHANGE_S_DESKLESS],
  },
  // The admin center's refusal names the three SharePoint plans (OfficeDocs-Enterprise#627, 2019-12); the others are those
  // that products of Microsoft's own list bring it with.
  {
    plan: PLAN.SHAREPOINTWAC,
    needsOneOf: [
      PLAN.SHAREPOINTSTANDARD,
      PLAN.SHAREPOINTENTERPRISE,
      PLAN.SHAREPOINTDESKLESS,
      PLAN.SHAREPOINTENTERPRISE_MIDMARKET,
      PLAN.ONEDRIVESTANDARD,
      PLAN.ONEDRIVEENTERPRISE,
      PLAN.ONEDRIVE_BASIC_P2,
    ],
  },
  // The admin center's refusal (Entra, page on group license problems, 2017); Microsoft 365 F1 brings it with the plan for governments.
  { plan: PLAN.RMS_S_PREMIUM, needsOneOf: [PLAN.RMS_S_ENTERPRISE, PLAN.RMS_S_ENTERPRISE_GOV] },
  // Microsoft KB 3209493, Outlook Customer Manager.
  { plan: PLAN.O365_SB_RELATIONSHIP_MANAGEMENT, needsOneOf: MAILBOX },
  // Entra, page on group license problems, 2025-02-27.
  { plan: PLAN.WORKPLACE_ANALYTICS, needsOneOf: MAILBOX },
];
