import type { HeldBack } from '../../licensing/model.ts';
import { numbersOf } from '../numbers.ts';

const { count, number, list } = numbersOf('en');

/** What removals have put at stake: the list, and the reminders. */
export const atRisk = {
  title: 'At risk',
  reminderTitle: 'Gone soon, unless you act',
  none: 'Nothing that was changed here is at risk, as far as you may look.',
  /** Days to go. */
  left: (days: number) => (days <= 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${number(days)} days`),
  because: (plan: number) => `because of #${plan}`,
  buttons: { undo: 'Undo', release: 'Data may go', later: 'Remind me later' },
  released: (what: string, who: string) =>
    `Noted: “${what}” of ${who} may go. Nobody is reminded of it any more; the license stays as it is.`,
  later: (who: string, when: string) => `I remind you about ${who} on ${when}.`,
  hint: 'Undo shows a new plan first; nothing changes before you confirm it.',
  page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
  next: 'Next page',
  /** What the button for the next page types. */
  says: (page: number) => `at risk ${page}`,
  /** In a channel, where others read along. */
  inChannel: (n: number, first: string, plans: string[]) =>
    `${count(n, 'removal is', 'removals are')} about to become final, the first on ${first}: ${list(plans)}. Type “at risk” in your own chat with me to see whose data it is.`,
};

/** The clock of the sandbox, which can be moved to see what time brings. */
export const clock = {
  onlySandbox: 'Only in the sandbox can time be moved on. Here every date is the real one.',
  tooFar: (days: number) =>
    `I can move the clock on by 1 hour to ${days} days. For example “later 8d” for eight days, or “later 3h” for three hours.`,
  moving: 'I am moving the clock on. What falls due on the way happens now, in its order.',
  moved: (now: string) => `For this sandbox it is now ${now}.`,
};

/** Plans that wait for their day. */
export const schedules = {
  title: 'Scheduled',
  none: 'No plan waits for its day, as far as you may look.',
  begins: (when: string) =>
    `Begins on ${when}. Rights, licenses and seats are read again then; no seat is held until that day.`,
  heldBack: {
    late: 'This was due more than a day ago, while I was not running, so I have not carried it out. Look at it, and agree again if you still want it.',
    rights:
      'This was due, but whoever agreed may no longer make this change, so I have not carried it out. Agree again, or send it to somebody who may.',
    noSeats:
      'This was due, but there is no seat left, so I have not carried it out. Agree again when there is one, or cancel it.',
    changed:
      'This was due, but it would now do something else than was agreed to, so I have not carried it out. This card shows what it would do now.',
  } satisfies Record<HeldBack, string> as Record<HeldBack, string>,
  heldBackShort: (plan: number, what: string) =>
    `Plan #${plan} was due and is not carried out: ${what}. Its card says why.`,
  started: (plan: number, what: string) => `Plan #${plan} was due and is carried out now: ${what}.`,
  now: 'Do it now',
  drop: 'Drop it',
};
