import type { Warning } from '../model.ts';

type DeadlineEvent = Warning['deadlines'][number]['event'];

/** How long after a licence goes something happens to data. Microsoft changes these: every line has its source and date. */
export interface Retention {
  event: DeadlineEvent;
  days: number;
  /** The rule of licensing-rules that rules here. */
  rule: string;
  source: string;
  /** The date of the source, since when it holds or, where it has none, when it was last read. */
  date: string;
}

const unassignPage = 'learn.microsoft.com/microsoft-365/admin/manage/remove-licenses-from-users';
const oneDrivePage = 'learn.microsoft.com/sharepoint/unlicensed-onedrive-accounts';
const cloudPcPage = 'learn.microsoft.com/graph/api/cloudpc-endgraceperiod';
const flowsPage = 'learn.microsoft.com/power-platform/admin/power-automate-licensing/when-flows-are-turned-off';
const teamsPage = 'learn.microsoft.com/microsoftteams/user-access';
const phonePage = 'MicrosoftDocs/OfficeDocs-SkypeForBusiness: Phone numbers and licensing changes';

// biome-ignore format: one duration a line
export const retention = {
  cloudPc: [
    { event: 'deleted', days: 7, rule: 'D11', source: cloudPcPage, date: '2026-11-20' },
  ],
  mailbox: [
    { event: 'accessEnds', days: 0, rule: 'D1', source: unassignPage, date: '2023-01-10' },
    { event: 'deleted', days: 30, rule: 'D1', source: unassignPage, date: '2023-01-10' },
  ],
  oneDrive: [
    { event: 'readOnly', days: 60, rule: 'D8', source: oneDrivePage, date: '2025-01-27' },
    { event: 'archived', days: 93, rule: 'D8', source: oneDrivePage, date: '2025-01-27' },
  ],
  teams: [
    { event: 'accessEnds', days: 0, rule: 'D10', source: teamsPage, date: '2018-03-12' },
  ],
  phone: [
    { event: 'accessEnds', days: 0, rule: 'D10', source: phonePage, date: '2026-11-20' },
  ],
  // Since 2024 the page speaks of twice 90 days before flows may be suspended; the earlier day is the safe one to show.
  flows: [
    { event: 'suspended', days: 90, rule: 'D12', source: flowsPage, date: '2024-05-17' },
  ],
} as const satisfies Record<string, readonly Retention[]>;

/** D8 does not hold for education, GCC and DoD: their plans end so, and nothing is promised for them. */
const oneDriveExempt = /_(EDU|GOV|GCC|GCCHIGH|DOD)(_|$)| PLAN 1G$/i;

/** Whether Microsoft's newer rule on unlicensed OneDrive accounts spares the holder of this service plan (licensing-rules D8). */
export function isSparedByOneDriveRule(servicePlanName: string): boolean {
  return oneDriveExempt.test(servicePlanName);
}

/** The calendar moments that follow when a licence goes at this moment, earliest first. */
export function deadlinesFrom(at: Date, durations: readonly Retention[]): Warning['deadlines'] {
  return durations
    .map(({ event, days }) => ({ event, days, at: new Date(at.getTime() + days * 86_400_000).toISOString() }))
    .sort((left, right) => left.days - right.days);
}
