/** How sure a rule is: read on Microsoft's page, quoted from it by somebody else, a third party, computed from Microsoft's list, or own knowledge. */
export type Sureness = 'microsoft' | 'quoted' | 'thirdParty' | 'computed' | 'own';

export interface Source {
  /** Title of the page, as one would look for it. */
  title: string;
  /** Of the page, or when it was read; null where it has none. */
  date: string | null;
  sureness: Sureness;
}

/** When the sources were last looked over. Their age is told from here, so that a test is never overtaken by the calendar. */
export const lookedOverOn = '2026-11-21';

const unassign: Source = { title: 'Unassign licenses from users', date: '2023-01-10', sureness: 'microsoft' };
const mailboxBlog: Source = {
  title: 'Understanding the new 100 GB mailbox entitlement (Exchange Team Blog)',
  date: '2026-08-19',
  sureness: 'quoted',
};
const archiving: Source = { title: 'Learn about auto-expanding archiving', date: null, sureness: 'microsoft' };
const unlicensedOneDrive: Source = {
  title: 'Manage unlicensed OneDrive user accounts',
  date: '2026-08-26',
  sureness: 'quoted',
};
const productNames: Source = {
  title: 'Product names and service plan identifiers for licensing',
  date: '2026-11-21',
  sureness: 'computed',
};
const own: Source = { title: '', date: null, sureness: 'own' };

/** The source of every rule behind a warning or a conflict, by its number in docs/rules.md, which also says how to check it again. */
// biome-ignore format: one rule a line
export const sources: Readonly<Record<string, Source>> = {
  D1: unassign,
  D2: unassign,
  D3: unassign,
  D4: { title: 'Inactive mailboxes in Exchange Online', date: null, sureness: 'microsoft' },
  D5: { title: 'Exchange Online delicensing resiliency', date: '2025-07-15', sureness: 'quoted' },
  D6: { title: 'About shared mailboxes', date: '2026-03-13', sureness: 'microsoft' },
  D8: unassign,
  D9: unassign,
  D10: { title: 'Manage user access to Teams', date: '2018-03-12', sureness: 'microsoft' },
  D11: { title: 'Graph reference: cloudPC endGracePeriod', date: '2026-11-20', sureness: 'microsoft' },
  D12: { title: 'When flows are turned off', date: '2024-05-17', sureness: 'microsoft' },
  D13: { ...own, title: 'Power BI service features by license type' },
  D15: productNames,
  D16: { title: 'Partner Center: subscription lifecycle', date: null, sureness: 'microsoft' },
  D17: { title: 'Remove a former employee', date: '2024-10-01', sureness: 'microsoft' },
  D18: mailboxBlog,
  D19: archiving,
  D20: { title: 'About shared mailboxes', date: '2026-03-13', sureness: 'microsoft' },
  D22: mailboxBlog,
  D23: mailboxBlog,
  D25: { ...own, title: 'Graph reference: getMailboxUsageDetail' },
  D26: { title: 'OneDrive service description', date: '2020-05-22', sureness: 'quoted' },
  D27: { title: 'Set the default storage space for OneDrive users', date: '2023-10-23', sureness: 'microsoft' },
  D28: { title: 'Graph reference: getOneDriveUsageAccountDetail', date: null, sureness: 'microsoft' },
  D30: unlicensedOneDrive,
  D31: { ...unlicensedOneDrive, date: '2025-01-21', sureness: 'microsoft' },
  D32: { title: 'Message center MC1381110', date: '2026-06-26', sureness: 'quoted' },
  D33: { title: 'Standard storage for unlicensed OneDrive accounts', date: '2026-08-26', sureness: 'quoted' },
  D34: unlicensedOneDrive,
  D35: { ...unlicensedOneDrive, date: '2026-08-31', sureness: 'microsoft' },
  D36: { title: 'Sign-in documents of tenants of each cloud, by public tools', date: '2026-11-21', sureness: 'thirdParty' },
  D38a: { title: 'Identify and resolve license assignment problems for a group', date: '2021-01-07', sureness: 'microsoft' },
  D38b: { title: 'Assign Teams add-on licenses', date: null, sureness: 'microsoft' },
  D38c: { title: 'License plans for Microsoft 365 Copilot', date: '2025-01-30', sureness: 'microsoft' },
  D38d: { title: 'Teams Premium licensing', date: '2023-12-31', sureness: 'microsoft' },
  D38e: archiving,
  D38f: { title: 'A public tool for license errors', date: '2026-07-31', sureness: 'thirdParty' },
  D38g: { title: 'Requirements for Windows 365', date: '2022-10-31', sureness: 'microsoft' },
  D38h: { title: 'An error of Microsoft Graph on reprocessLicenseAssignment, as published', date: null, sureness: 'thirdParty' },
  D38i: own,
  D39: { title: 'Errors of Microsoft Graph, as others have published them', date: '2026-07-31', sureness: 'thirdParty' },
  D42: { title: 'Product names and service plan identifiers for licensing', date: '2026-08-18', sureness: 'microsoft' },
  D43: { title: 'Concurrent Exchange Online license assignments', date: '2023-01-20', sureness: 'thirdParty' },
  D44: productNames,
  D46: { title: 'Audit log retention policies', date: '2026-11-21', sureness: 'microsoft' },
  D47: productNames,
  D48: { title: 'Microsoft licensing FAQ 5 (microsoft.com/licensing/faqs/5)', date: null, sureness: 'microsoft' },
  D49: { title: 'Delete unlicensed users (Power Platform)', date: null, sureness: 'microsoft' },
  D50: { title: 'Power BI Premium per user FAQ', date: '2025-05-27', sureness: 'microsoft' },
  D51: { title: 'Retirement of Project Online', date: '2026-09-30', sureness: 'quoted' },
  D52: own,
  D53: { title: 'Teams Premium licensing', date: '2023-12-31', sureness: 'microsoft' },
  D54: own,
  D55: { title: 'Assign Intune licenses', date: '2022-08-31', sureness: 'microsoft' },
  D56: { title: 'Conditional Access overview', date: '2026-11-21', sureness: 'microsoft' },
  D58a: { title: 'Graph reference: adminReportSettings', date: '2026-11-21', sureness: 'microsoft' },
  G11: { title: 'Product names and service plan identifiers for licensing', date: '2026-08-18', sureness: 'microsoft' },
};

/** Rules to be checked again: those whose source is older than 18 months, or has no date. */
export function oldSources(on = lookedOverOn): string[] {
  const limit = new Date(on);
  limit.setUTCMonth(limit.getUTCMonth() - 18);
  const oldest = limit.toISOString().slice(0, 10);
  return Object.entries(sources)
    .filter(([, { date }]) => date === null || date < oldest)
    .map(([rule]) => rule);
}
