import type { LeftAlone } from '../../licensing/model.ts';
import { numbersOf } from '../numbers.ts';

const { list } = numbersOf('en');

type Facts = Omit<LeftAlone, 'skuId' | 'code'> & { product: string };

/** Why something that was asked for is not done. */
export const leftAlone: Record<LeftAlone['code'], (facts: Facts) => string> = {
  inherited: ({ product, groups }) => {
    const names = groups.map((group) => group.name ?? group.id);
    const also = [...new Set(groups.flatMap((group) => group.alsoGives))];
    const source = names.length === 0 ? 'a group' : `the group ${list(names)}`;
    return [
      `${product} is inherited from ${source}: that cannot be changed here, only by leaving the group.`,
      also.length === 0 ? '' : `Leaving would also take ${list(also)}.`,
    ]
      .join(' ')
      .trim();
  },
  selfService: ({ product }) =>
    `${product} was bought by a user as a self-service purchase. A Global or Billing Administrator has to take over the subscription; until it is taken over, no administrator can assign or unassign it.`,
  notHeld: ({ product }) => `${product} is not assigned, so there is nothing to unassign.`,
  exceptNotHeld: ({ product }) => `${product} was to be kept, but is not assigned.`,
  alreadyAssigned: ({ product, groups }) =>
    groups.length === 0
      ? `${product} is assigned already.`
      : `${product} is assigned already, through the group ${list(groups.map((group) => group.name ?? group.id))}.`,
  alreadySo: ({ product }) => `The apps of ${product} are switched like that already.`,
  sourceUnknown: ({ product }) =>
    `Microsoft 365 does not say where ${product} comes from, so I do not touch it. Look in the Microsoft 365 admin center.`,
  unknownUser: () => 'This user no longer exists.',
  notAssignable: ({ product }) => `${product} cannot be assigned to users: it applies to the whole organization.`,
  guest: () => 'This is a guest: only a Global Administrator may change the licenses of guests.',
  otherUnit: () => 'This user is outside the administrative unit that your role covers.',
  noLocation: () => 'There is no usage location: set one first, then try again for this user.',
};
