import type { Refusals } from '../../licensing/refusal.ts';
import type { Format } from '../format.ts';
import { numbersOf } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';

const { list, either } = numbersOf('en');

type Codes = 'selfOnly' | 'notForEverybody' | 'alreadyYours' | 'notEndorsed' | 'noLongerManager';

/** What may stand in the way of somebody who asks for themselves (licensing-rules U16). */
export const selfRefusals: { [C in Codes]: (data: Refusals[C], format: Format) => Sentence } = {
  selfOnly: () => ({
    what: 'You can look at your own licenses and ask for one for yourself, and nothing else.',
    next: 'Type “what do I have”, or “I need” and a product. For other people, ask your helpdesk.',
  }),
  notForEverybody: ({ product, instead }) => ({
    what: `${product} cannot be asked for here.`,
    next:
      instead.length === 0
        ? 'Ask your helpdesk, or type “I need a license” to see what you can ask for.'
        : `You can ask for ${either(instead)}. For anything else, ask your helpdesk.`,
  }),
  alreadyYours: ({ products }) => ({
    what: products
      .map(({ name, groups }) =>
        groups.length === 0
          ? `You have ${name} already.`
          : `You have ${name} already, through the group ${list(groups)}.`,
      )
      .join(' '),
    next: 'Sign out of the app and in again to use it. If that does not help, ask your helpdesk.',
  }),
  notEndorsed: ({ number, manager }) => ({
    what: `${manager}, the manager, has not endorsed request #${number} yet.`,
    next: 'You are asked as soon as that has been done.',
  }),
  noLongerManager: ({ number, asker }) => ({
    what: `You are no longer the manager of ${asker} in Microsoft 365, so you cannot decide request #${number}.`,
    next: `${asker} can withdraw it and ask again; then it goes to the new manager.`,
  }),
};

/** Requests of somebody for themselves. */
export const selfRequests = {
  endorse: 'Endorse',
  note: (asker: string) =>
    `You are asked as the manager of ${asker}: is this needed? Then somebody who assigns licenses decides.`,
  waitsForManager: (manager: string) =>
    `It waits for ${manager}, your manager. Then somebody who assigns licenses decides. Nothing has been changed yet.`,
  endorsedBy: 'Endorsed by',
  noManager: 'nobody: Microsoft 365 knows no manager',
  endorsed: (plan: number, by: string, names: string[]) =>
    `${by} has endorsed request #${plan}. It has gone to ${list(names)}.`,
  endorsedState: 'Endorsed',
  contained: (outer: string) => `You may not need it: ${outer}, which you have, contains it.`,
};
