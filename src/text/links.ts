/** Microsoft's public pages that a next step points to; without a language, so that the reader gets his own. */
export const links = {
  /** S20 */
  removeLicensesFromSubscription: 'https://learn.microsoft.com/microsoft-365/commerce/licenses/buy-licenses',
  /** S21 */
  installOffice:
    'https://support.microsoft.com/office/download-and-install-or-reinstall-microsoft-365-or-office-on-a-pc-or-mac-4414eaaf-0478-48be-9c42-23adc4716658',
  /** S22 */
  formerEmployee: 'https://learn.microsoft.com/microsoft-365/admin/add-users/remove-former-employee',
  /** S14 */
  groupBasedLicensing: 'https://learn.microsoft.com/entra/fundamentals/concept-group-based-licensing',
  /** S16 */
  selfServicePurchases:
    'https://learn.microsoft.com/microsoft-365/commerce/subscriptions/manage-self-service-purchases-admins',
  /** D6 */
  sharedMailbox: 'https://learn.microsoft.com/microsoft-365/admin/email/convert-user-mailbox-to-shared-mailbox',
  /** D8 */
  unlicensedOneDrive: 'https://learn.microsoft.com/sharepoint/unlicensed-onedrive-accounts',
} as const;
