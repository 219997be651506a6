import type { Severity, Unseen, WarningCode } from '../../licensing/model.ts';
import type { Sureness } from '../../licensing/plan/sources.ts';
import { numbersOf } from '../numbers.ts';
import type { WarningFacts, WarningText } from '../warning-text.ts';
import { some } from './general.ts';
import { productWarnings } from './product-warnings.ts';

const { count: counted } = numbersOf('en');

/** `deletion`: of what is dangerous, where data is deleted for good. */
export const severities: Record<Severity | 'deletion', string> = {
  deletion: 'Data will be lost',
  danger: 'Danger',
  warning: 'Careful',
  info: 'Good to know',
  stays: 'Stays',
};

/** How sure a rule is (docs/rules.md). */
export const sureness: Record<Sureness, string> = {
  microsoft: 'Microsoft’s own page',
  quoted: 'Microsoft, quoted by others',
  thirdParty: 'third party',
  computed: 'computed from Microsoft’s list',
  own: 'own knowledge, no source found',
};

/** What the change does to data, with calendar dates (licensing-rules D1 to D17). */
export const warnings: Record<WarningCode, (facts: WarningFacts) => WarningText> = {
  cloudPc: ({ deleted }) => ({
    title: 'Windows 365 Cloud PC',
    says: deleted
      ? `The Cloud PC and everything on it are permanently deleted on ${deleted.date}, ${deleted.days} days after the license goes.`
      : 'The Cloud PC and everything on it are permanently deleted soon after the license goes.',
    todo: 'Save what is on it before you confirm. Reassigning the license before that day keeps it.',
  }),
  mailbox: ({ deleted }) => ({
    title: 'Mailbox',
    says: `Access to the mailbox ends at once, incoming mail bounces and eDiscovery no longer finds it. ${
      deleted
        ? `On ${deleted.date}, after ${deleted.days} days, the mailbox is permanently deleted.`
        : 'After the grace period the mailbox is permanently deleted.'
    } Deleting the user after that does not save it: it then never becomes a soft-deleted mailbox.`,
    todo: `To keep the mail, convert it to a shared mailbox before the license goes (over 50 GB, with an archive or on hold it still needs a license). ${
      deleted
        ? `Reassigning the license before ${deleted.date} brings the mailbox back.`
        : 'Reassigning the license in time brings the mailbox back.'
    }`,
  }),
  mailboxShrinks: ({ size }) => ({
    title: 'Mailbox size',
    says: mailboxShrinks(size),
    todo: size?.used?.fits ? null : 'Have mail cleaned up first, or keep a product with a larger mailbox.',
  }),
  archive: ({ deleted, plans, size, count }) => ({
    title: 'Archive mailbox and hold',
    says: deleted
      ? `If there is an archive mailbox, its content is permanently deleted on ${deleted.date}${plans.length > 0 ? `: ${some(plans, count)} goes` : ''}.`
      : size?.after === '50 GB'
        ? 'An archive mailbox no longer grows beyond 50 GB, and a litigation hold is no longer covered.'
        : 'If there is an archive mailbox or a litigation hold, no license covers it any more.',
    todo: 'Have both looked up in Exchange first, or keep a product with archiving.',
  }),
  oneDrive: ({ readOnly, archived, segment }) => ({
    title: 'OneDrive',
    says:
      readOnly && archived
        ? `The files become read-only on ${readOnly.date}; on ${archived.date} they are archived or on their way to deletion, unless your SharePoint administrator has lengthened this. After 365 unpaid days in all they may be permanently deleted, even under a retention policy or hold.`
        : elsewhere(segment),
    todo: readOnly
      ? `Have the files that others need moved or shared before ${readOnly.date}. Any license with OneDrive stops this and brings them back.`
      : 'Have the files that others need moved or shared first.',
  }),
  oneDriveShrinks: ({ size }) => ({
    title: 'OneDrive size',
    says: oneDriveShrinks(size),
    todo: size?.used?.fits ? null : 'Have files moved first, or keep a product with more space.',
  }),
  teams: () => ({
    title: 'Teams',
    says: 'The person can no longer use Teams. Messages already sent stay for the others; files and recordings follow OneDrive, compliance copies follow the mailbox.',
    todo: 'Make somebody else owner of teams that have no other owner.',
  }),
  phone: () => ({
    title: 'Teams phone number',
    says: 'The phone number is unassigned at once; a Direct Routing number disappears from the records.',
    todo: 'Note the number down, or give it to somebody else, before you confirm.',
  }),
  office: () => ({
    title: 'Office apps',
    says: 'The apps stay installed, but show “Unlicensed Product” and activation errors, and become read-only later.',
    todo: null,
  }),
  flows: ({ suspended }) => ({
    title: 'Power Automate',
    says: suspended
      ? `If the person has premium flows, they are suspended around ${suspended.date}, after notices for about ${suspended.days} days.`
      : 'If the person has premium flows, they are suspended after some time, after notices.',
    todo: 'Have flows that must go on owned by somebody with a license.',
  }),
  powerBi: () => ({
    title: 'Power BI',
    says: 'Content stays in its workspaces; the person falls back to the rights of the free license.',
    todo: null,
  }),
  ...productWarnings,
  mailboxStays: ({ plans, count }) => ({
    title: 'Mailbox',
    says: plans.length === 0 ? 'The mailbox stays.' : `The mailbox stays: ${some(plans, count)} still covers it.`,
    todo: null,
  }),
  oneDriveStays: ({ plans, count }) => ({
    title: 'OneDrive',
    says: plans.length === 0 ? 'OneDrive stays.' : `OneDrive stays: ${some(plans, count)} still covers it.`,
    todo: null,
  }),
  channelUnknown: () => ({
    title: 'Where it was bought',
    says: 'I cannot see through whom the subscription was bought. One bought through a partner can be suspended without the usual grace period.',
    todo: 'Do not rely on the days above until you have asked your partner.',
  }),
  notChecked: ({ unseen }) => ({
    title: 'Not checked',
    says: [
      `I cannot see: ${things(unseen).join('; ')}.`,
      unseen.includes('delay')
        ? 'Content under retention labels is kept for discovery; a hold does not reliably protect a mailbox without a license.'
        : '',
      unseen.includes('concealedNames')
        ? 'Microsoft’s usage reports conceal names here: an administrator can change that in the admin center, under Settings, Org settings, Reports.'
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    todo: null,
  }),
  unknownPlans: ({ plans, count }) => ({
    title: 'Services that I do not know',
    says: `${counted(count, 'service that I do not know goes', 'services that I do not know go')}${plans.length > 0 ? ` (${some(plans, count)})` : ''}: what that means is not checked.`,
    todo: null,
  }),
};

const unseenThings: Partial<Record<Unseen, string>> = {
  holds: 'holds, retention labels and policies',
  mailboxSize: 'the size of the mailbox',
  archive: 'whether there is an archive mailbox',
  delay: 'whether your organization has switched on delayed delicensing (30 days more)',
  fileRetention: 'retention policies and holds on files',
  oneDriveSize: 'the size of the OneDrive',
};

/** What was kept before it was said one by one is about a mailbox. */
function things(unseen: readonly Unseen[]): string[] {
  return (unseen.length > 0 ? unseen : mailOnly).flatMap((what) => unseenThings[what] ?? []);
}

const mailOnly: readonly Unseen[] = ['holds', 'mailboxSize'];

/** "may", since an administrator's own limit stays and others were reported not to follow by themselves (licensing-rules D23). */
function mailboxShrinks(size: WarningFacts['size']): string {
  if (!size?.after) return 'How much the mailbox may hold afterwards is not known.';
  const shrinks = `The mailbox may shrink to ${size.after}${size.before ? ` (${size.before} before)` : ''}`;
  if (!size.used) {
    return `${shrinks}: over that there is no sending, then no receiving; nothing is deleted. Its size is not checked.`;
  }
  const holds = `it holds ${size.used.size} (Microsoft’s report of ${size.used.on})`;
  if (size.used.fits) return `${shrinks}; ${holds}, so it fits.`;
  return `${shrinks}, and ${holds}: no sending, then no receiving; nothing is deleted.`;
}

function oneDriveShrinks(size: WarningFacts['size']): string {
  if (!size?.after) return 'OneDrive may stay, but how much it may hold afterwards is not known.';
  const shrinks = `OneDrive may shrink to ${size.after}${size.before ? ` (up to ${size.before} before)` : ''}`;
  if (!size.used) return `${shrinks}: over that it becomes read-only; no file is deleted. Its size is not checked.`;
  const holds = `it holds ${size.used.size} (Microsoft’s report of ${size.used.on})`;
  if (size.used.fits) return `${shrinks}; ${holds}, so it fits.`;
  return `${shrinks}, and ${holds}: it becomes read-only; no file is deleted.`;
}

/** Licensing-rules D35: where the clock of 60 and 93 days does not run, or where nobody has said whether it does. */
function elsewhere(segment: WarningFacts['segment']): string {
  if (segment === 'education' || segment === 'gcc' || segment === 'dod') {
    return 'Access to the files ends. Microsoft’s rule by which files without a license are archived does not apply to education, GCC and DoD: there files stay until the user is deleted.';
  }
  return segment === 'unknown'
    ? 'Access to the files ends. In which of Microsoft’s clouds this license is cannot be told, so it is not established when the files are archived or deleted.'
    : 'Access to the files ends. Whether and when they are archived or deleted in this Microsoft cloud is not established.';
}
