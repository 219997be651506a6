import type { Operation, WishRole } from '../../licensing/operations.ts';
import { numbersOf } from '../numbers.ts';

const { list } = numbersOf('en');

/** How an operation is said. */
export interface OperationWords {
  /** Title of its cards. */
  title: string;
  /** One line about a plan: `who` is a list of names or "12 users". */
  inShort: (facts: { add: string[]; remove: string[]; who: string }) => string;
  /** Its button, where somebody has not said what to do. */
  action: string;
  /** Asks whom it is about. */
  user: string;
  /** Asks for each product that it cannot do without. */
  which: Partial<Record<WishRole, string>>;
}

export const operations: Record<Operation, OperationWords> = {
  assign: {
    title: 'Assign licenses',
    inShort: ({ add, who }) => `Assign ${list(add)} to ${who}`,
    action: 'Assign a license',
    user: 'Who is to get the license? Type part of the name, the mail address or the user principal name.',
    which: { add: 'Which product do you want to assign?' },
  },
  unassign: {
    title: 'Unassign licenses',
    inShort: ({ remove, who }) => `Unassign ${list(remove)} from ${who}`,
    action: 'Unassign a license',
    user: 'From whom do you want to unassign it? Type part of the name, the mail address or the user principal name.',
    which: { remove: 'Which product do you want to unassign?' },
  },
  replace: {
    title: 'Replace licenses',
    inShort: ({ add, remove, who }) => `Replace ${list(remove)} by ${list(add)} for ${who}`,
    action: 'Replace a license',
    user: 'For whom do you want to replace a license? Type part of the name or the mail address.',
    which: { remove: 'Which product is to be replaced?', add: 'By which product do you want to replace it?' },
  },
  services: {
    title: 'Change apps and services',
    inShort: ({ add, who }) => `Change the apps and services of ${list(add)} for ${who}`,
    action: 'Change apps and services',
    user: 'Whose apps and services do you want to change? Type part of the name or the mail address.',
    which: { add: 'Of which product do you want to change the apps and services?' },
  },
  set: {
    title: 'Change licenses',
    inShort: ({ who }) => `Change the licenses of ${who}`,
    action: 'Change several licenses',
    user: 'Whose licenses do you want to change? Type part of the name or the mail address.',
    which: {},
  },
  unassignAll: {
    title: 'Unassign all licenses',
    inShort: ({ who }) => `Unassign all licenses of ${who}`,
    action: 'Unassign all licenses',
    user: 'Whose licenses do you want to unassign? Type part of the name or the mail address.',
    which: {},
  },
  replaceAll: {
    title: 'Replace all licenses',
    inShort: ({ add, who }) => `Replace all licenses of ${who} by ${list(add)}`,
    action: 'Replace all licenses',
    user: 'Whose licenses do you want to replace? Type part of the name or the mail address.',
    which: { add: 'Which product is to come in their place?' },
  },
};
