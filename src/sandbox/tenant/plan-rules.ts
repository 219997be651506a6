/**
 * Which service plans need and which exclude each other: a few facts as data, judged by Graph and never by the bot (G11).
 * Names are Graph's servicePlanName.
 */

const EXCHANGE_PLAN_1 = '9aaf7827-d63c-4b61-89c3-182f06f82e5c';
const EXCHANGE_PLAN_2 = 'efb87545-963c-4e0d-99df-69c6916d9eb0';
const SHAREPOINT_PLAN_2 = '5dbe027f-2339-4123-9542-606e4d348a72';

/** A plan that needs one of others. Sources: the observed error of graph-api 1.2; the admin center's text (OfficeDocs-Enterprise#627); Entra's page on group license problems. */
export const DEPENDENCIES: readonly { plan: string; needsOneOf: readonly string[] }[] = [
  // SHAREPOINT_PROJECT needs SHAREPOINTENTERPRISE.
  { plan: 'fe71d6c3-a2ea-4499-9778-da042bf08063', needsOneOf: [SHAREPOINT_PLAN_2] },
  // SHAREPOINTWAC (Office for the web) needs a SharePoint or OneDrive plan: those that products bring it with.
  {
    plan: 'e95bec33-7c88-4a70-8e19-b10bd9d0c014',
    needsOneOf: [
      SHAREPOINT_PLAN_2,
      '902b47e5-dcb2-4fdc-858b-c63a90a2bdb9', // SHAREPOINTDESKLESS
      'c7699d2e-19aa-44de-8edf-1736da088ca1', // SHAREPOINTSTANDARD
      '6b5b6a67-fc72-4a1f-a2b5-beecf05de761', // SHAREPOINTENTERPRISE_MIDMARKET
      '13696edf-5a08-49f6-8134-03083ed8ba30', // ONEDRIVESTANDARD
      'afcafa6a-d966-4462-918c-ec0b4e0fe642', // ONEDRIVEENTERPRISE
      '4495894f-534f-41ca-9d3b-0ebf1220a423', // ONEDRIVE_BASIC_P2
    ],
  },
  // WORKPLACE_ANALYTICS needs a mailbox.
  { plan: 'f477b0f0-3bb1-4890-940c-40fcee6ce05f', needsOneOf: [EXCHANGE_PLAN_1, EXCHANGE_PLAN_2] },
];

/**
 * Plans of which one user can have only one, as Entra's page of product names lists them (2026-08-18). Left out: its
 * SharePoint and Skype lists, since F3 beside E3 has long been accepted and the page itself only advises against it; and its
 * Exchange list, since Exchange plans may be combined since 2023-01-20 (Exchange team's blog, "Introducing Support for
 * Concurrent Exchange Online License Assignments").
 */
export const EXCLUSIVE: readonly (readonly string[])[] = [
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
];

export interface Violation {
  /** The word of licenseAssignmentState.error (graph-api 1.3). */
  error: 'MutuallyExclusiveViolation' | 'DependencyViolation';
  message: string;
}

/** Everything that is wrong with a set of enabled service plans, worded as Graph words it (graph-api 1.2). */
export function planViolations(enabled: ReadonlySet<string>): Violation[] {
  const exclusive = EXCLUSIVE.map((group) => group.filter((plan) => enabled.has(plan)))
    .filter((held) => held.length > 1)
    .map((held) => ({
      error: 'MutuallyExclusiveViolation' as const,
      message: `License assignment failed because service plans ${held.join(', ')} are mutually exclusive.`,
    }));
  const dependent = DEPENDENCIES.filter(
    ({ plan, needsOneOf }) => enabled.has(plan) && !needsOneOf.some((needed) => enabled.has(needed)),
  ).map(({ plan, needsOneOf }) => ({
    error: 'DependencyViolation' as const,
    message: `License assignment failed because service plan ${plan} depends on the service plan(s) ${needsOneOf.join(', ')}`,
  }));
  return [...exclusive, ...dependent];
}
