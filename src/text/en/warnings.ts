import type { Severity, WarningCode } from '../../licensing/model.ts';
import { numbersOf } from '../numbers.ts';
import type { WarningFacts, WarningText } from '../warning-text.ts';

const { list } = numbersOf('en');

export const severities: Record<Severity, string> = {
  danger: 'Data will be lost',
  warning: 'Careful',
  info: 'Good to know',
  stays: 'Stays',
};

/** What the change does to data, with calendar dates (licensing-rules D1 to D17). */
export const warnings: Record<WarningCode, (facts: WarningFacts) => WarningText> = {
  cloudPc: ({ deleted }) => ({
    title: 'Windows 365 Cloud PC',
    says: deleted
      ? `The Cloud PC and everything on it are deleted for good on ${deleted.date}, ${deleted.days} days after the license goes.`
      : 'The Cloud PC and everything on it are deleted for good soon after the license goes.',
    todo: 'Save what is on it before you confirm. Giving the license back before that day keeps it.',
  }),
  mailbox: ({ deleted }) => ({
    title: 'Mailbox',
    says: `Access to the mailbox ends at once, incoming mail bounces and eDiscovery no longer finds it. ${
      deleted
        ? `On ${deleted.date}, after ${deleted.days} days, the mailbox is deleted for good.`
        : 'After the grace period the mailbox is deleted for good.'
    } Deleting the user after that does not save it: it then never becomes a soft-deleted mailbox.`,
    todo: `To keep the mail, convert it to a shared mailbox before the license goes (over 50 GB, with an archive or on hold it still needs a license). ${
      deleted
        ? `Giving the license back before ${deleted.date} brings the mailbox back.`
        : 'Giving the license back in time brings the mailbox back.'
    }`,
  }),
  archive: ({ deleted, plans }) => ({
    title: 'Archive mailbox',
    says: `If there is an archive mailbox, it loses its license${plans.length === 0 ? '' : ` (${list(plans)})`}.${
      deleted ? ` On ${deleted.date} its content is deleted for good.` : ''
    }`,
    todo: 'Move what must be kept out of the archive first, or assign a product that contains archiving.',
  }),
  oneDrive: ({ readOnly, archived }) => ({
    title: 'OneDrive',
    says: `${
      readOnly && archived
        ? `The files become read-only on ${readOnly.date}; on ${archived.date} they are archived or moved to the recycle bin.`
        : 'Microsoft’s rule of 27 January 2025, by which files without a license are archived, does not apply to education, GCC and DoD.'
    } ${
      archived
        ? 'Until 27 January 2025 files stayed until the user was deleted, so many people do not expect this.'
        : 'There files stay until the user is deleted; access to them ends.'
    }`,
    todo: `Have the files that others need moved or shared${readOnly ? ` before ${readOnly.date}` : ''}. Giving the license back brings the files back.`,
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
  mailboxStays: ({ plans }) => ({
    title: 'Mailbox',
    says: plans.length === 0 ? 'The mailbox stays.' : `The mailbox stays: ${list(plans)} still covers it.`,
    todo: null,
  }),
  oneDriveStays: ({ plans }) => ({
    title: 'OneDrive',
    says: plans.length === 0 ? 'OneDrive stays.' : `OneDrive stays: ${list(plans)} still covers it.`,
    todo: null,
  }),
  channelUnknown: () => ({
    title: 'Where it was bought',
    says: 'I cannot see through whom the subscription was bought. One bought through a partner can be suspended without the usual grace period.',
    todo: 'Do not rely on the days above until you have asked your partner.',
  }),
  notChecked: () => ({
    title: 'Not checked',
    says: 'I cannot see holds, retention labels and policies, the size of the mailbox, nor whether your organization has switched on delayed delicensing (30 days more). Content under retention labels is kept for discovery; a hold does not reliably protect a mailbox without a license.',
    todo: null,
  }),
};
