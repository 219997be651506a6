import type { RecordEvent } from '../../licensing/store/record.ts';
import { numbersOf } from '../numbers.ts';

const { number, count, list } = numbersOf('en');

interface Facts {
  /** Who did it. */
  by: string;
  /** Those who were asked. */
  to: string[];
  /** Whose licenses. */
  user: string;
}

/** The record of what was asked, decided and done. */
export const record = {
  titleOfPlan: (plan: number) => `History of #${plan}`,
  titleOfUser: (name: string) => `History of ${name}`,
  titleOfTime: (from: string, to: string) => `What was changed from ${from} to ${to}`,
  none: 'The record holds nothing about this, or nothing that you may see.',
  hint: (plan: number) => `“history #${plan}” shows one plan in full, “export” gives the record as a file.`,
  hidden: (n: number) => `${count(n, 'earlier entry is', 'earlier entries are')} not shown here.`,
  before: (products: string) => `before: ${products}`,
  after: (products: string) => `after: ${products}`,
  /** Apps of a product that stays. */
  switched: (what: string) => `changed: ${what}`,
  directlyAndFrom: (groups: string[]) => `directly and from the group ${list(groups)}`,
  roles: (roles: string[]) => `as ${list(roles)}`,
  /** A role that is limited to an administrative unit. */
  roleInPart: (role: string) => `${role} (for part of the organization)`,
  nothingHeld: 'no licenses',
  events: {
    proposed: ({ by }) => `${by} made the plan.`,
    filed: ({ by }) => `The application ${by} filed it in their name.`,
    waiting: ({ by }) => `${by} sent it for approval.`,
    asked: ({ to }) => (to.length === 0 ? 'A decision was asked for in a Teams channel.' : `Asked: ${list(to)}.`),
    endorsed: ({ by }) => `${by} endorsed it as manager.`,
    seen: ({ by }) => `${by} looked at it.`,
    reminded: ({ to }) => (to.length === 0 ? 'A reminder was sent.' : `Reminded: ${list(to)}.`),
    stoodIn: ({ to }) => (to.length === 0 ? 'A stand-in was asked.' : `Asked as stand-in: ${list(to)}.`),
    escalated: ({ to }) => (to.length === 0 ? 'It was passed on.' : `Passed on to ${list(to)}.`),
    askedBack: ({ by }) => `${by} asked a question.`,
    answered: ({ by }) => `${by} answered.`,
    factsChanged: ({ by }) =>
      `What the card showed had changed when ${by} wanted to decide; the new picture was shown.`,
    approved: ({ by }) => `${by} agreed.`,
    refused: ({ by }) => `${by} rejected it.`,
    cancelled: ({ by }) => `${by} took it back.`,
    expired: () => 'Nobody decided in time.',
    applying: () => 'It was begun.',
    foundDone: ({ user }) => `For ${user} it was so already.`,
    sending: ({ user }) => `About to be sent to Microsoft 365 for ${user}.`,
    foundSent: ({ user }) =>
      `It is so for ${user}. I was interrupted while I sent it, so it was most likely my own change.`,
    sent: ({ user }) => `Sent to Microsoft 365 for ${user}.`,
    done: ({ user }) => (user === '' ? 'All of it was done.' : `Microsoft 365 showed it for ${user}.`),
    partly: () => 'Some of it was done.',
    failed: ({ user }) => (user === '' ? 'None of it could be done.' : `It failed for ${user}.`),
    extended: ({ by }) => `${by} agreed that it lasts longer.`,
    met: ({ by }) => `${by} made another plan about the same license of the same person.`,
    superseded: ({ by }) => `A later decision of ${by} took its place for somebody.`,
    letEnd: ({ by }) => `${by} said that it may end.`,
    endReminded: ({ to }) => `Asked whether it is to last longer: ${list(to)}.`,
    heldBack: () => 'Its day came, but it was not carried out: something had changed.',
    riskReminded: ({ user }) => `A reminder was sent of what ${user} is about to lose.`,
    riskReleased: ({ by, user }) => `${by} said that data of ${user} may go.`,
    riskOver: ({ user }) => `Data of ${user} is no longer at risk, or the account was deleted.`,
    preparing: ({ by }) => `${by} agreed; what is so now is read for everybody first.`,
    scheduled: () => 'It waits for its day.',
    queued: () => 'It waits for a license to become available.',
    seatsHeld: () => 'Its seats were held for it, and its asker was asked.',
    movedInLine: ({ by }) => `${by} put it first in line.`,
    paused: ({ by }) => `${by} paused it.`,
    planResumed: ({ by }) => `${by} let it go on.`,
    planStopped: ({ by }) => `${by} stopped it: what was not sent by then is not done.`,
    signInAsked: ({ by }) => `${by} was asked to sign in; it waits for that.`,
    writtenAsApp: () => 'It was carried out with the access of License Desk: nobody had signed in.',
    stopped: ({ by }) => `${by} stopped all changes.`,
    resumed: ({ by }) => `${by} let changes go on.`,
    dueReleased: ({ by }) => `${by} released what fell due while nothing ran.`,
  } satisfies Record<RecordEvent, (facts: Facts) => string> as Record<RecordEvent, (facts: Facts) => string>,
};

/** The record as a file. */
export const exporting = {
  offer: (rows: number) => `The record as a CSV file, ${count(rows, 'line', 'lines')}.`,
  done: (name: string) => `${name} is in your OneDrive.`,
  all: (rows: number) =>
    `Everything that I keep of this person as a JSON file, ${count(rows, 'row', 'rows')}. It names others too, who acted: look at it before you hand it on.`,
  declined: 'I have not made a file.',
  failed: 'The file could not be stored. Type “export” to try again.',
  days: (n: number) => `Without a name or a number it covers the last ${number(n)} days.`,
  nowhere:
    'I can hand over files only in a personal chat in Microsoft Teams. Type “export” there; “history of” and a name shows the record as a card.',
  nothing: 'There is nothing to export: the record holds nothing about this, or nothing that you may see.',
};
