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
  begins: (when: string, held: boolean) =>
    `Begins on ${when}. Rights, licenses and seats are read again then; ${held ? 'its seats are kept until that day' : 'no seat is held until that day'}.`,
  /** Something temporary: what was given is taken back, or what was taken is given back. `counted`: from when it is agreed to. */
  until: (when: string, gives: boolean, counted: boolean) =>
    `Temporary, until ${when}${counted ? ' (counted from when it is agreed to)' : ''}: then I ${gives ? 'take it back' : 'give it back; the seat is kept'}. Seven days and one day before, you are asked whether it is to last longer.`,
  /** Of one that was carried out. */
  endedBy: (when: string, plan: number) => `Temporary: it ends on ${when}, by plan #${plan}.`,
  ends: (plan: number, when: string) => `Ends #${plan} on ${when}. Rights, licenses and warnings are read again then.`,
  replaces: (plan: number, when: string) => `Takes the place of #${plan}, which was for ${when}.`,
  letEnd: (who: string) => `${who} said that it may end: nobody is reminded any more.`,
  ending: (when: string) => `This ends on ${when}. Is it to last longer?`,
  endingShort: (plan: number, what: string, when: string) =>
    `Ends on ${when}: ${what} (#${plan}). Its card lets you extend it.`,
  nothingLeft: (plan: number, what: string, ended: number) =>
    `Plan #${plan}, the end of #${ended}, had nothing left to do: ${what}. It was so already, or the account is gone.`,
  move: 'Another day…',
  moveTo: 'Day',
  showMoved: 'Show the plan',
  moveIt: 'Move it',
  extendIt: 'Let it last longer',
  moves: (plan: number, when: string, what: string) => `Move #${plan} to ${when}: ${what}`,
  extends: (plan: number, when: string, what: string) => `Let #${plan} last until ${when}; then: ${what}`,
  /** Two things due on one person. `at`: the day of the other; null where it is a change of now. */
  meets: (others: { plan: number; at: string | null }[]) =>
    `About the same license of the same person there is ${list(others.map(({ plan, at }) => `#${plan}${at ? ` (${at})` : ''}`))}: whichever is agreed to last counts, and takes the place of the other.`,
  superseded: (plans: number[]) =>
    `For some people ${list(plans.map((plan) => `#${plan}`))} was decided later and takes its place.`,
  supersededShort: (plan: number, what: string, by: number) =>
    `Plan #${plan} (${what}) does less than it was to do, or nothing: #${by} was decided later, about the same license of the same person.`,
  /** Another beginning than the one on the card. */
  begin: { title: 'When…', day: 'Day', time: 'Time', pick: 'Then', tonight: 'Tonight, when work is over', now: 'Now' },
  doAnyway: 'Do it anyway',
  letEndButton: 'Let it end',
  extend: 'Extend to…',
  extendTo: 'Last day',
  /** Data that cannot be used while a license is away, but is kept until it comes back. */
  away: (thing: string, until: string) => `${thing} cannot be used until ${until}, and is kept`,
  heldBack: {
    late: 'This was due more than a day ago, while I was not running, so I have not carried it out. Look at it, and agree again if you still want it.',
    rights:
      'This was due, but whoever agreed may no longer make this change, so I have not carried it out. Somebody who may decide now has to agree.',
    noSeats:
      'This was due, but there is no seat left, so I have not carried it out. Agree again when there is one, or cancel it.',
    changed:
      'This was due, but it would now do something else than was agreed to, so I have not carried it out. This card shows what it would do now.',
    nothingLeft: 'When this was due, nothing was left to do: it was so already, or the account is gone.',
  } satisfies Record<HeldBack, string> as Record<HeldBack, string>,
  heldBackShort: (plan: number, what: string) =>
    `Plan #${plan} was due and is not carried out: ${what}. Its card says why.`,
  started: (plan: number, what: string) => `Plan #${plan} was due and is carried out now: ${what}.`,
  now: 'Do it now',
  drop: 'Drop it',
};
