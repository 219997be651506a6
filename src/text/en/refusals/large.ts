import type { Refusals } from '../../../licensing/refusal.ts';
import { numbersOf } from '../../numbers.ts';
import type { Sentence } from '../../sentence.ts';

const { count, number } = numbersOf('en');

/** What cannot be done with plans of many people. */
export const largeRefusals = {
  laterForMany: ({ limit }: Refusals['laterForMany']): Sentence => ({
    what: `A plan for more than ${count(limit, 'person', 'people')} starts as soon as it is agreed and has no end.`,
    next: `Ask for it on the day itself, or in parts of ${number(limit)}.`,
  }),
  numberNeeded: ({ number: plan, people, verb }: Refusals['numberNeeded']): Sentence => ({
    what: `${count(people, 'person loses', 'people lose')} something for good in plan #${plan}.`,
    next: `If you have looked at it and agree, type “${verb} ${plan} with ${people}”, or type ${people} on the card.`,
  }),
};
