import type { Refusals } from '../../../licensing/refusal.ts';
import type { Format } from '../../format.ts';
import type { Sentence } from '../../sentence.ts';
import { deadlineDate } from '../../warning-text.ts';

type TimeRefusal = 'badTime' | 'notInLine' | 'nothingHeld' | 'riskOver' | 'noLater' | 'nothingToUndo';

/** Refusals about what time brings: data at stake, undoing, plans that wait for their day. */
export const timeRefusals: { [C in TimeRefusal]: (data: Refusals[C], format: Format) => Sentence } = {
  badTime: ({ why }) => badTimes[why],
  nothingHeld: () => ({
    what: 'This list was released already, or is another one by now.',
    next: 'Type “release” to see what is held.',
  }),
  notInLine: ({ number: plan }) => ({
    what: `Plan #${plan} does not wait in line for a license, or its turn has come.`,
    next: `Type “status ${plan}” to see how it stands, or “queue” to see who waits.`,
  }),
  nothingToUndo: ({ number: plan }) => ({
    what: `There is nothing to undo in plan #${plan}.`,
    next: 'It did nothing, is not over yet, or everything is as it was before it already. Type “history” to see your plans.',
  }),
  riskOver: () => ({
    what: 'This is no longer at risk: a license covers it again, somebody said that it may go, or it is too late.',
    next: 'Type “at risk” to see what still is.',
  }),
  noLater: ({ deadline }, format) => ({
    what: `There is no working day left before ${deadlineDate(deadline, format)}.`,
    next: 'Decide now: bring the license back, or let the data go.',
  }),
};

const badTimes: Record<Refusals['badTime']['why'], Sentence> = {
  past: {
    what: 'That day is over, or its working time has begun.',
    next: 'Name a later day, or leave the day out to do it now.',
  },
  tooFar: { what: 'That is more than two years ahead.', next: 'Name a day within two years.' },
  endsFirst: { what: 'It would end before it begins.', next: 'Name a last day that is after the first.' },
  unknown: {
    what: 'What I read there is no day, or could be several.',
    next: 'Name the day, for example “friday” or “31 January”.',
  },
};
