import { numbersOf } from '../numbers.ts';

const { count, number, list } = numbersOf('en');

export const lists = {
  seats: {
    title: 'Available licenses',
    labels: { product: 'Product', available: 'Available' },
    row: (assigned: number, total: number) => `${number(assigned)} of ${number(total)} assigned`,
    free: (n: number) => `${number(n)} available`,
    over: (n: number) => `${number(n)} too many assigned`,
    warning: (n: number) => `${number(n)} in the grace period`,
    suspended: (n: number) => `${number(n)} disabled, not usable`,
    lockedOut: (n: number) => `${number(n)} locked out, not usable`,
    promised: (n: number) => `${number(n)} promised to open plans`,
    unknown: 'How many there are is not known',
    /** What is no ordinary purchase of the organization. */
    purchases: {
      trial: 'trial',
      selfService: 'bought by users themselves',
      selfServiceTrial: 'trial that users started themselves',
      viral: 'free sign-up by users',
    },
    none: 'Your organization owns no products.',
    hint: 'Type “subscriptions” to see them per subscription.',
  },
  subscriptions: {
    title: 'Subscriptions',
    labels: { product: 'Product', seats: 'Licenses' },
    /** Graph's `status`. */
    statuses: {
      Enabled: 'Active',
      Warning: 'In grace',
      Suspended: 'Disabled',
      LockedOut: 'Locked out',
      Deleted: 'Deleted',
    } as Record<string, string>,
    trial: 'Trial',
    selfService: 'Self-service purchase of a user',
    /** What happens next, by its state. */
    dates: {
      renewsOrEnds: (date: string) => `renews or ends on ${date}`,
      ends: (date: string) => `ends on ${date}`,
      disabled: (date: string) => `is disabled on ${date}`,
      deleted: (date: string) => `is deleted on ${date}`,
      next: (date: string) => `next date: ${date}`,
    },
    none: 'Your organization has no subscriptions, or I may not read them.',
  },
  licenses: {
    title: 'Licenses',
    none: 'No licenses.',
    direct: 'Assigned directly',
    inherited: (groups: string[]) => `Inherited from the group ${list(groups)}`,
    both: (groups: string[]) => `Assigned directly, and inherited from the group ${list(groups)}`,
    inheritedBadge: 'Inherited',
    remove: 'Remove',
    askToRemove: 'Ask to remove',
    assign: 'Assign a license',
    askFor: 'Ask for a license',
    unknown: 'Microsoft 365 does not say where this comes from',
    groupError: (group: string) => `The group ${group} could not give it completely: see the group in the admin center`,
    off: (names: string) => `Switched off: ${names}`,
    selfService: 'Self-service purchase',
    usageLocation: (country: string) => `Usage location: ${country}`,
    noUsageLocation: 'No usage location',
  },
  /** What would happen, of what nobody has asked for. */
  impact: {
    title: 'What would happen',
    says: 'Nothing has been asked for, and nothing changes.',
    request: 'Make this a request',
  },
  services: {
    title: (product: string) => `Apps and services of ${product}`,
    compare: (one: string, other: string) => `${one} and ${other}`,
    only: (product: string) => `Only in ${product}`,
    both: 'In both',
    nothing: 'Nothing',
    holds: (app: string, product: string) => `Yes: ${app} is in ${product}.`,
    lacks: (app: string, product: string) => `No: I find no ${app} in ${product}.`,
  },
  whoHas: {
    title: (product: string) => `Who has ${product}`,
    labels: { name: 'Name', more: 'Licenses' },
    count: (n: number) => count(n, 'user', 'users'),
    none: 'Nobody has this product.',
    noLicense: 'no license',
    doesNot: (who: string, product: string) => `${who} does not have ${product}.`,
  },
  history: {
    title: 'Your last plans',
    none: 'You have not made a plan yet. Type “help” to see what I can do.',
  },
  requests: {
    title: 'Your requests',
    none: 'You have not sent anything for approval yet.',
  },
};
