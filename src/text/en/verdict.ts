import type { WarningCode } from '../../licensing/model.ts';
import { numbersOf } from '../numbers.ts';
import type { VerdictText } from '../verdict-text.ts';
import type { WarningFacts } from '../warning-text.ts';

const { count, list } = numbersOf('en');

/** What each warning comes down to, with its date: nothing that is lost is left for Details. */
export const verdicts: Record<WarningCode, (facts: WarningFacts) => VerdictText> = {
  cloudPc: ({ deleted }) => ({
    short: deleted ? `Cloud PC deleted on ${deleted.date}` : 'Cloud PC deleted soon after',
    keep: 'To keep what is on the Cloud PC, save it elsewhere first.',
    lost: (n) => count(n, 'Cloud PC', 'Cloud PCs'),
  }),
  mailbox: ({ deleted }) => ({
    short: deleted ? `Mailbox deleted on ${deleted.date}` : 'Mailbox deleted after the grace period',
    keep: 'To keep the mail, make it a shared mailbox first.',
    lost: (n) => count(n, 'mailbox', 'mailboxes'),
  }),
  archive: ({ deleted }) => ({
    short: deleted ? `Any archive mailbox deleted on ${deleted.date}` : 'Any archive mailbox loses its license',
    keep: 'To keep the archive, move it out first.',
    lost: (n) => count(n, 'archive', 'archives'),
  }),
  oneDrive: ({ readOnly, archived }) => ({
    short:
      readOnly && archived
        ? `OneDrive read-only from ${readOnly.date}, archived on ${archived.date}`
        : 'Access to OneDrive ends',
  }),
  teams: () => ({ short: 'Teams stops' }),
  phone: () => ({ short: 'Phone number released at once' }),
  office: () => ({ short: 'Office apps stop' }),
  flows: ({ suspended }) => ({
    short: suspended ? `Premium flows suspended around ${suspended.date}` : 'Premium flows suspended later',
  }),
  powerBi: () => ({ short: 'Power BI keeps the free rights' }),
  mailboxStays: () => ({ short: 'Mailbox stays' }),
  oneDriveStays: () => ({ short: 'OneDrive stays' }),
  channelUnknown: () => ({ short: 'Bought through a partner? Then dates can be earlier.', quiet: true }),
  notChecked: () => ({ short: 'Not checked: holds, retention and mailbox size.', quiet: true }),
};

export const verdict = {
  /** For how many of several users. */
  users: (n: number) => count(n, 'user', 'users'),
  /** The button that agrees to a loss. */
  approveLosing: (lost: string[]) => `Approve: ${list(lost)} will be deleted`,
  /** The same where they are too many for a button. */
  approveLosingMany: (n: number) => `Approve: ${count(n, 'deletion', 'deletions')}`,
  bringBack: 'Assign the license again before then to keep it.',
  /** Where what dies has no name. */
  dataOf: (n: number) => `data of ${count(n, 'user', 'users')}`,
};
