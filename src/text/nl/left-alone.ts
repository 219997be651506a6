import type { leftAlone as English } from '../en/left-alone.ts';
import { numbersOf } from '../numbers.ts';

const { list } = numbersOf('nl');

export const leftAlone: typeof English = {
  inherited: ({ product, groups }) => {
    const names = groups.map((group) => group.name ?? group.id);
    const also = [...new Set(groups.flatMap((group) => group.alsoGives))];
    const source = names.length === 0 ? 'een groep' : `de groep ${list(names)}`;
    return [
      `${product} is overgenomen van ${source}: dat kan hier niet worden gewijzigd, alleen door de groep te verlaten.`,
      also.length === 0 ? '' : `Daarmee zou ook ${list(also)} verdwijnen.`,
    ]
      .join(' ')
      .trim();
  },
  selfService: ({ product }) =>
    `${product} is een selfserviceaankoop van een gebruiker. Een globale beheerder of factureringsbeheerder moet het abonnement eerst overnemen; pas daarna kan iemand het toewijzen of intrekken.`,
  notHeld: ({ product }) => `${product} is niet toegewezen, dus er valt niets in te trekken.`,
  exceptNotHeld: ({ product }) => `${product} zou behouden blijven, maar is niet toegewezen.`,
  alreadyAssigned: ({ product, groups }) =>
    groups.length === 0
      ? `${product} is al toegewezen.`
      : `${product} is al toegewezen, via de groep ${list(groups.map((group) => group.name ?? group.id))}.`,
  alreadySo: ({ product }) => `De apps van ${product} staan al zo.`,
  sourceUnknown: ({ product }) =>
    `Microsoft 365 vertelt niet waar ${product} vandaan komt, dus ik blijf ervan af. Kijk in het Microsoft 365-beheercentrum.`,
  unknownUser: () => 'Deze gebruiker bestaat niet meer.',
  notAssignable: ({ product }) =>
    `${product} kan niet aan gebruikers worden toegewezen: het geldt voor de hele organisatie.`,
  guest: () => 'Dit is een gastgebruiker: alleen een globale beheerder mag de licenties van gastgebruikers wijzigen.',
  otherUnit: () => 'Deze gebruiker valt buiten de beheereenheid waarvoor uw rol geldt.',
  noLocation: () => 'De gebruikslocatie ontbreekt: stel die eerst in en probeer het voor deze gebruiker opnieuw.',
};
