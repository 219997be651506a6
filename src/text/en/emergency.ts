import { numbersOf } from '../numbers.ts';

const { count } = numbersOf('en');

/** The emergency stop (licensing-rules R9): said by an administrator, seen by everybody whose plan waits for its end. */
export const emergency = {
  /** On cards and in help. */
  inForce: (by: string, since: string) =>
    `All changes are stopped, by ${by} since ${since}. Nothing is written to Microsoft 365 until they are resumed.`,
  because: (reason: string) => `The reason: “${reason}”`,
  waits: 'This plan waits until then; what was agreed is not lost.',
  /** Of an agreed plan, instead of that it starts or goes on: the title of its card, and what it says. */
  held: 'Waiting until changes are resumed',
  notBegun: 'It is agreed, and starts when changes are resumed. Nothing has been changed yet.',
  halfway: 'What stands as done is done. The rest is sent when changes are resumed.',
  stopped: (plans: number) =>
    plans === 0
      ? 'All changes are stopped from now on. No agreed plan was open; new ones can be asked and agreed, and wait.'
      : `All changes are stopped from now on. ${count(plans, 'agreed plan waits', 'agreed plans wait')}; new ones can be asked and agreed, and wait as well.`,
  sentAlready: 'What Microsoft 365 has been sent already is not called back. “resume changes” ends the stop.',
  stoppedBefore: 'Nothing has changed by what you said; “resume changes” ends the stop.',
  resumed: (plans: number) =>
    plans === 0
      ? 'Changes go on. No agreed plan was waiting.'
      : `Changes go on. ${count(plans, 'agreed plan is', 'agreed plans are')} taken up where they stopped.`,
  nothingStopped: 'Changes are not stopped: they go on as usual.',
  /** Titles of the buttons; what they say stands in the help's `commands`. */
  buttons: { stop: 'Stop all changes', resume: 'Resume changes' },
};
