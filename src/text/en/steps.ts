import { links } from '../links.ts';
import type { NextStep } from '../sentence.ts';

/** What to do after it, each with Microsoft's page (licensing-rules S14, S16, S20 to S22). */
export const steps = {
  unassigned: {
    text: 'If nobody else is to get the free licenses, remove them from the subscription, so that you do not pay for them. Some subscriptions can only be reduced shortly after purchase or renewal; after that, switch off recurring billing.',
    link: { title: 'Buy fewer licenses', url: links.removeLicensesFromSubscription },
  },
  assigned: {
    text: 'Users without the Office apps can install them themselves, on PC, Mac and phone.',
    link: { title: 'Install the Office apps', url: links.installOffice },
  },
  leaving: {
    text: 'Is this person leaving? Then block sign-in and secure mail and files first; the license goes last.',
    link: { title: 'Remove a former employee', url: links.formerEmployee },
  },
  selfService: {
    text: 'A Global or Billing Administrator can take over a self-service purchase; after that it is assigned like any other license.',
    link: { title: 'Take over a self-service purchase', url: links.selfServicePurchases },
  },
  sharedMailbox: {
    text: 'To keep the mail, convert the mailbox to a shared mailbox before the license goes.',
    link: { title: 'Convert to a shared mailbox', url: links.sharedMailbox },
  },
} satisfies Record<string, NextStep>;
