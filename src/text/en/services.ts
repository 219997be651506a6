import { numbersOf } from '../numbers.ts';

const { count } = numbersOf('en');

/** The cards on which apps and services, or all products of a user, are ticked and cleared (licensing-rules S7, S9). */
export const services = {
  title: 'Apps and services',
  hint: 'Tick what should be on. What you switch off stops working for this user; the license stays.',
  search: (example: string) => `Looking for one of them? Type it, for example: “switch off ${example}”.`,
  onNow: 'On now',
  offNow: 'Off now',
  companyWide: (n: number) =>
    `${count(n, 'service applies', 'services apply')} to the whole organization and cannot be switched per user.`,
  none: 'This product has no apps or services that can be switched per user.',
  tickTitle: 'Licenses of one user',
  tickHint: 'Tick what this user should have, clear what should go. Before anything changes you see the consequences.',
  canChange: 'Can be changed',
  cannotChange: 'Cannot be changed here',
  available: (n: number) => `${count(n, 'license', 'licenses')} available`,
  noneAvailable: 'No licenses available',
  review: 'Show the consequences',
};
