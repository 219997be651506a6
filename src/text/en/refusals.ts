import { isOnlyLater } from '../../licensing/plan/digest.ts';
import type { RefusalCode, Refusals } from '../../licensing/refusal.ts';
import type { Format } from '../format.ts';
import { numbersOf } from '../numbers.ts';
import { reasonsByPerson } from '../reasons.ts';
import type { Sentence } from '../sentence.ts';
import { badFile, listRefusals } from './bulk/rows.ts';
import { leftAlone } from './left-alone.ts';
import { decided } from './plans.ts';
import { approvalRefusals } from './refusals/approvals.ts';
import { largeRefusals } from './refusals/large.ts';
import { timeRefusals } from './refusals/time.ts';
import { roles } from './roles.ts';
import { selfRefusals } from './self-requests.ts';

const { count, number, list, either } = numbersOf('en');

const verbs: Record<Refusals['notAllowed']['verb'], string> = {
  execute: 'change licenses',
  ask: 'ask for license changes',
  approve: 'approve license changes',
  look: 'look at licenses',
};

/** The licensing service's "no", one sentence and one next step each. */
export const refusals: { [C in RefusalCode]: (data: Refusals[C], format: Format) => Sentence } = {
  notAllowed: ({ verb, why, roles: names }) => {
    const who = either(names.map((name) => roles[name]));
    if (why === 'guest')
      return {
        what: 'Licenses of a guest can only be changed by a Global Administrator.',
        next: 'Ask a Global Administrator, or leave the guests out.',
      };
    if (why === 'otherUnit')
      return {
        what: 'Your role covers one administrative unit, and not everybody in this request belongs to it.',
        next: `Leave those users out, or ask someone who has one of these roles for the whole organization: ${who}.`,
      };
    if (why === 'wholeOrganization')
      return {
        what: 'This concerns the whole organization, and your role covers one administrative unit of it.',
        next: `Ask about somebody in your unit, for example “licenses of” and a name, or ask someone who has one of these roles for the whole organization: ${who}.`,
      };
    return {
      what: `You have no active role that lets you ${verbs[verb]}.`,
      next: `Ask a ${who}. If you are eligible for one of these roles, activate it and try again.`,
    };
  },
  badFile: (data) => (badFile[data.problem] as (facts: typeof data) => Sentence)(data),
  ...listRefusals,
  idleSeatsOff: () => ({
    what: 'Your organization has not allowed me to look for unused licenses: that means looking at when people signed in.',
    next: 'Whoever runs License Desk can allow it in its settings. “cost” and “seats” need no such look.',
  }),
  unknownUser: ({ text }) => ({
    what: `I can’t find “${text}”.`,
    next: 'Type another part of the name or the e-mail address.',
  }),
  unknownProduct: ({ text }) => ({
    what: `I can’t find a product called “${text}”.`,
    next: 'Type another part of its name or its part number, or “seats” to see what your organization owns.',
  }),
  oneUserOnly: () => ({
    what: 'I can show all licenses to tick and clear for one user at a time.',
    next: 'Name one user, or say which products to assign or unassign for all of them.',
  }),
  productNotOwned: ({ product }) => ({
    what: `Your organization has no subscription to ${product}.`,
    next: 'Buy it in the Microsoft 365 admin center first, or choose another product: type “seats” to see them.',
  }),
  nothingToDo: ({ user, leftAlone: items, notGiven = [] }) => ({
    what: [
      user ? `There is nothing to change for ${user.displayName}.` : 'There is nothing to change.',
      ...reasonsByPerson(
        items,
        (item) => leftAlone[item.code]({ ...item, product: item.product ?? 'this product' }),
        list,
      ),
      ...(notGiven.length > 0 ? [`${list(notGiven)} was to replace it, so it is not assigned either.`] : []),
    ].join(' '),
    next:
      user && notGiven.length > 0
        ? `Type “assign ${notGiven.join(' and ')} to ${user.displayName}” to assign it all the same.`
        : 'Type “licenses of” and a name to see what somebody holds and where it comes from.',
  }),
  nothingToCopy: ({ colleague }) => ({
    what: `There is nothing to copy from ${colleague}: every license there that can be assigned directly is held already, or comes from a group.`,
    next: `Type “licenses of ${colleague}” to see what is there and where it comes from, or name the product to assign.`,
  }),
  noSeats: ({ product, free, needed, own }) => ({
    what: `There are not enough licenses for ${product}. Available: ${number(free)}. Needed: ${number(needed)}.`,
    next: own
      ? 'Ask your helpdesk to buy one, or try again later. Nothing has been sent.'
      : `Buy ${number(Math.max(1, needed - free))} more in the Microsoft 365 admin center, or unassign it from someone first. Nothing has been changed.`,
  }),
  usageLocationNeeded: ({ users }) => ({
    what: `${list(users.map((user) => user.displayName))} ${users.length === 1 ? 'has' : 'have'} no usage location, and Microsoft 365 assigns no license without one.`,
    next:
      users.length === 1
        ? 'Tell me the country where the person uses the services.'
        : 'Tell me the country where they use the services: it is set for all of them. If they are in different countries, ask for each country separately.',
  }),
  badUsageLocation: ({ text }) => ({
    what: `“${text}” is not a country that I know.`,
    next: 'Choose one from the list, or type its two-letter code, for example NL.',
  }),
  contradiction: ({ user }) => ({
    what: `You ask two things for ${user} that do not go together.`,
    next: 'Ask for one of them first, and for the other when it is done.',
  }),
  tooManyUsers: ({ limit, users }) => ({
    what: `That is ${count(users, 'user', 'users')}; I change at most ${number(limit)} in one go.`,
    next: `Do it in parts of ${number(limit)}. For large numbers consider group-based licensing: members of a group get its licenses by themselves.`,
  }),
  unknownPeople: ({ text }) => ({
    what: `I cannot tell who “${text}” are.`,
    next: 'Name the people, or say a department, all guests, all blocked accounts, or everybody who has a product.',
  }),
  unknownPlan: ({ id }) => ({
    what: /^#?\d+(?:, \d+)*$/.test(id)
      ? `I do not know plan${id.includes(',') ? 's' : ''} ${id}.`
      : 'I do not know this plan.',
    next: 'Type “history” to see your last plans, or start again.',
  }),
  notYours: ({ asker }) => ({
    what: `This plan belongs to ${asker}.`,
    next: 'Only the one who made it can confirm, send, answer or withdraw it. You can make the same request yourself.',
  }),
  alreadyDecided: ({ state, verb, by, at }, format) => ({
    what: decided(state, verb, by ? ` by ${by}` : '', at ? ` on ${format.dateTime(at)}` : ''),
    next: 'Nothing was done just now. Type “history” to see how it stands.',
  }),
  nothingToRetry: ({ number: planNumber }) => ({
    what: `There is nothing to retry in plan #${planNumber}.`,
    next: 'Only what has failed can be tried again. Type “history” to see how your plans stand.',
  }),
  factsChanged: ({ number: planNumber, difference }) => ({
    what: isOnlyLater(difference)
      ? `The dates on the card of plan #${planNumber} are no longer true, because they count from the day on which it is carried out.`
      : `Something has changed in Microsoft 365 since plan #${planNumber} was made.`,
    next: 'Nothing has been changed by me. Look at the new card and decide again.',
  }),
  ...approvalRefusals,
  ...timeRefusals,
  ...largeRefusals,
  ...selfRefusals,
  graphUnavailable: ({ requestId }) => ({
    what: 'Microsoft 365 does not answer, or is too busy, and I have tried several times.',
    next: `Try again in a few minutes.${forSupport(requestId)}`,
  }),
  protectionUnknown: ({ names }) => ({
    what: `Who is protected in your organization cannot be read: the setting PROTECTED names ${list(names)}, which is neither a user nor a group.`,
    next: 'Nothing has been changed. Ask whoever runs License Desk to put the setting right; “npm run doctor” tests it.',
  }),
  graphForbidden: ({ requestId }) => ({
    what: 'Microsoft 365 does not let me do this: the app lacks a required permission.',
    next: `Ask a Global Administrator to grant License Desk its permissions.${forSupport(requestId)}`,
  }),
};

function forSupport(requestId: string | null): string {
  return requestId ? ` Microsoft’s request id: ${requestId}.` : '';
}
