import type { ServicePlanId } from '../../ids.ts';

/**
 * Which service plans carry data, or an access worth a warning, for their holder (licensing-rules D15). A plan not listed
 * carries none: EXCHANGE_S_FOUNDATION, which hundreds of products contain, gives nobody a mailbox.
 */
export type DataKind =
  | 'mailbox'
  | 'archive'
  | 'oneDrive'
  | 'teams'
  | 'phone'
  | 'callingPlan'
  | 'office'
  | 'cloudPc'
  | 'flows'
  | 'freeFlows'
  | 'powerBi'
  | 'powerBiPremium'
  | 'powerApps'
  | 'project'
  | 'visio'
  | 'teamsPremium'
  | 'copilot'
  | 'intune'
  | 'audit'
  | 'audioConferencing';

export interface DataPlan {
  /** What its holder has by this plan and may lose with it. */
  holds: readonly DataKind[];
  /** What it covers as well, should another plan that holds it go. */
  keeps: readonly DataKind[];
  /** True where nobody would fear for the data when this plan goes: the small OneDrive that comes with Visio. */
  incidental: boolean;
}

const nothing: DataPlan = { holds: [], keeps: [], incidental: false };
const mailbox: DataPlan = { ...nothing, holds: ['mailbox'] };
/** Exchange Plan 2 contains archiving, so an archive outlives the archiving add-on there (D4, D7). */
const mailboxWithArchiving: DataPlan = { ...nothing, holds: ['mailbox'], keeps: ['archive'] };
const archive: DataPlan = { ...nothing, holds: ['archive'] };
/**
 * The suites contain no OneDrive plan: OneDrive comes with their SharePoint plan, Kiosk included (D8). Sites belong to nobody in
 * particular, so that Project's own plan, which carries only its sites, is none of these.
 */
const oneDrive: DataPlan = { ...nothing, holds: ['oneDrive'] };
const oneDriveBesides: DataPlan = { ...oneDrive, incidental: true };
const teams: DataPlan = { ...nothing, holds: ['teams'] };
const phone: DataPlan = { ...nothing, holds: ['phone'] };
/** A number of Microsoft's own goes with the calling plan, even where Teams Phone stays (D10). */
const callingPlan: DataPlan = { ...nothing, holds: ['callingPlan'] };
const office: DataPlan = { ...nothing, holds: ['office'] };
const cloudPc: DataPlan = { ...nothing, holds: ['cloudPc'] };
const premiumFlows: DataPlan = { ...nothing, holds: ['flows'], keeps: ['freeFlows'] };
const freeFlows: DataPlan = { ...nothing, holds: ['freeFlows'] };
/** Flows without premium connectors also run under the suites' own Power Automate (D12). */
const suiteFlows: DataPlan = { ...nothing, keeps: ['freeFlows'] };
const powerBi: DataPlan = { ...nothing, holds: ['powerBi'] };
const powerBiPremium: DataPlan = { ...nothing, holds: ['powerBi', 'powerBiPremium'] };
const only = (kind: DataKind): DataPlan => ({ ...nothing, holds: [kind] });

/** Known by id, whatever name a tenant reports. */
const byId = new Map<string, DataPlan>([
  ['9aaf7827-d63c-4b61-89c3-182f06f82e5c', mailbox], // EXCHANGE_S_STANDARD
  ['4a82b400-a79f-41a4-b4e2-e94f5787b113', mailbox], // EXCHANGE_S_DESKLESS
  ['efb87545-963c-4e0d-99df-69c6916d9eb0', mailboxWithArchiving], // EXCHANGE_S_ENTERPRISE
  ['176a09a6-7ec5-4039-ac02-b2791c6ba793', archive], // EXCHANGE_S_ARCHIVE_ADDON
  ['113feb6c-3fe4-4440-bddc-54d774bf0318', nothing], // EXCHANGE_S_FOUNDATION
  ['13696edf-5a08-49f6-8134-03083ed8ba30', oneDrive], // ONEDRIVESTANDARD
  ['afcafa6a-d966-4462-918c-ec0b4e0fe642', oneDrive], // ONEDRIVEENTERPRISE
  ['da792a53-cbc0-4184-a10d-e544dd34b3c1', oneDriveBesides], // ONEDRIVE_BASIC
  ['4495894f-534f-41ca-9d3b-0ebf1220a423', oneDriveBesides], // ONEDRIVE_BASIC_P2
  ['c7699d2e-19aa-44de-8edf-1736da088ca1', oneDrive], // SHAREPOINTSTANDARD
  ['5dbe027f-2339-4123-9542-606e4d348a72', oneDrive], // SHAREPOINTENTERPRISE
  ['902b47e5-dcb2-4fdc-858b-c63a90a2bdb9', oneDrive], // SHAREPOINTDESKLESS
  ['57ff2da0-773e-42df-b2af-ffb7a2317929', teams], // TEAMS1
  ['f4f2f6de-6830-442b-a433-e92249faebe2', teams], // TeamsEss
  ['4828c8ec-dc2e-4779-b502-87ac9ce28ab7', phone], // MCOEV
  ['4ed3ff63-69d7-4fb7-b984-5aec7f605ca8', callingPlan], // MCOPSTN1
  ['43de0ff5-c92c-492b-9116-175376d08c38', office], // OFFICESUBSCRIPTION
  ['094e7854-93fc-4d55-b2c0-3ab5369ebdc1', office], // OFFICE_BUSINESS
  ['545e3611-3af8-49a5-9a0a-b7867968f4b0', cloudPc], // CPC_1
  ['c5002c70-f725-4367-b409-f0eff4fee6c0', premiumFlows], // FLOW_PER_USER
  ['50e68c76-46c6-4674-81f9-75456511b170', freeFlows], // FLOW_P2_VIRAL
  ['70d33638-9c74-4d01-bfd3-562de28bd4ba', powerBi], // BI_AZURE_P2
  ['0bf3c642-7bb5-4ccc-884e-59d09df0266c', powerBiPremium], // BI_AZURE_P3
  ['ea2cf03b-ac60-46ae-9c1d-eeaeb63cec86', only('powerApps')], // POWERAPPS_PER_USER
  ['818523f5-016b-4355-9be8-ed6944946ea7', only('project')], // PROJECT_PROFESSIONAL
  ['fafd7243-e5c1-4a3a-9e40-495efcb1d3c3', only('project')], // PROJECT_CLIENT_SUBSCRIPTION
  ['663a804f-1c30-4ff0-9915-9db84f0d1cea', only('visio')], // VISIO_CLIENT_SUBSCRIPTION
  ['a62f8878-de10-42f3-b68f-6149a25ceb97', only('copilot')], // M365_COPILOT_APPS
  ['c1ec4a95-1f05-45b3-a911-aa3fa01094f5', only('intune')], // INTUNE_A
  ['2f442157-a11c-46b9-ae5b-6e39ff4e5849', only('audit')], // M365_ADVANCED_AUDITING
  ['3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', only('audioConferencing')], // MCOMEETADV
]);

/** Families by Graph's servicePlanName: government, education, midsize and later variants of the plans above. */
const byName: readonly (readonly [RegExp, DataPlan])[] = [
  [/^EXCHANGE_S_ENTERPRISE(_|$)/, mailboxWithArchiving],
  [/^EXCHANGE_(S_STANDARD|S_DESKLESS|S_ESSENTIALS|B_STANDARD|L_STANDARD)(_|$)/, mailbox],
  [/^EXCHANGE_S_ARCHIVE(_|$)/, archive],
  [/^ONEDRIVE_BASIC(_|$)/, oneDriveBesides],
  [/^ONEDRIVE/, oneDrive],
  [/^SHAREPOINT(STANDARD|ENTERPRISE|DESKLESS|LITE|_S_DEVELOPER)(_|$)|^SHAREPOINT PLAN 1G$/, oneDrive],
  [/^TEAMS(1|ESS|_GOV|_GCCHIGH|_DOD|_AR|_DESKLESS|_FREE)(_|$)/, teams],
  [/^MCOEV/, phone],
  [/^MCOPSTN(\d|EAU|_PAYG)/, callingPlan],
  [/^(OFFICESUBSCRIPTION|OFFICE_BUSINESS|OFFICE_PRO_PLUS_SUBSCRIPTION_SMBIZ)(_|$)/, office],
  [/^CPC_/, cloudPc],
  [/^FLOW_P2_VIRAL$/, freeFlows],
  [/^FLOW_(PER_USER|P1|P2)(_|$)|^POWER_AUTOMATE_ATTENDED_RPA/, premiumFlows],
  [/^FLOW_O365_/, suiteFlows],
  [/^BI_AZURE_P_?3(_|$)/, powerBiPremium],
  [/^BI_AZURE_P_?[12](_|$)/, powerBi],
  [
    /^POWERAPPS_(PER_USER|P2)(_GCC|_GOV)?$|^DYN365_(ENTERPRISE|SALES|CUSTOMER_SERVICE)_|^CRM(STANDARD|PLAN2)(_|$)/,
    only('powerApps'),
  ],
  [/^PROJECT_(PROFESSIONAL|P1|CLIENT_SUBSCRIPTION)(_|$)/, only('project')],
  [/^VISIO_CLIENT_SUBSCRIPTION(_|$)/, only('visio')],
  [/^TEAMSPRO_/, only('teamsPremium')],
  [/^M365_COPILOT_/, only('copilot')],
  [/^INTUNE_(A|A_VL|A_GOV|B|EDU)$/, only('intune')],
  [/^M365_ADVANCED_AUDITING(_|$)/, only('audit')],
  [/^MCOMEETADV(_|$)/, only('audioConferencing')],
];

/** What a service plan holds for its user: by id, else by the family of its name (licensing-rules D1 to D15). */
export function dataOf(plan: { id: ServicePlanId; name: string }): DataPlan {
  const name = plan.name.toUpperCase();
  return byId.get(plan.id.toLowerCase()) ?? byName.find(([family]) => family.test(name))?.[1] ?? nothing;
}
