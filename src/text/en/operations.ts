import type { Operation, WishRole } from '../../licensing/operations.ts';
import { numbersOf } from '../numbers.ts';

const { list } = numbersOf('en');

/** How an operation is said. */
export interface OperationWords {
  /** One line about a plan: `who` is a list of names or "12 users". */
  inShort: (facts: { add: string[]; remove: string[]; who: string }) => string;
  /** Its button that agrees to a plan, with short names. */
  act: (facts: { add: string[]; remove: string[]; who: string }) => string;
  /** Its button, where somebody has not said what to do. */
  action: string;
  /** Asks whom it is about. */
  user: string;
  /** Asks for each product that it cannot do without. */
  which: Partial<Record<WishRole, string>>;
}

export const operations: Record<Operation, OperationWords> = {
  assign: {
    inShort: ({ add, who }) => `Assign ${list(add)} to ${who}`,
    act: ({ add, who }) => `Assign ${list(add)} to ${who}`,
    action: 'Assign a license',
    user: 'Who should get the license? Type part of the name or the e-mail address.',
    which: { add: 'Which product?' },
  },
  unassign: {
    inShort: ({ remove, who }) => `Unassign ${list(remove)} from ${who}`,
    act: ({ remove, who }) => `Unassign ${list(remove)} from ${who}`,
    action: 'Unassign a license',
    user: 'From whom do you want to unassign it? Type part of the name or the e-mail address.',
    which: { remove: 'Which product?' },
  },
  replace: {
    inShort: ({ add, remove, who }) => `Replace ${list(remove)} with ${list(add)} for ${who}`,
    act: ({ add, remove, who }) => `Replace ${list(remove)} with ${list(add)} for ${who}`,
    action: 'Replace a license',
    user: 'For whom do you want to replace a license? Type part of the name or the e-mail address.',
    which: { remove: 'Which product should be replaced?', add: 'Which product should replace it?' },
  },
  services: {
    inShort: ({ add, who }) => `Change the apps and services of ${list(add)} for ${who}`,
    act: ({ who }) => `Change apps for ${who}`,
    action: 'Change apps and services',
    user: 'Whose apps and services do you want to change? Type part of the name or the e-mail address.',
    which: { add: 'Which product’s apps and services?' },
  },
  set: {
    inShort: ({ who }) => `Change the licenses of ${who}`,
    act: ({ who }) => `Change licenses of ${who}`,
    action: 'Change several licenses',
    user: 'Whose licenses do you want to change? Type part of the name or the e-mail address.',
    which: {},
  },
  unassignAll: {
    inShort: ({ who }) => `Unassign all licenses from ${who}`,
    act: ({ who }) => `Unassign all from ${who}`,
    action: 'Unassign all licenses',
    user: 'Whose licenses do you want to unassign? Type part of the name or the e-mail address.',
    which: {},
  },
  replaceAll: {
    inShort: ({ add, who }) => `Replace all licenses of ${who} with ${list(add)}`,
    act: ({ add, who }) => `Replace all with ${list(add)} for ${who}`,
    action: 'Replace all licenses',
    user: 'Whose licenses do you want to replace? Type part of the name or the e-mail address.',
    which: { add: 'Which product should replace them?' },
  },
};
