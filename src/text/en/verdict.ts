import type { Unseen, WarningCode } from '../../licensing/model.ts';
import { numbersOf } from '../numbers.ts';
import type { VerdictText } from '../verdict-text.ts';
import type { WarningFacts } from '../warning-text.ts';

const { count, list } = numbersOf('en');

/** What each warning comes down to, with its date: nothing that is lost is left for Details. One that is not here is said by its title. */
export const verdicts: Partial<Record<WarningCode, (facts: WarningFacts) => VerdictText>> = {
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
  mailboxShrinks: ({ size }) => ({ short: shrinks('Mailbox', size) }),
  archive: ({ deleted }) => ({
    short: deleted ? `Any archive mailbox deleted on ${deleted.date}` : 'Any archive mailbox or hold loses its license',
    keep: 'To keep the archive, move it out first.',
    lost: (n) => count(n, 'archive', 'archives'),
  }),
  oneDrive: ({ readOnly, archived }) => ({
    short:
      readOnly && archived
        ? `OneDrive read-only from ${readOnly.date}, archived or deleted from ${archived.date}`
        : 'Access to OneDrive ends',
  }),
  oneDriveShrinks: ({ size }) => ({ short: shrinks('OneDrive', size) }),
  teams: () => ({ short: 'Teams stops' }),
  phone: () => ({ short: 'Phone number released at once' }),
  office: () => ({ short: 'Office apps stop' }),
  flows: ({ suspended }) => ({
    short: suspended ? `Premium flows suspended around ${suspended.date}` : 'Premium flows suspended later',
  }),
  powerBi: () => ({ short: 'Power BI keeps the free rights' }),
  audioConferencing: () => ({ short: 'no dialing in to own meetings' }),
  powerBiPremium: () => ({ short: 'Power BI Premium workspaces close' }),
  powerApps: () => ({ short: 'Power Apps and Dynamics stop' }),
  project: () => ({ short: 'Premium plans of Planner become read-only' }),
  visio: () => ({ short: 'Visio app stops, drawings stay' }),
  teamsPremium: () => ({ short: 'Teams Premium stops' }),
  copilot: () => ({ short: 'Copilot stops' }),
  intune: () => ({ short: 'Devices may be locked out' }),
  entra: () => ({ short: 'Entra Premium no longer licensed' }),
  audit: () => ({ short: 'Audit log kept 180 days, not a year' }),
  compliance: () => ({ short: 'Compliance no longer covers this' }),
  defender: () => ({ short: 'Defender no longer protects' }),
  teamsAddOns: () => ({ short: 'Teams add-ons do nothing without Teams' }),
  callingPlanAlone: () => ({ short: 'Calling plan does nothing without Teams Phone' }),
  copilotAlone: () => ({ short: 'Copilot probably does nothing without a base' }),
  archivingAlone: () => ({ short: 'Archiving probably does nothing without a mailbox' }),
  cloudPcAlone: () => ({ short: 'Cloud PC stays, but needs Intune' }),
  intuneSuiteAlone: () => ({ short: 'Intune Suite probably does nothing without Intune' }),
  businessLimit: ({ limit }) => ({ short: `Business is sold for at most ${limit?.most ?? '300'} users` }),
  overlap: () => ({ short: 'One product contains another' }),
  unknownPlans: ({ count: n }) => ({ short: `${count(n, 'service', 'services')} of unknown effect` }),
  mailboxStays: () => ({ short: 'Mailbox stays' }),
  oneDriveStays: () => ({ short: 'OneDrive stays' }),
  channelUnknown: () => ({ short: 'Bought through a partner? Then dates can be earlier.', quiet: true }),
  notChecked: ({ unseen }) => ({
    short: `Not checked: ${list(notSeen(unseen))}.`,
    quiet: true,
  }),
};

/** The first of them, the others stand behind Details; a plan that was kept before it named them could not see these two. */
function notSeen(unseen: readonly Unseen[]): string[] {
  const known: readonly Unseen[] = unseen.length > 0 ? unseen : ['holds', 'mailboxSize'];
  const things = known.map((what) => unseenThings[what]);
  return things.length > 3 ? [...things.slice(0, 2), 'more'] : things;
}

const unseenThings: Record<Unseen, string> = {
  holds: 'holds',
  mailboxSize: 'mailbox size',
  archive: 'archive mailbox',
  delay: 'delayed delicensing',
  fileRetention: 'retention of files',
  oneDriveSize: 'OneDrive size',
  concealedNames: 'usage reports (names concealed)',
};

function shrinks(what: string, size: WarningFacts['size']): string {
  if (!size?.after) return `${what} may hold less`;
  if (!size.used) return `${what} may shrink to ${size.after}`;
  return size.used.fits
    ? `${what} shrinks to ${size.after}, its ${size.used.size} fit`
    : `${what} shrinks to ${size.after}, but holds ${size.used.size}`;
}

/** Kinds of data that do not come back with a license, in a word. */
export const lostThings: Partial<Record<WarningCode, string>> = {
  cloudPc: 'the Cloud PC',
  mailbox: 'the mailbox',
  archive: 'the archive mailbox',
  oneDrive: 'the OneDrive',
  phone: 'the phone number (reassign it by hand)',
};

export const verdict = {
  /** For how many of several users. */
  users: (n: number) => count(n, 'user', 'users'),
  /** The button that agrees to a loss. */
  approveLosing: (lost: string[]) => `Approve: ${list(lost)} will be deleted`,
  /** The same where they are too many for a button. */
  approveLosingMany: (n: number) => `Approve: ${count(n, 'deletion', 'deletions')}`,
  bringBack: 'Undo, or reassigning the license before then, keeps it. “at risk” lists all such dates.',
  /** Where what dies has no name. */
  dataOf: (n: number) => `data of ${count(n, 'user', 'users')}`,
};
