import type { GraphPerson } from '../graph/types.ts';
import type { UserId } from '../ids.ts';
import type { Person } from './model.ts';

/** What License Desk keeps and shows of a Graph user. */
export function personFrom(user: GraphPerson): Person {
  return {
    id: user.id,
    displayName: user.displayName,
    userPrincipalName: user.userPrincipalName,
    mail: user.mail,
    department: user.department || null,
    jobTitle: user.jobTitle || null,
    guest: user.userType === 'Guest',
    blocked: !user.accountEnabled,
    synced: user.onPremisesSyncEnabled === true,
    usageLocation: user.usageLocation || null,
  };
}

/** The stand-in for an id that the directory does not know. */
export function unknownPerson(id: UserId): Person {
  return {
    id,
    displayName: id,
    userPrincipalName: id,
    mail: null,
    department: null,
    jobTitle: null,
    guest: false,
    blocked: false,
    synced: false,
    usageLocation: null,
  };
}
