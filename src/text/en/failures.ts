import type { Failure } from '../../licensing/model.ts';
import type { Sentence } from '../sentence.ts';

/** Why Microsoft 365 did not carry out a change, and how to mend it (licensing-rules S13, G7). Where the services in conflict are known, `conflicts` says it. */
export const failures: Record<Failure['code'], Sentence> = {
  noSeats: {
    what: 'There was no license left.',
    next: 'Buy more in the Microsoft 365 admin center or unassign one, then ask again.',
  },
  usageLocation: {
    what: 'The usage location is missing, or the service is not offered there.',
    next: 'Check the user’s usage location, then ask again.',
  },
  mutuallyExclusive: {
    what: 'Some services of these products exclude each other.',
    next: 'Switch one of them off, or replace the other product instead of adding to it.',
  },
  dependency: {
    what: 'A service depends on another one that would be missing.',
    next: 'Keep or add the service that it needs, or take both away together.',
  },
  inherited: {
    what: 'The license comes from a group.',
    next: 'Take the user out of the group, or change the licenses of the group.',
  },
  skuNotOwned: {
    what: 'Your organization has no subscription to this product.',
    next: 'Buy it first, or choose another product.',
  },
  skuNotForUsers: {
    what: 'This product cannot be assigned to users.',
    next: 'Choose another product.',
  },
  notAllowed: {
    what: 'Microsoft 365 did not allow it.',
    next: 'Check the permissions of License Desk and, for privileged users, your own role.',
  },
  userGone: {
    what: 'Microsoft 365 cannot find this user.',
    next: 'The account is deleted, or so new that it is not everywhere yet: look again in a few minutes.',
  },
  protected: {
    what: 'Your organization protects this user, and nobody but the person who asked has agreed.',
    next: 'Nothing was changed for this user. Ask again: a second person then has to approve it.',
  },
  busy: {
    what: 'Microsoft 365 was too busy and stayed so.',
    next: 'Nothing was changed for this user. Ask again in a few minutes.',
  },
  notSignedIn: {
    what: 'Whoever agreed did not sign in within three days.',
    next: 'Nothing was changed for this user. “Retry what failed” makes a new plan of it.',
  },
  notShown: {
    what: 'The change was sent, but Microsoft 365 does not show it yet.',
    next: 'Look again later with “licenses of” and the name before asking a second time.',
  },
  stale: {
    what: 'The licenses were changed by somebody else in the meantime.',
    next: 'Nothing was changed for this user. Ask again to plan from how it is now.',
  },
  stopped: {
    what: 'The plan was stopped before this was sent.',
    next: 'Nothing was changed for this user. “Retry what failed” makes a new plan of it.',
  },
  unknown: {
    what: 'Microsoft 365 refused the change.',
    next: 'Ask again, or hand what stands under Details to Microsoft support.',
  },
};
