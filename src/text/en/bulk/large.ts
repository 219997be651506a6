import type { NotAgreed } from '../../../licensing/model.ts';
import { numbersOf } from '../../numbers.ts';

const { count, list, number } = numbersOf('en');

const people = (n: number) => count(n, 'person', 'people');

/** Plans of more people than one card shows. */
export const large = {
  together: {
    goes: 'Removed',
    comes: 'Added',
    switches: 'Apps switched',
    leftAlone: 'Not done',
    conflicts: 'Microsoft 365 will probably refuse',
    protected: 'Protected',
    losing: 'Who loses something for good',
  },
  of: (what: string, n: number) => `${what}: ${people(n)}`,
  leftAlone: {
    inherited: 'from a group',
    selfService: 'bought by a user',
    notHeld: 'not held',
    exceptNotHeld: 'to be kept, not held',
    alreadyAssigned: 'assigned already',
    alreadySo: 'already so',
    sourceUnknown: 'source unknown',
    unknownUser: 'no longer there',
    notAssignable: 'not for users',
    guest: 'guest',
    otherUnit: 'outside your unit',
    noLocation: 'no usage location',
  },
  first: (shown: number, all: number) => `The first ${number(shown)} of ${people(all)}`,
  firstFailed: (shown: number, all: number) => `The first ${number(shown)} of ${number(all)} that failed`,
  file: 'Everybody as a file',
  confirm: (n: number) => `Confirm for ${people(n)}`,
  confirmLosing: (what: string[]) => `Confirm: ${list(what)} will be deleted`,
  confirmLosingMany: (n: number) => `Confirm: ${people(n)} lose data`,
  typeNumber: (n: number) => `${people(n)} lose something for good. Type ${n} to agree`,
  typeNumberError: (n: number) => `Type the number ${n}.`,
  typeInstead: (plan: number, n: number, verb: 'confirm' | 'approve') => `Type “${verb} ${plan} with ${n}”.`,
  reading: (done: number, all: number) => `${number(done)} of ${people(all)} read.`,
  progress: (done: number, all: number) => `${number(done)} of ${people(all)} handled.`,
  left: (minutes: number) => (minutes <= 1 ? 'About a minute left.' : `About ${number(minutes)} minutes left.`),
  pilot: (done: number, rest: number) =>
    `The first ${people(done)} are done, one of each kind. Look at them, then resume: ${people(rest)} follow.`,
  failures: (failed: number, tried: number) =>
    `I stopped by myself: ${number(failed)} of ${number(tried)} failed. Look why; “Resume” goes on, “Stop the rest” ends it.`,
  haltedShort: (plan: number) => `Your plan #${plan} is paused and waits for you: see its card.`,
  changed: (n: number) =>
    `For ${people(n)} something is different now than you were shown. Nothing was done: look again, then agree again.`,
  notAgreed: {
    noSeats: ({ product, free, needed }: Extract<NotAgreed, { code: 'noSeats' }>) =>
      `There are not enough licenses: ${product} has ${number(free)} available, ${number(needed)} are needed. Nothing was done.`,
    nothingToDo: 'Nothing of this can or need be done for any of them.',
    notAllowed: 'Your role does not cover everybody in this plan. Nothing was done.',
    productNotOwned: 'Your organization does not own one of the products any more. Nothing was done.',
    unreadable: 'Microsoft 365 did not answer for an hour. Nothing was done; try again later.',
  },
  result: {
    offer: (rows: number) =>
      `Everybody in the plan with what becomes of them, a CSV file with ${count(rows, 'line', 'lines')}.`,
    fileName: (plan: number) => `plan-${plan}.csv`,
    columns: {
      user: 'user',
      name: 'full name',
      removed: 'removed',
      added: 'added',
      status: 'result',
      why: 'why',
      lost: 'deleted or out of reach',
      code: 'request id',
    },
  },
};
