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
