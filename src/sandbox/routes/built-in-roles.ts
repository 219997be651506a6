/** A role that every tenant has, with what of it concerns licenses. */
export interface BuiltInRole {
  /** The template's id, which is also the definition's. */
  id: string;
  name: string;
  description: string;
  actions: readonly string[];
}

const ASSIGN = [
  'microsoft.directory/users/assignLicense',
  'microsoft.directory/users/reprocessLicenseAssignment',
  'microsoft.directory/groups/assignLicense',
  'microsoft.directory/groups/reprocessLicenseAssignment',
];
const LOCATE = 'microsoft.directory/users/usageLocation/update';

/** Those of graph-api 1.11; a real tenant has about a hundred more, with more actions each. */
export const BUILT_IN_ROLES: readonly BuiltInRole[] = [
  role(
    '62e90394-69f5-4237-9190-012177145e10',
    'Global Administrator',
    'Can manage all aspects of Microsoft Entra ID and Microsoft services that use Microsoft Entra identities.',
    [...ASSIGN, LOCATE],
  ),
  role(
    '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
    'License Administrator',
    'Can manage product licenses on users and groups.',
    [...ASSIGN, LOCATE],
  ),
  role(
    'fe930be7-5e62-47db-91af-98c3a49a38b1',
    'User Administrator',
    'Can manage all aspects of users and groups, including resetting passwords for limited admins.',
    [...ASSIGN, LOCATE],
  ),
  role(
    'b0f54661-2d74-4c50-afa3-1ec803f12efe',
    'Billing Administrator',
    'Can perform common billing related tasks like updating payment information.',
    ['microsoft.commerce.billing/allEntities/allTasks'],
  ),
  role(
    '729827e3-9c14-49f7-bb1b-9608f156bbb8',
    'Helpdesk Administrator',
    'Can reset passwords for non-administrators and Helpdesk Administrators.',
    ['microsoft.directory/users/password/update'],
  ),
  role(
    'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
    'Global Reader',
    'Can read everything that a Global Administrator can, but not update anything.',
    ['microsoft.directory/users/allProperties/read'],
  ),
  role(
    '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
    'Directory Readers',
    'Can read basic directory information. Commonly used to grant directory read access to applications and guests.',
    ['microsoft.directory/users/standard/read'],
  ),
  role(
    '9360feb5-f418-4baa-8175-e2a00bac4301',
    'Directory Writers',
    'Can read and write basic directory information. For granting access to applications, not intended for users.',
    [...ASSIGN],
  ),
  role(
    'fdd7a751-b60b-444a-984c-02652fe8fa1c',
    'Groups Administrator',
    'Members of this role can create/manage groups, create/manage groups settings like naming and expiration policies, and view groups activity and audit reports.',
    ASSIGN.filter((action) => action.includes('/groups/')),
  ),
  role(
    'e8611ab8-c189-46e8-94e1-60213ab1f814',
    'Privileged Role Administrator',
    'Can manage role assignments in Microsoft Entra ID, and all aspects of Privileged Identity Management.',
    ['microsoft.directory/roleAssignments/allProperties/allTasks'],
  ),
  role(
    '29232cdf-9323-42fd-ade2-1d097af3e4de',
    'Exchange Administrator',
    'Can manage all aspects of the Exchange product.',
    ['microsoft.office365.exchange/allEntities/allTasks'],
  ),
];

export function builtInRole(id: string): BuiltInRole | undefined {
  return BUILT_IN_ROLES.find((known) => known.id === id.toLowerCase());
}

function role(id: string, name: string, description: string, actions: readonly string[]): BuiltInRole {
  return { id, name, description, actions };
}
