/**
 * What Microsoft Graph answers, as its reference documents it or as it was seen: shapes with values of our own, and error
 * texts, which are Graph's. The sandbox is compared with them, and what reads Graph is tried on them (docs/graph.md).
 */

/** An error and where it is known from. `how`: `documented`, or `seen` by people who quote it; nothing here was tried on a real tenant. */
export interface KnownError {
  status: number;
  code: string;
  message: string;
  /** Keys of `innerError` where the whole body is known. */
  innerError?: string[];
  how: 'documented' | 'seen';
  source: string;
}

const INNER = ['client-request-id', 'date', 'request-id'];
const badRequest = { status: 400, code: 'Request_BadRequest' };

export const ERRORS = {
  countWithoutHeader: {
    ...badRequest,
    message: '$count is not currently supported.',
    innerError: INNER,
    how: 'documented',
    source: 'microsoft-graph-docs-contrib concepts/aad-advanced-queries.md',
  },
  searchWithoutHeader: {
    status: 400,
    code: 'Request_UnsupportedQuery',
    message:
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    innerError: INNER,
    how: 'documented',
    source: 'microsoft-graph-docs-contrib concepts/aad-advanced-queries.md',
  },
  dependency: {
    ...badRequest,
    message:
      'License assignment failed because service plan fe71d6c3-a2ea-4499-9778-da042bf08063 depends on the service plan(s) 5dbe027f-2339-4123-9542-606e4d348a72',
    how: 'seen',
    source:
      'body quoted in a write-up, of reprocessLicenseAssignment; same wording in entra-docs licensing-groups-resolve-problems',
  },
  inherited: {
    ...badRequest,
    message: 'User license is inherited from a group membership and it cannot be removed directly from the user.',
    how: 'seen',
    source: 'compared word for word by many public scripts',
  },
  usageLocation: {
    ...badRequest,
    message: 'License assignment cannot be done for user with invalid usage location.',
    how: 'seen',
    source: 'microsoft/Partner-Center-DotNet-Samples#131, KelvinTegelaar/CIPP#783',
  },
  missingParameter: {
    ...badRequest,
    message:
      "One or more parameters of the operation 'assignLicense' are missing from the request payload. The missing parameters are: addLicenses.",
    innerError: INNER,
    how: 'seen',
    source: 'microsoftgraph/msgraph-sdk-powershell#3361 (2025-07-14) and #3229',
  },
  mutuallyExclusive: {
    ...badRequest,
    message:
      'License assignment failed because service plans 4ed3ff63-69d7-4fb7-b984-5aec7f605ca8, 5a10155d-f5c1-411a-a8ec-e99aae125390 are mutually exclusive.',
    how: 'documented',
    source: 'entra-docs licensing-groups-resolve-problems (2025-03-03), as the audit log words it',
  },
  noSeats: {
    ...badRequest,
    message:
      'Subscription with Account d0000000-0000-4000-8000-000000000001 and SKU 6fd2c87f-b296-42f0-b197-1e91e994b900 does not have any available licenses.',
    how: 'seen',
    source: 'matched by public scripts together with the code; whole wording from the Partner Center reference',
  },
  noSeatsInAuditLog: {
    ...badRequest,
    message:
      'Not enough licenses are available to complete this operation. Purchase more licenses or remove unneeded licenses from users and groups for SKU 6fd2c87f-b296-42f0-b197-1e91e994b900. Licenses being added: 6fd2c87f-b296-42f0-b197-1e91e994b900',
    how: 'documented',
    source: 'entra-docs licensing-groups-resolve-problems (2025-02-27); not seen as an answer of assignLicense',
  },
  skuNotOwned: {
    ...badRequest,
    message: 'License 0118a350-71fc-4ec3-8f0c-6a1cb8867561 does not correspond to a valid company License.',
    how: 'seen',
    source: 'tests of pnp/cli-microsoft365, user-license-add and user-license-remove',
  },
  noSuchLicense: {
    ...badRequest,
    message: 'User does not have a corresponding license.',
    how: 'seen',
    source: 'compared word for word by public scripts',
  },
  throttled: {
    status: 429,
    code: 'TooManyRequests',
    message: 'Please retry again later.',
    innerError: ['code', 'date', 'message', 'request-id', 'status'],
    how: 'documented',
    source: 'microsoft-graph-docs concepts/throttling.md (2021-07-16); Retry-After there is 2.128',
  },
} as const satisfies Record<string, KnownError>;

const plan = (servicePlanName: string, provisioningStatus: string) => ({
  servicePlanId: '2bdbaf8f-738f-4ac7-9234-3c3ee2ce7d0f',
  servicePlanName,
  provisioningStatus,
  appliesTo: 'User',
});
const sku = (capabilityStatus: string, units: { enabled: number; suspended: number; warning: number }) => ({
  capabilityStatus,
  consumedUnits: 3,
  id: 'd0000000-0000-4000-8000-000000000001_c5928f49-12ba-48f7-ada3-0d743a3601d5',
  prepaidUnits: units,
  servicePlans: [plan('VISIOONLINE', 'Success'), plan('VISIO_CLIENT_SUBSCRIPTION', 'Disabled')],
  skuId: 'c5928f49-12ba-48f7-ada3-0d743a3601d5',
  skuPartNumber: 'VISIOCLIENT',
  appliesTo: 'User',
});

/** Bodies of answers; "Example" pages of the v1.0 reference say which keys they have. */
export const BODIES = {
  /** subscribedsku-list.md: one product in use, one that was cancelled. */
  skus: {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#subscribedSkus',
    value: [
      sku('Enabled', { enabled: 5, suspended: 0, warning: 0 }),
      sku('Suspended', { enabled: 0, suspended: 5, warning: 0 }),
    ],
  },
  /** subscribedsku-get.md */
  sku: {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#subscribedSkus/$entity',
    ...sku('Enabled', { enabled: 5, suspended: 0, warning: 0 }),
  },
  /** user-get.md: the eleven properties that come without `$select`; assignLicense was seen to answer with them as well. */
  user: {
    businessPhones: ['+31 20 555 0101'],
    displayName: 'Nora de Vries',
    givenName: 'Nora',
    jobTitle: null,
    mail: 'nora@contoso.example',
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'nl-NL',
    surname: 'de Vries',
    userPrincipalName: 'nora@contoso.example',
    id: 'a0000000-0000-4000-8000-000000000006',
  },
  /** user-list-licensedetails.md: one of the list. */
  licenseDetails: {
    id: 'c5928f49-12ba-48f7-ada3-0d743a3601d5',
    skuId: 'c5928f49-12ba-48f7-ada3-0d743a3601d5',
    skuPartNumber: 'VISIOCLIENT',
    servicePlans: [plan('VISIOONLINE', 'Success')],
  },
  /** directoryobject-getbyids.md: one of the list, cut to what the page shows. */
  objectById: {
    '@odata.type': '#microsoft.graph.user',
    id: 'a0000000-0000-4000-8000-000000000001',
    accountEnabled: true,
    displayName: 'Ada de Wit',
  },
  /** group-assignlicense.md, status 202. */
  licensedGroup: {
    id: 'b0000000-0000-4000-8000-000000000001',
    deletedDateTime: null,
    classification: null,
    createdDateTime: '2026-01-05T08:00:00Z',
    securityEnabled: true,
  },
} as const;

/** Documented requests that the sandbox does not carry out; the documented status of each is given beside what it must answer. */
export const NOT_CARRIED_OUT: [request: string, documented: number, refused: number, body?: object][] = [
  ['POST /directory/deletedItems/{id}/restore', 200, 403],
  ['GET /directoryRoles', 200, 400],
  ['GET /directoryRoleTemplates', 200, 400],
  ['DELETE /users/{id}', 204, 403],
  ['GET /me', 200, 400],
  [
    "GET /users?$select=id&$filter=identities/any(c:c/issuerAssignedId eq 'a@b.example' and c/issuer eq 'b.example')",
    200,
    400,
  ],
  ['POST /me/revokeSignInSessions', 200, 400],
  ['PATCH /me', 204, 400, { officeLocation: 'Room 4' }],
  ['PATCH /users/{id}', 204, 403, { officeLocation: 'Room 4' }],
  [
    'PATCH /users/{id}',
    204,
    403,
    { passwordProfile: { forceChangePasswordNextSignIn: true, password: 'not-a-real-one' } },
  ],
];
