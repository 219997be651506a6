import { describeProduct } from '../../src/licensing/catalogue/catalogue.ts';
import { noProductNames } from '../../src/licensing/catalogue/product-names.ts';
import type { HeldLicense, Product } from '../../src/licensing/model.ts';

/** Service plans by Graph's servicePlanName. */
export const plans = {
  EXCHANGE_S_FOUNDATION: '113feb6c-3fe4-4440-bddc-54d774bf0318',
  EXCHANGE_S_STANDARD: '9aaf7827-d63c-4b61-89c3-182f06f82e5c',
  EXCHANGE_S_ENTERPRISE: 'efb87545-963c-4e0d-99df-69c6916d9eb0',
  EXCHANGE_S_DESKLESS: '4a82b400-a79f-41a4-b4e2-e94f5787b113',
  EXCHANGE_S_ARCHIVE_ADDON: '176a09a6-7ec5-4039-ac02-b2791c6ba793',
  SHAREPOINTSTANDARD: 'c7699d2e-19aa-44de-8edf-1736da088ca1',
  SHAREPOINTENTERPRISE: '5dbe027f-2339-4123-9542-606e4d348a72',
  SHAREPOINTDESKLESS: '902b47e5-dcb2-4fdc-858b-c63a90a2bdb9',
  SHAREPOINT_PROJECT: 'fe71d6c3-a2ea-4499-9778-da042bf08063',
  SHAREPOINTWAC: 'e95bec33-7c88-4a70-8e19-b10bd9d0c014',
  ONEDRIVE_BASIC: 'da792a53-cbc0-4184-a10d-e544dd34b3c1',
  ONEDRIVE_BASIC_P2: '4495894f-534f-41ca-9d3b-0ebf1220a423',
  ONEDRIVESTANDARD: '13696edf-5a08-49f6-8134-03083ed8ba30',
  ONEDRIVEENTERPRISE: 'afcafa6a-d966-4462-918c-ec0b4e0fe642',
  TEAMS1: '57ff2da0-773e-42df-b2af-ffb7a2317929',
  TeamsEss: 'f4f2f6de-6830-442b-a433-e92249faebe2',
  MCOEV: '4828c8ec-dc2e-4779-b502-87ac9ce28ab7',
  MCOPSTN1: '4ed3ff63-69d7-4fb7-b984-5aec7f605ca8',
  OFFICESUBSCRIPTION: '43de0ff5-c92c-492b-9116-175376d08c38',
  OFFICE_BUSINESS: '094e7854-93fc-4d55-b2c0-3ab5369ebdc1',
  CPC_1: '545e3611-3af8-49a5-9a0a-b7867968f4b0',
  CPC_2: '3efff3fe-528a-4fc5-b1ba-845802cc764f',
  FLOW_PER_USER: 'c5002c70-f725-4367-b409-f0eff4fee6c0',
  FLOW_P2_VIRAL: '50e68c76-46c6-4674-81f9-75456511b170',
  FLOW_O365_P2: '76846ad7-7776-4c40-a281-a386362dd1b9',
  BI_AZURE_P2: '70d33638-9c74-4d01-bfd3-562de28bd4ba',
  BI_AZURE_P3: '0bf3c642-7bb5-4ccc-884e-59d09df0266c',
  SWAY: 'a23b959c-7ce8-4e57-9140-b90eb88a9e97',
  YAMMER_ENTERPRISE: '7547a3fe-08ee-4ccb-b430-5077c5041653',
  VISIOONLINE: '2bdbaf8f-738f-4ac7-9234-3c3ee2ce7d0f',
  AAD_PREMIUM_P2: 'eec0eb4f-6444-4f95-aba0-50c24d67f998',
  M365_COPILOT_APPS: 'a62f8878-de10-42f3-b68f-6149a25ceb97',
} as const;

export type PlanKey = keyof typeof plans;

/** A product as the tenant's own SKU describes it, cut down to the service plans that matter here. */
export function productOf(
  skuId: string,
  skuPartNumber: string,
  names: readonly PlanKey[],
  appliesTo = 'User',
): Product {
  const servicePlans = names.map((name) => ({
    servicePlanId: plans[name],
    servicePlanName: name,
    appliesTo: 'User',
    provisioningStatus: 'Success',
  }));
  return describeProduct({ skuId, skuPartNumber, appliesTo, servicePlans }, noProductNames);
}

const suite: readonly PlanKey[] = ['TEAMS1', 'SHAREPOINTWAC', 'SWAY', 'YAMMER_ENTERPRISE', 'FLOW_O365_P2'];
const large: readonly PlanKey[] = ['EXCHANGE_S_ENTERPRISE', 'SHAREPOINTENTERPRISE', 'OFFICESUBSCRIPTION', ...suite];
const small: readonly PlanKey[] = ['EXCHANGE_S_STANDARD', 'SHAREPOINTSTANDARD', ...suite];

export const m365E3 = productOf('05e9a617-0261-4cee-bb44-138d3ef5d965', 'SPE_E3', large);
export const m365E5 = productOf('06ebc4ee-1bb5-47dd-8120-11324bc54e06', 'SPE_E5', [...large, 'MCOEV', 'BI_AZURE_P2']);
export const o365E3 = productOf('6fd2c87f-b296-42f0-b197-1e91e994b900', 'ENTERPRISEPACK', large);
export const o365E1 = productOf('18181a46-0d4e-45cd-891e-60aabd171b4e', 'STANDARDPACK', small);
export const m365F3 = productOf('66b55226-6b4f-492c-910c-a3b7a3c9d993', 'SPE_F1', [
  'EXCHANGE_S_DESKLESS',
  'SHAREPOINTDESKLESS',
  'TEAMS1',
]);
export const businessStandard = productOf('f245ecc8-75af-4f8e-b61f-27d8114de5f3', 'O365_BUSINESS_PREMIUM', [
  'OFFICE_BUSINESS',
  ...small,
]);
export const businessPremium = productOf('cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46', 'SPB', [
  'OFFICE_BUSINESS',
  'EXCHANGE_S_ARCHIVE_ADDON',
  ...small,
]);
export const exchangePlan1 = productOf('4b9405b0-7788-4568-add1-99614e613b69', 'EXCHANGESTANDARD', [
  'EXCHANGE_S_STANDARD',
]);
export const visioPlan2 = productOf('c5928f49-12ba-48f7-ada3-0d743a3601d5', 'VISIOCLIENT', [
  'EXCHANGE_S_FOUNDATION',
  'ONEDRIVE_BASIC',
  'VISIOONLINE',
]);
export const projectPlan3 = productOf('53818b1b-4a27-454b-8896-0dba576410e6', 'PROJECTPROFESSIONAL', [
  'EXCHANGE_S_FOUNDATION',
  'SHAREPOINTENTERPRISE',
  'SHAREPOINTWAC',
  'SHAREPOINT_PROJECT',
]);
export const entraP2 = productOf('84a661c4-e949-4bd2-a560-ed7766fcaf2b', 'AAD_PREMIUM_P2', [
  'EXCHANGE_S_FOUNDATION',
  'AAD_PREMIUM_P2',
]);
export const teamsPhone = productOf('e43b5b99-8dfb-405f-9987-dc307f34bcbd', 'MCOEV', ['MCOEV']);
export const callingPlan = productOf('0dab259f-bf13-4952-b7f8-7db8f131b28d', 'MCOPSTN1', ['MCOPSTN1']);
export const cloudPc = productOf('226ca751-f0a4-4232-9be5-73c02a92555e', 'CPC_E_2C_4GB_128GB', ['CPC_1']);
export const largerCloudPc = productOf('e2aebe6c-897d-480f-9d62-fff1381581f7', 'CPC_E_2C_8GB_128GB', ['CPC_2']);
export const copilot = productOf('639dec6b-bb19-468b-871c-c5c441c4b0cb', 'Microsoft_365_Copilot', [
  'M365_COPILOT_APPS',
]);
export const flowFree = productOf('f30db892-07e9-47e9-837c-80727f46fd3d', 'FLOW_FREE', [
  'FLOW_P2_VIRAL',
  'EXCHANGE_S_FOUNDATION',
]);
export const flowPerUser = productOf('4a51bf65-409c-4a91-b845-1121b571cc9d', 'FLOW_PER_USER', ['FLOW_PER_USER']);
export const powerBiPro = productOf('f8a1db68-be16-40ed-86d5-cb42ce701560', 'POWER_BI_PRO', ['BI_AZURE_P2']);
export const powerBiProDept = productOf('3a6a908c-09c5-406a-8170-8ebb63c42882', 'POWER_BI_PRO_DEPT', ['BI_AZURE_P2']);

/** What the tenant of these tests owns. */
export const owned: readonly Product[] = [
  m365E3,
  m365E5,
  o365E3,
  o365E1,
  m365F3,
  businessStandard,
  businessPremium,
  exchangePlan1,
  visioPlan2,
  projectPlan3,
  entraP2,
  teamsPhone,
  callingPlan,
  cloudPc,
  largerCloudPc,
  copilot,
  flowFree,
  flowPerUser,
  powerBiPro,
  powerBiProDept,
];

/** A direct licence, with service plans switched off where named. */
export function direct(product: Product, ...off: PlanKey[]): HeldLicense {
  return {
    skuId: product.skuId,
    direct: { disabledPlans: off.map((name) => plans[name]) },
    groups: [],
    sourceUnknown: false,
  };
}

/** A licence inherited from a group, with service plans switched off where named. */
export function inherited(product: Product, ...off: PlanKey[]): HeldLicense {
  const disabledPlans = off.map((name) => plans[name]);
  const group = { id: 'g0000000-0000-4000-8000-000000000001', name: 'LIC group', disabledPlans, error: null };
  return { skuId: product.skuId, direct: null, groups: [group], sourceUnknown: false };
}

/** The same product directly and from a group. */
export function both(product: Product): HeldLicense {
  return { ...inherited(product), direct: { disabledPlans: [] } };
}

export function unknownSource(product: Product): HeldLicense {
  return { skuId: product.skuId, direct: null, groups: [], sourceUnknown: true };
}
