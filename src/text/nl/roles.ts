import type { roles as English } from '../en/roles.ts';

export const roles: typeof English = {
  globalAdministrator: 'globale beheerder',
  licenseAdministrator: 'licentiebeheerder',
  userAdministrator: 'gebruikersbeheerder',
  billingAdministrator: 'factureringsbeheerder',
  helpdeskAdministrator: 'helpdeskbeheerder',
  globalReader: 'globale lezer',
};
