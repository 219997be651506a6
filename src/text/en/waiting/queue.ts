import { numbersOf } from '../../numbers.ts';

const { count, number } = numbersOf('en');

/** The line for seats (licensing-rules U12). */
export const queue = {
  title: 'Waiting for a license',
  none: 'Nobody waits for a license, as far as you may look.',
  place: (place: number) => `Place ${number(place)}`,
  seats: (n: number) => count(n, 'license', 'licenses'),
  since: (day: string) => `since ${day}`,
  heldUntil: (when: string) => `held for them until ${when}`,
  expected: (day: string) => `expected on ${day}`,
  unexpected: 'no date is known',
  asker: (name: string) => `asked by ${name}`,
  reason: 'Why somebody goes first',
  buttons: { leave: 'Leave the line', first: 'Put first' },
  leftNote: (plan: number) => `#${plan} has left the line.`,
  firstNote: (plan: number) => `#${plan} is first in line now. The reason is in the record.`,
  hint: 'Whoever came first goes first. I look every few minutes for licenses that come free.',
  /** On the card of a plan for which seats are missing. */
  join: (served: number, short: number) =>
    served === 0 ? `Queue ${number(short)}` : `Assign ${number(served)}, queue ${number(short)}`,
  typeInstead: (plan: number) => `Type “queue ${plan}” or “cancel ${plan}”.`,
  short: (served: number, short: number) =>
    served === 0
      ? 'There is no license available. The request can wait in line for one.'
      : `There is a license for ${number(served)} of them. ${count(short, 'person', 'people')} can wait in line.`,
  others: (plan: number, people: number) => `${count(people, 'other person is', 'other people are')} in #${plan}.`,
  /** On a plan in line. */
  asksFirst: 'You are asked when there is one.',
  goesOn: 'It goes on by itself when there is one. “queue” shows its place.',
  heldNote: (when: string) =>
    `A license is free and is held for you until ${when}. After that it goes to the next in line.`,
  heldForPlan: (plan: number, what: string, when: string) =>
    `A license has come free for plan #${plan}: ${what}. It is held for you until ${when}.`,
  queuedPlan: (plan: number, what: string) => `Plan #${plan} waits for a license: ${what}.`,
  came: (plan: number, what: string) => `A license has come free. Plan #${plan} is carried out now: ${what}.`,
  passedOn: (plan: number, what: string) =>
    `Nobody answered in time about plan #${plan}: ${what}. The license went to the next in line. Ask again to join the line.`,
};
