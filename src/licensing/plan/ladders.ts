import type { ServicePlanId } from '../../ids.ts';

/**
 * Service plans of one kind from the smallest to the largest: whoever has a higher rung has what a lower one gives (licensing-rules
 * D45). The order is this project's reading of the names and of Microsoft's plan tables (sureness: own).
 */
// biome-ignore format: one ladder a line
const ladders: readonly (readonly string[])[] = [
  ['EXCHANGE_S_DESKLESS', 'EXCHANGE_S_STANDARD', 'EXCHANGE_S_ENTERPRISE'],
  ['EXCHANGE_S_ARCHIVE_ADDON', 'EXCHANGE_S_ENTERPRISE'],
  ['SHAREPOINTDESKLESS', 'SHAREPOINTSTANDARD', 'SHAREPOINTENTERPRISE'],
  ['ONEDRIVESTANDARD', 'SHAREPOINTSTANDARD'],
  ['ONEDRIVE_BASIC', 'SHAREPOINTSTANDARD'],
  ['MCOIMP', 'MCOSTANDARD'],
  ['OFFICEMOBILE_SUBSCRIPTION', 'OFFICE_BUSINESS', 'OFFICESUBSCRIPTION'],
  ['BPOS_S_TODO_FIRSTLINE', 'BPOS_S_TODO_1', 'BPOS_S_TODO_2', 'BPOS_S_TODO_3'],
  ['WHITEBOARD_FIRSTLINE1', 'WHITEBOARD_PLAN1', 'WHITEBOARD_PLAN2', 'WHITEBOARD_PLAN3'],
  ['FORMS_PLAN_K', 'FORMS_PLAN_E1', 'FORMS_PLAN_E3', 'FORMS_PLAN_E5'],
  ['STREAM_O365_K', 'STREAM_O365_SMB', 'STREAM_O365_E1', 'STREAM_O365_E3', 'STREAM_O365_E5'],
  ['FLOW_O365_S1', 'FLOW_O365_P1', 'FLOW_O365_P2', 'FLOW_O365_P3'],
  ['POWERAPPS_O365_S1', 'POWERAPPS_O365_P1', 'POWERAPPS_O365_P2', 'POWERAPPS_O365_P3'],
  ['CDS_O365_F1', 'CDS_O365_P1', 'CDS_O365_P2', 'CDS_O365_P3'],
  ['DYN365_CDS_O365_F1', 'DYN365_CDS_O365_P1', 'DYN365_CDS_O365_P2', 'DYN365_CDS_O365_P3'],
  ['POWER_VIRTUAL_AGENTS_O365_F1', 'POWER_VIRTUAL_AGENTS_O365_P1', 'POWER_VIRTUAL_AGENTS_O365_P2', 'POWER_VIRTUAL_AGENTS_O365_P3'],
  ['PROJECT_O365_F3', 'PROJECT_O365_P1', 'PROJECT_O365_P2', 'PROJECT_O365_P3'],
  ['KAIZALA_O365_P1', 'KAIZALA_O365_P2', 'KAIZALA_O365_P3', 'KAIZALA_STANDALONE'],
  ['RMS_S_BASIC', 'RMS_S_ENTERPRISE'],
  ['ADALLOM_S_DISCOVERY', 'ADALLOM_S_O365', 'ADALLOM_S_STANDALONE'],
  ['MDE_LITE', 'WINDEFATP'],
  ['ATP_ENTERPRISE', 'THREAT_INTELLIGENCE'],
  ['AAD_PREMIUM', 'AAD_PREMIUM_P2'],
  ['BI_AZURE_P2', 'BI_AZURE_P3'],
  ['WIN10_ENT_LOC_F1', 'WIN10_PRO_ENT_SUB'],
];

const higher = new Map<string, Set<string>>();
for (const ladder of ladders) {
  for (const [rung, name] of ladder.entries()) {
    const above = higher.get(name) ?? new Set();
    for (const other of ladder.slice(rung + 1)) above.add(other);
    higher.set(name, above);
  }
}

/** SharePoint Plan 2 is above OneDrive Plan 1 by way of SharePoint Plan 1: ladders that meet are climbed on. */
function above(name: string): Set<string> {
  const direct = higher.get(name) ?? new Set<string>();
  return new Set([...direct, ...[...direct].flatMap((one) => [...(higher.get(one) ?? [])])]);
}

type NamedPlan = { id: ServicePlanId; name: string };

/** Whether one of these plans is this plan, or a higher rung of its ladder (licensing-rules D45). */
export function isCovered(plan: NamedPlan, by: readonly NamedPlan[]): boolean {
  const rungs = above(plan.name.trim().toUpperCase());
  return by.some(({ id, name }) => id === plan.id || rungs.has(name.trim().toUpperCase()));
}
