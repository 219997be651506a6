import type { ServicePlanId } from '../../ids.ts';

/**
 * What is known of service plans that need or exclude each other (licensing-rules D38a, D39, D42). Microsoft publishes no such list
 * and Graph has changed it before, so these foresee and never decide; what this tenant has refused is learned besides (G11).
 */
export interface Need {
  plan: ServicePlanId;
  /** One of them is enough: that is how the commas of Graph's error are read (D39; not documented). */
  oneOf: readonly ServicePlanId[];
  rule: string;
}

const exchange = {
  kiosk: '4a82b400-a79f-41a4-b4e2-e94f5787b113', // EXCHANGE_S_DESKLESS
  plan1: '9aaf7827-d63c-4b61-89c3-182f06f82e5c', // EXCHANGE_S_STANDARD
  plan2: 'efb87545-963c-4e0d-99df-69c6916d9eb0', // EXCHANGE_S_ENTERPRISE
};
const sharePoint = {
  kiosk: '902b47e5-dcb2-4fdc-858b-c63a90a2bdb9', // SHAREPOINTDESKLESS
  plan1: 'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
  plan2: '5dbe027f-2339-4123-9542-606e4d348a72', // SHAREPOINTENTERPRISE
};
const callingBase = [
  '57ff2da0-773e-42df-b2af-ffb7a2317929', // TEAMS1
  'f4f2f6de-6830-442b-a433-e92249faebe2', // TeamsEss, with which Microsoft itself sells Teams Phone
  'a42de799-58ae-4e6a-aa1d-948e7abec726', // TEAMS_DESKLESS
  '0feaeb32-d00e-4d66-bd5a-43b5b83db82c', // MCOSTANDARD
  'afc06cb0-b4f4-4473-8286-d644f70d8faf', // MCOIMP
];

export const needs: readonly Need[] = [
  {
    plan: 'fe71d6c3-a2ea-4499-9778-da042bf08063', // SHAREPOINT_PROJECT
    oneOf: [sharePoint.plan2],
    rule: 'D38h',
  },
  {
    plan: '4828c8ec-dc2e-4779-b502-87ac9ce28ab7', // MCOEV, Teams Phone
    oneOf: callingBase,
    rule: 'D38a',
  },
  {
    plan: '3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40', // MCOMEETADV, Audio Conferencing
    oneOf: callingBase,
    rule: 'D38a',
  },
  {
    plan: 'f544b08d-1645-4287-82de-8d91f37c02a1', // MCOMEETADV_GOV
    oneOf: [
      '304767db-7d23-49e8-a945-4a7eb65f9f28', // TEAMS_GOV
      'a31ef4a2-f787-435e-8335-e47eb0cafc94', // MCOSTANDARD_GOV
    ],
    rule: 'D39',
  },
  {
    plan: '8e0c0a52-6a6c-4d40-8370-dd62790dcd70', // THREAT_INTELLIGENCE, Defender for Office 365 Plan 2
    oneOf: Object.values(exchange),
    rule: 'D38f',
  },
  {
    plan: 'e95bec33-7c88-4a70-8e19-b10bd9d0c014', // SHAREPOINTWAC, Office for the web
    oneOf: [
      ...Object.values(sharePoint),
      // Products bring it with these and no other, so Graph has to be content with them.
      '6b5b6a67-fc72-4a1f-a2b5-beecf05de761', // SHAREPOINTENTERPRISE_MIDMARKET
      '13696edf-5a08-49f6-8134-03083ed8ba30', // ONEDRIVESTANDARD
      'afcafa6a-d966-4462-918c-ec0b4e0fe642', // ONEDRIVEENTERPRISE
      '4495894f-534f-41ca-9d3b-0ebf1220a423', // ONEDRIVE_BASIC_P2
    ],
    rule: 'D39',
  },
  {
    plan: '6c57d4b6-3b23-47a5-9bc9-69f17b4947b3', // RMS_S_PREMIUM
    oneOf: [
      'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
      '6a76346d-5d6e-4051-9fe3-ed3f312b5597', // RMS_S_ENTERPRISE_GOV: Microsoft 365 F1 has no other
    ],
    rule: 'D39',
  },
  {
    plan: '5bfe124c-bbdc-4494-8835-f1297d457d79', // O365_SB_Relationship_Management
    oneOf: [exchange.plan1, exchange.plan2],
    rule: 'D39',
  },
  {
    plan: 'f477b0f0-3bb1-4890-940c-40fcee6ce05f', // WORKPLACE_ANALYTICS
    oneOf: [exchange.plan1, exchange.plan2],
    rule: 'D39',
  },
];

/** Only one of each (D42). Microsoft's groups for Exchange, SharePoint and Skype are left out: those have been lifted (D43) or are doubted. */
export const exclusive: readonly (readonly string[])[] = [
  [
    'c1ec4a95-1f05-45b3-a911-aa3fa01094f5', // INTUNE_A
    '3e170737-c728-4eae-bbb9-3f3360f7184c', // INTUNE_A_VL
    '2dc63b8a-df3d-448f-b683-8655877c9360', // INTUNE_B
  ],
  [
    '4ed3ff63-69d7-4fb7-b984-5aec7f605ca8', // MCOPSTN1
    '5a10155d-f5c1-411a-a8ec-e99aae125390', // MCOPSTN2
    '54a152dc-90de-4996-93d2-bc47e670fc06', // MCOPSTN5
  ],
  [
    '7547a3fe-08ee-4ccb-b430-5077c5041653', // YAMMER_ENTERPRISE
    '2078e8df-cff6-4290-98cb-5408261a760a', // YAMMER_EDU
    '41bf139a-4e60-409f-9346-a1361efc6dfb', // YAMMER_MIDSIZE
  ],
  [
    'bea4c11e-220a-4e6d-8eb8-8ea15d019f90', // RMS_S_ENTERPRISE
    '6a76346d-5d6e-4051-9fe3-ed3f312b5597', // RMS_S_ENTERPRISE_GOV
  ],
];
