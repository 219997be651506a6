import type { RoleName } from '../../licensing/refusal.ts';

/** As Microsoft names them. */
export const roles: Record<RoleName, string> = {
  globalAdministrator: 'Global Administrator',
  licenseAdministrator: 'License Administrator',
  userAdministrator: 'User Administrator',
  billingAdministrator: 'Billing Administrator',
  helpdeskAdministrator: 'Helpdesk Administrator',
  globalReader: 'Global Reader',
};
